// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/migrations.h"
#include "store/query.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QStorageInfo>
#include <QUrl>

#include <atomic>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace {

QString nextConnectionName()
{
    static std::atomic<quint64> count{0};
    return QStringLiteral("loket-%1").arg(++count);
}

// SQLite's primary result codes (sqlite.org/rescode.html).
enum SqliteCode {
    Perm = 3,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADatabase = 26
};

// A full disk shows as an I/O error where SQLite maps memory beside the file.
bool diskIsFull(const QString& file)
{
    const QStorageInfo storage(QFileInfo(file).absolutePath());
    return storage.isValid() && storage.bytesAvailable() < 256 * 1024;
}

// Another number when another file stands there; 0: none does. Windows lets nobody take away a file
// that is open.
quint64 identityOf([[maybe_unused]] const QString& file)
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    return ::stat(QFile::encodeName(file).constData(), &found) == 0 ? quint64(found.st_ino) : 0;
#else
    return 1;
#endif
}

bool hasContent(const QString& file)
{
    return QFileInfo(file).size() > 0;
}

// Nobody can write where nothing may be written: then the file is read as it is, without the
// shared memory that a WAL needs.
QString immutableUri(const QString& file)
{
    return QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded) + QStringLiteral("?immutable=1");
}

Result<void> replace(const QString& from, const QString& to)
{
    std::error_code code;
    std::filesystem::rename(QFile::encodeName(from).toStdString(),
                            QFile::encodeName(to).toStdString(), code);
    if (code)
        return failure(Fault::StorageFailed, QFileInfo(to).fileName(),
                       QString::fromStdString(code.message()));
    return {};
}

// What was renamed in a folder is on the disk after it.
void syncFolder([[maybe_unused]] const QString& folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return;
    (void)::fsync(handle);
    ::close(handle);
#endif
}

} // namespace

Database::Database(QString file, QString connection, Access access)
    : m_file(std::move(file)), m_connection(std::move(connection)), m_access(access)
{}

Database::~Database()
{
    m_begin.reset();
    m_commit.reset();
    m_rollback.reset();
    handle().close();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase Database::handle() const
{
    return QSqlDatabase::database(m_connection, false);
}

QString Database::fileName() const
{
    return QFileInfo(m_file).fileName();
}

Result<std::unique_ptr<Database>> Database::open(const QString& file, DatabaseKind kind,
                                                 Access access)
{
    const bool empty = access == Access::ReadOnly && !hasContent(file);
    std::unique_ptr<Database> database(new Database(empty ? QStringLiteral(":memory:") : file,
                                                    nextConnectionName(),
                                                    empty ? Access::ReadWrite : access));
    if (const auto connected = database->connect(); !connected)
        return tl::unexpected<Error>(connected.error());
    const auto current = database->m_access == Access::ReadWrite
                             ? database->bringUp(kind, latestVersion(kind))
                             : checkVersion(*database, kind);
    if (!current)
        return tl::unexpected<Error>(current.error());
    database->m_access = access;
    if (kind == DatabaseKind::Journal)
        database->m_whenGone = Fault::JournalMissing;
    return database;
}

Result<std::unique_ptr<Database>> Database::openAt(const QString& file, DatabaseKind kind,
                                                   int version)
{
    std::unique_ptr<Database> database(new Database(file, nextConnectionName(), Access::ReadWrite));
    auto ready = database->connect();
    if (ready)
        ready = database->bringUp(kind, version);
    if (!ready)
        return tl::unexpected<Error>(ready.error());
    return database;
}

Result<void> Database::connect()
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    connection.setDatabaseName(m_file);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    if (m_access == Access::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    connection.setConnectOptions(options);
    if (!connection.open())
        return tl::unexpected<Error>(errorOf(connection.lastError()));
    const auto configured = configure();
    const bool walIsThere = hasContent(m_file + QStringLiteral("-wal"));
    if (configured || m_access == Access::ReadWrite || walIsThere ||
        configured.error().fault != Fault::FolderNotWritable)
        return configured;
    connection.close();
    connection.setDatabaseName(immutableUri(m_file));
    connection.setConnectOptions(options + QStringLiteral(";QSQLITE_OPEN_URI"));
    if (!connection.open())
        return tl::unexpected<Error>(errorOf(connection.lastError()));
    return configure();
}

Result<void> Database::configure()
{
    QStringList pragmas{
        QStringLiteral("PRAGMA mmap_size=0"), QStringLiteral("PRAGMA foreign_keys=ON"),
        QStringLiteral("PRAGMA secure_delete=ON"), QStringLiteral("PRAGMA cache_size=-65536"),
        QStringLiteral("SELECT count(*) FROM sqlite_master")};
    for (const QString& pragma : pragmas) {
        if (const auto done = exec(pragma); !done)
            return done;
    }
    m_begin = std::make_unique<Query>(*this, "BEGIN IMMEDIATE");
    m_commit = std::make_unique<Query>(*this, "COMMIT");
    m_rollback = std::make_unique<Query>(*this, "ROLLBACK");
    return {};
}

// The old file's log is emptied and removed first: it would be read into the new file.
Result<void> Database::becomeOf(const QString& fresh)
{
    auto emptied = exec(QStringLiteral("PRAGMA busy_timeout=200"));
    if (emptied) {
        QSqlQuery query(handle());
        const bool asked = query.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        if (!asked || !query.next())
            emptied = tl::unexpected<Error>(errorOf(query.lastError()));
        else if (query.value(0).toInt() != 0)
            emptied = failure(Fault::StorageFailed, fileName(), QStringLiteral("being read"));
    }
    if (!emptied) {
        (void)exec(QStringLiteral("PRAGMA busy_timeout=5000"));
        return emptied;
    }
    m_begin.reset();
    m_commit.reset();
    m_rollback.reset();
    handle().close();
    for (const char* log : {"-wal", "-shm"})
        QFile::remove(m_file + QLatin1String(log));
    const auto replaced = replace(fresh, m_file);
    syncFolder(QFileInfo(m_file).absolutePath());
    ++m_fileNumber;
    const auto opened = openAgain();
    return replaced ? opened : replaced;
}

Result<void> Database::openAgain()
{
    QSqlDatabase connection = handle();
    if (!connection.open())
        return tl::unexpected<Error>(errorOf(connection.lastError()));
    auto ready = configure();
    return ready ? setDurable() : ready;
}

// SQLite tells by the value, not by an error, when it cannot do as it was asked.
Result<void> Database::setDurable()
{
    for (const QString& pragma :
         {QStringLiteral("PRAGMA journal_mode=WAL"), QStringLiteral("PRAGMA synchronous=FULL")}) {
        if (const auto done = exec(pragma); !done)
            return done;
    }
    QSqlQuery query(handle());
    const auto value = [&](const QString& pragma) {
        return query.exec(pragma) && query.next() ? query.value(0).toString() : QString();
    };
    const QString mode = value(QStringLiteral("PRAGMA journal_mode"));
    const QString waits = value(QStringLiteral("PRAGMA synchronous"));
    const bool inMemory = m_file == QLatin1String(":memory:");
    if ((mode != QLatin1String("wal") || waits != QLatin1String("2")) && !inMemory)
        return failure(Fault::StorageFailed, fileName(), mode + u' ' + waits);
    m_identity = identityOf(m_file);
    return {};
}

// What is written into a file that was taken away is lost without any error.
Result<void> Database::isInPlace() const
{
    if (identityOf(m_file) == m_identity)
        return {};
    return failure(m_whenGone, fileName(), QStringLiteral("the file is gone"));
}

// A file that is not ours stays as it is: even the journal mode is written into it.
Result<void> Database::bringUp(DatabaseKind kind, int version)
{
    auto ready = checkOwn(*this, kind);
    if (ready)
        ready = setDurable();
    return ready ? migrate(*this, kind, version) : ready;
}

Result<void> Database::exec(const QString& sql)
{
    QSqlQuery query(handle());
    if (!query.exec(sql))
        return tl::unexpected<Error>(errorOf(query.lastError()));
    return {};
}

Result<void> Database::integrityCheck()
{
    return checkBy(QStringLiteral("PRAGMA integrity_check(20)"));
}

Result<void> Database::quickCheck()
{
    return checkBy(QStringLiteral("PRAGMA quick_check(20)"));
}

qint64 Database::bytesFree() const
{
    const QStorageInfo storage(QFileInfo(m_file).absolutePath());
    return storage.isValid() ? storage.bytesAvailable() : -1;
}

Result<void> Database::checkBy(const QString& pragma)
{
    QSqlQuery query(handle());
    if (!query.exec(pragma) || !query.next())
        return tl::unexpected<Error>(errorOf(query.lastError()));
    const QString words = query.value(0).toString();
    if (words != QLatin1String("ok"))
        return failure(Fault::FileDamaged, fileName(), words);
    return {};
}

Result<void> Database::copyTo(const QString& target)
{
    const QString fresh = target + QStringLiteral(".new");
    QFile::remove(fresh);
    QSqlQuery query(handle());
    query.prepare(QStringLiteral("VACUUM INTO ?"));
    query.addBindValue(fresh);
    if (!query.exec()) {
        const Error error = errorOf(query.lastError());
        QFile::remove(fresh);
        return tl::unexpected<Error>(error);
    }
    QFile::setPermissions(fresh, QFile::ReadOwner | QFile::WriteOwner);
    Result<void> checked;
    {
        Database copy(fresh, nextConnectionName(), Access::ReadOnly);
        checked = copy.connect();
        if (checked)
            checked = copy.integrityCheck();
    }
    if (checked)
        return replace(fresh, target);
    QFile::remove(fresh);
    return checked;
}

Error Database::errorOf(const QSqlError& error) const
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const auto as = [&](Fault fault) { return Error{fault, fileName(), error.text()}; };
    switch (code) {
    case Full:
        return as(Fault::DiskFull);
    case Corrupt:
    case NotADatabase:
        return as(Fault::FileDamaged);
    case Perm:
    case ReadOnly:
    case CantOpen:
        return as(diskIsFull(m_file) ? Fault::DiskFull : Fault::FolderNotWritable);
    case IoError:
        return as(diskIsFull(m_file) ? Fault::DiskFull : Fault::StorageFailed);
    default:
        return as(Fault::StorageFailed);
    }
}

Transaction::Transaction(Database& database) : m_database(database) {}

Transaction::~Transaction()
{
    if (m_open)
        (void)m_database.m_rollback->run(); // SQLite may have rolled back by itself
}

Result<void> Transaction::begin()
{
    if (m_database.access() == Access::ReadOnly)
        return failure(Fault::FolderNotWritable, m_database.fileName());
    if (auto there = m_database.isInPlace(); !there)
        return there;
    const auto begun = m_database.m_begin->run();
    m_open = begun.has_value();
    return begun;
}

Result<void> Transaction::commit()
{
    const auto committed = m_database.m_commit->run();
    m_open = !committed.has_value();
    return committed;
}
