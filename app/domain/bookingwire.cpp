// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/bookingwire.h"

#include "domain/proof.h"

namespace {

using Known = Reconfirmation::Known;

QString reconfirmedText(const Reconfirmation& reconfirmation)
{
    if (reconfirmation.known == Known::Missing)
        return QStringLiteral("");
    return reconfirmation.on.isValid() ? reconfirmation.on.toString(Qt::ISODate)
                                       : QStringLiteral("yes");
}

// Reads field by field and remembers the first one that is not as it should be.
class BookingFields
{
public:
    explicit BookingFields(const QJsonObject& json) : m_json(json) {}

    [[nodiscard]] const QString& wrong() const { return m_wrong; }
    [[nodiscard]] bool says(QLatin1String field) const
    {
        const QJsonValue value = m_json.value(field);
        return !value.isNull() && !value.isUndefined();
    }
    [[nodiscard]] QString text(QLatin1String field)
    {
        if (says(field) && !m_json.value(field).isString())
            refuse(field);
        return m_json.value(field).toString();
    }
    [[nodiscard]] QDate day(QLatin1String field) { return understood(field, text(field)); }
    template <typename Value>
    [[nodiscard]] std::optional<Value> needed(QLatin1String field,
                                              std::optional<Value> (*parse)(QStringView))
    {
        auto value = parse(text(field));
        if (!value)
            refuse(field);
        return value;
    }
    template <typename Value>
    [[nodiscard]] Value orElse(QLatin1String field, Value usual,
                               std::optional<Value> (*parse)(QStringView))
    {
        return says(field) ? needed(field, parse).value_or(usual) : usual;
    }
    [[nodiscard]] Reconfirmation reconfirmation(QLatin1String field)
    {
        if (!says(field))
            return {};
        const QString said = text(field);
        if (said.isEmpty())
            return {Known::Missing, {}};
        if (said == QLatin1String("yes"))
            return {Known::Given, {}};
        return {Known::Given, understood(field, said.left(10))};
    }
    [[nodiscard]] std::optional<Instant> moment(QLatin1String field)
    {
        const QString said = text(field);
        if (said.isEmpty())
            return std::nullopt;
        auto at = parseIso(said, Zone::Wib);
        if (!at)
            refuse(field);
        return at;
    }
    void refuse(QLatin1String field)
    {
        if (m_wrong.isEmpty())
            m_wrong = field;
    }

private:
    [[nodiscard]] QDate understood(QLatin1String field, const QString& said)
    {
        const QDate day = QDate::fromString(said, Qt::ISODate);
        if (!said.isEmpty() && !day.isValid())
            refuse(field);
        return day;
    }

    const QJsonObject& m_json;
    QString m_wrong;
};

} // namespace

QJsonObject bookingJson(const Booking& booking)
{
    QJsonObject json{
        {QStringLiteral("code"), booking.key.code},
        {QStringLiteral("office"), booking.key.office.toString()},
        {QStringLiteral("channel"), channelName(booking.key.channel)},
        {QStringLiteral("name"), booking.name},
        {QStringLiteral("birth_date"), booking.birthDate.toString(Qt::ISODate)},
        {QStringLiteral("phone"), booking.phone},
        {QStringLiteral("nik"), booking.nik},
        {QStringLiteral("service"), booking.service.toString()},
        {QStringLiteral("service_date"), booking.serviceDate.toString(Qt::ISODate)},
        {QStringLiteral("slot"), booking.slot.toString()},
        {QStringLiteral("account"), booking.account},
        {QStringLiteral("group"), booking.group},
        {QStringLiteral("relation"), booking.relation},
        {QStringLiteral("passport_type"), booking.passportType},
        {QStringLiteral("application_number"), booking.applicationNumber},
        {QStringLiteral("alias"), booking.alias},
        {QStringLiteral("status"), bookingStatusName(booking.status)},
        {QStringLiteral("note"), booking.note},
    };
    if (booking.bookedAt)
        json.insert(QStringLiteral("booked_at"), isoText(*booking.bookedAt, Zone::Wib));
    if (booking.reconfirmed.known != Known::NotSaid)
        json.insert(QStringLiteral("reconfirmed_at"), reconfirmedText(booking.reconfirmed));
    return json;
}

Result<Booking> bookingFromJson(const QJsonObject& json)
{
    BookingFields read(json);
    const auto office = read.needed<OfficeId>(QLatin1String("office"), &OfficeId::parse);
    const auto service = read.needed<ServiceId>(QLatin1String("service"), &ServiceId::parse);
    const auto slot = read.needed<Slot>(QLatin1String("slot"), &Slot::parse);
    const QString code = normalisedCode(read.text(QLatin1String("code")));
    if (code.isEmpty())
        read.refuse(QLatin1String("code"));
    const QDate serviceDate = read.day(QLatin1String("service_date"));
    if (!serviceDate.isValid())
        read.refuse(QLatin1String("service_date"));
    const auto channel = read.orElse(QLatin1String("channel"), Channel::Law, &parseChannel);
    const auto status =
        read.orElse(QLatin1String("status"), BookingStatus::Active, &parseBookingStatus);
    if (!office || !service || !slot)
        return failure(Fault::Internal, {}, QStringLiteral("booking: ") + read.wrong());
    Booking booking{BookingKey{*office, channel, code},
                    read.text(QLatin1String("name")),
                    read.day(QLatin1String("birth_date")),
                    normalisedPhone(read.text(QLatin1String("phone"))),
                    read.text(QLatin1String("nik")),
                    *service,
                    serviceDate,
                    *slot,
                    read.text(QLatin1String("account")),
                    read.text(QLatin1String("group")),
                    read.text(QLatin1String("relation")),
                    read.text(QLatin1String("passport_type")),
                    normalisedCode(read.text(QLatin1String("application_number"))),
                    read.text(QLatin1String("alias")),
                    read.moment(QLatin1String("booked_at")),
                    status,
                    read.reconfirmation(QLatin1String("reconfirmed_at")),
                    read.text(QLatin1String("note"))};
    if (!read.wrong().isEmpty())
        return failure(Fault::Internal, {}, QStringLiteral("booking: ") + read.wrong());
    return booking;
}
