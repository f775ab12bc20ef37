// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/textlines.h"

#include <QImage>

// How a line is prepared for reading. Readings of differently prepared lines do not share their
// mistakes; that is what their agreement is worth.
struct Preparation
{
    double capital = 20; // height of a capital letter, pixels
    double above = 0.55; // room above and below the capitals, in their heights
    double below = 0.45;
    double stretch = 1;   // wider than it is
    double sharpness = 0; // 0: as it is
    double lower = 0;     // looked at a little below where the line was found, in capitals' heights
};

// The line straight, enlarged, dark on white, with 8 bits a pixel.
[[nodiscard]] QImage straightLine(const QImage& gray, const TextLine& line,
                                  const Preparation& preparation);
