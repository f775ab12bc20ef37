// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

// Days as an office's clock in Jakarta shows them. A server's clock is a real one: what is told of
// a day of the calendar would be another thing once that day is over.
constexpr int jakarta = 7 * 3600; // seconds from UTC

inline QDate todayInJakarta()
{
    return QDateTime::currentDateTimeUtc().toOffsetFromUtc(jakarta).date();
}

inline QDate tomorrowInJakarta() // not over while a test runs, even where midnight comes meanwhile
{
    return todayInJakarta().addDays(1);
}

inline qint64 sevenOClock(QDate day) // ms since 1970
{
    return QDateTime(day, QTime(7, 0), Qt::OffsetFromUTC, jakarta).toMSecsSinceEpoch();
}
