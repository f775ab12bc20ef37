// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/ballast.h"
#include "store/bookingtable.h"
#include "store/database.h"
#include "store/dayview.h"
#include "store/feed.h"
#include "store/incidenttable.h"
#include "store/journal.h"
#include "store/officertable.h"
#include "store/otherdesks.h"
#include "store/outbox.h"
#include "store/profiletable.h"

#include <QString>

#include <memory>
#include <optional>

class QLockFile;

// A data folder and how it is opened.
struct StoreFolder
{
    QString path; // created with mode 0700 where it is missing
    Access access = Access::ReadWrite;
    QString copies;     // second place for the verified copies; empty: "copies" in the folder
    qint64 reserve = 0; // bytes of the disk that are kept for the journal: Ballast
};

// What may be asked of the store, in the thread that owns the connections.
struct Tables
{
    Database& journalFile;
    Database& bookingsFile;
    BookingTable& bookings;
    Journal& journal;
    DayView& day;
    OfficerTable& officers;
    ProfileTable& profiles;
    Outbox& outbox;
    Feed& feed;
    OtherDesks& others;
    Ballast& ballast;
    // BookingsRestored: to be told once. With a centre it is no news: the feed brings what is
    // missing.
    std::optional<Error> restored;
};

// The data folder opened in the calling thread: the command line and tests use it as it is, the
// window through Store. A writer holds the folder's lock as long as it lives.
class LocalStore
{
public:
    // Quick: nothing is checked yet. Errors: those of Database::open, FolderNotWritable,
    // FolderInUse (subject: program and process that hold it).
    // Bookings that are damaged or gone are put back from their copy (Tables::restored says so).
    // JournalMissing: see recovery.h.
    [[nodiscard]] static Result<std::unique_ptr<LocalStore>> open(const StoreFolder& folder);
    ~LocalStore();

    [[nodiscard]] Tables& tables() { return m_tables; }
    [[nodiscard]] const StoreFolder& folder() const { return m_folder; }
    // integrity_check of the journal; recording is possible after it only.
    [[nodiscard]] Result<void> check();
    // A finished FeedCopy takes the place of bookings.db, with all that is only known here. A
    // crash at any point leaves the one or the other. Errors: StorageFailed while somebody reads
    // the old one.
    [[nodiscard]] Result<void> takeCopy(const QString& file);

private:
    LocalStore(StoreFolder folder, std::unique_ptr<QLockFile> lock,
               std::unique_ptr<Database> journalFile, std::unique_ptr<Database> bookingsFile);

    StoreFolder m_folder;
    std::unique_ptr<QLockFile> m_lock;
    Ballast m_ballast;
    std::unique_ptr<Database> m_journalFile;
    std::unique_ptr<Database> m_bookingsFile;
    BookingTable m_bookings;
    OtherDesks m_others;
    IncidentTable m_incidents;
    Journal m_journal;
    DayView m_day;
    OfficerTable m_officers;
    ProfileTable m_profiles;
    Outbox m_outbox;
    Feed m_feed;
    Tables m_tables;
};

[[nodiscard]] QString journalPath(const StoreFolder& folder);
[[nodiscard]] QString bookingsPath(const StoreFolder& folder);
[[nodiscard]] QString journalCopyPath(const StoreFolder& folder);
[[nodiscard]] QString bookingsCopyPath(const StoreFolder& folder);
// Puts the last copy of the journal in its place; the one that stood there is kept beside it.
// Errors: FolderInUse, FileDamaged (no sound copy; nothing was changed).
[[nodiscard]] Result<void> putJournalBack(const StoreFolder& folder);
// Whether there is anything to read. A folder that may not be looked into is not an empty one:
// StorageFailed.
[[nodiscard]] Result<bool> holdsData(const StoreFolder& folder);
// Checks journal.db through a read-only connection of its own, in any thread.
[[nodiscard]] Result<void> checkJournal(const StoreFolder& folder);
// Verified copies of both files, through read-only connections of their own, in any thread.
[[nodiscard]] Result<void> makeCopies(const StoreFolder& folder);
// Walks the chain, compares its end with the last copy, and the tables with the events: loketctl
// audit verify.
[[nodiscard]] Result<ChainReport> auditJournal(const StoreFolder& folder);
