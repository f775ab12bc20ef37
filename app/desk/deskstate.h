// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/camerastate.h"
#include "domain/centre.h"
#include "domain/checklist.h"
#include "domain/clock.h"
#include "domain/day.h"
#include "domain/excuse.h"
#include "domain/faults.h"
#include "domain/ids.h"
#include "domain/importreport.h"
#include "domain/incident.h"
#include "domain/officer.h"
#include "domain/proof.h"
#include "domain/rights.h"
#include "domain/rules.h"
#include "domain/sighting.h"
#include "domain/verdict.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

// The window is a picture of these values, and nothing else.

enum class Phase { SignedOut, Locked, Ready, LookingUp, Judged, Recording, Fault };

// How a person on the card was decided, once that is recorded.
struct Outcome
{
    enum class What {
        Admitted,
        AdmittedByOverride,
        Provisional,
        Held,
        RefusedDocuments,
        Refused,
        Undone,
        WalkIn,
        Parked, // waits for an approval
    } what = What::Admitted;
    EventId event;
    Instant at{};
    std::optional<QueueNumber> queueNumber;
    std::optional<Instant> heldUntil;
    Confirmation confirmation = Confirmation::NotNeeded; // of admissions and walk-ins
    std::optional<Attendance> winner{};                  // Elsewhere: the first arrival
};
// Taken in, with a queue number: the centre has a word on it.
[[nodiscard]] bool isAdmission(Outcome::What what);

struct NamedOutcome
{
    QString name; // of the applicant
    Outcome outcome;
};

// The clock is not certain enough: at one end of its band this person is refused. Nobody is
// forfeited by a guess: an officer looks at another clock and says it (Desk::sayInTime).
struct TimeDoubt
{
    Verdict milder;             // stands until then
    Verdict severer;            // of the other end
    std::optional<bool> inTime; // none: not said yet, and nothing is decided before
};

// One person on the card: the one whose proof was seen, or a family member of the same group.
struct Person
{
    std::optional<Booking> booking; // none: unknown code or no booking
    std::optional<qint64> rev{};    // of the booking as shown, as the centre counts its states
    Verdict verdict;
    std::vector<Disagreement> disagreements; // of the proof with the booking
    ServiceId service; // as taken in; differs from the booking's when changed here
    Checklist checklist;
    bool outsideArea = false;
    bool priority = false;
    bool ticked = false;                 // for "together"
    bool identityCompared = false;       // the e-KTP matches: asked for after a search
    std::optional<Hold> hold;            // held today; in time the person goes on with firstVerdict
    std::optional<Verdict> firstVerdict; // of the sighting that led to the hold
    std::optional<Outcome> outcome;      // of this card; none: open
    std::optional<TimeDoubt> timeDoubt{};
};

// A card: a sighting with everything that was found out about it.
struct Card
{
    quint64 id = 0;
    FoundBy foundBy = FoundBy::Camera;
    std::optional<Symbology> symbology;
    Instant seenAt{}; // the moment that is judged
    Proof proof;
    std::vector<Person> people; // never empty; the family after the one who was seen
    size_t current = 0;
    bool asksIdentity = false;              // found by search: each one's e-KTP has to be compared
    std::vector<Booking> lookAlikes;        // unknown code: bookings of this day that look alike
    std::optional<Instant> dataAsOf;        // how old the bookings are; none: never any
    std::optional<Instant> earlierSighting; // of the same code here today
    std::vector<Excuse> excuses;            // of a forfeiture, from the office's own journal
    std::optional<EventId> request;         // the asking for approval that this card answers

    [[nodiscard]] const Person& person() const { return people[current]; }
    [[nodiscard]] Person& person() { return people[current]; }
};

struct RecentEntry // of the list of recent sightings
{
    quint64 id = 0; // of the card
    Instant at{};
    QString name;   // of the applicant, or empty: the verdict's words stand instead
    int others = 0; // family members taken in together, who stand likewise
    Verdict verdict;
    std::optional<Outcome> outcome; // none: undecided, can be opened again
    bool priority = false;
    std::optional<DeskLetter> elsewhere{}; // another desk's arrival; its card cannot be opened
};

struct HeldEntry
{
    BookingKey booking;
    QString name;
    Instant until{};
    std::vector<LocalText> missing;
};

struct ParkedEntry // waits for a supervisor
{
    EventId request;
    QString key;        // that it is recorded under
    BookingKey booking; // of an unknown code only its code counts
    QString name;       // empty: unknown code
    Instant seenAt{};
    Verdict verdict;
    ReasonId reason;
    QString words;
    QString askedBy;
    std::optional<DeskLetter> elsewhere{}; // asked at another desk
};

struct SignInState
{
    std::optional<Error> problem;     // of the last try
    std::optional<Instant> notBefore; // of the next try
    bool checking = false;
};

// A short message that goes by itself. Never stands in anybody's way.
struct Notice
{
    enum class What {
        Failed,          // error
        StillAttended,   // a decided code still in view: outcome
        Undone,          // name
        ImportDone,      // report
        PictureHasCodes, // several codes in one picture: see Desk::pictureCodes()
        NothingInPicture,
        SignInFirst,
        DocumentsOpen, // Enter with required ticks open
        IdentityOpen,  // Enter before the e-KTP was compared
        TimeOpen,      // Enter before it was said whether this is in time (Person::timeDoubt)
        ClockChanged,
        TakenElsewhere, // the centre answered in time: the person was taken in before: outcome
        IncidentOpened, // incident
        ParkedDecided,  // another desk decided somebody who was parked here: name, outcome
    } what = What::Failed;
    std::optional<Error> error{};
    std::optional<Outcome> outcome{};
    std::optional<ImportReport> report{};
    QString name{};
    std::optional<Incident> incident{};
};

struct Surroundings
{
    bool demo = false;                  // practice: a permanent band says so
    std::optional<QString> foreignZone; // the PC's zone when it differs from the office's
    TimeQuality timeQuality = TimeQuality::RealTime;
    bool dateConfirmed = false; // by an officer, while the clock is suspect and nobody corrects it
    bool dateDoubtful = false;  // suspect, no centre to ask, and not confirmed: Desk::confirmDate
    // The PC's clock less the true time that is used, where it is worth a word; 0: right, or there
    // is nothing to compare it with.
    std::chrono::milliseconds pcClockOff{0};
    std::optional<Instant> dataAsOf; // last import; none: never
    int bookingsToday = 0;
    PrintReading printReading = PrintReading::NotTried; // of codes shown as text
    bool recordingReady = false;                        // the integrity check is over
    std::optional<Error> fault;                         // storage: nothing can be recorded
    std::optional<Error> lowSpace; // DiskNearlyFull, DiskReserveUsed: recording still goes on
};

struct DeskState
{
    Phase phase = Phase::SignedOut;
    std::optional<Card> card;
    std::optional<RecentEntry> next;     // the newest other code, waiting behind the present card
    std::optional<Outcome> lastAdmitted; // its queue number stays large until the next card
    QString lastAdmittedName;
    std::vector<NamedOutcome> lastTogether; // all of them, if several: each settles by itself
    std::vector<RecentEntry> recent;        // newest first
    std::vector<HeldEntry> held;            // soonest first
    std::vector<ParkedEntry> parked;        // longest waiting first
    DayCounts counts;
    CameraState camera;
    CameraState secondCamera; // Off: there is none
    SyncState sync;
    std::vector<Incident> incidents; // open ones of this office, newest first
    Surroundings surroundings;
    QString officerName;
    Role role = Role::Officer;
    bool officersSetUp = false;
    SignInState signIn;

    [[nodiscard]] bool isSignedIn() const
    {
        return phase != Phase::SignedOut && phase != Phase::Locked;
    }
    // As Session::may(): what is not allowed is not offered.
    [[nodiscard]] bool may(Right right) const
    {
        return isSignedIn() && (!officersSetUp || ::may(role, right));
    }
};
