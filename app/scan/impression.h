// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/glance.h"
#include "scan/qrplaces.h"

#include <QImage>

#include <optional>
#include <vector>

// What a frame is like, as far as it helps to say how a proof should be held.
struct Impression
{
    double light = 0;                // mean brightness of the lighter tenth, 0 to 255
    bool glare = false;              // a light is mirrored in the code
    std::optional<double> sharpness; // of its edges: 1 within a pixel, 0 over many; none: no edges
    std::vector<QrEye> eyes;         // finder patterns, in the picture's unit square
    double shortSide = 0;            // pixels
};

// Of 8-bit gray. Costs about a millisecond at 1280x720.
[[nodiscard]] Impression impressionOf(const QImage& gray);
