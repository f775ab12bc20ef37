// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/office.h"

#include <QString>

// The texts that proofs carry. No source publishes what a QR holds, so there are several manners.
namespace demotexts {

[[nodiscard]] QString link(const Booking& booking); // a web address with the code in it
[[nodiscard]] QString json(const Booking& booking, const QString& office);
[[nodiscard]] QString lines(const Booking& booking, const QString& name); // KEY:VALUE
[[nodiscard]] QString fields(const Booking& booking);                     // parted by semicolons
// LAW's last message, as it is held up at the counter (README, domain notes "Channels").
[[nodiscard]] QString lawMessage(const Booking& booking);
// The message before it, which has the approval code only.
[[nodiscard]] QString approvalMessage(const Booking& booking);

} // namespace demotexts
