// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/looks.h"

#include "scan/filters.h"

namespace {

using namespace filters;

constexpr qint64 largest = 1'600'000; // pixels that are worth enlarging

LookedAt turned(const QImage& gray)
{
    const QTransform turn = QTransform().rotate(15);
    const QTransform there = QImage::trueMatrix(turn, gray.width(), gray.height());
    const QImage result = gray.convertToFormat(QImage::Format_RGB32)
                              .transformed(turn, Qt::SmoothTransformation)
                              .convertToFormat(QImage::Format_Grayscale8);
    return {result, QTransform::fromScale(result.width(), result.height()) * there.inverted() *
                        QTransform::fromScale(1.0 / gray.width(), 1.0 / gray.height())};
}

QImage larger(const QImage& gray)
{
    return qint64(gray.width()) * gray.height() > largest ? gray : scaled(gray, 2);
}

LookedAt blackAndWhite(const QImage& image)
{
    return {image, {}, Threshold::None};
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
        return turned(gray);
    case Look::Flat:
        return blackAndWhite(localThreshold(smoothed(gray), 24, 2));
    case Look::Larger:
        return {larger(gray), {}};
    case Look::LargerSharp:
        return blackAndWhite(localThreshold(sharpened(smoothed(larger(gray)), 5, 2), 28, 2));
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
