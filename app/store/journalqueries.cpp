// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bookingrow.h"
#include "store/bookingtable.h"
#include "store/eventrow.h"
#include "store/journal.h"
#include "store/otherdesks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <iterator>

// What the journal knows, read from its projections and events.
namespace {

constexpr char attendanceSql[] =
    "SELECT event, at_ms, desk, queue_number, officer_name FROM attendance WHERE booking = ?";
constexpr char attendancesSql[] =
    "SELECT event, at_ms, desk, queue_number, officer_name, booking"
    " FROM json_each(?) AS sought CROSS JOIN attendance WHERE booking = sought.value";
constexpr char holdSql[] =
    "SELECT event, until_ms, seen_ms FROM hold WHERE booking = ? AND ended_by IS NULL";
constexpr char heldOnDay[] = "SELECT booking, event, until_ms, missing FROM hold"
                             " WHERE day = ? AND ended_by IS NULL ORDER BY until_ms";
constexpr char serviceSql[] =
    "SELECT " LOKET_EVENT_COLUMNS " FROM event WHERE booking = ? AND booking <> ''"
    " AND kind = 'service_change' ORDER BY n DESC LIMIT 1";
constexpr char sightingSql[] =
    "SELECT " LOKET_EVENT_COLUMNS " FROM event WHERE booking = ? AND booking <> '' AND day = ?"
    " AND kind IN ('refusal', 'hold', 'approval_asked', 'seen') ORDER BY n LIMIT 1";
constexpr char eventSql[] = "SELECT " LOKET_EVENT_COLUMNS " FROM event WHERE id = ?";
constexpr char recentSql[] = "SELECT " LOKET_EVENT_COLUMNS " FROM event ORDER BY n DESC LIMIT ?";
constexpr char recordedSql[] =
    "SELECT " LOKET_EVENT_COLUMNS " FROM event WHERE day = ?"
    " AND kind IN ('attendance', 'walk_in', 'refusal', 'hold', 'approval_asked', 'seen', 'undo')"
    " ORDER BY n";
constexpr char floorSql[] = "SELECT floor_ms FROM clock";
constexpr char saveFloorSql[] = "INSERT INTO clock (one, floor_ms) VALUES (1, ?) ON CONFLICT DO"
                                " UPDATE SET floor_ms = excluded.floor_ms";
constexpr char anchorSql[] =
    "SELECT boot_id, boot_us, server_us, rtt_us FROM clock WHERE boot_id IS NOT NULL";
constexpr char saveAnchorSql[] =
    "INSERT INTO clock VALUES (1, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
    " boot_id = excluded.boot_id, boot_us = excluded.boot_us, server_us = excluded.server_us,"
    " rtt_us = excluded.rtt_us";
constexpr char metaSql[] = "SELECT value FROM meta WHERE name = ?";
constexpr char demoSql[] = "INSERT INTO meta VALUES ('demo', '1')";

QString jsonOf(const QStringList& texts)
{
    const QJsonDocument document(QJsonArray::fromStringList(texts));
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

bool isSighting(EventKind kind)
{
    return kind == EventKind::Refusal || kind == EventKind::Hold ||
           kind == EventKind::ApprovalAsked || kind == EventKind::Seen;
}

Hold holdIn(const Event& event)
{
    const auto moment = [&](QLatin1String key) {
        return instantOf(event.payload.value(key).toInteger());
    };
    return Hold{event.id, moment(QLatin1String("until")), moment(QLatin1String("seen_at"))};
}

Error unreadable(const Database& database)
{
    return Error{Fault::FileDamaged, database.fileName(), QStringLiteral("a row is not readable")};
}

std::vector<DocumentId> documentsOf(const QString& json)
{
    return documentsIn(QJsonDocument::fromJson(json.toUtf8()).array());
}

} // namespace

Result<std::vector<ChainedEvent>> Journal::events(Query& query, const Result<void>& started)
{
    const Rows rows(query);
    if (!started)
        return tl::unexpected<Error>(started.error());
    std::vector<ChainedEvent> found;
    while (query.next()) {
        auto event = eventOf(query);
        if (!event)
            return tl::unexpected<Error>(unreadable(m_database));
        found.push_back(std::move(*event));
    }
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return found;
}

std::optional<Attendance> Journal::attendanceIn(const Query& row) const
{
    const auto event = EventId::parse(row.text(0));
    const auto desk = DeskLetter::parse(row.text(2));
    if (!event || !desk)
        return std::nullopt;
    std::optional<QueueNumber> number;
    if (!row.isNull(3))
        number = QueueNumber{*desk, int(row.number(3))};
    return Attendance{*event, instantOf(row.number(1)), *desk, number, row.text(4)};
}

Result<std::optional<Attendance>> Journal::attendanceOf(const QString& bookingKey)
{
    const auto state = stateBeside(bookingKey);
    if (!state)
        return tl::unexpected<Error>(state.error());
    return *state ? (*state)->attended : attendedHere(bookingKey);
}

Result<std::optional<Attendance>> Journal::attendedHere(const QString& bookingKey)
{
    Query& query = m_prepared(attendanceSql);
    const Rows rows(query);
    if (const auto done = query.exec(bookingKey); !done)
        return tl::unexpected<Error>(done.error());
    if (!query.next())
        return std::nullopt;
    auto attendance = attendanceIn(query);
    if (!attendance)
        return tl::unexpected<Error>(unreadable(m_database));
    return attendance;
}

Result<QHash<QString, Attendance>> Journal::attendances(const QStringList& bookingKeys)
{
    Query& query = m_prepared(attendancesSql);
    const Rows rows(query);
    if (const auto done = query.exec(jsonOf(bookingKeys)); !done)
        return tl::unexpected<Error>(done.error());
    QHash<QString, Attendance> found;
    while (query.next()) {
        const auto attendance = attendanceIn(query);
        if (!attendance)
            return tl::unexpected<Error>(unreadable(m_database));
        found.insert(query.text(5), *attendance);
    }
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    const auto states = statesBeside(bookingKeys);
    if (!states)
        return tl::unexpected<Error>(states.error());
    for (auto state = states->begin(); state != states->end(); ++state) {
        found.remove(state.key());
        if (state->attended)
            found.insert(state.key(), *state->attended);
    }
    return found;
}

Result<std::optional<Hold>> Journal::holdOf(const QString& bookingKey)
{
    Query& query = m_prepared(holdSql);
    const Rows rows(query);
    if (const auto done = query.exec(bookingKey); !done)
        return tl::unexpected<Error>(done.error());
    if (!query.next())
        return std::nullopt;
    const auto event = EventId::parse(query.text(0));
    if (!event)
        return tl::unexpected<Error>(unreadable(m_database));
    return Hold{*event, instantOf(query.number(1)), instantOf(query.number(2))};
}

Result<History> Journal::history(const QString& bookingKey)
{
    auto state = stateBeside(bookingKey);
    if (!state)
        return tl::unexpected<Error>(state.error());
    if (*state) {
        BookingState& known = **state;
        return History{std::move(known.attended),
                       known.hold ? std::optional(holdIn(*known.hold)) : std::nullopt};
    }
    auto attended = attendedHere(bookingKey);
    if (!attended)
        return tl::unexpected<Error>(attended.error());
    auto hold = holdOf(bookingKey);
    if (!hold)
        return tl::unexpected<Error>(hold.error());
    return History{std::move(*attended), std::move(*hold)};
}

Result<std::optional<ServiceId>> Journal::changedService(const QString& bookingKey)
{
    Query& query = m_prepared(serviceSql);
    auto found = events(query, query.exec(bookingKey));
    const auto others = m_others.of(bookingKey);
    if (!found || !others)
        return tl::unexpected<Error>(!found ? found.error() : others.error());
    for (const KnownEvent& known : *others) {
        if (known.chained.event.kind == EventKind::ServiceChange)
            found->push_back(known.chained);
    }
    if (found->empty())
        return std::nullopt;
    const auto last = std::ranges::max_element(
        *found, {}, [](const ChainedEvent& chained) { return chained.event.time.now; });
    return ServiceId::parse(last->event.payload.value(QLatin1String("to")).toString());
}

Result<std::optional<Instant>> Journal::earlierSighting(const QString& bookingKey, QDate day)
{
    Query& query = m_prepared(sightingSql);
    const auto found = events(query, query.exec(bookingKey, dayText(day)));
    const auto others = m_others.of(bookingKey);
    if (!found || !others)
        return tl::unexpected<Error>(!found ? found.error() : others.error());
    std::optional<Instant> earliest;
    const auto look = [&](const Event& event) {
        const qint64 seen = event.payload.value(QLatin1String("seen_at")).toInteger();
        const Instant at = seen > 0 ? instantOf(seen) : event.time.now;
        earliest = earliest ? std::min(*earliest, at) : at;
    };
    for (const ChainedEvent& chained : *found)
        look(chained.event);
    for (const KnownEvent& known : *others) {
        if (known.chained.event.serviceDate == day && isSighting(known.chained.event.kind))
            look(known.chained.event);
    }
    return earliest;
}

Result<std::vector<HeldRow>> Journal::heldHere(QDate day)
{
    Query& query = m_prepared(heldOnDay);
    const Rows rows(query);
    if (const auto done = query.exec(dayText(day)); !done)
        return tl::unexpected<Error>(done.error());
    std::vector<HeldRow> held;
    while (query.next()) {
        const auto event = EventId::parse(query.text(1));
        if (!event)
            return tl::unexpected<Error>(unreadable(m_database));
        held.push_back(
            {query.text(0), *event, instantOf(query.number(2)), documentsOf(query.text(3))});
    }
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return held;
}

Result<std::optional<ChainedEvent>> Journal::event(const EventId& id)
{
    Query& query = m_prepared(eventSql);
    auto found = events(query, query.exec(id.toString()));
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (found->empty())
        return m_others.event(id);
    return std::move(found->front());
}

Result<std::vector<ChainedEvent>> Journal::recent(int limit)
{
    Query& query = m_prepared(recentSql);
    return events(query, query.exec(limit));
}

Result<std::vector<ChainedEvent>> Journal::recordedOn(QDate day)
{
    Query& query = m_prepared(recordedSql);
    auto own = events(query, query.exec(dayText(day)));
    if (!own)
        return own;
    QStringList ids;
    for (const ChainedEvent& chained : *own)
        ids << chained.event.id.toString();
    auto elsewhere = m_others.undoing(ids);
    if (!elsewhere)
        return elsewhere;
    std::ranges::move(*elsewhere, std::back_inserter(*own));
    return own;
}

Result<std::optional<Instant>> Journal::floor()
{
    Query& query = m_prepared(floorSql);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    if (!query.next())
        return std::nullopt;
    return instantOf(query.number(0));
}

Result<void> Journal::saveFloor(const ClockReading& reading)
{
    const auto known = floor();
    if (!known)
        return tl::unexpected<Error>(known.error());
    const Instant before = known->value_or(Instant{});
    const Instant after = floorAfter(reading, before);
    return after == before ? Result<void>{} : m_prepared(saveFloorSql).exec(millisOf(after));
}

Result<std::optional<TimeAnchor>> Journal::anchor()
{
    Query& query = m_prepared(anchorSql);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    if (!query.next())
        return std::nullopt;
    return TimeAnchor{query.text(0), query.number(1), query.number(2), query.number(3)};
}

Result<void> Journal::saveAnchor(const TimeAnchor& anchor)
{
    return m_prepared(saveAnchorSql)
        .exec(anchor.bootId, anchor.bootMicros, anchor.serverMicros, anchor.roundTripMicros,
              anchor.serverMicros / 1000); // the floor, where there is none yet
}

Result<std::optional<QString>> Journal::meta(const QString& name)
{
    Query& query = m_prepared(metaSql);
    const Rows rows(query);
    if (const auto done = query.exec(name); !done)
        return tl::unexpected<Error>(done.error());
    if (!query.next())
        return std::nullopt;
    return query.text(0);
}

Result<bool> Journal::isDemo()
{
    return meta(QStringLiteral("demo")).map([](const auto& value) { return value.has_value(); });
}

// Practice never stands beside real bookings or events.
Result<void> Journal::markDemo()
{
    const auto demo = isDemo();
    const auto last = tail();
    const auto data = m_bookings.dataAsOf();
    if (!demo || !last || !data)
        return tl::unexpected<Error>(!demo ? demo.error() : !last ? last.error() : data.error());
    if (*demo)
        return {};
    if (last->number > 0 || *data)
        return failure(Fault::NotADemoFolder);
    return m_prepared(demoSql).exec();
}
