// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eventrow.h"

#include "store/bookingrow.h"

#include <QJsonDocument>

namespace {

QString payloadText(const QJsonObject& payload)
{
    return QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact));
}

// Only the very text that was written: other blanks or order would hide a change.
std::optional<QJsonObject> payloadOf(const QString& text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject() || payloadText(document.object()) != text)
        return std::nullopt;
    return document.object();
}

std::optional<TimeQuality> qualityOf(qint64 number)
{
    if (number < 0 || number > int(TimeQuality::Suspect))
        return std::nullopt;
    return TimeQuality(int(number));
}

std::optional<ClockReading> readingOf(const Query& row, int column)
{
    const auto quality = qualityOf(row.number(column + 5));
    if (!quality)
        return std::nullopt;
    return ClockReading{instantOf(row.number(column)),
                        std::chrono::milliseconds(row.number(column + 1)),
                        instantOf(row.number(column + 2)),
                        row.number(column + 3),
                        row.text(column + 4),
                        *quality};
}

} // namespace

qint64 millisOf(Instant at)
{
    return at.time_since_epoch().count();
}

Instant instantOf(qint64 millis)
{
    return Instant(std::chrono::milliseconds(millis));
}

std::optional<ChainedEvent> eventOf(const Query& row)
{
    const auto id = EventId::parse(row.text(1));
    const auto kind = parseEventKind(row.text(2));
    const auto office = OfficeId::parse(row.text(3));
    const auto desk = DeskLetter::parse(row.text(4));
    const auto officer = OfficerId::parse(row.text(5));
    const auto time = readingOf(row, 8);
    const auto rule = RuleId::parse(row.text(14));
    const auto payload = payloadOf(row.text(16));
    const bool officerWrong = !row.isNull(5) && !officer;
    const bool ruleWrong = !row.isNull(14) && !rule;
    if (!id || !kind || !office || !desk || officerWrong || !time || ruleWrong || !payload)
        return std::nullopt;
    std::optional<RuleRef> ruleRef;
    if (rule)
        ruleRef = RuleRef{*rule, int(row.number(15))};
    return ChainedEvent{row.number(0),
                        Event{*id, *kind, *office, *desk, officer, row.text(6), dayOf(row.text(7)),
                              *time, ruleRef, *payload},
                        row.bytes(17), row.bytes(18)};
}

void bindEvent(Query& query, const ChainedEvent& chained)
{
    const Event& event = chained.event;
    query.bind(0, chained.number);
    query.bind(1, event.id.toString());
    query.bind(2, eventKindName(event.kind));
    query.bind(3, event.office.toString());
    query.bind(4, event.desk.toString());
    query.bind(5, event.officer ? QVariant(event.officer->toString()) : QVariant());
    query.bind(6, event.bookingKey);
    query.bind(7, dayText(event.serviceDate));
    query.bind(8, millisOf(event.time.now));
    query.bind(9, qint64(event.time.uncertainty.count()));
    query.bind(10, millisOf(event.time.wall));
    query.bind(11, event.time.bootMicros);
    query.bind(12, event.time.bootId);
    query.bind(13, int(event.time.quality));
    query.bind(14, event.rule ? QVariant(event.rule->id.toString()) : QVariant());
    query.bind(15, event.rule ? QVariant(event.rule->version) : QVariant());
    query.bind(16, payloadText(event.payload));
    query.bind(17, chained.previousHash);
    query.bind(18, chained.hash);
}
