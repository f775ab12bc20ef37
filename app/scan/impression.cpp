// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/impression.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr int white = 250;   // as light as the sensor tells
constexpr int lineStep = 12; // sharpness: one line in so many

double lightOf(const Glance& glance)
{
    auto cells = glance.cells;
    const auto tenth = cells.begin() + cells.size() * 9 / 10;
    std::nth_element(cells.begin(), tenth, cells.end());
    double sum = 0;
    for (auto cell = tenth; cell != cells.end(); ++cell)
        sum += *cell;
    return sum / double(cells.end() - tenth);
}

// A lamp mirrored in the code: all white over more than white modules cover. Between the eyes, as a
// lamp elsewhere is no matter.
bool hasGlare(const Glance& glance, const std::vector<QrEye>& eyes, double cellPixels)
{
    if (eyes.size() < 2)
        return false;
    const auto cell = [](QPointF at) {
        return QPoint(int(at.x() * Glance::columns), int(at.y() * Glance::rows));
    };
    QRect box;
    for (const QrEye& eye : eyes)
        box |= QRect(cell(eye.at), QSize(1, 1));
    box &= QRect(0, 0, Glance::columns, Glance::rows);
    const int side = std::max(3, int(std::ceil(5 * eyes.front().module / cellPixels)));
    const auto allWhite = [&](int left, int top) {
        for (int row = top; row < top + side; ++row)
            for (int column = left; column < left + side; ++column)
                if (glance.cells[size_t(row * Glance::columns + column)] < white)
                    return false;
        return true;
    };
    for (int top = box.top(); top + side <= box.bottom() + 1; ++top)
        for (int left = box.left(); left + side <= box.right() + 1; ++left)
            if (allWhite(left, top))
                return true;
    return false;
}

// How much of the step across an edge is taken within two pixels, of the sharper edges.
std::optional<double> sharpnessOf(const QImage& gray)
{
    constexpr int reach = 6, leastStep = 50;
    std::vector<float> steep;
    for (int y = lineStep / 2; y < gray.height(); y += lineStep) {
        const uchar* line = gray.constScanLine(y);
        for (int x = reach; x + reach < gray.width(); ++x) {
            const int step = std::abs(line[x + reach] - line[x - reach]);
            if (step < leastStep)
                continue;
            int most = 0;
            for (int at = x - reach + 1; at < x + reach; ++at)
                most = std::max(most, std::abs(line[at + 1] - line[at - 1]));
            steep.push_back(std::min(1.0F, float(most) / float(step)));
            x += reach; // the next edge
        }
    }
    if (steep.size() < 40)
        return std::nullopt;
    const auto place = steep.begin() + std::ptrdiff_t(steep.size() * 3 / 4);
    std::nth_element(steep.begin(), place, steep.end());
    return *place;
}

} // namespace

Impression impressionOf(const QImage& gray)
{
    Impression impression;
    if (gray.width() < Glance::columns || gray.height() < Glance::rows)
        return impression;
    const Glance glance = glanceAt(brightnessOf(gray));
    impression.light = lightOf(glance);
    impression.sharpness = sharpnessOf(gray);
    impression.shortSide = std::min(gray.width(), gray.height());
    impression.eyes = quickEyes(gray);
    for (QrEye& eye : impression.eyes)
        eye.at = {eye.at.x() / gray.width(), eye.at.y() / gray.height()};
    impression.glare = hasGlare(glance, impression.eyes, double(gray.width()) / Glance::columns);
    return impression;
}
