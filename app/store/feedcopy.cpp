// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bookingrow.h"
#include "store/bookingtable.h"
#include "store/feed.h"
#include "store/feedwriter.h"
#include "store/localstore.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QStringList>

#include <future>
#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace {

constexpr int portionSize = 500;
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

// What was understood of some rows before their turn came. Events wait: whether one is this desk's
// own is looked up.
struct Portion
{
    std::vector<FeedRow> rows;
    std::vector<std::optional<Result<FeedItem>>> items;
};

Portion understand(std::vector<FeedRow> rows)
{
    Portion portion{std::move(rows), {}};
    portion.items.reserve(portion.rows.size());
    for (const FeedRow& row : portion.rows) {
        portion.items.emplace_back();
        if (row.kind != FeedKind::Event)
            portion.items.back() = feedItemOf(row);
    }
    return portion;
}

// Many rows are written faster without the indexes that nobody reads by meanwhile. A purge does.
Result<QStringList> dropIndexes(Database& database)
{
    Query query(database,
                "SELECT name, sql FROM sqlite_master WHERE type = 'index'"
                " AND tbl_name = 'booking' AND name <> 'booking_day' AND sql IS NOT NULL");
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    QStringList names, made;
    while (query.next()) {
        names << query.text(0);
        made << query.text(1);
    }
    query.finish();
    for (const QString& name : names) {
        if (const auto dropped = database.exec(QStringLiteral("DROP INDEX ") + name); !dropped)
            return tl::unexpected<Error>(dropped.error());
    }
    return made;
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
    QStringList indexes; // that are made when the rows are there
    std::future<Portion> ahead;
    bool finished = false;

    [[nodiscard]] Result<void> openAll(const StoreFolder& folder);
    [[nodiscard]] Result<void> catchUp();
    [[nodiscard]] Result<void> add(const FeedRow& row, std::optional<Result<FeedItem>> understood);
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
    auto begun = execAll(*fresh, {"PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "BEGIN"});
    auto dropped = begun ? dropIndexes(*fresh) : tl::unexpected<Error>(begun.error());
    if (!dropped)
        return tl::unexpected<Error>(dropped.error());
    indexes = std::move(*dropped);
    return {};
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

// A portion is written while the next one is being understood: each takes about as long.
Result<void> FeedCopy::add(const std::vector<FeedRow>& rows)
{
    for (auto from = rows.begin(); from != rows.end();) {
        const auto to = rows.end() - from > portionSize ? from + portionSize : rows.end();
        std::future<Portion> next =
            std::async(std::launch::async, &understand, std::vector<FeedRow>(from, to));
        if (auto done = d->catchUp(); !done)
            return done;
        d->ahead = std::move(next);
        from = to;
    }
    return {};
}

Result<void> FeedCopy::Private::catchUp()
{
    if (!ahead.valid())
        return {};
    Portion portion = ahead.get();
    for (size_t i = 0; i < portion.rows.size(); ++i) {
        if (auto done = add(portion.rows[i], std::move(portion.items[i])); !done)
            return done;
    }
    return {};
}

Result<void> FeedCopy::Private::add(const FeedRow& row, std::optional<Result<FeedItem>> understood)
{
    const auto item = understood ? std::move(*understood) : forJournal->understood(row);
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
    auto done = d->catchUp();
    if (done)
        done = before.carryOverTo(*d->bookings);
    for (const QString& sql : std::as_const(d->indexes)) {
        if (done)
            done = d->fresh->exec(sql);
    }
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
