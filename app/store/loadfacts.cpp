// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/loadfacts.h"

#include "store/bookingrow.h"
#include "store/eventrow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace {

constexpr char bookingsSql[] =
    "SELECT code, channel, service, slot, status, name, phone, account, family, booked_ms"
    " FROM booking WHERE service_date = ? AND office = ?";
#define LOKET_LOAD_COLUMNS                                                                         \
    "n, id, kind, desk, officer, booking, day, now_ms, CAST(payload AS BLOB), office"
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
constexpr char stampSql[] = "SELECT max(n) FROM event WHERE day = ?";
constexpr char eventDaysSql[] =
    "SELECT day, max(n) FROM event WHERE day BETWEEN ? AND ? GROUP BY day";
constexpr char bookingDaysSql[] =
    "SELECT DISTINCT service_date FROM booking WHERE service_date BETWEEN ? AND ? AND office = ?";
constexpr char asOfSql[] = "SELECT value FROM meta WHERE name = 'data_as_of'";

// The same few texts come again in every row; each is understood once.
template <typename Value>
class Understood
{
public:
    using Parse = std::optional<Value> (*)(QStringView);
    explicit Understood(Parse parse) : m_parse(parse) {}
    [[nodiscard]] const std::optional<Value>& operator()(const QString& text)
    {
        auto known = m_known.find(text);
        if (known == m_known.end())
            known = m_known.insert(text, m_parse(text));
        return *known;
    }

private:
    Parse m_parse;
    QHash<QString, std::optional<Value>> m_known;
};

// Kinds whose payload a load or a hint looks into.
bool isLookedInto(EventKind kind)
{
    switch (kind) {
    case EventKind::Attendance:
    case EventKind::Hold:
    case EventKind::Refusal:
    case EventKind::Undo:
    case EventKind::WalkIn:
    case EventKind::ApprovalAsked:
    case EventKind::Seen:
    case EventKind::DayClose:
    case EventKind::Outage:
        return true;
    default:
        return false;
    }
}

class EventReader
{
public:
    // None: the row was not written by this program.
    [[nodiscard]] std::optional<Event> operator()(const Query& row)
    {
        const auto id = EventId::parse(row.text(1));
        const auto& kind = m_kind(row.text(2));
        const auto& desk = m_desk(row.text(3));
        const auto& officer = m_officer(row.text(4));
        const auto& office = m_office(row.text(9));
        if (!id || !kind || !desk || !office || (!row.isNull(4) && !officer))
            return std::nullopt;
        Event event{*id, *kind, *office, *desk, officer, row.text(5), dayOf(row.text(6))};
        event.time.now = instantOf(row.number(7));
        event.time.wall = event.time.now;
        if (isLookedInto(*kind)) {
            const QJsonDocument document = QJsonDocument::fromJson(row.bytes(8));
            if (!document.isObject())
                return std::nullopt;
            event.payload = document.object();
        }
        return event;
    }

private:
    Understood<EventKind> m_kind{&parseEventKind};
    Understood<DeskLetter> m_desk{&DeskLetter::parse};
    Understood<OfficerId> m_officer{&OfficerId::parse};
    Understood<OfficeId> m_office{&OfficeId::parse};
};

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
    : m_journalFile(journal), m_bookings(bookings), m_journal(journal)
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

Result<void> LoadFacts::addEvents(DayFacts& facts, Instant at)
{
    EventReader readEvent;
    std::vector<std::pair<qint64, Event>> found;
    const auto read = [&](Query& query, const Result<void>& started) -> Result<void> {
        const Rows rows(query);
        if (!started)
            return started;
        while (query.next()) {
            auto event = readEvent(query);
            if (!event)
                return failure(Fault::FileDamaged, m_journalFile.fileName());
            found.emplace_back(query.number(0), std::move(*event));
        }
        return query.end();
    };
    const QString day = dayText(facts.day);
    Query& ofDay = m_journal(eventsSql);
    if (const auto done = read(ofDay, ofDay.exec(day, millisOf(at))); !done)
        return done;
    const auto sameDay = std::ptrdiff_t(found.size());
    Query& others = m_journal(otherDaysSql);
    if (const auto done =
            read(others, others.exec(millisOf(at), keysOf(facts.bookings), day, day, day));
        !done)
        return done;
    std::inplace_merge(found.begin(), found.begin() + sameDay, found.end(),
                       [](const auto& a, const auto& b) { return a.first < b.first; });
    facts.events.reserve(found.size());
    for (auto& [number, event] : found)
        facts.events.push_back(std::move(event));
    return {};
}

Result<DayFacts> LoadFacts::of(const OfficeId& office, QDate day, Instant at)
{
    DayFacts facts{day, {}, {}};
    auto booked = bookings(office, day);
    if (!booked)
        return tl::unexpected<Error>(booked.error());
    facts.bookings = std::move(*booked);
    if (const auto done = addEvents(facts, at); !done)
        return tl::unexpected<Error>(done.error());
    return facts;
}

Result<std::vector<LoadFacts::Stamp>> LoadFacts::stamps(const std::vector<QDate>& days)
{
    Query& query = m_journal(stampSql);
    std::vector<Stamp> found;
    for (const QDate day : days) {
        const Rows rows(query);
        if (const auto done = query.exec(dayText(day)); !done)
            return tl::unexpected<Error>(done.error());
        if (query.next() && !query.isNull(0))
            found.push_back({day, query.number(0)});
    }
    return found;
}

Result<std::vector<LoadFacts::Stamp>> LoadFacts::stampsBetween(const OfficeId& office, QDate from,
                                                               QDate to)
{
    std::map<QDate, qint64> days;
    Query& booked = m_bookings(bookingDaysSql);
    Query& events = m_journal(eventDaysSql);
    const Rows bookedRows(booked), eventRows(events);
    if (const auto done = booked.exec(dayText(from), dayText(to), office.toString()); !done)
        return tl::unexpected<Error>(done.error());
    while (booked.next())
        days[dayOf(booked.text(0))];
    if (const auto done = events.exec(dayText(from), dayText(to)); !done)
        return tl::unexpected<Error>(done.error());
    while (events.next())
        days[dayOf(events.text(0))] = events.number(1);
    std::vector<Stamp> found;
    for (const auto& [day, last] : days)
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
