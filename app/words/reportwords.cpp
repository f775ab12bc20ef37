// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/reportwords.h"

#include "words/phrasebook.h"
#include "words/timewords.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace words {

namespace {

QString dayName(QDate date, Language language)
{
    return words::date(date, language).section(u' ', 0, 0);
}

} // namespace

QString by(QString name, Language language)
{
    if (!name.isEmpty())
        name[0] = name[0].toLower();
    return Phrasebook(language).translate("Report", "By %1", "%1: slot, channel, …").arg(name);
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

QString ownRecordsBefore(QDate day, Language language)
{
    return Phrasebook(language)
        .translate("Report", "Of days before %1 this PC knows its own desk's records only.",
                   "%1: a date")
        .arg(date(day, language));
}

QString leftOutBefore(QDate day, Language language)
{
    return Phrasebook(language)
        .translate(
            "Report",
            "Days before %1 are left out: this PC knows its own desk's records only of them.",
            "%1: a date")
        .arg(date(day, language));
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
