// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/framecopy.h"
#include "scan/glance.h"
#include "scan/pace.h"

#include <atomic>
#include <optional>

// One camera's frames on their way to the reader: which of them are looked at. One is under way at
// a time; what comes meanwhile is dropped. Any thread may call, one at a time.
class FrameWatch
{
public:
    struct Taken
    {
        FrameCopy copy;
        std::optional<Glance> glance;
        bool mayHoldText = false; // something moved not long ago
    };
    // None: dropped. Else done() must follow, before which no other frame is taken.
    [[nodiscard]] std::optional<Taken> take(const QVideoFrame& frame, Pace::Time now);
    void done(Pace::Time cost, bool codeSeen);
    void wake() { m_woken = true; } // the next frame counts as new

private:
    [[nodiscard]] bool isDue(const QVideoFrame& frame, Pace::Time now, Taken& taken);

    std::atomic_bool m_busy = false, m_woken = false;
    Pace m_pace;                    // this and below: of whoever set m_busy
    std::optional<Glance> m_before; // when something moved last
};
