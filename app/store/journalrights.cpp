// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rights.h"
#include "store/journal.h"

// Who may record: asked in the transaction that records.
namespace {

constexpr char officerSql[] = "SELECT role, enabled FROM officer WHERE id = ?";
constexpr char anyOfficer[] = "SELECT 1 FROM officer LIMIT 1";

} // namespace

Result<bool> Journal::officersSetUp()
{
    Query& query = m_prepared(anyOfficer);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    return query.next();
}

// Until officers are set up, a name is taken as given and may do everything.
Result<Role> Journal::roleOf(const OfficerId& officer)
{
    Query& query = m_prepared(officerSql);
    const Rows rows(query);
    if (const auto done = query.exec(officer.toString()); !done)
        return tl::unexpected<Error>(done.error());
    if (query.next()) {
        const auto role = parseRole(query.text(0));
        if (!role)
            return failure(Fault::FileDamaged, m_database.fileName());
        return query.number(1) != 0 ? Result<Role>(*role) : failure(Fault::OfficerDisabled);
    }
    const auto setUp = officersSetUp();
    if (!setUp)
        return tl::unexpected<Error>(setUp.error());
    return *setUp ? failure(Fault::UnknownOfficer, officer.toString())
                  : Result<Role>(Role::Administrator);
}

Result<Role> Journal::mayAct(const Actor& actor, const std::optional<OfficerId>& approvedBy)
{
    const auto role = roleOf(actor.officer);
    if (!role || !approvedBy)
        return role;
    const auto approver = roleOf(*approvedBy);
    if (!approver)
        return approver;
    if (!may(*approver, Right::Approve))
        return failure(Fault::NotAllowed, approvedBy->toString());
    const auto setUp = officersSetUp();
    if (!setUp)
        return tl::unexpected<Error>(setUp.error());
    if (*setUp && *approvedBy == actor.officer)
        return failure(Fault::SamePerson);
    return role;
}
