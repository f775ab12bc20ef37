// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/looks.h"

namespace {

constexpr int largeSide = 2000; // pixels

QImage scaled(const QImage& gray, double factor)
{
    return gray
        .scaled((QSizeF(gray.size()) * factor).toSize().expandedTo({1, 1}), Qt::IgnoreAspectRatio,
                Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

// Each pixel with its eight neighbours, weighted 1 2 1 both ways; the rim stays.
QImage smoothed(const QImage& gray)
{
    QImage result = gray;
    for (int y = 1; y + 1 < gray.height(); ++y) {
        const uchar* above = gray.constScanLine(y - 1);
        const uchar* here = gray.constScanLine(y);
        const uchar* below = gray.constScanLine(y + 1);
        uchar* to = result.scanLine(y);
        const auto column = [&](int x) { return above[x] + 2 * here[x] + below[x]; };
        for (int x = 1; x + 1 < gray.width(); ++x)
            to[x] = uchar((column(x - 1) + 2 * column(x) + column(x + 1)) / 16);
    }
    return result;
}

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

} // namespace

LookedAt lookAt(const QImage& gray, Look look)
{
    switch (look) {
    case Look::Reversed: {
        QImage reversed = gray;
        reversed.invertPixels();
        return {reversed, {}};
    }
    case Look::Smaller:
        return {scaled(gray, 0.7), {}};
    case Look::Smoothed:
        return {smoothed(gray), {}};
    case Look::Turned:
        return turned(gray);
    case Look::Larger:
        return {gray.width() > largeSide || gray.height() > largeSide ? gray : scaled(gray, 2), {}};
    case Look::Even:
        break;
    }
    return {gray, {}};
}
