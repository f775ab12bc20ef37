// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/truetime.h"

#include <QString>

#include <chrono>
#include <functional>
#include <optional>

// The true time, from the PC's clocks (the only place of the program that reads them), the centre's
// word and what this desk remembers (README, domain notes "Time").
class SystemClock : public Clock
{
public:
    // `shift` is for practice days only: they may be at any hour.
    explicit SystemClock(std::chrono::milliseconds shift = {});
    explicit SystemClock(std::function<RawClocks()> raw); // other clocks than the PC's: for tests

    [[nodiscard]] ClockReading read() const override;
    [[nodiscard]] RawClocks rawClocks() const; // in any thread
    // The highest time that the journal remembers: an earlier reading is suspect.
    void setFloor(Instant floor);
    // What the centre said last. Of another start of the PC: only that it once said something.
    void setAnchor(const TimeAnchor& anchor) { m_anchor = anchor; }

private:
    [[nodiscard]] Instant floorBy(const RawClocks& raw) const;
    void noteSteps(const RawClocks& raw) const;

    std::function<RawClocks()> m_raw;
    std::optional<TimeAnchor> m_anchor;
    mutable Instant m_floor{};
    mutable qint64 m_floorBoot = 0;                // when it was read
    mutable std::chrono::milliseconds m_offset{0}; // wall less boot clock at the last reading
    mutable std::chrono::milliseconds m_set{0};    // of the wall clock, since the start
};

// The PC's zone as "UTC-03:30".
[[nodiscard]] QString pcZone(Instant now);
// The same when it differs from the office's by its offset, whatever its name.
[[nodiscard]] std::optional<QString> foreignZone(Zone office, Instant now);
