// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/systemclock.h"

class Journal;

// What a desk's journal remembers of the true time: the highest that was read, and the centre's
// last word. The window and the command line go by the same.
struct ClockMemory
{
    std::optional<Instant> floor{};
    std::optional<TimeAnchor> anchor{};
};
[[nodiscard]] ClockMemory clockMemoryOf(Journal& journal); // what cannot be read is not known
void remind(SystemClock& clock, const ClockMemory& memory);
