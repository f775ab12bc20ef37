// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/qrplaces.h"

#include <QImage>

#include <optional>
#include <vector>

// The modules of a QR code read one by one: a net is laid over the place, bent until the code's
// known parts (eyes, clock lines, alignment marks; ISO/IEC 18004) lie under it, and each module is
// told dark or light by its neighbours. So modules count that blur or glare has run into another.
struct QrGrid
{
    int modules = 0;            // of a side
    std::vector<float> values;  // the brightness of each module, line by line, 0 to 255
    double fit = 0;             // how well the known parts lie: 0 not at all, 1 on clean print
    std::array<QPointF, 4> rim; // the code's corners, clockwise from its first eye's, pixels
};

// How much the place looks like the three eyes of a code: 1 as printed, 0 as anything.
[[nodiscard]] double likeness(const QImage& gray, const QrPlace& place);

// None: no net fits there.
[[nodiscard]] std::optional<QrGrid> fitGrid(const QImage& gray, const QrPlace& place);

// The modules as a picture for a reader, four pixels each, with a quiet zone. `sharpness`: how much
// each is freed from the light of its neighbours (0 none, 1 much); `reach`: modules, how far the
// threshold looks. Null when the known parts do not come out: then it is no code.
[[nodiscard]] QImage gridImage(const QrGrid& grid, double sharpness, int reach);

// Whether two grids of one size show the same code: the correlation of the modules that codes do
// not share. About 0 for different codes, 1 for the same without noise.
[[nodiscard]] double agreement(const QrGrid& a, const QrGrid& b);
