// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/content.h"
#include "words/reportwords.h"

// What the sections of a day and of a period share.
namespace report::counts {

using ::words::Term;

[[nodiscard]] Column words(Term term, const Context& context);  // a column of texts
[[nodiscard]] Column number(Term term, const Context& context); // a column of counts

// Bars of bookings: on time, late by kind, by exception, forfeited, not come, still expected.
void addSeries(ChartData& chart, const std::vector<LoadCounts>& bars, const Context& context,
               double dividedBy = 1);
void addSeries(ChartData& chart, Tone tone, const QString& name, std::vector<double> values);
void toPercent(ChartData& chart);

// The columns of those counts, and a row of them.
void addColumns(Table& table, const Context& context);
void addCells(std::vector<Cell>& row, const LoadCounts& counts);
[[nodiscard]] int passed(const LoadCounts& counts); // neither expected nor cancelled
[[nodiscard]] QString halfHourLabel(int minute, const Context& context);

} // namespace report::counts
