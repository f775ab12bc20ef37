// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules.h"

#include <array>
#include <span>

namespace {

using namespace verdict;

// Everything a check may look at. `rule` is null where the office has none for this booking.
struct Case
{
    const Proof* proof = nullptr; // none: judged by a rule that was named
    const Booking* booking = nullptr;
    const Rule* rule = nullptr;
    const History& history;
    const Office& office;
    Instant at;
    LocalMinute now;
    bool dateDoubtful = false;
};

using Hit = std::optional<VerdictKind>;
using Check = Hit (*)(const Case&);

bool isWholeLawMessage(const Proof& proof)
{
    return proof.kind == ProofKind::LawMessage && !proof.codes.isEmpty() && !proof.name.isEmpty() &&
           proof.birthDate.isValid() && proof.serviceDate.isValid() && proof.slot;
}

Hit notABooking(const Case& c)
{
    if (c.booking || !c.proof)
        return {};
    const bool onlyApproval = c.proof->codes.isEmpty() && !c.proof->approvalCode.isEmpty();
    if (onlyApproval)
        return NotABooking{ForeignKind::ApprovalCode};
    if (c.proof->kind != ProofKind::NotABooking)
        return {};
    const bool named = c.proof->foreign != ForeignKind::None;
    return NotABooking{named ? c.proof->foreign : ForeignKind::Unknown};
}

Hit wrongOffice(const Case& c)
{
    if (c.proof && !c.proof->office.isEmpty() && !c.office.isCalled(c.proof->office))
        return WrongOffice{c.proof->office};
    if (c.booking && c.booking->key.office != c.office.id)
        return WrongOffice{c.booking->key.office.toString()};
    return {};
}

Hit unknownCode(const Case& c)
{
    if (c.booking)
        return {};
    return UnknownCode{c.proof && isWholeLawMessage(*c.proof)};
}

Hit alreadyAttended(const Case& c)
{
    const auto& first = c.history.attended;
    if (!first)
        return {};
    return AlreadyAttended{first->at, first->desk, first->queueNumber};
}

// Until 15:00 includes the minute 15:00, as every other mark does.
Hit held(const Case& c)
{
    if (!c.history.hold)
        return {};
    const Instant until = c.history.hold->until;
    if (c.now <= localMinute(until, c.office.zone))
        return Held{until};
    return HoldExpired{until};
}

Hit cancelled(const Case& c)
{
    if (c.booking->status == BookingStatus::Active)
        return {};
    return Cancelled{c.booking->status};
}

// Also where the office runs no such channel on that day, or does not know the service.
Hit notForThisChannel(const Case& c)
{
    const Channel channel = c.booking->key.channel;
    const Service* service = c.office.service(c.booking->service);
    if (service && service->bookableThrough(channel) && c.rule)
        return {};
    return NotForThisChannel{c.booking->service, channel};
}

Hit wrongDay(const Case& c)
{
    if (c.now.date == c.booking->serviceDate)
        return {};
    return WrongDay{static_cast<int>(c.now.date.daysTo(c.booking->serviceDate)), c.dateDoubtful};
}

Hit notReconfirmed(const Case& c)
{
    using Known = Reconfirmation::Known;
    const Reconfirmation& answer = c.booking->reconfirmed;
    if (!c.rule->reconfirmDays || answer.known == Known::NotSaid)
        return {};
    const QDate lastDay = c.booking->serviceDate.addDays(-*c.rule->reconfirmDays);
    const bool inTime = answer.known == Known::Given && answer.on <= lastDay;
    const bool stillPossible = answer.known == Known::Missing && c.now.date <= lastDay;
    if (inTime || stillPossible)
        return {};
    return NotReconfirmed{lastDay};
}

Forfeited forfeitedBy(const Rule& rule, const SlotTimes& times, int minute)
{
    const bool start = rule.lateAfter == LateAfter::Start;
    const int boundary = (start ? times.start : times.writtenEnd) + rule.grace;
    return {start ? Forfeited::Missed::Start : Forfeited::Missed::End, minute - boundary};
}

Hit time(const Case& c)
{
    const SlotTimes times = slotTimes(*c.rule, c.booking->slot);
    const int minute = c.now.minute;
    const bool admits = c.rule->reportMark == ReportMark::Advice;
    if (times.opens && minute < *times.opens)
        return TooEarly{*times.opens - minute};
    if (times.forfeits && minute >= *times.forfeits)
        return forfeitedBy(*c.rule, times, minute);
    if (minute <= times.reportBy)
        return OnTime{times.reportBy - minute};
    if (minute < times.start)
        return LateToReport{minute - times.reportBy, admits};
    if (minute < times.end)
        return SlotRunning{minute - times.start, admits};
    // A grace after the start may reach past the end of a short slot, and stays a running slot.
    if (c.rule->lateAfter == LateAfter::Start)
        return SlotRunning{minute - times.start, admits};
    return LateAdmitted{minute - times.writtenEnd, admits};
}

// The order is the law: first hit wins (README, domain notes "Arrival rule").
constexpr std::array<Check, 10> checks{
    notABooking, wrongOffice,       unknownCode, alreadyAttended, held,
    cancelled,   notForThisChannel, wrongDay,    notReconfirmed,  time,
};
// For a rule that is named, without a proof and without a history.
constexpr std::array<Check, 5> checksByRule{
    cancelled, notForThisChannel, wrongDay, notReconfirmed, time,
};

VerdictKind firstHit(std::span<const Check> table, const Case& c)
{
    for (const Check check : table) {
        if (Hit hit = check(c))
            return *hit;
    }
    return NotABooking{}; // unreachable: the last check always hits
}

// From mild to severe, for an applicant. Only verdicts that time tells apart ever meet here.
struct Severity
{
    // clang-format off
    int operator()(const OnTime&) const            { return 0; }
    int operator()(const Held&) const              { return 0; }
    int operator()(const LateToReport& v) const    { return v.admits ? 1 : 11; }
    int operator()(const SlotRunning& v) const     { return v.admits ? 2 : 12; }
    int operator()(const LateAdmitted& v) const    { return v.admits ? 3 : 13; }
    int operator()(const TooEarly&) const          { return 10; }
    int operator()(const NotReconfirmed&) const    { return 14; }
    int operator()(const WrongDay& v) const
    {
        if (v.doubtful)
            return 4;
        return v.days > 0 ? 15 : 17;
    }
    int operator()(const Forfeited&) const         { return 16; }
    int operator()(const HoldExpired&) const       { return 16; }
    int operator()(const NotForThisChannel&) const { return 20; }
    int operator()(const Cancelled&) const         { return 20; }
    int operator()(const WrongOffice&) const       { return 20; }
    int operator()(const UnknownCode&) const       { return 20; }
    int operator()(const AlreadyAttended&) const   { return 20; }
    int operator()(const NotABooking&) const       { return 20; }
    // clang-format on
};

int severity(const VerdictKind& kind)
{
    return std::visit(Severity{}, kind);
}

Timing timingOf(const Rule& rule, const Booking& booking, Zone zone)
{
    const SlotTimes times = slotTimes(rule, booking.slot);
    const Instant midnight = instantOf(booking.serviceDate, 0, zone);
    const auto at = [midnight](int minute) { return midnight + std::chrono::minutes(minute); };
    Timing timing;
    timing.reportBy = at(times.reportBy);
    if (times.opens)
        timing.opensAt = at(*times.opens);
    if (times.forfeits)
        timing.forfeitsAt = at(*times.forfeits);
    return timing;
}

bool passesUnreconfirmed(const Rule& rule, const Booking& booking, const Verdict& verdict)
{
    return verdict.admits() && rule.reconfirmDays &&
           booking.reconfirmed.known == Reconfirmation::Known::NotSaid;
}

// Judges both ends of the clock's band; where they differ the milder one stands.
Verdict judgeBand(std::span<const Check> table, Case c, const Situation& situation)
{
    const auto kindAt = [&](Instant at) {
        c.at = at;
        c.now = localMinute(at, c.office.zone);
        return firstHit(table, c);
    };
    c.dateDoubtful = situation.dateDoubtful;
    Verdict verdict;
    verdict.kind = kindAt(situation.at);
    if (situation.uncertainty.count() > 0) {
        const VerdictKind early = kindAt(situation.at - situation.uncertainty);
        const VerdictKind late = kindAt(situation.at + situation.uncertainty);
        if (early.index() != late.index() || severity(early) != severity(late)) {
            verdict.uncertain = true;
            verdict.kind = severity(early) <= severity(late) ? early : late;
        }
    }
    if (c.booking && c.rule) {
        verdict.rule = RuleRef{c.rule->id, c.rule->version};
        verdict.timing = timingOf(*c.rule, *c.booking, c.office.zone);
        verdict.reconfirmationUnknown = passesUnreconfirmed(*c.rule, *c.booking, verdict);
    }
    return verdict;
}

} // namespace

Verdict judge(const Proof& proof, const std::optional<Booking>& booking, const History& history,
              const Situation& situation, const Office& office)
{
    const bool ours = booking && booking->key.office == office.id;
    const Rule* rule = ours ? office.ruleFor(booking->key.channel, booking->serviceDate) : nullptr;
    const Case c{&proof, booking ? &*booking : nullptr, rule, history, office, {}, {}};
    return judgeBand(checks, c, situation);
}

Verdict judgeBy(const Rule& rule, const Booking& booking, const Situation& situation,
                const Office& office)
{
    const History none;
    const Case c{nullptr, &booking, &rule, none, office, {}, {}};
    return judgeBand(checksByRule, c, situation);
}
