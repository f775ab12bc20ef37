// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/call.h"
#include "ctl/renderings.h"
#include "store/localstore.h"

namespace ctl {

// A text with the booking it leads to and the verdict at that moment.
struct Lookup
{
    Proof proof;
    Judged judged;
};
// `tables` may be null: a folder without data knows no booking.
[[nodiscard]] Result<Lookup> lookUp(const QString& text, const ClockReading& moment,
                                    const Office& office, Tables* tables);

[[nodiscard]] ExitCode exitCodeOf(const Verdict& verdict);

} // namespace ctl
