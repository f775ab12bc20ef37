// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/stripes.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace {

constexpr int block = 24; // pixels
constexpr double leastEnergy = 60, leastOrder = 0.6;

// How brightness changes within a block: how much, how far in one direction alone, in which.
struct Texture
{
    double energy = 0; // mean square of the steps from pixel to pixel
    double order = 0;  // 0 in all directions alike, 1 in one alone
    double angle = 0;  // of that direction, radians, from -π/2 to π/2
};

Texture textureOf(const QImage& gray, int left, int top)
{
    double xx = 0, yy = 0, xy = 0;
    for (int y = top + 1; y + 1 < top + block; ++y) {
        const uchar* above = gray.constScanLine(y - 1);
        const uchar* here = gray.constScanLine(y);
        const uchar* below = gray.constScanLine(y + 1);
        int sumXX = 0, sumYY = 0, sumXY = 0;
        for (int x = left + 1; x + 1 < left + block; ++x) {
            const int across = here[x + 1] - here[x - 1], down = below[x] - above[x];
            sumXX += across * across;
            sumYY += down * down;
            sumXY += across * down;
        }
        xx += sumXX;
        yy += sumYY;
        xy += sumXY;
    }
    const double all = xx + yy;
    if (all <= 0)
        return {};
    return {all / (block * block), std::hypot(xx - yy, 2 * xy) / all,
            std::atan2(2 * xy, xx - yy) / 2};
}

// The angle between two directions that have no sense: at most a right one.
double between(double a, double b)
{
    const double turn = std::abs(a - b);
    return std::min(turn, std::numbers::pi - turn);
}

struct Field
{
    int columns, rows;
    std::vector<Texture> blocks;

    [[nodiscard]] bool striped(int index) const
    {
        const Texture& texture = blocks[size_t(index)];
        return texture.energy > leastEnergy && texture.order > leastOrder;
    }
};

Field fieldOf(const QImage& gray)
{
    Field field{gray.width() / block, gray.height() / block, {}};
    for (int row = 0; row < field.rows; ++row)
        for (int column = 0; column < field.columns; ++column)
            field.blocks.push_back(textureOf(gray, column * block, row * block));
    return field;
}

// The neighbours, and theirs, that are striped alike.
std::vector<int> grown(const Field& field, int seed, std::vector<bool>& taken)
{
    std::vector<int> group{seed};
    taken[size_t(seed)] = true;
    for (size_t i = 0; i < group.size(); ++i) {
        const int row = group[i] / field.columns, column = group[i] % field.columns;
        for (int y = std::max(0, row - 1); y <= std::min(field.rows - 1, row + 1); ++y)
            for (int x = std::max(0, column - 1); x <= std::min(field.columns - 1, column + 1);
                 ++x) {
                const int next = y * field.columns + x;
                if (taken[size_t(next)] || !field.striped(next) ||
                    between(field.blocks[size_t(next)].angle, field.blocks[size_t(seed)].angle) >
                        0.2)
                    continue;
                taken[size_t(next)] = true;
                group.push_back(next);
            }
    }
    return group;
}

double energyOf(const Field& field, const std::vector<int>& group)
{
    double sum = 0;
    for (const int index : group)
        sum += std::min(field.blocks[size_t(index)].energy, 4000.0);
    return sum;
}

std::vector<int> mostStriped(const Field& field)
{
    std::vector<bool> taken(field.blocks.size(), false);
    std::vector<int> best;
    for (int i = 0; i < int(field.blocks.size()); ++i) {
        if (taken[size_t(i)] || !field.striped(i))
            continue;
        auto group = grown(field, i, taken);
        if (group.size() > 3 && energyOf(field, group) > energyOf(field, best))
            best = std::move(group);
    }
    return best;
}

// The mean, weighted by energy; of directions, so by the double angle.
double angleOf(const Field& field, const std::vector<int>& group)
{
    double x = 0, y = 0;
    for (const int index : group) {
        const Texture& texture = field.blocks[size_t(index)];
        x += texture.energy * std::cos(2 * texture.angle);
        y += texture.energy * std::sin(2 * texture.angle);
    }
    return std::atan2(y, x) / 2;
}

} // namespace

// Wide across the stripes: bars stand side by side, letters in rows of little height.
bool hasBars(const QImage& gray)
{
    const Field field = fieldOf(gray);
    const std::vector<int> group = mostStriped(field);
    if (group.empty())
        return false;
    const double angle = angleOf(field, group), x = std::cos(angle), y = std::sin(angle);
    double least = 1e9, most = -1e9, lowest = 1e9, highest = -1e9;
    for (const int index : group) {
        const double column = index % field.columns, row = double(index / field.columns);
        const double across = column * x + row * y, along = row * x - column * y;
        least = std::min(least, across);
        most = std::max(most, across);
        lowest = std::min(lowest, along);
        highest = std::max(highest, along);
    }
    const double width = most - least + 1, height = highest - lowest + 1;
    return width >= 18 || (width >= 6 && width >= 1.3 * height);
}

std::optional<Upright> uprightStripes(const QImage& gray)
{
    const Field field = fieldOf(gray);
    const std::vector<int> group = mostStriped(field);
    if (group.empty())
        return std::nullopt;
    QRect area;
    for (const int index : group)
        area |= QRect(index % field.columns * block, index / field.columns * block, block, block);
    area = area.adjusted(-3 * block, -3 * block, 3 * block, 3 * block) & gray.rect();
    const double degrees = -angleOf(field, group) * 180 / std::numbers::pi;
    const QTransform turn = QTransform().rotate(degrees);
    const QTransform there = QImage::trueMatrix(turn, area.width(), area.height());
    const QImage part = gray.copy(area).convertToFormat(QImage::Format_RGB32);
    const QImage turned =
        part.transformed(turn, Qt::SmoothTransformation).convertToFormat(QImage::Format_Grayscale8);
    return Upright{turned, QTransform::fromScale(turned.width(), turned.height()) *
                               there.inverted() * QTransform::fromTranslate(area.x(), area.y()) *
                               QTransform::fromScale(1.0 / gray.width(), 1.0 / gray.height())};
}
