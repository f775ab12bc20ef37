// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/call.h"
#include "domain/rights.h"
#include "store/officertable.h"

#include <memory>
#include <optional>

namespace ctl {

// Who calls. Until officers are set up a name is taken as given and may do everything.
struct Acting
{
    OfficerTable::By by;
    Role role = Role::Administrator;
    bool officersSetUp = false;
};

// The data folder opened for writing: for which office, and at what moment.
struct Writing
{
    std::unique_ptr<LocalStore> store;
    Office office;
    ClockReading moment;

    [[nodiscard]] Tables& tables() const { return store->tables(); }
};
[[nodiscard]] Step<Writing> openToWrite(const Call& call);

// --officer, with the PIN once officers are set up, and the right to it.
[[nodiscard]] Step<Acting> actingOfficer(const Call& call, Tables& tables, const Office& office,
                                         const ClockReading& moment, Right right);
[[nodiscard]] Step<Acting> actingOfficer(const Call& call, const Writing& writing, Right right);
// --approved-by, with the PIN likewise; it is asked after the first one's. None: not given.
[[nodiscard]] Step<std::optional<OfficerId>> approver(const Call& call, Tables& tables,
                                                      const Acting& acting);

} // namespace ctl
