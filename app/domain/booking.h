// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/officetime.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>

// Where a booking comes from (README, domain notes "Channels").
enum class Channel { Law, Apapo, Mpaspor };
[[nodiscard]] QString channelName(Channel channel); // "law", "apapo", "mpaspor"
[[nodiscard]] std::optional<Channel> parseChannel(QStringView text);
inline constexpr std::array allChannels{Channel::Law, Channel::Apapo, Channel::Mpaspor};

enum class BookingStatus { Active, Cancelled, Rescheduled, Moved };
[[nodiscard]] QString bookingStatusName(BookingStatus status);
[[nodiscard]] std::optional<BookingStatus> parseBookingStatus(QStringView text);

// Whether #hadir was answered. What the source does not say is not held against anybody.
struct Reconfirmation
{
    enum class Known { NotSaid, Missing, Given } known = Known::NotSaid;
    QDate on; // when Given
    bool operator==(const Reconfirmation&) const = default;
};

// A booking is identified by office, channel and code. The code is text, never a number.
struct BookingKey
{
    OfficeId office;
    Channel channel = Channel::Law;
    QString code; // normalised

    bool operator==(const BookingKey&) const = default;
    [[nodiscard]] QString toString() const; // "jakarta-pusat/law/9ZZZZ"
    [[nodiscard]] static std::optional<BookingKey> parse(QStringView text);
};

// A reserved place: what the office promised. Personal data.
struct Booking
{
    BookingKey key;
    QString name{};
    QDate birthDate{};
    QString phone{}; // "62812…" or empty
    QString nik{};   // 16 digits or empty
    ServiceId service;
    QDate serviceDate{};
    Slot slot{};
    QString account{};  // of the one who booked
    QString group{};    // family members of one booking share it
    QString relation{}; // as the source says: "istri", "anak"
    QString passportType{};
    QString applicationNumber{};
    QString alias{}; // an opaque QR text that the source knows
    std::optional<Instant> bookedAt{};
    BookingStatus status = BookingStatus::Active;
    Reconfirmation reconfirmed{};
    QString note{};

    bool operator==(const Booking&) const = default;
};

// "0812 ••• 0001": the first and last four digits.
[[nodiscard]] QString maskedPhone(QStringView phone);
// "3171 •••• •••• 0001"
[[nodiscard]] QString maskedNik(QStringView nik);
// "•• •• 1970": for lists; the whole date stands on the card only.
[[nodiscard]] QString maskedBirthDate(QDate birthDate);
// Whole years on that day; negative when not born yet.
[[nodiscard]] int ageOn(QDate birthDate, QDate day);
