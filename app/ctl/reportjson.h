// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

#include <QJsonObject>

namespace ctl {

// Loads as the contract's JSON (README, "Command line").
[[nodiscard]] QJsonObject loadJson(const DayLoad& load, Zone zone);
[[nodiscard]] QJsonObject periodJson(const PastPeriod& past, const report::Days& days);
// A list: its columns and rows, as the report has them.
[[nodiscard]] QJsonObject listJson(const report::Report& list);

} // namespace ctl
