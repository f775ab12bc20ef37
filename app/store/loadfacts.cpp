// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/loadfacts.h"

#include "store/bookingrow.h"
#include "store/eventrow.h"
#include "store/loadevents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace {

constexpr char bookingsSql[] =
    "SELECT code, channel, service, slot, status, name, phone, account, family, booked_ms"
    " FROM booking WHERE service_date = ? AND office = ?";
constexpr char eventsSql[] =
    "SELECT " LOKET_LOAD_COLUMNS " FROM event WHERE day = ? AND now_ms <= ? ORDER BY n";
// What other days say of this one: its bookings taken in then, and its events undone then.
constexpr char otherDaysSql[] =
    "SELECT " LOKET_LOAD_COLUMNS " FROM event WHERE now_ms <= ? AND n IN"
    " (SELECT e.n FROM json_each(?) AS sought CROSS JOIN event AS e"
    " WHERE e.booking = sought.value AND e.booking <> '' AND e.day <> ?"
    " AND e.kind IN ('attendance', 'walk_in', 'undo')"
    " UNION SELECT u.n FROM event AS e CROSS JOIN undone CROSS JOIN event AS u"
    " WHERE e.day = ? AND undone.event = e.id AND u.id = undone.undo AND u.day <> ?) ORDER BY n";
constexpr char eventDaysSql[] =
    "SELECT day, max(n) FROM event WHERE day BETWEEN ? AND ? GROUP BY day";
constexpr char duplicateDaysSql[] =
    "SELECT e.day, count(*) << 40 FROM outbox CROSS JOIN event AS e ON e.n = outbox.n"
    " WHERE outbox.outcome IN ('duplicate', 'quarantined', 'id_reused')"
    " AND outbox.outcome = 'duplicate' AND e.day BETWEEN ? AND ? GROUP BY e.day";
constexpr char otherEventDaysSql[] =
    "SELECT day, count(*) + max(changed) FROM event WHERE day BETWEEN ? AND ? GROUP BY day";
constexpr char bookingDaysSql[] =
    "SELECT DISTINCT service_date FROM booking WHERE service_date BETWEEN ? AND ? AND office = ?";
constexpr char asOfSql[] =
    "SELECT sum(CAST(value AS INTEGER)) FROM meta WHERE name IN ('data_as_of', 'bookings_seq')";

class BookingReader
{
public:
    BookingReader(OfficeId office, QDate day) : m_office(std::move(office)), m_day(day) {}
    [[nodiscard]] std::optional<Booking> operator()(const Query& row)
    {
        const auto& channel = m_channel(row.text(1));
        const auto& service = m_service(row.text(2));
        const auto& slot = m_slot(row.text(3));
        const auto& status = m_status(row.text(4));
        if (!channel || !service || !slot || !status)
            return std::nullopt;
        Booking booking{.key = {m_office, *channel, row.text(0)}, .service = *service};
        booking.serviceDate = m_day;
        booking.slot = *slot;
        booking.status = *status;
        booking.name = row.text(5);
        booking.phone = row.text(6);
        booking.account = row.text(7);
        booking.group = row.text(8);
        if (!row.isNull(9))
            booking.bookedAt = instantOf(row.number(9));
        return booking;
    }

private:
    OfficeId m_office;
    QDate m_day;
    Understood<Channel> m_channel{&parseChannel};
    Understood<ServiceId> m_service{&ServiceId::parse};
    Understood<Slot> m_slot{&Slot::parse};
    Understood<BookingStatus> m_status{&parseBookingStatus};
};

QString keysOf(const std::vector<Booking>& bookings)
{
    QJsonArray keys;
    for (const Booking& booking : bookings)
        keys.append(booking.key.toString());
    return QString::fromUtf8(QJsonDocument(keys).toJson(QJsonDocument::Compact));
}

} // namespace

LoadFacts::LoadFacts(Database& bookings, Database& journal)
    : m_journalFile(journal),
      m_bookings(bookings),
      m_journal(journal),
      m_others(bookings),
      m_incidents(bookings, journal)
{}

Result<std::vector<Booking>> LoadFacts::bookings(const OfficeId& office, QDate day)
{
    Query& query = m_bookings(bookingsSql);
    const Rows rows(query);
    if (const auto done = query.exec(dayText(day), office.toString()); !done)
        return tl::unexpected<Error>(done.error());
    BookingReader read(office, day);
    std::vector<Booking> found;
    while (query.next()) {
        if (auto booking = read(query))
            found.push_back(std::move(*booking));
    }
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return found;
}

Result<void> LoadFacts::read(Query& query, const Result<void>& started, LoadEvents& found)
{
    const Rows rows(query);
    if (!started)
        return started;
    while (query.next()) {
        auto event = found.read(query);
        if (!event)
            return failure(Fault::FileDamaged, m_journalFile.fileName());
        found.events.emplace_back(query.number(0), std::move(*event));
    }
    return query.end();
}

Result<void> LoadFacts::addEvents(DayFacts& facts, Instant at)
{
    LoadEvents own;
    const QString day = dayText(facts.day);
    Query& ofDay = m_journal(eventsSql);
    if (auto done = read(ofDay, ofDay.exec(day, millisOf(at)), own); !done)
        return done;
    const auto sameDay = std::ptrdiff_t(own.events.size());
    Query& others = m_journal(otherDaysSql);
    const auto done =
        read(others, others.exec(millisOf(at), keysOf(facts.bookings), day, day, day), own);
    if (!done)
        return done;
    std::inplace_merge(own.events.begin(), own.events.begin() + sameDay, own.events.end(),
                       [](const auto& a, const auto& b) { return a.first < b.first; });
    return addElsewhere(facts, at, std::move(own));
}

Result<DayFacts> LoadFacts::of(const OfficeId& office, QDate day, Instant at)
{
    DayFacts facts{day, {}, {}};
    auto booked = bookings(office, day);
    if (!booked)
        return tl::unexpected<Error>(booked.error());
    facts.bookings = std::move(*booked);
    auto done = addEvents(facts, at);
    if (done)
        done = addOffice(facts);
    if (!done)
        return tl::unexpected<Error>(done.error());
    return facts;
}

// A day's events only grow in number, here and in the feed; what the centre says of this desk's
// may change.
Result<std::map<QDate, qint64>> LoadFacts::lastOf(QDate from, QDate to)
{
    std::map<QDate, qint64> last;
    const auto add = [&](Query& query, const Result<void>& started) -> Result<void> {
        const Rows rows(query);
        if (!started)
            return started;
        while (query.next())
            last[dayOf(query.text(0))] += query.number(1);
        return query.end();
    };
    for (Query* query :
         {&m_journal(eventDaysSql), &m_journal(duplicateDaysSql), &m_bookings(otherEventDaysSql)}) {
        if (const auto done = add(*query, query->exec(dayText(from), dayText(to))); !done)
            return tl::unexpected<Error>(done.error());
    }
    return last;
}

Result<std::vector<LoadFacts::Stamp>> LoadFacts::stamps(const std::vector<QDate>& days)
{
    std::vector<Stamp> found;
    for (const QDate day : days) {
        const auto last = lastOf(day, day);
        if (!last)
            return tl::unexpected<Error>(last.error());
        if (const auto known = last->find(day); known != last->end())
            found.push_back({day, known->second});
    }
    return found;
}

Result<std::vector<LoadFacts::Stamp>> LoadFacts::stampsBetween(const OfficeId& office, QDate from,
                                                               QDate to)
{
    auto days = lastOf(from, to);
    if (!days)
        return tl::unexpected<Error>(days.error());
    Query& booked = m_bookings(bookingDaysSql);
    const Rows rows(booked);
    if (const auto done = booked.exec(dayText(from), dayText(to), office.toString()); !done)
        return tl::unexpected<Error>(done.error());
    while (booked.next())
        (*days)[dayOf(booked.text(0))];
    std::vector<Stamp> found;
    for (const auto& [day, last] : *days)
        found.push_back({day, last});
    return found;
}

Result<qint64> LoadFacts::bookingsAsOf()
{
    Query& query = m_bookings(asOfSql);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    return query.next() ? query.number(0) : 0;
}

int reachesElsewhere(const DayFacts& facts)
{
    QSet<QString> own;
    for (const Booking& booking : facts.bookings)
        own.insert(booking.key.toString());
    for (const Event& event : facts.events)
        own.insert(event.id.toString());
    const auto reaches = [&](const Event& event) {
        if (event.kind == EventKind::Undo)
            return !own.contains(event.payload.value(QLatin1String("undoes")).toString());
        const bool takesIn = event.kind == EventKind::Attendance || event.kind == EventKind::WalkIn;
        return takesIn && !own.contains(event.bookingKey) && BookingKey::parse(event.bookingKey);
    };
    return int(std::ranges::count_if(facts.events, reaches));
}
