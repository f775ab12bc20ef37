// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rights.h"

namespace {

struct Row
{
    bool officer, supervisor, administrator;
};

// No default branch: a new right does not compile until it has its row here.
Row rowOf(Right right)
{
    // clang-format off
    switch (right) {
    //                             officer supervisor administrator
    case Right::RecordArrivals:  return {true,  true,  true};
    case Right::RegisterWalkIns: return {true,  true,  true};
    case Right::MarkPriority:    return {true,  true,  true};
    case Right::UndoOwn:         return {true,  true,  true};
    case Right::UndoAny:         return {false, true,  true};
    case Right::Override:        return {false, true,  true};
    case Right::Approve:         return {false, true,  true};
    case Right::CloseDay:        return {false, true,  true};
    case Right::SeeLoad:         return {true,  true,  true};
    case Right::SeeHints:        return {false, true,  true};
    case Right::ReadJournal:     return {false, true,  true};
    case Right::ImportBookings:  return {false, true,  true};
    case Right::Export:          return {false, true,  true};
    case Right::ExportPersonal:  return {false, true,  true};
    case Right::EditOffice:      return {false, true,  true};
    case Right::ManageOfficers:  return {false, false, true};
    case Right::SettleIncidents: return {false, true,  true};
    case Right::PurgePersonal:   return {false, false, true};
    }
    // clang-format on
    return {};
}

} // namespace

bool may(Role role, Right right)
{
    const Row row = rowOf(right);
    switch (role) {
    case Role::Officer:
        return row.officer;
    case Role::Supervisor:
        return row.supervisor;
    case Role::Administrator:
        return row.administrator;
    }
    return false;
}

bool needsApprover(Role role, const Reason& reason)
{
    return reason.needsApprover || !may(role, Right::Override);
}

// Who may approve for others takes in over the quota on their own word.
bool needsApprover(Role role, const WalkInCategory& category, int takenToday)
{
    const bool usedUp = category.dailyQuota && takenToday >= *category.dailyQuota;
    return (category.needsApprover || usedUp) && !may(role, Right::Approve);
}
