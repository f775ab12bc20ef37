// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/call.h"

namespace ctl {

// A PIN: asked on the terminal without showing it, or with --pin-stdin the next line of the
// standard input. Told and Refused where there is neither.
[[nodiscard]] Step<QString> askPin(const Call& call, const QString& whose);
// One that is to be set: on the terminal asked twice, which has to agree.
[[nodiscard]] Step<QString> askNewPin(const Call& call, const QString& whose);

} // namespace ctl
