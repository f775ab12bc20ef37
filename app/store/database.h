// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

#include <memory>

class Query;

enum class DatabaseKind { Journal, Bookings };
enum class Access { ReadWrite, ReadOnly };

// One connection to one of the two files, brought to the program's version (README, "Storage").
// Lives and dies in one thread. SQLite before 3.51.3 can damage a WAL that two writers check in,
// so there is exactly one read-write connection per file.
class Database
{
public:
    // Creates the file where it is missing; a missing file that is only to be read is an empty
    // one. Errors: FileDamaged, FileForeign, FileNewer, DiskFull, FolderNotWritable,
    // StorageFailed; the subject is the file's name.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString& file,
                                                                DatabaseKind kind, Access access);
    // The same as an older program left it: for tests of the migrations.
    [[nodiscard]] static Result<std::unique_ptr<Database>> openAt(const QString& file,
                                                                  DatabaseKind kind, int version);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] QSqlDatabase handle() const;
    [[nodiscard]] QString fileName() const; // without the folder
    [[nodiscard]] Access access() const { return m_access; }

    [[nodiscard]] Result<void> exec(const QString& sql); // one statement without parameters
    [[nodiscard]] Result<void> integrityCheck();         // FileDamaged, with SQLite's words
    [[nodiscard]] Result<void> quickCheck();             // without comparing the indexes
    [[nodiscard]] qint64 bytesFree() const;              // on its disk; -1: not known
    // A whole, checked copy that replaces `target` at once or not at all.
    [[nodiscard]] Result<void> copyTo(const QString& target);
    // Puts a finished, closed file of the same kind in this one's place; statements go on with it.
    // A crash at any point leaves the one or the other, whole. Errors: StorageFailed while
    // somebody reads the old one, which then stays.
    [[nodiscard]] Result<void> becomeOf(const QString& fresh);
    [[nodiscard]] int fileNumber() const { return m_fileNumber; } // counts the files it became

    [[nodiscard]] Error errorOf(const QSqlError& error) const;

private:
    friend class Transaction;
    Database(QString file, QString connection, Access access);
    [[nodiscard]] Result<void> connect();
    [[nodiscard]] Result<void> openAgain();
    [[nodiscard]] Result<void> setDurable();
    [[nodiscard]] Result<void> checkBy(const QString& pragma);
    [[nodiscard]] Result<void> configure();
    [[nodiscard]] Result<void> isInPlace() const;
    [[nodiscard]] Result<void> bringUp(DatabaseKind kind, int version);

    QString m_file;
    QString m_connection;
    Access m_access;
    Fault m_whenGone = Fault::StorageFailed;
    quint64 m_identity = 0; // of the file that was opened
    int m_fileNumber = 0;
    std::unique_ptr<Query> m_begin, m_commit, m_rollback;
};

// BEGIN IMMEDIATE as text (QSqlDatabase::transaction() is deferred and fails with a stale
// snapshot); rolls back unless committed.
class Transaction
{
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();

private:
    Database& m_database;
    bool m_open = false;
};
