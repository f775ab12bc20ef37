// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"

#include <QDate>
#include <QString>

// A year of an office: bookings and a journal with a whole chain, written by the program's own
// tables. Every person in it is made up; the same year each time but for the events' ids.
namespace sampleyear {

[[nodiscard]] QDate today(); // a Monday, and half past ten of its day is over
[[nodiscard]] Instant now(const Office& office);
// `days` working days up to today with `perDay` bookings each. Ends the program on failure.
void fill(const QString& folder, const Office& office, int days, int perDay);

} // namespace sampleyear
