// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"

#include <QHash>
#include <QString>

#include <optional>

// "Seen again" is not "seen new": a code is silent while it stays in view and for three seconds
// after. Measured by the boot clock, so that a corrected wall clock wakes nothing.
class SightingFilter
{
public:
    [[nodiscard]] bool isNew(const QString& text, qint64 bootMicros);
    [[nodiscard]] bool isInView(const QString& text, qint64 bootMicros) const;
    // What became of the code's person; told once while the code is still in view.
    void decide(const QString& text, const Outcome& outcome);
    [[nodiscard]] std::optional<Outcome> untold(const QString& text);
    // What the centre says to it since.
    void confirm(const EventId& event, Confirmation said, const std::optional<Attendance>& winner);
    // An undone arrival's code is new when it is shown again.
    void undo(const EventId& event);
    void forgetAll();

private:
    struct InView
    {
        qint64 lastSeen = 0;
        std::optional<Outcome> outcome;
        bool told = false;
    };
    QHash<QString, InView> m_inView;
};
