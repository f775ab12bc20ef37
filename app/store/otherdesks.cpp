// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/otherdesks.h"

#include "store/bookingrow.h"
#include "store/eventrow.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

constexpr char ofBooking[] = "SELECT " LOKET_EVENT_COLUMNS ", outcome FROM event"
                             " WHERE booking = ? AND booking <> ''";
constexpr char ofBookings[] =
    "SELECT " LOKET_EVENT_COLUMNS_OF("e") ", outcome FROM json_each(?) AS sought"
                                          " CROSS JOIN event AS e"
                                          " WHERE e.booking = sought.value AND e.booking <> ''";
constexpr char bookingsOfKind[] =
    "SELECT DISTINCT booking FROM event WHERE day = ? AND kind = ? AND booking <> ''";
constexpr char byId[] = "SELECT " LOKET_EVENT_COLUMNS ", outcome FROM event WHERE id = ?";
constexpr char undoneSql[] =
    "SELECT undone.event FROM json_each(?) AS sought CROSS JOIN undone ON undone.event = value";
constexpr char undoingSql[] =
    "SELECT " LOKET_EVENT_COLUMNS_OF("e") ", e.outcome FROM json_each(?) AS sought"
                                          " CROSS JOIN undone ON undone.event = value"
                                          " CROSS JOIN event AS e ON e.id = undone.undo"
                                          " ORDER BY e.now_ms";
constexpr char highestSql[] = "SELECT last FROM queue WHERE day = ? AND desk = ?";
constexpr char personSql[] = "SELECT fields FROM person WHERE hash = ?";
constexpr char walkInsSql[] = "SELECT " LOKET_EVENT_COLUMNS ", outcome FROM event"
                              " WHERE day BETWEEN ? AND ? AND kind = 'walk_in'"
                              " ORDER BY now_ms, place";
#define LOKET_STANDING(table)                                                                      \
    ", iif(EXISTS (SELECT 1 FROM undone WHERE undone.event = " table ".id), 'voided', " table      \
    ".outcome)"
constexpr char arrivalsSql[] = "SELECT " LOKET_EVENT_COLUMNS LOKET_STANDING(
    "event") " FROM event"
             " WHERE day = ? AND kind IN ('attendance', 'walk_in')"
             " ORDER BY now_ms DESC, place DESC LIMIT ?";
constexpr char arrivalsNamedSql[] = "SELECT " LOKET_EVENT_COLUMNS_OF("e")
    LOKET_STANDING("e") " FROM json_each(?) AS sought"
                        " CROSS JOIN event AS e ON e.id = sought.value"
                        " WHERE e.day = ? AND e.kind IN ('attendance', 'walk_in') ORDER BY "
                        "e.now_ms DESC, e.place DESC";
constexpr char desksSql[] = "SELECT letter FROM desk WHERE enabled = 1 ORDER BY letter";
constexpr char countPersons[] = "SELECT count(*) FROM person WHERE day < ?";
constexpr char dropPersons[] = "DELETE FROM person WHERE day < ?";

QString jsonOf(const QStringList& texts)
{
    const QJsonDocument document(QJsonArray::fromStringList(texts));
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

} // namespace

OtherDesks::OtherDesks(Database& bookings) : m_database(bookings), m_prepared(bookings) {}

Result<std::vector<KnownEvent>> OtherDesks::known(Query& query, const Result<void>& started)
{
    const Rows rows(query);
    if (!started)
        return tl::unexpected<Error>(started.error());
    std::vector<KnownEvent> found;
    while (query.next()) {
        auto event = eventOf(query);
        if (!event)
            return failure(Fault::FileDamaged, m_database.fileName(),
                           QStringLiteral("another desk's event is not readable"));
        found.push_back({std::move(*event), false, parseCentreOutcome(query.text(19))});
    }
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return found;
}

Result<std::vector<ChainedEvent>> OtherDesks::events(Query& query, const Result<void>& started)
{
    auto found = known(query, started);
    if (!found)
        return tl::unexpected<Error>(found.error());
    std::vector<ChainedEvent> events;
    events.reserve(found->size());
    for (KnownEvent& one : *found)
        events.push_back(std::move(one.chained));
    return events;
}

Result<std::vector<KnownEvent>> OtherDesks::of(const QString& bookingKey)
{
    Query& query = m_prepared(ofBooking);
    return known(query, query.exec(bookingKey));
}

Result<std::vector<KnownEvent>> OtherDesks::of(const QStringList& bookingKeys)
{
    Query& query = m_prepared(ofBookings);
    return known(query, query.exec(jsonOf(bookingKeys)));
}

Result<QStringList> OtherDesks::bookingsOf(QDate day, EventKind kind)
{
    Query& query = m_prepared(bookingsOfKind);
    const Rows rows(query);
    if (const auto done = query.exec(dayText(day), eventKindName(kind)); !done)
        return tl::unexpected<Error>(done.error());
    QStringList bookings;
    while (query.next())
        bookings << query.text(0);
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return bookings;
}

Result<std::optional<ChainedEvent>> OtherDesks::event(const EventId& id)
{
    Query& query = m_prepared(byId);
    auto found = events(query, query.exec(id.toString()));
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (found->empty())
        return std::nullopt;
    return std::move(found->front());
}

Result<QSet<QString>> OtherDesks::undoneAmong(const QStringList& events)
{
    Query& query = m_prepared(undoneSql);
    const Rows rows(query);
    if (const auto done = query.exec(jsonOf(events)); !done)
        return tl::unexpected<Error>(done.error());
    QSet<QString> undone;
    while (query.next())
        undone.insert(query.text(0));
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return undone;
}

Result<std::vector<ChainedEvent>> OtherDesks::undoing(const QStringList& undone)
{
    Query& query = m_prepared(undoingSql);
    return events(query, query.exec(jsonOf(undone)));
}

Result<int> OtherDesks::highestNumber(const DeskLetter& desk, QDate day)
{
    Query& query = m_prepared(highestSql);
    const Rows rows(query);
    if (const auto done = query.exec(dayText(day), desk.toString()); !done)
        return tl::unexpected<Error>(done.error());
    return query.next() ? int(query.number(0)) : 0;
}

Result<QJsonObject> OtherDesks::personOf(const QString& hash)
{
    Query& query = m_prepared(personSql);
    const Rows rows(query);
    if (const auto done = query.exec(hash); !done)
        return tl::unexpected<Error>(done.error());
    return query.next() ? QJsonDocument::fromJson(query.bytes(0)).object() : QJsonObject();
}

Result<std::vector<ChainedEvent>> OtherDesks::walkIns(QDate from, QDate to)
{
    Query& query = m_prepared(walkInsSql);
    return events(query, query.exec(dayText(from), dayText(to)));
}

Result<std::vector<KnownEvent>> OtherDesks::arrivals(QDate day, int limit)
{
    Query& query = m_prepared(arrivalsSql);
    return known(query, query.exec(dayText(day), limit));
}

Result<std::vector<KnownEvent>> OtherDesks::arrivals(QDate day, const QStringList& events)
{
    Query& query = m_prepared(arrivalsNamedSql);
    return known(query, query.exec(jsonOf(events), dayText(day)));
}

Result<std::vector<DeskLetter>> OtherDesks::desks()
{
    Query& query = m_prepared(desksSql);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    std::vector<DeskLetter> desks;
    while (query.next()) {
        if (const auto letter = DeskLetter::parse(query.text(0)))
            desks.push_back(*letter);
    }
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return desks;
}

Result<int> OtherDesks::personsBefore(QDate day)
{
    Query& query = m_prepared(countPersons);
    const Rows rows(query);
    if (const auto done = query.exec(dayText(day)); !done)
        return tl::unexpected<Error>(done.error());
    return query.next() ? int(query.number(0)) : 0;
}

Result<void> OtherDesks::forgetPersons(QDate before)
{
    return m_prepared(dropPersons).exec(dayText(before));
}
