// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre.h"
#include "domain/incident.h"
#include "domain/officer.h"
#include "domain/result.h"
#include "store/database.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

class BookingTable;

// What the centre tells the desks of an office, numbered per office without gaps.
//   booking  entity: key; body: the columns of an import's JSON, "rev", "status", "deleted"
//   event    entity: event id; body: {"event": wire, "install", "outcome", "winner", "received_ms"}
//   outcome  entity: event id; body: {"outcome", "winner"}: classified anew
//   incident entity: its id; body: incidentJson()
//   person   entity: hash; body: {"hash","day","salt","fields"}; "fields" null: purged
//   officer  entity: officer id; body: {"id","name","role","pin_hash","enabled","changed_ms"}
//   profile  entity: office; body: {"version","sha256","json","at_ms"}
//   desk     entity: letter; body: {"letter","name","enabled"}
enum class FeedKind { Booking, Event, Outcome, Incident, Person, Officer, Profile, Desk };
[[nodiscard]] std::optional<FeedKind> parseFeedKind(QStringView text);
[[nodiscard]] QString feedKindName(FeedKind kind);

struct FeedRow
{
    qint64 seq = 0; // 0: of a snapshot
    FeedKind kind = FeedKind::Booking;
    QString entity;
    QByteArray body; // JSON
};

// Up to where this desk knows the centre's feed. Valid for one history of one server only.
struct Watermark
{
    QString generation; // empty: never copied
    qint64 seq = 0;
    bool operator==(const Watermark&) const = default;
};

// What a page of the feed brought, for whom it concerns.
struct FeedChange
{
    bool bookings = false, events = false, officers = false, desks = false;
    bool purged = false;                // personal data went: the verified copies still hold it
    std::optional<QByteArray> profile;  // the office's newest, JSON
    std::vector<Incident> incidents;    // new or changed
    std::vector<CentreAnswer> answers;  // to events of this desk
    std::vector<ChainedEvent> arrivals; // of other desks: attendance, walk-in, undo, parked, …
    std::vector<EventId> reclassified;  // … told before: the centre makes something else of them
    void add(FeedChange&& other);
};

// The desk's copy of what the centre and the other desks know (bookings.db): bookings, other
// desks' events with what follows from them, incidents, desks, watermark. It can be made anew from
// the centre at any time. Officers go to journal.db, before the watermark moves: idempotent.
class Feed
{
public:
    Feed(Database& bookings, Database& journal, BookingTable& table);
    ~Feed();

    [[nodiscard]] Result<Watermark> watermark();
    // Rows in order, the first one following the watermark (what is told again is passed over);
    // rows and watermark in one transaction. Errors: FeedHasGap (nothing was applied; also when
    // the generation is another one), FeedNotUnderstood (likewise; subject: the number).
    [[nodiscard]] Result<FeedChange> apply(const std::vector<FeedRow>& rows,
                                           const QString& generation);
    [[nodiscard]] Result<std::vector<Incident>> incidents(bool openOnly); // newest first
    [[nodiscard]] Result<int> openIncidents();
    [[nodiscard]] Result<std::vector<DeskLetter>> desks(); // enrolled and enabled; by letter
    // What other desks recorded of days before it is not needed, or not known: LoadFacts says so.
    [[nodiscard]] Result<void> forgetBefore(QDate day);
    // What a copy that takes its place has for journal.db.
    [[nodiscard]] Result<void> takeOver(const std::vector<FeedRow>& pending,
                                        const QString& generation);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// A whole copy of the centre's state, written to a file of its own beside bookings.db in any
// thread, and put in its place by Store::takeCopy(). A crash at any point leaves the old one.
class FeedCopy
{
public:
    // Starts the file anew. Bookings that were only imported here are taken over, marked local.
    [[nodiscard]] static Result<std::unique_ptr<FeedCopy>> begin(const QString& folder);
    ~FeedCopy(); // unfinished: the file is removed
    [[nodiscard]] Result<void> add(const std::vector<FeedRow>& rows); // seq 0; any number of calls
    [[nodiscard]] Result<FeedChange> finish(const Watermark& watermark); // on disk after it
    [[nodiscard]] QString file() const;

private:
    FeedCopy();
    struct Private;
    std::unique_ptr<Private> d;
};
