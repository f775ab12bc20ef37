// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/officer.h"
#include "domain/service.h"

#include <array>

// What somebody may do at a desk. The table of who may stands in rights.cpp, and nowhere else.
enum class Right {
    RecordArrivals, // admit by rule, hold, refuse, ask for approval
    RegisterWalkIns,
    MarkPriority,
    UndoOwn, // one's own entry of today
    UndoAny,
    Override, // admit against the rule without asking anybody
    Approve,  // what others ask for: exceptions, walk-ins over quota
    CloseDay,
    SeeLoad,
    SeeHints, // signs of misuse
    ReadJournal,
    ImportBookings,
    Export,         // reports; personal data left out or masked
    ExportPersonal, // with a reason
    EditOffice,     // the profile: rules, slots, quotas, …
    ManageOfficers,
    SettleIncidents,
    PurgePersonal, // before its time; the period's own purge needs nobody
};
inline constexpr std::array allRights{
    Right::RecordArrivals,  Right::RegisterWalkIns, Right::MarkPriority, Right::UndoOwn,
    Right::UndoAny,         Right::Override,        Right::Approve,      Right::CloseDay,
    Right::SeeLoad,         Right::SeeHints,        Right::ReadJournal,  Right::ImportBookings,
    Right::Export,          Right::ExportPersonal,  Right::EditOffice,   Right::ManageOfficers,
    Right::SettleIncidents, Right::PurgePersonal};

[[nodiscard]] bool may(Role role, Right right);

// Whether somebody else has to consent, with a PIN: an officer always asks, others where the
// office's reason or category says so.
[[nodiscard]] bool needsApprover(Role role, const Reason& reason);
[[nodiscard]] bool needsApprover(Role role, const WalkInCategory& category, int takenToday);
