// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/syncworker.h"

#include <QLoggingCategory>

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(logSync, "loket.sync")

// With the two seconds that the answer may take, a dead link is noticed within five.
constexpr milliseconds beatEvery = 2500ms;
constexpr milliseconds pollEvery = 15s;
constexpr milliseconds refusedWait = 60s; // somebody has to do something first
constexpr seconds ageKeptEvery{10};       // on the disk
constexpr seconds sentBeforeACopy{5};
constexpr milliseconds countedEvery{100}; // while there is more to do
constexpr int comparisonsAtFirst = 4;

// What trying again soon does not help against.
bool isRefusal(Fault fault)
{
    switch (fault) {
    case Fault::CentreUnreachable:
    case Fault::CentreSilent:
    case Fault::CentreFailed:
        return false;
    default:
        return true;
    }
}

bool shutsTheDeskOut(Fault fault)
{
    return fault == Fault::DeskDisabled || fault == Fault::CentreNewer;
}

} // namespace

SyncWorker::SyncWorker(Store& store, QString folder, std::function<RawClocks()> raw)
    : m_store(store),
      m_time(std::move(raw)),
      m_centre(m_watchdog, m_time, this),
      m_cycle(m_centre, store, std::move(folder),
              {[this](const auto& answers) { Q_EMIT answered(answers); },
               [this](const FeedChange& change) { Q_EMIT fed(change); },
               [this](bool copying) {
                   m_state.copying = copying;
                   tell();
               },
               [this] {
                   m_agesKept = {}; // the file is another one
                   Q_EMIT copied();
               }})
{
    m_cycle.setNow([this] { return m_time.now(); });
    for (QTimer* single : {&m_retry, &m_hint, &m_step})
        single->setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &SyncWorker::connectNow);
    connect(&m_heart, &QTimer::timeout, this, &SyncWorker::beat);
    connect(&m_poll, &QTimer::timeout, this, &SyncWorker::poll);
    connect(&m_hint, &QTimer::timeout, this, [this] { want(m_pull); });
    connect(&m_step, &QTimer::timeout, this, &SyncWorker::step);
    connect(&m_centre, &CentralDb::hinted, this, &SyncWorker::hint);
    // Later, since the connection that tells it must not go in its own signal.
    connect(
        &m_centre, &CentralDb::lost, this,
        [this] {
            if (isConnected() && !m_centre.isOpen())
                offline({Fault::CentreUnreachable, m_connection->host, {}});
        },
        Qt::QueuedConnection);
}

SyncWorker::~SyncWorker() = default;

void SyncWorker::start(const Connection& connection)
{
    const auto demo = m_store.ask([](Tables& tables) { return tables.journal.isDemo(); }).result();
    if (demo && *demo)
        return; // practice stays on this PC
    m_connection = connection;
    m_state.link = LinkState::Connecting;
    const auto age =
        m_store.ask([](Tables& tables) { return tables.bookings.dataAsOf(); }).result();
    m_state.dataAsOf = age.value_or(std::nullopt);
    recount();
    connectNow();
}

void SyncWorker::connectNow()
{
    if (m_closing)
        return;
    m_retry.stop();
    m_state.nextTry.reset();
    const auto greeted = m_cycle.greet(*m_connection);
    if (greeted)
        return connected();
    if (greeted.error().fault == Fault::CentreNewer)
        return pushOnly(greeted.error());
    offline(greeted.error());
}

void SyncWorker::connected()
{
    for (int i = 0; i < comparisonsAtFirst && m_centre.isOpen(); ++i)
        (void)m_centre.head();
    compareTime();
    m_state.link = LinkState::Connected;
    m_state.since = m_time.now();
    m_state.problem.reset();
    m_backOff.reset();
    m_push = m_pull = Lane{};
    m_sendFirstUntil = clock::now() + sentBeforeACopy;
    m_heart.start(beatEvery);
    m_poll.start(pollEvery);
    (void)m_store.ask([from = oldestKept(m_time.today())](Tables& tables) {
        return tables.feed.forgetBefore(from);
    });
    qCInfo(logSync) << "connected to" << m_connection->host;
    tell();
    poll();
}

void SyncWorker::offline(const Error& error)
{
    m_centre.disconnectAll();
    for (QTimer* timer : {&m_heart, &m_poll, &m_hint, &m_step})
        timer->stop();
    m_cycleFrom.reset();
    m_urgent.clear();
    if (m_state.link != LinkState::Offline)
        m_state.since = m_time.now();
    m_state.link = LinkState::Offline;
    const bool isNew = m_state.problem != error;
    m_state.problem = error;
    const milliseconds wait = isRefusal(error.fault) ? refusedWait : m_backOff.next();
    m_state.nextTry = m_time.now() + wait;
    m_retry.start(wait);
    if (isNew)
        qCWarning(logSync) << "offline:" << int(error.fault) << error.subject << error.detail;
    recount();
    if (isNew && shutsTheDeskOut(error.fault))
        Q_EMIT deskRefused(error);
}

// A centre that this program is too old for takes in what was recorded; it is not read from.
void SyncWorker::pushOnly(const Error& tooOld)
{
    while (m_cycle.push().value_or(false))
        recount();
    offline(tooOld);
}

void SyncWorker::wake()
{
    if (!m_connection)
        return;
    recount();
    want(m_push);
}

void SyncWorker::confirm(const EventId& event)
{
    if (isConnected()) // else it goes with all that waits
        m_urgent.push_back(event);
    wake();
}

void SyncWorker::tryNow()
{
    if (!m_connection)
        return;
    m_backOff.reset();
    if (isConnected())
        return poll();
    m_state.link = LinkState::Connecting;
    m_state.problem.reset();
    tell();
    connectNow();
}

void SyncWorker::poll()
{
    m_push.notBefore = m_pull.notBefore = {};
    want(m_push);
    want(m_pull);
}

void SyncWorker::hint(qint64 head)
{
    const bool isOld = head > 0 && head <= m_cycle.known().seq;
    if (isOld || m_hint.isActive() || m_pull.wanted)
        return;
    m_hint.start(ceil<milliseconds>(m_hintPace.wait(clock::now())));
}

// Also the net below the hints: the head says whether one was missed.
void SyncWorker::beat()
{
    const auto head = m_centre.head();
    if (!head) {
        if (!m_centre.isOpen() || !PgConnection::isRetryable(m_centre.sqlState()))
            offline(head.error());
        return;
    }
    if (!m_centre.isOpen())
        return offline({Fault::CentreUnreachable, m_connection->host, {}});
    if (head->generation != m_cycle.generation() || head->seq < m_cycle.known().seq)
        return connectNow(); // another history: we meet anew
    compareTime();
    if (head->seq != m_cycle.known().seq)
        want(m_pull);
    else if (!m_pull.wanted)
        keepDataAge();
    tell();
}

void SyncWorker::want(Lane& lane)
{
    if (!isConnected())
        return;
    if (!m_cycleFrom)
        m_cycleFrom = clock::now();
    lane.wanted = true;
    schedule();
}

void SyncWorker::schedule()
{
    if (!isConnected())
        return;
    const auto at = clock::now();
    if (!m_urgent.empty() || m_push.isDue(at) || m_pull.isDue(at))
        return m_step.start(0);
    std::optional<clock::time_point> soonest;
    for (const Lane* lane : {&m_push, &m_pull}) {
        if (lane->wanted)
            soonest = std::min(soonest.value_or(lane->notBefore), lane->notBefore);
    }
    if (soonest)
        return m_step.start(ceil<milliseconds>(*soonest - at));
    if (m_cycleFrom)
        cycleDone();
}

// A copy takes long and begins anew at every cut; on a link that never lasts, what was recorded
// here would hardly get through beside it.
bool SyncWorker::sendsFirst(clock::time_point at) const
{
    return m_cycle.needsCopy() && at < m_sendFirstUntil;
}

// One call at the centre, then whatever came meanwhile.
void SyncWorker::step()
{
    const auto at = clock::now();
    if (!m_urgent.empty())
        confirmFirst();
    else if (m_push.isDue(at) && (m_pushIsNext || !m_pull.isDue(at) || sendsFirst(at)))
        run(m_push, [this] { return m_cycle.push(); });
    else if (m_pull.isDue(at))
        run(m_pull, [this] { return m_cycle.pull(m_time.today()); });
    schedule();
}

void SyncWorker::confirmFirst()
{
    const EventId event = m_urgent.front();
    m_urgent.pop_front();
    if (const auto confirmed = m_cycle.confirm(event); !confirmed && !m_centre.isOpen())
        return offline(confirmed.error());
    recount();
}

void SyncWorker::run(Lane& lane, const std::function<Result<bool>()>& call)
{
    m_pushIsNext = &lane == &m_pull;
    lane.wanted = false;
    const qint64 before = m_cycle.known().seq;
    const auto more = call();
    if (m_cycle.known().seq != before)
        m_hintPace.broughtNews();
    if (!m_centre.isOpen())
        return offline(more ? Error{Fault::CentreUnreachable, m_connection->host, {}}
                            : more.error());
    if (!more && shutsTheDeskOut(more.error().fault))
        return offline(more.error());
    if (more) {
        lane.backOff.reset();
        lane.problem.reset();
        lane.wanted = lane.wanted || *more;
        if (&lane == &m_pull && !*more)
            keepDataAge();
    } else {
        qCWarning(logSync) << "not done:" << int(more.error().fault) << more.error().detail;
        lane.problem = more.error();
        lane.wanted = true;
        lane.notBefore = clock::now() + lane.backOff.next();
    }
    // Counting takes the longer the more there is to do.
    if (!lane.wanted || clock::now() - m_counted > countedEvery)
        recount();
}

void SyncWorker::cycleDone()
{
    const auto done = m_cycle.takeDone();
    const auto took = duration_cast<milliseconds>(clock::now() - *m_cycleFrom);
    m_cycleFrom.reset();
    m_state.last = SyncCycle{m_time.now(), took, done.pushed, done.pulled};
    recount();
}

// Every card says how old its data is, also after a restart without a network.
void SyncWorker::keepDataAge()
{
    m_state.dataAsOf = m_time.now();
    if (clock::now() - m_agesKept < ageKeptEvery)
        return;
    m_agesKept = clock::now();
    (void)m_store.ask(
        [at = m_time.now()](Tables& tables) { return tables.bookings.setFedAsOf(at); });
}

void SyncWorker::compareTime()
{
    const auto& anchor = m_time.compare();
    if (!anchor)
        return;
    m_state.pcClockOff = m_time.pcClockOff();
    Q_EMIT timeKnown(*anchor);
}

void SyncWorker::recount()
{
    m_counted = clock::now();
    if (const auto counted = m_cycle.counts()) {
        m_state.recorded = counted->outbox.recorded;
        m_state.atCentre = counted->outbox.answered;
        m_state.setAside = counted->outbox.setAside;
        m_state.keptHere = counted->outbox.keptHere;
        m_state.openIncidents = counted->openIncidents;
    }
    tell();
}

void SyncWorker::tell()
{
    if (isConnected()) {
        m_state.problem = m_push.problem   ? m_push.problem
                          : m_pull.problem ? m_pull.problem
                                           : m_cycle.notice();
    }
    if (m_state == m_told)
        return;
    m_told = m_state;
    Q_EMIT stateChanged(m_state);
}

void SyncWorker::hurry(milliseconds limit)
{
    m_closing = true;
    m_watchdog.endAllWithin(limit);
}

// The watchdog says when it is enough.
void SyncWorker::finish()
{
    while (isConnected() && m_cycle.push().value_or(false))
        ;
    for (QTimer* timer : {&m_retry, &m_heart, &m_poll, &m_hint, &m_step})
        timer->stop();
    m_centre.disconnectAll();
    m_connection.reset();
    m_state.link = LinkState::Offline;
}
