// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

// How often a camera's frames are looked at: at once when something moves, and as often as a part
// of a processor allows; now and then where nothing does. Times are of one steady clock.
class Pace
{
public:
    using Time = std::chrono::nanoseconds;

    // Whether a frame is glanced at, for movement.
    [[nodiscard]] bool glances(Time now);
    // Whether it is looked at, for a code.
    [[nodiscard]] bool looks(Time now, bool moved);
    void looked(Time cost, bool codeSeen);
    // Something moved not long ago: there may be something to read.
    [[nodiscard]] bool isAwake(Time now) const;

private:
    [[nodiscard]] bool isAttentive(Time now) const;

    static constexpr Time never{std::chrono::hours(-1000)};
    Time m_moved = never, m_glanced = never, m_looked = never, m_counted = never;
    Time m_credit{0}; // for looks: grows with time, up to a limit
    bool m_seen = false;
};
