// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/officetime.h"

#include <QDate>
#include <QStringView>

#include <optional>

// The first date or time of day that stands inside a longer text: "Jakarta, 01-01-1970". Invalid
// or none when there is none.
[[nodiscard]] QDate firstDateIn(QStringView text);
[[nodiscard]] std::optional<Slot> firstSlotIn(QStringView text);
