// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/simdesk.h"

#include "store/outbox.h"

#include <QSysInfo>

#include <ctime>

using namespace std::chrono;

namespace {

qint64 microsOf(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return qint64(time.tv_sec) * 1'000'000 + time.tv_nsec / 1000;
}

} // namespace

SimDesk::SimDesk(QString folder, Connection connection)
    : m_folder(std::move(folder)), m_connection(std::move(connection))
{}

SimDesk::~SimDesk()
{
    close();
}

Result<void> SimDesk::open()
{
    m_store = std::make_unique<Store>();
    if (const auto opened = m_store->open({m_folder, Access::ReadWrite, {}}).result(); !opened)
        return opened;
    return m_store->check().result();
}

void SimDesk::close()
{
    offline();
    m_store.reset();
}

void SimDesk::online()
{
    m_syncer = std::make_unique<Syncer>(*m_store, m_folder, [this] { return raw(); });
    connect(m_syncer.get(), &Syncer::stateChanged, this, [this](const SyncState& state) {
        m_state = state;
        Q_EMIT changed();
    });
    connect(m_syncer.get(), &Syncer::answered, this,
            [this](const std::vector<CentreAnswer>& answers) {
                for (const CentreAnswer& answer : answers) {
                    m_answers.insert(answer.event.toString(), answer);
                    Q_EMIT confirmed(answer);
                }
            });
    connect(m_syncer.get(), &Syncer::fed, this, [this](const FeedChange& change) {
        ++m_pulls;
        m_arrivals += int(change.arrivals.size());
        for (const CentreAnswer& answer : change.answers)
            m_answers.insert(answer.event.toString(), answer);
        Q_EMIT heard(change);
    });
    connect(m_syncer.get(), &Syncer::copied, this, [this] { ++m_copies; });
    connect(m_syncer.get(), &Syncer::timeKnown, this,
            [this](const TimeAnchor& anchor) { m_anchor = anchor; });
    connect(m_syncer.get(), &Syncer::deskRefused, this,
            [this](const Error& error) { m_refused = error; });
    m_syncer->start(m_connection);
}

void SimDesk::offline()
{
    m_syncer.reset();
    m_state.link = LinkState::Offline;
}

RawClocks SimDesk::raw() const
{
    static const QString bootId = QString::fromLatin1(QSysInfo::bootUniqueId());
    const microseconds wall(microsOf(CLOCK_REALTIME));
    return RawClocks{Instant(duration_cast<milliseconds>(wall) + milliseconds(m_shift.load())),
                     microsOf(CLOCK_BOOTTIME), bootId};
}

ClockReading SimDesk::now() const
{
    return readingOf(raw(), m_anchor, Instant{}, false);
}

Actor SimDesk::actor() const
{
    return Actor{m_connection.office, m_connection.desk, *OfficerId::parse(u"sari"),
                 QStringLiteral("Sari")};
}

void SimDesk::recorded(const Result<Recorded>& recorded, bool urgent)
{
    if (!recorded || !m_syncer)
        return;
    if (urgent && isConnected())
        m_syncer->confirm(recorded->event);
    else
        m_syncer->wake();
}

Result<Recorded> SimDesk::admit(const QString& bookingKey)
{
    const ClockReading time = now();
    Verdict verdict{verdict::OnTime{20}, RuleRef{*RuleId::parse(u"law-jakarta-pusat"), 1},
                    std::nullopt, false, false};
    const Arrival arrival{bookingKey,
                          localMinute(time.now, Zone::Wib).date,
                          verdict,
                          decision::Admit{},
                          {.actor = actor(),
                           .symbology = std::nullopt,
                           .seenAt = time.now,
                           .decided = time,
                           .documents = DocumentsSeen::Complete,
                           .service = *ServiceId::parse(u"baru")}};
    auto done = ask([&](Tables& tables) { return tables.journal.record(arrival); });
    recorded(done, true);
    return done;
}

Result<Recorded> SimDesk::walkIn(const QString& name)
{
    const ClockReading time = now();
    const WalkIn person{*CategoryId::parse(u"lansia"),
                        name,
                        QDate(1950, 5, 5),
                        {},
                        {},
                        *ServiceId::parse(u"baru"),
                        std::nullopt,
                        {},
                        {}};
    WalkInCategory category{*CategoryId::parse(u"lansia")};
    category.minAge = 60;
    auto done = ask([&](Tables& tables) {
        return tables.journal.recordWalkIn(person, category, localMinute(time.now, Zone::Wib).date,
                                           actor(), time);
    });
    recorded(done, false);
    return done;
}

Result<Recorded> SimDesk::undo(const EventId& event, const char* reason)
{
    const ClockReading time = now();
    const UndoRequest request{event,
                              localMinute(time.now, Zone::Wib).date,
                              *ReasonId::parse(QString::fromLatin1(reason)),
                              {},
                              actor(),
                              time};
    auto done = ask([&](Tables& tables) { return tables.journal.undo(request); });
    recorded(done, false);
    return done;
}

Result<Recorded> SimDesk::append(EventKind kind, const QJsonObject& payload)
{
    const ClockReading time = now();
    const Event event =
        plainEvent(kind, localMinute(time.now, Zone::Wib).date, payload, actor(), time);
    auto done = ask([&](Tables& tables) { return tables.journal.append(event); });
    recorded(done, false);
    return done;
}

Result<Recorded> SimDesk::settle(const QString& incident)
{
    return append(EventKind::IncidentSettled,
                  {{QStringLiteral("incident"), incident},
                   {QStringLiteral("reason"), QStringLiteral("clerical_error")},
                   {QStringLiteral("words"), QString()}});
}

bool SimDesk::isSent()
{
    const OutboxCounts now = counts();
    return now.recorded == now.answered + now.keptHere;
}

bool SimDesk::isAtRest()
{
    return isConnected() && isSent() && m_state.waiting() == 0 && m_state.last &&
           m_state.dataAsOf && !m_state.problem && !m_state.copying;
}

std::optional<CentreAnswer> SimDesk::answer(const EventId& event) const
{
    const auto found = m_answers.constFind(event.toString());
    return found == m_answers.cend() ? std::nullopt : std::optional(*found);
}

Watermark SimDesk::watermark()
{
    return ask([](Tables& tables) { return tables.feed.watermark(); }).value();
}

std::vector<Incident> SimDesk::incidents(bool openOnly)
{
    return ask([openOnly](Tables& tables) { return tables.feed.incidents(openOnly); }).value();
}

std::vector<SetAside> SimDesk::setAside()
{
    return ask([](Tables& tables) { return tables.outbox.setAside(); }).value();
}

OutboxCounts SimDesk::counts()
{
    return ask([](Tables& tables) { return tables.outbox.counts(); }).value();
}
