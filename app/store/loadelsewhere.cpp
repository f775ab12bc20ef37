// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bookingrow.h"
#include "store/loadevents.h"
#include "store/loadfacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <iterator>

// What the other desks of the office add to a day.
namespace {

constexpr char sinceSql[] = "SELECT value FROM meta WHERE name = 'others_since'";
constexpr char anySql[] = "SELECT 1 FROM event LIMIT 1";
// Of the day; on other days what concerns its bookings.
constexpr char theirsSql[] =
    "SELECT " LOKET_LOAD_COLUMNS ", outcome FROM event WHERE now_ms <= ? AND place IN"
    " (SELECT place FROM event WHERE day = ?"
    " UNION SELECT e.place FROM json_each(?) AS sought CROSS JOIN event AS e"
    " WHERE e.booking = sought.value AND e.booking <> '' AND e.day <> ?"
    " AND e.kind IN ('attendance', 'walk_in', 'undo')) ORDER BY now_ms, n";
// What undoes one of those events, on whatever day.
constexpr char theirUndosSql[] =
    "SELECT " LOKET_LOAD_COLUMNS ", outcome FROM event WHERE now_ms <= ? AND id IN"
    " (SELECT undo FROM json_each(?) AS sought CROSS JOIN undone ON undone.event = sought.value)"
    " ORDER BY now_ms, n";
constexpr char ownUndosSql[] =
    "SELECT " LOKET_LOAD_COLUMNS " FROM event WHERE now_ms <= ? AND id IN"
    " (SELECT undo FROM json_each(?) AS sought CROSS JOIN undone ON undone.event = sought.value)"
    " ORDER BY n";
constexpr char ownDuplicates[] =
    "SELECT e.id FROM outbox CROSS JOIN event AS e ON e.n = outbox.n"
    " WHERE outbox.outcome IN ('duplicate', 'quarantined', 'id_reused')"
    " AND outbox.outcome = 'duplicate'";

using Numbered = std::vector<std::pair<qint64, Event>>;

QString idsOf(const Numbered& one, const Numbered& other)
{
    QJsonArray ids;
    for (const Numbered* events : {&one, &other}) {
        for (const auto& [number, event] : *events)
            ids.append(event.id.toString());
    }
    return QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

QString keysOf(const std::vector<Booking>& bookings)
{
    QJsonArray keys;
    for (const Booking& booking : bookings)
        keys.append(booking.key.toString());
    return QString::fromUtf8(QJsonDocument(keys).toJson(QJsonDocument::Compact));
}

// Each desk's events keep their order, whatever its clock did; between desks the time decides.
std::vector<Event> merged(Numbered own, Numbered theirs)
{
    std::vector<std::pair<Instant, Event>> all;
    all.reserve(own.size() + theirs.size());
    QSet<QString> known;
    const auto take = [&](Numbered& events) {
        Instant last{};
        for (auto& [number, event] : events) {
            if (known.contains(event.id.toString()))
                continue;
            known.insert(event.id.toString());
            last = std::max(last, event.time.now);
            all.emplace_back(last, std::move(event));
        }
    };
    take(own);
    const auto middle = std::ptrdiff_t(all.size());
    take(theirs);
    std::inplace_merge(all.begin(), all.begin() + middle, all.end(),
                       [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Event> events;
    events.reserve(all.size());
    for (auto& [at, event] : all)
        events.push_back(std::move(event));
    return events;
}

// An arrival that lost against another one of the same booking is an incident, not a second person.
void dropLost(std::vector<Event>& events, const QSet<QString>& duplicates)
{
    const auto takesIn = [](const Event& event) {
        return (event.kind == EventKind::Attendance || event.kind == EventKind::WalkIn) &&
               !event.bookingKey.isEmpty();
    };
    QSet<QString> undone, standing;
    for (const Event& event : events) {
        if (event.kind == EventKind::Undo)
            undone.insert(event.payload.value(QLatin1String("undoes")).toString());
    }
    for (const Event& event : events) {
        const QString id = event.id.toString();
        if (takesIn(event) && !duplicates.contains(id) && !undone.contains(id))
            standing.insert(event.bookingKey);
    }
    std::erase_if(events, [&](const Event& event) {
        return takesIn(event) && duplicates.contains(event.id.toString()) &&
               standing.contains(event.bookingKey);
    });
}

void sortByTime(Numbered& events)
{
    std::ranges::stable_sort(events, {}, [](const auto& one) { return one.second.time.now; });
}

} // namespace

Result<void> LoadFacts::readTheirs(Query& query, const Result<void>& started, LoadEvents& found,
                                   QSet<QString>& duplicates)
{
    const Rows rows(query);
    if (!started)
        return started;
    while (query.next()) {
        auto event = found.read(query);
        if (!event)
            continue; // of a newer program: the desk that recorded it counts it
        const QString outcome = query.text(10);
        if (outcome == QLatin1String("duplicate"))
            duplicates.insert(event->id.toString());
        // Another PC that stood still held up nobody here.
        if (outcome != QLatin1String("voided") && event->kind != EventKind::Outage)
            found.events.emplace_back(query.number(0), std::move(*event));
    }
    return query.end();
}

Result<bool> LoadFacts::knowsOthers()
{
    Query& query = m_bookings(anySql);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    return query.next();
}

Result<void> LoadFacts::addElsewhere(DayFacts& facts, Instant at, LoadEvents own)
{
    const auto others = knowsOthers();
    if (!others)
        return tl::unexpected<Error>(others.error());
    if (!*others) {
        facts.events.reserve(own.events.size());
        for (auto& [number, event] : own.events)
            facts.events.push_back(std::move(event));
        return {};
    }
    LoadEvents theirs;
    QSet<QString> duplicates;
    Query &events = m_bookings(theirsSql), &undos = m_bookings(theirUndosSql),
          &ownUndos = m_journal(ownUndosSql), &lost = m_journal(ownDuplicates);
    const qint64 until = millisOf(at);
    const QString day = dayText(facts.day);
    auto done = readTheirs(events, events.exec(until, day, keysOf(facts.bookings), day), theirs,
                           duplicates);
    const QString ids = idsOf(own.events, theirs.events);
    if (done)
        done = readTheirs(undos, undos.exec(until, ids), theirs, duplicates);
    if (done)
        done = read(ownUndos, ownUndos.exec(until, ids), own);
    if (done) {
        const Rows rows(lost);
        done = lost.exec();
        while (done && lost.next())
            duplicates.insert(lost.text(0));
    }
    if (!done)
        return done;
    sortByTime(theirs.events);
    facts.events = merged(std::move(own.events), std::move(theirs.events));
    if (!duplicates.isEmpty())
        dropLost(facts.events, duplicates);
    return {};
}

Result<void> LoadFacts::addOffice(DayFacts& facts)
{
    auto desks = m_others.desks();
    const auto open = m_incidents.open();
    if (!desks || !open)
        return tl::unexpected<Error>(!desks ? desks.error() : open.error());
    const auto since = othersSince();
    if (!since)
        return tl::unexpected<Error>(since.error());
    facts.desks = std::move(*desks);
    facts.openIncidents = *open;
    facts.othersSince = *since;
    return {};
}

Result<std::optional<QDate>> LoadFacts::othersSince()
{
    Query& query = m_bookings(sinceSql);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    if (!query.next())
        return std::nullopt;
    return dayOf(query.text(0));
}
