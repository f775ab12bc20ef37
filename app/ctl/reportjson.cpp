// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/reportjson.h"

#include <QJsonArray>

namespace ctl {

namespace {

QJsonObject countsJson(const LoadCounts& counts)
{
    return {{QStringLiteral("booked"), counts.booked},
            {QStringLiteral("cancelled"), counts.cancelled},
            {QStringLiteral("attended"), counts.attended()},
            {QStringLiteral("on_time"), counts.onTime},
            {QStringLiteral("early"), counts.early},
            {QStringLiteral("late_to_report"), counts.lateToReport},
            {QStringLiteral("slot_running"), counts.slotRunning},
            {QStringLiteral("late_admitted"), counts.lateAdmitted},
            {QStringLiteral("overridden"), counts.overridden},
            {QStringLiteral("forfeited"), counts.forfeited},
            {QStringLiteral("no_show"), counts.noShow},
            {QStringLiteral("expected"), counts.expected()},
            {QStringLiteral("waiting"), counts.waiting},
            {QStringLiteral("held"), counts.held},
            {QStringLiteral("parked"), counts.parked},
            {QStringLiteral("sent_away"), counts.sentAway},
            {QStringLiteral("walk_ins"), counts.walkIns},
            {QStringLiteral("priority"), counts.priority},
            {QStringLiteral("refused"), counts.refused}};
}

QJsonArray slotsJson(const std::map<std::pair<Slot, Channel>, LoadCounts>& bySlot)
{
    QJsonArray lines;
    for (const auto& [key, counts] : bySlot) {
        QJsonObject line = countsJson(counts);
        line.insert(QStringLiteral("slot"), key.first.toString());
        line.insert(QStringLiteral("channel"), channelName(key.second));
        lines.append(line);
    }
    return lines;
}

QJsonArray halfHoursJson(const std::map<int, HalfHour>& byHalfHour)
{
    QJsonArray lines;
    for (const auto& [minute, half] : byHalfHour)
        lines.append(QJsonObject{{QStringLiteral("from"), minuteText(minute)},
                                 {QStringLiteral("booked"), half.booked},
                                 {QStringLiteral("arrived"), half.arrived},
                                 {QStringLiteral("early"), half.early},
                                 {QStringLiteral("late"), half.late},
                                 {QStringLiteral("walk_ins"), half.walkIns},
                                 {QStringLiteral("held"), half.held},
                                 {QStringLiteral("refused"), half.refused}});
    return lines;
}

QJsonObject workJson(const WorkCounts& work, Zone zone)
{
    QJsonObject json{{QStringLiteral("served"), work.served},
                     {QStringLiteral("walk_ins"), work.walkIns},
                     {QStringLiteral("overridden"), work.overridden},
                     {QStringLiteral("refused"), work.refused},
                     {QStringLiteral("held"), work.held},
                     {QStringLiteral("undone"), work.undone}};
    if (work.perApplicant)
        json.insert(QStringLiteral("per_applicant_seconds"), qint64(work.perApplicant->count()));
    if (work.lastHeard)
        json.insert(QStringLiteral("last_heard"), isoText(*work.lastHeard, zone));
    return json;
}

// Lines of a map: each with its key under `name`.
template <typename Map, typename Key, typename Value>
QJsonArray linesOf(const Map& map, const char16_t* name, Key keyText, Value valueJson)
{
    QJsonArray lines;
    for (const auto& [key, value] : map) {
        QJsonObject line = valueJson(value);
        line.insert(QString::fromUtf16(name), keyText(key));
        lines.append(line);
    }
    return lines;
}

QJsonObject quotaJson(const Quota& quota)
{
    QJsonObject json{{QStringLiteral("taken"), quota.taken}};
    if (quota.limit)
        json.insert(QStringLiteral("limit"), *quota.limit);
    return json;
}

QJsonObject forecastJson(const Forecast& forecast)
{
    QJsonArray basis;
    for (const QDate day : forecast.basis)
        basis.append(day.toString(Qt::ISODate));
    return {{QStringLiteral("attended_at_close"), forecast.attendedAtClose},
            {QStringLiteral("least"), forecast.least},
            {QStringLiteral("most"), forecast.most},
            {QStringLiteral("basis"), basis}};
}

void addPeople(QJsonObject& json, const DayLoad& load, Zone zone)
{
    const auto work = [zone](const WorkCounts& counts) { return workJson(counts, zone); };
    const auto id = [](const auto& key) { return key.toString(); };
    json.insert(QStringLiteral("desks"), linesOf(load.byDesk, u"desk", id, work));
    json.insert(QStringLiteral("officers"), linesOf(load.byOfficer, u"officer", id, work));
    json.insert(QStringLiteral("services"), linesOf(load.byService, u"service", id, countsJson));
    json.insert(QStringLiteral("channels"),
                linesOf(load.byChannel, u"channel", channelName, countsJson));
    json.insert(QStringLiteral("walk_in_quotas"),
                linesOf(load.walkInQuotas, u"category", id, quotaJson));
    json.insert(QStringLiteral("channel_quotas"),
                linesOf(load.channelQuotas, u"channel", channelName, quotaJson));
}

} // namespace

QJsonObject loadJson(const DayLoad& load, Zone zone)
{
    QJsonObject json{{QStringLiteral("date"), load.day.toString(Qt::ISODate)},
                     {QStringLiteral("at"), isoText(load.at, zone)},
                     {QStringLiteral("total"), countsJson(load.total)},
                     {QStringLiteral("slots"), slotsJson(load.bySlot)},
                     {QStringLiteral("half_hours"), halfHoursJson(load.byHalfHour)},
                     {QStringLiteral("provisional"), load.provisional}};
    addPeople(json, load, zone);
    if (load.perApplicant)
        json.insert(QStringLiteral("per_applicant_seconds"), qint64(load.perApplicant->count()));
    if (load.forecast)
        json.insert(QStringLiteral("forecast"), forecastJson(*load.forecast));
    if (load.closed)
        json.insert(QStringLiteral("closed_at"), isoText(load.closed->at, zone));
    return json;
}

QJsonObject periodJson(const PastPeriod& past, const report::Days& days)
{
    QJsonArray lines;
    for (const DaySummary& summary : past.days) {
        QJsonObject line = countsJson(summary.total);
        line.insert(QStringLiteral("date"), summary.day.toString(Qt::ISODate));
        line.insert(QStringLiteral("closed"), summary.closed);
        line.insert(QStringLiteral("slots"), slotsJson(summary.bySlot));
        lines.append(line);
    }
    QJsonObject json{{QStringLiteral("from"), days.from.toString(Qt::ISODate)},
                     {QStringLiteral("to"), days.to.toString(Qt::ISODate)},
                     {QStringLiteral("days"), lines}};
    if (past.othersSince) // earlier days are left out
        json.insert(QStringLiteral("known_since"), past.othersSince->toString(Qt::ISODate));
    return json;
}

QJsonObject listJson(const report::Report& list)
{
    QJsonArray columns, rows;
    const report::Table& table = list.tables.front();
    for (const report::Column& column : table.columns)
        columns.append(column.title);
    for (const auto& row : table.rows) {
        QJsonArray cells;
        for (const report::Cell& cell : row)
            cells.append(report::text(cell, list.language));
        rows.append(cells);
    }
    return {{QStringLiteral("columns"), columns}, {QStringLiteral("rows"), rows}};
}

} // namespace ctl
