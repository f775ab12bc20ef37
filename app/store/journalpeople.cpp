// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bookingrow.h"
#include "store/eventrow.h"
#include "store/journal.h"

#include <QJsonDocument>
#include <QJsonObject>

// Who waits for an approval, and who was taken in without a booking.
namespace {

constexpr char parkedOnDay[] = "SELECT " LOKET_EVENT_COLUMNS_OF(
    "e") " FROM parked CROSS JOIN event AS e ON e.id = parked.event"
         " WHERE parked.day = ? AND ended_by IS NULL ORDER BY seen_ms, e.n";
constexpr char walkInCount[] =
    "SELECT count(*) FROM walk_in WHERE day = ? AND category = ? AND priority = 0";
constexpr char personSql[] = "SELECT fields FROM person WHERE hash = ?";
constexpr char walkInsOfDays[] = "SELECT " LOKET_EVENT_COLUMNS " FROM event"
                                 " WHERE day BETWEEN ? AND ? AND kind = 'walk_in' ORDER BY n";
constexpr char undoneSql[] = "SELECT 1 FROM undone WHERE event = ?";

QString textOf(const QJsonObject& json, QLatin1String key)
{
    return json.value(key).toString();
}

std::optional<ParkedRow> parkedOf(const Event& event)
{
    auto verdict = recordedVerdict(event);
    const auto reason = ReasonId::parse(textOf(event.payload, QLatin1String("reason")));
    if (!verdict || !reason)
        return std::nullopt;
    const qint64 seen = event.payload.value(QLatin1String("seen_at")).toInteger();
    return ParkedRow{event.id,
                     event.bookingKey,
                     seen > 0 ? instantOf(seen) : event.time.now,
                     std::move(*verdict),
                     *reason,
                     textOf(event.payload, QLatin1String("words")),
                     textOf(event.payload, QLatin1String("officer_name"))};
}

// `person` is empty once it was purged.
std::optional<WalkInEntry> entryOf(const Event& event, const QJsonObject& person)
{
    const auto said = [&event](QLatin1String key) { return textOf(event.payload, key); };
    const auto number = QueueNumber::parse(said(QLatin1String("queue_number")));
    const auto category = CategoryId::parse(said(QLatin1String("category")));
    const auto service = ServiceId::parse(said(QLatin1String("service")));
    if (!number || !category || !service || !event.officer)
        return std::nullopt;
    return WalkInEntry{event.id,
                       event.time.now,
                       *number,
                       *category,
                       *service,
                       textOf(person, QLatin1String("name")),
                       dayOf(textOf(person, QLatin1String("birth_date"))),
                       textOf(person, QLatin1String("phone")),
                       textOf(person, QLatin1String("nik")),
                       event.bookingKey,
                       said(QLatin1String("words")),
                       *event.officer,
                       OfficerId::parse(said(QLatin1String("approved_by"))),
                       event.payload.value(QLatin1String("priority")).toBool(),
                       false};
}

} // namespace

Result<std::vector<ParkedRow>> Journal::parked(QDate day)
{
    Query& query = m_prepared(parkedOnDay);
    const auto found = events(query, query.exec(dayText(day)));
    if (!found)
        return tl::unexpected<Error>(found.error());
    std::vector<ParkedRow> parked;
    for (const ChainedEvent& chained : *found) {
        auto row = parkedOf(chained.event);
        if (!row)
            return failure(Fault::FileDamaged, m_database.fileName());
        parked.push_back(std::move(*row));
    }
    return parked;
}

Result<int> Journal::walkInsOn(QDate day, const CategoryId& category)
{
    Query& query = m_prepared(walkInCount);
    const Rows rows(query);
    if (const auto done = query.exec(dayText(day), category.toString()); !done)
        return tl::unexpected<Error>(done.error());
    return query.next() ? int(query.number(0)) : 0;
}

Result<QString> Journal::personName(const QString& hash)
{
    return personOf(hash).map(
        [](const QJsonObject& fields) { return textOf(fields, QLatin1String("name")); });
}

Result<QJsonObject> Journal::personOf(const QString& hash)
{
    Query& query = m_prepared(personSql);
    const Rows rows(query);
    if (const auto done = query.exec(hash); !done)
        return tl::unexpected<Error>(done.error());
    return query.next() ? QJsonDocument::fromJson(query.bytes(0)).object() : QJsonObject();
}

Result<bool> Journal::wasUndone(const EventId& event)
{
    Query& query = m_prepared(undoneSql);
    const Rows rows(query);
    if (const auto done = query.exec(event.toString()); !done)
        return tl::unexpected<Error>(done.error());
    return query.next();
}

Result<std::vector<WalkInEntry>> Journal::walkIns(QDate from, QDate to)
{
    Query& query = m_prepared(walkInsOfDays);
    const auto found = events(query, query.exec(dayText(from), dayText(to)));
    if (!found)
        return tl::unexpected<Error>(found.error());
    std::vector<WalkInEntry> entries;
    for (const ChainedEvent& chained : *found) {
        const auto person = personOf(textOf(chained.event.payload, QLatin1String("person")));
        const auto undone = wasUndone(chained.event.id);
        if (!person || !undone)
            return tl::unexpected<Error>(!person ? person.error() : undone.error());
        auto entry = entryOf(chained.event, *person);
        if (!entry)
            return failure(Fault::FileDamaged, m_database.fileName());
        entry->undone = *undone;
        entries.push_back(std::move(*entry));
    }
    return entries;
}
