// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/qrgrid.h"

#include "scan/filters.h"

#include <QTransform>

#include <algorithm>
#include <cmath>

namespace {

constexpr int largestGrid = 77; // modules (version 15); what phones show has 21 to 45
constexpr double leastFit = 0.3;
constexpr double decisionWeight = 0.5; // beside the known parts

struct Known
{
    int column, row;
    bool dark;
    QPointF at; // its middle, in modules
};

// The light ring around an eye, the dark one and its core.
void addEye(std::vector<Known>& known, int column, int row, int modules)
{
    for (int y = -1; y <= 7; ++y)
        for (int x = -1; x <= 7; ++x) {
            const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
            const int atColumn = column + x, atRow = row + y;
            if (std::min(atColumn, atRow) >= 0 && std::max(atColumn, atRow) < modules)
                known.push_back({atColumn, atRow, ring == 3 || ring < 2, {}});
        }
}

// What every code of this size shares. The last alignment mark alone: the others lie on no fixed
// step, and it tells the corner without an eye.
std::vector<Known> knownParts(int modules)
{
    std::vector<Known> known;
    addEye(known, 0, 0, modules);
    addEye(known, modules - 7, 0, modules);
    addEye(known, 0, modules - 7, modules);
    for (int i = 8; i < modules - 8; ++i) {
        known.push_back({i, 6, i % 2 == 0, {}});
        known.push_back({6, i, i % 2 == 0, {}});
    }
    if (modules > 21)
        for (int y = -2; y <= 2; ++y)
            for (int x = -2; x <= 2; ++x)
                known.push_back({modules - 7 + x,
                                 modules - 7 + y,
                                 std::max(std::abs(x), std::abs(y)) != 1,
                                 {}});
    for (Known& part : known)
        part.at = {part.column + 0.5, part.row + 0.5};
    return known;
}

float pixelAt(const QImage& gray, QPointF at)
{
    const double x = std::clamp(at.x() - 0.5, 0.0, gray.width() - 1.001);
    const double y = std::clamp(at.y() - 0.5, 0.0, gray.height() - 1.001);
    const int left = int(x), top = int(y);
    const float right = float(x - left), down = float(y - top);
    const uchar* line = gray.constScanLine(top) + left;
    const uchar* below = line + gray.bytesPerLine();
    return (float(line[0]) * (1 - right) + float(line[1]) * right) * (1 - down) +
           (float(below[0]) * (1 - right) + float(below[1]) * right) * down;
}

// Where the modules lie: the four points of an eye's middle to the next, and the bend between them,
// as of a phone's or a sheet's curve, across and down.
struct Net
{
    int modules = 0;
    std::array<QPointF, 6> points; // corner, right, fourth, below; bend across, bend down
    QTransform flat;

    void settle()
    {
        const double a = 3.5, b = modules - 3.5;
        const QPolygonF from({{a, a}, {b, a}, {b, b}, {a, b}});
        const QPolygonF to({points[0], points[1], points[2], points[3]});
        if (!QTransform::quadToQuad(from, to, flat))
            flat = QTransform::fromScale(0, 0);
    }
    [[nodiscard]] QPointF at(QPointF module) const
    {
        const double side = modules - 7;
        const double u = (module.x() - 3.5) / side, v = (module.y() - 3.5) / side;
        return flat.map(module) + points[4] * (4 * u * (1 - u)) + points[5] * (4 * v * (1 - v));
    }
};

double fitOf(const Net& net, const QImage& even, const std::vector<Known>& known)
{
    float sum = 0;
    for (const Known& part : known) {
        const float off = std::clamp(pixelAt(even, net.at(part.at)) - 128.F, -64.F, 64.F);
        sum += part.dark ? -off : off;
    }
    return double(sum) / (64.0 * double(known.size()));
}

// How far from gray the modules are that may be either, towards the corner without an eye: most
// where the net lies over their middles.
double decisionOf(const Net& net, const QImage& even)
{
    float sum = 0;
    int count = 0;
    for (int row = 9; row < net.modules; row += 2)
        for (int column = 9 + (row / 2) % 2; column < net.modules; column += 2, ++count)
            sum +=
                std::min(std::abs(pixelAt(even, net.at({column + 0.5, row + 0.5})) - 128.F), 64.F);
    return double(sum) / (64.0 * count);
}

struct Fitted
{
    Net net;
    double fit = -1;
};

Fitted tried(Net net, const QImage& even, const std::vector<Known>& known)
{
    net.settle();
    return {net, fitOf(net, even, known) + decisionWeight * decisionOf(net, even)};
}

void keepBetter(Fitted& best, const Fitted& other)
{
    if (other.fit > best.fit)
        best = other;
}

// The corner without an eye: wherever a tilted phone may have brought it.
Fitted withFourthFound(const Fitted& from, const QImage& even, const std::vector<Known>& known,
                       double module)
{
    Fitted best = from;
    const int reach = 2 + from.net.modules / 5;
    for (int y = -reach; y <= reach; ++y)
        for (int x = -reach; x <= reach; ++x) {
            Net net = from.net;
            net.points[2] += QPointF(x, y) * module * 0.7;
            keepBetter(best, tried(net, even, known));
        }
    return best;
}

Fitted refined(Fitted best, const QImage& even, const std::vector<Known>& known, double module)
{
    for (const double step : {0.6, 0.3, 0.15}) {
        for (int round = 0; round < 3; ++round) {
            const double before = best.fit;
            for (size_t point = 0; point < 6; ++point)
                for (const QPointF way :
                     {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)}) {
                    Net net = best.net;
                    net.points[point] += way * module * step;
                    keepBetter(best, tried(net, even, known));
                }
            if (best.fit < before + 0.002)
                break;
        }
    }
    return best;
}

// Enough for a first guess.
std::vector<Known> everySecond(const std::vector<Known>& known)
{
    std::vector<Known> result;
    for (size_t i = 0; i < known.size(); i += 2)
        result.push_back(known[i]);
    return result;
}

Fitted fittedTo(const QImage& even, const QrPlace& place, int modules)
{
    const std::vector<Known> known = knownParts(modules);
    Net net;
    net.modules = modules;
    net.points = {place.corner, place.right, place.fourth(), place.below, QPointF(), QPointF()};
    const std::vector<Known> some = everySecond(known);
    return withFourthFound(tried(net, even, some), even, some, place.module);
}

// Sizes that the distance of the eyes allows, the likeliest first.
std::vector<int> sizesOf(const QrPlace& place)
{
    const auto length = [](QPointF a) { return std::hypot(a.x(), a.y()); };
    const double side = (length(place.right - place.corner) + length(place.below - place.corner)) /
                        2 / place.module;
    const int likely = int(std::lround((side + 7 - 17) / 4)); // the version
    std::vector<int> sizes;
    for (const int version : {likely, likely - 1, likely + 1, likely + 2, likely - 2})
        if (version >= 1 && 17 + 4 * version <= largestGrid)
            sizes.push_back(17 + 4 * version);
    return sizes;
}

// Nine points within a module: its mean, with less noise.
std::vector<float> valuesOf(const Net& net, const QImage& gray)
{
    std::vector<float> values;
    for (int row = 0; row < net.modules; ++row)
        for (int column = 0; column < net.modules; ++column) {
            float sum = 0;
            for (const double y : {0.25, 0.5, 0.75})
                for (const double x : {0.25, 0.5, 0.75})
                    sum += pixelAt(gray, net.at({column + x, row + y}));
            values.push_back(sum / 9);
        }
    return values;
}

QrPlace movedBy(QrPlace place, QPointF by)
{
    place.corner += by;
    place.right += by;
    place.below += by;
    return place;
}

// Module by module, with the light of the four neighbours taken away.
std::vector<float> unblurred(const QrGrid& grid, double sharpness)
{
    const int side = grid.modules;
    std::vector<float> result = grid.values;
    const auto value = [&](int row, int column) {
        return grid
            .values[size_t(std::clamp(row, 0, side - 1) * side + std::clamp(column, 0, side - 1))];
    };
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column) {
            const float around = (value(row - 1, column) + value(row + 1, column) +
                                  value(row, column - 1) + value(row, column + 1)) /
                                 4;
            float& here = result[size_t(row * side + column)];
            here += float(sharpness) * (here - around);
        }
    return result;
}

// Halfway between the darkest and the lightest near by, where that says anything.
std::vector<bool> darkOnes(const std::vector<float>& values, int side, int reach)
{
    std::vector<bool> dark;
    for (int row = 0; row < side; ++row)
        for (int column = 0; column < side; ++column) {
            float sum = 0, low = 1e9F, high = -1e9F;
            int count = 0;
            for (int y = std::max(0, row - reach); y <= std::min(side - 1, row + reach); ++y)
                for (int x = std::max(0, column - reach); x <= std::min(side - 1, column + reach);
                     ++x, ++count) {
                    const float value = values[size_t(y * side + x)];
                    sum += value;
                    low = std::min(low, value);
                    high = std::max(high, value);
                }
            const float middle = (sum / float(count) + (low + high) / 2) / 2;
            dark.push_back(values[size_t(row * side + column)] < middle);
        }
    return dark;
}

// Sets the known parts right, and says how many of them were.
double setRight(std::vector<bool>& dark, int side)
{
    const std::vector<Known> known = knownParts(side);
    size_t right = 0;
    for (const Known& part : known) {
        const auto at = size_t(part.row * side + part.column);
        right += dark[at] == part.dark;
        dark[at] = part.dark;
    }
    return double(right) / double(known.size());
}

} // namespace

// The correlation of brightness and print.
double likeness(const QImage& gray, const QrPlace& place)
{
    const int modules = sizesOf(place).empty() ? 0 : sizesOf(place).front();
    if (modules == 0)
        return 0;
    std::vector<Known> known;
    for (const QPoint eye : {QPoint(0, 0), QPoint(modules - 7, 0), QPoint(0, modules - 7)})
        addEye(known, eye.x(), eye.y(), modules);
    double light = 0, dark = 0, square = 0;
    const double side = modules - 7, count = double(known.size());
    double darks = 0;
    for (const Known& part : known) {
        const QPointF at = place.corner +
                           (place.right - place.corner) * ((part.column - 3) / side) +
                           (place.below - place.corner) * ((part.row - 3) / side);
        const double value = double(pixelAt(gray, at));
        (part.dark ? dark : light) += value;
        darks += part.dark;
        square += value * value;
    }
    const double mean = (light + dark) / count, spread = square / count - mean * mean;
    const double share = darks / count;
    if (spread <= 0)
        return 0;
    return (light / (count - darks) - dark / darks) * std::sqrt(share * (1 - share) / spread);
}

std::optional<QrGrid> fitGrid(const QImage& gray, const QrPlace& place)
{
    const QRect area = place.around(6).toAlignedRect() & gray.rect();
    if (area.width() < 21 || area.height() < 21)
        return std::nullopt;
    const QImage part = gray.copy(area);
    const QrPlace here = movedBy(place, -QPointF(area.topLeft()));
    const QImage even = filters::evenContrast(part, std::max(4, int(place.module * 4)));
    Fitted best;
    for (const int modules : sizesOf(here))
        keepBetter(best, fittedTo(even, here, modules));
    if (best.fit < leastFit)
        return std::nullopt;
    const std::vector<Known> known = knownParts(best.net.modules);
    best = refined(tried(best.net, even, known), even, known, here.module);
    best.fit = fitOf(best.net, even, known);
    if (best.fit < leastFit)
        return std::nullopt;
    const double side = best.net.modules;
    QrGrid grid{best.net.modules, valuesOf(best.net, part), best.fit, {}};
    const std::array<QPointF, 4> rim{QPointF(0, 0), QPointF(side, 0), QPointF(side, side),
                                     QPointF(0, side)};
    std::transform(rim.begin(), rim.end(), grid.rim.begin(),
                   [&](QPointF at) { return best.net.at(at) + area.topLeft(); });
    return grid;
}

QImage gridImage(const QrGrid& grid, double sharpness, int reach)
{
    constexpr int pixels = 4, quiet = 4;
    const int side = grid.modules;
    std::vector<bool> dark = darkOnes(unblurred(grid, sharpness), side, reach);
    if (setRight(dark, side) < 0.8)
        return {};
    QImage image(QSize(1, 1) * ((side + 2 * quiet) * pixels), QImage::Format_Grayscale8);
    image.fill(255);
    for (int row = 0; row < side * pixels; ++row)
        for (int column = 0; column < side * pixels; ++column)
            if (dark[size_t(row / pixels * side + column / pixels)])
                image.scanLine(row + quiet * pixels)[column + quiet * pixels] = 0;
    return image;
}

double agreement(const QrGrid& a, const QrGrid& b)
{
    std::vector<bool> shared(a.values.size(), false);
    for (const Known& part : knownParts(a.modules))
        shared[size_t(part.row * a.modules + part.column)] = true;
    double sumA = 0, sumB = 0, squareA = 0, squareB = 0, product = 0, count = 0;
    for (size_t i = 0; i < a.values.size(); ++i) {
        if (shared[i])
            continue;
        const double x = double(a.values[i]), y = double(b.values[i]);
        sumA += x;
        sumB += y;
        squareA += x * x;
        squareB += y * y;
        product += x * y;
        ++count;
    }
    const double spread = (squareA - sumA * sumA / count) * (squareB - sumB * sumB / count);
    return spread > 0 ? (product - sumA * sumB / count) / std::sqrt(spread) : 0;
}
