// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/ids.h"
#include "domain/officetime.h"
#include "domain/proof.h"

#include <optional>
#include <variant>

// What the rule says about a booking, now, here. Data, no words: app/words has the sentences.
// Minutes are whole minutes between the moment and the boundary that the verdict names.
namespace verdict {

// clang-format off
struct OnTime       { int minutes = 0; };                    // before the report mark, 0: exactly on it
struct LateToReport { int minutes = 0; bool admits = true; };// after the mark
struct SlotRunning  { int minutes = 0; bool admits = true; };// after the slot's start, 0: exactly at it
struct LateAdmitted { int minutes = 0; bool admits = true; };// after the slot's end
struct TooEarly     { int minutes = 0; };                    // until opens
struct Forfeited    { enum class Missed { Start, End } missed = Missed::Start;
                      int minutes = 0; };                    // after the missed boundary plus grace
struct WrongDay     { int days = 0;                          // service date minus today; < 0: void
                      bool doubtful = false; };              // the PC's date may be: a warning only
struct WrongOffice  { QString office; };                     // as the proof or the source names it
struct Cancelled    { BookingStatus status = BookingStatus::Cancelled; };
struct NotReconfirmed { QDate lastDay; };                    // until when #hadir was possible
struct AlreadyAttended { Instant at{}; DeskLetter desk; std::optional<QueueNumber> queueNumber; };
struct Held         { Instant until{}; };                    // back in time: goes on
struct HoldExpired  { Instant until{}; };
struct NotForThisChannel { ServiceId service; Channel channel = Channel::Law; };
struct UnknownCode  { bool lawMessageWhole = false; };       // may be taken in provisionally
struct NotABooking  { ForeignKind what = ForeignKind::Unknown; };
// clang-format on

} // namespace verdict

using VerdictKind =
    std::variant<verdict::OnTime, verdict::LateToReport, verdict::SlotRunning,
                 verdict::LateAdmitted, verdict::TooEarly, verdict::Forfeited, verdict::WrongDay,
                 verdict::WrongOffice, verdict::Cancelled, verdict::NotReconfirmed,
                 verdict::AlreadyAttended, verdict::Held, verdict::HoldExpired,
                 verdict::NotForThisChannel, verdict::UnknownCode, verdict::NotABooking>;

// Which rule judged, and its version: kept with every event.
struct RuleRef
{
    RuleId id;
    int version = 1;
    bool operator==(const RuleRef&) const = default;
};

struct Timing // the booking's own times, for the card and the command line
{
    Instant reportBy{};
    std::optional<Instant> opensAt;
    std::optional<Instant> forfeitsAt; // first forfeited minute; none: the whole day is served
};

struct Verdict
{
    VerdictKind kind;
    std::optional<RuleRef> rule;
    std::optional<Timing> timing;
    bool uncertain = false;             // the clock's band spans a boundary; the milder one stands
    bool reconfirmationUnknown = false; // passes with a note

    [[nodiscard]] bool admits() const;
    // "on_time", "late_to_report", … of the command line contract
    [[nodiscard]] QString name() const;
    template <typename T>
    [[nodiscard]] const T* as() const
    {
        return std::get_if<T>(&kind);
    }
};

// How a verdict looks: four manners, never by colour alone.
enum class Manner { Admitted, Attention, Refused, Unknown };
[[nodiscard]] Manner mannerOf(const Verdict& verdict);

// The right next step for a verdict: the main button. One table, in nextstep.cpp.
enum class NextStep {
    Admit,
    ComeBackAt,  // too early, or a later day: record the refusal, say when
    AskApproval, // override with reason and approver
    OpenWalkIn,
    CompareFirstArrival, // already attended: compare the e-KTP with the first arrival
    GoToOtherOffice,
    TakeProvisionally, // a whole LAW message, unknown code: on approval
    SearchByName,      // unknown code
    Clear,             // not a booking
};
[[nodiscard]] NextStep nextStep(const Verdict& verdict);
// Everything but "already attended" and "not a booking" can be overridden when it refuses.
[[nodiscard]] bool canOverride(const Verdict& verdict);
