// SPDX-License-Identifier: GPL-3.0-or-later
// Others at the same centre: hints that get lost, lie or come in floods, a neighbour that holds
// the office up, commits that come late.
#include "rig.h"

#include <QThread>

#include <atomic>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace {

TestCentre* theCentre = nullptr;

qint64 cpuMillis()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000LL +
           (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

} // namespace

class TestCrowd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aLostHintIsFoundOut();
    void aFloodOfHintsIsFollowedFourTimesASecond();
    void noCoreSpinsWhenTheListenerDies();
    void anAbandonedClientBlocksItsOfficeForSecondsOnly();
    void aLateCommitIsNotMissed();
};

void TestCrowd::initTestCase()
{
    theCentre = new TestCentre;
    QVERIFY(theCentre->start());
}

void TestCrowd::cleanupTestCase()
{
    delete theCentre;
}

void TestCrowd::aLostHintIsFoundOut()
{
    const QString tell = theCentre->value(
        QStringLiteral("SELECT pg_get_functiondef('loket.tell(text)'::regprocedure)"));
    QVERIFY(theCentre->exec(
        QStringLiteral("CREATE OR REPLACE FUNCTION loket.tell(p_office text) RETURNS void"
                       " LANGUAGE sql AS 'SELECT NULL::void'")));
    keepOnce([](QString& late) {
        Rig rig(*theCentre);
        const QString key = rig.book(1).first();
        SimDesk& first = rig.desk('A');
        SimDesk& second = rig.desk('B');
        for (SimDesk* desk : {&first, &second}) {
            desk->online();
            QVERIFY_AT_REST(*desk);
        }
        QElapsedTimer took;
        took.start();
        QVERIFY(first.admit(key));
        QTRY_COMPARE_WITH_TIMEOUT(second.arrivals(), 1, patience);
        IN_TIME(took.elapsed() <= 5000, QString::number(took.elapsed())); // the next heartbeat
    });
    QVERIFY(theCentre->exec(QStringLiteral("SET search_path = loket;") + tell));
}

void TestCrowd::aFloodOfHintsIsFollowedFourTimesASecond()
{
    keepOnce([](QString& late) {
        Rig rig(*theCentre);
        TcpProxy proxy(theCentre->server().port());
        const QString key = rig.book(1).first();
        SimDesk& desk = rig.desk('B', proxy.port());
        desk.online();
        QVERIFY_AT_REST(desk);
        proxy.countCalls("loket.pull");
        auto link = theCentre->server().connect(TestCentre::database());
        const QString channel =
            QStringLiteral("loket_") + QString(rig.office.toString()).replace(u'-', u'_');
        const QStringList payloads{QStringLiteral("999999999"), QStringLiteral("nonsense"),
                                   QStringLiteral("-5"), QString()};
        QElapsedTimer took;
        took.start();
        int sent = 0;
        while (took.elapsed() < 3000) {
            for (int i = 0; i < 20; ++i) {
                ++sent; // equal ones of one transaction would be one
                QVERIFY(link->exec("SELECT pg_notify($1, $2)",
                                   PgValues(channel, payloads[sent % 4] + QString::number(sent))));
            }
            QTest::qWait(1);
        }
        const qint64 flood = took.elapsed(); // the last round may have taken its time
        const int pulls = proxy.calls();
        QVERIFY2(pulls <= 4 * int(flood) / 1000 + 5, qPrintable(QString::number(pulls)));
        IN_TIME(sent > 300, QString::number(sent)); // a flood
        IN_TIME(pulls >= 4, QString::number(pulls));
        took.restart();
        const auto recorded = desk.admit(key);
        QTRY_VERIFY_WITH_TIMEOUT(desk.answer(recorded->event), patience);
        IN_TIME(took.elapsed() < 800, QString::number(took.elapsed()));
    });
}

// Another thread gets the dead socket's number for a file, which is always readable.
void TestCrowd::noCoreSpinsWhenTheListenerDies()
{
    Rig rig(*theCentre);
    SimDesk& desk = rig.desk('B');
    desk.online();
    QVERIFY_AT_REST(desk);
    std::atomic<bool> ends{false};
    const std::unique_ptr<QThread> other(QThread::create([&] {
        std::vector<int> files;
        while (!ends) {
            files.push_back(::open("/dev/zero", O_RDONLY | O_CLOEXEC));
            if (files.size() > 40) {
                for (const int file : files)
                    ::close(file);
                files.clear();
            }
            QThread::msleep(20);
        }
        for (const int file : files)
            ::close(file);
    }));
    other->start();
    const qint64 before = cpuMillis();
    for (int i = 0; i < 2; ++i) {
        theCentre->server().terminate(desk.connection().user);
        QTest::qWait(2500);
    }
    const qint64 spent = cpuMillis() - before; // five seconds of a core, if one spins
    ends = true;
    other->wait();
    QVERIFY2(spent < 2000, qPrintable(QString::number(spent)));
    QVERIFY_AT_REST(desk);
}

void TestCrowd::anAbandonedClientBlocksItsOfficeForSecondsOnly()
{
    keepOnce([](QString& late) {
        Rig rig(*theCentre), other(*theCentre);
        const QString key = rig.book(1).first(), theirKey = other.book(1).first();
        SimDesk& desk = rig.desk('B');
        SimDesk& theirs = other.desk('B');
        for (SimDesk* each : {&desk, &theirs}) {
            each->online();
            QVERIFY_AT_REST(*each);
        }
        auto abandoned = PgConnection::open(theCentre->enrol(rig.office, 'Z'), {});
        IN_TIME(abandoned.has_value(), abandoned.error().detail);
        QElapsedTimer took;
        took.start();
        QVERIFY((*abandoned)->execAll("BEGIN; SELECT * FROM loket.push('[]')"));
        const auto recorded = desk.admit(key), theirRecorded = theirs.admit(theirKey);
        QVERIFY(recorded && theirRecorded);
        QTRY_VERIFY_WITH_TIMEOUT(theirs.answer(theirRecorded->event), patience);
        IN_TIME(took.elapsed() < 800, QString::number(took.elapsed()));
        QVERIFY(!desk.answer(recorded->event));
        IN_TIME(desk.state().link == LinkState::Connected, QStringLiteral("cut off"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.answer(recorded->event), patience);
        // The server ends it after five seconds, and the desk tries again in a moment.
        IN_TIME(took.elapsed() <= 5500, QString::number(took.elapsed()));
        QCOMPARE(desk.answer(recorded->event)->outcome, CentreOutcome::Ok);
    });
}

void TestCrowd::aLateCommitIsNotMissed()
{
    Rig rig(*theCentre);
    SimDesk& first = rig.desk('A');
    SimDesk& second = rig.desk('B');
    for (SimDesk* desk : {&first, &second}) {
        desk->online();
        QVERIFY_AT_REST(*desk);
    }
    auto late = theCentre->server().connect(TestCentre::database());
    const QByteArray booking =
        QStringLiteral(R"({"office":"%1","channel":"law","code":"T%2","name":"PEMOHON",)"
                       R"("service":"baru","service_date":"%3","slot":"08:00-09:00"})")
            .arg(rig.office.toString(), QStringLiteral("%2"),
                 TestCentre::today().toString(Qt::ISODate))
            .toUtf8();
    QVERIFY(late->execAll("BEGIN; SELECT * FROM loket.put_bookings('[" +
                          QString::fromUtf8(booking).arg(1).toUtf8() + "]')"));
    QVERIFY(first.walkIn(QStringLiteral("ORANG"))); // commits after it, or numbers would cross
    QTest::qWait(700);
    QCOMPARE(rig.eventsAtCentre(), 0);
    QVERIFY(late->execAll("COMMIT"));
    QVERIFY_AT_REST(first);
    QTRY_COMPARE_WITH_TIMEOUT(second.arrivals(), 1, patience);
    QCOMPARE(second
                 .ask([&](Tables& tables) {
                     return tables.bookings.countOn(rig.office, TestCentre::today());
                 })
                 .value(),
             1);
    QCOMPARE(second.copies(), 1);
}

QTEST_GUILESS_MAIN(TestCrowd)
#include "tst_crowd.moc"
