// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/load.h"
#include "words/language.h"

#include <QString>

// The words of the day's load and of reports: the page, the paper and the spreadsheet share them.
namespace words {

// Headings of tables, names of figures and of what a chart's colours stand for.
enum class Term {
    Slot,
    HalfHour,
    Channel,
    Service,
    Desk,
    Officer,
    Day,
    Weekday,
    Category,
    WholeDay,
    Together, // the last line of a table
    MeanOfDay,
    Days,
    Booked,
    Cancelled,
    Arrived,
    OnTime,
    Early,
    Late,
    LateToReport,
    SlotRunning,
    LateAdmitted,
    Overridden,
    Forfeited,
    NoShow,
    NoShowRate,
    Expected, // still
    Waiting,
    Held,
    Parked,
    SentAway,
    WalkIns,
    Priority,
    Refused,
    Undone,
    Served,
    Bookings, // served with a booking
    PerApplicant,
    LastHeard,
    Forecast,
    PerHour,
    Busiest, // half-hour
    Quota,
    QuotaLeft,
    Unlimited,
    Closed,
    NotClosed,
    State,
    QueueNumber,
    Time,
    Name,
    BirthDate,
    Phone,
    Nik,
    Code,
    Reason,
    ApprovedBy,
    DayReport,
    PeriodReport,
    WalkInReport,
    PeopleReport,
    WalkInQuotas,
    ChannelQuotas,
    Masked,   // personal data is masked
    Personal, // with personal data: keep it locked away
    Purged,
    OneDeskOnly, // no centre: these totals are one desk's
    Proposed,    // forfeitures are proposals until the day is closed
    SetAsideReport,
    Number, // of an entry in the journal
    What,   // happened
    Technical,
    Id,
};
[[nodiscard]] QString term(Term term, Language language);
[[nodiscard]] QString by(QString name, Language language);                 // "Per slot"
[[nodiscard]] QString standingWords(Standing standing, Language language); // "hadir tepat waktu"
[[nodiscard]] QString weekday(QDate date, Language language);              // "Senin"
[[nodiscard]] QString dayAndMonth(QDate date, Language language);          // "23 November"

[[nodiscard]] QString percent(int part, int whole, Language language); // "7 %"; of nothing: "–"
[[nodiscard]] QString decimal(double value, Language language);        // "12,5"
// "1.48" minutes and seconds; over an hour "1.05.10".
[[nodiscard]] QString clockLength(std::chrono::seconds length, Language language);

// What stands small under a figure.
[[nodiscard]] QString ofBooked(int booked, Language language);               // "dari 536 terdaftar"
[[nodiscard]] QString shareOfPassed(int part, int whole, Language language); // "7 % dari slot …"
[[nodiscard]] QString shareOfBooked(int part, int whole, Language language);
[[nodiscard]] QString quotaLeft(int left, Language language);
[[nodiscard]] QString parkedToo(int held, int parked, Language language); // "2 ditunda, 1 menunggu"
[[nodiscard]] QString perDay(double mean, Language language);             // "22 per hari"
[[nodiscard]] QString medianOf(Language language); // under a time per applicant
[[nodiscard]] QString arrivalsBetween(int arrivals, int from, int to, Language language);
[[nodiscard]] QString arrivalsADay(double mean, Language language);
[[nodiscard]] QString notClosedDays(int days, Language language);
[[nodiscard]] QString quietSince(const QString& desks, Language language); // not heard from
[[nodiscard]] QString neverHeard(const QString& desks, Language language); // today
// Of days so long ago a desk with a centre knows its own records only.
[[nodiscard]] QString ownRecordsBefore(QDate day, Language language);
[[nodiscard]] QString leftOutBefore(QDate day, Language language); // of a period, for that
[[nodiscard]] QString openIncidents(int count, Language language);
// "±14, dari 12 Senin terakhir"; what it rests on day by day for the tooltip.
[[nodiscard]] QString forecastBasis(const Forecast& forecast, Language language);
[[nodiscard]] QString forecastDays(const Forecast& forecast, Language language);
[[nodiscard]] QString noForecast(Language language);
[[nodiscard]] QString closedAt(const Closing& closing, const QString& by, Zone zone,
                               Language language);
[[nodiscard]] QString pageOf(int page, int pages, Language language); // "Halaman 1 dari 3"
[[nodiscard]] QString madeAt(Instant at, Zone zone, Language language);
[[nodiscard]] QString fromTo(QDate from, QDate to, Language language);

} // namespace words
