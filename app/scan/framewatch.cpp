// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/framewatch.h"

using namespace std::chrono_literals;

namespace {

constexpr Pace::Time countedOver = 3s;

}

std::optional<FrameWatch::Taken> FrameWatch::take(const QVideoFrame& frame, Pace::Time now)
{
    ++m_frames;
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
    count(now);
    if (m_woken.exchange(false))
        m_before.reset();
    else if (!m_pace.glances(now))
        return false;
    taken.glance = glanceAt(frame);
    const bool moved = !taken.glance || !m_before || hasMoved(*m_before, *taken.glance);
    if (moved)
        m_before = taken.glance;
    const bool due = m_pace.looks(now, moved);
    taken.awake = m_pace.isAwake(now);
    if (!taken.glance || taken.glance->trace != m_trace)
        m_sameSince = now;
    m_trace = taken.glance ? taken.glance->trace : 0;
    taken.sameFor = now - m_sameSince;
    taken.framesPerSecond = m_rate;
    return due;
}

// After a pause (nobody delivered) the rate is not known.
void FrameWatch::count(Pace::Time now)
{
    const Pace::Time passed = now - m_countedSince;
    if (passed < countedOver)
        return;
    const double seconds = std::chrono::duration<double>(passed).count();
    m_rate = passed < 2 * countedOver ? std::optional(m_frames / seconds) : std::nullopt;
    m_frames = 0;
    m_countedSince = now;
}

void FrameWatch::done(Pace::Time cost, bool codeSeen)
{
    m_pace.looked(cost, codeSeen);
    m_busy = false;
}
