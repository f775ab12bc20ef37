// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventrow.h"
#include "store/journal.h"
#include "store/projections.h"

#include <QSqlQuery>
#include <QSqlRecord>

#include <array>

// The chain is walked from the first event, and the projections can be made anew from it.
namespace {

constexpr char allEvents[] = "SELECT " LOKET_EVENT_COLUMNS " FROM event ORDER BY n";
constexpr char lastPosted[] = "SELECT coalesce(max(n), 0) FROM outbox";
constexpr char notPosted[] =
    "SELECT min(n) FROM event WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.n = event.n)";
constexpr char hashOf[] = "SELECT hash FROM event WHERE n = ?";

ChainReport::Break breakIn(const std::optional<ChainedEvent>& chained, qint64 number,
                           qint64 expected, const QByteArray& previous)
{
    using Break = ChainReport::Break;
    if (number != expected)
        return Break::NumberMissing;
    if (!chained)
        return Break::Unreadable;
    if (chained->previousHash != previous)
        return Break::PreviousWrong;
    if (chained->hash != chainHash(number, chained->event, previous))
        return Break::HashWrong;
    return Break::None;
}

// Every event has its mark in the outbox; one without its event shows that the end was cut off.
Result<ChainReport> withTail(Statements& statements, ChainReport report)
{
    Query& query = statements(lastPosted);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    if (query.next() && query.number(0) > report.events) {
        report.broken = ChainReport::Break::TailMissing;
        report.brokenAt = report.events + 1;
        return report;
    }
    Query& without = statements(notPosted);
    const Rows found(without);
    if (const auto done = without.exec(); !done)
        return tl::unexpected<Error>(done.error());
    if (without.next() && !without.isNull(0)) {
        report.broken = ChainReport::Break::OutboxWrong;
        report.brokenAt = without.number(0);
    }
    return report;
}

// The key first: it names the place of a difference, and orders both sides in the same way.
struct Projection
{
    const char* table;
    int keys; // columns
    const char* sql;
};
constexpr std::array projections{
    Projection{"attendance", 1,
               "SELECT booking, event, at_ms, desk, queue_number, officer_name FROM attendance"
               " ORDER BY booking"},
    Projection{"hold", 1,
               "SELECT booking, event, day, until_ms, seen_ms, missing, ended_by FROM hold"
               " ORDER BY booking"},
    Projection{"parked", 1,
               "SELECT booking, event, day, seen_ms, ended_by FROM parked ORDER BY booking"},
    Projection{"walk_in", 1,
               "SELECT event, day, category, person, priority FROM walk_in ORDER BY event"},
    Projection{"undone", 1, "SELECT event, undo FROM undone ORDER BY event"},
    Projection{"queue", 2, "SELECT day, desk, last FROM queue ORDER BY day, desk"},
};

QStringList nextRow(QSqlQuery& query)
{
    QStringList row;
    if (query.next())
        for (int column = 0; column < query.record().count(); ++column)
            row << (query.isNull(column) ? QString() : query.value(column).toString() + u'.');
    return row;
}

// The first row that differs, by its key. None: both say the same.
Result<std::optional<QString>> difference(const Projection& projection, Database& live,
                                          Database& fresh)
{
    QSqlQuery one(live.handle()), other(fresh.handle());
    const QString sql = QLatin1String(projection.sql);
    if (!one.exec(sql))
        return tl::unexpected<Error>(live.errorOf(one.lastError()));
    if (!other.exec(sql))
        return tl::unexpected<Error>(fresh.errorOf(other.lastError()));
    for (;;) {
        const QStringList here = nextRow(one), there = nextRow(other);
        if (here.isEmpty() && there.isEmpty())
            return std::nullopt;
        if (here == there)
            continue;
        const QStringList& row =
            here.isEmpty() || (!there.isEmpty() && there < here) ? there : here;
        QString place = QLatin1String(projection.table);
        for (const QString& key : row.mid(0, projection.keys))
            place += u' ' + key.chopped(1);
        return place;
    }
}

} // namespace

Result<ChainReport> Journal::verify()
{
    Query& query = m_prepared(allEvents);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    ChainReport report;
    QByteArray previous(32, '\0');
    while (query.next()) {
        const auto chained = eventOf(query);
        const qint64 expected = report.events + 1;
        report.broken = breakIn(chained, query.number(0), expected, previous);
        if (report.broken != ChainReport::Break::None) {
            report.brokenAt = expected;
            return report;
        }
        previous = chained->hash;
        ++report.events;
    }
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return withTail(m_prepared, report);
}

Result<ChainReport> Journal::verifyAgainst(Journal& copy)
{
    const auto report = verify();
    const auto last = copy.tail();
    if (!report || report->broken != ChainReport::Break::None || !last || last->number == 0)
        return report;
    ChainReport compared = *report;
    compared.brokenAt = last->number;
    if (last->number > report->events) {
        compared.brokenAt = report->events + 1;
        compared.broken = ChainReport::Break::TailMissing;
        return compared;
    }
    Query& query = m_prepared(hashOf);
    const Rows rows(query);
    if (const auto done = query.exec(last->number); !done)
        return tl::unexpected<Error>(done.error());
    if (query.next() && query.bytes(0) == last->hash)
        return report;
    compared.broken = ChainReport::Break::HashWrong; // rewritten as a whole, chain and all
    return compared;
}

Result<ChainReport> Journal::verifyTables()
{
    const auto fresh =
        Database::open(QStringLiteral(":memory:"), DatabaseKind::Journal, Access::ReadWrite);
    if (!fresh)
        return tl::unexpected<Error>(fresh.error());
    Statements statements(**fresh);
    Query& query = m_prepared(allEvents);
    const Rows rows(query);
    auto done = query.exec();
    ChainReport report;
    for (; done && query.next(); ++report.events) {
        const auto chained = eventOf(query);
        if (!chained)
            return failure(Fault::FileDamaged, m_database.fileName());
        done = project(statements, chained->event);
        if (const auto number = queueNumberOf(chained->event); done && number)
            done = spend(statements, *number, chained->event.serviceDate);
    }
    if (done)
        done = query.end();
    if (!done)
        return tl::unexpected<Error>(done.error());
    for (const Projection& projection : projections) {
        const auto differs = difference(projection, m_database, **fresh);
        if (!differs)
            return tl::unexpected<Error>(differs.error());
        if (*differs) {
            report.broken = ChainReport::Break::TablesWrong;
            report.place = **differs;
            break;
        }
    }
    return report;
}

Result<void> Journal::rebuild()
{
    Transaction transaction(m_database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    if (auto cleared = clearProjections(m_prepared); !cleared)
        return cleared;
    Query& query = m_prepared(allEvents);
    const auto all = events(query, query.exec());
    if (!all)
        return tl::unexpected<Error>(all.error());
    for (const ChainedEvent& chained : *all) {
        auto done = project(m_prepared, chained.event);
        if (const auto number = queueNumberOf(chained.event); done && number)
            done = spend(m_prepared, *number, chained.event.serviceDate);
        if (!done)
            return done;
    }
    return transaction.commit();
}
