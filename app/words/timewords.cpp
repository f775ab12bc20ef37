// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/timewords.h"

#include "domain/booking.h"
#include "words/phrasebook.h"

#include <algorithm>
#include <array>

namespace words {

namespace {

constexpr std::array daysId{u"Senin", u"Selasa", u"Rabu", u"Kamis", u"Jumat", u"Sabtu", u"Minggu"};
constexpr std::array daysEn{u"Monday", u"Tuesday",  u"Wednesday", u"Thursday",
                            u"Friday", u"Saturday", u"Sunday"};
constexpr std::array monthsId{u"Januari",   u"Februari", u"Maret",    u"April",
                              u"Mei",       u"Juni",     u"Juli",     u"Agustus",
                              u"September", u"Oktober",  u"November", u"Desember"};
constexpr std::array monthsEn{u"January",   u"February", u"March",    u"April",
                              u"May",       u"June",     u"July",     u"August",
                              u"September", u"October",  u"November", u"December"};

QString dayName(QDate date, Language language)
{
    const auto& days = language == Language::English ? daysEn : daysId;
    return QStringView(days.at(static_cast<size_t>(date.dayOfWeek() - 1))).toString();
}

QString monthName(QDate date, Language language)
{
    const auto& months = language == Language::English ? monthsEn : monthsId;
    return QStringView(months.at(static_cast<size_t>(date.month() - 1))).toString();
}

QString dayMonthYear(QDate date, Language language)
{
    return QStringLiteral("%1 %2 %3")
        .arg(QString::number(date.day()), monthName(date, language), QString::number(date.year()));
}

} // namespace

QString minute(int minuteOfDay, Language language)
{
    const QChar separator = language == Language::English ? u':' : u'.';
    return QStringLiteral("%1%2%3")
        .arg(minuteOfDay / 60, 2, 10, QLatin1Char('0'))
        .arg(separator)
        .arg(minuteOfDay % 60, 2, 10, QLatin1Char('0'));
}

QString time(Instant at, Zone zone, Language language)
{
    return minute(localMinute(at, zone).minute, language);
}

QString slotWords(const Slot& slot, Language language)
{
    const QString start = minute(slot.start, language);
    return slot.end ? start + QChar(0x2013) + minute(*slot.end, language) : start;
}

QString date(QDate date, Language language)
{
    if (!date.isValid())
        return Phrasebook(language).translate("Time", "date not known");
    return dayName(date, language) + u' ' + dayMonthYear(date, language);
}

QString shortDate(QDate date, Language language)
{
    if (!date.isValid())
        return Phrasebook(language).translate("Time", "date not known");
    return QStringLiteral("%1 %2 %3")
        .arg(dayName(date, language), QString::number(date.day()),
             monthName(date, language).left(3));
}

QString birthDate(QDate date, QDate today, Language language)
{
    if (!date.isValid())
        return Phrasebook(language).translate("Time", "date not known");
    const QString written = dayMonthYear(date, language);
    if (!today.isValid() || date > today)
        return written;
    return QStringLiteral("%1 (%2)").arg(written, QString::number(ageOn(date, today)));
}

QString duration(int minutes, Language language)
{
    const Phrasebook in(language);
    const int whole = std::max(minutes, 0);
    const int hour = whole / 60;
    const int over = whole % 60;
    const QString hours = in.translate("Time", "%n hour(s)", nullptr, hour);
    const QString rest = in.translate("Time", "%n minute(s)", nullptr, over);
    if (whole < 60)
        return rest;
    return over == 0 ? hours : hours + u' ' + rest;
}

QString ago(Instant then, Instant now, Language language)
{
    const Phrasebook in(language);
    const auto minutes =
        static_cast<int>(std::chrono::floor<std::chrono::minutes>(now - then).count());
    if (minutes < 1)
        return in.translate("Time", "just now");
    const int days = minutes / (24 * 60);
    if (days >= 2)
        return in.translate("Time", "%n day(s) ago", nullptr, days);
    // Nobody needs the minutes of yesterday's age.
    const int shown = minutes < 6 * 60 ? minutes : minutes / 60 * 60;
    return in.translate("Time", "%1 ago", "%1: a length of time").arg(duration(shown, language));
}

QString moment(Instant at, Instant now, Zone zone, Language language)
{
    const LocalMinute local = localMinute(at, zone);
    if (local.date == localMinute(now, zone).date)
        return minute(local.minute, language);
    return Phrasebook(language)
        .translate("Time", "%1 at %2", "%1: a short date, %2: a time")
        .arg(shortDate(local.date, language), minute(local.minute, language));
}

} // namespace words
