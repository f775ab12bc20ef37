// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/purge.h"

#include "ctl/acting.h"
#include "ctl/commands.h"

namespace ctl {

namespace {

QString dateText(QDate date)
{
    return date.toString(Qt::ISODate);
}

} // namespace

ExitCode purge(const Call& call)
{
    const auto before = call.date(QLatin1String("before"));
    if (!before)
        return before.error();
    const auto writing = openToWrite(call);
    if (!writing)
        return writing.error();
    const auto acting = actingOfficer(call, *writing, Right::PurgePersonal);
    if (!acting)
        return acting.error();
    const Actor& actor = acting->by.actor;
    const auto purged =
        purgePersonal(writing->tables(), {**before, acting->by.day, actor.officer, actor.office,
                                          actor.desk, writing->moment});
    if (!purged)
        return call.failed(purged.error());
    // The old copies still hold what was purged.
    if (const auto copied = makeCopies(writing->store->folder()); !copied)
        return call.failed(copied.error());
    if (call.output.json())
        call.output.object({{QStringLiteral("before"), dateText(**before)},
                            {QStringLiteral("bookings"), purged->bookings},
                            {QStringLiteral("persons"), purged->persons}});
    else
        call.output.line(QStringLiteral("before %1: bookings %2, persons %3")
                             .arg(dateText(**before))
                             .arg(purged->bookings)
                             .arg(purged->persons));
    return ExitCode::Done;
}

} // namespace ctl
