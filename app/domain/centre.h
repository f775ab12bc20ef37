// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/faults.h"
#include "domain/rules.h"

#include <QString>
#include <QStringView>

#include <chrono>
#include <optional>

// What the centre makes of an event, and how this desk stands with the centre. An arrival is a
// physical fact: the centre never rejects it, only classifies it (README, domain notes "Sync").
enum class CentreOutcome {
    Ok,
    Duplicate,           // the booking was taken in before, elsewhere
    NotValidCancelled,   // taken in though the booking is cancelled
    NotValidRescheduled, // … of another slot by now
    NotValidMoved,       // … of another office by now
    UnknownBooking,      // by reference; linked when the booking arrives
    Voided,              // undone
    Quarantined,         // kept, but not understood or not allowed
    IdReused,            // the same id with another content: kept aside
    KeptHere, // this desk's own word: the centre fails at this event alone, and has it not
};
// "ok", "duplicate", "not_valid:cancelled", "not_valid:rescheduled", "not_valid:moved",
// "unknown_booking", "voided", "quarantined", "id_reused", "kept_here"
[[nodiscard]] QString centreOutcomeName(CentreOutcome outcome);
[[nodiscard]] std::optional<CentreOutcome> parseCentreOutcome(QStringView text);

// To one event. It may come again and be another one: a duplicate whose first arrival was undone
// becomes Ok.
struct CentreAnswer
{
    EventId event;
    CentreOutcome outcome = CentreOutcome::Ok;
    std::optional<Attendance> winner{}; // of a duplicate: the first arrival
    QString problem{};                  // of one that was set aside; technical
};

// Apart from the others: quarantined or a reused id, here and at the centre; or kept here only.
struct SetAside
{
    ChainedEvent event;
    CentreAnswer answer;
};

// What the centre says to an admission of this desk.
enum class Confirmation {
    NotNeeded, // the desk stands alone
    Awaited,   // for confirmWithin; nothing is shown yet
    Confirmed,
    Provisional, // offline, or no answer in time: settled later
    Elsewhere,   // a provisional one lost: the person was taken in before, at the winner's desk
    Cancelled,   // it stands, but the booking was cancelled
    Rescheduled, // … given another slot
    Moved,       // … moved to another office
    SetAside,    // quarantined, a reused id, or kept here
};

enum class LinkState {
    NoCentre,   // this desk stands alone: nobody enrolled it
    Connecting, // the first try since the start
    Connected,
    Offline, // the counter goes on; what is recorded waits
};

struct SyncCycle // the last one that went through
{
    Instant at{};
    std::chrono::milliseconds took{0};
    int pushed = 0, pulled = 0;
    bool operator==(const SyncCycle&) const = default;
};

struct SyncState
{
    LinkState link = LinkState::NoCentre;
    std::optional<Instant> since{};    // connected or offline since; true time
    std::optional<Error> problem{};    // of the last try
    std::optional<Instant> dataAsOf{}; // this desk knew everything that the centre knew then
    qint64 recorded = 0, atCentre = 0; // this desk's events; quarantined ones are at the centre
    int setAside = 0;                  // all that were, exportable
    int keptHere = 0;                  // those of them that are not at the centre
    int openIncidents = 0;             // of this office
    std::optional<SyncCycle> last{};
    std::optional<Instant> nextTry{};        // while offline
    std::chrono::milliseconds pcClockOff{0}; // the PC's clock less the true time, while known
    bool copying = false; // the first copy of bookings, or one anew, is under way

    [[nodiscard]] qint64 waiting() const { return recorded - atCentre - keptHere; }
    bool operator==(const SyncState&) const = default;
};

// A connected desk waits that long for the centre's word on an admission before it calls it
// provisional (README, domain notes "Sync").
inline constexpr std::chrono::milliseconds confirmWithin{800};
