// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/officeparts.h"

#include "domain/officenames.h"

#include <algorithm>

using What = ProfileError::What;

namespace {

std::optional<Document::When> parseWhen(QStringView text)
{
    return valueIn(officenames::documentWhens, text);
}

std::optional<Reason::For> parseReasonFor(QStringView text)
{
    return valueIn(officenames::reasonFors, text);
}

std::optional<Reason::Excuses> parseExcuses(QStringView text)
{
    return valueIn(officenames::excuses, text);
}

// All patterns are anchored here, so that a profile cannot forget it.
std::optional<QRegularExpression> readPattern(const ProfileValue& value, bool captures)
{
    const QString given = value.text();
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(given));
    if (given.isEmpty())
        return std::nullopt;
    if (!pattern.isValid() || (captures && pattern.captureCount() < 1)) {
        value.note(What::BadPattern, given);
        return std::nullopt;
    }
    return pattern;
}

std::vector<QRegularExpression> readPatterns(const std::vector<ProfileValue>& values, bool captures)
{
    std::vector<QRegularExpression> patterns;
    for (const ProfileValue& value : values) {
        if (const auto pattern = readPattern(value, captures))
            patterns.push_back(*pattern);
    }
    return patterns;
}

std::optional<Symbology> parseCodeSymbology(QStringView text)
{
    const auto symbology = parseSymbology(text);
    const bool onPaper = symbology != Symbology::Typed && symbology != Symbology::Text;
    return onPaper ? symbology : std::nullopt;
}

// "ektp", or {"id": "paspor-lama", "when": "if_any"}.
std::optional<Document> readDocumentUse(const ProfileValue& value,
                                        const std::vector<Document>& defined)
{
    const auto named = [&](const ProfileValue& idValue) -> std::optional<Document> {
        const DocumentId id = idValue.id<DocumentId>();
        const auto found = std::ranges::find(defined, id, &Document::id);
        if (found != defined.end())
            return *found;
        idValue.note(What::UnknownValue, id.toString());
        return std::nullopt;
    };
    if (value.isText())
        return named(value);
    ProfileObject object(value);
    auto document = named(object["id"]);
    const auto when = object["when"].as(parseWhen);
    if (document && when)
        document->when = *when;
    return document;
}

} // namespace

CodePatterns readCodes(const ProfileValue& value)
{
    ProfileObject object(value);
    return {readPatterns(object["booking"].items(), false),
            readPatterns(object["application_number"].maybeItems(), false),
            readPatterns(object["wrapped"].maybeItems(), true)};
}

std::vector<Symbology> readSymbologies(const ProfileValue& value)
{
    if (!value.isGiven())
        return {Symbology::QrCode, Symbology::Code128};
    std::vector<Symbology> symbologies;
    for (const ProfileValue& item : value.items()) {
        if (const auto symbology = item.as(parseCodeSymbology))
            symbologies.push_back(*symbology);
    }
    return symbologies;
}

std::vector<Document> readDocuments(const ProfileValue& value, ProfileErrors& errors)
{
    std::vector<Document> documents;
    for (const ProfileValue& item : value.items()) {
        ProfileObject object(item);
        Document document{object["id"].id<DocumentId>(), object["name"].words()};
        document.original = object["original"].flag(true);
        document.copy = object["copy"].flag(true);
        document.identical = object["identical"].flag(true);
        documents.push_back(document);
    }
    noteDuplicates(
        documents, [](const Document& document) { return document.id.toString(); },
        [](int i) { return QStringLiteral("documents[%1].id").arg(i); }, errors);
    return documents;
}

Service readService(const ProfileValue& value, const std::vector<Document>& defined,
                    ProfileErrors& errors)
{
    ProfileObject object(value);
    Service service{object["id"].id<ServiceId>(), object["name"].words(), {}, {}};
    for (const ProfileValue& item : object["channels"].items()) {
        const auto channel = item.as(parseChannel);
        if (channel && service.bookableThrough(*channel))
            item.note(What::Duplicate, channelName(*channel));
        else if (channel)
            service.channels.push_back(*channel);
    }
    const ProfileValue documents = object["documents"];
    for (const ProfileValue& item : documents.items()) {
        if (const auto document = readDocumentUse(item, defined))
            service.documents.push_back(*document);
    }
    noteDuplicates(
        service.documents, [](const Document& document) { return document.id.toString(); },
        [&](int i) { return QStringLiteral("%1[%2]").arg(documents.place()).arg(i); }, errors);
    return service;
}

WalkInCategory readWalkIn(const ProfileValue& value)
{
    ProfileObject object(value);
    WalkInCategory category{object["id"].id<CategoryId>(), object["name"].words(),
                            object["evidence"].words()};
    category.dailyQuota = object["daily_quota"].maybeInteger(0, 10'000);
    category.minAge = object["min_age"].maybeInteger(0, 150);
    const ProfileValue maxAge = object["max_age"];
    category.maxAge = maxAge.maybeInteger(0, 150);
    if (category.minAge && category.maxAge && *category.maxAge < *category.minAge)
        maxAge.note(What::NotInRange, QStringLiteral("%1-150").arg(*category.minAge));
    category.needsApprover = object["needs_approver"].flag(false);
    const ProfileValue service = object["service"];
    if (service.isGiven())
        category.service = service.as(&ServiceId::parse);
    return category;
}

Reason readReason(const ProfileValue& value)
{
    ProfileObject object(value);
    Reason reason{object["id"].id<ReasonId>(),
                  object["for"].as(parseReasonFor).value_or(Reason::For{}), object["name"].words()};
    reason.needsApprover = object["needs_approver"].flag(false);
    const ProfileValue excuses = object["excuses"];
    if (excuses.isGiven())
        reason.excuses = excuses.as(parseExcuses).value_or(Reason::Excuses::Nothing);
    // Only an override admits in spite of the rule: elsewhere there is nothing to excuse.
    if (reason.excuses != Reason::Excuses::Nothing && reason.what != Reason::For::Override)
        excuses.note(What::UnknownKey, QStringLiteral("excuses"));
    return reason;
}

HintLimits readHintLimits(const ProfileValue& value)
{
    HintLimits limits;
    if (!value.isGiven())
        return limits;
    ProfileObject object(value);
    const auto read = [&](const char* key, int& limit) {
        limit = object[key].maybeInteger(1, 10'000).value_or(limit);
    };
    read("names_per_phone", limits.namesPerPhone);
    read("overrides_per_officer", limits.overridesPerOfficer);
    read("searches_per_officer", limits.searchesPerOfficer);
    read("out_of_order", limits.outOfOrder);
    read("burst_bookings", limits.burstBookings);
    return limits;
}
