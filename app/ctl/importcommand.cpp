// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/acting.h"
#include "ctl/commands.h"
#include "ctl/renderings.h"
#include "store/bookingimport.h"
#include "sync/connection.h"
#include "words/wording.h"

namespace ctl {

namespace {

void tell(const ImportReport& report, const Output& output)
{
    if (output.json())
        return output.object(importJson(report));
    for (const RowError& error : report.errors)
        output.line(words::say(error, output.language()));
    output.line(QStringLiteral("rows %1, new %2, changed %3, same %4, errors %5")
                    .arg(report.rows)
                    .arg(report.added)
                    .arg(report.changed)
                    .arg(report.same)
                    .arg(report.errors.size()));
}

// With a centre bookings come from there; whoever takes in a list of this desk's own in an
// emergency answers for it by name, as in the window.
bool needsAName(const QString& folder)
{
    const auto enrolled = Connection::read(folder);
    return enrolled && enrolled->has_value();
}

// A rehearsal changes nothing and asks nobody's PIN.
Step<Actor> importer(const Call& call, LocalStore& store, const Office& office,
                     const ClockReading& moment)
{
    const auto acting = actingOfficer(call, store.tables(), office, moment, Right::ImportBookings);
    if (!acting)
        return tl::unexpected(acting.error());
    if (!acting->officersSetUp && needsAName(call.folder))
        return tl::unexpected(call.failed({Fault::BookingsFromCentre, {}, {}}));
    return acting->by.actor;
}

} // namespace

ExitCode importFile(const Call& call)
{
    const auto office = call.office();
    if (!office)
        return office.error();
    const auto moment = call.moment(*office);
    if (!moment)
        return moment.error();
    const auto file = readImportFile(call.arguments.words[0]);
    if (!file)
        return call.failed(file.error());
    // It only reads, also while the window holds the folder.
    const bool dryRun = call.arguments.is(QLatin1String("dry-run"));
    auto store = dryRun ? call.openForReading() : call.openForWriting();
    if (store && !*store) // no data yet
        store = call.openForWriting();
    if (!store)
        return store.error();

    const auto actor = dryRun ? call.actor(*office) : importer(call, **store, *office, *moment);
    if (!actor)
        return actor.error();
    const ImportOrder order{.file = *file,
                            .dryRun = dryRun,
                            .day = localMinute(moment->now, office->zone).date,
                            .actor = *actor,
                            .time = *moment};
    const auto report = importBookings((*store)->tables(), order, *office);
    if (!report)
        return call.failed(report.error());
    tell(*report, call.output);
    return report->errors.empty() ? ExitCode::Done : ExitCode::Refused;
}

} // namespace ctl
