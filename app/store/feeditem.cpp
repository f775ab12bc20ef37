// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/feeditem.h"

#include "domain/bookingwire.h"
#include "domain/eventwire.h"
#include "domain/walkin.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <array>
#include <utility>

namespace {

constexpr std::array<std::pair<FeedKind, QLatin1String>, 8> kindNames{{
    {FeedKind::Booking, QLatin1String("booking")},
    {FeedKind::Event, QLatin1String("event")},
    {FeedKind::Outcome, QLatin1String("outcome")},
    {FeedKind::Incident, QLatin1String("incident")},
    {FeedKind::Person, QLatin1String("person")},
    {FeedKind::Officer, QLatin1String("officer")},
    {FeedKind::Profile, QLatin1String("profile")},
    {FeedKind::Desk, QLatin1String("desk")},
}};

using Read = std::optional<fed::Content>;

QString textIn(const QJsonObject& json, QLatin1String key)
{
    return json.value(key).toString();
}

// An outcome that only a newer centre knows: somebody has to look.
std::optional<CentreAnswer> answerIn(const QString& entity, const QJsonObject& body)
{
    const auto event = EventId::parse(entity);
    const QString outcome = textIn(body, QLatin1String("outcome"));
    if (!event || outcome.isEmpty())
        return std::nullopt;
    const auto known = parseCentreOutcome(outcome);
    return CentreAnswer{*event, known.value_or(CentreOutcome::Quarantined),
                        winnerOf(body.value(QLatin1String("winner")).toObject()),
                        known ? QString() : outcome};
}

Read bookingIn(const QString& entity, const QJsonObject& body)
{
    const auto key = BookingKey::parse(entity);
    const qint64 rev = body.value(QLatin1String("rev")).toInteger();
    if (!key)
        return std::nullopt;
    if (body.value(QLatin1String("deleted")).toBool())
        return fed::BookingItem{*key, std::nullopt, rev};
    auto booking = bookingFromJson(body);
    if (!booking || booking->key != *key)
        return std::nullopt;
    return fed::BookingItem{*key, std::move(*booking), rev};
}

// An event whose hash is not its own: somebody made it by hand with a desk's credentials. No desk
// takes it in, everybody is told, and what follows it passes.
Read forgedIn(const QString& entity, const QJsonObject& body)
{
    const QJsonObject wire = body.value(QLatin1String("event")).toObject();
    const auto event = EventId::parse(entity);
    const auto office = OfficeId::parse(textIn(wire, QLatin1String("office")));
    const auto desk = DeskLetter::parse(textIn(wire, QLatin1String("desk")));
    if (!event || !office || !desk)
        return std::nullopt;
    const auto moment = [](const QJsonObject& json, QLatin1String key) {
        return Instant(std::chrono::milliseconds(json.value(key).toInteger()));
    };
    const Instant at = moment(wire, QLatin1String("now_ms"));
    return Incident{entity,
                    IncidentKind::Quarantined,
                    textIn(wire, QLatin1String("booking")),
                    {IncidentParty{*event, *office, *desk, at, {}}},
                    moment(body, QLatin1String("received_ms"))};
}

Read eventIn(const QString& entity, const QJsonObject& body)
{
    auto event = eventFromWire(body.value(QLatin1String("event")).toObject());
    if (!event && event.error().detail == wireHashWrong)
        return forgedIn(entity, body);
    auto answer = answerIn(entity, body);
    if (!event || !answer || event->event.id != answer->event)
        return std::nullopt;
    return fed::EventItem{std::move(*event), std::move(*answer),
                          textIn(body, QLatin1String("install"))};
}

Read outcomeIn(const QString& entity, const QJsonObject& body)
{
    auto answer = answerIn(entity, body);
    return answer ? Read(fed::OutcomeItem{std::move(*answer)}) : std::nullopt;
}

Read incidentIn(const QString& entity, const QJsonObject& body)
{
    auto incident = incidentOf(body);
    return incident && incident->id == entity ? Read(std::move(*incident)) : std::nullopt;
}

Read personIn(const QString& entity, const QJsonObject& body)
{
    fed::PersonItem person{entity};
    const QJsonValue fields = body.value(QLatin1String("fields"));
    if (fields.isNull() || fields.isUndefined())
        return entity.isEmpty() ? Read() : Read(std::move(person));
    const auto bytes = [](const QString& text) {
        return QByteArray::fromBase64(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    };
    person.day = QDate::fromString(textIn(body, QLatin1String("day")), Qt::ISODate);
    person.salt = bytes(textIn(body, QLatin1String("salt")));
    person.fields = bytes(fields.toString());
    const QByteArray hash = personHash(person.salt, *person.fields).toHex();
    if (!person.day.isValid() || entity.toLatin1() != hash)
        return std::nullopt;
    return person;
}

Read officerIn(const QString& entity, const QJsonObject& body)
{
    const auto id = OfficerId::parse(entity);
    const auto role = parseRole(textIn(body, QLatin1String("role")));
    if (!id || !role)
        return std::nullopt;
    return fed::OfficerItem{Officer{*id, textIn(body, QLatin1String("name")), *role,
                                    body.value(QLatin1String("enabled")).toBool(true)},
                            textIn(body, QLatin1String("pin_hash")),
                            body.value(QLatin1String("changed_ms")).toInteger()};
}

Read profileIn(const QString& entity, const QJsonObject& body)
{
    const auto office = OfficeId::parse(entity);
    const QByteArray json = textIn(body, QLatin1String("json")).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(json, QCryptographicHash::Sha256);
    if (!office || textIn(body, QLatin1String("sha256")).toLatin1() != hash.toHex())
        return std::nullopt;
    return fed::ProfileItem{*office, body.value(QLatin1String("version")).toInt(), hash, json,
                            body.value(QLatin1String("at_ms")).toInteger()};
}

Read deskIn(const QString& entity, const QJsonObject& body)
{
    const auto letter = DeskLetter::parse(entity);
    if (!letter)
        return std::nullopt;
    return fed::DeskItem{*letter, textIn(body, QLatin1String("name")),
                         body.value(QLatin1String("enabled")).toBool(true)};
}

Read contentOf(FeedKind kind, const QString& entity, const QJsonObject& body)
{
    switch (kind) {
    case FeedKind::Booking:
        return bookingIn(entity, body);
    case FeedKind::Event:
        return eventIn(entity, body);
    case FeedKind::Outcome:
        return outcomeIn(entity, body);
    case FeedKind::Incident:
        return incidentIn(entity, body);
    case FeedKind::Person:
        return personIn(entity, body);
    case FeedKind::Officer:
        return officerIn(entity, body);
    case FeedKind::Profile:
        return profileIn(entity, body);
    case FeedKind::Desk:
        return deskIn(entity, body);
    }
    return std::nullopt;
}

Result<FeedItem> itemAs(FeedKind kind, const FeedRow& row)
{
    const QJsonDocument document = QJsonDocument::fromJson(row.body);
    auto content = document.isObject() ? contentOf(kind, row.entity, document.object()) : Read();
    if (!content)
        return failure(Fault::FeedNotUnderstood, QString::number(row.seq),
                       feedKindName(row.kind) + u' ' + row.entity);
    return FeedItem{row.seq, std::move(*content)};
}

} // namespace

std::optional<FeedKind> parseFeedKind(QStringView text)
{
    for (const auto& [kind, name] : kindNames) {
        if (text == name)
            return kind;
    }
    return std::nullopt;
}

QString feedKindName(FeedKind kind)
{
    for (const auto& [known, name] : kindNames) {
        if (known == kind)
            return name;
    }
    return {};
}

std::optional<Attendance> winnerOf(const QJsonObject& json)
{
    const auto event = EventId::parse(textIn(json, QLatin1String("event")));
    const auto desk = DeskLetter::parse(textIn(json, QLatin1String("desk")));
    if (!event || !desk)
        return std::nullopt;
    const qint64 at = json.value(QLatin1String("at_ms")).toInteger();
    return Attendance{*event, Instant(std::chrono::milliseconds(at)), *desk,
                      QueueNumber::parse(textIn(json, QLatin1String("queue_number"))),
                      textIn(json, QLatin1String("officer_name"))};
}

QJsonObject winnerJson(const Attendance& winner)
{
    return {{QStringLiteral("event"), winner.event.toString()},
            {QStringLiteral("desk"), winner.desk.toString()},
            {QStringLiteral("at_ms"), qint64(winner.at.time_since_epoch().count())},
            {QStringLiteral("queue_number"),
             winner.queueNumber ? QJsonValue(winner.queueNumber->toString()) : QJsonValue()},
            {QStringLiteral("officer_name"), winner.officerName}};
}

Result<FeedItem> feedItemOf(const FeedRow& row)
{
    return itemAs(row.kind, row);
}

Result<FeedItem> ownItemOf(const FeedRow& row)
{
    return itemAs(row.kind == FeedKind::Event ? FeedKind::Outcome : row.kind, row);
}
