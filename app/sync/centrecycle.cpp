// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/centrecycle.h"

#include <QLoggingCategory>

namespace {

Q_LOGGING_CATEGORY(logCycle, "loket.sync")

tl::unexpected<Error> passOn(const Error& error)
{
    return tl::unexpected<Error>(error);
}

// Whether such a failure may lie in what was sent; the others lie at the centre, and would befall
// every event alike.
bool mayBePoison(QStringView sqlState)
{
    static constexpr QStringView classes[] = {u"21", u"22", u"23", u"38",
                                              u"39", u"54", u"P0", u"XX"};
    return std::any_of(std::begin(classes), std::end(classes),
                       [&](QStringView each) { return sqlState.startsWith(each); });
}

} // namespace

CentreCycle::CentreCycle(CentralDb& centre, Store& store, QString folder, CycleReports reports)
    : m_centre(centre), m_store(store), m_folder(std::move(folder)), m_reports(std::move(reports))
{}

Result<void> CentreCycle::greet(const Connection& connection)
{
    if (m_installId.isEmpty()) {
        auto id = ask([](Tables& tables) { return tables.outbox.installId(); });
        if (!id)
            return passOn(id.error());
        m_installId = *id;
    }
    const auto greeting = m_centre.connectTo(connection, m_folder, m_installId);
    if (!greeting)
        return passOn(greeting.error());
    if (const auto ours = checkOffice(connection, *greeting); !ours)
        return ours;
    m_generation = greeting->generation;
    m_notice.reset();
    if (!greeting->mayPull())
        return failure(Fault::CentreNewer, QString::number(greeting->minVersion));
    // Before anything is read: a hint that nobody heard is gone.
    if (const auto listening = m_centre.listen(); !listening)
        return listening;
    return checkHistory(greeting->head);
}

// Neither is sent to another office's centre what was recorded here, nor read from there.
Result<void> CentreCycle::checkOffice(const Connection& connection, const Greeting& greeting)
{
    if (greeting.office != connection.office.toString() ||
        greeting.desk != connection.desk.toString())
        return failure(Fault::CentreOtherOffice, greeting.office + u' ' + greeting.desk);
    const auto last = ask([](Tables& tables) { return tables.journal.recent(1); });
    if (!last)
        return passOn(last.error());
    if (!last->empty() && last->front().event.office != connection.office)
        return failure(Fault::CentreOtherOffice, last->front().event.office.toString());
    return {};
}

// A watermark holds for one history of one server. In another one events that were acknowledged
// may be missing, so that all are sent again, and what was copied says nothing.
Result<void> CentreCycle::checkHistory(qint64 head)
{
    auto known = ask([](Tables& tables) { return tables.feed.watermark(); });
    if (!known)
        return passOn(known.error());
    m_known = *known;
    if (m_known.generation == m_generation && m_known.seq <= head)
        return {};
    qCInfo(logCycle) << "another history:" << m_generation << "at" << head << "instead of"
                     << m_known.generation << "at" << m_known.seq;
    m_needsCopy = true;
    if (m_forgotten == m_generation && m_known.generation != m_generation)
        return {}; // the copy failed, and the events are on their way
    const auto forgotten = ask([](Tables& tables) { return tables.outbox.forgetAnswers(); });
    if (forgotten)
        m_forgotten = m_generation;
    return forgotten;
}

Result<bool> CentreCycle::push()
{
    const auto batch =
        ask([limit = m_batch](Tables& tables) { return tables.outbox.unsent(limit); });
    if (!batch)
        return passOn(batch.error());
    if (batch->empty())
        return false;
    const auto answers = m_centre.push(*batch);
    if (!answers)
        return notPushed(*batch, answers.error());
    m_batch = std::min(m_batch * 2, pushedAtMost);
    if (const auto taken = take(*answers); !taken)
        return passOn(taken.error());
    m_done.pushed += int(answers->size());
    if (answers->size() < batch->size())
        return failure(Fault::CentreFailed, {}, QStringLiteral("fewer answers than events"));
    return true;
}

// Kept first, then told: what the screen says is on the disk.
Result<void> CentreCycle::take(const std::vector<CentreAnswer>& answers)
{
    if (answers.empty())
        return {};
    const auto kept = ask([&, now = m_now()](Tables& tables) {
        return tables.outbox.mark(answers, m_generation, now);
    });
    if (kept)
        m_reports.answered(answers);
    return kept;
}

// Smaller batches find an event that breaks the call, and fit through a slow link.
Result<bool> CentreCycle::notPushed(const std::vector<Outgoing>& batch, const Error& error)
{
    const bool poison = m_centre.canCall() && mayBePoison(m_centre.sqlState());
    m_batch = std::max(1, int(batch.size()) / 2);
    if (!poison)
        return passOn(error);
    if (batch.size() > 1)
        return true;
    return setAside(batch.front(), error);
}

// Only while the centre takes in others: else it is the centre that is broken.
Result<bool> CentreCycle::setAside(const Outgoing& poison, const Error& error)
{
    const QString state = m_centre.sqlState();
    if (!m_centre.push({}))
        return passOn(error);
    qCWarning(logCycle) << "set aside:" << poison.event.event.id.toString() << state
                        << error.detail;
    const CentreAnswer answer{poison.event.event.id, CentreOutcome::KeptHere, std::nullopt,
                              QStringLiteral("SQLSTATE %1").arg(state)};
    if (const auto taken = take({answer}); !taken)
        return passOn(taken.error());
    return true;
}

Result<void> CentreCycle::confirm(const EventId& event)
{
    const auto outgoing = ask([&](Tables& tables) { return tables.outbox.one(event); });
    if (!outgoing)
        return passOn(outgoing.error());
    if (!*outgoing)
        return {};
    const auto answers = m_centre.push({**outgoing});
    if (!answers) // a poisoned one is found by the queue
        return m_centre.canCall() ? Result<void>() : passOn(answers.error());
    m_done.pushed += int(answers->size());
    return take(*answers);
}

Result<bool> CentreCycle::pull(QDate today)
{
    if (m_needsCopy) {
        if (const auto made = copy(today); !made)
            return passOn(made.error());
        return true;
    }
    const auto rows = m_centre.pull(m_known.seq);
    if (!rows)
        return passOn(rows.error());
    return apply(*rows);
}

Result<bool> CentreCycle::apply(const std::vector<FeedRow>& rows)
{
    if (rows.empty())
        return false;
    const auto change = ask([&](Tables& tables) { return tables.feed.apply(rows, m_generation); });
    if (!change && change.error().fault == Fault::FeedHasGap) {
        qCWarning(logCycle) << "the feed has a gap after" << m_known.seq;
        m_needsCopy = ++m_gaps > 1; // the second time it is no mistake
        m_notice = change.error();  // until the next page, or the copy, is taken in
        return true;
    }
    if (!change)
        return passOn(change.error());
    m_notice.reset();
    m_gaps = 0;
    m_known.seq = rows.back().seq;
    m_done.pulled += int(rows.size());
    m_reports.fed(*change);
    return int(rows.size()) >= pulledAtMost;
}

Result<void> CentreCycle::copy(QDate today)
{
    struct Telling
    {
        const CycleReports& reports;
        ~Telling() { reports.copying(false); }
    };
    m_reports.copying(true);
    const Telling telling{m_reports};
    auto begun = FeedCopy::begin(m_folder);
    if (!begun)
        return passOn(begun.error());
    FeedCopy& fresh = **begun;
    const auto mark = m_centre.snapshot(oldestKept(today), [&](const std::vector<FeedRow>& rows) {
        const auto added = fresh.add(rows);
        m_done.pulled += int(rows.size());
        // Whoever stands at the counter meanwhile is confirmed all the same.
        if (const auto pushed = push(); !pushed && !m_centre.canCall())
            return Result<void>(passOn(pushed.error()));
        return added;
    });
    if (!mark)
        return passOn(mark.error());
    if (mark->generation != m_generation)
        return failure(Fault::CentreUnreachable, {}, QStringLiteral("another history meanwhile"));
    const auto change = fresh.finish(*mark);
    if (!change)
        return passOn(change.error());
    if (const auto taken = m_store.takeCopy(fresh.file()).result(); !taken)
        return taken;
    const auto noted = // the file is another one
        ask([from = oldestKept(today)](Tables& tables) { return tables.feed.forgetBefore(from); });
    if (!noted)
        return noted;
    m_known = *mark;
    m_needsCopy = false;
    m_gaps = 0;
    m_notice.reset();
    m_reports.copied();
    m_reports.fed(*change);
    return {};
}

Result<CentreCycle::Counts> CentreCycle::counts()
{
    return ask([](Tables& tables) -> Result<Counts> {
        const auto outbox = tables.outbox.counts();
        if (!outbox)
            return passOn(outbox.error());
        const auto open = tables.feed.openIncidents();
        if (!open)
            return passOn(open.error());
        return Counts{*outbox, *open};
    });
}
