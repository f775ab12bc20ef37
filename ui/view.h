// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"
#include "domain/officetime.h"
#include "ui/theme.h"
#include "words/wording.h"

// What every widget needs besides the state to draw it: whose office, which words, what time.
struct View
{
    const Office& office;
    DeskLetter desk;
    const Theme& theme;
    words::Language language = words::Language::Indonesian;
    Instant now{};
    int holdMinutes = 0; // 0: this office does not hold
    Instant holdLimit{};

    [[nodiscard]] QDate today() const { return localMinute(now, office.zone).date; }
    [[nodiscard]] QString time(Instant at) const { return words::time(at, office.zone, language); }
};
