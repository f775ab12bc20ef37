// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/load.h"
#include "domain/result.h"
#include "store/statements.h"

#include <vector>

// What a day's load is worked out from, read as quickly as it can be: bookings and events carry
// what counts and hints need, and nothing else. Of a booking: key, name, phone, service, slot,
// account, group, time of booking, status. Of an event: no rule, and of its clocks the true time.
class LoadFacts
{
public:
    LoadFacts(Database& bookings, Database& journal);

    // Events up to `at`. Unreadable bookings are passed over, as in other lists; an unreadable
    // event is FileDamaged.
    [[nodiscard]] Result<DayFacts> of(const OfficeId& office, QDate day, Instant at);

    // The last event of a day: whether what was counted still holds.
    struct Stamp
    {
        QDate day;
        qint64 lastEvent = 0; // its number; 0: none
        bool operator==(const Stamp&) const = default;
    };
    // Those of the days given that have events.
    [[nodiscard]] Result<std::vector<Stamp>> stamps(const std::vector<QDate>& days);
    // Days with bookings or events, in order; both ends included.
    [[nodiscard]] Result<std::vector<Stamp>> stampsBetween(const OfficeId& office, QDate from,
                                                           QDate to);
    [[nodiscard]] Result<qint64> bookingsAsOf(); // milliseconds; 0: never

private:
    [[nodiscard]] Result<std::vector<Booking>> bookings(const OfficeId& office, QDate day);
    [[nodiscard]] Result<void> addEvents(DayFacts& facts, Instant at);

    Database& m_journalFile;
    Statements m_bookings, m_journal;
};

// Whether events of that day reach into others: what was counted of those holds no longer.
[[nodiscard]] int reachesElsewhere(const DayFacts& facts);
