// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/clockmemory.h"

#include "store/journal.h"

ClockMemory clockMemoryOf(Journal& journal)
{
    return {journal.floor().value_or(std::nullopt), journal.anchor().value_or(std::nullopt)};
}

void remind(SystemClock& clock, const ClockMemory& memory)
{
    if (memory.floor)
        clock.setFloor(*memory.floor);
    if (memory.anchor)
        clock.setAnchor(*memory.anchor);
}
