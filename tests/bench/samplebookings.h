// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"

#include <QDate>
#include <QString>

// A bookings.db of any size in a moment: the program's own file and indexes, filled by one
// statement instead of an import. Every person in it is made up.
namespace samplebookings {

inline constexpr qint64 most = 10 * 36 * 36 * 36 * 36; // codes there are

// The n-th code: a digit and four signs, in the order of n.
[[nodiscard]] QString code(qint64 n);
// Day on which every 60th of them has its service.
[[nodiscard]] QDate today();
// A folder as Store opens it, with bookings 0 to count - 1 in it. Ends the program on failure.
void fill(const QString& folder, const Office& office, qint64 count);

} // namespace samplebookings
