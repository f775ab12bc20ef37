// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

// Times of two ways of doing a thing, taken in turns in one run, so that whatever else the machine
// does meets both alike.
using Seconds = double;

struct Samples
{
    std::vector<Seconds> ours, raw;
};

// Ours and raw alternate, and which of them goes first alternates too. The first `warmUp` rounds
// are not counted. `round` counts from 0 and lets each call take a case of its own.
using Call = std::function<void(int round)>;
[[nodiscard]] Samples inTurns(int rounds, int warmUp, const Call& ours, const Call& raw);

[[nodiscard]] Seconds quantile(std::vector<Seconds> of, double share); // share 0.5: the median

// What is aimed at: ours <= factor x raw + plus. Both 0: no aim.
struct Aim
{
    double factor = 0;
    Seconds plus = 0;
    bool atWorst = false; // of the 99th percentiles instead of the medians
};

// Rows of one Markdown table, the ratios first. Times as ms or us, whichever reads better.
void printHead();
void printRow(const QString& what, const Samples& samples, const Aim& aim = {});
// A figure without a baseline.
void printAlone(const QString& what, const std::vector<Seconds>& samples, const Aim& aim = {});
// A row in another unit than seconds, of medians and worst cases that were found elsewhere.
void printBytes(const QString& what, double ours, double raw);

// --quick: fewer rounds, smaller tables. --no-head: rows only. --dir: where data may lie a while.
struct Options
{
    bool quick = false;
    QString folder; // template for QTemporaryDir
};
[[nodiscard]] Options benchOptions();
