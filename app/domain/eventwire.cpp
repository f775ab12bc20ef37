// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eventwire.h"

#include <limits>

namespace {

qint64 millis(Instant at)
{
    return at.time_since_epoch().count();
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

// Reads field by field and remembers the first one that is not as it should be.
class WireReader
{
public:
    explicit WireReader(const QJsonObject& wire) : m_wire(wire) {}

    [[nodiscard]] const QString& wrong() const { return m_wrong; }
    void refuse(QLatin1String field)
    {
        if (m_wrong.isEmpty())
            m_wrong = field;
    }
    [[nodiscard]] QString text(QLatin1String field)
    {
        const QJsonValue value = m_wire.value(field);
        if (!value.isString())
            refuse(field);
        return value.toString();
    }
    [[nodiscard]] std::optional<QString> textIfAny(QLatin1String field)
    {
        const QJsonValue value = m_wire.value(field);
        if (value.isNull() || value.isUndefined())
            return std::nullopt;
        return text(field);
    }
    [[nodiscard]] qint64 number(QLatin1String field)
    {
        constexpr qint64 none = std::numeric_limits<qint64>::min();
        const qint64 value = m_wire.value(field).toInteger(none);
        if (value == none)
            refuse(field);
        return value;
    }
    [[nodiscard]] QByteArray bytes(QLatin1String field)
    {
        const QByteArray hex = text(field).toLatin1();
        const QByteArray value = QByteArray::fromHex(hex);
        if (value.size() != 32 || value.toHex() != hex)
            refuse(field);
        return value;
    }
    template <typename Value>
    [[nodiscard]] std::optional<Value> parsed(QLatin1String field,
                                              std::optional<Value> (*parse)(QStringView))
    {
        auto value = parse(text(field));
        if (!value)
            refuse(field);
        return value;
    }
    template <typename Value>
    [[nodiscard]] std::optional<Value> parsedIfAny(QLatin1String field,
                                                   std::optional<Value> (*parse)(QStringView))
    {
        const auto given = textIfAny(field);
        return given ? parsed<Value>(field, parse) : std::nullopt;
    }
    [[nodiscard]] QJsonObject object(QLatin1String field)
    {
        const QJsonValue value = m_wire.value(field);
        if (!value.isObject())
            refuse(field);
        return value.toObject();
    }

private:
    const QJsonObject& m_wire;
    QString m_wrong;
};

QDate dayFrom(WireReader& read)
{
    const QString text = read.text(QLatin1String("day"));
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && day.toString(Qt::ISODate) != text)
        read.refuse(QLatin1String("day"));
    return day;
}

ClockReading timeFrom(WireReader& read)
{
    ClockReading time{};
    time.now = Instant(std::chrono::milliseconds(read.number(QLatin1String("now_ms"))));
    time.uncertainty = std::chrono::milliseconds(read.number(QLatin1String("uncertainty_ms")));
    time.wall = Instant(std::chrono::milliseconds(read.number(QLatin1String("wall_ms"))));
    time.bootMicros = read.number(QLatin1String("boot_us"));
    time.bootId = read.text(QLatin1String("boot_id"));
    const qint64 quality = read.number(QLatin1String("quality"));
    if (quality < 0 || quality > int(TimeQuality::Suspect))
        read.refuse(QLatin1String("quality"));
    else
        time.quality = TimeQuality(int(quality));
    return time;
}

std::optional<RuleRef> ruleFrom(WireReader& read)
{
    const auto id = read.parsedIfAny<RuleId>(QLatin1String("rule"), &RuleId::parse);
    if (!id)
        return std::nullopt;
    const qint64 version = read.number(QLatin1String("rule_version"));
    if (version < 0 || version > std::numeric_limits<int>::max()) {
        read.refuse(QLatin1String("rule_version"));
        return std::nullopt;
    }
    return RuleRef{*id, int(version)};
}

} // namespace

QJsonObject wireOf(const ChainedEvent& chained)
{
    const Event& event = chained.event;
    const auto hex = [](const QByteArray& bytes) { return QString::fromLatin1(bytes.toHex()); };
    return {
        {QStringLiteral("id"), event.id.toString()},
        {QStringLiteral("n"), chained.number},
        {QStringLiteral("kind"), eventKindName(event.kind)},
        {QStringLiteral("office"), event.office.toString()},
        {QStringLiteral("desk"), event.desk.toString()},
        {QStringLiteral("officer"),
         textOrNull(event.officer ? event.officer->toString() : QString())},
        {QStringLiteral("booking"), event.bookingKey},
        {QStringLiteral("day"), event.serviceDate.toString(Qt::ISODate)},
        {QStringLiteral("now_ms"), millis(event.time.now)},
        {QStringLiteral("uncertainty_ms"), qint64(event.time.uncertainty.count())},
        {QStringLiteral("wall_ms"), millis(event.time.wall)},
        {QStringLiteral("boot_us"), event.time.bootMicros},
        {QStringLiteral("boot_id"), event.time.bootId},
        {QStringLiteral("quality"), int(event.time.quality)},
        {QStringLiteral("rule"), textOrNull(event.rule ? event.rule->id.toString() : QString())},
        {QStringLiteral("rule_version"),
         event.rule ? QJsonValue(event.rule->version) : QJsonValue()},
        {QStringLiteral("payload"), event.payload},
        {QStringLiteral("previous"), hex(chained.previousHash)},
        {QStringLiteral("hash"), hex(chained.hash)},
    };
}

Result<ChainedEvent> eventFromWire(const QJsonObject& wire)
{
    WireReader read(wire);
    const auto id = read.parsed<EventId>(QLatin1String("id"), &EventId::parse);
    const qint64 number = read.number(QLatin1String("n"));
    if (number < 1)
        read.refuse(QLatin1String("n"));
    const auto kind = read.parsed<EventKind>(QLatin1String("kind"), &parseEventKind);
    const auto office = read.parsed<OfficeId>(QLatin1String("office"), &OfficeId::parse);
    const auto desk = read.parsed<DeskLetter>(QLatin1String("desk"), &DeskLetter::parse);
    const auto officer = read.parsedIfAny<OfficerId>(QLatin1String("officer"), &OfficerId::parse);
    const QString booking = read.text(QLatin1String("booking"));
    const QDate day = dayFrom(read);
    const ClockReading time = timeFrom(read);
    const auto rule = ruleFrom(read);
    const QJsonObject payload = read.object(QLatin1String("payload"));
    const QByteArray previous = read.bytes(QLatin1String("previous"));
    const QByteArray hash = read.bytes(QLatin1String("hash"));
    if (!read.wrong().isEmpty() || !id || !kind || !office || !desk)
        return failure(Fault::Internal, {}, QStringLiteral("wire: ") + read.wrong());
    ChainedEvent chained{
        number, Event{*id, *kind, *office, *desk, officer, booking, day, time, rule, payload},
        previous, hash};
    if (chainHash(number, chained.event, previous) != hash)
        return failure(Fault::Internal, {}, wireHashWrong);
    return chained;
}
