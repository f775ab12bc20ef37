// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/centrelink.h"
#include "sync/connection.h"

#include <functional>
#include <memory>

class Store;

// Keeps this desk in step with the centre, in the thread "loket-sync" with its two connections and
// a watchdog that ends what takes too long. Everything is told by signals in the thread that made
// it. Pushing and pulling go on independently of each other; nobody at the counter ever waits.
class Syncer : public CentreLink
{
    Q_OBJECT

public:
    // `raw` reads the PC's clocks in any thread. The store outlives the syncer.
    Syncer(Store& store, QString folder, std::function<RawClocks()> raw, QObject* parent = nullptr);
    ~Syncer() override; // sends what waits for up to three seconds

    void start(const Connection& connection); // none given: state() stays NoCentre
    [[nodiscard]] const SyncState& state() const override;
    void wake() override;
    void confirm(const EventId& event) override;
    void tryNow() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};
