// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/textpicture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace {

constexpr int widest = 3000; // pixels

struct Sheet // of brightness
{
    int width = 0, height = 0;
    std::vector<float> pixels;

    [[nodiscard]] float& at(int x, int y) { return pixels[size_t(y) * size_t(width) + size_t(x)]; }
    [[nodiscard]] float at(int x, int y) const
    {
        return pixels[size_t(y) * size_t(width) + size_t(x)];
    }
    [[nodiscard]] float near(int x, int y) const // the edge goes on outside
    {
        return at(std::clamp(x, 0, width - 1), std::clamp(y, 0, height - 1));
    }
};

std::array<float, 4> weights(float t) // Catmull and Rom
{
    const float t2 = t * t, t3 = t2 * t;
    return {(-t3 + 2 * t2 - t) / 2, (3 * t3 - 5 * t2 + 2) / 2, (-3 * t3 + 4 * t2 + t) / 2,
            (t3 - t2) / 2};
}

float sampled(const QImage& gray, QPointF place)
{
    const double left = std::floor(place.x()), top = std::floor(place.y());
    const auto across = weights(float(place.x() - left)), down = weights(float(place.y() - top));
    float sum = 0;
    for (int j = 0; j < 4; ++j) {
        const int y = std::clamp(int(top) + j - 1, 0, gray.height() - 1);
        const uchar* row = gray.constScanLine(y);
        float rowSum = 0;
        for (int i = 0; i < 4; ++i)
            rowSum +=
                across[size_t(i)] * float(row[std::clamp(int(left) + i - 1, 0, gray.width() - 1)]);
        sum += down[size_t(j)] * rowSum;
    }
    return sum;
}

Sheet cut(const QImage& gray, const TextLine& line, const Preparation& preparation)
{
    const double step = line.height / preparation.capital; // of the source, per pixel
    const double margin = line.height;
    const double across = step / preparation.stretch;
    Sheet sheet;
    sheet.width = std::clamp(int((line.length + 2 * margin) / across), 1, widest);
    sheet.height =
        int(std::lround(preparation.capital * (1 + preparation.above + preparation.below)));
    sheet.pixels.resize(size_t(sheet.width) * size_t(sheet.height));
    const QPointF down(-line.along.y(), line.along.x());
    const QPointF corner = line.start - line.along * margin -
                           down * (line.height * (1 + preparation.above - preparation.lower));
    for (int y = 0; y < sheet.height; ++y) {
        for (int x = 0; x < sheet.width; ++x) {
            const float value =
                sampled(gray, corner + line.along * (x * across) + down * (y * step));
            sheet.at(x, y) = line.light ? 255 - value : value;
        }
    }
    return sheet;
}

// How bright paper and ink are around a column.
struct Levels
{
    float ink = 0, ground = 255;
};

std::vector<Levels> levelsAlong(const Sheet& sheet, int radius)
{
    std::array<int, 256> counts{};
    const auto count = [&](int x, int by) {
        if (x >= 0 && x < sheet.width)
            for (int y = 0; y < sheet.height; ++y)
                counts[size_t(std::clamp(sheet.at(x, y), 0.f, 255.f))] += by;
    };
    const auto quantile = [&](double share) {
        int total = 0;
        for (const int each : counts)
            total += each;
        int left = int(total * share);
        size_t level = 0;
        while (level < 255 && left >= counts[level])
            left -= counts[level++];
        return float(level);
    };
    for (int x = 0; x < radius; ++x)
        count(x, 1);
    std::vector<Levels> levels(static_cast<size_t>(sheet.width));
    for (int x = 0; x < sheet.width; ++x) {
        count(x + radius, 1);
        count(x - radius - 1, -1);
        levels[size_t(x)] = {quantile(0.02), quantile(0.75)};
    }
    return levels;
}

void spread(Sheet& sheet, const std::vector<Levels>& levels)
{
    constexpr float leastContrast = 20; // less is noise, and stays faint
    for (int x = 0; x < sheet.width; ++x) {
        const Levels& level = levels[size_t(x)];
        const float range = std::max(leastContrast, level.ground - level.ink);
        for (int y = 0; y < sheet.height; ++y)
            sheet.at(x, y) = 255 - (level.ground - sheet.at(x, y)) * 255 / range;
    }
}

// What stands out from its surroundings stands out more.
void sharpen(Sheet& sheet, float sharpness, int radius)
{
    const Sheet before = sheet;
    for (int y = 0; y < sheet.height; ++y) {
        for (int x = 0; x < sheet.width; ++x) {
            const float around = (before.near(x - radius, y) + before.near(x + radius, y) +
                                  before.near(x, y - radius) + before.near(x, y + radius)) /
                                 4;
            sheet.at(x, y) += sharpness * (before.at(x, y) - around);
        }
    }
}

QImage imageOf(const Sheet& sheet)
{
    QImage image(sheet.width, sheet.height, QImage::Format_Grayscale8);
    for (int y = 0; y < sheet.height; ++y) {
        uchar* row = image.scanLine(y);
        for (int x = 0; x < sheet.width; ++x)
            row[x] = uchar(std::clamp(sheet.at(x, y), 0.f, 255.f));
    }
    return image;
}

} // namespace

QImage straightLine(const QImage& gray, const TextLine& line, const Preparation& preparation)
{
    Sheet sheet = cut(gray, line, preparation);
    if (preparation.sharpness > 0)
        sharpen(sheet, float(preparation.sharpness), std::max(1, int(preparation.capital / 10)));
    spread(sheet, levelsAlong(sheet, int(preparation.capital * 1.5)));
    return imageOf(sheet);
}
