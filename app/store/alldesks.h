// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre.h"
#include "domain/event.h"

#include <optional>
#include <vector>

// What one desk recorded of a booking, and what the centre made of it.
struct KnownEvent
{
    ChainedEvent chained;
    bool own = false; // stands in this desk's journal
    std::optional<CentreOutcome> outcome{};
    std::optional<Attendance> winner{}; // of a duplicate, where it is known
};

// How a booking stands by what all desks recorded of it.
struct BookingState
{
    std::optional<Attendance> attended{};
    std::vector<EventId> lost{}; // arrivals besides it: the booking was used more than once
    std::optional<Event> hold{}; // neither ended nor undone
    std::optional<Event> parked{};
};

// Pure, and the same in whatever order the events became known here: an undo may come before what
// it undoes. Of two live arrivals the centre's word decides, then the earlier one. The first
// arrival that a duplicate lost against counts before its own event has come here, too.
[[nodiscard]] BookingState stateOf(std::vector<KnownEvent> ofOneBooking);
[[nodiscard]] Attendance attendanceOf(const Event& arrival);
