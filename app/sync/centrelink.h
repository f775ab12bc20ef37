// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre.h"
#include "domain/truetime.h"
#include "store/feed.h"

#include <QObject>

#include <vector>

// What the desk knows of the way to the centre: the syncer's front, or a test's own. Everything is
// told by signals in the thread that made it; nobody at the counter ever waits.
class CentreLink : public QObject
{
    Q_OBJECT

public:
    explicit CentreLink(QObject* parent = nullptr) : QObject(parent) {}
    ~CentreLink() override;

    [[nodiscard]] virtual const SyncState& state() const = 0;
    virtual void wake() = 0;                        // something was recorded
    virtual void confirm(const EventId& event) = 0; // ahead of all that waits; answered() follows
    virtual void tryNow() = 0;                      // whatever the back-off says

Q_SIGNALS:
    void stateChanged(const SyncState& state);
    void answered(const std::vector<CentreAnswer>& answers);
    void fed(const FeedChange& change);
    void copied();                            // bookings.db is another one: read everything anew
    void timeKnown(const TimeAnchor& anchor); // after every comparison
    void deskRefused(const Error& error);     // disabled, too old: stays until tryNow()
};
