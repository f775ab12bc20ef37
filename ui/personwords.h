// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/rowlist.h"
#include "ui/view.h"

#include <QString>

// How a person is named in lists, with personal data masked.
namespace personwords {

[[nodiscard]] QString serviceName(const ServiceId& service, const View& view);
// "•• •• 1970 · 08.00–09.00 · LAW"; the day too when it is not today
[[nodiscard]] QString maskedLine(const Booking& booking, const View& view);
[[nodiscard]] Row row(const SearchHit& hit, const View& view);

} // namespace personwords
