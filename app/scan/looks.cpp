// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/looks.h"

#include "scan/filters.h"
#include "scan/stripes.h"

namespace {

using namespace filters;

constexpr qint64 largest = 640'000; // pixels that are worth the time of enlarging

LookedAt blackAndWhite(const QImage& image)
{
    return {image, {}, Threshold::None};
}

LookedAt turned(const QImage& gray, bool sharper)
{
    const auto upright = uprightStripes(gray);
    if (!upright)
        return {};
    if (!sharper)
        return {upright->gray, upright->back};
    return {localThreshold(sharpened(smoothed(scaled(upright->gray, 2)), 4, 3), 24, 2),
            upright->back, Threshold::None};
}

LookedAt larger(const QImage& gray, bool sharper)
{
    if (qint64(gray.width()) * gray.height() > largest)
        return {};
    const QImage twice = scaled(gray, 2);
    return sharper ? blackAndWhite(localThreshold(sharpened(smoothed(twice), 5, 2), 28, 2))
                   : LookedAt{twice, {}};
}

} // namespace

// The radii are those of codes whose modules have three to eight pixels.
LookedAt lookAt(const QImage& gray, Look look)
{
    switch (look) {
    case Look::Reversed:
        return {reversed(gray), {}};
    case Look::Smaller:
        return {scaled(gray, 0.7), {}};
    case Look::Half:
        return {scaled(gray, 0.5), {}};
    case Look::Smoothed:
        return {smoothed(gray), {}};
    case Look::Turned:
        return turned(gray, false);
    case Look::TurnedSharp:
        return turned(gray, true);
    case Look::Flat:
        return blackAndWhite(localThreshold(smoothed(gray), 24, 2));
    case Look::Larger:
        return larger(gray, false);
    case Look::LargerSharp:
        return larger(gray, true);
    case Look::Coarse:
        return blackAndWhite(localThreshold(smoothed(gray), 16, 3));
    case Look::Fine:
        return blackAndWhite(localThreshold(sharpened(smoothed(gray), 3, 4), 6, 3));
    case Look::ReversedCoarse:
        return blackAndWhite(localThreshold(smoothed(reversed(gray)), 16, 3));
    case Look::Even:
        return {gray, {}, Threshold::Even};
    case Look::Plain:
        break;
    }
    return {gray, {}};
}
