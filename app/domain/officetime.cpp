// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/officetime.h"

#include "domain/nametable.h"

#include <QRegularExpression>

using namespace std::chrono_literals;

namespace {

constexpr std::array<Named<Zone>, 3> zones{{
    {Zone::Wib, u"WIB"},
    {Zone::Wita, u"WITA"},
    {Zone::Wit, u"WIT"},
}};

constexpr qint64 julianDayOf1970 = 2440588;
constexpr int minutesOfDay = 24 * 60;
constexpr qsizetype longestTime = 120; // characters that a time or a slot may be written in

QString twoDigits(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

std::optional<int> minuteOf(int hour, int minute)
{
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
        return std::nullopt;
    return hour * 60 + minute;
}

// "+07:00", "+0700", "+07", "Z"; empty: the zone's own.
std::optional<std::chrono::minutes> offsetIn(QStringView text, Zone zone)
{
    if (text.isEmpty())
        return std::chrono::minutes(offsetOf(zone));
    if (text.compare(u"Z", Qt::CaseInsensitive) == 0)
        return 0min;
    const int hours = text.sliced(1, 2).toInt();
    const int minutes = text.size() > 3 ? text.last(2).toInt() : 0;
    if (hours > 14 || minutes > 59)
        return std::nullopt;
    const std::chrono::minutes offset(hours * 60 + minutes);
    return text.front() == u'-' ? -offset : offset;
}

} // namespace

std::chrono::hours offsetOf(Zone zone)
{
    switch (zone) {
    case Zone::Wib:
        return 7h;
    case Zone::Wita:
        return 8h;
    case Zone::Wit:
        return 9h;
    }
    return 7h;
}

QString zoneName(Zone zone)
{
    return nameIn(zones, zone);
}

std::optional<Zone> parseZone(QStringView text)
{
    return valueIn(zones, text);
}

LocalMinute localMinute(Instant at, Zone zone)
{
    const auto local = std::chrono::floor<std::chrono::minutes>(at) + offsetOf(zone);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    return {QDate::fromJulianDay(julianDayOf1970 + day.time_since_epoch().count()),
            int((local - day).count())};
}

Instant instantOf(QDate date, int minute, Zone zone)
{
    if (!date.isValid() || date.year() < 1 || date.year() > 9999)
        return {};
    const std::chrono::days days(date.toJulianDay() - julianDayOf1970);
    return Instant(days + std::chrono::minutes(minute) - offsetOf(zone));
}

QString isoText(Instant at, Zone zone)
{
    const LocalMinute local = localMinute(at, zone);
    const auto second =
        std::chrono::floor<std::chrono::seconds>(at) - std::chrono::floor<std::chrono::minutes>(at);
    return local.date.toString(Qt::ISODate) + u'T' + minuteText(local.minute) + u':' +
           twoDigits(int(second.count())) + u'+' + twoDigits(int(offsetOf(zone).count())) +
           QLatin1String(":00");
}

std::optional<Instant> parseIso(QStringView text, Zone zone)
{
    static const QRegularExpression form(
        QStringLiteral("^([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt ]([0-9]{2}):([0-9]{2})"
                       "(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?"
                       "(Z|z|[+-][0-9]{2}(?::?[0-9]{2})?)?$"));
    const QString trimmed =
        text.trimmed().first(std::min(text.trimmed().size(), longestTime)).toString();
    const QRegularExpressionMatch match = form.match(trimmed);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.capturedView(1).toInt(), match.capturedView(2).toInt(),
                     match.capturedView(3).toInt());
    const std::optional<int> minute =
        minuteOf(match.capturedView(4).toInt(), match.capturedView(5).toInt());
    const int second = match.capturedView(6).toInt();
    const auto offset = offsetIn(match.capturedView(8), zone);
    if (!date.isValid() || !minute || second > 59 || !offset)
        return std::nullopt;
    const int millis = match.captured(7).leftJustified(3, u'0', true).toInt();
    const std::chrono::days days(date.toJulianDay() - julianDayOf1970);
    return Instant(days + std::chrono::minutes(*minute) + std::chrono::seconds(second) +
                   std::chrono::milliseconds(millis) - *offset);
}

std::optional<int> parseMinute(QStringView text)
{
    // Spreadsheets write 08:00:00; the second is not part of a slot.
    static const QRegularExpression form(
        QStringLiteral("^(?:([0-9]{1,2})[:.]([0-9]{2})(?:[:.][0-5][0-9])?|"
                       "([0-9]{2})([0-9]{2}))$"));
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() > longestTime)
        return std::nullopt;
    const QRegularExpressionMatch match = form.match(trimmed.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const int group = match.capturedLength(1) > 0 ? 1 : 3;
    return minuteOf(match.capturedView(group).toInt(), match.capturedView(group + 1).toInt());
}

QString minuteText(int minute)
{
    return twoDigits(minute / 60) + u':' + twoDigits(minute % 60);
}

std::optional<Slot> Slot::parse(QStringView text)
{
    // "08:00 - 09.00 WIB" mixes colon and dot; "08-10" names whole hours, only as a pair.
    static const QRegularExpression form(
        QStringLiteral("^(?:(?:pukul|jam|pagi|siang|sore|sesi)\\s*)*[(:]?\\s*"
                       "([0-9][0-9:.]*?)\\s*(?:WIB|WITA|WIT)?"
                       "(?:\\s*(?:[-~]|s\\s*/\\s*d\\.?|s\\.d\\.?|sd|sampai|hingga|to)\\s*"
                       "([0-9][0-9:.]*?)\\s*(?:WIB|WITA|WIT)?)?[).,;\\s]*$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression dashes(QStringLiteral("[\\x{2010}-\\x{2015}\\x{2212}]"));
    static const QRegularExpression wholeHour(QStringLiteral("^[0-9]{1,2}$"));
    if (text.size() > longestTime)
        return std::nullopt;
    const QRegularExpressionMatch match =
        form.match(text.toString().replace(dashes, QStringLiteral("-")).simplified());
    if (!match.hasMatch())
        return std::nullopt;
    QString from = match.captured(1);
    QString to = match.captured(2);
    if (wholeHour.match(from).hasMatch() && wholeHour.match(to).hasMatch()) {
        from += u":00";
        to += u":00";
    }
    const std::optional<int> start = parseMinute(from);
    const std::optional<int> end = parseMinute(to);
    if (!start || (!to.isEmpty() && (!end || *end <= *start)))
        return std::nullopt;
    return Slot{*start, end};
}

QString Slot::toString() const
{
    return end ? minuteText(start) + u'-' + minuteText(*end) : minuteText(start);
}
