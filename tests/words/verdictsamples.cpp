// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/verdictsamples.h"

#include "support/offices.h"

namespace samples {

namespace {

using namespace verdict;
using Missed = Forfeited::Missed;

QueueNumber b017()
{
    return *QueueNumber::parse(u"B017");
}

void addTimes(std::vector<Sample>& to)
{
    for (const bool admits : {true, false}) {
        to.push_back({admits ? "late to report" : "late to report, refused",
                      timed(LateToReport{12, admits})});
        to.push_back(
            {admits ? "slot running" : "slot running, refused", timed(SlotRunning{12, admits})});
        to.push_back({admits ? "exactly at the start" : "exactly at the start, refused",
                      timed(SlotRunning{0, admits})});
        to.push_back({admits ? "slot is over, admitted" : "slot is over, refused",
                      timed(LateAdmitted{65, admits}, {}, std::nullopt)});
    }
    to.push_back({"within the grace after the end", timed(LateAdmitted{0, true}, {}, 555)});
    to.push_back({"running, served all day", timed(SlotRunning{5, true}, {}, std::nullopt)});
    to.push_back({"too early", timed(TooEarly{12}, 450)});
    to.push_back({"too early, opening not known", timed(TooEarly{72})});
    to.push_back({"forfeited after the start", timed(Forfeited{Missed::Start, 30})});
    to.push_back({"forfeited at the end", timed(Forfeited{Missed::End, 0})});
    to.push_back({"forfeited long after the end", timed(Forfeited{Missed::End, 485})});
    to.push_back({"time of a booking that is not shown", timed(OnTime{18}), false});
    to.push_back({"late, booking not shown", timed(LateToReport{3, true}), false});
    to.push_back({"running, booking not shown", timed(SlotRunning{3, false}), false});
    to.push_back({"forfeited, booking not shown", timed(Forfeited{Missed::End, 3}), false});
    to.push_back({"on time, no times known", Verdict{OnTime{18}, {}, {}}, false});
}

void addBookings(std::vector<Sample>& to)
{
    to.push_back({"two days too soon", timed(WrongDay{2})});
    to.push_back({"one day too soon, not shown", Verdict{WrongDay{1}, {}, {}}, false});
    to.push_back({"three days too late", timed(WrongDay{-3})});
    to.push_back({"another office by name", Verdict{WrongOffice{QStringLiteral("JKP")}, {}, {}}});
    to.push_back({"another office with a long name",
                  Verdict{WrongOffice{QStringLiteral("Kantor Imigrasi Kelas I Khusus Non TPI "
                                                     "Jakarta Selatan")},
                          {},
                          {}}});
    to.push_back({"another office, not named", Verdict{WrongOffice{}, {}, {}}});
    for (const auto status :
         {BookingStatus::Cancelled, BookingStatus::Rescheduled, BookingStatus::Moved})
        to.push_back({status == BookingStatus::Cancelled     ? "cancelled"
                      : status == BookingStatus::Rescheduled ? "rescheduled"
                                                             : "moved",
                      Verdict{Cancelled{status}, {}, {}}});
    to.push_back({"not reconfirmed", timed(NotReconfirmed{day().addDays(-4)})});
    to.push_back({"not reconfirmed, day not known", timed(NotReconfirmed{})});
    const DeskLetter b = *DeskLetter::parse(u"B");
    to.push_back({"already attended", timed(AlreadyAttended{at(7, 5), b, b017()})});
    to.push_back({"already attended, no number", timed(AlreadyAttended{at(7, 5), b, {}})});
    to.push_back({"attended the day before",
                  timed(AlreadyAttended{at(7, 5) - std::chrono::hours(24), b, b017()})});
    to.push_back({"held", timed(Held{at(7, 42)})});
    to.push_back({"hold expired", timed(HoldExpired{at(7, 5)})});
    to.push_back({"not for this channel",
                  Verdict{NotForThisChannel{*ServiceId::parse(u"hilang"), Channel::Law}, {}, {}}});
    to.push_back({"a service nobody knows",
                  Verdict{NotForThisChannel{*ServiceId::parse(u"x"), Channel::Mpaspor}, {}, {}}});
}

void addCodes(std::vector<Sample>& to)
{
    to.push_back({"unknown code", Verdict{UnknownCode{false}, {}, {}}, false});
    to.push_back({"unknown code of a whole message", Verdict{UnknownCode{true}, {}, {}}, false});
    using Foreign = ForeignKind;
    const std::pair<const char*, Foreign> foreign[] = {
        {"payment", Foreign::Payment},
        {"identity card", Foreign::IdentityCard},
        {"wifi", Foreign::Wifi},
        {"contact", Foreign::Contact},
        {"vaccination", Foreign::Vaccination},
        {"web address", Foreign::WebAddress},
        {"billing code", Foreign::BillingCode},
        {"approval code", Foreign::ApprovalCode},
        {"nothing", Foreign::Nothing},
        {"unknown", Foreign::Unknown},
        {"none", Foreign::None},
    };
    for (const auto& [phrase, kind] : foreign)
        to.push_back({phrase, Verdict{NotABooking{kind}, {}, {}}, false});
}

} // namespace

std::vector<Sample> all()
{
    std::vector<Sample> samples;
    samples.push_back({"on time", timed(OnTime{18})});
    samples.push_back({"exactly on the mark", timed(OnTime{0})});
    addTimes(samples);
    addBookings(samples);
    addCodes(samples);
    Verdict doubtful = timed(OnTime{0});
    doubtful.uncertain = true;
    doubtful.reconfirmationUnknown = true;
    samples.push_back({"with both notes", doubtful});
    return samples;
}

QDate day()
{
    return QDate(2026, 11, 23);
}

Instant at(int hour, int minute)
{
    return instantOf(day(), hour * 60 + minute, Zone::Wib);
}

Office office()
{
    return offices::office(QStringLiteral("bogor"));
}

Booking booking()
{
    return offices::booking(office(), day());
}

Verdict timed(VerdictKind kind, std::optional<int> opens, std::optional<int> forfeits)
{
    Timing timing;
    timing.reportBy = at(7, 30);
    if (opens)
        timing.opensAt = at(0, *opens);
    if (forfeits)
        timing.forfeitsAt = at(0, *forfeits);
    return Verdict{std::move(kind), RuleRef{*RuleId::parse(u"law-bogor"), 1}, timing};
}

} // namespace samples
