// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/counts.h"

#include "words/reportwords.h"
#include "words/timewords.h"

#include <algorithm>
#include <array>

namespace report::counts {

namespace {

struct Kind
{
    Tone tone;
    Term term;
    int (*count)(const LoadCounts&);
};

// From the bottom of a bar to its top.
const std::array<Kind, 8>& kinds()
{
    static const std::array<Kind, 8> table{{
        {Tone::OnTime, Term::OnTime, [](const LoadCounts& c) { return c.onTime; }},
        {Tone::LateToReport, Term::LateToReport,
         [](const LoadCounts& c) { return c.lateToReport; }},
        {Tone::SlotRunning, Term::SlotRunning, [](const LoadCounts& c) { return c.slotRunning; }},
        {Tone::LateAdmitted, Term::LateAdmitted,
         [](const LoadCounts& c) { return c.lateAdmitted; }},
        {Tone::Overridden, Term::Overridden, [](const LoadCounts& c) { return c.overridden; }},
        {Tone::Forfeited, Term::Forfeited, [](const LoadCounts& c) { return c.forfeited; }},
        {Tone::NoShow, Term::NoShow, [](const LoadCounts& c) { return c.noShow; }},
        {Tone::Expected, Term::Expected, [](const LoadCounts& c) { return c.expected(); }},
    }};
    return table;
}

} // namespace

Column words(Term term, const Context& context)
{
    return {::words::term(term, context.language), false};
}

Column number(Term term, const Context& context)
{
    return {::words::term(term, context.language), true};
}

void addSeries(ChartData& chart, Tone tone, const QString& name, std::vector<double> values)
{
    if (std::ranges::any_of(values, [](double value) { return value > 0; }))
        chart.series.push_back({tone, name, std::move(values)});
}

void addSeries(ChartData& chart, const std::vector<LoadCounts>& bars, const Context& context,
               double dividedBy)
{
    for (const Kind& kind : kinds()) {
        std::vector<double> values;
        for (const LoadCounts& bar : bars)
            values.push_back(kind.count(bar) / dividedBy);
        addSeries(chart, kind.tone, ::words::term(kind.term, context.language), std::move(values));
    }
}

void toPercent(ChartData& chart)
{
    chart.percent = true;
    for (size_t bar = 0; bar < chart.bars.size(); ++bar) {
        double all = 0;
        for (const Series& series : chart.series)
            all += series.values.at(bar);
        for (Series& series : chart.series)
            series.values.at(bar) *= all > 0 ? 100 / all : 0;
    }
}

void addColumns(Table& table, const Context& context)
{
    table.columns.push_back(number(Term::Booked, context));
    table.columns.push_back(number(Term::Cancelled, context));
    table.columns.push_back(number(Term::Arrived, context));
    for (const Kind& kind : kinds())
        table.columns.push_back(number(kind.term, context));
}

void addCells(std::vector<Cell>& row, const LoadCounts& counts)
{
    row.emplace_back(counts.booked);
    row.emplace_back(counts.cancelled);
    row.emplace_back(counts.attended());
    for (const Kind& kind : kinds())
        row.emplace_back(kind.count(counts));
}

int passed(const LoadCounts& counts)
{
    return counts.attended() + counts.forfeited + counts.noShow;
}

QString halfHourLabel(int minute, const Context& context)
{
    return ::words::minute(minute, context.language);
}

} // namespace report::counts
