// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/phrasebook.h"
#include "words/reportwords.h"

namespace words {

namespace {

// A table as a switch, so that the compiler misses a new term.
const char* sourceOf(Term term)
{
    switch (term) {
    case Term::Slot:
        return QT_TRANSLATE_NOOP("Report", "Slot");
    case Term::HalfHour:
        return QT_TRANSLATE_NOOP("Report", "Half-hour");
    case Term::Channel:
        return QT_TRANSLATE_NOOP("Report", "Channel");
    case Term::Service:
        return QT_TRANSLATE_NOOP("Report", "Service");
    case Term::Desk:
        return QT_TRANSLATE_NOOP("Report", "Desk");
    case Term::Officer:
        return QT_TRANSLATE_NOOP("Report", "Officer");
    case Term::Day:
        return QT_TRANSLATE_NOOP("Report", "Day");
    case Term::Weekday:
        return QT_TRANSLATE_NOOP("Report", "Weekday");
    case Term::Category:
        return QT_TRANSLATE_NOOP("Report", "Category");
    case Term::WholeDay:
        return QT_TRANSLATE_NOOP("Report", "Whole day");
    case Term::Together:
        return QT_TRANSLATE_NOOP("Report", "Together");
    case Term::MeanOfDay:
        return QT_TRANSLATE_NOOP("Report", "mean of a day");
    case Term::Days:
        return QT_TRANSLATE_NOOP("Report", "Days");
    case Term::Booked:
        return QT_TRANSLATE_NOOP("Report", "Booked");
    case Term::Cancelled:
        return QT_TRANSLATE_NOOP("Report", "Cancelled");
    case Term::Arrived:
        return QT_TRANSLATE_NOOP("Report", "Arrived");
    case Term::OnTime:
        return QT_TRANSLATE_NOOP("Report", "On time");
    case Term::Early:
        return QT_TRANSLATE_NOOP("Report", "Early");
    case Term::Late:
        return QT_TRANSLATE_NOOP("Report", "Late");
    case Term::LateToReport:
        return QT_TRANSLATE_NOOP("Report", "Late to report");
    case Term::SlotRunning:
        return QT_TRANSLATE_NOOP("Report", "Slot running");
    case Term::LateAdmitted:
        return QT_TRANSLATE_NOOP("Report", "Late, admitted");
    case Term::Overridden:
        return QT_TRANSLATE_NOOP("Report", "By exception");
    case Term::Forfeited:
        return QT_TRANSLATE_NOOP("Report", "Forfeited");
    case Term::NoShow:
        return QT_TRANSLATE_NOOP("Report", "Not come");
    case Term::NoShowRate:
        return QT_TRANSLATE_NOOP("Report", "Not come, %");
    case Term::Expected:
        return QT_TRANSLATE_NOOP("Report", "Still expected");
    case Term::Waiting:
        return QT_TRANSLATE_NOOP("Report", "Not seen yet");
    case Term::Held:
        return QT_TRANSLATE_NOOP("Report", "Held");
    case Term::Parked:
        return QT_TRANSLATE_NOOP("Report", "Waiting for approval");
    case Term::SentAway:
        return QT_TRANSLATE_NOOP("Report", "Was here");
    case Term::WalkIns:
        return QT_TRANSLATE_NOOP("Report", "Walk-ins");
    case Term::Priority:
        return QT_TRANSLATE_NOOP("Report", "Priority");
    case Term::Refused:
        return QT_TRANSLATE_NOOP("Report", "Refused");
    case Term::Undone:
        return QT_TRANSLATE_NOOP("Report", "Undone");
    case Term::Served:
        return QT_TRANSLATE_NOOP("Report", "Served");
    case Term::Bookings:
        return QT_TRANSLATE_NOOP("Report", "With a booking");
    case Term::PerApplicant:
        return QT_TRANSLATE_NOOP("Report", "Time per applicant");
    case Term::LastHeard:
        return QT_TRANSLATE_NOOP("Report", "Last entry");
    case Term::Forecast:
        return QT_TRANSLATE_NOOP("Report", "Forecast");
    case Term::PerHour:
        return QT_TRANSLATE_NOOP("Report", "Per hour");
    case Term::Busiest:
        return QT_TRANSLATE_NOOP("Report", "Busiest half-hour");
    case Term::Quota:
        return QT_TRANSLATE_NOOP("Report", "Quota");
    case Term::QuotaLeft:
        return QT_TRANSLATE_NOOP("Report", "Left");
    case Term::Unlimited:
        return QT_TRANSLATE_NOOP("Report", "no limit");
    case Term::Closed:
        return QT_TRANSLATE_NOOP("Report", "Closed");
    case Term::NotClosed:
        return QT_TRANSLATE_NOOP("Report", "not closed");
    case Term::State:
        return QT_TRANSLATE_NOOP("Report", "State");
    case Term::QueueNumber:
        return QT_TRANSLATE_NOOP("Report", "Number");
    case Term::Time:
        return QT_TRANSLATE_NOOP("Report", "Time");
    case Term::Name:
        return QT_TRANSLATE_NOOP("Report", "Name");
    case Term::BirthDate:
        return QT_TRANSLATE_NOOP("Report", "Born");
    case Term::Phone:
        return QT_TRANSLATE_NOOP("Report", "Phone");
    case Term::Nik:
        return QT_TRANSLATE_NOOP("Report", "NIK");
    case Term::Code:
        return QT_TRANSLATE_NOOP("Report", "Booking code");
    case Term::Reason:
        return QT_TRANSLATE_NOOP("Report", "Reason");
    case Term::ApprovedBy:
        return QT_TRANSLATE_NOOP("Report", "Approved by");
    case Term::DayReport:
        return QT_TRANSLATE_NOOP("Report", "Daily load");
    case Term::PeriodReport:
        return QT_TRANSLATE_NOOP("Report", "Load of a period");
    case Term::WalkInReport:
        return QT_TRANSLATE_NOOP("Report", "Walk-ins");
    case Term::PeopleReport:
        return QT_TRANSLATE_NOOP("Report", "People of the day");
    case Term::WalkInQuotas:
        return QT_TRANSLATE_NOOP("Report", "Walk-ins and their quotas");
    case Term::ChannelQuotas:
        return QT_TRANSLATE_NOOP("Report", "Bookings and their quotas");
    case Term::Masked:
        return QT_TRANSLATE_NOOP("Report", "Personal data is masked.");
    case Term::Personal:
        return QT_TRANSLATE_NOOP("Report", "With personal data: keep it locked away, pass it on to "
                                           "nobody, and destroy it when it has served.");
    case Term::Purged:
        return QT_TRANSLATE_NOOP("Report", "purged");
    case Term::OneDeskOnly:
        return QT_TRANSLATE_NOOP("Report", "The figures are those of this desk alone: without an "
                                           "office server the desks do not see each other.");
    case Term::Proposed:
        return QT_TRANSLATE_NOOP("Report", "Forfeitures are proposals until the day is closed.");
    case Term::SetAsideReport:
        return QT_TRANSLATE_NOOP("Report", "Records that were set aside");
    case Term::Number:
        return QT_TRANSLATE_NOOP("Report", "Number");
    case Term::What:
        return QT_TRANSLATE_NOOP("Report", "What happened");
    case Term::Technical:
        return QT_TRANSLATE_NOOP("Report", "For the administrator");
    case Term::Id:
        return QT_TRANSLATE_NOOP("Report", "Id");
    }
    return "";
}

} // namespace

QString term(Term term, Language language)
{
    return Phrasebook(language).translate("Report", sourceOf(term));
}

QString standingWords(Standing standing, Language language)
{
    switch (standing) {
    case Standing::Expected:
        return term(Term::Expected, language);
    case Standing::Held:
        return term(Term::Held, language);
    case Standing::Parked:
        return term(Term::Parked, language);
    case Standing::SentAway:
        return term(Term::SentAway, language);
    case Standing::OnTime:
        return term(Term::OnTime, language);
    case Standing::LateToReport:
        return term(Term::LateToReport, language);
    case Standing::SlotRunning:
        return term(Term::SlotRunning, language);
    case Standing::LateAdmitted:
        return term(Term::LateAdmitted, language);
    case Standing::Overridden:
        return term(Term::Overridden, language);
    case Standing::Forfeited:
        return term(Term::Forfeited, language);
    case Standing::NoShow:
        return term(Term::NoShow, language);
    case Standing::Cancelled:
        return term(Term::Cancelled, language);
    }
    return {};
}

} // namespace words
