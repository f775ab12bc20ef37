// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"

#include <QString>

#include <vector>

// Those of `bookings` that every word of `text` fits, best first, the order kept among equals. A
// word fits as part of a name, code, phone or application number; one of four letters and more
// also a word of the name with one letter wrong, missing, too many or swapped.
[[nodiscard]] std::vector<Booking> bestMatches(std::vector<Booking> bookings, const QString& text,
                                               int limit);

// At most one letter wrong, missing, too many, or two neighbours swapped.
[[nodiscard]] bool almostEqual(QStringView a, QStringView b);
