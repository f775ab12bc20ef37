// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/halfhours.h"

#include <algorithm>

HalfHours::HalfHours(const Office& office, QDate day)
{
    if (const auto hours = office.hoursOn(day)) {
        m_first = hours->opens / length * length;
        m_end = (hours->closes + length - 1) / length * length;
    }
}

int HalfHours::of(int minute) const
{
    const int begins = minute / length * length;
    return areGiven() ? std::clamp(begins, m_first, m_end - length) : begins;
}

int minuteOn(QDate day, Instant at, Zone zone)
{
    constexpr int last = 24 * 60 - 1;
    const LocalMinute local = localMinute(at, zone);
    if (local.date != day)
        return local.date < day ? 0 : last;
    return local.minute;
}
