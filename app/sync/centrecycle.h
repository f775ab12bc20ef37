// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"
#include "sync/centraldb.h"

#include <QSet>

#include <functional>
#include <optional>

// How far back a desk knows the office's bookings and the other desks' events: what the load page
// compares.
[[nodiscard]] inline QDate oldestKept(QDate today)
{
    return today.addDays(-62);
}

// What a cycle tells while it goes, in the sync thread.
struct CycleReports
{
    std::function<void(const std::vector<CentreAnswer>&)> answered;
    std::function<void(const FeedChange&)> fed;
    std::function<void(bool)> copying;
    std::function<void()> copied;
};

// The work between a desk and its centre, call by call: each function makes one call at the centre
// and hands what came of it to the store, so that what is urgent can come between. What is on its
// way is in the files only; a cycle that is cut off anywhere is begun again from there.
class CentreCycle
{
public:
    CentreCycle(CentralDb& centre, Store& store, QString folder, CycleReports reports);

    // Connects, and finds out whether this is the centre and the history that this desk knows.
    // Errors besides those of the calls: CentreOtherOffice; CentreNewer (subject: the version it
    // asks for; push() is possible all the same); those of the store.
    [[nodiscard]] Result<void> greet(const Connection& connection);

    // Up to fifty events in their order. True: there is more to send. An event that breaks the
    // call all alone is set aside here, and the others go on.
    [[nodiscard]] Result<bool> push();
    // A page of the feed, or the whole copy where one is needed. True: there is more to read.
    // `today` of the office, as far as is known.
    [[nodiscard]] Result<bool> pull(QDate today);
    // One event ahead of all others.
    [[nodiscard]] Result<void> confirm(const EventId& event);

    [[nodiscard]] const Watermark& known() const { return m_known; }
    [[nodiscard]] const QString& generation() const { return m_generation; }
    [[nodiscard]] bool needsCopy() const { return m_needsCopy; }
    [[nodiscard]] const std::optional<Error>& notice() const { return m_notice; } // the feed's gap
    struct Done
    {
        int pushed = 0, pulled = 0;
    };
    [[nodiscard]] Done takeDone() { return std::exchange(m_done, {}); }
    struct Counts // on this disk
    {
        OutboxCounts outbox;
        int openIncidents = 0;
    };
    [[nodiscard]] Result<Counts> counts();
    // By the true time, for when an answer came.
    void setNow(std::function<Instant()> now) { m_now = std::move(now); }

private:
    template <typename F>
    [[nodiscard]] auto ask(F f)
    {
        return m_store.ask(std::move(f)).result();
    }
    [[nodiscard]] Result<void> checkOffice(const Connection& connection, const Greeting& greeting);
    [[nodiscard]] Result<void> checkHistory(qint64 head);
    [[nodiscard]] Result<void> take(const std::vector<CentreAnswer>& answers);
    [[nodiscard]] Result<bool> notPushed(const std::vector<Outgoing>& batch, const Error& error);
    [[nodiscard]] Result<bool> setAside(const Outgoing& poison, const Error& error);
    [[nodiscard]] Result<bool> apply(const std::vector<FeedRow>& rows);
    [[nodiscard]] Result<void> copy(QDate today);

    CentralDb& m_centre;
    Store& m_store;
    QString m_folder;
    CycleReports m_reports;
    std::function<Instant()> m_now;
    QString m_installId;
    QString m_generation; // of the centre as it greeted
    QString m_forgotten;  // the generation for which the answers were forgotten
    Watermark m_known;
    bool m_needsCopy = false;
    int m_gaps = 0; // in a row
    int m_batch = pushedAtMost;
    std::optional<Error> m_notice;
    Done m_done;
};
