// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/result.h"
#include "store/alldesks.h"
#include "store/statements.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

// What the other desks of the office recorded, as far as the centre's feed has told it (table
// `event` of bookings.db). Looked up by index; nothing is known of a desk that stands alone.
class OtherDesks
{
public:
    explicit OtherDesks(Database& bookings);

    // Of one booking or reference, or of several; in no particular order.
    [[nodiscard]] Result<std::vector<KnownEvent>> of(const QString& bookingKey);
    [[nodiscard]] Result<std::vector<KnownEvent>> of(const QStringList& bookingKeys);
    // The bookings of which something of that kind was recorded that day.
    [[nodiscard]] Result<QStringList> bookingsOf(QDate day, EventKind kind);
    [[nodiscard]] Result<std::optional<ChainedEvent>> event(const EventId& id);
    // Which of these events another desk undid.
    [[nodiscard]] Result<QSet<QString>> undoneAmong(const QStringList& events);
    // … and the events that undid them.
    [[nodiscard]] Result<std::vector<ChainedEvent>> undoing(const QStringList& events);
    // The highest queue number that a desk of this letter is known to have given; 0: none.
    [[nodiscard]] Result<int> highestNumber(const DeskLetter& desk, QDate day);
    // Of a walk-in; empty: purged or not known.
    [[nodiscard]] Result<QJsonObject> personOf(const QString& hash);
    [[nodiscard]] Result<std::vector<ChainedEvent>> walkIns(QDate from, QDate to);
    // Attendances and walk-ins of a day, Voided where they were undone there; newest first.
    [[nodiscard]] Result<std::vector<KnownEvent>> arrivals(QDate day, int limit);
    [[nodiscard]] Result<std::vector<KnownEvent>> arrivals(QDate day, const QStringList& events);
    [[nodiscard]] Result<std::vector<DeskLetter>> desks(); // enrolled and enabled; by letter
    // Personal data of walk-ins before that service date.
    [[nodiscard]] Result<int> personsBefore(QDate day);
    [[nodiscard]] Result<void> forgetPersons(QDate before);

private:
    [[nodiscard]] Result<std::vector<KnownEvent>> known(Query& query, const Result<void>& started);
    [[nodiscard]] Result<std::vector<ChainedEvent>> events(Query& query,
                                                           const Result<void>& started);

    Database& m_database;
    Statements m_prepared;
};
