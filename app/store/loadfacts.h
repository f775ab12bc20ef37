// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/load.h"
#include "domain/result.h"
#include "store/incidenttable.h"
#include "store/otherdesks.h"
#include "store/statements.h"

#include <QSet>

#include <map>
#include <vector>

struct LoadEvents;

// What a day's load is worked out from, read as quickly as it can be: bookings and events carry
// what counts and hints need, and nothing else. Of a booking: key, name, phone, service, slot,
// account, group, time of booking, status. Of an event: no rule, and of its clocks the true time.
// Of all desks of the office, as far as they are known here; of two arrivals of one booking the one
// that the centre did not call a duplicate.
class LoadFacts
{
public:
    LoadFacts(Database& bookings, Database& journal);

    // Events up to `at`. Unreadable bookings are passed over, as in other lists; an unreadable
    // event is FileDamaged.
    [[nodiscard]] Result<DayFacts> of(const OfficeId& office, QDate day, Instant at);

    // Of the last event of a day, here and at the other desks: whether what was counted still
    // holds.
    struct Stamp
    {
        QDate day;
        qint64 lastEvent = 0; // 0: none
        bool operator==(const Stamp&) const = default;
    };
    // Those of the days given that have events.
    [[nodiscard]] Result<std::vector<Stamp>> stamps(const std::vector<QDate>& days);
    // Days with bookings or events, in order; both ends included.
    [[nodiscard]] Result<std::vector<Stamp>> stampsBetween(const OfficeId& office, QDate from,
                                                           QDate to);
    // From which day on the other desks' records are here; none: nothing was ever left out.
    [[nodiscard]] Result<std::optional<QDate>> othersSince();
    [[nodiscard]] Result<qint64> bookingsAsOf(); // another number whenever they changed; 0: never

private:
    [[nodiscard]] Result<std::vector<Booking>> bookings(const OfficeId& office, QDate day);
    [[nodiscard]] Result<void> addEvents(DayFacts& facts, Instant at);
    [[nodiscard]] Result<void> addElsewhere(DayFacts& facts, Instant at, LoadEvents own);
    [[nodiscard]] Result<void> addOffice(DayFacts& facts);
    [[nodiscard]] Result<void> read(Query& query, const Result<void>& started, LoadEvents& found);
    [[nodiscard]] Result<void> readTheirs(Query& query, const Result<void>& started,
                                          LoadEvents& found, QSet<QString>& duplicates);
    [[nodiscard]] Result<bool> knowsOthers();
    [[nodiscard]] Result<std::map<QDate, qint64>> lastOf(QDate from, QDate to);

    Database& m_journalFile;
    Statements m_bookings, m_journal;
    OtherDesks m_others;
    IncidentTable m_incidents;
};

// Whether events of that day reach into others: what was counted of those holds no longer.
[[nodiscard]] int reachesElsewhere(const DayFacts& facts);
