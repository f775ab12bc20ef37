// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/lookout.h"

#include <QElapsedTimer>

namespace {

constexpr int memory = 45;                // frames; at 30 a second one and a half seconds
constexpr int mostGathered = 12;          // frames of evidence, then the old fade
constexpr double attemptedPixels = 2.1e6; // 1080p: what has more is made smaller, but for its parts

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

std::optional<FoundCode> Lookout::attempt(const QImage& whole,
                                          const std::vector<Symbology>& symbologies)
{
    const QDeadlineTimer until(m_spending.longest);
    std::optional<FoundCode> code;
    const auto near = [&](Look look) {
        auto found = attemptIn(whole, *m_place, symbologies, look, until);
        code = found.code ? std::move(found.code) : gather(found.grid);
    };
    if (m_gathered && m_place)
        near(m_nearStep % 2 == 0 ? Look::Coarse : Look::Fine); // every frame is evidence
    if (!code && m_place)
        near(attemptsNear[m_nearStep++ % attemptsNear.size()]);
    if (!code && until.hasExpired()) {
        ++m_cutShort;
        return std::nullopt;
    }
    if (!code) {
        const Look look = attemptsAtFrames[m_step++ % attemptsAtFrames.size()];
        auto found = attemptAt(notLarger(whole, attemptedPixels), symbologies, look, until);
        m_cutShort += until.hasExpired() && !found.code;
        code = found.code ? std::move(found.code) : gather(found.grid);
    }
    if (code)
        remember(code->corners);
    return code;
}

// Frames of the same code differ in noise, glare and focus; their mean is better than each. Another
// code begins anew: it shares the eyes only.
std::optional<FoundCode> Lookout::gather(const std::optional<QrGrid>& grid)
{
    if (!grid)
        return std::nullopt;
    remember(grid->rim);
    const bool same =
        m_gathered && m_gathered->modules == grid->modules && agreement(*m_gathered, *grid) > 0.3;
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
    m_place = around(corners);
    m_unseen = 0;
}

void Lookout::forgetSlowly()
{
    if (++m_unseen < memory)
        return;
    m_place.reset();
    m_gathered.reset();
}
