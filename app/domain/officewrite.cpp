// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/officewrite.h"

#include "domain/officeparts.h"
#include "domain/profiletext.h"

#include <algorithm>

namespace {

const Rule* ruleNamed(const std::vector<Rule>& rules, const RuleId& id)
{
    const auto found = std::ranges::find(rules, id, &Rule::id);
    return found == rules.end() ? nullptr : &*found;
}

ProfileText aliasesOf(const Office& office)
{
    ProfileText list = ProfileText::list();
    for (const QString& alias : office.aliases)
        list.add(alias);
    return list;
}

ProfileText channelOf(const Office& office, Channel channel)
{
    ProfileText object = ProfileText::object();
    object.add("channel", channelName(channel));
    ProfileText slots = ProfileText::list(), uses = ProfileText::list();
    if (const auto offered = office.slots.find(channel); offered != office.slots.end())
        for (const Slot& slot : offered->second)
            slots.add(slot.toString());
    for (const RuleUse& use : office.uses) {
        if (use.channel != channel)
            continue;
        ProfileText one = ProfileText::object();
        one.add("rule", use.rule.toString());
        writePeriod(one, use.period);
        uses.add(one);
    }
    object.add("slots", slots);
    object.add("rules", uses);
    if (const auto quota = office.dailyQuota.find(channel); quota != office.dailyQuota.end())
        object.add("daily_quota", quota->second);
    return object;
}

// Every channel that is judged or has slots, in the order of its first use.
ProfileText channelsOf(const Office& office)
{
    std::vector<Channel> order;
    const auto note = [&](Channel channel) {
        if (std::ranges::find(order, channel) == order.end())
            order.push_back(channel);
    };
    for (const RuleUse& use : office.uses)
        note(use.channel);
    for (const auto& [channel, slots] : office.slots)
        note(channel);
    ProfileText list = ProfileText::list();
    for (const Channel channel : order)
        list.add(channelOf(office, channel));
    return list;
}

ProfileText ownRulesOf(const Office& office, const std::vector<Rule>& shipped)
{
    ProfileText list = ProfileText::list();
    for (const Rule& rule : office.rules) {
        if (!ruleNamed(shipped, rule.id))
            list.add(writeRule(rule));
    }
    return list;
}

void writeNames(ProfileText& file, const Office& office)
{
    file.add("id", office.id.toString());
    file.add("version", office.version);
    file.add("name", office.name);
    file.add("short_name", office.shortName);
    file.add("aliases", aliasesOf(office));
    file.add("zone", zoneName(office.zone));
}

template <typename Items, typename Write>
ProfileText listOf(const Items& items, Write write)
{
    ProfileText list = ProfileText::list();
    for (const auto& item : items)
        list.add(write(item));
    return list;
}

ProfileText textOf(const Office& office, const std::vector<Rule>& shipped)
{
    ProfileText file = ProfileText::object();
    writeNames(file, office);
    file.add("hours", writeHours(office.hours));
    file.add("special_hours", listOf(office.specialHours, writeSpecial));
    file.add("channels", channelsOf(office));
    file.add("rules", ownRulesOf(office, shipped));
    file.add("codes", writeCodes(office.patterns));
    file.add("symbologies",
             listOf(office.symbologies, [](Symbology each) { return symbologyName(each); }));
    file.add("documents", listOf(office.documents, writeDocument));
    file.add("services", listOf(office.services, writeService));
    file.add("asks_outside_area", office.asksOutsideArea);
    file.add("documents_before_number", office.documentsBeforeNumber);
    if (office.goInTo != LocalText{})
        file.add("go_in_to", writeWords(office.goInTo));
    file.add("walk_ins", listOf(office.walkIns, writeWalkIn));
    file.add("reasons", listOf(office.reasons, writeReason));
    file.add("hint_limits", writeHintLimits(office.hintLimits));
    file.add("lock_after", office.lockAfter);
    file.add("retention_days", office.retentionDays);
    file.add("holidays", listOf(office.holidays, [](const auto& holiday) {
                 return writeHoliday(holiday.first, holiday.second);
             }));
    return file;
}

// "bogor-law", "bogor-law-2": free among the shipped rules and the office's own.
RuleId ownId(const Office& office, Channel channel, const std::vector<Rule>& shipped)
{
    const QString tail = QStringLiteral("-%1").arg(channelName(channel));
    const QString base = office.id.toString().left(60 - tail.size()) + tail;
    for (int number = 1;; ++number) {
        const auto id =
            RuleId::parse(number == 1 ? base : QStringLiteral("%1-%2").arg(base).arg(number));
        if (id && !ruleNamed(shipped, *id) && !ruleNamed(office.rules, *id))
            return *id;
    }
}

} // namespace

QByteArray writeOffice(const Office& office, const std::vector<Rule>& shipped)
{
    return textOf(office, shipped).pretty();
}

tl::expected<Office, std::vector<ProfileError>> checkedOffice(const Office& office,
                                                              const std::vector<Rule>& shipped)
{
    return Office::parse(writeOffice(office, shipped), shipped);
}

void putRule(Office& office, const Office& before, const Rule& changed, size_t useAt,
             const std::vector<Rule>& shipped)
{
    RuleUse& use = office.uses.at(useAt);
    Rule rule = changed;
    if (const Rule* origin = ruleNamed(shipped, changed.id)) {
        if (*origin == changed)
            return;
        rule.id = ownId(office, use.channel, shipped);
        rule.version = 1;
        office.rules.push_back(rule);
        use.rule = rule.id;
        return;
    }
    if (const Rule* known = ruleNamed(before.rules, changed.id)) {
        rule.version = known->version;
        if (rule != *known)
            ++rule.version;
    }
    const auto place = std::ranges::find(office.rules, rule.id, &Rule::id);
    if (place != office.rules.end())
        *place = rule;
    else
        office.rules.push_back(rule);
    use.rule = rule.id;
}

QStringList changedParts(const Office& before, const Office& after,
                         const std::vector<Rule>& shipped)
{
    const ProfileText old = textOf(before, shipped), now = textOf(after, shipped);
    QStringList parts;
    for (size_t i = 0; i < now.members().size(); ++i) {
        const auto& [key, value] = now.members()[i];
        if (key != u"version" && old.members()[i].second.compact() != value.compact())
            parts += key;
    }
    return parts;
}
