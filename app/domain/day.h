// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/rules.h"

#include <optional>

// A day as lists and counts: what the store answers and the window and the command line show.

struct SearchHit
{
    Booking booking; // the window masks what the list need not show
    std::optional<Attendance> attended;
};

// The day in numbers, at the foot of the window.
struct DayCounts
{
    int booked = 0, attended = 0, expectedThisHour = 0, expected = 0, held = 0, forfeited = 0,
        noShow = 0, refused = 0, walkIns = 0;
    bool operator==(const DayCounts&) const = default;
};

// One line of the day's table: a slot of a channel. `booked` counts cancelled ones too; attended,
// forfeited, noShow and expected add up to booked less `cancelled`.
struct SlotCounts
{
    Slot slot;
    Channel channel = Channel::Law;
    int booked = 0, attended = 0, onTime = 0, late = 0, overridden = 0, forfeited = 0, noShow = 0,
        expected = 0, cancelled = 0;
    bool operator==(const SlotCounts&) const = default;
};
