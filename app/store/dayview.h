// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/day.h"
#include "domain/office.h"
#include "domain/result.h"
#include "store/loadfacts.h"

#include <vector>

class BookingTable;
class Journal;

struct DayTable
{
    std::vector<SlotCounts> slotLines; // by slot, then channel; those with bookings
    int walkIns = 0, held = 0, refused = 0;
};

// A day's load as it stood at a moment, from the bookings and the journal's events up to then
// (README, command line contract "day").
class DayView
{
public:
    DayView(BookingTable& bookings, Journal& journal, LoadFacts facts);

    [[nodiscard]] LoadFacts& facts() { return m_facts; }
    [[nodiscard]] Result<DayTable> table(const Office& office, QDate day, Instant at);
    [[nodiscard]] Result<DayCounts> counts(const Office& office, QDate day, Instant at);
    [[nodiscard]] Result<std::vector<SearchHit>> list(const Office& office, QDate day);
    // BookingTable::search, each with its live attendance.
    [[nodiscard]] Result<std::vector<SearchHit>> search(const QString& text, const Office& office,
                                                        QDate from, QDate to, int limit = 50);

private:
    [[nodiscard]] Result<std::vector<SearchHit>> withAttendance(std::vector<Booking> bookings);

    BookingTable& m_bookings;
    Journal& m_journal;
    LoadFacts m_facts;
};
