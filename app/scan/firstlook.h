// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/codereader.h"

// What one plain call of the library reads, for a part of its cost: bars on a few lines, then a QR
// code in a picture of half the size; at full size only what there are signs of.

inline constexpr qint64 cheapPixels = 500'000; // of which everything that is tried costs little

struct Signs // of codes, seen without reading
{
    size_t eyes = 0;   // like a QR code's; it has three
    bool bars = false; // as wide as bars are
};
[[nodiscard]] Signs signsIn(const QImage& gray);

struct FirstLook
{
    std::optional<FoundCode> code; // its corners in pixels
    std::optional<Signs> signs;    // where they were looked for
};
[[nodiscard]] FirstLook lookFirst(const QImage& gray, const std::vector<Symbology>& symbologies);
