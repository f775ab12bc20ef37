// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/officenames.h"
#include "domain/officeparts.h"

namespace {

using What = ProfileError::What;

constexpr int minutesOfDay = 24 * 60;

std::optional<ReportMark> parseReportMark(QStringView text)
{
    return valueIn(officenames::reportMarks, text);
}

std::optional<LateAfter> parseLateAfter(QStringView text)
{
    return valueIn(officenames::lateAfters, text);
}

} // namespace

Rule readRule(const ProfileValue& value)
{
    ProfileObject object(value);
    Rule rule{object["id"].id<RuleId>()};
    rule.version = object["version"].maybeInteger(1, 1'000'000).value_or(1);
    const LocalText name = object["name"].words();
    rule.nameId = name.id;
    rule.nameEn = name.en;
    rule.reportBefore = object["report_before"].integer(0, minutesOfDay);
    rule.reportMark = object["report_before_is"].as(parseReportMark).value_or(ReportMark::Advice);
    const ProfileValue opens = object["opens_before"];
    rule.opensBefore = opens.maybeInteger(0, minutesOfDay);
    // Nobody could report in time if the office opened after the mark.
    if (rule.opensBefore && *rule.opensBefore < rule.reportBefore)
        opens.note(What::NotInRange,
                   QStringLiteral("%1-%2").arg(rule.reportBefore).arg(minutesOfDay));
    rule.lateAfter = object["late_after"].as(parseLateAfter).value_or(LateAfter::End);
    rule.grace = object["grace"].maybeInteger(0, minutesOfDay).value_or(0);
    rule.reconfirmDays = object["reconfirm"].maybeInteger(0, 60);
    rule.holdMinutes = object["hold"].maybeInteger(1, minutesOfDay);
    rule.singleTimeLasts = object["single_time_lasts"].maybeInteger(1, minutesOfDay).value_or(60);
    return rule;
}

tl::expected<std::vector<Rule>, std::vector<ProfileError>> parseRules(const QByteArray& json)
{
    ProfileErrors errors;
    std::vector<Rule> rules;
    const QJsonValue whole = parseProfileJson(json, errors);
    if (!errors.empty())
        return tl::unexpected(errors);
    {
        ProfileObject file(ProfileValue(whole, {}, errors));
        for (const ProfileValue& item : file["rules"].items())
            rules.push_back(readRule(item));
    }
    noteDuplicates(
        rules, [](const Rule& rule) { return rule.id.toString(); },
        [](int i) { return QStringLiteral("rules[%1].id").arg(i); }, errors);
    if (!errors.empty())
        return tl::unexpected(errors);
    return rules;
}
