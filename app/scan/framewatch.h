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
        bool awake = false;    // something moved not long ago
        Pace::Time sameFor{0}; // for how long the picture has not changed at all
        std::optional<double> framesPerSecond;
    };
    // None: dropped. Else done() must follow, before which no other frame is taken.
    [[nodiscard]] std::optional<Taken> take(const QVideoFrame& frame, Pace::Time now);
    void done(Pace::Time cost, bool codeSeen);
    void wake() { m_woken = true; } // the next frame counts as new

private:
    void count(Pace::Time now);
    [[nodiscard]] bool isDue(const QVideoFrame& frame, Pace::Time now, Taken& taken);

    std::atomic_bool m_busy = false, m_woken = false;
    Pace m_pace;                    // this and below: of whoever set m_busy
    std::optional<Glance> m_before; // when something moved last
    quint64 m_trace = 0;
    Pace::Time m_sameSince{0}, m_countedSince{0};
    std::optional<double> m_rate;
    std::atomic_int m_frames = 0; // since m_countedSince; of whoever calls
};
