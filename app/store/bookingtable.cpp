// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bookingtable.h"

#include "store/bookingrow.h"
#include "store/namesearch.h"

#include <algorithm>
#include <tuple>

namespace {

constexpr char byCode[] = "SELECT " LOKET_BOOKING_COLUMNS " FROM booking WHERE code = ?";
constexpr char byApplication[] =
    "SELECT " LOKET_BOOKING_COLUMNS
    " FROM booking WHERE application_number = ? AND application_number <> ''";
constexpr char byAlias[] =
    "SELECT " LOKET_BOOKING_COLUMNS " FROM booking WHERE alias = ? AND alias <> ''";
constexpr char byKeySql[] =
    "SELECT " LOKET_BOOKING_COLUMNS " FROM booking WHERE code = ? AND office = ? AND channel = ?";
constexpr char ofFamily[] =
    "SELECT " LOKET_BOOKING_COLUMNS
    " FROM booking WHERE family = ? AND service_date = ? AND family <> '' AND office = ?"
    " AND channel = ? AND code <> ? ORDER BY code";
constexpr char ofFold[] =
    "SELECT " LOKET_BOOKING_COLUMNS
    " FROM booking WHERE fold = ? AND service_date = ? AND office = ? AND code <> ? ORDER BY code";
constexpr char ofDays[] = "SELECT " LOKET_BOOKING_COLUMNS
                          " FROM booking WHERE service_date BETWEEN ? AND ? AND office = ?"
                          " ORDER BY service_date, slot, channel, name, code";
constexpr char ofBirth[] =
    "SELECT " LOKET_BOOKING_COLUMNS " FROM booking WHERE birth_date = ? AND birth_date <> ''"
    " AND office = ? ORDER BY service_date, slot, code";
constexpr char countOfDay[] = "SELECT count(*) FROM booking WHERE service_date = ? AND office = ?";
constexpr char statusSql[] =
    "SELECT status FROM booking WHERE code = ? AND office = ? AND channel = ?";
constexpr char insertSql[] = "INSERT INTO booking (" LOKET_BOOKING_COLUMNS ", fold) VALUES"
                             " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char updateSql[] = "UPDATE booking SET (" LOKET_BOOKING_COLUMNS ", fold, local) ="
                             " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"
                             " WHERE code = ? AND office = ? AND channel = ?";
constexpr char readAsOf[] =
    "SELECT max(CAST(value AS INTEGER)) FROM meta WHERE name IN ('data_as_of', 'fed_as_of')";
constexpr char writeAsOf[] =
    "INSERT INTO meta VALUES ('data_as_of', ?) ON CONFLICT DO UPDATE SET value = excluded.value";
// Personal is what names somebody or leads to them; the code stays, for the events name it.
#define LOKET_IS_PERSONAL                                                                          \
    "(name <> '' OR birth_date <> '' OR phone <> '' OR nik <> '' OR account <> '' OR family <> ''" \
    " OR relation <> '' OR application_number <> '' OR alias <> '' OR note <> '')"
constexpr char countPersonal[] =
    "SELECT count(*) FROM booking WHERE service_date < ? AND " LOKET_IS_PERSONAL;
constexpr char forgetSql[] =
    "UPDATE booking SET name = '', birth_date = '', phone = '', nik = '', account = '',"
    " family = '', relation = '', application_number = '', alias = '', note = ''"
    " WHERE service_date < ? AND " LOKET_IS_PERSONAL;
constexpr char readForgotten[] = "SELECT value FROM meta WHERE name = 'forgotten_before'";
constexpr char writeForgotten[] = "INSERT INTO meta VALUES ('forgotten_before', ?) ON CONFLICT DO"
                                  " UPDATE SET value = max(value, excluded.value)";

Booking withoutPerson(Booking booking)
{
    for (QString* text :
         {&booking.name, &booking.phone, &booking.nik, &booking.account, &booking.group,
          &booking.relation, &booking.applicationNumber, &booking.alias, &booking.note})
        text->clear();
    booking.birthDate = {};
    return booking;
}

// Without case and however many blanks.
QString personName(const QString& name)
{
    return name.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

// Of several bookings under one code: this office's, today's, the nearest to come, the latest past.
auto nearness(const Booking& booking, const OfficeId& office, QDate today)
{
    const qint64 days = today.daysTo(booking.serviceDate);
    return std::tuple(booking.key.office != office, days < 0, days < 0 ? -days : days,
                      booking.status != BookingStatus::Active);
}

} // namespace

BookingTable::BookingTable(Database& database) : m_database(database), m_prepared(database) {}

Result<std::vector<Booking>> BookingTable::rows(Query& query, const Result<void>& started,
                                                Unreadable unreadable)
{
    if (!started)
        return tl::unexpected<Error>(started.error());
    std::vector<Booking> bookings;
    while (query.next()) {
        if (auto booking = bookingOf(query))
            bookings.push_back(std::move(*booking));
        else if (unreadable == Unreadable::Told)
            return failure(Fault::FileDamaged, m_database.fileName());
    }
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return bookings;
}

Result<std::optional<Booking>> BookingTable::best(const char* sql, const QString& key,
                                                  const OfficeId& office, QDate today)
{
    Query& query = m_prepared(sql);
    auto found = rows(query, query.exec(key), Unreadable::Told);
    if (!found)
        return tl::unexpected<Error>(found.error());
    const auto nearest =
        std::min_element(found->begin(), found->end(), [&](const Booking& a, const Booking& b) {
            return nearness(a, office, today) < nearness(b, office, today);
        });
    if (nearest == found->end())
        return std::nullopt;
    return std::move(*nearest);
}

Result<std::optional<Booking>> BookingTable::lookUp(const Proof& proof, const OfficeId& office,
                                                    QDate today)
{
    struct Probe
    {
        const char* sql;
        QString key;
    };
    // A bare code comes first; around one, the whole text may be an alias, which is more exact.
    std::vector<Probe> probes;
    const bool bare = proof.codes.size() == 1 && proof.codes.front() == normalisedCode(proof.text);
    const Probe alias{byAlias, proof.text};
    if (!bare && !proof.text.isEmpty())
        probes.push_back(alias);
    for (const QString& code : proof.codes)
        probes.push_back({byCode, code});
    for (const QString& code : proof.codes)
        probes.push_back({byApplication, code});
    if (bare)
        probes.push_back(alias);
    // What the patterns do not know may still be a code that the source knows.
    if (const QString whole = normalisedCode(proof.text);
        !proof.text.isEmpty() && proof.text.size() <= 64 && !proof.codes.contains(whole)) {
        probes.push_back({byCode, whole});
        probes.push_back({byApplication, whole});
    }
    for (const Probe& probe : probes) {
        auto found = best(probe.sql, probe.key, office, today);
        if (!found || *found)
            return found;
    }
    return std::nullopt;
}

Result<std::optional<Booking>> BookingTable::byKey(const BookingKey& key)
{
    Query& query = m_prepared(byKeySql);
    auto found = rows(query, query.exec(key.code, key.office.toString(), channelName(key.channel)));
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (found->empty())
        return std::nullopt;
    return std::move(found->front());
}

Result<std::vector<Booking>> BookingTable::groupOf(const Booking& booking)
{
    if (booking.group.isEmpty())
        return std::vector<Booking>{};
    Query& query = m_prepared(ofFamily);
    return rows(query, query.exec(booking.group, dayText(booking.serviceDate),
                                  booking.key.office.toString(), channelName(booking.key.channel),
                                  booking.key.code));
}

Result<std::vector<Booking>> BookingTable::lookAlikes(const QString& code, const OfficeId& office,
                                                      QDate day)
{
    const QString normalised = normalisedCode(code);
    if (normalised.isEmpty())
        return std::vector<Booking>{};
    Query& query = m_prepared(ofFold);
    return rows(query,
                query.exec(lookAlikeFold(normalised), dayText(day), office.toString(), normalised));
}

Result<std::vector<Booking>> BookingTable::between(const OfficeId& office, QDate from, QDate to)
{
    Query& query = m_prepared(ofDays);
    return rows(query, query.exec(dayText(from), dayText(to), office.toString()));
}

Result<std::vector<Booking>> BookingTable::search(const QString& text, const OfficeId& office,
                                                  QDate from, QDate to, int limit)
{
    auto found = between(office, from, to);
    if (!found)
        return found;
    return bestMatches(std::move(*found), text, limit);
}

Result<std::vector<Booking>> BookingTable::byPerson(const QString& name, QDate birthDate,
                                                    const OfficeId& office, QDate today)
{
    const QString wanted = personName(name);
    if (wanted.isEmpty() || !birthDate.isValid())
        return std::vector<Booking>{};
    Query& query = m_prepared(ofBirth);
    auto found = rows(query, query.exec(dayText(birthDate), office.toString()));
    if (!found)
        return found;
    std::erase_if(*found,
                  [&](const Booking& booking) { return personName(booking.name) != wanted; });
    std::ranges::stable_sort(*found, [&](const Booking& a, const Booking& b) {
        return nearness(a, office, today) < nearness(b, office, today);
    });
    return found;
}

Result<std::vector<Booking>> BookingTable::onDay(const OfficeId& office, QDate day)
{
    return between(office, day, day);
}

Result<int> BookingTable::countOn(const OfficeId& office, QDate day)
{
    Query& query = m_prepared(countOfDay);
    const Rows rowsOfCount(query);
    if (const auto done = query.exec(dayText(day), office.toString()); !done)
        return tl::unexpected<Error>(done.error());
    return query.next() ? int(query.number(0)) : 0;
}

Result<std::optional<BookingStatus>> BookingTable::statusOf(const QString& bookingKey)
{
    const auto key = BookingKey::parse(bookingKey);
    if (!key)
        return std::nullopt;
    Query& query = m_prepared(statusSql);
    const Rows rowsOfStatus(query);
    const auto done = query.exec(key->code, key->office.toString(), channelName(key->channel));
    if (!done)
        return tl::unexpected<Error>(done.error());
    if (!query.next())
        return std::nullopt;
    return parseBookingStatus(query.text(0));
}

Result<std::optional<Instant>> BookingTable::dataAsOf()
{
    Query& query = m_prepared(readAsOf);
    const Rows rowsOfMeta(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    if (!query.next() || query.isNull(0))
        return std::nullopt;
    return Instant(std::chrono::milliseconds(query.number(0)));
}

Result<void> BookingTable::setDataAsOf(Instant at)
{
    return m_prepared(writeAsOf).exec(QString::number(at.time_since_epoch().count()));
}

Result<int> BookingTable::personalBefore(QDate day)
{
    Query& query = m_prepared(countPersonal);
    const Rows counted(query);
    if (const auto done = query.exec(dayText(day)); !done)
        return tl::unexpected<Error>(done.error());
    return query.next() ? int(query.number(0)) : 0;
}

Result<void> BookingTable::forgetBefore(QDate day)
{
    Transaction transaction(m_database);
    auto done = transaction.begin();
    if (done)
        done = forgetWithin(day);
    if (done)
        done = transaction.commit();
    return done;
}

Result<void> BookingTable::forgetWithin(QDate day)
{
    m_forgottenBefore.reset();
    const auto forgotten = m_prepared(forgetSql).exec(dayText(day));
    return forgotten ? m_prepared(writeForgotten).exec(dayText(day)) : forgotten;
}

Result<QString> BookingTable::forgottenBefore()
{
    if (m_forgottenBefore && m_forgottenIn == m_database.fileNumber())
        return *m_forgottenBefore;
    Query& query = m_prepared(readForgotten);
    const Rows rowsOfMeta(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    m_forgottenIn = m_database.fileNumber();
    m_forgottenBefore = query.next() ? query.text(0) : QStringLiteral("");
    return *m_forgottenBefore;
}

// What was forgotten does not come back.
Result<Booking> BookingTable::asKept(const Booking& given)
{
    const auto forgotten = forgottenBefore();
    if (!forgotten)
        return tl::unexpected<Error>(forgotten.error());
    return dayText(given.serviceDate) >= *forgotten ? given : withoutPerson(given);
}

Result<TakenIn> BookingTable::takeIn(const Booking& given, bool dryRun,
                                     std::optional<Booking>* previous)
{
    const auto kept = asKept(given);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    const Booking& booking = *kept;
    auto known = byKey(booking.key);
    if (!known)
        return tl::unexpected<Error>(known.error());
    if (*known && **known == booking)
        return TakenIn::Same;
    const bool adding = !known->has_value();
    if (!adding && previous)
        *previous = std::move(*known);
    if (!dryRun) {
        Query& query = m_prepared(adding ? insertSql : updateSql);
        int place = bindBooking(query, booking);
        if (!adding) {
            query.bind(place++, booking.key.code);
            query.bind(place++, booking.key.office.toString());
            query.bind(place++, channelName(booking.key.channel));
        }
        if (const auto done = query.run(); !done)
            return tl::unexpected<Error>(done.error());
    }
    return adding ? TakenIn::Added : TakenIn::Changed;
}
