// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/officenames.h"
#include "domain/officeparts.h"

#include <algorithm>

using What = ProfileError::What;

namespace {

std::optional<int> parseWeekday(QStringView text)
{
    return valueIn(officenames::weekdays, text);
}

// "12:00-13:00": both ends are needed.
std::optional<Slot> parseSpan(QStringView text)
{
    const auto span = Slot::parse(text);
    return span && span->end ? span : std::nullopt;
}

OpeningHours readOpening(ProfileObject& object)
{
    OpeningHours hours;
    hours.opens = object["opens"].as(parseMinute).value_or(0);
    const ProfileValue closes = object["closes"];
    hours.closes = closes.as(parseMinute).value_or(hours.opens + 1);
    if (hours.closes <= hours.opens)
        closes.note(What::NotInRange, minuteText(hours.opens));
    for (const ProfileValue& item : object["breaks"].maybeItems()) {
        const auto span = item.as(parseSpan);
        if (!span)
            continue;
        if (span->start < hours.opens || *span->end > hours.closes)
            item.note(What::NotInRange, item.text());
        hours.breaks.emplace_back(span->start, *span->end);
    }
    return hours;
}

} // namespace

HoursByDay readHours(const ProfileValue& value)
{
    HoursByDay byDay;
    for (const ProfileValue& item : value.items()) {
        ProfileObject object(item);
        const OpeningHours hours = readOpening(object);
        for (const ProfileValue& name : object["days"].items()) {
            const auto day = name.as(parseWeekday);
            if (day && !byDay.emplace(*day, hours).second)
                name.note(What::Duplicate, name.text());
        }
    }
    return byDay;
}

Period readPeriod(ProfileObject& object)
{
    Period period;
    period.from = object["from"].maybeDate();
    const ProfileValue to = object["to"];
    period.to = to.maybeDate();
    if (period.from.isValid() && period.to.isValid() && period.to < period.from)
        to.note(What::NotInRange, period.from.toString(Qt::ISODate));
    return period;
}

bool overlap(const Period& a, const Period& b)
{
    const bool aEndsBefore = a.to.isValid() && b.from.isValid() && a.to < b.from;
    const bool bEndsBefore = b.to.isValid() && a.from.isValid() && b.to < a.from;
    return !aEndsBefore && !bEndsBefore;
}

std::vector<SpecialHours> readSpecialHours(const ProfileValue& value)
{
    std::vector<SpecialHours> all;
    for (const ProfileValue& item : value.maybeItems()) {
        ProfileObject object(item);
        const SpecialHours special{readPeriod(object), object["name"].words(),
                                   readHours(object["hours"])};
        if (std::ranges::any_of(all, [&](const SpecialHours& other) {
                return overlap(other.period, special.period);
            }))
            item.note(What::Overlapping, special.name.id);
        all.push_back(special);
    }
    return all;
}

std::vector<std::pair<QDate, LocalText>> readHolidays(const ProfileValue& value,
                                                      ProfileErrors& errors)
{
    std::vector<std::pair<QDate, LocalText>> holidays;
    for (const ProfileValue& item : value.maybeItems()) {
        ProfileObject object(item);
        holidays.emplace_back(object["date"].date(), object["name"].words());
    }
    noteDuplicates(
        holidays, [](const auto& entry) { return entry.first.toString(Qt::ISODate); },
        [](int i) { return QStringLiteral("holidays[%1].date").arg(i); }, errors);
    return holidays;
}
