// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre.h"
#include "domain/truetime.h"
#include "store/feed.h"
#include "sync/connection.h"

#include <QObject>

#include <memory>

class Store;

// Keeps this desk in step with the centre, in the thread "loket-sync" with its two connections and
// a watchdog that ends what takes too long. Everything is told by signals in the thread that made
// it. Pushing and pulling go on independently of each other; nobody at the counter ever waits.
class Syncer : public QObject
{
    Q_OBJECT

public:
    // `raw` reads the PC's clocks in any thread. The store outlives the syncer.
    Syncer(Store& store, QString folder, std::function<RawClocks()> raw, QObject* parent = nullptr);
    ~Syncer() override; // sends what waits for up to three seconds

    void start(const Connection& connection); // none given: state() stays NoCentre
    [[nodiscard]] const SyncState& state() const;
    void wake();                        // something was recorded
    void confirm(const EventId& event); // ahead of all that waits; answered() follows
    void tryNow();                      // whatever the back-off says

Q_SIGNALS:
    void stateChanged(const SyncState& state);
    void answered(const std::vector<CentreAnswer>& answers);
    void fed(const FeedChange& change);
    void copied();                            // bookings.db is another one: read everything anew
    void timeKnown(const TimeAnchor& anchor); // after every comparison
    void deskRefused(const Error& error);     // disabled, too old: stays until tryNow()

private:
    class Private;
    std::unique_ptr<Private> d;
};
