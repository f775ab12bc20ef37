// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/acting.h"

#include "ctl/pins.h"

namespace ctl {

namespace {

Step<Officer> proven(const Call& call, Tables& tables, const OfficerId& id,
                     OfficerTable::Purpose purpose, const OfficerTable::By& by)
{
    const auto pin = askPin(call, id.toString());
    if (!pin)
        return tl::unexpected(pin.error());
    const auto officer = tables.officers.check(id, *pin, purpose, by);
    if (!officer)
        return tl::unexpected(call.failed(officer.error()));
    return *officer;
}

} // namespace

Step<Writing> openToWrite(const Call& call)
{
    const auto office = call.office();
    if (!office)
        return tl::unexpected(office.error());
    const auto moment = call.moment(*office);
    if (!moment)
        return tl::unexpected(moment.error());
    auto store = call.openForWriting();
    if (!store)
        return tl::unexpected(store.error());
    return Writing{std::move(*store), *office, *moment};
}

Step<Acting> actingOfficer(const Call& call, const Writing& writing, Right right)
{
    return actingOfficer(call, writing.tables(), writing.office, writing.moment, right);
}

Step<Acting> actingOfficer(const Call& call, Tables& tables, const Office& office,
                           const ClockReading& moment, Right right)
{
    const auto actor = call.actor(office);
    if (!actor)
        return tl::unexpected(actor.error());
    const auto setUp = tables.officers.any();
    if (!setUp)
        return tl::unexpected(call.failed(setUp.error()));
    Acting acting{
        {*actor, localMinute(moment.now, office.zone).date, moment}, Role::Administrator, *setUp};
    if (!*setUp)
        return acting;
    if (!call.arguments.option(QLatin1String("officer")))
        return tl::unexpected(call.wrongUsage(QStringLiteral("--officer ID is needed")));
    const auto officer =
        proven(call, tables, actor->officer, OfficerTable::Purpose::SignIn, acting.by);
    if (!officer)
        return tl::unexpected(officer.error());
    acting.by.actor.officerName = officer->name;
    acting.role = officer->role;
    if (!may(officer->role, right))
        return tl::unexpected(call.failed({Fault::NotAllowed, {}, {}}));
    return acting;
}

Step<std::optional<OfficerId>> approver(const Call& call, Tables& tables, const Acting& acting)
{
    const auto named = call.arguments.option(QLatin1String("approved-by"));
    if (!named)
        return std::optional<OfficerId>();
    const auto id = officerNamed(*named);
    if (!id)
        return tl::unexpected(call.wrongUsage(QStringLiteral("--approved-by names nobody")));
    if (!acting.officersSetUp)
        return id;
    if (*id == acting.by.actor.officer)
        return tl::unexpected(call.failed({Fault::SamePerson, {}, {}}));
    const auto officer = proven(call, tables, *id, OfficerTable::Purpose::Consent, acting.by);
    if (!officer)
        return tl::unexpected(officer.error());
    if (!may(officer->role, Right::Approve))
        return tl::unexpected(call.failed({Fault::NotAllowed, {}, {}}));
    return id;
}

} // namespace ctl
