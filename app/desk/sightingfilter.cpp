// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sightingfilter.h"

#include "desk/recentlist.h"

namespace {
constexpr qint64 silence = 3'000'000; // microseconds

bool isPast(qint64 lastSeen, qint64 bootMicros)
{
    return bootMicros - lastSeen > silence || bootMicros < lastSeen;
}
} // namespace

bool SightingFilter::isNew(const QString& text, qint64 bootMicros)
{
    m_inView.removeIf(
        [bootMicros](const auto& seen) { return isPast(seen.value().lastSeen, bootMicros); });
    const bool fresh = !m_inView.contains(text);
    m_inView[text].lastSeen = bootMicros;
    return fresh;
}

bool SightingFilter::isInView(const QString& text, qint64 bootMicros) const
{
    const auto seen = m_inView.find(text);
    return seen != m_inView.end() && !isPast(seen->lastSeen, bootMicros);
}

void SightingFilter::decide(const QString& text, const Outcome& outcome)
{
    const auto seen = m_inView.find(text);
    if (seen == m_inView.end())
        return;
    seen->outcome = outcome;
    seen->told = false;
}

std::optional<Outcome> SightingFilter::untold(const QString& text)
{
    const auto seen = m_inView.find(text);
    if (seen == m_inView.end() || seen->told || !seen->outcome)
        return std::nullopt;
    seen->told = true;
    return seen->outcome;
}

void SightingFilter::confirm(const EventId& event, Confirmation said,
                             const std::optional<Attendance>& winner)
{
    for (InView& seen : m_inView)
        if (seen.outcome && seen.outcome->event == event)
            settleOutcome(*seen.outcome, said, winner);
}

void SightingFilter::undo(const EventId& event)
{
    m_inView.removeIf([&event](const auto& seen) {
        return seen.value().outcome && seen.value().outcome->event == event;
    });
}

void SightingFilter::forgetAll()
{
    m_inView.clear();
}
