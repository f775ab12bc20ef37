// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/officeparts.h"

#include <algorithm>

// Puts a profile together and checks what spans its parts.
namespace {

using What = ProfileError::What;

void readSlots(const ProfileValue& value, Channel channel, Office& office, ProfileErrors& errors)
{
    std::vector<Slot>& slots = office.slots[channel];
    for (const ProfileValue& item : value.maybeItems())
        slots.push_back(item.as(&Slot::parse).value_or(Slot{}));
    noteDuplicates(
        slots, [](const Slot& slot) { return slot.toString(); },
        [&](int i) { return QStringLiteral("%1[%2]").arg(value.place()).arg(i); }, errors);
}

void readUses(const ProfileValue& value, Channel channel, Office& office)
{
    std::vector<Period> periods;
    for (const ProfileValue& item : value.items()) {
        ProfileObject object(item);
        const RuleUse use{channel, readPeriod(object), object["rule"].id<RuleId>()};
        const auto clashes = [&](const Period& other) { return overlap(other, use.period); };
        if (std::ranges::any_of(periods, clashes))
            item.note(What::Overlapping, use.rule.toString());
        periods.push_back(use.period);
        office.uses.push_back(use);
    }
}

void readChannels(const ProfileValue& value, Office& office, ProfileErrors& errors)
{
    for (const ProfileValue& item : value.items()) {
        ProfileObject object(item);
        const ProfileValue name = object["channel"];
        const auto channel = name.as(parseChannel);
        const ProfileValue slots = object["slots"];
        const ProfileValue uses = object["rules"];
        const auto quota = object["daily_quota"].maybeInteger(0, 100'000);
        if (!channel)
            continue;
        if (office.slots.contains(*channel)) {
            name.note(What::Duplicate, channelName(*channel));
            continue;
        }
        readSlots(slots, *channel, office, errors);
        readUses(uses, *channel, office);
        if (quota)
            office.dailyQuota[*channel] = *quota;
        if (uses.items().empty())
            uses.note(What::NoRuleForChannel, channelName(*channel));
    }
}

const Rule* ruleNamed(const std::vector<Rule>& rules, const RuleId& id)
{
    const auto found = std::ranges::find(rules, id, &Rule::id);
    return found == rules.end() ? nullptr : &*found;
}

// The office's own rules, and those shipped ones that its channels name.
void readRules(const ProfileValue& value, const std::vector<Rule>& shipped, Office& office)
{
    std::vector<Rule>& own = office.rules;
    for (const ProfileValue& item : value.maybeItems()) {
        const Rule rule = readRule(item);
        if (ruleNamed(shipped, rule.id) || ruleNamed(own, rule.id))
            item.note(What::Duplicate, rule.id.toString());
        own.push_back(rule);
    }
    for (const RuleUse& use : office.uses) {
        const Rule* rule = ruleNamed(shipped, use.rule);
        if (rule && !ruleNamed(own, use.rule))
            own.push_back(*rule);
    }
}

void checkRulesExist(const ProfileValue& channels, const Office& office)
{
    for (const RuleUse& use : office.uses) {
        if (!ruleNamed(office.rules, use.rule))
            channels.note(What::UnknownValue, use.rule.toString());
    }
}

void checkServices(const Office& office, ProfileErrors& errors)
{
    for (size_t i = 0; i < office.services.size(); ++i) {
        for (const Channel channel : office.services[i].channels) {
            const auto judges = [channel](const RuleUse& use) { return use.channel == channel; };
            if (std::ranges::none_of(office.uses, judges))
                errors.push_back({QStringLiteral("services[%1].channels").arg(i),
                                  What::NoRuleForChannel, channelName(channel)});
        }
    }
}

void checkWalkIns(const Office& office, ProfileErrors& errors)
{
    for (size_t i = 0; i < office.walkIns.size(); ++i) {
        const auto& service = office.walkIns[i].service;
        if (service && !office.service(*service))
            errors.push_back({QStringLiteral("walk_ins[%1].service").arg(i), What::UnknownValue,
                              service->toString()});
    }
}

template <typename Items>
void checkIds(const Items& items, const char* list, ProfileErrors& errors)
{
    noteDuplicates(
        items, [](const auto& item) { return item.id.toString(); },
        [list](int i) { return QStringLiteral("%1[%2].id").arg(QLatin1String(list)).arg(i); },
        errors);
}

void readNames(ProfileObject& file, Office& office)
{
    office.version = file["version"].integer(1, 1'000'000);
    office.name = file["name"].text();
    office.shortName = file["short_name"].text();
    for (const ProfileValue& item : file["aliases"].maybeItems())
        office.aliases.append(item.text());
    office.zone = file["zone"].as(parseZone).value_or(Zone::Wib);
}

void readDay(ProfileObject& file, Office& office, ProfileErrors& errors)
{
    office.hours = readHours(file["hours"]);
    office.specialHours = readSpecialHours(file["special_hours"]);
    office.holidays = readHolidays(file["holidays"], errors);
}

void readArrivals(ProfileObject& file, const std::vector<Rule>& shipped, Office& office,
                  ProfileErrors& errors)
{
    const ProfileValue channels = file["channels"];
    readChannels(channels, office, errors);
    readRules(file["rules"], shipped, office);
    checkRulesExist(channels, office);
    office.patterns = readCodes(file["codes"]);
    office.symbologies = readSymbologies(file["symbologies"]);
}

void readCounter(ProfileObject& file, Office& office, ProfileErrors& errors)
{
    office.documents = readDocuments(file["documents"], errors);
    for (const ProfileValue& item : file["services"].items())
        office.services.push_back(readService(item, office.documents, errors));
    checkIds(office.services, "services", errors);
    checkServices(office, errors);
    for (const ProfileValue& item : file["walk_ins"].maybeItems())
        office.walkIns.push_back(readWalkIn(item));
    checkIds(office.walkIns, "walk_ins", errors);
    checkWalkIns(office, errors);
    for (const ProfileValue& item : file["reasons"].items())
        office.reasons.push_back(readReason(item));
    checkIds(office.reasons, "reasons", errors);
    office.asksOutsideArea = file["asks_outside_area"].flag(false);
    office.documentsBeforeNumber = file["documents_before_number"].flag(true);
    if (const ProfileValue place = file["go_in_to"]; place.isGiven())
        office.goInTo = place.words();
}

void readCare(ProfileObject& file, Office& office)
{
    office.hintLimits = readHintLimits(file["hint_limits"]);
    office.lockAfter = file["lock_after"].maybeInteger(0, 480).value_or(office.lockAfter);
    office.retentionDays =
        file["retention_days"].maybeInteger(1, 3650).value_or(office.retentionDays);
}

} // namespace

tl::expected<Office, std::vector<ProfileError>> Office::parse(const QByteArray& json,
                                                              const std::vector<Rule>& shipped)
{
    ProfileErrors errors;
    const QJsonValue whole = parseProfileJson(json, errors);
    if (!errors.empty())
        return tl::unexpected(errors);
    std::optional<Office> office;
    {
        ProfileObject file(ProfileValue(whole, {}, errors));
        office = Office{file["id"].id<OfficeId>()};
        readNames(file, *office);
        readDay(file, *office, errors);
        readArrivals(file, shipped, *office, errors);
        readCounter(file, *office, errors);
        readCare(file, *office);
    }
    if (!errors.empty())
        return tl::unexpected(errors);
    return std::move(*office);
}
