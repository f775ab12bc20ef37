// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hardpictures.h"

#include <QPainter>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hardpictures {

namespace {

// Calls change(x, y, value) for each pixel and clamps what it gives.
template <typename Change>
QImage changed(QImage gray, const Change& change)
{
    for (int y = 0; y < gray.height(); ++y) {
        uchar* line = gray.scanLine(y);
        for (int x = 0; x < gray.width(); ++x)
            line[x] = uchar(std::clamp(int(std::lround(change(x, y, double(line[x])))), 0, 255));
    }
    return gray;
}

// Each pixel from where from(x, y) says.
template <typename From>
QImage bent(const QImage& gray, const From& from)
{
    return changed(gray, [&](int x, int y, double) {
        const QPointF at = from(x, y);
        const double fx = std::clamp(at.x(), 0.0, gray.width() - 1.001);
        const double fy = std::clamp(at.y(), 0.0, gray.height() - 1.001);
        const int left = int(fx), top = int(fy);
        const uchar *a = gray.constScanLine(top) + left, *b = a + gray.bytesPerLine();
        const double u = fx - left, v = fy - top;
        return (a[0] * (1 - u) + a[1] * u) * (1 - v) + (b[0] * (1 - u) + b[1] * u) * v;
    });
}

QImage blurredAcross(const QImage& gray, double sigma)
{
    const int reach = int(std::ceil(3 * sigma));
    std::vector<double> weights;
    double all = 0;
    for (int i = -reach; i <= reach; ++i) {
        weights.push_back(std::exp(-i * i / (2 * sigma * sigma)));
        all += weights.back();
    }
    return changed(gray, [&](int x, int y, double) {
        const uchar* line = gray.constScanLine(y);
        double sum = 0;
        for (int i = -reach; i <= reach; ++i)
            sum += weights[size_t(i + reach)] * line[std::clamp(x + i, 0, gray.width() - 1)];
        return sum / all;
    });
}

} // namespace

QImage noisy(QImage gray, int strength, unsigned seed)
{
    QRandomGenerator random(seed + 1);
    return changed(std::move(gray), [&](int, int, double value) {
        const int noise =
            random.bounded(-strength, strength + 1) + random.bounded(-strength, strength + 1);
        return value + noise;
    });
}

QImage blurred(const QImage& gray, double sigma)
{
    const QTransform turn(0, 1, 1, 0, 0, 0); // lines for columns
    const QImage once = blurredAcross(gray, sigma).transformed(turn).convertToFormat(gray.format());
    return blurredAcross(once, sigma).transformed(turn).convertToFormat(gray.format());
}

QImage movedWhile(const QImage& gray, int pixels)
{
    return changed(gray, [&](int x, int y, double) {
        double sum = 0;
        for (int i = 0; i < pixels; ++i)
            sum += gray.constScanLine(y)[std::min(x + i, gray.width() - 1)];
        return sum / pixels;
    });
}

QImage toned(QImage gray, double contrast, double offset)
{
    return changed(std::move(gray),
                   [&](int, int, double value) { return value * contrast + offset; });
}

QImage glaring(QImage gray, QPointF at, double radius, double strength)
{
    return changed(std::move(gray), [&](int x, int y, double value) {
        const double far = std::hypot(x - at.x(), y - at.y()) / radius;
        return value + strength * std::exp(-far * far / 2);
    });
}

QImage striped(QImage gray, double period, double strength)
{
    return changed(std::move(gray), [&](int x, int y, double value) {
        return value + strength * std::sin((x * 0.8 + y * 0.6) * 2 * std::numbers::pi / period);
    });
}

QImage reversed(QImage gray)
{
    gray.invertPixels();
    return gray;
}

QImage tilted(const QImage& gray, double depth)
{
    const double w = gray.width(), h = gray.height();
    const QPolygonF from({{0, 0}, {w, 0}, {w, h}, {0, h}});
    const QPolygonF to({{w * depth, h * depth}, {w, 0}, {w, h}, {w * depth, h * (1 - depth)}});
    QTransform tilt;
    if (!QTransform::quadToQuad(to, from, tilt))
        return gray;
    return bent(gray, [&](int x, int y) { return tilt.map(QPointF(x, y)); });
}

QImage creased(const QImage& gray, QPointF at, double pixels)
{
    const QImage folded = bent(gray, [&](int x, int y) {
        const double far = (x - at.x()) * 0.8 + (y - at.y()) * 0.6;
        const double off = pixels * std::exp(-far * far / 3600) * (far < 0 ? -1 : 1);
        return QPointF(x + off * 0.8, y + off * 0.6);
    });
    return changed(folded, [&](int x, int y, double value) {
        const double far = (x - at.x()) * 0.8 + (y - at.y()) * 0.6;
        const double shade = far > 0 ? 1 - 0.3 * std::exp(-far * far / 1600) : 1;
        return value * shade + 80 * std::exp(-far * far / 9);
    });
}

QImage curved(const QImage& gray, double pixels)
{
    const double w = gray.width();
    return bent(gray, [&](int x, int y) {
        return QPointF(x, y + pixels * std::sin(2 * std::numbers::pi * x / w));
    });
}

QImage smaller(const QImage& gray, double factor)
{
    const QImage small =
        gray.scaled(gray.size() * factor, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QImage result(gray.size(), QImage::Format_RGB32);
    result.fill(Qt::gray);
    QPainter(&result).drawImage(gray.width() / 3, gray.height() / 3, small);
    return result.convertToFormat(QImage::Format_Grayscale8);
}

const std::vector<Kind>& kinds()
{
    static const std::vector<Kind> all{
        {"plain", [](const QImage& g, unsigned) { return g; }},
        {"dark",
         [](const QImage& g, unsigned s) { return noisy(toned(g, 0.13 - 0.01 * s, 4), 3, s); }},
        {"glaring",
         [](const QImage& g, unsigned s) {
             return glaring(g, {560.0 + 20 * s, 300}, 110, 170 + 12.0 * s);
         }},
        {"blurred",
         [](const QImage& g, unsigned s) { return noisy(blurred(g, 1.6 + 0.15 * s), 3, s); }},
        {"moved",
         [](const QImage& g, unsigned s) { return noisy(movedWhile(g, 4 + int(s)), 3, s); }},
        {"noisy",
         [](const QImage& g, unsigned s) { return noisy(toned(g, 0.4, 60), 12 + 4 * int(s), s); }},
        {"low contrast",
         [](const QImage& g, unsigned s) { return noisy(toned(g, 0.16 - 0.015 * s, 90), 3, s); }},
        {"moire", [](const QImage& g, unsigned s) { return striped(g, 2.3 + 0.4 * s, 70); }},
        {"reversed", [](const QImage& g, unsigned s) { return noisy(reversed(g), 4, s); }},
        {"tilted", [](const QImage& g, unsigned s) { return tilted(g, 0.04 + 0.03 * s); }},
        {"creased",
         [](const QImage& g, unsigned s) {
             return creased(g, {600.0 + 10 * s, 360}, 3.0 + s);
         }},
        {"curved", [](const QImage& g, unsigned s) { return curved(g, 10 + 6.0 * s); }},
        {"small",
         [](const QImage& g, unsigned s) { return noisy(smaller(g, 0.36 - 0.02 * s), 3, s); }},
    };
    return all;
}

} // namespace hardpictures
