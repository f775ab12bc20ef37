// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/centre.h"
#include "domain/incident.h"
#include "domain/officer.h"
#include "store/feed.h"

#include <QJsonObject>

#include <variant>

// The rows of the centre's feed, understood: what is not does not get past here.
namespace fed {

struct BookingItem
{
    BookingKey key;
    std::optional<Booking> booking; // none: it was deleted
    qint64 rev = 0;
};
struct EventItem
{
    ChainedEvent event;
    CentreAnswer answer;
    QString install; // of the journal that it stands in
};
struct OutcomeItem
{
    CentreAnswer answer;
};
struct PersonItem
{
    QString hash;
    QDate day{};
    QByteArray salt{};
    std::optional<QByteArray> fields{}; // none: purged
};
struct OfficerItem
{
    Officer officer;
    QString pinHash; // empty: none
    qint64 changedMs = 0;
};
struct ProfileItem
{
    OfficeId office;
    int version = 0;
    QByteArray sha256, json;
    qint64 atMs = 0;
};
struct DeskItem
{
    DeskLetter letter;
    QString name;
    bool enabled = true;
};

using Content = std::variant<BookingItem, EventItem, OutcomeItem, Incident, PersonItem, OfficerItem,
                             ProfileItem, DeskItem>;

} // namespace fed

struct FeedItem
{
    qint64 seq = 0;
    fed::Content content;
};

// Errors: FeedNotUnderstood (subject: the number).
[[nodiscard]] Result<FeedItem> feedItemOf(const FeedRow& row);
// Of an event that stands in this desk's journal: only what the centre says of it. Its content is
// known, and neither read nor checked again. Errors: as above.
[[nodiscard]] Result<FeedItem> ownItemOf(const FeedRow& row);

// {"event","office","desk","at_ms","queue_number","officer_name"}: the first arrival that a
// duplicate lost against. Its office is known from the booking.
[[nodiscard]] std::optional<Attendance> winnerOf(const QJsonObject& json);
[[nodiscard]] QJsonObject winnerJson(const Attendance& winner);
