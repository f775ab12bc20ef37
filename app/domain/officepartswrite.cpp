// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/officenames.h"
#include "domain/officeparts.h"

using namespace officenames;

ProfileText writeWords(const LocalText& words)
{
    ProfileText object = ProfileText::object();
    object.add("id", words.id);
    object.add("en", words.en);
    return object;
}

namespace {

// As the profile gave it, before it was anchored.
QString bare(const QRegularExpression& pattern)
{
    const QString frame = QRegularExpression::anchoredPattern(QStringLiteral("x"));
    const qsizetype before = frame.indexOf(u'x'), after = frame.size() - before - 1;
    return pattern.pattern().mid(before).chopped(after);
}

ProfileText writePatterns(const std::vector<QRegularExpression>& patterns)
{
    ProfileText list = ProfileText::list();
    for (const QRegularExpression& pattern : patterns)
        list.add(bare(pattern));
    return list;
}

ProfileText writeOpening(const OpeningHours& hours, const std::vector<int>& days)
{
    ProfileText object = ProfileText::object(), names = ProfileText::list();
    for (const int day : days)
        names.add(nameIn(weekdays, day));
    object.add("days", names);
    object.add("opens", minuteText(hours.opens));
    object.add("closes", minuteText(hours.closes));
    if (hours.breaks.empty())
        return object;
    ProfileText breaks = ProfileText::list();
    for (const auto& [from, to] : hours.breaks)
        breaks.add(Slot{from, to}.toString());
    object.add("breaks", breaks);
    return object;
}

void addMaybe(ProfileText& object, const char* key, const std::optional<int>& value)
{
    if (value)
        object.add(key, *value);
}

} // namespace

void writePeriod(ProfileText& object, const Period& period)
{
    if (period.from.isValid())
        object.add("from", period.from.toString(Qt::ISODate));
    if (period.to.isValid())
        object.add("to", period.to.toString(Qt::ISODate));
}

ProfileText writeHours(const HoursByDay& hours)
{
    std::vector<std::pair<OpeningHours, std::vector<int>>> groups;
    for (const auto& [day, opening] : hours) {
        auto group = groups.begin();
        while (group != groups.end() && group->first != opening)
            ++group;
        if (group == groups.end())
            group = groups.insert(groups.end(), {opening, {}});
        group->second.push_back(day);
    }
    ProfileText list = ProfileText::list();
    for (const auto& [opening, days] : groups)
        list.add(writeOpening(opening, days));
    return list;
}

ProfileText writeSpecial(const SpecialHours& special)
{
    ProfileText object = ProfileText::object();
    writePeriod(object, special.period);
    object.add("name", writeWords(special.name));
    object.add("hours", writeHours(special.hours));
    return object;
}

ProfileText writeHoliday(QDate day, const LocalText& name)
{
    ProfileText object = ProfileText::object();
    object.add("date", day.toString(Qt::ISODate));
    object.add("name", writeWords(name));
    return object;
}

ProfileText writeRule(const Rule& rule)
{
    ProfileText object = ProfileText::object();
    object.add("id", rule.id.toString());
    object.add("version", rule.version);
    object.add("name", writeWords({rule.nameId, rule.nameEn}));
    object.add("report_before", rule.reportBefore);
    object.add("report_before_is", nameIn(reportMarks, rule.reportMark));
    addMaybe(object, "opens_before", rule.opensBefore);
    object.add("late_after", nameIn(lateAfters, rule.lateAfter));
    object.add("grace", rule.grace);
    addMaybe(object, "reconfirm", rule.reconfirmDays);
    addMaybe(object, "hold", rule.holdMinutes);
    object.add("single_time_lasts", rule.singleTimeLasts);
    return object;
}

ProfileText writeCodes(const CodePatterns& patterns)
{
    ProfileText object = ProfileText::object();
    object.add("booking", writePatterns(patterns.bookingCodes));
    object.add("application_number", writePatterns(patterns.applicationNumbers));
    object.add("wrapped", writePatterns(patterns.wrapped));
    return object;
}

ProfileText writeDocument(const Document& document)
{
    ProfileText object = ProfileText::object();
    object.add("id", document.id.toString());
    object.add("name", writeWords(document.name));
    if (!document.original)
        object.add("original", false);
    if (!document.copy)
        object.add("copy", false);
    if (!document.identical)
        object.add("identical", false);
    return object;
}

ProfileText writeService(const Service& service)
{
    ProfileText object = ProfileText::object();
    object.add("id", service.id.toString());
    object.add("name", writeWords(service.name));
    ProfileText channels = ProfileText::list(), documents = ProfileText::list();
    for (const Channel channel : service.channels)
        channels.add(channelName(channel));
    for (const Document& document : service.documents) {
        if (document.when == Document::When::Always) {
            documents.add(document.id.toString());
            continue;
        }
        ProfileText use = ProfileText::object();
        use.add("id", document.id.toString());
        use.add("when", nameIn(documentWhens, document.when));
        documents.add(use);
    }
    object.add("channels", channels);
    object.add("documents", documents);
    return object;
}

ProfileText writeWalkIn(const WalkInCategory& category)
{
    ProfileText object = ProfileText::object();
    object.add("id", category.id.toString());
    object.add("name", writeWords(category.name));
    object.add("evidence", writeWords(category.evidence));
    if (category.service)
        object.add("service", category.service->toString());
    addMaybe(object, "daily_quota", category.dailyQuota);
    addMaybe(object, "min_age", category.minAge);
    addMaybe(object, "max_age", category.maxAge);
    if (category.needsApprover)
        object.add("needs_approver", true);
    return object;
}

ProfileText writeReason(const Reason& reason)
{
    ProfileText object = ProfileText::object();
    object.add("id", reason.id.toString());
    object.add("for", nameIn(reasonFors, reason.what));
    object.add("name", writeWords(reason.name));
    if (reason.needsApprover)
        object.add("needs_approver", true);
    if (reason.excuses != Reason::Excuses::Nothing)
        object.add("excuses", nameIn(excuses, reason.excuses));
    return object;
}

ProfileText writeHintLimits(const HintLimits& limits)
{
    ProfileText object = ProfileText::object();
    object.add("names_per_phone", limits.namesPerPhone);
    object.add("overrides_per_officer", limits.overridesPerOfficer);
    object.add("searches_per_officer", limits.searchesPerOfficer);
    object.add("out_of_order", limits.outOfOrder);
    object.add("burst_bookings", limits.burstBookings);
    return object;
}
