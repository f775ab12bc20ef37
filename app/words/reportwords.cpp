// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/reportwords.h"

#include "words/phrasebook.h"
#include "words/timewords.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

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
        return QT_TRANSLATE_NOOP("Report", "The figures are those of this desk alone: without a "
                                           "centre the desks do not see each other.");
    case Term::Proposed:
        return QT_TRANSLATE_NOOP("Report", "Forfeitures are proposals until the day is closed.");
    case Term::SetAsideReport:
        return QT_TRANSLATE_NOOP("Report", "Records that the centre set aside");
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

QString dayName(QDate date, Language language)
{
    return words::date(date, language).section(u' ', 0, 0);
}

} // namespace

QString term(Term term, Language language)
{
    return Phrasebook(language).translate("Report", sourceOf(term));
}

QString by(QString name, Language language)
{
    if (!name.isEmpty())
        name[0] = name[0].toLower();
    return Phrasebook(language).translate("Report", "By %1", "%1: slot, channel, …").arg(name);
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

QString weekday(QDate date, Language language)
{
    return dayName(date, language);
}

QString dayAndMonth(QDate date, Language language)
{
    return words::date(date, language).section(u' ', 1, 2);
}

QString percent(int part, int whole, Language)
{
    if (whole <= 0)
        return QString(QChar(0x2013));
    const int rounded = static_cast<int>(std::lround(100.0 * part / whole));
    return QString::number(rounded) + QChar(0x00A0) + u'%';
}

QString decimal(double value, Language language)
{
    QString text = QString::number(value, 'f', 1);
    if (text.endsWith(QLatin1String(".0")))
        text.chop(2);
    return language == Language::English ? text : text.replace(u'.', u',');
}

QString clockLength(std::chrono::seconds length, Language language)
{
    const auto all = std::max<qint64>(length.count(), 0);
    const QChar mark = language == Language::English ? u':' : u'.';
    const auto two = [](qint64 part) { return QStringLiteral("%1").arg(part, 2, 10, QChar(u'0')); };
    const QString seconds = two(all % 60);
    if (all < 3600)
        return QString::number(all / 60) + mark + seconds;
    return QString::number(all / 3600) + mark + two(all / 60 % 60) + mark + seconds;
}

QString ofBooked(int booked, Language language)
{
    return Phrasebook(language).translate("Report", "of %n booked", nullptr, booked);
}

QString shareOfPassed(int part, int whole, Language language)
{
    return Phrasebook(language)
        .translate("Report", "%1 of the slots that are over", "%1: a percentage")
        .arg(percent(part, whole, language));
}

QString shareOfBooked(int part, int whole, Language language)
{
    return Phrasebook(language)
        .translate("Report", "%1 of the bookings", "%1: a percentage")
        .arg(percent(part, whole, language));
}

QString quotaLeft(int left, Language language)
{
    return Phrasebook(language).translate("Report", "%n left of the quota", nullptr, left);
}

QString parkedToo(int held, int parked, Language language)
{
    return Phrasebook(language)
        .translate("Report", "%1 held, %2 waiting for approval")
        .arg(QString::number(held), QString::number(parked));
}

QString perDay(double mean, Language language)
{
    return Phrasebook(language)
        .translate("Report", "%1 a day", "%1: a mean number")
        .arg(decimal(mean, language));
}

QString medianOf(Language language)
{
    return Phrasebook(language).translate("Report", "minutes, seconds; half took less");
}

QString arrivalsBetween(int arrivals, int from, int to, Language language)
{
    return Phrasebook(language)
        .translate("Report", "%1 arrivals from %2 to %3", "%2, %3: times")
        .arg(QString::number(arrivals), minute(from, language), minute(to, language));
}

QString arrivalsADay(double mean, Language language)
{
    return Phrasebook(language)
        .translate("Report", "%1 arrivals a day", "%1: a mean number")
        .arg(decimal(mean, language));
}

QString notClosedDays(int days, Language language)
{
    if (days == 0)
        return Phrasebook(language).translate("Report", "every day was closed");
    return Phrasebook(language).translate("Report", "%n not closed", nullptr, days);
}

QString quietSince(const QString& desks, Language language)
{
    return Phrasebook(language)
        .translate("Report", "Not heard from for a while: %1.", "%1: desks with times")
        .arg(desks);
}

QString neverHeard(const QString& desks, Language language)
{
    return Phrasebook(language)
        .translate("Report", "Never heard from yet: %1.", "%1: desks")
        .arg(desks);
}

QString openIncidents(int count, Language language)
{
    return Phrasebook(language).translate("Report", "%n incident(s) open.", nullptr, count);
}

QString forecastBasis(const Forecast& forecast, Language language)
{
    const Phrasebook in(language);
    if (forecast.basis.empty())
        return {};
    const int above = forecast.most - forecast.attendedAtClose;
    const int below = forecast.attendedAtClose - forecast.least;
    const int days = static_cast<int>(forecast.basis.size());
    const QString name = dayName(forecast.basis.front(), language);
    const QString rests =
        days == 1 ? in.translate("Report", "from the last %1", "%1: a weekday").arg(name)
                  : in.translate("Report", "from the last %1 %2s", "%1: a number, %2: a weekday")
                        .arg(QString::number(days), name);
    return QStringLiteral("±%1, %2").arg(QString::number(std::max({above, below, 0})), rests);
}

QString forecastDays(const Forecast& forecast, Language language)
{
    QStringList days;
    for (const QDate day : forecast.basis)
        days << dayAndMonth(day, language);
    return Phrasebook(language)
        .translate("Report", "Between %1 and %2 arrivals at closing, as it went on: %3.",
                   "%3: a list of days")
        .arg(QString::number(forecast.least), QString::number(forecast.most),
             days.join(QStringLiteral(", ")));
}

QString noForecast(Language language)
{
    return Phrasebook(language).translate("Report", "no earlier days to go by");
}

QString closedAt(const Closing& closing, const QString& by, Zone zone, Language language)
{
    return Phrasebook(language)
        .translate("Report", "Closed at %1 by %2", "%1: a time, %2: an officer")
        .arg(time(closing.at, zone, language), by);
}

QString pageOf(int page, int pages, Language language)
{
    return Phrasebook(language)
        .translate("Report", "Page %1 of %2")
        .arg(QString::number(page), QString::number(pages));
}

QString madeAt(Instant at, Zone zone, Language language)
{
    const LocalMinute local = localMinute(at, zone);
    return Phrasebook(language)
        .translate("Report", "As it stood on %1 at %2 %3", "%1: a date, %2: a time, %3: a zone")
        .arg(date(local.date, language), minute(local.minute, language), zoneName(zone));
}

QString fromTo(QDate from, QDate to, Language language)
{
    if (from == to)
        return date(from, language);
    return date(from, language) + QStringLiteral(" – ") + date(to, language);
}

} // namespace words
