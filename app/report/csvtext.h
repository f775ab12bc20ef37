// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/table.h"

#include <QString>

namespace report {

// A text as one field: made harmless for spreadsheets, quoted where it has to be. A name is never
// run as a formula, a code never becomes a number; commas, quotes and line ends stay inside.
[[nodiscard]] QString csvField(const QString& text);
[[nodiscard]] QString csvField(const Cell& cell);
[[nodiscard]] QString csvLine(const QStringList& fields); // with its line end

} // namespace report
