// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "desk/identity.h"

// What one question about the day brings.
struct DayPicture
{
    DayCounts counts;
    std::vector<HeldEntry> held;
    std::vector<ParkedEntry> parked;
    Identity identity; // of who sits here
    std::optional<Instant> dataAsOf;
    int bookings = 0;
    bool ready = false, demo = false;
    std::optional<Error> restored;
    qint64 bytesFree = -1;
    bool reserveUsed = false; // of the disk
};

struct DayQuestion
{
    Office office;
    QDate day;
    Instant now{};
    std::optional<OfficerId> sits;
};

// Runs in the store's thread.
[[nodiscard]] Result<DayPicture> dayPicture(Tables& tables, const DayQuestion& asked);
