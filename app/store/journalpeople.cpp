// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bookingrow.h"
#include "store/eventrow.h"
#include "store/journal.h"
#include "store/otherdesks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

// Who waits for an approval, and who was taken in without a booking.
namespace {

constexpr char parkedOnDay[] = "SELECT " LOKET_EVENT_COLUMNS_OF(
    "e") " FROM parked CROSS JOIN event AS e ON e.id = parked.event"
         " WHERE parked.day = ? AND ended_by IS NULL ORDER BY seen_ms, e.n";
constexpr char walkInIds[] =
    "SELECT event FROM walk_in WHERE day = ? AND category = ? AND priority = 0";
constexpr char undoneAmong[] =
    "SELECT undone.event FROM json_each(?) AS sought CROSS JOIN undone ON undone.event = value";
constexpr char personSql[] = "SELECT fields FROM person WHERE hash = ?";
constexpr char walkInsOfDays[] = "SELECT " LOKET_EVENT_COLUMNS " FROM event"
                                 " WHERE day BETWEEN ? AND ? AND kind = 'walk_in' ORDER BY n";
constexpr char undoneSql[] = "SELECT 1 FROM undone WHERE event = ?";

QString textOf(const QJsonObject& json, QLatin1String key)
{
    return json.value(key).toString();
}

QString jsonOf(const QStringList& texts)
{
    const QJsonDocument document(QJsonArray::fromStringList(texts));
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

Instant takenInAt(const ChainedEvent& chained)
{
    return chained.event.time.now;
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

Result<std::vector<ParkedRow>> Journal::parkedHere(QDate day)
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

// Where other desks had a hand in it, by what all of them say.
Result<std::vector<ParkedRow>> Journal::parked(QDate day)
{
    auto rows = parkedHere(day);
    auto keys = m_others.bookingsOf(day, EventKind::ApprovalAsked);
    if (!rows || !keys)
        return tl::unexpected<Error>(!rows ? rows.error() : keys.error());
    for (const ParkedRow& row : *rows)
        *keys << row.bookingKey;
    const auto states = statesBeside(*keys);
    if (!states)
        return tl::unexpected<Error>(states.error());
    if (states->isEmpty())
        return rows;
    std::erase_if(*rows, [&](const ParkedRow& row) { return states->contains(row.bookingKey); });
    for (const BookingState& state : *states) {
        if (!state.parked || state.parked->serviceDate != day)
            continue;
        auto row = parkedOf(*state.parked);
        if (!row)
            continue; // of a newer program: it is decided there
        const auto here = isHere(row->request);
        if (!here)
            return tl::unexpected<Error>(here.error());
        if (!*here)
            row->elsewhere = state.parked->desk;
        rows->push_back(std::move(*row));
    }
    std::ranges::stable_sort(*rows, {}, &ParkedRow::seenAt);
    return rows;
}

Result<QStringList> Journal::idsOf(Query& query, const Result<void>& started)
{
    const Rows rows(query);
    if (!started)
        return tl::unexpected<Error>(started.error());
    QStringList ids;
    while (query.next())
        ids << query.text(0);
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return ids;
}

// Over all desks: an event may be undone at another one than it was recorded at.
Result<int> Journal::walkInsOn(QDate day, const CategoryId& category)
{
    Query &here = m_prepared(walkInIds), &undoneHere = m_prepared(undoneAmong);
    const auto own = idsOf(here, here.exec(dayText(day), category.toString()));
    const auto others = m_others.walkIns(day, day);
    if (!own || !others)
        return tl::unexpected<Error>(!own ? own.error() : others.error());
    QStringList all = *own;
    for (const ChainedEvent& chained : *others) {
        const QJsonObject& payload = chained.event.payload;
        if (textOf(payload, QLatin1String("category")) == category.toString() &&
            !payload.value(QLatin1String("priority")).toBool())
            all << chained.event.id.toString();
    }
    if (others->empty() && all.isEmpty())
        return 0;
    const auto undone = m_others.undoneAmong(all);
    const auto gone = idsOf(undoneHere, undoneHere.exec(jsonOf(all)));
    if (!undone || !gone)
        return tl::unexpected<Error>(!undone ? undone.error() : gone.error());
    const QSet<QString> both = *undone + QSet<QString>(gone->begin(), gone->end());
    return int(all.size() - both.size());
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
    return query.next() ? QJsonDocument::fromJson(query.bytes(0)).object()
                        : m_others.personOf(hash);
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
    const auto own = events(query, query.exec(dayText(from), dayText(to)));
    const auto others = m_others.walkIns(from, to);
    if (!own || !others)
        return tl::unexpected<Error>(!own ? own.error() : others.error());
    std::vector<ChainedEvent> found;
    std::ranges::merge(*own, *others, std::back_inserter(found), {}, takenInAt, takenInAt);
    std::vector<WalkInEntry> entries;
    for (const ChainedEvent& chained : found) {
        const auto person = personOf(textOf(chained.event.payload, QLatin1String("person")));
        const auto undone = wasUndone(chained.event.id);
        const auto elsewhere = m_others.undoneAmong({chained.event.id.toString()});
        if (!person || !undone || !elsewhere)
            return tl::unexpected<Error>(!person   ? person.error()
                                         : !undone ? undone.error()
                                                   : elsewhere.error());
        auto entry = entryOf(chained.event, *person);
        const auto here = entry ? Result<bool>(true) : isHere(chained.event.id);
        if (!here)
            return tl::unexpected<Error>(here.error());
        if (!entry && *here)
            return failure(Fault::FileDamaged, m_database.fileName());
        if (!entry)
            continue; // of a newer program at another desk
        entry->undone = *undone || !elsewhere->isEmpty();
        entries.push_back(std::move(*entry));
    }
    return entries;
}
