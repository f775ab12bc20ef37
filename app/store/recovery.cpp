// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recovery.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>

namespace {

constexpr qint64 quickAbove = qint64(256) << 20; // bytes; the indexes are not compared beyond

bool hasContent(const QString& file)
{
    return QFileInfo(file).size() > 0;
}

Result<bool> everFilled(const QString& bookings)
{
    if (!hasContent(bookings))
        return false;
    const auto database = Database::open(bookings, DatabaseKind::Bookings, Access::ReadOnly);
    if (!database)
        return tl::unexpected<Error>(database.error());
    QSqlQuery query((*database)->handle());
    if (!query.exec(QStringLiteral("SELECT EXISTS (SELECT 1 FROM booking) OR EXISTS (SELECT 1 FROM"
                                   " meta WHERE name = 'data_as_of')")) ||
        !query.next())
        return tl::unexpected<Error>((*database)->errorOf(query.lastError()));
    return query.value(0).toBool();
}

// A WAL of the old file must never be read into the new one, so it goes aside first.
Result<void> setAside(const QString& file)
{
    QString aside;
    for (int number = 1; aside.isEmpty() || QFile::exists(aside); ++number)
        aside = QStringLiteral("%1.damaged-%2").arg(file).arg(number);
    for (const char* part : {"-wal", "-shm", ""}) {
        const QString name = file + QLatin1String(part);
        if (QFile::exists(name) && !QFile::rename(name, aside + QLatin1String(part)))
            return failure(Fault::FolderNotWritable, QFileInfo(file).fileName());
    }
    return {};
}

// A crash between the last two steps leaves a folder whose file is gone while its copy stands,
// which is noticed at the next start.
Result<void> restore(const QString& file, DatabaseKind kind, const QString& copy)
{
    if (!hasContent(copy))
        return failure(Fault::FileDamaged, QFileInfo(file).fileName(), QStringLiteral("no copy"));
    const QString fresh = file + QStringLiteral(".restored");
    {
        const auto database = Database::open(copy, kind, Access::ReadOnly);
        if (!database)
            return tl::unexpected<Error>(database.error());
        auto ready = (*database)->integrityCheck();
        if (ready)
            ready = (*database)->copyTo(fresh);
        if (!ready)
            return ready;
    }
    if (const auto moved = setAside(file); !moved)
        return moved;
    if (!QFile::rename(fresh, file))
        return failure(Fault::FolderNotWritable, QFileInfo(file).fileName());
    return {};
}

} // namespace

Result<void> journalIsThere(const StoreFolder& folder)
{
    if (hasContent(journalPath(folder)))
        return {};
    const auto missing = failure(Fault::JournalMissing, folder.path);
    if (hasContent(journalCopyPath(folder)))
        return missing;
    const auto filled = everFilled(bookingsPath(folder));
    if (!filled)
        return tl::unexpected<Error>(filled.error());
    return *filled ? Result<void>(missing) : Result<void>{};
}

bool bookingsAreGone(const StoreFolder& folder)
{
    return !hasContent(bookingsPath(folder)) && hasContent(bookingsCopyPath(folder));
}

Result<void> restoreBookings(const StoreFolder& folder)
{
    return restore(bookingsPath(folder), DatabaseKind::Bookings, bookingsCopyPath(folder));
}

Result<void> restoreBookings(const StoreFolder& folder, bool hasCentre)
{
    const auto restored = restoreBookings(folder);
    return restored || !hasCentre ? restored : setAside(bookingsPath(folder));
}

Result<bool> hasCentre(Database& journal)
{
    QSqlQuery query(journal.handle());
    if (!query.exec(QStringLiteral("SELECT 1 FROM meta WHERE name = 'centre'")))
        return tl::unexpected<Error>(journal.errorOf(query.lastError()));
    return query.next();
}

Result<void> restoreJournal(const StoreFolder& folder)
{
    return restore(journalPath(folder), DatabaseKind::Journal, journalCopyPath(folder));
}

Result<void> checkBookings(const StoreFolder& folder)
{
    const QString file = bookingsPath(folder);
    const auto database = Database::open(file, DatabaseKind::Bookings, Access::ReadOnly);
    if (!database)
        return tl::unexpected<Error>(database.error());
    return QFileInfo(file).size() > quickAbove ? (*database)->quickCheck()
                                               : (*database)->integrityCheck();
}
