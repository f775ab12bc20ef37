// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/load.h"
#include "domain/office.h"
#include "report/table.h"
#include "words/language.h"

#include <QString>

#include <vector>

// What the load page and the reports say, as data: figures, charts and their tables.
namespace report {

struct Context // outlives no call: the office is the caller's
{
    const Office& office;
    words::Language language = words::Language::Indonesian;
};

// What a chart's colour and pattern stand for, from the bottom of a bar to its top.
enum class Tone {
    OnTime,
    LateToReport,
    SlotRunning,
    LateAdmitted,
    Overridden,
    Forfeited,
    NoShow,
    WalkIn,
    Expected, // not yet: outlined only
};

struct Series
{
    Tone tone = Tone::OnTime;
    QString name;
    std::vector<double> values; // one for each bar
    bool operator==(const Series&) const = default;
};
struct Bar
{
    QString label; // "08.00"
    QString below; // "46/50", or empty
    bool operator==(const Bar&) const = default;
};
struct ChartData
{
    std::vector<Bar> bars;
    std::vector<Series> series; // those with anything in them
    bool percent = false;       // the values are parts of a hundred
    bool operator==(const ChartData&) const = default;
};

struct Figure
{
    QString label, value, detail;
    QString basis; // what it rests on, in a sentence; or empty
    bool operator==(const Figure&) const = default;
};

enum class By { Slot, HalfHour, Channel, Service, Desk, Officer, Day, Weekday };
[[nodiscard]] const std::vector<By>& daySections(); // in the order of the page
[[nodiscard]] const std::vector<By>& periodSections();
[[nodiscard]] QString name(By by, words::Language language);    // "Slot"
[[nodiscard]] QString heading(By by, words::Language language); // "Per slot"

struct Section // a chart and its table
{
    By by = By::Slot;
    ChartData chart;
    Table table;
    bool operator==(const Section&) const = default;
};

// Of a day. Pure. The figures are six, and each section of daySections() can be asked for.
[[nodiscard]] std::vector<Figure> figuresOf(const DayLoad& load, const Context& context);
[[nodiscard]] Section sectionOf(const DayLoad& load, By by, const Context& context);
[[nodiscard]] Table walkInQuotas(const DayLoad& load, const Context& context);
[[nodiscard]] Table channelQuotas(const DayLoad& load, const Context& context);
// What the reader has to know: whose figures these are, how the day was closed.
[[nodiscard]] QStringList notesOf(const DayLoad& load, const Context& context);
[[nodiscard]] QString officerName(const DayLoad& load, const OfficerId& officer);

// Of a period.
[[nodiscard]] QStringList notesOf(const PastPeriod& past, const Context& context);
[[nodiscard]] std::vector<Figure> figuresOf(const std::vector<DaySummary>& days,
                                            const Context& context);
[[nodiscard]] Section sectionOf(const std::vector<DaySummary>& days, By by, const Context& context);

} // namespace report
