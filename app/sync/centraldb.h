// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre.h"
#include "store/feed.h"
#include "store/outbox.h"
#include "sync/centretime.h"
#include "sync/connection.h"
#include "sync/pgconnection.h"
#include "sync/watchdog.h"

#include <QDate>
#include <QObject>

#include <functional>
#include <memory>

// What this program speaks with the centre. A centre asks for at least its min_version to be read
// from; it takes events in from two versions before that, so that nothing is left behind.
inline constexpr int protocolVersion = 1;
inline constexpr int pushedAtMost = 50; // events in one call: each is a subtransaction there
inline constexpr int pulledAtMost = 500;

// What the centre says of itself and of this desk when they meet.
struct Greeting
{
    QString office, desk;
    QString generation;
    qint64 head = 0;
    int minVersion = 0, schema = 0;

    [[nodiscard]] bool mayPull() const { return minVersion <= protocolVersion; }
};

struct FeedHead
{
    qint64 seq = 0;
    QString generation;
};

// The words of the protocol, each a function with values going in and coming out, and a deadline
// that the watchdog keeps. Two connections: one for calls, one that listens and makes the copies.
// Lives in the sync thread; every call blocks.
class CentralDb : public QObject
{
    Q_OBJECT

public:
    CentralDb(Watchdog& watchdog, CentreTime& time, QObject* parent = nullptr);
    ~CentralDb() override;

    // Errors of all calls: those of PgConnection; CentreSilent when the deadline passed.
    [[nodiscard]] Result<Greeting> connectTo(const Connection& connection, const QString& folder,
                                             const QString& installId);
    [[nodiscard]] Result<void> listen(); // before anything is read: hints are not repeated
    void disconnectAll();
    [[nodiscard]] bool isOpen() const;  // both, as far as is known without asking
    [[nodiscard]] bool canCall() const; // at least the one for calls

    [[nodiscard]] Result<FeedHead> head();
    // Answers in the order of the batch, one for each. None for one that was not answered.
    [[nodiscard]] Result<std::vector<CentreAnswer>> push(const std::vector<Outgoing>& batch);
    [[nodiscard]] Result<std::vector<FeedRow>> pull(qint64 after, int rows = pulledAtMost);
    // All of one moment, in portions; `take` gets them and may call push() and head() meanwhile.
    using Take = std::function<Result<void>(const std::vector<FeedRow>&)>;
    [[nodiscard]] Result<Watermark> snapshot(QDate from, const Take& take);

    // Of the last failed call.
    [[nodiscard]] const QString& sqlState() const { return m_sqlState; }

Q_SIGNALS:
    void hinted(qint64 head); // there may be more; 0: not said how much
    void lost();

private:
    struct Line;
    [[nodiscard]] Result<std::unique_ptr<Line>> open();
    template <typename Call>
    auto within(Line* line, std::chrono::milliseconds limit, Call call)
        -> std::invoke_result_t<Call&, PgConnection&>;

    Watchdog& m_watchdog;
    CentreTime& m_time;
    std::optional<Connection> m_connection;
    QString m_folder, m_installId, m_channel, m_sqlState;
    std::unique_ptr<Line> m_work, m_listener;
};
