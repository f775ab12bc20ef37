// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"
#include "support/smalldisk.h"
#include "support/tempstore.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QTest>

// The data folder and its files: what is created, what is refused, and that nothing is lost when
// the disk is full or a file is damaged.
class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsAPrivateFolder();
    void keepsItsPromisesToSQLite();
    void comesStepByStepToTheSame_data();
    void comesStepByStepToTheSame();
    void refusesAFile_data();
    void refusesAFile();
    void findsFlippedBytes();
    void refusesASecondWriter();
    void aLockThatThePowerLeftHoldsNobody_data();
    void aLockThatThePowerLeftHoldsNobody();
    void letsReadersIn();
    void readsAnEmptyFolder();
    void refusesAFolderItCannotWrite();
    void losesNothingOnAFullDisk();
    void copiesAreWhole();
    void keepsTheLastCopyWhenCopyingFails();
};

namespace {

QString schemaOf(const QString& file)
{
    const QString name = QStringLiteral("schema");
    QStringList lines;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("not opened");
        QSqlQuery query(database);
        query.exec(QStringLiteral("SELECT sql FROM sqlite_master ORDER BY name"));
        while (query.next())
            lines << query.value(0).toString();
        for (const char* pragma : {"PRAGMA application_id", "PRAGMA user_version"}) {
            query.exec(QLatin1String(pragma));
            query.next();
            lines << query.value(0).toString();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return lines.join(u'\n');
}

void writeWith(const QString& file, const QStringList& statements)
{
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
        database.setDatabaseName(file);
        QVERIFY(database.open());
        for (const QString& statement : statements)
            QVERIFY(QSqlQuery(database).exec(statement));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("raw"));
}

template <typename T>
Error errorOf(const Result<T>& result)
{
    return result ? Error{Fault::Internal, QStringLiteral("no error"), {}} : result.error();
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

void TestDatabase::createsAPrivateFolder()
{
    QTemporaryDir directory;
    TempStore temp(StoreFolder{directory.filePath(QStringLiteral("a/b/data")), {}, {}});
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(temp.folder().path) & others, QFile::Permissions());
}

void TestDatabase::keepsItsPromisesToSQLite()
{
    TempStore temp;
    for (Database* database : {&temp.tables().journalFile, &temp.tables().bookingsFile}) {
        const auto pragma = [&](const char* name) {
            QSqlQuery query(database->handle());
            query.exec(QStringLiteral("PRAGMA ") + QLatin1String(name));
            return query.next() ? query.value(0).toString() : QString();
        };
        QCOMPARE(pragma("journal_mode"), QStringLiteral("wal"));
        QCOMPARE(pragma("synchronous"), QStringLiteral("2"));
        QCOMPARE(pragma("foreign_keys"), QStringLiteral("1"));
        QCOMPARE(pragma("mmap_size"), QStringLiteral("0"));
    }
}

void TestDatabase::comesStepByStepToTheSame_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("from");
    for (const auto kind : {DatabaseKind::Journal, DatabaseKind::Bookings}) {
        for (int version = 0; version < latestVersion(kind); ++version)
            QTest::addRow("%s from version %d",
                          kind == DatabaseKind::Journal ? "journal.db" : "bookings.db", version)
                << int(kind) << version;
    }
}

void TestDatabase::comesStepByStepToTheSame()
{
    QFETCH(int, kind);
    QFETCH(int, from);
    const auto which = DatabaseKind(kind);
    QTemporaryDir directory;
    const QString stepped = directory.filePath(QStringLiteral("stepped.db"));
    const QString fresh = directory.filePath(QStringLiteral("fresh.db"));
    for (int version = from; version <= latestVersion(which); ++version)
        QVERIFY(Database::openAt(stepped, which, version));
    QVERIFY(Database::open(fresh, which, Access::ReadWrite));
    QCOMPARE(schemaOf(stepped), schemaOf(fresh));
    QVERIFY(schemaOf(fresh).endsWith(QString::number(latestVersion(which))));
}

void TestDatabase::refusesAFile_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("fault");
    const QString stamped = QStringLiteral("PRAGMA application_id=%1");
    const QString journal = stamped.arg(applicationId(DatabaseKind::Journal));
    const QString bookings = stamped.arg(applicationId(DatabaseKind::Bookings));
    const QString table = QStringLiteral("CREATE TABLE t(a)");
    QTest::newRow("of another program")
        << QStringList{table} << QByteArray() << int(Fault::FileForeign);
    QTest::newRow("of another program, numbered")
        << QStringList{table, stamped.arg(77), QStringLiteral("PRAGMA user_version=1")}
        << QByteArray() << int(Fault::FileForeign);
    QTest::newRow("our other file")
        << QStringList{table, bookings} << QByteArray() << int(Fault::FileForeign);
    QTest::newRow("of a newer program")
        << QStringList{table, journal, QStringLiteral("PRAGMA user_version=99")} << QByteArray()
        << int(Fault::FileNewer);
    QTest::newRow("no database at all")
        << QStringList{} << QByteArray(5000, 'x') << int(Fault::FileDamaged);
    QTest::newRow("a database that begins well")
        << QStringList{} << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\7')
        << int(Fault::FileDamaged);
}

void TestDatabase::refusesAFile()
{
    QFETCH(QStringList, statements);
    QFETCH(QByteArray, content);
    QFETCH(int, fault);
    QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("journal.db"));
    if (!statements.isEmpty())
        writeWith(file, statements);
    else
        write(file, content);
    const QByteArray before = contentOf(file);
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        const auto opened = LocalStore::open({directory.path(), access, {}});
        QCOMPARE(int(errorOf(opened).fault), fault);
        QCOMPARE(errorOf(opened).subject, QStringLiteral("journal.db"));
    }
    QVERIFY(contentOf(file) == before); // left as it was
}

void TestDatabase::findsFlippedBytes()
{
    TempStore temp;
    for (int i = 0; i < 60; ++i)
        QVERIFY(temp.journal().record(
            sample::arrival(QStringLiteral("booking-%1").arg(i), sample::at(430))));
    temp.close(); // checks the WAL in
    const QString file = journalPath(temp.folder());
    const QByteArray whole = contentOf(file);
    int found = 0, missed = 0;
    for (qsizetype page = 4096; page + 4096 <= whole.size(); page += 4096) {
        QByteArray damaged = whole;
        for (qsizetype i = page; i < page + 64; ++i)
            damaged[i] = char(~damaged[i]);
        write(file, damaged);
        const auto opened = temp.open(); // quick, then the check that recording waits for
        if (!opened) {
            QCOMPARE(opened.error().fault, Fault::FileDamaged);
            ++found;
        } else if (temp.journal().verify()->broken == ChainReport::Break::None) {
            ++missed;
        }
        temp.close();
    }
    QVERIFY2(found > 0, "the head of a page is where its structure stands");
    QCOMPARE(missed, 0);
    write(file, whole);
    QVERIFY(temp.open());
    QCOMPARE(temp.journal().verify()->events, 60);
}

void TestDatabase::refusesASecondWriter()
{
    TempStore first;
    const auto second = LocalStore::open(first.folder());
    QCOMPARE(errorOf(second).fault, Fault::FolderInUse);
    const QString holder = errorOf(second).subject;
    QVERIFY2(holder.contains(QString::number(QCoreApplication::applicationPid())),
             qPrintable(holder));
    QVERIFY2(holder.contains(QLatin1String("tst_database")), qPrintable(holder));
    const StoreFolder folder = first.folder();
    first.close();
    QVERIFY(LocalStore::open(folder));
}

void TestDatabase::aLockThatThePowerLeftHoldsNobody_data()
{
    QTest::addColumn<QByteArray>("lock");
    QTest::addColumn<bool>("clearing");
    const QByteArray dead =
        "2147483000\nloket\n" + QSysInfo::machineHostName().toUtf8() + "\n"; // no such process
    QTest::newRow("of a program that died") << dead << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("of another start of another PC") << QByteArray("1\nloket\npc-9\n") << false;
    QTest::newRow("while it was cleared away") << dead << true;
}

void TestDatabase::aLockThatThePowerLeftHoldsNobody()
{
    QFETCH(QByteArray, lock);
    QFETCH(bool, clearing);
    const QTemporaryDir directory;
    write(directory.filePath(QStringLiteral("loket.lock")), lock);
    if (clearing)
        write(directory.filePath(QStringLiteral("loket.lock.rmlock")), {});
    QVERIFY(LocalStore::open({directory.path(), {}, {}}));
}

void TestDatabase::letsReadersIn()
{
    TempStore writer;
    writer.add(sample::booking(QStringLiteral("9ZZZZ"), QStringLiteral("Ani Contoh")));
    StoreFolder folder = writer.folder();
    folder.access = Access::ReadOnly;
    const auto reader = LocalStore::open(folder);
    QVERIFY(reader);
    QVERIFY(writer.journal().record(sample::arrival(QStringLiteral("a"), sample::at(430))));
    QCOMPARE((*reader)->tables().journal.recent(5)->size(), size_t(1));
    QCOMPARE(
        *(*reader)->tables().bookings.countOn(*OfficeId::parse(u"jakarta-pusat"), sample::day()),
        1);
    (*reader)->tables().journal.setChecked(true);
    QVERIFY(
        !(*reader)->tables().journal.record(sample::arrival(QStringLiteral("b"), sample::at(430))));
    QCOMPARE(writer.journal().recent(5)->size(), size_t(1));
}

void TestDatabase::readsAnEmptyFolder()
{
    QTemporaryDir directory;
    const auto reader = LocalStore::open({directory.path(), Access::ReadOnly, {}});
    QVERIFY(reader);
    QCOMPARE((*reader)->tables().journal.recent(5)->size(), size_t(0));
    QVERIFY(!*(*reader)->tables().bookings.dataAsOf());
    QVERIFY((*reader)->check());
    QVERIFY(!(*reader)->tables().journal.record(
        sample::arrival(QStringLiteral("a"), sample::at(430))));       // nowhere to keep it
    QCOMPARE(QDir(directory.path()).entryList(QDir::Files).size(), 0); // and leaves it empty
}

void TestDatabase::refusesAFolderItCannotWrite()
{
    QTemporaryDir directory;
    write(directory.filePath(QStringLiteral("file")), "x");
    const auto below = LocalStore::open({directory.filePath(QStringLiteral("file/data")), {}, {}});
    QCOMPARE(errorOf(below).fault, Fault::FolderNotWritable);

    SmallDisk disk(QStringLiteral("size=4m"));
    const QString folder =
        (disk.isMounted() ? disk.path() : directory.path()) + QStringLiteral("/data");
    QVERIFY(LocalStore::open({folder, {}, {}}));
    if (disk.isMounted())
        disk.makeReadOnly();
    else
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
    const auto locked = LocalStore::open({folder, {}, {}});
    QCOMPARE(errorOf(locked).fault, Fault::FolderNotWritable);
    const auto reader = LocalStore::open({folder, Access::ReadOnly, {}});
    QVERIFY2(reader, qPrintable(errorOf(reader).detail)); // reading always works
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestDatabase::losesNothingOnAFullDisk()
{
    SmallDisk disk(QStringLiteral("size=700k"));
    TempStore temp(disk.isMounted() ? StoreFolder{disk.path() + QStringLiteral("/data"), {}, {}}
                                    : StoreFolder{});
    if (!disk.isMounted()) { // SQLite refuses to grow in the same way
        QVERIFY(temp.tables().journalFile.exec(QStringLiteral("PRAGMA max_page_count=60")));
    }
    QStringList recorded;
    std::optional<Error> stopped;
    for (int i = 0; i < 3000 && !stopped; ++i) {
        const auto result = temp.journal().record(
            sample::arrival(QStringLiteral("booking-%1").arg(i), sample::at(430)));
        if (result)
            recorded << result->queueNumber->toString();
        else
            stopped = result.error();
    }
    QVERIFY(stopped);
    QCOMPARE(stopped->fault, Fault::DiskFull);
    QVERIFY(recorded.size() > 5);
    QCOMPARE(temp.journal().recent(5000)->size(), size_t(recorded.size()));
    QVERIFY(temp.open());
    QCOMPARE(temp.journal().recent(5000)->size(), size_t(recorded.size()));
    const auto report = temp.journal().verify();
    QCOMPARE(report->broken, ChainReport::Break::None);
    QCOMPARE(report->events, recorded.size());
    temp.close();
}

void TestDatabase::copiesAreWhole()
{
    TempStore temp;
    temp.add(sample::booking(QStringLiteral("9ZZZZ"), QStringLiteral("Ani Contoh")));
    QVERIFY(temp.journal().record(sample::arrival(QStringLiteral("a"), sample::at(430))));
    QVERIFY(makeCopies(temp.folder())); // while it is being written, from the WAL too
    StoreFolder copies{temp.folder().path + QStringLiteral("/copies"), Access::ReadOnly, {}};
    {
        const auto copy = LocalStore::open(copies);
        QVERIFY(copy);
        QCOMPARE((*copy)->tables().journal.verify()->events, 1);
        QCOMPARE(
            *(*copy)->tables().bookings.countOn(*OfficeId::parse(u"jakarta-pusat"), sample::day()),
            1);
    }
    QVERIFY(temp.journal().record(sample::arrival(QStringLiteral("b"), sample::at(431))));
    QVERIFY(makeCopies(temp.folder()));
    const auto copy = LocalStore::open(copies);
    QCOMPARE((*copy)->tables().journal.verify()->events, 2);
    QVERIFY(!QFile::exists(copies.path + QStringLiteral("/journal.db.new")));
}

void TestDatabase::keepsTheLastCopyWhenCopyingFails()
{
    SmallDisk disk(QStringLiteral("size=400k"));
    TempStore temp;
    StoreFolder folder = temp.folder();
    if (disk.isMounted())
        folder.copies = disk.path();
    QVERIFY(temp.journal().record(sample::arrival(QStringLiteral("a"), sample::at(430))));
    QVERIFY(makeCopies(folder));
    for (int i = 0; i < 400; ++i)
        QVERIFY(temp.journal().record(
            sample::arrival(QStringLiteral("booking-%1").arg(i), sample::at(430))));
    const QByteArray before = contentOf(journalCopyPath(folder));
    if (!disk.isMounted()) // something stands in the way
        QVERIFY(QDir().mkpath(journalCopyPath(folder) + QStringLiteral(".new/x")));
    QVERIFY(!makeCopies(folder));
    QCOMPARE(contentOf(journalCopyPath(folder)), before);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
