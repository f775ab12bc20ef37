// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/officetime.h"

#include <QString>

#include <chrono>

// How far a reading of the clock can be trusted (README, domain notes "Time").
enum class TimeQuality {
    Synced = 0,   // compared with the centre within ten minutes
    SameBoot = 1, // compared since this start of the PC
    RealTime = 2, // the PC's own clock, not earlier than the last persisted time
    Suspect = 3,  // the PC's clock is earlier than the last persisted time, or jumped
};

// One look at all clocks at once. `now` is the estimated true time and is what rules judge by.
struct ClockReading
{
    Instant now;
    std::chrono::milliseconds uncertainty{0};
    Instant wall;          // the PC's own clock
    qint64 bootMicros = 0; // since the PC's start, counting sleep
    QString bootId;        // of this start of the PC
    TimeQuality quality = TimeQuality::RealTime;
    // What the PC's clock was set by since the program started: steps of five seconds and more.
    std::chrono::milliseconds wallSet{0};
};

// The only way to the time; the system's is read in desk/systemclock and nowhere else.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual ClockReading read() const = 0;
};
