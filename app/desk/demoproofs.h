// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/demoday.h"

#include <chrono>
#include <optional>
#include <vector>

// The people of the practice day whose cases are worth practising, each with what they hold up.

struct DemoSpecial
{
    std::vector<Booking> bookings;                     // the family after the first
    std::optional<DemoProof> proof;                    // none: known by name only
    std::optional<std::chrono::minutes> arrivedBefore; // the first of them was here already
    bool held = false;                                 // and told to bring what is missing
};

// One for each verdict that a slot of `slotsToday` has now, and for each other case. `person` is
// the first number that no booking has yet.
[[nodiscard]] std::vector<DemoSpecial>
demoSpecials(const Office& office, Instant now, const std::vector<Slot>& slotsToday, int person);

// An ordinary booking of a made-up person; every number is another person with another code.
[[nodiscard]] Booking demoBooking(const Office& office, Channel channel, QDate day,
                                  const Slot& slot, int person);
