// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

// A clock that a test sets and moves.
class TestClock : public Clock
{
public:
    explicit TestClock(Instant now = Instant{}) { set(now); }
    void set(Instant now)
    {
        m_reading.now = now;
        m_reading.wall = now;
        m_reading.bootId = QStringLiteral("test-boot");
    }
    void advance(std::chrono::milliseconds by)
    {
        m_reading.now += by;
        m_reading.wall += by;
        m_reading.bootMicros += by.count() * 1000;
    }
    void setQuality(TimeQuality quality) { m_reading.quality = quality; }
    void setUncertainty(std::chrono::milliseconds band) { m_reading.uncertainty = band; }
    void setWall(std::chrono::milliseconds step) // somebody sets the PC's clock
    {
        m_reading.wall += step;
        m_reading.wallSet += step;
    }
    [[nodiscard]] ClockReading read() const override { return m_reading; }

private:
    ClockReading m_reading;
};
