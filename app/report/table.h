// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/officetime.h"
#include "words/language.h"

#include <QString>

#include <chrono>
#include <variant>
#include <vector>

// Tables as data: the page, the paper and the spreadsheet show the same one.
namespace report {

struct Share // of a whole; shown as a percentage
{
    int part = 0, whole = 0;
    bool operator==(const Share&) const = default;
};
// Texts may come from strangers; whoever writes them out makes them harmless there.
using Cell = std::variant<std::monostate, QString, int, double, Share, std::chrono::seconds>;

struct Column
{
    QString title;
    bool number = false; // stands at the right
    bool operator==(const Column&) const = default;
};

struct Table
{
    QString title;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows; // as many cells as columns
    bool hasTotal = false;               // the last row sums up
    bool operator==(const Table&) const = default;
};

[[nodiscard]] QString text(const Cell& cell, words::Language language); // empty: "–"

} // namespace report
