// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "domain/officer.h"
#include "store/journalslice.h"
#include "words/eventwords.h"

#include <QJsonArray>

namespace ctl {

namespace {

constexpr int usualLimit = 50;
constexpr int largestLimit = 10'000;

QJsonObject entryJson(const JournalEntry& entry, const Office& office)
{
    const ChainedEvent& chained = entry.chained;
    const Event& event = chained.event;
    QJsonObject json{
        {QStringLiteral("number"), chained.number},
        {QStringLiteral("event"), event.id.toString()},
        {QStringLiteral("kind"), eventKindName(event.kind)},
        {QStringLiteral("desk"), event.desk.toString()},
        {QStringLiteral("date"), event.serviceDate.toString(Qt::ISODate)},
        {QStringLiteral("at"), isoText(event.time.now, office.zone)},
        {QStringLiteral("payload"), event.payload},
        {QStringLiteral("undone"), entry.undone},
        {QStringLiteral("hash"), QString::fromLatin1(chained.hash.toHex())},
        {QStringLiteral("say"),
         QJsonObject{{QStringLiteral("id"), words::say(event, office, words::Language::Indonesian)},
                     {QStringLiteral("en"), words::say(event, office, words::Language::English)}}}};
    if (event.officer)
        json.insert(QStringLiteral("officer"), event.officer->toString());
    if (!event.bookingKey.isEmpty())
        json.insert(QStringLiteral("booking"), event.bookingKey);
    if (event.rule) {
        json.insert(QStringLiteral("rule"), event.rule->id.toString());
        json.insert(QStringLiteral("rule_version"), event.rule->version);
    }
    return json;
}

// A day, or a moment: the first is told by its service date, the second by the clock.
bool isDay(const QString& text)
{
    return QDate::fromString(text, Qt::ISODate).isValid() && !text.contains(u'T');
}

std::optional<QString> readFrom(const QString& text, Zone zone, JournalFilter& filter)
{
    if (isDay(text))
        filter.from = QDate::fromString(text, Qt::ISODate);
    else
        filter.after = parseIso(text, zone);
    return filter.from || filter.after
               ? std::nullopt
               : std::optional(QStringLiteral("--from is no date and no moment: %1").arg(text));
}

std::optional<QString> readTo(const QString& text, Zone zone, JournalFilter& filter)
{
    if (isDay(text))
        filter.to = QDate::fromString(text, Qt::ISODate);
    else
        filter.before = parseIso(text, zone);
    return filter.to || filter.before
               ? std::nullopt
               : std::optional(QStringLiteral("--to is no date and no moment: %1").arg(text));
}

Step<JournalFilter> filterOf(const Call& call, Zone zone)
{
    JournalFilter filter;
    const auto option = [&](const char* name) {
        return call.arguments.option(QLatin1String(name));
    };
    std::optional<QString> wrong;
    if (const auto from = option("from"))
        wrong = readFrom(*from, zone, filter);
    if (const auto to = option("to"); to && !wrong)
        wrong = readTo(*to, zone, filter);
    if (const auto officer = option("officer"); officer && !wrong) {
        filter.officer = officerNamed(*officer);
        if (!filter.officer)
            wrong = QStringLiteral("--officer names nobody");
    }
    if (const auto desk = option("desk"); desk && !wrong) {
        filter.desk = DeskLetter::parse(*desk);
        if (!filter.desk)
            wrong = QStringLiteral("--desk is one letter from A to Z");
    }
    if (const auto kind = option("kind"); kind && !wrong) {
        filter.kind = parseEventKind(*kind);
        if (!filter.kind)
            wrong = QStringLiteral("--kind is no kind of event: %1").arg(*kind);
    }
    filter.booking = option("booking").value_or(QString());
    if (wrong)
        return tl::unexpected(call.wrongUsage(*wrong));
    return filter;
}

Step<int> limitOf(const Call& call)
{
    const auto given = call.arguments.option(QLatin1String("limit"));
    if (!given)
        return usualLimit;
    bool whole = false;
    const int limit = given->toInt(&whole);
    if (!whole || limit < 1 || limit > largestLimit)
        return tl::unexpected(
            call.wrongUsage(QStringLiteral("--limit is a number from 1 to %1").arg(largestLimit)));
    return limit;
}

void tell(const Call& call, const JournalSlice& slice, const Office& office)
{
    QJsonArray list;
    for (const JournalEntry& entry : slice.entries) {
        list.append(entryJson(entry, office));
        if (call.output.json())
            continue;
        const Event& event = entry.chained.event;
        call.output.line(QStringLiteral("%1  %2  %3  %4  %5")
                             .arg(QString::number(entry.chained.number),
                                  isoText(event.time.now, office.zone), event.desk.toString(),
                                  event.officer ? event.officer->toString() : QStringLiteral("-"),
                                  words::say(event, office, call.output.language())));
    }
    if (!call.output.json())
        return;
    QJsonObject json{{QStringLiteral("entries"), list}};
    if (slice.older)
        json.insert(QStringLiteral("older"), *slice.older);
    call.output.object(json);
}

} // namespace

// Names stay out: whoever needs them reads the list of walk-ins or the window.
ExitCode journalList(const Call& call)
{
    const auto office = call.office();
    if (!office)
        return office.error();
    const auto filter = filterOf(call, office->zone);
    if (!filter)
        return filter.error();
    const auto limit = limitOf(call);
    if (!limit)
        return limit.error();
    const auto store = call.openForReading();
    if (!store)
        return store.error();
    const auto slice = *store ? journalSlice((*store)->tables(), *filter, *limit)
                              : Result<JournalSlice>(JournalSlice{});
    if (!slice)
        return call.failed(slice.error());
    tell(call, *slice, *office);
    return ExitCode::Done;
}

} // namespace ctl
