// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/lookout.h"

#include <QElapsedTimer>
#include <QPolygonF>

#include <cmath>

namespace {

constexpr int memory = 45;       // frames; at 30 a second one and a half seconds
constexpr int mostGathered = 12; // frames of evidence, then the old fade

constexpr std::array nearAttempts{Look::Coarse, Look::Fine,     Look::LargerSharp, Look::Smoothed,
                                  Look::Larger, Look::Reversed, Look::Flat,        Look::Turned};

QRect pixelsOf(const QRectF& place, QSize size)
{
    return QRectF(place.x() * size.width(), place.y() * size.height(), place.width() * size.width(),
                  place.height() * size.height())
        .toAlignedRect()
        .intersected(QRect(QPoint(), size));
}

// Do two grids show the same modules? The correlation of their brightness.
double agreement(const QrGrid& a, const QrGrid& b)
{
    double sumA = 0, sumB = 0, squareA = 0, squareB = 0, product = 0;
    const auto count = double(a.values.size());
    for (size_t i = 0; i < a.values.size(); ++i) {
        const double x = double(a.values[i]), y = double(b.values[i]);
        sumA += x;
        sumB += y;
        squareA += x * x;
        squareB += y * y;
        product += x * y;
    }
    const double spread = (squareA - sumA * sumA / count) * (squareB - sumB * sumB / count);
    return spread > 0 ? (product - sumA * sumB / count) / std::sqrt(spread) : 0;
}

} // namespace

std::optional<Sighting> Lookout::look(const FrameCopy& frame,
                                      const std::vector<Symbology>& symbologies)
{
    if (auto sighting = decodeFrame(frame, symbologies)) {
        bool invertible = false;
        const QTransform plane = frame.shown.inverted(&invertible);
        std::array<QPointF, 4> corners = *sighting->corners;
        for (QPointF& corner : corners)
            corner = plane.map(corner);
        remember(corners);
        m_gathered.reset();
        return sighting;
    }
    forgetSlowly();
    m_debt -= m_place ? m_spending.watchful : m_spending.idle;
    if (m_debt > std::chrono::nanoseconds(0))
        return std::nullopt;
    QElapsedTimer timer;
    timer.start();
    const auto code = attempt(grayOf(frame), symbologies);
    m_debt = std::chrono::nanoseconds(timer.nsecsElapsed());
    return code ? std::optional(sightingIn(frame, *code)) : std::nullopt;
}

std::optional<FoundCode> Lookout::attempt(const QImage& gray,
                                          const std::vector<Symbology>& symbologies)
{
    const QDeadlineTimer until(m_spending.longest);
    auto code = attemptNear(gray, symbologies, until);
    if (!code && until.hasExpired()) {
        ++m_cutShort;
        return std::nullopt;
    }
    if (!code) {
        const Look look = attemptsAtFrames[m_step++ % attemptsAtFrames.size()];
        auto found = attemptAt(gray, symbologies, look, until);
        m_cutShort += until.hasExpired() && !found.code;
        code = found.code ? std::move(found.code) : gather(found.grid);
    }
    if (code)
        remember(code->corners);
    return code;
}

// A small part of the picture: steps that are dear elsewhere cost little here.
std::optional<FoundCode> Lookout::attemptNear(const QImage& gray,
                                              const std::vector<Symbology>& symbologies,
                                              QDeadlineTimer until)
{
    if (!m_place)
        return std::nullopt;
    const QRect pixels = pixelsOf(*m_place, gray.size());
    if (pixels.width() < 21 || pixels.height() < 21)
        return std::nullopt;
    const Look look = nearAttempts[m_nearStep++ % nearAttempts.size()];
    auto found = attemptAt(gray.copy(pixels), symbologies, look, until);
    if (!found.code)
        return std::nullopt;
    for (QPointF& corner : found.code->corners)
        corner = QPointF((pixels.x() + corner.x() * pixels.width()) / gray.width(),
                         (pixels.y() + corner.y() * pixels.height()) / gray.height());
    return std::move(found.code);
}

// Frames of the same code differ in noise, glare and focus; their mean is better than each. Another
// code begins anew: it shares the eyes only.
std::optional<FoundCode> Lookout::gather(const std::optional<QrGrid>& grid)
{
    if (!grid)
        return std::nullopt;
    remember(grid->rim);
    const bool same =
        m_gathered && m_gathered->modules == grid->modules && agreement(*m_gathered, *grid) > 0.6;
    if (!same) {
        m_gathered = grid;
        m_gatheredFrames = 1;
        return std::nullopt;
    }
    m_gatheredFrames = std::min(m_gatheredFrames + 1, mostGathered);
    for (size_t i = 0; i < grid->values.size(); ++i)
        m_gathered->values[i] +=
            (grid->values[i] - m_gathered->values[i]) / float(m_gatheredFrames);
    m_gathered->rim = grid->rim;
    return readGrid(*m_gathered);
}

void Lookout::remember(const std::array<QPointF, 4>& corners)
{
    const QRectF box = QPolygonF(QList<QPointF>(corners.begin(), corners.end())).boundingRect();
    const double x = box.width() * 0.5 + 0.02, y = box.height() * 0.5 + 0.02;
    m_place = box.adjusted(-x, -y, x, y);
    m_unseen = 0;
}

void Lookout::forgetSlowly()
{
    if (++m_unseen < memory)
        return;
    m_place.reset();
    m_gathered.reset();
}
