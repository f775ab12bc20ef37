// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hint.h"
#include "domain/load.h"

#include <vector>

// Made-up loads: a Monday at 10:24, as a supervisor would see it, and weeks that are over. Their
// totals are the sums of their parts.
namespace loads {

inline const QDate monday(2026, 11, 23);

[[nodiscard]] DayLoad morning(const Office& office); // three desks, a forecast, forfeitures
[[nodiscard]] DayLoad closed(const Office& office);  // the same day in the evening
[[nodiscard]] DayLoad oneDesk(const Office& office); // a desk that sees no other
[[nodiscard]] DayLoad empty(const Office& office);   // a Sunday
// `weeks` weeks of working days before the Monday, oldest first.
[[nodiscard]] std::vector<DaySummary> past(int weeks);
[[nodiscard]] std::vector<Hint> hints(const Office& office);

} // namespace loads
