// SPDX-License-Identifier: GPL-3.0-or-later
// The centre at the command line, as administrators and scripts call it.
#include "support/pgserver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Answer
{
    int code = -1;
    QByteArray out, err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

enum Exit { Done = 0, WrongUsage = 2, Refused = 3, Unknown = 4, Failed = 5 };

const char* const bookings = "code,channel,name,birth_date,service,service_date,slot\n"
                             "9ZZZZ,law,JOHN DOE,01-01-1970,baru,2026-11-23,08:00-09:00\n"
                             "8OLDX,law,JANE DOE,02-02-1980,baru,2026-11-23,09:00-10:00\n";

} // namespace

class TestCentralCtl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDayOfAnAdministrator();
    void wrongUsage_data();
    void wrongUsage();
    void aServerThatIsNotThere();
    void aNewerCentreIsRefused();
    void aFileWithErrorsIsRefused();
    void whoAttendedIsNamedByLine();
    void theKeyOfADeskIsBroughtAlong();
    void whatFailsLeavesNothing_data();
    void whatFailsLeavesNothing();
    void enrolledAgainItIsTheSameDesk();

private:
    Answer run(const QString& line);
    [[nodiscard]] QString file(const char* name, const QByteArray& content = {});

    PgServer m_server;
    QTemporaryDir m_place;
    QString m_database = QStringLiteral("loket");
};

void TestCentralCtl::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    QVERIFY(m_server.createDatabase(m_database));
}

// "@" stands for the administrator's connection, "#" for one to a database without Loket.
Answer TestCentralCtl::run(const QString& line)
{
    QStringList arguments{QStringLiteral("--json"), QStringLiteral("--data"),
                          m_place.filePath(QStringLiteral("data"))};
    for (const QString& word : line.split(u' ', Qt::SkipEmptyParts))
        arguments << (word == u"@"           ? m_server.conninfo(m_database)
                      : word.endsWith(u"=#") ? QStringLiteral("--connect=") + m_server.conninfo()
                                             : word);
    QProcess process;
    process.start(QStringLiteral(LOKETCTL), arguments);
    if (!process.waitForFinished(300000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QString TestCentralCtl::file(const char* name, const QByteArray& content)
{
    const QString path = m_place.filePath(QString::fromLatin1(name));
    if (!content.isEmpty()) {
        QFile made(path);
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            qFatal("a test's file is not written");
    }
    return path;
}

void TestCentralCtl::aDayOfAnAdministrator()
{
    Answer answer = run(QStringLiteral("central init --connect @ --office jakarta-pusat"));
    QVERIFY2(answer.code == Done, answer.err);
    QCOMPARE(answer.json()[u"before"].toInt(), 0);
    answer = run(QStringLiteral("central init --connect @"));
    QCOMPARE(answer.json()[u"before"].toInt(), answer.json()[u"version"].toInt());

    const QString out = file("desk-a");
    answer = run(QStringLiteral("central enroll --connect @ --office jakarta-pusat --out ") + out);
    QVERIFY2(answer.code == Done, answer.err);
    QCOMPARE(answer.json()[u"desk"].toString(), QStringLiteral("A"));
    QVERIFY(!answer.out.contains("password"));
    const QFileInfo made(answer.json()[u"file"].toString());
    QCOMPARE(made.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    const auto connection = Connection::read(out);
    QVERIFY(connection && *connection);
    const auto desk = PgConnection::open(**connection, out);
    QVERIFY(desk && (*desk)->exec("SELECT * FROM loket.hello(1, 'x')"));

    answer = run(QStringLiteral("central import --connect @ --office jakarta-pusat ") +
                 file("bookings.csv", bookings));
    QVERIFY2(answer.code == Done, answer.err);
    QCOMPARE(answer.json()[u"new"].toInt(), 2);

    answer = run(QStringLiteral("central status --connect @"));
    QCOMPARE(answer.code, int(Done));
    const QJsonObject office = answer.json()[u"offices"].toArray()[0].toObject();
    QCOMPARE(office[u"bookings"].toInt(), 2);
    QCOMPARE(office[u"desks"].toArray()[0].toObject()[u"enabled"].toBool(), true);
    QVERIFY(office[u"desks"].toArray()[0].toObject()[u"last_seen"].isString());

    answer =
        run(QStringLiteral("central disable-desk --connect @ --office jakarta-pusat --desk A"));
    QVERIFY2(answer.code == Done, answer.err);
    QVERIFY(!(*desk)->exec("SELECT 1"));
    answer =
        run(QStringLiteral("central disable-desk --connect @ --office jakarta-pusat --desk Q"));
    QCOMPARE(answer.code, int(Unknown));
}

void TestCentralCtl::wrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("no connection") << QStringLiteral("central init");
    QTest::newRow("no desk") << QStringLiteral("central disable-desk --connect @");
    QTest::newRow("a desk that is no letter")
        << QStringLiteral("central enroll --connect @ --office x --desk 7");
    QTest::newRow("a certificate without its key")
        << QStringLiteral("central enroll --connect @ --office x --certificate a.pem");
    QTest::newRow("no file to import") << QStringLiteral("central import --connect @");
    QTest::newRow("no such command") << QStringLiteral("central dance --connect @");
}

void TestCentralCtl::wrongUsage()
{
    QFETCH(QString, line);
    QCOMPARE(run(line).code, int(WrongUsage));
}

void TestCentralCtl::aServerThatIsNotThere()
{
    const Answer answer =
        run(QStringLiteral("central status --connect host=127.0.0.1 --connect=port=1"));
    QCOMPARE(answer.code, int(Failed));
    QVERIFY(!answer.err.isEmpty());
}

void TestCentralCtl::aNewerCentreIsRefused()
{
    m_database = QStringLiteral("newer");
    QVERIFY(m_server.createDatabase(m_database));
    QCOMPARE(run(QStringLiteral("central init --connect @")).code, int(Done));
    QVERIFY(m_server.exec(m_database, QStringLiteral("UPDATE loket.meta SET value = '999' WHERE "
                                                     "name = 'schema'")));
    QCOMPARE(run(QStringLiteral("central init --connect @")).code, int(Refused));
    m_database = QStringLiteral("loket");
}

void TestCentralCtl::aFileWithErrorsIsRefused()
{
    const Answer answer =
        run(QStringLiteral("central import --connect @ --office jakarta-pusat ") +
            file("bad.csv", QByteArray(bookings) + "7BADX,law,,x,baru,never,08:00\n"));
    QCOMPARE(answer.code, int(Refused));
    QVERIFY(!answer.json()[u"errors"].toArray().isEmpty());
}

void TestCentralCtl::whoAttendedIsNamedByLine()
{
    const QString import = QStringLiteral("central import --connect @ --office jakarta-pusat ");
    QCOMPARE(run(QStringLiteral("central init --connect @ --office jakarta-pusat")).code,
             int(Done));
    QCOMPARE(run(import + file("bookings.csv", bookings)).code, int(Done));
    QVERIFY(m_server.exec(m_database,
                          QStringLiteral("SET session_replication_role = replica;" // no event of it
                                         "INSERT INTO loket.admission VALUES ('jakarta-pusat', "
                                         "'jakarta-pusat/law/8OLDX', gen_random_uuid())")));
    const QByteArray later = QByteArray(bookings).replace("09:00-10:00", "10:00-11:00");
    const Answer answer = run(import + file("later.csv", later));
    QVERIFY2(answer.code == Done, answer.err);
    const QJsonObject row = answer.json()[u"attended"].toArray()[0].toObject();
    QCOMPARE(row[u"line"].toInt(), 3);
    QCOMPARE(row[u"booking"].toString(), QStringLiteral("jakarta-pusat/law/8OLDX"));
}

void TestCentralCtl::theKeyOfADeskIsBroughtAlong()
{
    const QString out = file("desk-b");
    const Answer answer = run(
        QStringLiteral("central enroll --connect @ --office jakarta-pusat --desk B --host "
                       "centre.test --port 6543 --server-certificate %1 --certificate %2 --key %3 "
                       "--out %4")
            .arg(file("ca", "CA"), file("crt", "CRT"), file("key", "KEY"), out));
    QVERIFY2(answer.code == Done, answer.err);
    const auto connection = Connection::read(out);
    QVERIFY(connection && *connection);
    QCOMPARE((*connection)->host, QStringLiteral("centre.test"));
    QCOMPARE((*connection)->port, 6543);
    QVERIFY((*connection)->password.isEmpty());
    QFile key((*connection)->key);
    QVERIFY(key.open(QIODevice::ReadOnly));
    QCOMPARE(key.readAll(), QByteArray("KEY"));
    QVERIFY(key.fileName().startsWith(out));
    QCOMPARE(key.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestCentralCtl::whatFailsLeavesNothing_data()
{
    QTest::addColumn<QString>("options"); // of enroll; the last one given counts
    QTest::addColumn<bool>("enrolledBefore");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const char* options, int code) {
        for (const bool before : {false, true})
            QTest::addRow("%s, %s", name, before ? "a desk made anew" : "a new desk")
                << QString::fromLatin1(options) << before << code;
    };
    row("the server is not there", "--connect=port=1", Failed);
    row("the database is none of Loket's", "--connect=#", Failed);
    row("the key is not there", "--key nowhere.key", Failed);
}

// Neither a copied key nor an empty folder; a desk that is there works on; the next try succeeds.
void TestCentralCtl::whatFailsLeavesNothing()
{
    QFETCH(QString, options);
    QFETCH(bool, enrolledBefore);
    QFETCH(int, code);
    QCOMPARE(run(QStringLiteral("central init --connect @")).code, int(Done));
    const QString out = file("desk-c");
    QDir(out).removeRecursively();
    const QString enroll =
        QStringLiteral("central enroll --connect @ --office jakarta-pusat --desk "
                       "C --host centre.test --password --out %1 "
                       "--server-certificate %2 --certificate %3 --key %4 ")
            .arg(out, file("ca", "CA"), file("crt", "CRT"), file("key", "KEY"));
    const auto listed = [&] { return QDir(out).entryList(QDir::AllEntries | QDir::Hidden); };
    const auto password = [&] {
        const auto connection = Connection::read(out);
        return connection && *connection ? (*connection)->password : QString();
    };
    if (enrolledBefore)
        QCOMPARE(run(enroll).code, int(Done));
    const QStringList before = listed();
    const QString known = password();
    const Answer failed = run(enroll + options);
    QVERIFY2(failed.code == code, failed.err);
    QCOMPARE(listed(), before);
    QCOMPARE(QDir(out).exists(), enrolledBefore);
    QCOMPARE(password(), known);
    QCOMPARE(run(enroll).code, int(Done));
    QVERIFY(!password().isEmpty() && password() != known);
}

void TestCentralCtl::enrolledAgainItIsTheSameDesk()
{
    const QString out = file("desk-again");
    const QString enroll =
        QStringLiteral("central enroll --connect @ --office bogor --out %1").arg(out);
    const Answer first =
        run(enroll + QStringLiteral(" --server-certificate %1 --certificate %2 "
                                    "--key %3")
                         .arg(file("ca", "CA"), file("crt", "CRT"), file("key", "KEY")));
    QVERIFY2(first.code == Done, first.err);
    QCOMPARE(first.json()[u"desk"].toString(), QStringLiteral("A"));
    const Answer again = run(enroll);
    QVERIFY2(again.code == Done, again.err);
    QCOMPARE(again.json()[u"desk"].toString(), QStringLiteral("A"));
    // What is not named any more is gone.
    QCOMPARE(QDir(out).entryList(QDir::Files | QDir::Hidden),
             QStringList(QStringLiteral("centre.json")));
    const auto connection = Connection::read(out);
    QVERIFY(connection && *connection && PgConnection::open(**connection, out));
    const Answer other = run(QStringLiteral("central enroll --connect @ --office bogor --out %1")
                                 .arg(file("desk-other")));
    QCOMPARE(other.json()[u"desk"].toString(), QStringLiteral("B"));
}

QTEST_GUILESS_MAIN(TestCentralCtl)
#include "tst_centralctl.moc"
