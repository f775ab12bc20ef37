// SPDX-License-Identifier: GPL-3.0-or-later
// What a link does that is cut, slow or stuck: nothing is lost, nothing is doubled, nobody waits.
#include "rig.h"
using namespace std::chrono_literals;

namespace {

TestCentre* theCentre = nullptr;

RawClocks someClocks()
{
    return {Instant(), 0, QStringLiteral("boot")};
}

// The protocol without a desk around it.
struct Line
{
    explicit Line(const Connection& connection)
    {
        bool open = false;
        for (int again = 0; again < 20 && !open; ++again) // the machine may stand still
            open = db.connectTo(connection, {}, QStringLiteral("a-test")) && db.listen();
        if (!open)
            qFatal("no line");
    }
    Watchdog watchdog;
    CentreTime time{someClocks};
    CentralDb db{watchdog, time};
};

std::vector<Outgoing> batchOf(SimDesk& desk)
{
    return desk.ask([](Tables& tables) { return tables.outbox.unsent(pushedAtMost); }).value();
}

} // namespace

class TestBadLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aLostAnswerComesAgain();
    void aLostConfirmationComesAgain();
    void everyBatchTwiceIsTheSameAnswer();
    void aPartialPageIsNoPage();
    void aPartialCopyIsNoCopy();
    void cutWhilePulling();
    void cutWhileCopying();
    void cutAgainAndAgainWhileRecording();
    void aStuckLinkIsNoticedAndNobodyWaits();
    void closingDoesNotWaitForAStuckLink();
    void aSlowLinkIsUsedAllTheSame();
    void nobodyListensAtFirst();
};

void TestBadLink::initTestCase()
{
    theCentre = new TestCentre;
    QVERIFY(theCentre->start());
}

void TestBadLink::cleanupTestCase()
{
    delete theCentre;
}

void TestBadLink::aLostAnswerComesAgain()
{
    Rig rig(*theCentre);
    TcpProxy proxy(theCentre->server().port());
    const QStringList keys = rig.book(30);
    SimDesk& desk = rig.desk('B', proxy.port());
    desk.online();
    QVERIFY_AT_REST(desk);
    desk.offline();
    for (const QString& key : keys)
        QVERIFY(desk.admit(key));
    proxy.loseAnswerTo("loket.push");
    desk.online();
    QTRY_COMPARE_WITH_TIMEOUT(proxy.answersLost(), 1, patience);
    QVERIFY_AT_REST(desk);
    QCOMPARE(rig.eventsAtCentre(), 30);
    QCOMPARE(rig.eventsAtCentre("outcome = 'ok'"), 30);
    QCOMPARE(desk.counts().setAside, 0);
    QVERIFY(desk.incidents().empty());
}

void TestBadLink::aLostConfirmationComesAgain()
{
    Rig rig(*theCentre);
    TcpProxy proxy(theCentre->server().port());
    const QString key = rig.book(1).first();
    SimDesk& desk = rig.desk('B', proxy.port());
    desk.online();
    QVERIFY_AT_REST(desk);
    proxy.loseAnswerTo("loket.push");
    const auto recorded = desk.admit(key);
    QVERIFY(recorded);
    QTRY_VERIFY_WITH_TIMEOUT(desk.answer(recorded->event), patience);
    QCOMPARE(proxy.answersLost(), 1);
    QCOMPARE(desk.answer(recorded->event)->outcome, CentreOutcome::Ok); // not its own duplicate
    QCOMPARE(rig.eventsAtCentre(), 1);
}

void TestBadLink::everyBatchTwiceIsTheSameAnswer()
{
    Rig rig(*theCentre);
    const QStringList keys = rig.book(20);
    SimDesk& first = rig.desk('A');
    SimDesk& second = rig.desk('B');
    for (const QString& key : keys) {
        QVERIFY(first.admit(key));
        QVERIFY(second.admit(key));
    }
    for (SimDesk* desk : {&first, &second}) {
        Line line(desk->connection());
        const auto batch = batchOf(*desk);
        QCOMPARE(int(batch.size()), 20);
        const auto once = line.db.push(batch);
        const auto twice = line.db.push(batch);
        QVERIFY(once && twice);
        QCOMPARE(once->size(), batch.size());
        const auto expected = desk == &first ? CentreOutcome::Ok : CentreOutcome::Duplicate;
        for (std::size_t i = 0; i < batch.size(); ++i) {
            QCOMPARE((*once)[i].event, batch[i].event.event.id);
            QCOMPARE((*once)[i].outcome, expected);
            QCOMPARE((*twice)[i].event, (*once)[i].event);
            QCOMPARE((*twice)[i].outcome, (*once)[i].outcome);
            QCOMPARE((*twice)[i].winner.has_value(), desk == &second);
        }
    }
    QCOMPARE(rig.eventsAtCentre(), 40);
    QVERIFY(rig.nobodyTwice());
}

void TestBadLink::aPartialPageIsNoPage()
{
    Rig rig(*theCentre);
    TcpProxy proxy(theCentre->server().port());
    (void)rig.book(400);
    const Connection connection = theCentre->enrol(rig.office, 'B', proxy.port());
    Line line(connection);
    QCOMPARE(int(line.db.pull(0).value().size()), 401);
    proxy.loseAnswerTo("loket.pull", 20'000);
    const auto cut = line.db.pull(0);
    QVERIFY(!cut);
    QCOMPARE(cut.error().fault, Fault::CentreUnreachable);
    QVERIFY(!line.db.isOpen());
}

void TestBadLink::aPartialCopyIsNoCopy()
{
    Rig rig(*theCentre);
    TcpProxy proxy(theCentre->server().port());
    (void)rig.book(3000);
    const Connection connection = theCentre->enrol(rig.office, 'B', proxy.port());
    int taken = 0;
    const auto count = [&](const std::vector<FeedRow>& rows) {
        taken += int(rows.size());
        return Result<void>();
    };
    Line line(connection);
    proxy.loseAnswerTo("loket.snapshot(", 400'000);
    const auto cut = line.db.snapshot(TestCentre::today(), count);
    QVERIFY(!cut);
    QCOMPARE(cut.error().fault, Fault::CentreUnreachable);
    QVERIFY(taken < 3001);
    taken = 0;
    Line again(connection);
    QVERIFY(again.db.snapshot(TestCentre::today(), count));
    QCOMPARE(taken, 3001);
}

void TestBadLink::cutWhilePulling()
{
    Rig rig(*theCentre);
    TcpProxy proxy(theCentre->server().port());
    SimDesk& desk = rig.desk('B', proxy.port());
    desk.online();
    QVERIFY_AT_REST(desk);
    desk.offline();
    (void)rig.book(1300);
    proxy.loseAnswerTo("loket.pull", 30'000);
    desk.online();
    QTRY_COMPARE_WITH_TIMEOUT(proxy.answersLost(), 1, patience);
    QVERIFY_AT_REST(desk);
    QCOMPARE(desk.copies(), 1); // there was no gap
    QCOMPARE(desk.ask([&](Tables& tables) {
                     return tables.bookings.countOn(rig.office, TestCentre::today());
                 })
                 .value(),
             1300);
}

void TestBadLink::cutWhileCopying()
{
    keepOnce([](QString& late) {
        Rig rig(*theCentre);
        TcpProxy proxy(theCentre->server().port());
        (void)rig.book(2000);
        SimDesk& desk = rig.desk('B', proxy.port());
        QVERIFY(desk.walkIn(QStringLiteral("ORANG")));
        proxy.loseAnswerTo("loket.snapshot(", 200'000);
        desk.online();
        QTRY_COMPARE_WITH_TIMEOUT(proxy.answersLost(), 1, patience);
        const Watermark known = desk.watermark();
        IN_TIME(proxy.connections() <= 2, QStringLiteral("connected anew already"));
        QVERIFY(known == Watermark{});
        QVERIFY_AT_REST(desk);
        QCOMPARE(desk.copies(), 1);
        QCOMPARE(desk.ask([&](Tables& tables) {
                         return tables.bookings.countOn(rig.office, TestCentre::today());
                     })
                     .value(),
                 2000);
        QCOMPARE(rig.eventsAtCentre(), 1);
    });
}

void TestBadLink::cutAgainAndAgainWhileRecording()
{
    Rig rig(*theCentre);
    TcpProxy proxy(theCentre->server().port());
    const QStringList keys = rig.book(60);
    SimDesk& first = rig.desk('A', proxy.port());
    SimDesk& second = rig.desk('B', proxy.port());
    for (SimDesk* desk : {&first, &second}) {
        desk->online();
        QVERIFY_AT_REST(*desk);
    }
    int recorded = 0;
    for (const QString& key : keys) {
        for (SimDesk* desk : {&first, &second}) {
            if (desk->admit(key))
                ++recorded;
        }
        if (recorded % 10 == 0) {
            proxy.loseAnswerTo("loket.push");
            proxy.cut();
        }
        QTest::qWait(15);
    }
    QVERIFY_AT_REST(first);
    QVERIFY_AT_REST(second);
    QCOMPARE(rig.eventsAtCentre(), recorded);
    QCOMPARE(int(first.state().recorded + second.state().recorded), recorded);
    QVERIFY(rig.nobodyTwice());
    QCOMPARE(rig.eventsAtCentre("outcome = 'ok'"), 60);
}

void TestBadLink::aStuckLinkIsNoticedAndNobodyWaits()
{
    keepOnce([](QString& late) {
        Rig rig(*theCentre);
        TcpProxy proxy(theCentre->server().port());
        const QStringList keys = rig.book(10);
        SimDesk& desk = rig.desk('B', proxy.port());
        desk.online();
        QVERIFY_AT_REST(desk);
        const Latency latency;
        proxy.stall(true);
        QElapsedTimer took;
        took.start();
        for (const QString& key : keys) {
            QVERIFY(desk.admit(key));
            QTest::qWait(50);
        }
        QTRY_COMPARE_WITH_TIMEOUT(desk.state().link, LinkState::Offline, patience);
        IN_TIME(took.elapsed() <= 5000, QString::number(took.elapsed()));
        QCOMPARE(desk.state().problem->fault, Fault::CentreSilent);
        IN_TIME(latency.worst() < 1000, QString::number(latency.worst()));
        proxy.stall(false);
        QVERIFY_AT_REST(desk);
        QCOMPARE(rig.eventsAtCentre("outcome = 'ok'"), 10);
    });
}

void TestBadLink::closingDoesNotWaitForAStuckLink()
{
    keepOnce([](QString& late) {
        Rig rig(*theCentre);
        TcpProxy proxy(theCentre->server().port());
        SimDesk& desk = rig.desk('B', proxy.port());
        desk.online();
        QVERIFY_AT_REST(desk);
        proxy.stall(true);
        QVERIFY(desk.walkIn(QStringLiteral("ORANG")));
        QElapsedTimer took;
        took.start();
        desk.close();
        IN_TIME(took.elapsed() < 3800, QString::number(took.elapsed()));
        proxy.stall(false);
        QVERIFY(desk.open());
        desk.online();
        QVERIFY_AT_REST(desk);
        QCOMPARE(rig.eventsAtCentre(), 1);
    });
}

void TestBadLink::aSlowLinkIsUsedAllTheSame()
{
    Rig rig(*theCentre);
    TcpProxy proxy(theCentre->server().port());
    proxy.delay(150ms);
    (void)rig.book(50);
    SimDesk& desk = rig.desk('B', proxy.port());
    for (int i = 0; i < 120; ++i)
        QVERIFY(desk.append(EventKind::Seen, {{QStringLiteral("n"), i}}));
    desk.online();
    QVERIFY_AT_REST(desk);
    QCOMPARE(rig.eventsAtCentre(), 120);
    QVERIFY(desk.anchor()->roundTripMicros >= 300'000);
}

void TestBadLink::nobodyListensAtFirst()
{
    Rig rig(*theCentre);
    TcpProxy proxy(theCentre->server().port());
    proxy.refuse(true);
    SimDesk& desk = rig.desk('B', proxy.port());
    QVERIFY(desk.walkIn(QStringLiteral("ORANG")));
    desk.online();
    QTRY_COMPARE_WITH_TIMEOUT(desk.state().link, LinkState::Offline, patience);
    QCOMPARE(desk.state().problem->fault, Fault::CentreUnreachable);
    QVERIFY(desk.state().since && desk.state().nextTry);
    QVERIFY(!desk.state().dataAsOf);
    QTRY_VERIFY_WITH_TIMEOUT(proxy.connections() >= 2, patience); // it tries again by itself
    proxy.refuse(false);
    desk.syncer()->tryNow();
    QVERIFY_AT_REST(desk);
    QVERIFY(!desk.state().problem && !desk.state().nextTry);
}

QTEST_GUILESS_MAIN(TestBadLink)
#include "tst_badlink.moc"
