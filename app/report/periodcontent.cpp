// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/content.h"
#include "report/counts.h"
#include "words/reportwords.h"
#include "words/wording.h"

#include <algorithm>

namespace report {

namespace {

using words::Term;

LoadCounts totalOf(const std::vector<DaySummary>& days)
{
    LoadCounts total;
    for (const DaySummary& day : days)
        total += day.total;
    return total;
}

Cell missing(const LoadCounts& counts)
{
    return Share{counts.noShow, counts::passed(counts)};
}

double mean(int sum, size_t of)
{
    return of == 0 ? 0 : static_cast<double>(sum) / static_cast<double>(of);
}

void addRow(Table& table, std::vector<Cell> begin, const LoadCounts& counts)
{
    counts::addCells(begin, counts);
    begin.push_back(missing(counts));
    begin.emplace_back(counts.walkIns);
    table.rows.push_back(std::move(begin));
}

void addColumns(Table& table, const Context& context)
{
    counts::addColumns(table, context);
    table.columns.push_back(counts::number(Term::NoShowRate, context));
    table.columns.push_back(counts::number(Term::WalkIns, context));
}

Section byDay(const std::vector<DaySummary>& days, const Context& context)
{
    Section section{By::Day, {}, {heading(By::Day, context.language), {}, {}, true}};
    Table& table = section.table;
    table.columns = {counts::words(Term::Day, context), counts::words(Term::Weekday, context),
                     counts::words(Term::State, context)};
    addColumns(table, context);
    std::vector<LoadCounts> bars;
    for (const DaySummary& day : days) {
        const Term state = day.closed ? Term::Closed : Term::NotClosed;
        addRow(table,
               {day.day.toString(Qt::ISODate), words::weekday(day.day, context.language),
                words::term(state, context.language)},
               day.total);
        section.chart.bars.push_back(
            {QString::number(day.day.day()), QString::number(day.total.attended())});
        bars.push_back(day.total);
    }
    addRow(table, {words::term(Term::Together, context.language), QString(), QString()},
           totalOf(days));
    counts::addSeries(section.chart, bars, context);
    return section;
}

// How one weekday differs from another: the mean of its days.
Section byWeekday(const std::vector<DaySummary>& days, const Context& context)
{
    const QString title = QStringLiteral("%1, %2").arg(
        heading(By::Weekday, context.language), words::term(Term::MeanOfDay, context.language));
    Section section{By::Weekday, {}, {title, {}, {}, false}};
    Table& table = section.table;
    table.columns = {counts::words(Term::Weekday, context)};
    for (const Term term : {Term::Days, Term::Booked, Term::Arrived, Term::Forfeited, Term::NoShow,
                            Term::NoShowRate, Term::WalkIns})
        table.columns.push_back(counts::number(term, context));
    std::map<int, std::vector<DaySummary>> weekdays;
    for (const DaySummary& day : days)
        weekdays[day.day.dayOfWeek()].push_back(day);
    std::vector<std::vector<double>> values(4);
    for (const auto& [number, same] : weekdays) {
        const LoadCounts sum = totalOf(same);
        const QString name = words::weekday(same.front().day, context.language);
        const double arrived = mean(sum.attended(), same.size());
        table.rows.push_back({name, static_cast<int>(same.size()), mean(sum.booked, same.size()),
                              arrived, mean(sum.forfeited, same.size()),
                              mean(sum.noShow, same.size()), missing(sum),
                              mean(sum.walkIns, same.size())});
        section.chart.bars.push_back({name, words::decimal(arrived, context.language)});
        values[0].push_back(arrived);
        values[1].push_back(mean(sum.forfeited, same.size()));
        values[2].push_back(mean(sum.noShow, same.size()));
        values[3].push_back(mean(sum.walkIns, same.size()));
    }
    const auto named = [&](Term term) { return words::term(term, context.language); };
    counts::addSeries(section.chart, Tone::OnTime, named(Term::Arrived), values[0]);
    counts::addSeries(section.chart, Tone::Forfeited, named(Term::Forfeited), values[1]);
    counts::addSeries(section.chart, Tone::NoShow, named(Term::NoShow), values[2]);
    counts::addSeries(section.chart, Tone::WalkIn, named(Term::WalkIns), values[3]);
    return section;
}

void addRateColumns(Table& table, const Context& context)
{
    for (const Term term :
         {Term::Booked, Term::Arrived, Term::Forfeited, Term::NoShow, Term::NoShowRate})
        table.columns.push_back(counts::number(term, context));
}

void addRateRow(Table& table, std::vector<Cell> begin, const LoadCounts& counts)
{
    for (const int count :
         {counts.booked - counts.cancelled, counts.attended(), counts.forfeited, counts.noShow})
        begin.emplace_back(count);
    begin.push_back(missing(counts));
    table.rows.push_back(std::move(begin));
}

// Parts of a hundred, so that a small slot can be compared with a large one.
void addRateChart(Section& section, const std::map<QString, LoadCounts>& bars,
                  const std::vector<QString>& order, const Context& context)
{
    std::vector<LoadCounts> counts;
    for (const QString& label : order) {
        const LoadCounts& each = bars.at(label);
        section.chart.bars.push_back(
            {label, words::percent(each.noShow, counts::passed(each), context.language)});
        counts.push_back(each);
    }
    counts::addSeries(section.chart, counts, context);
    counts::toPercent(section.chart);
}

Section bySlot(const std::vector<DaySummary>& days, const Context& context)
{
    Section section{By::Slot, {}, {heading(By::Slot, context.language), {}, {}, true}};
    Table& table = section.table;
    table.columns = {counts::words(Term::Slot, context), counts::words(Term::Channel, context)};
    addRateColumns(table, context);
    std::map<std::pair<Slot, Channel>, LoadCounts> all;
    for (const DaySummary& day : days)
        for (const auto& [key, counts] : day.bySlot)
            all[key] += counts;
    std::map<QString, LoadCounts> bars;
    std::vector<QString> order;
    for (const auto& [key, counts] : all) {
        addRateRow(table,
                   {words::slotWords(key.first, context.language),
                    words::channelWords(key.second, context.language)},
                   counts);
        const QString label = words::minute(key.first.start, context.language);
        if (!bars.contains(label))
            order.push_back(label);
        bars[label] += counts;
    }
    addRateRow(table, {words::term(Term::Together, context.language), QString()}, totalOf(days));
    addRateChart(section, bars, order, context);
    return section;
}

Section byChannel(const std::vector<DaySummary>& days, const Context& context)
{
    Section section{By::Channel, {}, {heading(By::Channel, context.language), {}, {}, true}};
    Table& table = section.table;
    table.columns = {counts::words(Term::Channel, context)};
    addRateColumns(table, context);
    std::map<Channel, LoadCounts> all;
    for (const DaySummary& day : days)
        for (const auto& [key, counts] : day.bySlot)
            all[key.second] += counts;
    std::map<QString, LoadCounts> bars;
    std::vector<QString> order;
    for (const auto& [channel, counts] : all) {
        const QString label = words::channelWords(channel, context.language);
        addRateRow(table, {label}, counts);
        order.push_back(label);
        bars[label] = counts;
    }
    addRateRow(table, {words::term(Term::Together, context.language)}, totalOf(days));
    addRateChart(section, bars, order, context);
    return section;
}

// When people come, as a mean day.
Section byHalfHour(const std::vector<DaySummary>& days, const Context& context)
{
    const QString title = QStringLiteral("%1, %2").arg(
        heading(By::HalfHour, context.language), words::term(Term::MeanOfDay, context.language));
    Section section{By::HalfHour, {}, {title, {}, {}, false}};
    section.table.columns = {counts::words(Term::HalfHour, context),
                             counts::number(Term::Arrived, context),
                             counts::number(Term::MeanOfDay, context)};
    std::map<int, int> all;
    for (const DaySummary& day : days)
        for (const auto& [minute, arrivals] : day.arrivals)
            all[minute] += arrivals;
    std::vector<double> values;
    for (const auto& [minute, arrivals] : all) {
        const QString label = counts::halfHourLabel(minute, context);
        const double each = mean(arrivals, days.size());
        section.table.rows.push_back({label, arrivals, each});
        section.chart.bars.push_back({label, words::decimal(each, context.language)});
        values.push_back(each);
    }
    counts::addSeries(section.chart, Tone::OnTime, words::term(Term::Arrived, context.language),
                      std::move(values));
    return section;
}

Figure busiest(const std::vector<DaySummary>& days, const Context& context)
{
    std::map<int, int> all;
    for (const DaySummary& day : days)
        for (const auto& [minute, arrivals] : day.arrivals)
            all[minute] += arrivals;
    const auto most = std::ranges::max_element(
        all, [](const auto& one, const auto& other) { return one.second < other.second; });
    if (most == all.end())
        return {words::term(Term::Busiest, context.language), QString(QChar(0x2013)), {}, {}};
    return {words::term(Term::Busiest, context.language),
            words::minute(most->first, context.language),
            words::arrivalsADay(mean(most->second, days.size()), context.language),
            {}};
}

} // namespace

const std::vector<By>& periodSections()
{
    static const std::vector<By> all{By::Day, By::Weekday, By::Slot, By::Channel, By::HalfHour};
    return all;
}

std::vector<Figure> figuresOf(const std::vector<DaySummary>& days, const Context& context)
{
    const words::Language language = context.language;
    const auto name = [&](Term term) { return words::term(term, language); };
    const LoadCounts total = totalOf(days);
    const auto open = static_cast<int>(
        std::ranges::count_if(days, [](const DaySummary& day) { return !day.closed; }));
    return {
        {name(Term::Arrived),
         QString::number(total.attended()),
         words::ofBooked(total.booked - total.cancelled, language),
         {}},
        {name(Term::NoShow),
         QString::number(total.noShow),
         words::shareOfBooked(total.noShow, counts::passed(total), language),
         {}},
        {name(Term::WalkIns),
         QString::number(total.walkIns),
         words::perDay(mean(total.walkIns, days.size()), language),
         {}},
        {name(Term::Overridden),
         QString::number(total.overridden),
         words::perDay(mean(total.overridden, days.size()), language),
         {}},
        {name(Term::Days), QString::number(days.size()), words::notClosedDays(open, language), {}},
        busiest(days, context),
    };
}

QStringList notesOf(const PastPeriod& past, const Context& context)
{
    if (!past.othersSince)
        return {};
    return {words::leftOutBefore(*past.othersSince, context.language)};
}

Section sectionOf(const std::vector<DaySummary>& days, By by, const Context& context)
{
    switch (by) {
    case By::Weekday:
        return byWeekday(days, context);
    case By::Slot:
        return bySlot(days, context);
    case By::Channel:
        return byChannel(days, context);
    case By::HalfHour:
        return byHalfHour(days, context);
    case By::Day:
    case By::Service:
    case By::Desk:
    case By::Officer:
        break;
    }
    return byDay(days, context);
}

QString name(By by, words::Language language)
{
    switch (by) {
    case By::Slot:
        return words::term(Term::Slot, language);
    case By::HalfHour:
        return words::term(Term::HalfHour, language);
    case By::Channel:
        return words::term(Term::Channel, language);
    case By::Service:
        return words::term(Term::Service, language);
    case By::Desk:
        return words::term(Term::Desk, language);
    case By::Officer:
        return words::term(Term::Officer, language);
    case By::Day:
        return words::term(Term::Day, language);
    case By::Weekday:
        return words::term(Term::Weekday, language);
    }
    return {};
}

QString heading(By by, words::Language language)
{
    return words::by(name(by, language), language);
}

} // namespace report
