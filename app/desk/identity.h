// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/session.h"
#include "domain/officer.h"
#include "domain/result.h"
#include "store/officertable.h"

#include <optional>

struct Tables;

// Who somebody is and who consents. Each runs in the store's thread.

struct Identity
{
    std::optional<Officer> officer; // as the store knows them now; none: unknown there
    bool officersSetUp = false;     // false: a name is taken as given
};
[[nodiscard]] Result<Identity> identityOf(Tables& tables, const std::optional<OfficerId>& officer);
// By name and PIN; the officer is always there. Errors: those of OfficerTable::check.
[[nodiscard]] Result<Identity> identify(Tables& tables, const Officer& claimed, const QString& pin,
                                        const OfficerTable::By& by);

// What an exception needs besides its reason.
struct Approval
{
    std::optional<Consent> consent;
    std::optional<OfficerId> named; // looked at only until officers are set up
    bool needed = false;
};
// Who approved; none: nobody had to. Errors: ApproverMissing, SamePerson, NotAllowed (may not
// approve) and those of OfficerTable::check.
[[nodiscard]] Result<std::optional<OfficerId>> approverOf(Tables& tables, const Approval& approval,
                                                          const OfficerTable::By& by);
