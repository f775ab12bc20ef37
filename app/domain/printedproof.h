// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/proof.h"

#include <optional>

// What a code is worth that the camera read as print, from a message on a screen. A machine's
// reading of print is a candidate, whatever it is certain of (README, domain notes "Codes").
enum class PrintedProof {
    Counts,    // this office's booking bears exactly this code, and something else agrees
    Suggested, // there is a code, but nothing else to tell that it is this person's here
    Nothing,   // no code was read
};

// `found`: the booking that the code led to, of whichever office; none: unknown here.
[[nodiscard]] PrintedProof weighPrinted(const Proof& proof, const std::optional<Booking>& found,
                                        const OfficeId& office);
// The same message with only what the booking bears out: one wrongly read digit is no
// disagreement.
[[nodiscard]] Proof borneOut(const Proof& proof, const Booking& booking);
