// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/acting.h"
#include "ctl/commands.h"
#include "ctl/pins.h"

#include <QJsonArray>

#include <functional>

namespace ctl {

namespace {

QJsonObject officerJson(const Officer& officer)
{
    return {{QStringLiteral("id"), officer.id.toString()},
            {QStringLiteral("name"), officer.name},
            {QStringLiteral("role"), roleName(officer.role)},
            {QStringLiteral("enabled"), officer.enabled}};
}

QString officerLine(const Officer& officer)
{
    return QStringLiteral("%1  %2  %3%4")
        .arg(officer.id.toString(), -24)
        .arg(roleName(officer.role), -13)
        .arg(officer.name, officer.enabled ? QString() : QStringLiteral("  (disabled)"));
}

ExitCode tell(const Call& call, const Officer& officer)
{
    if (call.output.json())
        call.output.object(officerJson(officer));
    else
        call.output.line(officerLine(officer));
    return ExitCode::Done;
}

Step<Acting> managing(const Call& call, const Writing& writing)
{
    return actingOfficer(call, writing, Right::ManageOfficers);
}

// The first one is added by themselves: nobody is there who could.
Step<Acting> adding(const Call& call, const Writing& writing, const QString& name)
{
    auto acting = managing(call, writing);
    const auto id = officerNamed(name);
    if (acting && !acting->officersSetUp && id &&
        !call.arguments.option(QLatin1String("officer"))) {
        acting->by.actor.officer = *id;
        acting->by.actor.officerName = name.simplified();
    }
    return acting;
}

Step<OfficerId> meant(const Call& call)
{
    const auto id = officerNamed(call.arguments.words[0]);
    if (!id)
        return tl::unexpected(call.wrongUsage(QStringLiteral("ID names nobody")));
    return *id;
}

using Change = std::function<Result<void>(OfficerTable&, const OfficerId&, const Acting&)>;

ExitCode tellChanged(const Call& call, const Writing& writing, const OfficerId& id,
                     const Result<void>& changed)
{
    if (!changed)
        return call.failed(changed.error());
    const auto officer = writing.tables().officers.byId(id);
    if (!officer)
        return call.failed(officer.error());
    return *officer ? tell(call, **officer) : call.failed({Fault::UnknownOfficer, {}, {}});
}

ExitCode change(const Call& call, const Change& how)
{
    const auto id = meant(call);
    if (!id)
        return id.error();
    const auto writing = openToWrite(call);
    if (!writing)
        return writing.error();
    const auto acting = managing(call, *writing);
    if (!acting)
        return acting.error();
    return tellChanged(call, *writing, *id, how(writing->tables().officers, *id, *acting));
}

Step<Role> roleOf(const Call& call)
{
    const auto role = parseRole(*call.arguments.option(QLatin1String("role")));
    if (!role)
        return tl::unexpected(
            call.wrongUsage(QStringLiteral("--role is officer, supervisor or administrator")));
    return *role;
}

} // namespace

ExitCode officerAdd(const Call& call)
{
    const QString name = call.arguments.words.join(u' ');
    const auto role = roleOf(call);
    if (!role)
        return role.error();
    const auto writing = openToWrite(call);
    if (!writing)
        return writing.error();
    const auto acting = adding(call, *writing, name);
    if (!acting)
        return acting.error();
    const auto pin = askNewPin(call, name);
    if (!pin)
        return pin.error();
    const auto added = writing->tables().officers.add(name, *role, *pin, acting->by);
    return added ? tell(call, *added) : call.failed(added.error());
}

ExitCode officerList(const Call& call)
{
    const auto store = call.openForReading();
    if (!store)
        return store.error();
    const auto officers = *store ? (*store)->tables().officers.all()
                                 : Result<std::vector<Officer>>(std::vector<Officer>());
    if (!officers)
        return call.failed(officers.error());
    QJsonArray all;
    for (const Officer& officer : *officers) {
        all.append(officerJson(officer));
        if (!call.output.json())
            call.output.line(officerLine(officer));
    }
    if (call.output.json())
        call.output.object({{QStringLiteral("officers"), all}});
    return ExitCode::Done;
}

ExitCode officerDisable(const Call& call)
{
    return change(call, [](OfficerTable& officers, const OfficerId& id, const Acting& acting) {
        return officers.setEnabled(id, false, acting.by);
    });
}

ExitCode officerEnable(const Call& call)
{
    return change(call, [](OfficerTable& officers, const OfficerId& id, const Acting& acting) {
        return officers.setEnabled(id, true, acting.by);
    });
}

ExitCode officerSetRole(const Call& call)
{
    const auto role = roleOf(call);
    if (!role)
        return role.error();
    return change(call, [role](OfficerTable& officers, const OfficerId& id, const Acting& acting) {
        return officers.setRole(id, *role, acting.by);
    });
}

// Everybody their own, an administrator anybody's.
ExitCode officerSetPin(const Call& call)
{
    const auto id = meant(call);
    if (!id)
        return id.error();
    const auto writing = openToWrite(call);
    if (!writing)
        return writing.error();
    const auto named = call.arguments.option(QLatin1String("officer"));
    const bool own = named && officerNamed(*named) == *id;
    const auto acting =
        actingOfficer(call, *writing, own ? Right::RecordArrivals : Right::ManageOfficers);
    if (!acting)
        return acting.error();
    const auto pin = askNewPin(call, id->toString());
    if (!pin)
        return pin.error();
    const auto set = writing->tables().officers.setPin(*id, *pin, acting->by);
    return tellChanged(call, *writing, *id, set);
}

} // namespace ctl
