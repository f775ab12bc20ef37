// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"

#include <QJsonArray>

namespace ctl {

namespace {

void putText(QJsonObject& json, const char16_t* name, const QString& text)
{
    if (!text.isEmpty())
        json.insert(QStringView(name), text);
}

QJsonObject entryJson(const WalkInEntry& entry, Zone zone)
{
    QJsonObject json{{QStringLiteral("event"), entry.event.toString()},
                     {QStringLiteral("at"), isoText(entry.at, zone)},
                     {QStringLiteral("queue_number"), entry.queueNumber.toString()},
                     {QStringLiteral("category"), entry.category.toString()},
                     {QStringLiteral("service"), entry.service.toString()},
                     {QStringLiteral("officer"), entry.officer.toString()},
                     {QStringLiteral("priority"), entry.priority},
                     {QStringLiteral("undone"), entry.undone}};
    putText(json, u"name", entry.name);
    putText(json, u"birth_date",
            entry.birthDate.isValid() ? entry.birthDate.toString(Qt::ISODate) : QString());
    putText(json, u"phone", entry.phone.isEmpty() ? QString() : maskedPhone(entry.phone));
    putText(json, u"nik", entry.nik.isEmpty() ? QString() : maskedNik(entry.nik));
    putText(json, u"booking", entry.bookingKey);
    putText(json, u"words", entry.words);
    putText(json, u"approved_by", entry.approvedBy ? entry.approvedBy->toString() : QString());
    return json;
}

struct Days
{
    QDate from, to;
};

// --date, or --from and --to; else today.
Step<Days> daysOf(const Call& call, QDate today)
{
    const auto date = call.date(QLatin1String("date"));
    const auto from = call.date(QLatin1String("from"));
    const auto to = call.date(QLatin1String("to"));
    for (const auto* given : {&date, &from, &to}) {
        if (!*given)
            return tl::unexpected(given->error());
    }
    if (*date && (*from || *to))
        return tl::unexpected(call.wrongUsage(QStringLiteral("either --date, or --from and --to")));
    const QDate last = date->value_or(to->value_or(from->value_or(today)));
    return Days{date->value_or(from->value_or(last)), last};
}

} // namespace

ExitCode walkInList(const Call& call)
{
    const auto office = call.office();
    if (!office)
        return office.error();
    const auto moment = call.moment(*office);
    if (!moment)
        return moment.error();
    const auto days = daysOf(call, localMinute(moment->now, office->zone).date);
    if (!days)
        return days.error();
    const auto store = call.openForReading();
    if (!store)
        return store.error();
    const auto entries = *store ? (*store)->tables().journal.walkIns(days->from, days->to)
                                : Result<std::vector<WalkInEntry>>(std::vector<WalkInEntry>());
    if (!entries)
        return call.failed(entries.error());
    QJsonArray list;
    for (const WalkInEntry& entry : *entries) {
        list.append(entryJson(entry, office->zone));
        if (!call.output.json())
            call.output.line(QStringLiteral("%1  %2  %3  %4%5")
                                 .arg(isoText(entry.at, office->zone), entry.queueNumber.toString(),
                                      entry.category.toString(),
                                      entry.name.isEmpty() ? QStringLiteral("-") : entry.name,
                                      entry.undone ? QStringLiteral("  (undone)") : QString()));
    }
    if (call.output.json())
        call.output.object({{QStringLiteral("from"), days->from.toString(Qt::ISODate)},
                            {QStringLiteral("to"), days->to.toString(Qt::ISODate)},
                            {QStringLiteral("walk_ins"), list}});
    return ExitCode::Done;
}

} // namespace ctl
