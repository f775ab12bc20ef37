// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/central.h"

#include "ctl/commands.h"
#include "sync/centralschema.h"

#include <QJsonArray>

namespace ctl {

namespace {

QString timeText(Instant at)
{
    return isoText(at, Zone::Wib);
}

QJsonValue momentJson(const std::optional<Instant>& at)
{
    return at ? QJsonValue(timeText(*at)) : QJsonValue();
}

QJsonObject deskJson(const CentreDesk& desk)
{
    return {{QStringLiteral("desk"), desk.letter.toString()},
            {QStringLiteral("name"), desk.name},
            {QStringLiteral("enabled"), desk.enabled},
            {QStringLiteral("last_seen"), momentJson(desk.lastSeen)},
            {QStringLiteral("events"), desk.events},
            {QStringLiteral("highest"), desk.highest},
            {QStringLiteral("missing"), desk.missing}};
}

QJsonObject officeJson(const CentreOffice& office)
{
    QJsonArray desks;
    for (const CentreDesk& desk : office.desks)
        desks.append(deskJson(desk));
    return {{QStringLiteral("office"), office.id.toString()},
            {QStringLiteral("head"), office.head},
            {QStringLiteral("bookings"), office.bookings},
            {QStringLiteral("quarantined"), office.quarantined},
            {QStringLiteral("open_incidents"), office.openIncidents},
            {QStringLiteral("desks"), desks}};
}

void tell(const CentreOffice& office, const Output& output)
{
    output.line(QStringLiteral("%1: head %2, bookings %3, quarantined %4, open incidents %5")
                    .arg(office.id.toString(), QString::number(office.head),
                         QString::number(office.bookings), QString::number(office.quarantined),
                         QString::number(office.openIncidents)));
    for (const CentreDesk& desk : office.desks)
        output.line(
            QStringLiteral("  %1 %2: %3, last seen %4, events %5, highest number %6, missing %7")
                .arg(desk.letter.toString(), desk.name,
                     desk.enabled ? QStringLiteral("enabled") : QStringLiteral("disabled"),
                     desk.lastSeen ? timeText(*desk.lastSeen) : QStringLiteral("never"))
                .arg(desk.events)
                .arg(desk.highest)
                .arg(desk.missing));
}

QJsonValue textJson(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue nationJson(const CentreStatus& status)
{
    if (!status.nation)
        return {};
    QJsonArray parts;
    for (const CentreExchange& part : *status.nation)
        parts.append(
            QJsonObject{{QStringLiteral("part"), part.part},
                        {QStringLiteral("problem"), textJson(part.problem)},
                        {QStringLiteral("error"), textJson(part.error)},
                        {QStringLiteral("since"), momentJson(part.since)},
                        {QStringLiteral("last_message"), momentJson(part.lastMessage)},
                        {QStringLiteral("waiting_bytes"),
                         part.waitingBytes ? QJsonValue(*part.waitingBytes) : QJsonValue()}});
    return parts;
}

QString exchangeText(const CentreExchange& part)
{
    QString text = part.problem.isEmpty() ? QStringLiteral("in step") : part.problem;
    if (part.since)
        text += QStringLiteral(" since %1").arg(timeText(*part.since));
    if (part.lastMessage)
        text += QStringLiteral(", last message %1").arg(timeText(*part.lastMessage));
    if (part.waitingBytes)
        text += QStringLiteral(", %1 bytes behind").arg(*part.waitingBytes);
    if (!part.error.isEmpty())
        text += QStringLiteral(": ") + part.error;
    return text;
}

void tellNation(const CentreStatus& status, const Output& output)
{
    if (!status.nation)
        return;
    for (const CentreExchange& part : *status.nation)
        output.line(QStringLiteral("nation: %1: %2").arg(part.part, exchangeText(part)));
}

} // namespace

Step<std::unique_ptr<CentralAdmin>> centre(const Call& call)
{
    auto admin =
        CentralAdmin::connect(call.arguments.option(QLatin1String("connect")).value_or(QString()));
    if (admin)
        return std::move(*admin);
    if (admin.error().fault != Fault::CentreLoginRefused)
        return tl::unexpected(call.failed(admin.error()));
    // No desk is refused here that could be enrolled again.
    call.output.message(QStringLiteral("the server refuses this login: ") + admin.error().detail);
    return tl::unexpected(ExitCode::Failed);
}

Step<OfficeId> officeNamed(const Call& call)
{
    const auto given = call.arguments.option(QLatin1String("office"));
    if (const auto id = given ? OfficeId::parse(*given) : std::nullopt)
        return *id;
    const auto office = call.office();
    if (!office)
        return tl::unexpected(office.error());
    return office->id;
}

ExitCode centralInit(const Call& call)
{
    std::optional<OfficeId> office;
    if (call.arguments.option(QLatin1String("office"))) {
        const auto named = officeNamed(call);
        if (!named)
            return named.error();
        office = *named;
    }
    const auto admin = centre(call);
    if (!admin)
        return admin.error();
    const auto before = (*admin)->init(office);
    if (!before)
        return call.failed(before.error());
    if (call.output.json())
        call.output.object({{QStringLiteral("before"), *before},
                            {QStringLiteral("version"), latestCentralVersion()}});
    else
        call.output.line(
            QStringLiteral("version %1 (before: %2)").arg(latestCentralVersion()).arg(*before));
    return ExitCode::Done;
}

ExitCode centralDisable(const Call& call)
{
    const auto office = officeNamed(call);
    if (!office)
        return office.error();
    const auto letter =
        DeskLetter::parse(call.arguments.option(QLatin1String("desk")).value_or(QString()));
    if (!letter)
        return call.wrongUsage(QStringLiteral("--desk is one letter from A to Z"));
    const auto admin = centre(call);
    if (!admin)
        return admin.error();
    const auto status = (*admin)->status();
    if (!status)
        return call.failed(status.error());
    const auto isIt = [&](const CentreOffice& each) { return each.id == *office; };
    const auto found = std::find_if(status->offices.begin(), status->offices.end(), isIt);
    if (found == status->offices.end() ||
        std::none_of(found->desks.begin(), found->desks.end(),
                     [&](const CentreDesk& desk) { return desk.letter == *letter; })) {
        call.output.message(QStringLiteral("the office server knows no such desk"));
        return ExitCode::UnknownCode;
    }
    if (const auto disabled = (*admin)->disable(*office, *letter); !disabled)
        return call.failed(disabled.error());
    if (call.output.json())
        call.output.object({{QStringLiteral("office"), office->toString()},
                            {QStringLiteral("desk"), letter->toString()},
                            {QStringLiteral("enabled"), false}});
    else
        call.output.line(
            QStringLiteral("%1 %2 disabled").arg(office->toString(), letter->toString()));
    return ExitCode::Done;
}

ExitCode centralStatus(const Call& call)
{
    const auto admin = centre(call);
    if (!admin)
        return admin.error();
    const auto status = (*admin)->status();
    if (!status)
        return call.failed(status.error());
    if (call.output.json()) {
        QJsonArray offices;
        for (const CentreOffice& office : status->offices)
            offices.append(officeJson(office));
        call.output.object({{QStringLiteral("version"), status->version},
                            {QStringLiteral("latest"), status->latest},
                            {QStringLiteral("offices"), offices},
                            {QStringLiteral("nation"), nationJson(*status)}});
        return ExitCode::Done;
    }
    call.output.line(QStringLiteral("version %1 of %2").arg(status->version).arg(status->latest));
    for (const CentreOffice& office : status->offices)
        tell(office, call.output);
    tellNation(*status, call.output);
    return ExitCode::Done;
}

} // namespace ctl
