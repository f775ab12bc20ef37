// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/attempts.h"

#include "scan/filters.h"
#include "scan/stripes.h"

#include <QPolygonF>

#include <algorithm>

namespace {

constexpr double leastLikeness = 0.5;
constexpr size_t mostPlaces = 3;

// Steps of brightness as print and screens have them hardly occur.
bool isFaint(const QImage& gray)
{
    constexpr int apart = 4, leastStep = 22;
    int steps = 0, all = 0;
    for (int y = 4; y < gray.height(); y += 8) {
        const uchar* line = gray.constScanLine(y);
        for (int x = 0; x + apart < gray.width(); x += 3, ++all)
            steps += std::abs(line[x + apart] - line[x]) >= leastStep;
    }
    return steps < all / 100;
}

bool isForEyes(Look look)
{
    return look == Look::Coarse || look == Look::Fine || look == Look::ReversedCoarse;
}

std::vector<QrPlace> likelyPlaces(const QImage& blackAndWhite, const QImage& gray)
{
    std::vector<std::pair<double, QrPlace>> likely;
    for (const QrPlace& place : findQrPlaces(blackAndWhite, 60))
        if (const double like = likeness(gray, place); like > leastLikeness)
            likely.emplace_back(like, place);
    std::sort(likely.begin(), likely.end(),
              [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<QrPlace> places;
    for (size_t i = 0; i < std::min(mostPlaces, likely.size()); ++i)
        places.push_back(likely[i].second);
    return places;
}

std::array<QPointF, 4> inUnitSquare(std::array<QPointF, 4> corners, QSize size,
                                    const QTransform& back = {})
{
    for (QPointF& corner : corners)
        corner = back.map(QPointF(corner.x() / size.width(), corner.y() / size.height()));
    return fromTopLeft(corners);
}

Attempted readByEyes(const QImage& gray, Look look, QDeadlineTimer until)
{
    Attempted result;
    const QImage right = look == Look::ReversedCoarse ? filters::reversed(gray) : gray;
    const QImage blackAndWhite = lookAt(gray, look).gray;
    for (const QrPlace& place : likelyPlaces(blackAndWhite, right)) {
        if (until.hasExpired())
            break;
        const auto grid = fitGrid(right, place);
        if (!grid)
            continue;
        result.code = readGrid(*grid);
        if (result.code) {
            result.code->corners = inUnitSquare(result.code->corners, gray.size());
            return result;
        }
        if (!result.grid || grid->fit > result.grid->fit) {
            result.grid = grid;
            result.grid->rim = inUnitSquare(grid->rim, gray.size());
        }
    }
    return result;
}

// One check sign of 103 lets a misread pass now and then: what was sharpened much must come out the
// same of a softer picture.
bool isConfirmed(const FoundCode& code, const QImage& gray, Look look)
{
    if (look != Look::TurnedSharp || code.symbology == Symbology::QrCode)
        return true;
    const LookedAt softer = lookAt(filters::smoothed(gray), look);
    if (softer.gray.isNull())
        return false;
    const auto again = readCode(brightnessOf(softer.gray), {code.symbology}, softer.threshold);
    return again && again->bytes == code.bytes;
}

} // namespace

std::vector<Attempt> attemptsAt(const QImage& gray, const Signs& signs)
{
    using enum Look;
    std::vector<Attempt> attempts;
    if (qint64(gray.width()) * gray.height() <= cheapPixels) {
        for (const Look look : attemptsAtPictures)
            attempts.push_back({look, For::All});
        return attempts;
    }
    const auto add = [&](For kinds, std::initializer_list<Look> looks) {
        for (const Look look : looks)
            if (std::none_of(attempts.begin(), attempts.end(), [&](const Attempt& other) {
                    return other.look == look && other.kinds == kinds;
                }))
                attempts.push_back({look, kinds});
    };
    if (signs.eyes > 0)
        add(For::Modules, {Coarse});
    if (quickEyes(filters::reversed(gray), 8).size() > 1)
        add(For::Modules, {Reversed, ReversedCoarse});
    if (signs.bars)
        add(For::Bars, {Turned, Half, Flat, Smaller, Smoothed, TurnedSharp, Reversed});
    if (isFaint(gray))
        add(For::All, {Flat, Half});
    if (signs.eyes > 1)
        add(For::Modules, {Fine, Flat, Half, Smaller, Smoothed, Even});
    return attempts;
}

std::vector<Symbology> kindsFor(For kinds, const std::vector<Symbology>& symbologies)
{
    std::vector<Symbology> wanted = symbologies;
    std::erase_if(wanted, [kinds](Symbology symbology) {
        return kinds != For::All && isLinear(symbology) != (kinds == For::Bars);
    });
    return wanted;
}

Attempted attemptAt(const QImage& gray, const std::vector<Symbology>& symbologies, Look look,
                    QDeadlineTimer until)
{
    std::vector<Symbology> checked = symbologies;
    std::erase(checked, Symbology::Code39);
    if (checked.empty() || gray.isNull() || until.hasExpired())
        return {};
    if (isForEyes(look)) {
        const bool wanted =
            std::find(checked.begin(), checked.end(), Symbology::QrCode) != checked.end();
        return wanted ? readByEyes(gray, look, until) : Attempted();
    }
    const LookedAt looked = lookAt(gray, look);
    Attempted result;
    if (looked.gray.isNull())
        return result;
    result.code = readCode(brightnessOf(looked.gray), checked, looked.threshold);
    if (result.code && !isConfirmed(*result.code, gray, look))
        result.code.reset();
    if (result.code)
        result.code->corners = inUnitSquare(result.code->corners, looked.gray.size(), looked.back);
    return result;
}

Attempted attemptIn(const QImage& gray, const QRectF& part,
                    const std::vector<Symbology>& symbologies, Look look, QDeadlineTimer until)
{
    const QSizeF size = gray.size();
    const QRect pixels = QRectF(part.x() * size.width(), part.y() * size.height(),
                                part.width() * size.width(), part.height() * size.height())
                             .toAlignedRect() &
                         gray.rect();
    if (pixels.width() < 21 || pixels.height() < 21)
        return {};
    Attempted found = attemptAt(gray.copy(pixels), symbologies, look, until);
    const QTransform back = QTransform::fromScale(pixels.width(), pixels.height()) *
                            QTransform::fromTranslate(pixels.x(), pixels.y()) *
                            QTransform::fromScale(1 / size.width(), 1 / size.height());
    const auto map = [&](std::array<QPointF, 4>& corners) {
        for (QPointF& corner : corners)
            corner = back.map(corner);
    };
    if (found.code)
        map(found.code->corners);
    if (found.grid)
        map(found.grid->rim);
    return found;
}

QRectF around(const std::array<QPointF, 4>& corners)
{
    const QRectF box = QPolygonF(QList<QPointF>(corners.begin(), corners.end())).boundingRect();
    const double x = box.width() * 0.4 + 0.02, y = box.height() * 0.4 + 0.02;
    return box.adjusted(-x, -y, x, y);
}

std::optional<FoundCode> readGrid(const QrGrid& grid)
{
    struct Way
    {
        double sharpness;
        int reach;
    };
    for (const Way way : {Way{0.5, 3}, Way{1, 3}, Way{0, 3}, Way{1.5, 4}, Way{1, 5}, Way{2, 3}}) {
        const QImage image = gridImage(grid, way.sharpness, way.reach);
        if (image.isNull())
            continue;
        if (auto code = readPrintedGrid(image)) {
            code->corners = grid.rim;
            return code;
        }
    }
    return std::nullopt;
}
