// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/officer.h"
#include "domain/result.h"

#include <QString>

// A PIN as the store keeps it: libsodium's Argon2id with a salt of its own. Costs about a tenth of
// a second and 64 MB each time, on purpose; belongs into the store's thread.

// Errors: Internal (no memory left for it).
[[nodiscard]] Result<QString> hashOf(const Pin& pin);
[[nodiscard]] bool fits(const Pin& pin, const QString& hash);
// Costs what fits() costs, where there is nothing to compare with.
void spendTheTime();
