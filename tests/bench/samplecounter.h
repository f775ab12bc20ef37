// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"
#include "domain/sighting.h"
#include "support/offices.h"

#include <QImage>

// A counter where one person is expected and on time.
struct SampleCounter
{
    static inline const QByteArray code = "9ZZZZ";
    Office office = offices::office(QStringLiteral("jakarta-pusat"));
    Booking booking = offices::booking(office, QDate(2026, 11, 23));
    Situation situation{instantOf(QDate(2026, 11, 23), 7 * 60 + 12, office.zone), {}};

    // From a code that was seen to the verdict. True: this person is on time.
    [[nodiscard]] bool verdictOn(const Sighting& sighting) const;
};

// A counter hall without a code: light that falls off, a grain as cheap cameras have it, and things
// with edges that a reader has to look at.
[[nodiscard]] QImage emptyHall(QSize size);
