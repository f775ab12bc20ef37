// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/signnet.h"
#include "scan/textlines.h"

#include <QImage>
#include <QString>

// A code at the end of a line, sign by sign.
struct Spelling
{
    QString code;
    double certainty = 0; // of the least certain sign, 0 to 1
    double start = 0;     // where the first sign's middle is, pixels of the picture along the line
};

// The last `count` signs of the line, as the sign net sees them.
[[nodiscard]] Spelling spellEnd(const QImage& gray, const TextLine& line, qsizetype count);
