// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/load.h"

// The day's load counted as slowly and plainly as can be: every figure by going through the lists
// again. Shares nothing with the program's own way but the types.
[[nodiscard]] DayLoad loadByTheOracle(const DayFacts& facts, const Office& office, Instant at);
[[nodiscard]] std::map<QString, Standing> standingsByTheOracle(const DayFacts& facts,
                                                               const Office& office, Instant at);
