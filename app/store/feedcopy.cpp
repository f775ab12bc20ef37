// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bookingrow.h"
#include "store/bookingtable.h"
#include "store/feed.h"
#include "store/feedwriter.h"
#include "store/localstore.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace {

constexpr char pendingSql[] =
    "INSERT INTO pending VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body";

void removeAll(const QString& file)
{
    for (const char* part : {"", "-wal", "-shm", "-journal"})
        QFile::remove(file + QLatin1String(part));
}

// It was written without waiting for the disk: it is complete there after this.
bool syncFile([[maybe_unused]] const QString& file)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool synced = ::fsync(handle) == 0;
    ::close(handle);
    return synced;
#else
    return true;
#endif
}

Result<void> execAll(Database& database, std::initializer_list<const char*> statements)
{
    for (const char* sql : statements) {
        if (auto done = database.exec(QLatin1String(sql)); !done)
            return done;
    }
    return {};
}

} // namespace

struct FeedCopy::Private
{
    QString file;
    std::unique_ptr<Database> fresh, former, journal;
    std::unique_ptr<BookingTable> bookings;
    std::unique_ptr<FeedWriter> writer;
    std::unique_ptr<FeedForJournal> forJournal;
    FeedChange change;
    bool finished = false;

    [[nodiscard]] Result<void> openAll(const StoreFolder& folder);
    [[nodiscard]] Result<void> add(const FeedRow& row);
    [[nodiscard]] Result<void> wait(const FeedRow& row, const FeedItem& item);
    void close();
};

FeedCopy::FeedCopy() : d(std::make_unique<Private>()) {}

FeedCopy::~FeedCopy()
{
    d->close();
    if (!d->finished)
        removeAll(d->file);
}

void FeedCopy::Private::close()
{
    forJournal.reset();
    writer.reset();
    bookings.reset();
    fresh.reset();
    former.reset();
    journal.reset();
}

QString FeedCopy::file() const
{
    return d->file;
}

Result<void> FeedCopy::Private::openAll(const StoreFolder& folder)
{
    auto made = Database::open(file, DatabaseKind::Bookings, Access::ReadWrite);
    auto before = Database::open(bookingsPath(folder), DatabaseKind::Bookings, Access::ReadOnly);
    auto events = Database::open(journalPath(folder), DatabaseKind::Journal, Access::ReadOnly);
    for (const auto* one : {&made, &before, &events}) {
        if (!*one)
            return tl::unexpected<Error>(one->error());
    }
    fresh = std::move(*made);
    former = std::move(*before);
    journal = std::move(*events);
    bookings = std::make_unique<BookingTable>(*fresh);
    writer = std::make_unique<FeedWriter>(*fresh, *bookings);
    forJournal = std::make_unique<FeedForJournal>(*journal);
    return execAll(*fresh, {"PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "BEGIN"});
}

Result<std::unique_ptr<FeedCopy>> FeedCopy::begin(const QString& folder)
{
    std::unique_ptr<FeedCopy> copy(new FeedCopy);
    copy->d->file = folder + QStringLiteral("/bookings.new");
    removeAll(copy->d->file);
    if (const auto opened = copy->d->openAll(StoreFolder{folder, Access::ReadOnly, {}}); !opened)
        return tl::unexpected<Error>(opened.error());
    return copy;
}

Result<void> FeedCopy::add(const std::vector<FeedRow>& rows)
{
    for (const FeedRow& row : rows) {
        if (auto done = d->add(row); !done)
            return done;
    }
    return {};
}

Result<void> FeedCopy::Private::add(const FeedRow& row)
{
    const auto item = forJournal->understood(row);
    if (!item)
        return tl::unexpected<Error>(item.error());
    const auto own = forJournal->isOwn(*item);
    const auto concerns = own ? forJournal->concerns(*item, *own) : own;
    if (!concerns)
        return tl::unexpected<Error>(concerns.error());
    if (*concerns) {
        if (auto waits = wait(row, *item); !waits)
            return waits;
    }
    return *own ? Result<void>{} : writer->write(*item, change);
}

// For journal.db, which another thread writes.
Result<void> FeedCopy::Private::wait(const FeedRow& row, const FeedItem& item)
{
    if (const auto* profile = std::get_if<fed::ProfileItem>(&item.content))
        change.profile = profile->json;
    else if (const auto* event = std::get_if<fed::EventItem>(&item.content))
        change.answers.push_back(event->answer);
    change.officers |= std::holds_alternative<fed::OfficerItem>(item.content);
    Query query(*fresh, pendingSql);
    return query.exec(feedKindName(row.kind), row.entity, row.body);
}

Result<FeedChange> FeedCopy::finish(const Watermark& watermark)
{
    BookingTable before(*d->former);
    auto done = before.carryOverTo(*d->bookings);
    if (done)
        done = d->writer->noteBookings(watermark.seq);
    if (done)
        done = d->writer->noteEvents(watermark.seq);
    if (done)
        done = d->writer->moveTo(watermark);
    if (done)
        done = execAll(*d->fresh, {"COMMIT", "PRAGMA journal_mode=WAL"});
    d->close();
    if (done && !syncFile(d->file))
        done = failure(Fault::StorageFailed, QFileInfo(d->file).fileName());
    if (!done)
        return tl::unexpected<Error>(done.error());
    d->finished = true;
    return std::move(d->change);
}
