// SPDX-License-Identifier: GPL-3.0-or-later
// What a centre does that is frozen, crashed, restored, overtaken or broken: nothing that was
// acknowledged is missing, and the desks go on.
#include "rig.h"

#include <QFile>

using namespace std::chrono_literals;

namespace {

TestCentre* theCentre = nullptr;

QString ofOffice(const char* sql, const Rig& rig)
{
    return QString::fromLatin1(sql).arg(rig.office.toString());
}

// The server as it was a while ago.
void forgetEventsAfter(const Rig& rig, qint64 seq)
{
    QVERIFY(theCentre->exec(
        QStringLiteral("SET session_replication_role = replica;"
                       "DELETE FROM loket.admission a USING loket.event e WHERE a.office = '%1'"
                       " AND e.office = a.office AND e.id = a.event AND e.seq > %2;"
                       "DELETE FROM loket.event WHERE office = '%1' AND seq > %2;"
                       "DELETE FROM loket.change WHERE office = '%1' AND seq > %2;"
                       "UPDATE loket.office SET head = %2 WHERE id = '%1'")
            .arg(rig.office.toString())
            .arg(seq)));
}

} // namespace

class TestBadServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aFrozenServerEndsTheCall();
    void aRestoredCentreIsGivenEverythingAgain_data();
    void aRestoredCentreIsGivenEverythingAgain();
    void aGapIsReadAgainAndThenCopied();
    void aPoisonedEventIsSetAsideAndItsNeighboursPass();
    void anEventTheCentreSetsAsideIsShownHere();
    void aBrokenCentreIsNoPoison();
    void aCrashLosesNothingThatWasAcknowledged();
    void aStandbyThatLaggedIsGivenWhatItMissed();
};

void TestBadServer::initTestCase()
{
    PgServer::Options options;
    options.durable = true; // it is crashed below
    options.settings.insert(QStringLiteral("wal_level"), QStringLiteral("replica"));
    theCentre = new TestCentre(options);
    QVERIFY(theCentre->start());
}

void TestBadServer::cleanupTestCase()
{
    delete theCentre;
}

void TestBadServer::aFrozenServerEndsTheCall()
{
    keepOnce([](QString& late) {
        Rig rig(*theCentre);
        const QStringList keys = rig.book(5);
        SimDesk& desk = rig.desk('B');
        desk.online();
        QVERIFY_AT_REST(desk);
        const auto backends = theCentre->server().backends(desk.connection().user);
        QCOMPARE(int(backends.size()), 2);
        for (const int process : backends)
            PgServer::freeze(process);
        const Latency latency;
        QElapsedTimer took;
        took.start();
        qint64 noticed = 0;
        std::optional<Fault> fault; // it is offline for a moment only: others are not frozen
        const QObject context;
        QObject::connect(&desk, &SimDesk::changed, &context, [&] {
            if (fault || desk.state().link != LinkState::Offline)
                return;
            noticed = took.elapsed();
            fault = desk.state().problem->fault;
        });
        for (const QString& key : keys)
            QVERIFY(desk.admit(key));
        QTRY_VERIFY_WITH_TIMEOUT(fault, patience);
        const qint64 worst = latency.worst();
        for (const int process : backends)
            PgServer::thaw(process);
        IN_TIME(noticed <= 5000, QString::number(noticed));
        QCOMPARE(*fault, Fault::CentreSilent);
        IN_TIME(worst < 1000, QString::number(worst));
        QVERIFY_AT_REST(desk);
        QCOMPARE(rig.eventsAtCentre("outcome = 'ok'"), 5);
    });
}

void TestBadServer::aRestoredCentreIsGivenEverythingAgain_data()
{
    QTest::addColumn<bool>("marked");
    QTest::newRow("the operator marked the restore") << true;
    QTest::newRow("nobody did, and it is shorter than before") << false;
}

void TestBadServer::aRestoredCentreIsGivenEverythingAgain()
{
    QFETCH(bool, marked);
    Rig rig(*theCentre);
    const QStringList keys = rig.book(12);
    SimDesk& first = rig.desk('A');
    SimDesk& second = rig.desk('B');
    for (SimDesk* desk : {&first, &second}) {
        desk->online();
        QVERIFY_AT_REST(*desk);
    }
    QVERIFY(first.admit(keys[0]));
    QTRY_VERIFY(first.isSent());
    const qint64 kept =
        theCentre->number(ofOffice("SELECT head FROM loket.office WHERE id = '%1'", rig));
    for (int i = 1; i < 12; ++i)
        QVERIFY((i % 2 ? first : second).admit(keys[i]));
    QTRY_VERIFY(first.isSent() && second.isSent());
    QCOMPARE(rig.eventsAtCentre(), 12);
    const qint64 reached =
        theCentre->number(ofOffice("SELECT head FROM loket.office WHERE id = '%1'", rig));
    for (SimDesk* desk : {&first, &second}) // both know more than it will
        QTRY_COMPARE_WITH_TIMEOUT(desk->watermark().seq, reached, patience);

    forgetEventsAfter(rig, kept);
    QCOMPARE(rig.eventsAtCentre(), 1);
    if (marked)
        QVERIFY(theCentre->exec(
            ofOffice("UPDATE loket.office SET gen = gen || 'x' WHERE id = '%1'", rig)));
    for (SimDesk* desk : {&first, &second}) {
        QTRY_VERIFY_WITH_TIMEOUT(desk->copies() >= 2, patience);
        QVERIFY_AT_REST(*desk);
    }
    QCOMPARE(rig.eventsAtCentre("outcome = 'ok'"), 12);
    QVERIFY(first.incidents().empty());
    const qint64 head =
        theCentre->number(ofOffice("SELECT head FROM loket.office WHERE id = '%1'", rig));
    QTRY_COMPARE_WITH_TIMEOUT(first.watermark().seq, head, patience);
    QTRY_COMPARE_WITH_TIMEOUT(second.watermark().seq, head, patience);
    QCOMPARE(first.watermark().generation, second.watermark().generation);
}

void TestBadServer::aGapIsReadAgainAndThenCopied()
{
    Rig rig(*theCentre);
    (void)rig.book(10);
    SimDesk& desk = rig.desk('B');
    desk.online();
    QVERIFY_AT_REST(desk);
    desk.offline();
    const qint64 known = desk.watermark().seq;
    (void)rig.book(10, 11);
    QVERIFY(
        theCentre->exec(ofOffice("DELETE FROM loket.change WHERE office = '%1' AND seq = ", rig) +
                        QString::number(known + 4)));
    bool told = false;
    QObject::connect(&desk, &SimDesk::changed, this, [&] { // until they meet again
        const auto& problem = desk.state().problem;
        told = told || (problem && problem->fault == Fault::FeedHasGap);
    });
    desk.online();
    QTRY_COMPARE_WITH_TIMEOUT(desk.copies(), 2, patience);
    QTRY_VERIFY(told);
    desk.disconnect(this);
    QTRY_VERIFY(!desk.state().copying);
    QVERIFY(!desk.state().problem); // it is over, without meeting again
    QVERIFY(desk.isConnected());
    QCOMPARE(desk.ask([&](Tables& tables) {
                     return tables.bookings.countOn(rig.office, TestCentre::today());
                 })
                 .value(),
             20);
    QCOMPARE(desk.watermark().seq, known + 10);
}

void TestBadServer::aPoisonedEventIsSetAsideAndItsNeighboursPass()
{
    Rig rig(*theCentre);
    SimDesk& desk = rig.desk('B');
    QVERIFY(theCentre->exec(QStringLiteral(
        "CREATE FUNCTION loket.boom() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        " IF NEW.wire #>> '{payload,poison}' = 'yes' THEN"
        " RAISE EXCEPTION 'boom' USING errcode = 'XX000'; END IF; RETURN NEW; END $$;"
        "CREATE TRIGGER boom BEFORE INSERT ON loket.event FOR EACH ROW"
        " EXECUTE FUNCTION loket.boom()")));
    std::optional<EventId> poisoned;
    for (int i = 0; i < 130; ++i) {
        const bool poison = i == 70;
        const auto recorded = desk.append(
            EventKind::Seen,
            {{QStringLiteral("n"), i},
             {QStringLiteral("poison"), poison ? QStringLiteral("yes") : QStringLiteral("no")}});
        if (poison)
            poisoned = recorded->event;
    }
    desk.online();
    QVERIFY_AT_REST(desk);
    QVERIFY(theCentre->exec(QStringLiteral("DROP TRIGGER boom ON loket.event;"
                                           "DROP FUNCTION loket.boom()")));
    QCOMPARE(rig.eventsAtCentre(), 129);
    const auto aside = desk.setAside();
    QCOMPARE(int(aside.size()), 1);
    QCOMPARE(aside.front().event.event.id, *poisoned);
    QCOMPARE(aside.front().answer.outcome, CentreOutcome::KeptHere);
    QCOMPARE(aside.front().answer.problem, QStringLiteral("SQLSTATE XX000"));
    QCOMPARE(desk.state().setAside, 1);
    QCOMPARE(desk.state().keptHere, 1);
    QCOMPARE(desk.state().atCentre, 129); // and none that is not there
    QCOMPARE(desk.state().waiting(), 0);
    // Kept, and sent again when the centre is another one.
    QVERIFY(
        theCentre->exec(ofOffice("UPDATE loket.office SET gen = gen || 'x' WHERE id = '%1'", rig)));
    QTRY_COMPARE_WITH_TIMEOUT(rig.eventsAtCentre(), 130, patience);
    QTRY_COMPARE(desk.state().atCentre, 130);
    QCOMPARE(desk.state().setAside, 0);
}

void TestBadServer::anEventTheCentreSetsAsideIsShownHere()
{
    Rig rig(*theCentre);
    SimDesk& desk = rig.desk('B');
    QVERIFY(desk.append(EventKind::Seen, {{QStringLiteral("n"), 1}}));
    const auto large = desk.append(
        EventKind::Seen, {{QStringLiteral("words"), QString(2'100'000, QLatin1Char('x'))}});
    QVERIFY(desk.append(EventKind::Seen, {{QStringLiteral("n"), 3}}));
    desk.online();
    QVERIFY_AT_REST(desk);
    QCOMPARE(rig.eventsAtCentre(), 2);
    const auto aside = desk.setAside();
    QCOMPARE(int(aside.size()), 1);
    QCOMPARE(aside.front().event.event.id, large->event);
    QVERIFY(!aside.front().answer.problem.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(desk.state().openIncidents == 1, patience);
    QCOMPARE(desk.incidents().front().kind, IncidentKind::Quarantined);
}

void TestBadServer::aBrokenCentreIsNoPoison()
{
    Rig rig(*theCentre);
    SimDesk& desk = rig.desk('B');
    desk.online();
    QVERIFY_AT_REST(desk);
    QVERIFY(theCentre->exec(
        QStringLiteral("CREATE FUNCTION loket.broken() RETURNS trigger LANGUAGE plpgsql AS $$"
                       " BEGIN RAISE EXCEPTION 'broken' USING errcode = 'XX001'; END $$;"
                       "CREATE TRIGGER broken BEFORE UPDATE ON loket.desk FOR EACH STATEMENT"
                       " EXECUTE FUNCTION loket.broken();"
                       "ALTER FUNCTION loket.push(json) RENAME TO push_away")));
    QVERIFY(desk.walkIn(QStringLiteral("ORANG")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.state().problem, patience);
    QTest::qWait(1500);
    QTRY_COMPARE(desk.state().link, LinkState::Connected); // what others recorded still comes
    QCOMPARE(desk.state().waiting(), 1);
    QVERIFY(desk.setAside().empty());
    (void)rig.book(5);
    QTRY_COMPARE_WITH_TIMEOUT(desk.ask([&](Tables& tables) {
                                      return tables.bookings.countOn(rig.office,
                                                                     TestCentre::today());
                                  })
                                  .value(),
                              5, patience);
    QVERIFY(theCentre->exec(
        QStringLiteral("DROP TRIGGER broken ON loket.desk; DROP FUNCTION loket.broken();"
                       "ALTER FUNCTION loket.push_away(json) RENAME TO push")));
    desk.syncer()->tryNow();
    QVERIFY_AT_REST(desk);
    QCOMPARE(rig.eventsAtCentre(), 1);
}

void TestBadServer::aCrashLosesNothingThatWasAcknowledged()
{
    Rig rig(*theCentre);
    const QStringList keys = rig.book(60);
    SimDesk& desk = rig.desk('B');
    desk.online();
    QVERIFY_AT_REST(desk);
    std::vector<EventId> all;
    int crashes = 0;
    for (int i = 0; i < 60; ++i) {
        all.push_back(desk.admit(keys[i])->event);
        QTest::qWait(5);
        if (i % 12 != 7)
            continue;
        std::vector<EventId> acknowledged;
        for (const EventId& event : all) {
            if (desk.answer(event))
                acknowledged.push_back(event);
        }
        QVERIFY(theCentre->server().restart(PgServer::Stop::Immediate));
        ++crashes;
        for (const EventId& event : acknowledged)
            QVERIFY2(rig.isAtCentre(event), qPrintable(event.toString()));
    }
    QCOMPARE(crashes, 5);
    desk.syncer()->tryNow();
    QVERIFY_AT_REST(desk);
    QCOMPARE(rig.eventsAtCentre("outcome = 'ok'"), 60);
    QCOMPARE(desk.copies(), 1); // a crash is no other history
}

void TestBadServer::aStandbyThatLaggedIsGivenWhatItMissed()
{
    Rig rig(*theCentre);
    const QStringList keys = rig.book(6);
    SimDesk& desk = rig.desk('B');
    desk.online();
    QVERIFY_AT_REST(desk);
    QVERIFY(desk.admit(keys[0]));
    QTRY_VERIFY(desk.isSent());

    // The standby as it stood when the last of it came through.
    desk.offline();
    theCentre->server().stop();
    PgServer::Options options = theCentre->server().options();
    options.copyOf = theCentre->server().dataFolder();
    PgServer standby(options);
    QVERIFY(standby.start());
    standby.stop();
    QFile signal(standby.dataFolder() + QStringLiteral("/standby.signal"));
    QVERIFY(signal.open(QIODevice::WriteOnly));
    signal.close();
    QVERIFY(theCentre->server().start());

    desk.online();
    QVERIFY_AT_REST(desk);
    for (int i = 1; i < 4; ++i)
        QVERIFY(desk.admit(keys[i])); // acknowledged by the one that goes
    QTRY_VERIFY(desk.isSent());
    desk.offline();
    const Watermark before = desk.watermark();
    theCentre->server().stop(PgServer::Stop::Immediate);

    QVERIFY(standby.start());
    const QString database = TestCentre::database();
    QVERIFY(standby.exec(database, QStringLiteral("SELECT pg_promote()")));
    QVERIFY(desk.admit(keys[4]));
    desk.connection().port = standby.port();
    desk.online();
    QVERIFY_AT_REST(desk);
    QVERIFY(desk.watermark().generation != before.generation);
    QCOMPARE(desk.copies(), 2);
    QCOMPARE(standby.value(database, ofOffice("SELECT count(*) FROM loket.event"
                                              " WHERE office = '%1' AND outcome = 'ok'",
                                              rig)),
             QStringLiteral("5"));
    QVERIFY(desk.incidents().empty());
    desk.offline();
    QVERIFY(theCentre->server().start());
}

QTEST_GUILESS_MAIN(TestBadServer)
#include "tst_badserver.moc"
