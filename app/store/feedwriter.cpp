// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/feedwriter.h"

#include "store/bookingrow.h"
#include "store/eventrow.h"
#include "store/projections.h"

#include <QJsonDocument>

namespace {

constexpr char watermarkSql[] = "SELECT generation, wm FROM sync";
constexpr char moveSql[] = "INSERT INTO sync VALUES (1, ?, ?) ON CONFLICT DO UPDATE"
                           " SET generation = excluded.generation, wm = excluded.wm";
constexpr char knownSql[] = "SELECT 1 FROM event WHERE id = ?";
constexpr char insertEvent[] =
    "INSERT INTO event (" LOKET_EVENT_COLUMNS ", install, outcome, changed)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char classifySql[] =
    "UPDATE event SET outcome = ?, changed = ? WHERE id = ? AND outcome <> ?";
constexpr char undoSql[] = "INSERT INTO undone VALUES (?, ?) ON CONFLICT DO NOTHING";
constexpr char spendSql[] = "INSERT INTO queue VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
                            " SET last = max(last, excluded.last)";
constexpr char incidentSql[] =
    "INSERT INTO incident VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
    " opened_ms = excluded.opened_ms, open = excluded.open, body = excluded.body";
constexpr char personSql[] =
    "INSERT INTO person SELECT ?, ?, ?, ? WHERE ? >="
    " coalesce((SELECT value FROM meta WHERE name = 'forgotten_before'), '')"
    " ON CONFLICT DO NOTHING";
constexpr char dropPerson[] = "DELETE FROM person WHERE hash = ?";
constexpr char dropPersons[] = "DELETE FROM person WHERE day < ?";
constexpr char deskSql[] = "INSERT INTO desk VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
                           " SET name = excluded.name, enabled = excluded.enabled";
constexpr char bookingsSeq[] =
    "INSERT INTO meta VALUES ('bookings_seq', ?) ON CONFLICT DO UPDATE SET value = excluded.value";

// What the counter, the lists or the load show of another desk.
bool isShown(EventKind kind)
{
    switch (kind) {
    case EventKind::Attendance:
    case EventKind::Hold:
    case EventKind::Refusal:
    case EventKind::Undo:
    case EventKind::ServiceChange:
    case EventKind::WalkIn:
    case EventKind::ApprovalAsked:
    case EventKind::Seen:
    case EventKind::DayClose:
        return true;
    default:
        return false;
    }
}

} // namespace

std::optional<QDate> purgesBefore(const Event& event)
{
    if (event.kind != EventKind::Purge)
        return std::nullopt;
    const QDate before = dayOf(event.payload.value(QLatin1String("before")).toString());
    return before.isValid() ? std::optional(before) : std::nullopt;
}

FeedWriter::FeedWriter(Database& bookings, BookingTable& table)
    : m_table(table), m_prepared(bookings)
{}

Result<void> FeedWriter::write(const FeedItem& item, FeedChange& change)
{
    return std::visit([&](const auto& content) { return put(item.seq, content, change); },
                      item.content);
}

Result<Watermark> FeedWriter::watermark()
{
    Query& query = m_prepared(watermarkSql);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    return query.next() ? Watermark{query.text(0), query.number(1)} : Watermark{};
}

Result<void> FeedWriter::moveTo(const Watermark& watermark)
{
    return m_prepared(moveSql).exec(watermark.generation, watermark.seq);
}

Result<void> FeedWriter::noteBookings(qint64 seq)
{
    return m_prepared(bookingsSeq).exec(QString::number(seq));
}

Result<void> FeedWriter::noteEvents(qint64 seq)
{
    return m_prepared("UPDATE event SET changed = ?").exec(seq);
}

Result<void> FeedWriter::put(qint64 seq, const fed::BookingItem& item, FeedChange& change)
{
    if (!change.bookings) {
        if (auto noted = noteBookings(seq); !noted)
            return noted;
    }
    change.bookings = true;
    return item.booking ? m_table.takeFromCentre(*item.booking, item.rev)
                        : m_table.dropAtCentre(item.key);
}

Result<bool> FeedWriter::insert(qint64 seq, const fed::EventItem& item)
{
    Query& known = m_prepared(knownSql);
    {
        const Rows rows(known);
        if (const auto done = known.exec(item.event.event.id.toString()); !done)
            return tl::unexpected<Error>(done.error());
        if (known.next())
            return false;
    }
    Query& query = m_prepared(insertEvent);
    bindEvent(query, item.event);
    query.bind(19, item.install);
    query.bind(20, centreOutcomeName(item.answer.outcome));
    query.bind(21, seq);
    if (const auto done = query.run(); !done)
        return tl::unexpected<Error>(done.error());
    return true;
}

Result<void> FeedWriter::put(qint64 seq, const fed::EventItem& item, FeedChange& change)
{
    const Event& event = item.event.event;
    change.events = true;
    const auto added = insert(seq, item);
    if (!added)
        return tl::unexpected<Error>(added.error());
    if (!*added)
        return put(seq, fed::OutcomeItem{item.answer}, change);
    if (isShown(event.kind))
        change.arrivals.push_back(item.event);
    Result<void> done;
    if (const auto number = queueNumberOf(event))
        done = m_prepared(spendSql).exec(dayText(event.serviceDate), number->desk.toString(),
                                         number->number);
    if (done && event.kind == EventKind::Undo)
        done = followUndo(event);
    if (done && event.kind == EventKind::Purge)
        done = followPurge(event, change);
    return done;
}

Result<void> FeedWriter::followUndo(const Event& event)
{
    return m_prepared(undoSql).exec(event.payload.value(QLatin1String("undoes")).toString(),
                                    event.id.toString());
}

Result<void> FeedWriter::followPurge(const Event& event, FeedChange& change)
{
    const auto before = purgesBefore(event);
    if (!before)
        return {};
    change.purged = true;
    const auto forgotten = m_table.forgetWithin(*before);
    return forgotten ? m_prepared(dropPersons).exec(dayText(*before)) : forgotten;
}

Result<void> FeedWriter::put(qint64 seq, const fed::OutcomeItem& item, FeedChange& change)
{
    change.events = true;
    change.reclassified.push_back(item.answer.event);
    const QString outcome = centreOutcomeName(item.answer.outcome);
    return m_prepared(classifySql).exec(outcome, seq, item.answer.event.toString(), outcome);
}

Result<void> FeedWriter::put(qint64, const Incident& incident, FeedChange& change)
{
    change.incidents.push_back(incident);
    const QByteArray body = QJsonDocument(incidentJson(incident)).toJson(QJsonDocument::Compact);
    return m_prepared(incidentSql)
        .exec(incident.id, millisOf(incident.openedAt), int(incident.isOpen()),
              QString::fromUtf8(body));
}

Result<void> FeedWriter::put(qint64, const fed::PersonItem& person, FeedChange& change)
{
    if (!person.fields) {
        change.purged = true;
        return m_prepared(dropPerson).exec(person.hash);
    }
    change.events = true; // a walk-in has a name by now
    const QString day = dayText(person.day);
    return m_prepared(personSql).exec(person.hash, day, person.salt, *person.fields, day);
}

Result<void> FeedWriter::put(qint64, const fed::DeskItem& desk, FeedChange& change)
{
    change.desks = true;
    return m_prepared(deskSql).exec(desk.letter.toString(), desk.name, int(desk.enabled));
}
