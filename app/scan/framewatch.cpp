// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/framewatch.h"

std::optional<FrameWatch::Taken> FrameWatch::take(const QVideoFrame& frame, Pace::Time now)
{
    if (m_busy.exchange(true))
        return std::nullopt;
    Taken taken;
    if (!isDue(frame, now, taken)) {
        m_busy = false;
        return std::nullopt;
    }
    taken.copy = copyFrame(frame);
    return taken;
}

bool FrameWatch::isDue(const QVideoFrame& frame, Pace::Time now, Taken& taken)
{
    if (m_woken.exchange(false))
        m_before.reset();
    else if (!m_pace.glances(now))
        return false;
    taken.glance = glanceAt(frame);
    const bool moved = !taken.glance || !m_before || hasMoved(*m_before, *taken.glance);
    if (moved)
        m_before = taken.glance;
    const bool due = m_pace.looks(now, moved);
    taken.mayHoldText = m_pace.isAwake(now);
    return due;
}

void FrameWatch::done(Pace::Time cost, bool codeSeen)
{
    m_pace.looked(cost, codeSeen);
    m_busy = false;
}
