// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/incident.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace {

constexpr std::array<std::pair<IncidentKind, QLatin1String>, 13> kindNames{{
    {IncidentKind::DoubleAdmission, QLatin1String("double_admission")},
    {IncidentKind::OtherOffice, QLatin1String("other_office")},
    {IncidentKind::AdmittedCancelled, QLatin1String("admitted_cancelled")},
    {IncidentKind::AdmittedRescheduled, QLatin1String("admitted_rescheduled")},
    {IncidentKind::AdmittedMoved, QLatin1String("admitted_moved")},
    {IncidentKind::DetailsChanged, QLatin1String("details_changed")},
    {IncidentKind::NeverBooked, QLatin1String("never_booked")},
    {IncidentKind::DocumentsDiffer, QLatin1String("documents_differ")},
    {IncidentKind::SamePersonTwice, QLatin1String("same_person_twice")},
    {IncidentKind::IdReused, QLatin1String("id_reused")},
    {IncidentKind::Quarantined, QLatin1String("quarantined")},
    {IncidentKind::SuspectClock, QLatin1String("suspect_clock")},
    {IncidentKind::ClonedDesk, QLatin1String("cloned_desk")},
}};

qint64 millis(Instant at)
{
    return at.time_since_epoch().count();
}

std::optional<Instant> instantIn(const QJsonObject& json, QLatin1String key)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 value = json.value(key).toInteger(none);
    if (value == none)
        return std::nullopt;
    return Instant(std::chrono::milliseconds(value));
}

QString textIn(const QJsonObject& json, QLatin1String key)
{
    return json.value(key).toString();
}

tl::unexpected<Error> wrong(QLatin1String field)
{
    return failure(Fault::Internal, {}, QStringLiteral("incident: ") + field);
}

QJsonObject partyJson(const IncidentParty& party)
{
    return {
        {QStringLiteral("event"), party.event ? QJsonValue(party.event->toString()) : QJsonValue()},
        {QStringLiteral("office"), party.office.toString()},
        {QStringLiteral("desk"), party.desk.toString()},
        {QStringLiteral("at_ms"), millis(party.at)},
        {QStringLiteral("officer_name"), party.officerName},
        {QStringLiteral("queue_number"),
         party.queueNumber ? QJsonValue(party.queueNumber->toString()) : QJsonValue()}};
}

std::optional<IncidentParty> partyOf(const QJsonObject& json)
{
    const auto event = EventId::parse(textIn(json, QLatin1String("event")));
    const auto office = OfficeId::parse(textIn(json, QLatin1String("office")));
    const auto desk = DeskLetter::parse(textIn(json, QLatin1String("desk")));
    const auto at = instantIn(json, QLatin1String("at_ms"));
    const QJsonValue named = json.value(QLatin1String("event"));
    const bool unnamed = named.isNull() || named.isUndefined();
    if ((!event && !unnamed) || !office || !desk || !at)
        return std::nullopt;
    return IncidentParty{event,
                         *office,
                         *desk,
                         *at,
                         textIn(json, QLatin1String("officer_name")),
                         QueueNumber::parse(textIn(json, QLatin1String("queue_number")))};
}

QJsonObject settlementJson(const Settlement& settled)
{
    return {{QStringLiteral("officer"), settled.officer.toString()},
            {QStringLiteral("officer_name"), settled.officerName},
            {QStringLiteral("desk"), settled.desk.toString()},
            {QStringLiteral("at_ms"), millis(settled.at)},
            {QStringLiteral("reason"), settled.reason.toString()},
            {QStringLiteral("words"), settled.words}};
}

std::optional<Settlement> settlementOf(const QJsonObject& json)
{
    const auto officer = OfficerId::parse(textIn(json, QLatin1String("officer")));
    const auto desk = DeskLetter::parse(textIn(json, QLatin1String("desk")));
    const auto at = instantIn(json, QLatin1String("at_ms"));
    const auto reason = ReasonId::parse(textIn(json, QLatin1String("reason")));
    if (!officer || !desk || !at || !reason)
        return std::nullopt;
    return Settlement{*officer, textIn(json, QLatin1String("officer_name")), *desk, *at,
                      *reason,  textIn(json, QLatin1String("words"))};
}

} // namespace

QString incidentKindName(IncidentKind kind)
{
    for (const auto& [known, name] : kindNames) {
        if (known == kind)
            return name;
    }
    return {};
}

std::optional<IncidentKind> parseIncidentKind(QStringView text)
{
    for (const auto& [kind, name] : kindNames) {
        if (text == name)
            return kind;
    }
    return std::nullopt;
}

Result<Incident> incidentOf(const QJsonObject& json)
{
    Incident incident;
    incident.id = textIn(json, QLatin1String("id"));
    const auto kind = parseIncidentKind(textIn(json, QLatin1String("kind")));
    const auto opened = instantIn(json, QLatin1String("opened_ms"));
    if (incident.id.isEmpty())
        return wrong(QLatin1String("id"));
    if (!kind)
        return wrong(QLatin1String("kind"));
    if (!opened)
        return wrong(QLatin1String("opened_ms"));
    incident.kind = *kind;
    incident.bookingKey = textIn(json, QLatin1String("booking"));
    incident.openedAt = *opened;
    incident.dissolved = json.value(QLatin1String("dissolved")).toBool();
    for (const QJsonValue& value : json.value(QLatin1String("parties")).toArray()) {
        auto party = partyOf(value.toObject());
        if (!party)
            return wrong(QLatin1String("parties"));
        incident.parties.push_back(std::move(*party));
    }
    incident.more = std::max(0, json.value(QLatin1String("more")).toInt()); // older: not said
    if (const QJsonValue settled = json.value(QLatin1String("settled")); settled.isObject()) {
        auto settlement = settlementOf(settled.toObject());
        if (!settlement)
            return wrong(QLatin1String("settled"));
        incident.settled.emplace(std::move(*settlement));
    }
    return incident;
}

QJsonObject incidentJson(const Incident& incident)
{
    QJsonArray parties;
    for (const IncidentParty& party : incident.parties)
        parties.append(partyJson(party));
    return {{QStringLiteral("id"), incident.id},
            {QStringLiteral("kind"), incidentKindName(incident.kind)},
            {QStringLiteral("booking"), incident.bookingKey},
            {QStringLiteral("parties"), parties},
            {QStringLiteral("more"), incident.more},
            {QStringLiteral("opened_ms"), millis(incident.openedAt)},
            {QStringLiteral("settled"),
             incident.settled ? QJsonValue(settlementJson(*incident.settled)) : QJsonValue()},
            {QStringLiteral("dissolved"), incident.dissolved}};
}

std::vector<ReasonId> settlementReasons()
{
    std::vector<ReasonId> reasons;
    for (const char16_t* text : {u"same_person_served_once", u"identity_misused", u"clerical_error",
                                 u"agreed_exception", u"other"}) {
        if (const auto reason = ReasonId::parse(QStringView(text)))
            reasons.push_back(*reason);
    }
    return reasons;
}
