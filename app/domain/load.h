// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/day.h"
#include "domain/event.h"
#include "domain/office.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <chrono>
#include <compare>
#include <map>
#include <optional>
#include <vector>

// The day's load: plain counts, worked out from bookings and events as they stood at a moment.

// How one booking stands at that moment.
enum class Standing {
    Expected,
    Held,
    Parked,   // waits for an approval
    SentAway, // refused for documents or by rule, or left undecided: was here, may come back
    OnTime,
    LateToReport,
    SlotRunning,
    LateAdmitted,
    Overridden, // against the rule, or as a walk-in who stands in for the booking
    Forfeited,  // seen too late: proposed until the day is closed
    NoShow,
    Cancelled,
};

struct LoadCounts
{
    int booked = 0, cancelled = 0; // cancelled ones are among the booked
    int onTime = 0, lateToReport = 0, slotRunning = 0, lateAdmitted = 0, overridden = 0;
    int early = 0; // of onTime: 30 minutes and more before the mark
    int forfeited = 0, noShow = 0;
    int waiting = 0;                        // expected, and not seen yet
    int held = 0, parked = 0, sentAway = 0; // were here, and are still expected
    int walkIns = 0;                        // those who stand in for none of the day's bookings
    int priority = 0;                       // of the arrivals and walk-ins
    int refused = 0; // refusals of bookings and of codes that are unknown, last word of each

    [[nodiscard]] int late() const { return lateToReport + slotRunning + lateAdmitted; }
    [[nodiscard]] int attended() const { return onTime + late() + overridden; }
    [[nodiscard]] int expected() const { return waiting + held + parked + sentAway; }
    void add(Standing standing);
    LoadCounts& operator+=(const LoadCounts& other);
    bool operator==(const LoadCounts&) const = default;
};

// Served: everybody who was taken in that day, by whom. Bookings of other days and codes that were
// taken in by reference are among them, though no slot counts them.
struct WorkCounts
{
    int served = 0, walkIns = 0, overridden = 0, refused = 0, held = 0, undone = 0;
    // Median, first sighting to decision; of who was held or parked, to that. Half an hour and
    // more is no handling: the card was put aside.
    std::optional<std::chrono::seconds> perApplicant;
    std::optional<Instant> lastHeard; // of a desk: its last event
    bool operator==(const WorkCounts&) const = default;
};

struct HalfHour
{
    int booked = 0;                       // whose slot begins in it, without the cancelled
    int arrived = 0, early = 0, late = 0; // by the moment of the arrival
    int walkIns = 0, held = 0, refused = 0;
    bool operator==(const HalfHour&) const = default;
};

struct Quota
{
    int taken = 0;
    std::optional<int> limit; // none: not limited
    bool operator==(const Quota&) const = default;
};

// How the day was closed: what was still open, and what became of it.
struct Closing
{
    Instant at{};
    OfficerId officer;
    int forfeited = 0, noShow = 0, held = 0, parked = 0, undecided = 0, provisional = 0;
    bool operator==(const Closing&) const = default;
};
[[nodiscard]] QJsonObject closingPayload(const Closing& closing); // of a DayClose event
[[nodiscard]] std::optional<Closing> closingOf(const Event& event);

// What is expected of the rest of the day: what the last days of the same weekday would give, each
// by the share of those who were still expected at that time of day and came.
struct Forecast
{
    std::vector<QDate> basis;    // newest first
    int attendedAtClose = 0;     // most likely
    int least = 0, most = 0;     // of what those days would have given
    std::map<int, int> arrivals; // half-hour (minute of the day) → still to come
    bool operator==(const Forecast&) const = default;
};

// The minutes of the day at which a slot's bookings arrived, in order.
using SlotArrivals = std::map<std::pair<Slot, Channel>, std::vector<int>>;

struct DayLoad
{
    QDate day;
    Instant at{};
    LoadCounts total;
    std::map<std::pair<Slot, Channel>, LoadCounts> bySlot;
    std::map<Channel, LoadCounts> byChannel;
    std::map<ServiceId, LoadCounts> byService; // as taken in, else as booked; walk-ins too
    SlotArrivals arrivedAt;
    std::map<int, HalfHour> byHalfHour; // by the minute of the day it begins; opening to closing
    std::map<DeskLetter, WorkCounts> byDesk;
    std::map<OfficerId, WorkCounts> byOfficer;
    std::map<OfficerId, QString> officerNames;
    std::map<CategoryId, int> byCategory;     // every walk-in
    std::map<CategoryId, Quota> walkInQuotas; // of the profile; without priority people
    std::map<Channel, Quota> channelQuotas;   // booked, and the profile's daily quota
    int provisional = 0;                      // taken in by reference
    // With a centre: desks that it knows, with the moment up to which they were heard; none of
    // them: this desk stands alone.
    std::map<DeskLetter, std::optional<Instant>> heardFrom;
    int openIncidents = 0;
    std::optional<QDate> othersSince;                 // as of the facts
    std::optional<std::chrono::seconds> perApplicant; // median over all desks
    std::optional<Closing> closed;
    std::optional<Forecast> forecast; // today only, and only where there are days to rest on
};

// What a day's load is worked out from.
struct DayFacts
{
    QDate day;
    std::vector<Booking> bookings;
    // Of that day and up to the moment, in the journal's order; and what other days say of it: its
    // bookings taken in then, its events undone then.
    std::vector<Event> events;
    // With a centre: the desks that it knows. Empty: this desk stands alone.
    std::vector<DeskLetter> desks{};
    int openIncidents = 0;
    // With a centre: of days before it this desk knows its own records only.
    std::optional<QDate> othersSince{};
};
// Pure. Events later than `at` count for nothing.
[[nodiscard]] DayLoad dayLoad(const DayFacts& facts, const Office& office, Instant at);
[[nodiscard]] std::map<QString, Standing> standings(const DayFacts& facts, const Office& office,
                                                    Instant at); // by booking key

// A day that is over, as a period's reports and forecasts need it.
struct DaySummary
{
    QDate day;
    LoadCounts total;
    std::map<std::pair<Slot, Channel>, LoadCounts> bySlot;
    SlotArrivals arrivedAt;
    std::map<int, int> arrivals; // by half-hour, walk-ins too
    std::map<CategoryId, int> walkIns;
    bool closed = false;
};
[[nodiscard]] DaySummary summaryOf(const DayLoad& load);

struct PastPeriod
{
    std::vector<DaySummary> days;       // in order; those that are known as a whole
    std::optional<QDate> othersSince{}; // earlier ones were asked for and left out: DayFacts
};
// None: fewer than three such days among the past ones, or the day is closed. Up to twelve count.
[[nodiscard]] std::optional<Forecast>
forecastOf(const DayLoad& today, const std::vector<DaySummary>& past, const Office& office);
