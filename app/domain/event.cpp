// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/event.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <utility>

namespace {

constexpr std::array<std::pair<EventKind, QLatin1String>, 22> kindNames{{
    {EventKind::Attendance, QLatin1String("attendance")},
    {EventKind::Hold, QLatin1String("hold")},
    {EventKind::Refusal, QLatin1String("refusal")},
    {EventKind::Undo, QLatin1String("undo")},
    {EventKind::ServiceChange, QLatin1String("service_change")},
    {EventKind::WalkIn, QLatin1String("walk_in")},
    {EventKind::Import, QLatin1String("import")},
    {EventKind::SignIn, QLatin1String("sign_in")},
    {EventKind::SignOut, QLatin1String("sign_out")},
    {EventKind::ClockChange, QLatin1String("clock_change")},
    {EventKind::DemoStart, QLatin1String("demo_start")},
    {EventKind::ProfileChange, QLatin1String("profile_change")},
    {EventKind::Purge, QLatin1String("purge")},
    {EventKind::ApprovalAsked, QLatin1String("approval_asked")},
    {EventKind::Seen, QLatin1String("seen")},
    {EventKind::Lock, QLatin1String("lock")},
    {EventKind::SignInFailed, QLatin1String("sign_in_failed")},
    {EventKind::OfficerChange, QLatin1String("officer_change")},
    {EventKind::DayClose, QLatin1String("day_close")},
    {EventKind::Export, QLatin1String("export")},
    {EventKind::Outage, QLatin1String("outage")},
    {EventKind::IncidentSettled, QLatin1String("incident_settled")},
}};

qint64 millis(Instant at)
{
    return at.time_since_epoch().count();
}

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

Event eventOf(EventKind kind, const QString& bookingKey, QDate serviceDate, const Actor& actor,
              const ClockReading& time)
{
    return Event{EventId::make(millis(time.now)),
                 kind,
                 actor.office,
                 actor.desk,
                 actor.officer,
                 bookingKey,
                 serviceDate,
                 time,
                 std::nullopt,
                 {}};
}

} // namespace

QString eventKindName(EventKind kind)
{
    for (const auto& [known, name] : kindNames) {
        if (known == kind)
            return name;
    }
    return {};
}

std::optional<EventKind> parseEventKind(QStringView text)
{
    for (const auto& [kind, name] : kindNames) {
        if (text == name)
            return kind;
    }
    return std::nullopt;
}

QByteArray canonical(qint64 chainNumber, const Event& event, const QByteArray& previousHash)
{
    const auto text = [](const QString& s) { return s.toUtf8(); };
    const std::array fields{
        QByteArrayLiteral("loket-event-1"),
        number(chainNumber),
        previousHash,
        text(event.id.toString()),
        text(eventKindName(event.kind)),
        text(event.office.toString()),
        text(event.desk.toString()),
        event.officer ? text(event.officer->toString()) : QByteArray(),
        text(event.bookingKey),
        text(event.serviceDate.toString(Qt::ISODate)),
        number(millis(event.time.now)),
        number(event.time.uncertainty.count()),
        number(millis(event.time.wall)),
        number(event.time.bootMicros),
        text(event.time.bootId),
        number(static_cast<int>(event.time.quality)),
        event.rule ? text(event.rule->id.toString()) : QByteArray(),
        event.rule ? number(event.rule->version) : QByteArray(),
        // QJsonObject keeps its keys sorted, at every depth.
        QJsonDocument(event.payload).toJson(QJsonDocument::Compact),
    };
    QByteArray form;
    for (const QByteArray& field : fields)
        form += number(field.size()) + ':' + field;
    return form;
}

QByteArray chainHash(qint64 chainNumber, const Event& event, const QByteArray& previousHash)
{
    return QCryptographicHash::hash(canonical(chainNumber, event, previousHash),
                                    QCryptographicHash::Sha256);
}

Event undoEvent(const EventId& undone, const QString& bookingKey, QDate serviceDate,
                const ReasonId& reason, const QString& words, const Actor& actor,
                const ClockReading& time)
{
    Event event = eventOf(EventKind::Undo, bookingKey, serviceDate, actor, time);
    event.payload = QJsonObject{{QStringLiteral("undoes"), undone.toString()},
                                {QStringLiteral("reason"), reason.toString()}};
    if (!words.trimmed().isEmpty())
        event.payload.insert(QStringLiteral("words"), words.trimmed());
    return event;
}

Event serviceChangeEvent(const QString& bookingKey, QDate serviceDate, const ServiceId& from,
                         const ServiceId& to, const Actor& actor, const ClockReading& time)
{
    Event event = eventOf(EventKind::ServiceChange, bookingKey, serviceDate, actor, time);
    event.payload = QJsonObject{{QStringLiteral("from"), from.toString()},
                                {QStringLiteral("to"), to.toString()}};
    return event;
}

Event plainEvent(EventKind kind, QDate day, QJsonObject payload, const Actor& actor,
                 const ClockReading& time)
{
    Event event = eventOf(kind, {}, day, actor, time);
    event.payload = std::move(payload);
    return event;
}
