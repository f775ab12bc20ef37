// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sighting.h"
#include "scan/luminance.h"

#include <QByteArray>
#include <QImage>

#include <array>
#include <optional>
#include <vector>

// One call of ZXing (1.4 and 2.x), which no other file but codeimage knows. Whatever goes wrong in
// it means: no code.

// Brightness in memory of somebody else.
struct Brightness
{
    const uchar* first = nullptr;
    QSize size;
    int bytesPerLine = 0;
    int stride = 1; // bytes from pixel to pixel
    Luminance::Order order = Luminance::Order::None;
};
[[nodiscard]] Brightness brightnessOf(const QImage& gray); // Format_Grayscale8; not kept alive

struct FoundCode
{
    QByteArray bytes; // the code's own, or UTF-8 where it is in another set than that or Latin-1
    Symbology symbology;
    std::array<QPointF, 4> corners; // pixels, clockwise from the one nearest to the top left
};

// How dark is told from light: by the pixels around, by one threshold for all, or it has been told
// already (0 is dark).
enum class Threshold { Local, Even, None };

// How many lines are searched for bars: those in the middle of the picture, or all over it.
enum class Lines { Few, Many };

[[nodiscard]] std::optional<FoundCode> readCode(const Brightness& picture,
                                                const std::vector<Symbology>& symbologies,
                                                Threshold threshold = Threshold::Local,
                                                Lines lines = Lines::Many);
[[nodiscard]] std::vector<FoundCode> readQrCodes(const QImage& gray);

// A QR code drawn upright, alone and without a flaw, dark 0: as gridImage() makes it.
[[nodiscard]] std::optional<FoundCode> readPrintedGrid(const QImage& gray);

// The same four corners, clockwise, beginning with the one nearest to the top left.
[[nodiscard]] std::array<QPointF, 4> fromTopLeft(std::array<QPointF, 4> corners);
