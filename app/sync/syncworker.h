// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/centrecycle.h"
#include "sync/pace.h"
#include "sync/watchdog.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <deque>

// What goes on when: connecting again and again, the heartbeat, the poll, the hints, and one call
// at the centre after another with the urgent ones first. Lives in the sync thread.
class SyncWorker : public QObject
{
    Q_OBJECT

public:
    SyncWorker(Store& store, QString folder, std::function<RawClocks()> raw);
    ~SyncWorker() override;

    void start(const Connection& connection);
    void wake();
    void confirm(const EventId& event);
    void tryNow();
    // Sends what waits; nothing goes on after it. hurry() comes first, from any thread.
    void finish();
    void hurry(std::chrono::milliseconds limit);

Q_SIGNALS:
    void stateChanged(const SyncState& state);
    void answered(const std::vector<CentreAnswer>& answers);
    void fed(const FeedChange& change);
    void copied();
    void timeKnown(const TimeAnchor& anchor);
    void deskRefused(const Error& error);

private:
    using clock = std::chrono::steady_clock;
    // Pushing and pulling, each with its own troubles: neither waits for the other.
    struct Lane
    {
        bool wanted = false;
        clock::time_point notBefore{};
        BackOff backOff;
        std::optional<Error> problem;
        [[nodiscard]] bool isDue(clock::time_point now) const { return wanted && notBefore <= now; }
    };

    void connectNow();
    void connected();
    void offline(const Error& error);
    void pushOnly(const Error& tooOld);
    void beat();
    void poll();
    void hint(qint64 head);
    void want(Lane& lane);
    void schedule();
    [[nodiscard]] bool sendsFirst(clock::time_point at) const;
    void step();
    void confirmFirst();
    void run(Lane& lane, const std::function<Result<bool>()>& call);
    void cycleDone();
    void keepDataAge();
    void compareTime();
    void recount();
    void tell();
    [[nodiscard]] bool isConnected() const { return m_state.link == LinkState::Connected; }

    Store& m_store;
    CentreTime m_time;
    Watchdog m_watchdog;
    CentralDb m_centre;
    CentreCycle m_cycle;
    std::optional<Connection> m_connection;
    SyncState m_state, m_told;
    std::deque<EventId> m_urgent;
    Lane m_push, m_pull;
    bool m_pushIsNext = true;
    clock::time_point m_sendFirstUntil{};
    BackOff m_backOff;
    HintPace m_hintPace;
    std::optional<clock::time_point> m_cycleFrom;
    clock::time_point m_agesKept{}, m_counted{};
    std::atomic<bool> m_closing{false};
    QTimer m_retry{this}, m_heart{this}, m_poll{this}, m_hint{this}, m_step{this};
};
