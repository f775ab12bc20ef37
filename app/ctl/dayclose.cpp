// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dayclose.h"

#include "ctl/acting.h"
#include "ctl/commands.h"

namespace ctl {

namespace {

void tell(const Closing& closing, QDate date, const Office& office, const Output& output)
{
    if (!output.json()) {
        return output.line(QStringLiteral("%1 closed: forfeited %2, no_show %3, held %4, parked %5,"
                                          " undecided %6, provisional %7")
                               .arg(date.toString(Qt::ISODate))
                               .arg(closing.forfeited)
                               .arg(closing.noShow)
                               .arg(closing.held)
                               .arg(closing.parked)
                               .arg(closing.undecided)
                               .arg(closing.provisional));
    }
    QJsonObject json = closingPayload(closing);
    json.insert(QStringLiteral("date"), date.toString(Qt::ISODate));
    json.insert(QStringLiteral("at"), isoText(closing.at, office.zone));
    output.object(json);
}

} // namespace

ExitCode dayClose(const Call& call)
{
    const auto given = call.date(QLatin1String("date"));
    if (!given)
        return given.error();
    const auto writing = openToWrite(call);
    if (!writing)
        return writing.error();
    const auto acting = actingOfficer(call, *writing, Right::CloseDay);
    if (!acting)
        return acting.error();
    const QDate date = given->value_or(acting->by.day);
    const bool early = call.arguments.is(QLatin1String("early"));
    const auto closed = closeDay(writing->tables(), writing->office,
                                 {date, early, acting->by.actor, writing->moment});
    if (!closed)
        return call.failed(closed.error());
    tell(*closed, date, writing->office, call.output);
    return ExitCode::Done;
}

} // namespace ctl
