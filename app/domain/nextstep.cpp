// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verdict.h"

// What the window offers for each verdict: the main button and the card's manner, one table each.
// No default branches: a new kind of verdict does not compile until it has its row here.
namespace {

using namespace verdict;

NextStep admitOrAsk(bool admits)
{
    return admits ? NextStep::Admit : NextStep::AskApproval;
}

NextStep afterCancelled(BookingStatus status)
{
    switch (status) {
    case BookingStatus::Moved:
        return NextStep::GoToOtherOffice;
    case BookingStatus::Rescheduled:
        return NextStep::SearchByName; // the booking that took its place
    case BookingStatus::Active:
    case BookingStatus::Cancelled:
        return NextStep::AskApproval;
    }
    return NextStep::AskApproval;
}

struct Step
{
    // clang-format off
    NextStep operator()(const OnTime&) const              { return NextStep::Admit; }
    NextStep operator()(const LateToReport& v) const      { return admitOrAsk(v.admits); }
    NextStep operator()(const SlotRunning& v) const       { return admitOrAsk(v.admits); }
    NextStep operator()(const LateAdmitted& v) const      { return admitOrAsk(v.admits); }
    NextStep operator()(const TooEarly&) const            { return NextStep::ComeBackAt; }
    NextStep operator()(const Forfeited&) const           { return NextStep::AskApproval; }
    NextStep operator()(const WrongDay& v) const
    {
        if (v.doubtful)
            return NextStep::Admit;
        return v.days > 0 ? NextStep::ComeBackAt : NextStep::AskApproval;
    }
    NextStep operator()(const WrongOffice&) const         { return NextStep::GoToOtherOffice; }
    NextStep operator()(const Cancelled& v) const         { return afterCancelled(v.status); }
    NextStep operator()(const NotReconfirmed&) const      { return NextStep::AskApproval; }
    NextStep operator()(const AlreadyAttended&) const     { return NextStep::CompareFirstArrival; }
    NextStep operator()(const Held&) const                { return NextStep::Admit; }
    NextStep operator()(const HoldExpired&) const         { return NextStep::AskApproval; }
    NextStep operator()(const NotForThisChannel&) const   { return NextStep::OpenWalkIn; }
    NextStep operator()(const UnknownCode& v) const
    { return v.lawMessageWhole ? NextStep::TakeProvisionally : NextStep::SearchByName; }
    NextStep operator()(const NotABooking&) const         { return NextStep::Clear; }
    // clang-format on
};

Manner attentionOrRefused(bool admits)
{
    return admits ? Manner::Attention : Manner::Refused;
}

struct MannerFor
{
    // clang-format off
    Manner operator()(const OnTime&) const                { return Manner::Admitted; }
    Manner operator()(const LateToReport& v) const        { return attentionOrRefused(v.admits); }
    Manner operator()(const SlotRunning& v) const         { return attentionOrRefused(v.admits); }
    Manner operator()(const LateAdmitted& v) const        { return attentionOrRefused(v.admits); }
    Manner operator()(const TooEarly&) const              { return Manner::Attention; }
    Manner operator()(const Forfeited&) const             { return Manner::Refused; }
    Manner operator()(const WrongDay& v) const            { return attentionOrRefused(v.doubtful); }
    Manner operator()(const WrongOffice&) const           { return Manner::Refused; }
    Manner operator()(const Cancelled&) const             { return Manner::Refused; }
    Manner operator()(const NotReconfirmed&) const        { return Manner::Refused; }
    Manner operator()(const AlreadyAttended&) const       { return Manner::Refused; }
    Manner operator()(const Held&) const                  { return Manner::Attention; }
    Manner operator()(const HoldExpired&) const           { return Manner::Refused; }
    Manner operator()(const NotForThisChannel&) const     { return Manner::Refused; }
    Manner operator()(const UnknownCode&) const           { return Manner::Unknown; }
    Manner operator()(const NotABooking&) const           { return Manner::Unknown; }
    // clang-format on
};

} // namespace

NextStep nextStep(const Verdict& verdict)
{
    return std::visit(Step{}, verdict.kind);
}

Manner mannerOf(const Verdict& verdict)
{
    const Manner manner = std::visit(MannerFor{}, verdict.kind);
    return manner == Manner::Admitted && verdict.uncertain ? Manner::Attention : manner;
}

bool canOverride(const Verdict& verdict)
{
    return !verdict.admits() && !verdict.as<AlreadyAttended>() && !verdict.as<NotABooking>();
}
