// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "ctl/renderings.h"

#include <QJsonArray>

namespace ctl {

namespace {

QJsonObject slotJson(const SlotCounts& counts)
{
    return {
        {QStringLiteral("slot"), counts.slot.toString()},
        {QStringLiteral("channel"), channelName(counts.channel)},
        {QStringLiteral("booked"), counts.booked},
        {QStringLiteral("attended"), counts.attended},
        {QStringLiteral("on_time"), counts.onTime},
        {QStringLiteral("late"), counts.late},
        {QStringLiteral("overridden"), counts.overridden},
        {QStringLiteral("forfeited"), counts.forfeited},
        {QStringLiteral("no_show"), counts.noShow},
        {QStringLiteral("expected"), counts.expected},
        {QStringLiteral("cancelled"), counts.cancelled},
    };
}

QJsonObject dayJson(const DayTable& table, QDate date, Instant at, Zone zone)
{
    QJsonArray lines;
    for (const SlotCounts& counts : table.slotLines)
        lines.append(slotJson(counts));
    return {
        {QStringLiteral("date"), date.toString(Qt::ISODate)},
        {QStringLiteral("at"), isoText(at, zone)},
        {QStringLiteral("slots"), lines},
        {QStringLiteral("walk_ins"), table.walkIns},
        {QStringLiteral("held"), table.held},
        {QStringLiteral("refused"), table.refused},
    };
}

void tell(const DayTable& table, const Output& output)
{
    output.line(QStringLiteral("slot         channel   booked attended on_time late overridden "
                               "forfeited no_show expected"));
    for (const SlotCounts& counts : table.slotLines) {
        output.line(QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8 %9 %10")
                        .arg(counts.slot.toString(), -12)
                        .arg(channelName(counts.channel), -8)
                        .arg(counts.booked, 7)
                        .arg(counts.attended, 8)
                        .arg(counts.onTime, 7)
                        .arg(counts.late, 4)
                        .arg(counts.overridden, 10)
                        .arg(counts.forfeited, 9)
                        .arg(counts.noShow, 7)
                        .arg(counts.expected, 8));
    }
    output.line(QStringLiteral("walk_ins %1, held %2, refused %3")
                    .arg(table.walkIns)
                    .arg(table.held)
                    .arg(table.refused));
}

} // namespace

ExitCode day(const Call& call)
{
    const auto office = call.office();
    if (!office)
        return office.error();
    const auto moment = call.moment(*office);
    if (!moment)
        return moment.error();
    const auto given = call.date(QLatin1String("date"));
    if (!given)
        return given.error();
    const QDate date = given->value_or(localMinute(moment->now, office->zone).date);
    const auto store = call.openForReading();
    if (!store)
        return store.error();

    const auto table = *store ? (*store)->tables().day.table(*office, date, moment->now)
                              : Result<DayTable>(DayTable{});
    if (!table)
        return call.failed(table.error());
    if (call.output.json())
        call.output.object(dayJson(*table, date, moment->now, office->zone));
    else
        tell(*table, call.output);
    return ExitCode::Done;
}

} // namespace ctl
