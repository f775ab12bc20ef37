// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bookingrow.h"

#include "domain/proof.h"
#include "store/query.h"

namespace {

// "" not said, "missing", or the day it was given.
QString reconfirmationText(const Reconfirmation& reconfirmation)
{
    switch (reconfirmation.known) {
    case Reconfirmation::Known::NotSaid:
        return {};
    case Reconfirmation::Known::Missing:
        return QStringLiteral("missing");
    case Reconfirmation::Known::Given:
        return reconfirmation.on.isValid() ? dayText(reconfirmation.on) : QStringLiteral("given");
    }
    return {};
}

Reconfirmation reconfirmationOf(const QString& text)
{
    using Known = Reconfirmation::Known;
    if (text.isEmpty())
        return {};
    if (text == QLatin1String("missing"))
        return {Known::Missing, {}};
    return {Known::Given, dayOf(text)};
}

} // namespace

// By hand: thousands of rows are read for a search, and Qt's own parsing shows.
QDate dayOf(const QString& text)
{
    if (text.size() != 10)
        return {};
    const auto number = [&text](int from, int size) {
        int value = 0;
        for (int i = from; i < from + size; ++i)
            value = value * 10 + text[i].unicode() - u'0';
        return value;
    };
    return QDate(number(0, 4), number(5, 2), number(8, 2));
}

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

std::optional<Booking> bookingOf(const Query& row)
{
    const auto office = OfficeId::parse(row.text(1));
    const auto channel = parseChannel(row.text(2));
    const auto service = ServiceId::parse(row.text(7));
    const auto slot = Slot::parse(row.text(9));
    const auto status = parseBookingStatus(row.text(17));
    if (!office || !channel || !service || !slot || !status)
        return std::nullopt;
    std::optional<Instant> bookedAt;
    if (!row.isNull(16))
        bookedAt = Instant(std::chrono::milliseconds(row.number(16)));
    return Booking{BookingKey{*office, *channel, row.text(0)},
                   row.text(3),
                   dayOf(row.text(4)),
                   row.text(5),
                   row.text(6),
                   *service,
                   dayOf(row.text(8)),
                   *slot,
                   row.text(10),
                   row.text(11),
                   row.text(12),
                   row.text(13),
                   row.text(14),
                   row.text(15),
                   bookedAt,
                   *status,
                   reconfirmationOf(row.text(18)),
                   row.text(19)};
}

int bindBooking(Query& query, const Booking& booking)
{
    int place = 0;
    for (const QString& text :
         {booking.key.code, booking.key.office.toString(), channelName(booking.key.channel),
          booking.name, dayText(booking.birthDate), booking.phone, booking.nik,
          booking.service.toString(), dayText(booking.serviceDate), booking.slot.toString(),
          booking.account, booking.group, booking.relation, booking.passportType,
          booking.applicationNumber, booking.alias})
        query.bind(place++, text);
    if (booking.bookedAt)
        query.bind(place++, qint64(booking.bookedAt->time_since_epoch().count()));
    else
        query.bind(place++, nullptr);
    query.bind(place++, bookingStatusName(booking.status));
    query.bind(place++, reconfirmationText(booking.reconfirmed));
    query.bind(place++, booking.note);
    query.bind(place++, lookAlikeFold(booking.key.code));
    return place;
}
