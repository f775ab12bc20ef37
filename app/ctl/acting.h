// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/call.h"
#include "domain/rights.h"
#include "store/officertable.h"

#include <optional>

namespace ctl {

// Who calls. Until officers are set up a name is taken as given and may do everything.
struct Acting
{
    OfficerTable::By by;
    Role role = Role::Administrator;
    bool officersSetUp = false;
};

// --officer, with the PIN once officers are set up, and the right to it.
[[nodiscard]] Step<Acting> actingOfficer(const Call& call, Tables& tables, const Office& office,
                                         const ClockReading& moment, Right right);
// --approved-by, with the PIN likewise; it is asked after the first one's. None: not given.
[[nodiscard]] Step<std::optional<OfficerId>> approver(const Call& call, Tables& tables,
                                                      const Acting& acting);

} // namespace ctl
