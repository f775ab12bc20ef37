// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventrow.h"
#include "store/journal.h"
#include "store/projections.h"

// The chain is walked from the first event, and the projections can be made anew from it.
namespace {

constexpr char allEvents[] = "SELECT " LOKET_EVENT_COLUMNS " FROM event ORDER BY n";
constexpr char lastPosted[] = "SELECT coalesce(max(n), 0) FROM outbox";
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
    }
    return report;
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
