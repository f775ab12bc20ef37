// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/bookingtable.h"
#include "store/feeditem.h"
#include "store/outbox.h"
#include "store/statements.h"

// The rows of the feed on their way into bookings.db. Every call stands in the caller's
// transaction; `change` grows by what it brought.
class FeedWriter
{
public:
    FeedWriter(Database& bookings, BookingTable& table);

    [[nodiscard]] Result<void> write(const FeedItem& item, FeedChange& change);
    [[nodiscard]] Result<Watermark> watermark();
    [[nodiscard]] Result<void> moveTo(const Watermark& watermark);
    [[nodiscard]] Result<void> noteBookings(qint64 seq); // with which number they changed last
    [[nodiscard]] Result<void> noteEvents(qint64 seq);   // all of them

private:
    [[nodiscard]] Result<void> put(qint64 seq, const fed::BookingItem& item, FeedChange& change);
    [[nodiscard]] Result<void> put(qint64 seq, const fed::EventItem& item, FeedChange& change);
    [[nodiscard]] Result<void> put(qint64 seq, const fed::OutcomeItem& item, FeedChange& change);
    [[nodiscard]] Result<void> put(qint64 seq, const Incident& item, FeedChange& change);
    [[nodiscard]] Result<void> put(qint64 seq, const fed::PersonItem& item, FeedChange& change);
    [[nodiscard]] Result<void> put(qint64 seq, const fed::DeskItem& item, FeedChange& change);
    // These go to journal.db.
    [[nodiscard]] Result<void> put(qint64, const fed::OfficerItem&, FeedChange&) { return {}; }
    [[nodiscard]] Result<void> put(qint64, const fed::ProfileItem&, FeedChange&) { return {}; }
    [[nodiscard]] Result<bool> insert(qint64 seq, const fed::EventItem& item);
    [[nodiscard]] Result<void> followUndo(const Event& event);
    [[nodiscard]] Result<void> followPurge(const Event& event, FeedChange& change);

    BookingTable& m_table;
    Statements m_prepared;
};

// … and those that concern journal.db: officers, profiles, answers to this desk's own events, what
// is to be forgotten of its walk-ins.
class FeedForJournal
{
public:
    explicit FeedForJournal(Database& journal);

    // The row; of an event that stands in this journal, hash and all, only what the centre says of
    // it. Errors: those of feedItemOf().
    [[nodiscard]] Result<FeedItem> understood(const FeedRow& row);
    // Whether it is about an event or a walk-in that stands in this journal.
    [[nodiscard]] Result<bool> isOwn(const FeedItem& item);
    // Which answers another one to the same event follows: those may be older than what is known.
    [[nodiscard]] static std::vector<bool> overtaken(const std::vector<FeedItem>& items);
    // Whether there is anything in it that the journal does not say already.
    [[nodiscard]] Result<bool> concerns(const FeedItem& item, bool own);
    // In the caller's transaction.
    [[nodiscard]] Result<void> write(const FeedItem& item, const QString& generation,
                                     FeedChange& change);
    [[nodiscard]] Result<void> remember(const QString& generation); // there is a centre

private:
    [[nodiscard]] Result<bool> exists(const char* sql, const QString& key);
    [[nodiscard]] Result<bool> isNews(const CentreAnswer& answer);
    [[nodiscard]] Result<void> put(const fed::OfficerItem& officer, FeedChange& change);
    [[nodiscard]] Result<void> put(const fed::ProfileItem& profile, FeedChange& change);

    Outbox m_outbox;
    Statements m_prepared;
};

// The day before which a purge forgets; none: it is no purge.
[[nodiscard]] std::optional<QDate> purgesBefore(const Event& event);
