// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/office.h"
#include "domain/result.h"

#include <QDate>

#include <optional>

struct Tables;

// Personal data goes after the period that the office sets; counts and the chain of events stay
// whole (README, domain notes "Privacy").
struct PurgeOrder
{
    QDate before;                     // service dates; today's and later ones are never purged
    QDate day;                        // today at the office
    std::optional<OfficerId> officer; // none: by itself
    OfficeId office;
    DeskLetter desk;
    ClockReading time;
};
struct Purged
{
    int bookings = 0, persons = 0;
};

// From when on service dates are kept; none: the office keeps them for good.
[[nodiscard]] std::optional<QDate> keptFrom(const Office& office, QDate today);

// What there is nothing of is no event. The copies still hold it: makeCopies() afterwards.
// Errors: DayNotOver (`before` is later than today) and those of the store.
[[nodiscard]] Result<Purged> purgePersonal(Tables& tables, const PurgeOrder& order);
