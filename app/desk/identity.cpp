// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/identity.h"

#include "store/localstore.h"

namespace {

using Approver = Result<std::optional<OfficerId>>;

// Nobody has a PIN yet: the name counts.
Approver approverByName(const Approval& approval, const OfficerId& actor)
{
    const auto approver = approval.consent ? officerNamed(approval.consent->name) : approval.named;
    if (!approver)
        return approval.needed || approval.consent ? Approver(failure(Fault::ApproverMissing))
                                                   : Approver(std::nullopt);
    if (*approver == actor)
        return failure(Fault::SamePerson);
    return approver;
}

Approver approverByPin(Tables& tables, const Consent& consent, const OfficerTable::By& by)
{
    const auto named = officerNamed(consent.name);
    if (!named)
        return failure(Fault::UnknownOfficer);
    if (*named == by.actor.officer)
        return failure(Fault::SamePerson);
    const auto approver =
        tables.officers.check(*named, consent.pin, OfficerTable::Purpose::Consent, by);
    if (!approver)
        return tl::unexpected<Error>(approver.error());
    if (!may(approver->role, Right::Approve))
        return failure(Fault::NotAllowed);
    return approver->id;
}

} // namespace

Result<Identity> identityOf(Tables& tables, const std::optional<OfficerId>& officer)
{
    const auto setUp = tables.officers.any();
    if (!setUp)
        return tl::unexpected<Error>(setUp.error());
    if (!*setUp || !officer)
        return Identity{std::nullopt, *setUp};
    return tables.officers.byId(*officer).map([](const std::optional<Officer>& known) {
        return Identity{known, true};
    });
}

Result<Identity> identify(Tables& tables, const Officer& claimed, const QString& pin,
                          const OfficerTable::By& by)
{
    const auto setUp = tables.officers.any();
    if (!setUp)
        return tl::unexpected<Error>(setUp.error());
    if (!*setUp)
        return Identity{claimed, false};
    return tables.officers.check(claimed.id, pin, OfficerTable::Purpose::SignIn, by)
        .map([](const Officer& known) {
            return Identity{known, true};
        });
}

Result<std::optional<OfficerId>> approverOf(Tables& tables, const Approval& approval,
                                            const OfficerTable::By& by)
{
    const auto setUp = tables.officers.any();
    if (!setUp)
        return tl::unexpected<Error>(setUp.error());
    if (!*setUp)
        return approverByName(approval, by.actor.officer);
    if (approval.consent)
        return approverByPin(tables, *approval.consent, by);
    return approval.needed ? Approver(failure(Fault::ApproverMissing)) : Approver(std::nullopt);
}
