// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QString>

#include <chrono>
#include <optional>

// The PC's clocks: the only place of the program that reads them. A clock that stands earlier than
// the last time this desk remembers is Suspect, and so is one that jumped since the last reading
// (both README, domain notes "Time").
class SystemClock : public Clock
{
public:
    // `shift` is for practice days only: they may be at any hour.
    explicit SystemClock(std::chrono::milliseconds shift = {});

    [[nodiscard]] ClockReading read() const override;
    // The highest time that the journal remembers: an earlier reading is suspect.
    void setFloor(Instant floor) { m_floor = floor; }

private:
    std::chrono::milliseconds m_shift;
    QString m_bootId;
    Instant m_floor{};
    mutable std::chrono::milliseconds m_offset{0}; // wall less boot clock at the last reading
    mutable bool m_jumped = false;
};

// "UTC-03:30" when the PC's zone differs from the office's by its offset, whatever its name.
[[nodiscard]] std::optional<QString> foreignZone(Zone office, Instant now);
