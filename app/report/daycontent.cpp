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

QString attendedOf(const LoadCounts& counts)
{
    return QStringLiteral("%1/%2").arg(counts.attended()).arg(counts.booked - counts.cancelled);
}

// A line for each key, and the whole day at the end.
template <typename Key, typename Name>
Section ofCounts(By by, Term first, const std::map<Key, LoadCounts>& map, const LoadCounts& total,
                 const Context& context, Name nameOf)
{
    Section section{by, {}, {heading(by, context.language), {}, {}, true}};
    section.table.columns.push_back(counts::words(first, context));
    counts::addColumns(section.table, context);
    std::vector<LoadCounts> bars;
    for (const auto& [key, counts] : map) {
        std::vector<Cell> row{nameOf(key)};
        counts::addCells(row, counts);
        section.table.rows.push_back(std::move(row));
        section.chart.bars.push_back({nameOf(key), attendedOf(counts)});
        bars.push_back(counts);
    }
    std::vector<Cell> last{words::term(Term::WholeDay, context.language)};
    counts::addCells(last, total);
    section.table.rows.push_back(std::move(last));
    counts::addSeries(section.chart, bars, context);
    return section;
}

// The table tells the channels of a slot apart; a bar takes them together.
Section bySlot(const DayLoad& load, const Context& context)
{
    Section section{By::Slot, {}, {heading(By::Slot, context.language), {}, {}, true}};
    Table& table = section.table;
    table.columns = {counts::words(Term::Slot, context), counts::words(Term::Channel, context)};
    counts::addColumns(table, context);
    std::map<int, LoadCounts> starts;
    for (const auto& [key, counts] : load.bySlot) {
        std::vector<Cell> row{words::slotWords(key.first, context.language),
                              words::channelWords(key.second, context.language)};
        counts::addCells(row, counts);
        table.rows.push_back(std::move(row));
        starts[key.first.start] += counts;
    }
    std::vector<Cell> last{words::term(Term::WholeDay, context.language), QString()};
    counts::addCells(last, load.total);
    table.rows.push_back(std::move(last));
    std::vector<LoadCounts> bars;
    for (const auto& [start, counts] : starts) {
        section.chart.bars.push_back({words::minute(start, context.language), attendedOf(counts)});
        bars.push_back(counts);
    }
    counts::addSeries(section.chart, bars, context);
    return section;
}

void addHalfHourSeries(ChartData& chart, const DayLoad& load, const Context& context)
{
    std::vector<double> onTime, late, walkIns, coming;
    for (const auto& [minute, half] : load.byHalfHour) {
        const int came = half.arrived + half.walkIns;
        chart.bars.push_back(
            {counts::halfHourLabel(minute, context), came > 0 ? QString::number(came) : QString()});
        onTime.push_back(half.arrived - half.late);
        late.push_back(half.late);
        walkIns.push_back(half.walkIns);
        const auto found = load.forecast ? load.forecast->arrivals.find(minute)
                                         : std::map<int, int>::const_iterator{};
        const bool known = load.forecast && found != load.forecast->arrivals.end();
        coming.push_back(known ? found->second : 0);
    }
    const auto name = [&](Term term) { return words::term(term, context.language); };
    counts::addSeries(chart, Tone::OnTime, name(Term::OnTime), std::move(onTime));
    counts::addSeries(chart, Tone::LateToReport, name(Term::Late), std::move(late));
    counts::addSeries(chart, Tone::WalkIn, name(Term::WalkIns), std::move(walkIns));
    counts::addSeries(chart, Tone::Expected, name(Term::Forecast), std::move(coming));
}

Section byHalfHour(const DayLoad& load, const Context& context)
{
    Section section{By::HalfHour, {}, {heading(By::HalfHour, context.language), {}, {}, true}};
    Table& table = section.table;
    table.columns = {counts::words(Term::HalfHour, context)};
    for (const Term term : {Term::Booked, Term::Arrived, Term::Early, Term::Late, Term::WalkIns,
                            Term::Held, Term::Refused, Term::PerHour})
        table.columns.push_back(counts::number(term, context));
    HalfHour all;
    for (const auto& [minute, half] : load.byHalfHour) {
        table.rows.push_back({counts::halfHourLabel(minute, context), half.booked, half.arrived,
                              half.early, half.late, half.walkIns, half.held, half.refused,
                              2 * (half.arrived + half.walkIns)});
        all.booked += half.booked;
        all.arrived += half.arrived;
        all.early += half.early;
        all.late += half.late;
        all.walkIns += half.walkIns;
        all.held += half.held;
        all.refused += half.refused;
    }
    table.rows.push_back({words::term(Term::WholeDay, context.language), all.booked, all.arrived,
                          all.early, all.late, all.walkIns, all.held, all.refused, Cell{}});
    addHalfHourSeries(section.chart, load, context);
    return section;
}

QString heardAt(const WorkCounts& work, const Context& context)
{
    return work.lastHeard ? words::time(*work.lastHeard, context.office.zone, context.language)
                          : QString();
}

template <typename Key, typename Name>
Section ofWork(By by, Term first, const std::map<Key, WorkCounts>& map, const Context& context,
               Name nameOf)
{
    Section section{by, {}, {heading(by, context.language), {}, {}, false}};
    Table& table = section.table;
    table.columns = {counts::words(first, context)};
    for (const Term term : {Term::Served, Term::WalkIns, Term::Overridden, Term::Refused,
                            Term::Held, Term::Undone, Term::PerApplicant})
        table.columns.push_back(counts::number(term, context));
    if (by == By::Desk)
        table.columns.push_back(counts::number(Term::LastHeard, context));
    std::vector<double> bookings, walkIns;
    for (const auto& [key, work] : map) {
        std::vector<Cell> row{nameOf(key),  work.served, work.walkIns, work.overridden,
                              work.refused, work.held,   work.undone};
        row.emplace_back();
        if (work.perApplicant)
            row.back() = *work.perApplicant;
        if (by == By::Desk)
            row.emplace_back(heardAt(work, context));
        table.rows.push_back(std::move(row));
        section.chart.bars.push_back({nameOf(key), QString::number(work.served)});
        bookings.push_back(work.served - work.walkIns);
        walkIns.push_back(work.walkIns);
    }
    counts::addSeries(section.chart, Tone::OnTime, words::term(Term::Bookings, context.language),
                      std::move(bookings));
    counts::addSeries(section.chart, Tone::WalkIn, words::term(Term::WalkIns, context.language),
                      std::move(walkIns));
    return section;
}

QString serviceName(const ServiceId& id, const Context& context)
{
    const Service* service = context.office.service(id);
    return service != nullptr ? words::text(service->name, context.language) : id.toString();
}

} // namespace

const std::vector<By>& daySections()
{
    static const std::vector<By> all{By::Slot,    By::HalfHour, By::Channel,
                                     By::Service, By::Desk,     By::Officer};
    return all;
}

QString officerName(const DayLoad& load, const OfficerId& officer)
{
    const auto found = load.officerNames.find(officer);
    return found == load.officerNames.end() || found->second.isEmpty() ? officer.toString()
                                                                       : found->second;
}

Section sectionOf(const DayLoad& load, By by, const Context& context)
{
    switch (by) {
    case By::HalfHour:
        return byHalfHour(load, context);
    case By::Channel:
        return ofCounts(by, Term::Channel, load.byChannel, load.total, context,
                        [&](Channel key) { return words::channelWords(key, context.language); });
    case By::Service:
        return ofCounts(by, Term::Service, load.byService, load.total, context,
                        [&](const ServiceId& key) { return serviceName(key, context); });
    case By::Desk:
        return ofWork(by, Term::Desk, load.byDesk, context,
                      [](const DeskLetter& key) { return key.toString(); });
    case By::Officer:
        return ofWork(by, Term::Officer, load.byOfficer, context,
                      [&](const OfficerId& key) { return officerName(load, key); });
    case By::Slot:
    case By::Day:
    case By::Weekday:
        break;
    }
    return bySlot(load, context);
}

Table walkInQuotas(const DayLoad& load, const Context& context)
{
    Table table{words::term(Term::WalkInQuotas, context.language), {}, {}, false};
    table.columns = {counts::words(Term::Category, context), counts::number(Term::WalkIns, context),
                     counts::number(Term::Quota, context),
                     counts::number(Term::QuotaLeft, context)};
    for (const WalkInCategory& category : context.office.walkIns) {
        const auto found = load.walkInQuotas.find(category.id);
        const Quota quota =
            found == load.walkInQuotas.end() ? Quota{0, category.dailyQuota} : found->second;
        const QString open = words::term(Term::Unlimited, context.language);
        table.rows.push_back(
            {words::text(category.name, context.language), quota.taken,
             quota.limit ? Cell(*quota.limit) : Cell(open),
             quota.limit ? Cell(std::max(0, *quota.limit - quota.taken)) : Cell{}});
    }
    return table;
}

Table channelQuotas(const DayLoad& load, const Context& context)
{
    Table table{words::term(Term::ChannelQuotas, context.language), {}, {}, false};
    table.columns = {counts::words(Term::Channel, context), counts::number(Term::Booked, context),
                     counts::number(Term::Quota, context),
                     counts::number(Term::QuotaLeft, context)};
    for (const auto& [channel, quota] : load.channelQuotas) {
        if (!quota.limit)
            continue;
        table.rows.push_back({words::channelWords(channel, context.language), quota.taken,
                              *quota.limit, std::max(0, *quota.limit - quota.taken)});
    }
    return table;
}

} // namespace report
