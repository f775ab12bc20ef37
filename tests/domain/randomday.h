// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/load.h"

#include <QRandomGenerator>

// Days as no office ever had one: anything may follow anything, at any desk, with clocks that are
// set back, and some of it recorded on other days. The same seed gives the same day.
struct RandomDay
{
    Office office;
    DayFacts facts;
    Instant at{}; // the moment that is asked about
};
[[nodiscard]] RandomDay randomDay(quint32 seed);
