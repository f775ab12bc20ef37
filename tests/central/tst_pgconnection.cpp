// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pgserver.h"
#include "sync/pgfaults.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <sys/socket.h>
#include <thread>

Q_DECLARE_METATYPE(Fault)

class TestPgConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void valuesTravelAsTheyAre_data();
    void valuesTravelAsTheyAre();
    void manyRowsAreReadOneByOne();
    void aReadingThatIsCutOffIsAnError();
    void aReadingMayEndEarly();
    void failuresAreToldApart_data();
    void failuresAreToldApart();
    void refusedConnectionsAreToldApart_data();
    void refusedConnectionsAreToldApart();
    void wordsOfTlsAreToldApart_data();
    void wordsOfTlsAreToldApart();
    void notificationsAreHeard();
    void aDeadLinkIsHeardAndDoesNotSpin();
    void aWatchdogEndsACallFromAnotherThread();
    void aFrozenServerIsGivenUp();
    void namesAndTextsAreQuoted();

private:
    PgServer m_server;
};

void TestPgConnection::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    QVERIFY(m_server.exec(QStringLiteral("postgres"),
                          QStringLiteral("CREATE ROLE c_a LOGIN PASSWORD 'secret';"
                                         "CREATE ROLE c_off NOLOGIN PASSWORD 'secret'")));
}

void TestPgConnection::valuesTravelAsTheyAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QStringLiteral("JOHN DOE");
    QTest::newRow("empty") << QStringLiteral("");
    QTest::newRow("quotes and backslashes") << QStringLiteral("'; DROP TABLE x; --\\' \"");
    QTest::newRow("beyond Latin") << QString::fromUtf8("東京 — ß");
}

void TestPgConnection::valuesTravelAsTheyAre()
{
    QFETCH(QString, text);
    const auto link = m_server.connect();
    auto rows = link->exec("SELECT $1::text, $2::bigint, $3::boolean, $4::text",
                           PgValues(text, qint64(1) << 62, true, nullptr));
    QVERIFY(rows && rows->next());
    QCOMPARE(rows->text(0), text);
    QCOMPARE(rows->number(1), qint64(1) << 62);
    QVERIFY(rows->flag(2));
    QVERIFY(rows->isNull(3) && !rows->isNull(0));
    QVERIFY(!rows->next());
}

void TestPgConnection::manyRowsAreReadOneByOne()
{
    const auto link = m_server.connect();
    qint64 sum = 0;
    const auto read = link->each("SELECT n FROM generate_series(1, $1::int) n", PgValues(20000),
                                 [&](const PgRows& row) {
                                     sum += row.number(0);
                                     return true;
                                 });
    QVERIFY(read.has_value());
    QCOMPARE(sum, qint64(20000) * 20001 / 2);
}

void TestPgConnection::aReadingThatIsCutOffIsAnError()
{
    const auto link = m_server.connect();
    int rows = 0;
    const auto read = link->each(
        "SELECT n, CASE WHEN n = 5000 THEN pg_terminate_backend(pg_backend_pid()) END, "
        "pg_sleep(CASE WHEN n > 5000 THEN 0.001 ELSE 0 END) FROM generate_series(1, 200000) n",
        PgValues(), [&](const PgRows&) { return ++rows > 0; });
    QVERIFY(!read);
    QCOMPARE(read.error().fault, Fault::CentreUnreachable);
    QVERIFY(PgConnection::isRetryable(link->sqlState()));
    QVERIFY(!link->isOpen());
}

void TestPgConnection::aReadingMayEndEarly()
{
    const auto link = m_server.connect();
    int rows = 0;
    QElapsedTimer took;
    took.start();
    const auto read = link->each("SELECT n, pg_sleep(0.001) FROM generate_series(1, 100000) n",
                                 PgValues(), [&](const PgRows&) { return ++rows < 3; });
    QVERIFY(read.has_value());
    QCOMPARE(rows, 3);
    QVERIFY2(took.elapsed() < 20000, "it was read to its end");
    QVERIFY(link->exec("SELECT 1").has_value());
}

void TestPgConnection::failuresAreToldApart_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("state");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("again");
    const auto raising = [](const char* state) {
        return QStringLiteral("DO $x$ BEGIN RAISE EXCEPTION 'words' USING errcode = '%1'; END $x$")
            .arg(QLatin1String(state));
    };
    const auto row = [&](const char* title, const QString& sql, const char* state, Fault fault,
                         bool again) {
        QTest::newRow(title) << sql << QString::fromLatin1(state) << fault << again;
    };
    row("a lock not given", raising("55P03"), "55P03", Fault::CentreSilent, true);
    row("took too long", QStringLiteral("SET statement_timeout = 50; SELECT pg_sleep(9)"), "57014",
        Fault::CentreSilent, true);
    row("ran into another", raising("40001"), "40001", Fault::CentreSilent, true);
    row("a deadlock", raising("40P01"), "40P01", Fault::CentreSilent, true);
    row("its disk is full", raising("53100"), "53100", Fault::CentreSilent, true);
    row("its session was ended", QStringLiteral("SELECT pg_terminate_backend(pg_backend_pid())"),
        "08006", Fault::CentreUnreachable, true);
    row("the desk is disabled", raising("LK001"), "LK001", Fault::DeskDisabled, false);
    row("not a desk", raising("LK002"), "LK002", Fault::CentreLoginRefused, false);
    row("no schema of ours", QStringLiteral("SELECT loket.head()"), "3F000", Fault::CentreNotOurs,
        false);
    row("no such function", QStringLiteral("SELECT public.head()"), "42883", Fault::CentreOlder,
        false);
    row("anything else", QStringLiteral("SELECT 1/0"), "22012", Fault::CentreFailed, false);
}

void TestPgConnection::failuresAreToldApart()
{
    QFETCH(QString, sql);
    QFETCH(QString, state);
    QFETCH(Fault, fault);
    QFETCH(bool, again);
    const auto link = m_server.connect();
    const auto done = link->execAll(sql.toUtf8());
    QVERIFY(!done);
    QCOMPARE(link->sqlState(), state);
    QCOMPARE(done.error().fault, fault);
    QCOMPARE(PgConnection::isRetryable(link->sqlState()), again);
}

void TestPgConnection::refusedConnectionsAreToldApart_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("database");
    QTest::addColumn<bool>("otherPort");
    QTest::addColumn<Fault>("fault");
    const QString here = QStringLiteral("postgres"), right = QStringLiteral("secret");
    const auto desk = QStringLiteral("c_a");
    QTest::newRow("the password is wrong")
        << desk << QStringLiteral("guess") << here << false << Fault::CentreLoginRefused;
    QTest::newRow("no such role") << QStringLiteral("c_nobody") << right << here << false
                                  << Fault::CentreLoginRefused;
    QTest::newRow("the role may not log in")
        << QStringLiteral("c_off") << right << here << false << Fault::DeskDisabled;
    QTest::newRow("no such database")
        << desk << right << QStringLiteral("elsewhere") << false << Fault::CentreNotOurs;
    QTest::newRow("nobody listens") << desk << right << here << true << Fault::CentreUnreachable;
}

void TestPgConnection::refusedConnectionsAreToldApart()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, database);
    QFETCH(bool, otherPort);
    QFETCH(Fault, fault);
    const auto office = OfficeId::parse(u"jakarta-pusat");
    const auto letter = DeskLetter::parse(u"A");
    const Connection to{QStringLiteral("127.0.0.1"),
                        otherPort ? 1 : m_server.port(),
                        database,
                        user,
                        password,
                        {},
                        {},
                        {},
                        {},
                        *office,
                        *letter};
    const auto link = PgConnection::open(to, QStringLiteral("/"));
    QVERIFY(!link);
    QCOMPARE(link.error().fault, fault);
}

void TestPgConnection::wordsOfTlsAreToldApart_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<Fault>("fault");
    const auto row = [](const char* title, const char* words, Fault fault) {
        QTest::newRow(title) << QString::fromLatin1(words) << fault;
    };
    row("the centre's certificate is another authority's",
        "connection to server at \"x\", port 5432 failed: SSL error: certificate verify failed",
        Fault::CentreNotTrusted);
    row("another machine's", "server certificate for \"a\" does not match host name \"b\"",
        Fault::CentreOtherName);
    row("the desk's is another authority's", "SSL error: tlsv1 alert unknown ca",
        Fault::CertificateRefused);
    row("the desk's has expired", "SSL error: sslv3 alert certificate expired",
        Fault::CertificateExpired);
    row("the desk's is revoked", "SSL error: sslv3 alert certificate revoked",
        Fault::CertificateRevoked);
    row("the desk has none", "SSL error: tlsv13 alert certificate required",
        Fault::CertificateRefused);
    row("the desk's is another desk's",
        "FATAL:  28000: certificate authentication failed for user \"c_a\"",
        Fault::CertificateRefused);
    row("a centre without TLS", "server does not support SSL, but SSL was required",
        Fault::CentreNotTrusted);
    row("the file of the authority is gone", "root certificate file \"x\" does not exist",
        Fault::ConnectionFileBad);
    row("its key can be read by others",
        "private key file \"x\" has group or world access; file must have permissions",
        Fault::ConnectionFileBad);
    row("starting up", "FATAL:  57P03: the database system is starting up", Fault::CentreSilent);
    row("shutting down in German", "FATAL:  57P01: wird heruntergefahren",
        Fault::CentreUnreachable);
}

void TestPgConnection::wordsOfTlsAreToldApart()
{
    QFETCH(QString, words);
    QFETCH(Fault, fault);
    QCOMPARE(connectError(refusalOf(words), false).fault, fault);
}

void TestPgConnection::notificationsAreHeard()
{
    const auto ear = m_server.connect();
    QSignalSpy heard(ear.get(), &PgConnection::notified);
    QVERIFY(ear->listen(QStringLiteral("loket_jakarta_pusat")).has_value());
    QVERIFY(m_server.exec(QStringLiteral("postgres"),
                          QStringLiteral("NOTIFY loket_jakarta_pusat, '17'")));
    QTRY_COMPARE(heard.size(), 1);
    QCOMPARE(heard[0][0].toString(), QStringLiteral("loket_jakarta_pusat"));
    QCOMPARE(heard[0][1].toString(), QStringLiteral("17"));
}

void TestPgConnection::aDeadLinkIsHeardAndDoesNotSpin()
{
    const auto ear = m_server.connect();
    QSignalSpy lost(ear.get(), &PgConnection::lost);
    QVERIFY(ear->listen(QStringLiteral("x")).has_value());
    QVERIFY(m_server.value(QStringLiteral("postgres"),
                           QStringLiteral("SELECT pg_terminate_backend(%1)").arg(ear->backend())) ==
            u"t");
    QTRY_COMPARE(lost.size(), 1);
    QVERIFY(!ear->isOpen());
    timespec before{}, after{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before);
    QTest::qWait(300);
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after);
    const auto used =
        (after.tv_sec - before.tv_sec) * 1000 + (after.tv_nsec - before.tv_nsec) / 1000000;
    QVERIFY2(used < 100, "the thread spins");
    QCOMPARE(lost.size(), 1);
    QVERIFY(!ear->exec("SELECT 1"));
}

void TestPgConnection::aWatchdogEndsACallFromAnotherThread()
{
    const auto link = m_server.connect();
    const int socket = link->socket();
    std::thread watchdog([socket] {
        QTest::qSleep(200);
        ::shutdown(socket, SHUT_RDWR);
    });
    QElapsedTimer took;
    took.start();
    const auto answer = link->exec("SELECT pg_sleep(20)");
    watchdog.join();
    QVERIFY(!answer);
    QCOMPARE(answer.error().fault, Fault::CentreUnreachable);
    QVERIFY(took.elapsed() < 15000); // not the twenty seconds
}

void TestPgConnection::aFrozenServerIsGivenUp()
{
    const auto link = m_server.connect();
    const int postmaster =
        m_server
            .value(QStringLiteral("postgres"), QStringLiteral("SELECT split_part(pg_read_file("
                                                              "'postmaster.pid'), E'\\n', 1)"))
            .toInt();
    QVERIFY(postmaster > 0);
    PgServer::freeze(postmaster); // the kernel goes on accepting
    QElapsedTimer took;
    took.start();
    PgTimes times;
    times.connect = std::chrono::milliseconds(500);
    const auto refused = PgConnection::openBy(m_server.conninfo(), times);
    PgServer::thaw(postmaster);
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, Fault::CentreSilent);
    QVERIFY(took.elapsed() < 15000);
}

void TestPgConnection::namesAndTextsAreQuoted()
{
    const auto link = m_server.connect();
    for (const QString& text :
         {QStringLiteral("a'b"), QStringLiteral("back\\slash'"), QStringLiteral("\"quoted\"")}) {
        auto rows = link->exec("SELECT " + PgConnection::quotedText(text) + " AS " +
                               PgConnection::quotedName(text));
        QVERIFY(rows && rows->next());
        QCOMPARE(rows->text(0), text);
    }
}

QTEST_GUILESS_MAIN(TestPgConnection)
#include "tst_pgconnection.moc"
