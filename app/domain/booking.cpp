// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking.h"

#include "domain/nametable.h"
#include "domain/proof.h"

namespace {

constexpr std::array<Named<Channel>, 5> channels{{
    {Channel::Law, u"law"},
    {Channel::Apapo, u"apapo"},
    {Channel::Mpaspor, u"mpaspor"},
    {Channel::Mpaspor, u"m-paspor"},
    {Channel::Mpaspor, u"m paspor"},
}};

// The first name of each is how it is written; the others are what exports say.
constexpr std::array<Named<BookingStatus>, 13> statuses{{
    {BookingStatus::Active, u"active"},
    {BookingStatus::Active, u"aktif"},
    {BookingStatus::Cancelled, u"cancelled"},
    {BookingStatus::Cancelled, u"canceled"},
    {BookingStatus::Cancelled, u"batal"},
    {BookingStatus::Cancelled, u"dibatalkan"},
    {BookingStatus::Rescheduled, u"rescheduled"},
    {BookingStatus::Rescheduled, u"jadwal ulang"},
    {BookingStatus::Rescheduled, u"dijadwalkan ulang"},
    {BookingStatus::Rescheduled, u"dijadwal ulang"},
    {BookingStatus::Moved, u"moved"},
    {BookingStatus::Moved, u"pindah"},
    {BookingStatus::Moved, u"dipindahkan"},
}};

constexpr QChar bullet = u'\u2022';

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits;
}

} // namespace

QString channelName(Channel channel)
{
    return nameIn(channels, channel);
}

std::optional<Channel> parseChannel(QStringView text)
{
    return valueIn(channels, text);
}

QString bookingStatusName(BookingStatus status)
{
    return nameIn(statuses, status);
}

std::optional<BookingStatus> parseBookingStatus(QStringView text)
{
    return valueIn(statuses, text);
}

QString BookingKey::toString() const
{
    return office.toString() + u'/' + channelName(channel) + u'/' + code;
}

std::optional<BookingKey> BookingKey::parse(QStringView text)
{
    const qsizetype first = text.indexOf(u'/');
    const qsizetype second = first < 0 ? -1 : text.indexOf(u'/', first + 1);
    if (second < 0)
        return std::nullopt;
    const std::optional<OfficeId> office = OfficeId::parse(text.first(first));
    const std::optional<Channel> channel = parseChannel(text.sliced(first + 1, second - first - 1));
    const QString code = normalisedCode(text.sliced(second + 1));
    if (!office || !channel || code.isEmpty())
        return std::nullopt;
    return BookingKey{*office, *channel, code};
}

QString maskedPhone(QStringView phone)
{
    if (phone.trimmed().isEmpty())
        return {};
    QString digits = digitsOf(phone);
    if (digits.startsWith(u"62"))
        digits = u'0' + digits.sliced(2);
    // Of a shorter one the eight digits that are shown would be nearly all.
    if (digits.size() < 10)
        return QString(3, bullet);
    return digits.first(4) + u' ' + QString(3, bullet) + u' ' + digits.last(4);
}

QString maskedNik(QStringView nik)
{
    const QString digits = digitsOf(nik);
    const QString hidden(4, bullet);
    if (digits.size() != 16)
        return nik.trimmed().isEmpty() ? QString() : hidden;
    return digits.first(4) + u' ' + hidden + u' ' + hidden + u' ' + digits.last(4);
}

QString maskedBirthDate(QDate birthDate)
{
    if (!birthDate.isValid())
        return {};
    const QString hidden(2, bullet);
    return hidden + u' ' + hidden + u' ' +
           QString::number(birthDate.year()).rightJustified(4, u'0');
}

int ageOn(QDate birthDate, QDate day)
{
    if (!birthDate.isValid() || !day.isValid())
        return -1;
    const bool birthdayToCome = day.month() < birthDate.month() ||
                                (day.month() == birthDate.month() && day.day() < birthDate.day());
    return day.year() - birthDate.year() - (birthdayToCome ? 1 : 0);
}
