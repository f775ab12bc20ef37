// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/load.h"
#include "domain/result.h"

struct Tables;

// Closing a day: what the counter left open is settled before anybody counts as not having come
// (README, domain notes "Arrival rule").
struct CloseOrder
{
    QDate day;
    bool early = false; // before the office's closing time
    Actor actor;
    ClockReading time;
};

// How a day stands, and what is still open.
struct OpenDay
{
    DayLoad load;
    int held = 0, parked = 0, undecided = 0; // unknown codes too
};
[[nodiscard]] Result<OpenDay> openDay(Tables& tables, const Office& office, QDate day, Instant at);

// Refuses by the verdict that stood whoever is still held, parked or undecided ("settled" in the
// event: nobody at the counter decided that), makes the proposed forfeitures final and records the
// closing, all or nothing. A day may be closed again: the later one stands.
// Errors: DayNotOver and those of the store.
[[nodiscard]] Result<Closing> closeDay(Tables& tables, const Office& office,
                                       const CloseOrder& order);
