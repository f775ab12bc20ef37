// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/load.h"

// The half-hours of an office's day, from opening to closing; what falls outside counts in the
// first or the last. A day without hours has those in which something happened.
class HalfHours
{
public:
    static constexpr int length = 30;

    HalfHours(const Office& office, QDate day);
    [[nodiscard]] bool areGiven() const { return m_first < m_end; }
    [[nodiscard]] int first() const { return m_first; } // minutes of the day
    [[nodiscard]] int end() const { return m_end; }
    [[nodiscard]] int of(int minute) const; // the minute at which the half-hour begins

private:
    int m_first = 0, m_end = 0;
};

// As a minute of that day; moments of other days are its first or last minute.
[[nodiscard]] int minuteOn(QDate day, Instant at, Zone zone);
