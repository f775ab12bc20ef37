// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/filters.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace filters {

namespace {

// Calls use(y, means) for each row with sixteen times the mean around each of its pixels; beyond
// the rim the rim's pixels stand in. Running sums: the radius costs nothing.
template <typename Use>
void withMeans(const QImage& gray, int radius, const Use& use)
{
    const int width = gray.width(), height = gray.height(), side = 2 * radius + 1;
    const auto row = [&](int y) { return gray.constScanLine(std::clamp(y, 0, height - 1)); };
    std::vector<int> columns(size_t(width + side), 0), means(size_t(width), 0);
    int* inner = columns.data() + radius; // the rim repeated on both sides
    for (int y = -radius; y <= radius; ++y)
        std::transform(inner, inner + width, row(y), inner, std::plus<>());
    const float share = 16.F / float(side * side);
    for (int y = 0; y < height; ++y) {
        std::fill(columns.begin(), columns.begin() + radius, inner[0]);
        std::fill(columns.begin() + radius + width, columns.end(), inner[width - 1]);
        int sum = 0;
        for (int x = 0; x < side; ++x)
            sum += columns[size_t(x)];
        const int *first = columns.data(), *behind = first + side;
        for (int x = 0; x < width; ++x) {
            means[size_t(x)] = int(float(sum) * share);
            sum += behind[x] - first[x];
        }
        use(y, means.data());
        const uchar *next = row(y + radius + 1), *last = row(y - radius);
        for (int x = 0; x < width; ++x)
            inner[x] += next[x] - last[x];
    }
}

QImage sameSize(const QImage& gray)
{
    return {gray.size(), QImage::Format_Grayscale8};
}

} // namespace

QImage halved(const QImage& gray)
{
    // Not size() / 2, which rounds: the last odd row and column have no pair.
    QImage result(gray.width() / 2, gray.height() / 2, QImage::Format_Grayscale8);
    const int width = result.width();
    std::vector<quint16> pairs(size_t(width) * 2);
    for (int y = 0; y < result.height(); ++y) {
        const uchar *above = gray.constScanLine(2 * y), *below = gray.constScanLine(2 * y + 1);
        for (int x = 0; x < 2 * width; ++x)
            pairs[size_t(x)] = quint16(above[x] + below[x]);
        uchar* to = result.scanLine(y);
        for (int x = 0; x < width; ++x)
            to[x] = uchar((pairs[size_t(2 * x)] + pairs[size_t(2 * x + 1)] + 2) / 4);
    }
    return result;
}

QImage scaled(const QImage& gray, double factor)
{
    return gray
        .scaled((QSizeF(gray.size()) * factor).toSize().expandedTo({1, 1}), Qt::IgnoreAspectRatio,
                Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

QImage reversed(const QImage& gray)
{
    QImage result = gray;
    result.invertPixels();
    return result;
}

// Weighted 1 2 1 both ways; the rim stays.
QImage smoothed(const QImage& gray)
{
    QImage result = gray;
    const int width = gray.width();
    std::vector<quint16> columns(size_t(width), 0);
    for (int y = 1; y + 1 < gray.height(); ++y) {
        const uchar* above = gray.constScanLine(y - 1);
        const uchar* here = gray.constScanLine(y);
        const uchar* below = gray.constScanLine(y + 1);
        quint16* column = columns.data();
        for (int x = 0; x < width; ++x)
            column[x] = quint16(above[x] + 2 * here[x] + below[x]);
        uchar* to = result.scanLine(y);
        for (int x = 1; x + 1 < width; ++x)
            to[x] = uchar((column[x - 1] + 2 * column[x] + column[x + 1]) / 16);
    }
    return result;
}

QImage localThreshold(const QImage& gray, int radius, int bias)
{
    QImage result = sameSize(gray);
    const int width = gray.width();
    withMeans(gray, radius, [&](int y, const int* means) {
        const uchar* from = gray.constScanLine(y);
        uchar* to = result.scanLine(y);
        for (int x = 0; x < width; ++x)
            to[x] = (from[x] + bias) * 16 < means[x] ? 0 : 255;
    });
    return result;
}

QImage sharpened(const QImage& gray, int radius, int strength)
{
    QImage result = sameSize(gray);
    const int width = gray.width();
    withMeans(gray, radius, [&](int y, const int* means) {
        const uchar* from = gray.constScanLine(y);
        uchar* to = result.scanLine(y);
        for (int x = 0; x < width; ++x)
            to[x] = uchar(std::clamp(from[x] + strength * (from[x] * 16 - means[x]) / 16, 0, 255));
    });
    return result;
}

QImage evenContrast(const QImage& gray, int radius, int least)
{
    QImage distance = sameSize(gray), result = sameSize(gray);
    const int width = gray.width();
    withMeans(gray, radius, [&](int y, const int* means) {
        const uchar* from = gray.constScanLine(y);
        uchar *away = distance.scanLine(y), *to = result.scanLine(y);
        for (int x = 0; x < width; ++x) {
            const int off = from[x] - means[x] / 16;
            away[x] = uchar(std::min(std::abs(off), 255));
            to[x] = uchar(std::clamp(128 + off, 0, 255));
        }
    });
    withMeans(distance, radius, [&](int y, const int* means) {
        uchar* to = result.scanLine(y);
        for (int x = 0; x < width; ++x) {
            const int usual = std::max(means[x], least * 16);
            to[x] = uchar(std::clamp(128 + (to[x] - 128) * 60 * 16 / usual, 0, 255));
        }
    });
    return result;
}

} // namespace filters
