// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/localstore.h"

#include "store/feedwriter.h"
#include "store/recovery.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QStorageInfo>

namespace {

Result<void> makeFolder(const QString& path)
{
    if (QFileInfo(path).isDir())
        return {};
    const auto failed = failure(Fault::FolderNotWritable, path);
    if (!QDir().mkpath(path))
        return failed;
    if (!QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return failed;
    return {};
}

Error lockError(const QLockFile& lock, const QString& path)
{
    constexpr qint64 enough = 64 * 1024; // a lock file is one page
    const QStorageInfo storage(path);
    qint64 process = 0;
    QString host, program;
    if (lock.error() == QLockFile::LockFailedError && lock.getLockInfo(&process, &host, &program))
        return {Fault::FolderInUse, QStringLiteral("%1 (%2)").arg(program).arg(process), host};
    if (lock.error() == QLockFile::LockFailedError)
        return {Fault::FolderInUse, QStringLiteral("?"), path};
    const bool full =
        storage.isValid() && !storage.isReadOnly() && storage.bytesAvailable() < enough;
    return {full ? Fault::DiskFull : Fault::FolderNotWritable, path, {}};
}

// Held as long as the program writes; a program that died leaves one that nobody heeds.
Result<std::unique_ptr<QLockFile>> lockFolder(const QString& path)
{
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral("/loket.lock"));
    lock->setStaleLockTime(0);
    if (lock->tryLock(100))
        return lock;
    // What the power left in the midst of being written, or of being cleared away, names nobody or
    // cannot be cleared by name. The system knows whether a program holds it.
    if (lock->error() == QLockFile::LockFailedError && lock->removeStaleLockFile() &&
        lock->tryLock(100))
        return lock;
    return tl::unexpected<Error>(lockError(*lock, path));
}

QString copiesFolder(const StoreFolder& folder)
{
    return folder.copies.isEmpty() ? folder.path + QStringLiteral("/copies") : folder.copies;
}

// Of the file and its WAL.
QDateTime lastWritten(const QString& file)
{
    const QDateTime main = QFileInfo(file).lastModified();
    const QFileInfo wal(file + QStringLiteral("-wal"));
    return wal.exists() && wal.size() > 0 ? std::max(main, wal.lastModified()) : main;
}

Result<void> copyFile(const QString& file, DatabaseKind kind, const QString& target)
{
    const QFileInfo copy(target);
    if (copy.exists() && copy.lastModified() > lastWritten(file))
        return {};
    auto database = Database::open(file, kind, Access::ReadOnly);
    if (!database)
        return tl::unexpected<Error>(database.error());
    return (*database)->copyTo(target);
}

} // namespace

QString journalPath(const StoreFolder& folder)
{
    return folder.path + QStringLiteral("/journal.db");
}

QString bookingsPath(const StoreFolder& folder)
{
    return folder.path + QStringLiteral("/bookings.db");
}

QString journalCopyPath(const StoreFolder& folder)
{
    return copiesFolder(folder) + QStringLiteral("/journal.db");
}

QString bookingsCopyPath(const StoreFolder& folder)
{
    return copiesFolder(folder) + QStringLiteral("/bookings.db");
}

namespace {

struct OpenedBookings
{
    std::unique_ptr<Database> file;
    std::optional<Error> restored;
};

// A file that opens and is damaged further inside is found by the check that follows.
Result<OpenedBookings> openBookings(const StoreFolder& folder, bool centre)
{
    const bool writes = folder.access == Access::ReadWrite;
    OpenedBookings opened;
    if (!writes || !bookingsAreGone(folder)) {
        auto file = Database::open(bookingsPath(folder), DatabaseKind::Bookings, folder.access);
        if (!file && (!writes || file.error().fault != Fault::FileDamaged))
            return tl::unexpected<Error>(file.error());
        if (file)
            opened.file = std::move(*file);
    }
    if (opened.file)
        return opened;
    if (const auto restored = restoreBookings(folder, centre); !restored)
        return tl::unexpected<Error>(restored.error());
    auto file = Database::open(bookingsPath(folder), DatabaseKind::Bookings, folder.access);
    if (!file)
        return tl::unexpected<Error>(file.error());
    opened.file = std::move(*file);
    if (!centre)
        opened.restored = Error{Fault::BookingsRestored, opened.file->fileName(), {}};
    return opened;
}

} // namespace

LocalStore::LocalStore(StoreFolder folder, std::unique_ptr<QLockFile> lock,
                       std::unique_ptr<Database> journalFile,
                       std::unique_ptr<Database> bookingsFile)
    : m_folder(std::move(folder)),
      m_lock(std::move(lock)),
      m_ballast(m_folder.path, m_folder.reserve),
      m_journalFile(std::move(journalFile)),
      m_bookingsFile(std::move(bookingsFile)),
      m_bookings(*m_bookingsFile),
      m_others(*m_bookingsFile),
      m_incidents(*m_bookingsFile, *m_journalFile),
      m_journal(*m_journalFile, m_bookings, m_others, m_incidents),
      m_day(m_bookings, m_journal, LoadFacts(*m_bookingsFile, *m_journalFile)),
      m_officers(*m_journalFile, m_journal),
      m_profiles(*m_journalFile, m_journal),
      m_outbox(*m_journalFile),
      m_feed(*m_bookingsFile, *m_journalFile, m_bookings),
      m_tables{*m_journalFile, *m_bookingsFile, m_bookings, m_journal, m_day,     m_officers,
               m_profiles,     m_outbox,        m_feed,     m_others,  m_ballast, {}}
{
    m_journal.setMakeRoom([this] { return m_ballast.giveBack(); });
}

LocalStore::~LocalStore() = default;

Result<std::unique_ptr<LocalStore>> LocalStore::open(const StoreFolder& folder)
{
    std::unique_ptr<QLockFile> lock;
    if (folder.access == Access::ReadWrite) {
        if (const auto made = makeFolder(folder.path); !made)
            return tl::unexpected<Error>(made.error());
        auto locked = lockFolder(folder.path);
        if (!locked)
            return tl::unexpected<Error>(locked.error());
        lock = std::move(*locked);
    }
    if (const auto there = journalIsThere(folder); !there)
        return tl::unexpected<Error>(there.error());
    auto journal = Database::open(journalPath(folder), DatabaseKind::Journal, folder.access);
    if (!journal)
        return tl::unexpected<Error>(journal.error());
    const auto centre = hasCentre(**journal);
    if (!centre)
        return tl::unexpected<Error>(centre.error());
    auto bookings = openBookings(folder, *centre);
    if (!bookings)
        return tl::unexpected<Error>(bookings.error());
    std::unique_ptr<LocalStore> store(
        new LocalStore(folder, std::move(lock), std::move(*journal), std::move(bookings->file)));
    store->m_tables.restored = std::move(bookings->restored);
    return store;
}

Result<void> LocalStore::check()
{
    const auto checked = m_journalFile->integrityCheck();
    m_journal.setChecked(checked && m_folder.access == Access::ReadWrite);
    return checked;
}

namespace {

constexpr char pendingSql[] = "SELECT kind, entity, body FROM pending ORDER BY kind, entity";

Result<std::vector<FeedRow>> pendingIn(Database& fresh)
{
    Query query(fresh, pendingSql);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    std::vector<FeedRow> pending;
    while (query.next()) {
        if (const auto kind = parseFeedKind(query.text(0)))
            pending.push_back({0, *kind, query.text(1), query.bytes(2)});
    }
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return pending;
}

// What was imported or forgotten here since the copy was made is carried over by `carry`.
Result<void> settleCopy(const QString& file, Feed& feed,
                        const std::function<Result<void>(BookingTable&)>& carry)
{
    auto fresh = Database::open(file, DatabaseKind::Bookings, Access::ReadWrite);
    if (!fresh)
        return tl::unexpected<Error>(fresh.error());
    BookingTable bookings(**fresh);
    FeedWriter writer(**fresh, bookings);
    const auto watermark = writer.watermark();
    const auto pending = pendingIn(**fresh);
    if (!watermark || !pending)
        return tl::unexpected<Error>(!watermark ? watermark.error() : pending.error());
    if (watermark->generation.isEmpty())
        return failure(Fault::Internal, {}, QStringLiteral("an unfinished copy"));
    if (auto taken = feed.takeOver(*pending, watermark->generation); !taken)
        return taken;
    Transaction transaction(**fresh);
    auto done = transaction.begin();
    if (done)
        done = carry(bookings);
    if (done)
        done = (*fresh)->exec(QStringLiteral("DELETE FROM pending"));
    return done ? transaction.commit() : done;
}

} // namespace

Result<void> LocalStore::takeCopy(const QString& file)
{
    const auto settled = settleCopy(
        file, m_feed, [this](BookingTable& fresh) { return m_bookings.carryOverTo(fresh); });
    return settled ? m_bookingsFile->becomeOf(file) : settled;
}

Result<void> putJournalBack(const StoreFolder& folder)
{
    const auto lock = lockFolder(folder.path);
    return lock ? restoreJournal(folder) : tl::unexpected<Error>(lock.error());
}

Result<bool> holdsData(const StoreFolder& folder)
{
    const QFileInfo place(folder.path);
    if (place.exists() && !(place.isDir() && place.isReadable() && place.isExecutable()))
        return failure(Fault::StorageFailed, folder.path);
    return QFile::exists(journalPath(folder)) || QFile::exists(bookingsPath(folder));
}

Result<void> checkJournal(const StoreFolder& folder)
{
    auto database = Database::open(journalPath(folder), DatabaseKind::Journal, Access::ReadOnly);
    if (!database)
        return tl::unexpected<Error>(database.error());
    return (*database)->integrityCheck();
}

Result<void> makeCopies(const StoreFolder& folder)
{
    if (const auto made = makeFolder(copiesFolder(folder)); !made)
        return made;
    const auto journal =
        copyFile(journalPath(folder), DatabaseKind::Journal, journalCopyPath(folder));
    const auto bookings =
        copyFile(bookingsPath(folder), DatabaseKind::Bookings, bookingsCopyPath(folder));
    return journal ? bookings : journal;
}

Result<ChainReport> auditJournal(const StoreFolder& folder)
{
    StoreFolder read = folder;
    read.access = Access::ReadOnly;
    auto store = LocalStore::open(read);
    if (!store)
        return tl::unexpected<Error>(store.error());
    Tables& tables = (*store)->tables();
    // One moment of the file, though the window goes on writing.
    if (const auto still = tables.journalFile.exec(QStringLiteral("BEGIN")); !still)
        return tl::unexpected<Error>(still.error());
    auto copy = Database::open(journalCopyPath(folder), DatabaseKind::Journal, Access::ReadOnly);
    auto report = Result<ChainReport>{};
    if (copy) {
        IncidentTable incidents(tables.bookingsFile, **copy);
        Journal copied(**copy, tables.bookings, tables.others, incidents);
        report = tables.journal.verifyAgainst(copied);
    } else {
        report = tables.journal.verify();
    }
    if (report && report->broken == ChainReport::Break::None)
        report = tables.journal.verifyTables();
    return report;
}
