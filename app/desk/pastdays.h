// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/load.h"
#include "domain/result.h"
#include "store/loadfacts.h"

#include <QString>

#include <atomic>
#include <map>
#include <memory>
#include <vector>

struct Tables;

// Summaries of days that are over, counted once and kept while nothing changed in them. Used from
// several threads at once: what is known is one value that is never changed, only exchanged.
class PastDays
{
public:
    // What a summary of a past day may have been overtaken by.
    struct Marks
    {
        qint64 bookingsAsOf = 0;
        int reaching = 0; // events of today that say something of other days
        std::vector<LoadFacts::Stamp> days;
        std::optional<QDate> othersSince; // earlier days are not among them
    };
    // Of the days with today's weekday; quick.
    [[nodiscard]] static Result<Marks> marksOf(Tables& tables, const DayFacts& today);

    // As many as a forecast rests on, newest first; what is not known yet is read through
    // read-only connections. None when they cannot be read.
    [[nodiscard]] std::vector<DaySummary> sameWeekday(const Marks& marks, const QString& folder,
                                                      const Office& office, Instant at);
    // Days with bookings or events, up to today.
    [[nodiscard]] Result<PastPeriod> between(QDate from, QDate to, const QString& folder,
                                             const Office& office, Instant at);

private:
    struct Known;
    struct Reading;
    [[nodiscard]] std::shared_ptr<const Known> knownFor(const Marks& marks, const Office& office,
                                                        Instant at) const;
    [[nodiscard]] Result<std::shared_ptr<const Known>>
    knowing(std::shared_ptr<const Known> known, const std::vector<LoadFacts::Stamp>& stamps,
            const Reading& reading);

    std::atomic<std::shared_ptr<const Known>> m_known;
};
