// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/content.h"
#include "report/counts.h"
#include "words/reportwords.h"
#include "words/wording.h"

#include <QStringList>

#include <algorithm>

namespace report {

namespace {

using words::Term;

constexpr int slotLength = 60; // of a slot that names its start only
constexpr auto quietAfter = std::chrono::minutes(30);

// Of the slots that are over: how many of the booked did not come. Who may still come counts for
// neither.
Share notCome(const DayLoad& load, const Context& context)
{
    const LocalMinute now = localMinute(load.at, context.office.zone);
    Share share;
    for (const auto& [key, counts] : load.bySlot) {
        const int end = key.first.end.value_or(key.first.start + slotLength);
        const bool over = load.day < now.date || (load.day == now.date && end <= now.minute);
        if (!over && counts.noShow == 0)
            continue;
        share.part += counts.noShow;
        share.whole += counts::passed(counts);
    }
    return share;
}

std::optional<int> quotaLeft(const DayLoad& load)
{
    std::optional<int> left;
    for (const auto& [category, quota] : load.walkInQuotas)
        if (quota.limit)
            left = left.value_or(0) + std::max(0, *quota.limit - quota.taken);
    return left;
}

// The last whole hour, in the half-hours that are counted.
QString lastHour(const DayLoad& load, const Context& context)
{
    const LocalMinute now = localMinute(load.at, context.office.zone);
    if (now.date != load.day)
        return words::medianOf(context.language);
    const int to = now.minute / 30 * 30, from = to - 60;
    int arrivals = 0;
    bool any = false;
    for (const auto& [minute, half] : load.byHalfHour) {
        if (minute < from || minute >= to)
            continue;
        any = true;
        arrivals += half.arrived + half.walkIns;
    }
    return any ? words::arrivalsBetween(arrivals, from, to, context.language)
               : words::medianOf(context.language);
}

Figure timeFigure(const DayLoad& load, const Context& context)
{
    Figure figure{words::term(Term::PerApplicant, context.language), QString(QChar(0x2013)),
                  lastHour(load, context), words::medianOf(context.language)};
    if (load.perApplicant)
        figure.value = words::clockLength(*load.perApplicant, context.language);
    return figure;
}

// Today's forecast; of a day that is over, how it was closed.
Figure lastFigure(const DayLoad& load, const Context& context)
{
    const words::Language language = context.language;
    const bool today = localMinute(load.at, context.office.zone).date == load.day;
    if (load.forecast && !load.closed)
        return {words::term(Term::Forecast, language),
                QString::number(load.forecast->attendedAtClose),
                words::forecastBasis(*load.forecast, language),
                words::forecastDays(*load.forecast, language)};
    if (today && !load.closed)
        return {words::term(Term::Forecast, language),
                QString(QChar(0x2013)),
                words::noForecast(language),
                {}};
    if (!load.closed)
        return {words::term(Term::Closed, language),
                QString(QChar(0x2013)),
                words::term(Term::NotClosed, language),
                {}};
    return {words::term(Term::Closed, language),
            words::time(load.closed->at, context.office.zone, language),
            officerName(load, load.closed->officer),
            {}};
}

// With a centre: desks that it knows and that are behind. A quiet desk may be one that is cut off.
QStringList quietDesks(const DayLoad& load, const Context& context)
{
    QStringList quiet, never;
    for (const auto& [desk, heard] : load.heardFrom) {
        if (!heard)
            never << desk.toString();
        else if (load.at - *heard > quietAfter)
            quiet << QStringLiteral("%1 (%2)").arg(
                desk.toString(),
                words::moment(*heard, load.at, context.office.zone, context.language));
    }
    QStringList notes;
    if (!quiet.isEmpty())
        notes << words::quietSince(quiet.join(QStringLiteral(", ")), context.language);
    if (!never.isEmpty())
        notes << words::neverHeard(never.join(QStringLiteral(", ")), context.language);
    return notes;
}

} // namespace

std::vector<Figure> figuresOf(const DayLoad& load, const Context& context)
{
    const words::Language language = context.language;
    const auto name = [&](Term term) { return words::term(term, language); };
    const LoadCounts& total = load.total;
    const Share missing = notCome(load, context);
    const auto left = quotaLeft(load);
    return {
        {name(Term::Arrived),
         QString::number(total.attended()),
         words::ofBooked(total.booked - total.cancelled, language),
         {}},
        {name(Term::NoShow),
         QString::number(total.noShow),
         words::shareOfPassed(missing.part, missing.whole, language),
         {}},
        {name(Term::WalkIns),
         QString::number(total.walkIns),
         left ? words::quotaLeft(*left, language) : name(Term::Unlimited),
         {}},
        {name(Term::Held),
         QString::number(total.held + total.parked),
         words::parkedToo(total.held, total.parked, language),
         {}},
        timeFigure(load, context),
        lastFigure(load, context),
    };
}

QStringList notesOf(const DayLoad& load, const Context& context)
{
    const words::Language language = context.language;
    QStringList notes;
    if (load.closed)
        notes << words::closedAt(*load.closed, officerName(load, load.closed->officer),
                                 context.office.zone, language);
    else if (load.total.forfeited > 0)
        notes << words::term(Term::Proposed, language);
    if (load.heardFrom.empty())
        notes << words::term(Term::OneDeskOnly, language);
    if (load.othersSince && load.day < *load.othersSince)
        notes << words::ownRecordsBefore(*load.othersSince, language);
    if (load.openIncidents > 0)
        notes << words::openIncidents(load.openIncidents, language);
    const bool today = localMinute(load.at, context.office.zone).date == load.day;
    if (today && !load.closed)
        notes << quietDesks(load, context);
    return notes;
}

} // namespace report
