// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/systemclock.h"

#include <QDateTime>
#include <QSysInfo>

#include <algorithm>
#include <cstdlib>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

using namespace std::chrono;

namespace {

constexpr auto tolerated = minutes(2);    // as in domain/truetime
constexpr auto smallestStep = seconds(5); // less is the daily work of a time service

// Counts the PC's sleep too, unlike the steady clock.
microseconds bootNow()
{
#ifdef Q_OS_LINUX
    timespec time{};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0)
        return duration_cast<microseconds>(seconds(time.tv_sec) + nanoseconds(time.tv_nsec));
#endif
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch());
}

std::function<RawClocks()> pcClocks(milliseconds shift)
{
    return [shift, boot = QString::fromLatin1(QSysInfo::bootUniqueId())] {
        const Instant wall = floor<milliseconds>(system_clock::now());
        return RawClocks{wall + shift, bootNow().count(), boot};
    };
}

milliseconds wallLessBoot(const RawClocks& raw)
{
    return raw.wall.time_since_epoch() - duration_cast<milliseconds>(microseconds(raw.bootMicros));
}

} // namespace

SystemClock::SystemClock(milliseconds shift) : SystemClock(pcClocks(shift)) {}

SystemClock::SystemClock(std::function<RawClocks()> raw)
    : m_raw(std::move(raw)), m_offset(wallLessBoot(m_raw()))
{}

RawClocks SystemClock::rawClocks() const
{
    return m_raw();
}

void SystemClock::setFloor(Instant floor)
{
    m_floor = floor;
    m_floorBoot = m_raw().bootMicros;
}

// Slow corrections of a time service never add up to a step.
void SystemClock::noteSteps(const RawClocks& raw) const
{
    const milliseconds offset = wallLessBoot(raw);
    const milliseconds step = offset - std::exchange(m_offset, offset);
    if (abs(step) >= smallestStep)
        m_set += step;
}

// A wall clock that fell behind far stays wrong: the boot clock carries the time on meanwhile.
Instant SystemClock::floorBy(const RawClocks& raw) const
{
    if (raw.wall >= m_floor - tolerated)
        return m_floor;
    return m_floor + duration_cast<milliseconds>(microseconds(raw.bootMicros - m_floorBoot));
}

ClockReading SystemClock::read() const
{
    const RawClocks raw = m_raw();
    noteSteps(raw);
    ClockReading reading = readingOf(raw, m_anchor, floorBy(raw), abs(m_set) > tolerated);
    reading.wallSet = m_set;
    // What a clock that jumped ahead says is not remembered: whoever sets it right is believed.
    const bool behind = raw.wall < m_floor;
    if (reading.quality != TimeQuality::Suspect || behind) {
        m_floor = reading.now;
        m_floorBoot = raw.bootMicros;
    }
    return reading;
}

QString pcZone(Instant now)
{
    const int offset =
        QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count()).offsetFromUtc() / 60;
    return QStringLiteral("UTC%1%2")
        .arg(offset < 0 ? QChar(u'-') : QChar(u'+'))
        .arg(minuteText(std::abs(offset)));
}

std::optional<QString> foreignZone(Zone office, Instant now)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count());
    if (at.offsetFromUtc() == seconds(offsetOf(office)).count())
        return std::nullopt;
    return pcZone(now);
}
