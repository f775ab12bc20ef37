// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/systemclock.h"

#include <QDateTime>
#include <QSysInfo>

#include <cstdlib>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

using namespace std::chrono;

namespace {

// Smaller corrections are the daily work of a time service.
constexpr auto tolerated = minutes(2);

Instant wallNow()
{
    return floor<milliseconds>(system_clock::now());
}

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

milliseconds wallLessBoot(Instant wall)
{
    return wall.time_since_epoch() - duration_cast<milliseconds>(bootNow());
}

} // namespace

SystemClock::SystemClock(milliseconds shift)
    : m_shift(shift),
      m_bootId(QString::fromLatin1(QSysInfo::bootUniqueId())),
      m_offset(wallLessBoot(wallNow()))
{}

ClockReading SystemClock::read() const
{
    ClockReading reading;
    const Instant wall = wallNow();
    reading.wall = wall + m_shift;
    reading.now = reading.wall;
    reading.bootMicros = bootNow().count();
    reading.bootId = m_bootId;
    const auto offset = wallLessBoot(wall);
    m_jumped = m_jumped || abs(offset - m_offset) > tolerated;
    m_offset = offset;
    const bool suspect = m_jumped || reading.wall < m_floor - tolerated;
    reading.quality = suspect ? TimeQuality::Suspect : TimeQuality::RealTime;
    return reading;
}

std::optional<QString> foreignZone(Zone office, Instant now)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count());
    if (at.offsetFromUtc() == seconds(offsetOf(office)).count())
        return std::nullopt;
    const int minutes = at.offsetFromUtc() / 60;
    const QString hours = minuteText(std::abs(minutes));
    return QStringLiteral("UTC%1%2").arg(minutes < 0 ? QChar(u'-') : QChar(u'+')).arg(hours);
}
