// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/framedecoder.h"

#include <chrono>

// One camera's frames, one after the other: what plain reading leaves unread is attempted in other
// ways, spread over the frames, first where a code was seen last. What several frames show of one
// code is put together. Not thread-safe; lives where frames are read.
class Lookout
{
public:
    // What a frame may cost beyond plain reading. Steps that cost more are paid by the next frames,
    // which are then read plainly alone.
    struct Spending
    {
        std::chrono::nanoseconds idle = std::chrono::milliseconds(5); // nothing seen for a while
        std::chrono::nanoseconds watchful =
            std::chrono::milliseconds(18);     // a code is in view and does not read
        std::chrono::milliseconds longest{60}; // then no further step of a frame is begun
    };
    Lookout() = default;
    explicit Lookout(const Spending& spending) : m_spending(spending) {}

    [[nodiscard]] std::optional<Sighting> look(const FrameCopy& frame,
                                               const std::vector<Symbology>& symbologies);
    // Frames that were left although not all of what they were due had been tried.
    [[nodiscard]] int cutShort() const { return m_cutShort; }

private:
    [[nodiscard]] std::optional<FoundCode> attempt(const QImage& whole,
                                                   const std::vector<Symbology>& symbologies);
    [[nodiscard]] std::optional<FoundCode> gather(const std::optional<QrGrid>& grid);
    void remember(const std::array<QPointF, 4>& corners); // unit square of the plane
    void forgetSlowly();

    Spending m_spending;
    std::chrono::nanoseconds m_debt{0};
    unsigned m_step = 0, m_nearStep = 0;
    std::optional<QRectF> m_place; // of the plane's unit square
    int m_unseen = 0;              // frames since anything was there
    std::optional<QrGrid> m_gathered;
    int m_gatheredFrames = 0;
    int m_cutShort = 0;
};
