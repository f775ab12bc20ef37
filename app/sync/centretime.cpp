// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/centretime.h"

#include <QDateTime>

using namespace std::chrono;

namespace {

constexpr std::size_t samplesKept = 8;

} // namespace

CentreTime::CentreTime(std::function<RawClocks()> raw) : m_raw(std::move(raw)) {}

void CentreTime::startAnew()
{
    m_samples.clear();
}

void CentreTime::keep(qint64 sentBootMicros, qint64 serverMicros)
{
    m_samples.push_back({sentBootMicros, bootMicros(), serverMicros});
    if (m_samples.size() > samplesKept)
        m_samples.erase(m_samples.begin());
}

const std::optional<TimeAnchor>& CentreTime::compare()
{
    if (auto anchor = anchorOf(m_samples, m_raw().bootId))
        m_anchor = std::move(anchor);
    return m_anchor;
}

Instant CentreTime::now() const
{
    const RawClocks raw = m_raw();
    if (!m_anchor || m_anchor->bootId != raw.bootId)
        return raw.wall;
    const microseconds since(raw.bootMicros - m_anchor->bootMicros);
    return floor<milliseconds>(
        sys_time<microseconds>(microseconds(m_anchor->serverMicros) + since));
}

QDate CentreTime::today() const
{
    return QDateTime::fromMSecsSinceEpoch(now().time_since_epoch().count(), Qt::UTC).date();
}

milliseconds CentreTime::pcClockOff() const
{
    return m_raw().wall - now();
}
