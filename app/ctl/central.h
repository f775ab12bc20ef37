// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/call.h"
#include "sync/centraladmin.h"

#include <memory>

// What the commands of the centre share.
namespace ctl {

// --connect, in libpq's words; PGPASSWORD and ~/.pgpass hold for it too.
[[nodiscard]] Step<std::unique_ptr<CentralAdmin>> centre(const Call& call);
// --office as an id: a centre may keep offices that this program has no profile of.
[[nodiscard]] Step<OfficeId> officeNamed(const Call& call);

} // namespace ctl
