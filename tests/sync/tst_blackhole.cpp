// SPDX-License-Identifier: GPL-3.0-or-later
// A link into which everything disappears: no answer, no refusal, no end. Run in a network
// namespace of its own (CMakeLists.txt), where packets from the centre can be made to vanish.
#include "rig.h"

#include <QProcess>

using namespace std::chrono_literals;

namespace {

TestCentre* theCentre = nullptr;
const QString centreAddress = QStringLiteral("127.0.0.5");

bool ip(const char* words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QStringLiteral("ip"), QString::fromLatin1(words).split(u' '));
    return process.waitForFinished(120000) && process.exitCode() == 0;
}

class BlackHole
{
public:
    BlackHole() : m_there(ip("rule add pref 1 from 127.0.0.5 blackhole")) {}
    ~BlackHole() { end(); }
    void end()
    {
        if (m_there)
            m_there = !ip("rule del pref 1");
    }
    [[nodiscard]] bool isThere() const { return m_there; }

private:
    bool m_there;
};

} // namespace

class TestBlackHole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void isNoticedWithinFiveSeconds_data();
    void isNoticedWithinFiveSeconds();
    void connectingIntoItHoldsNobodyUp();
};

void TestBlackHole::initTestCase()
{
    // The rule for this PC's own addresses has to leave room for ours before it.
    QVERIFY2(ip("link set lo up") && ip("rule add pref 100 lookup local") && ip("rule del pref 0"),
             "not in a network namespace of its own");
    PgServer::Options options;
    options.settings.insert(QStringLiteral("listen_addresses"),
                            QStringLiteral("'127.0.0.1,127.0.0.5'"));
    theCentre = new TestCentre(options);
    QVERIFY(theCentre->start());
}

void TestBlackHole::cleanupTestCase()
{
    delete theCentre;
}

void TestBlackHole::isNoticedWithinFiveSeconds_data()
{
    QTest::addColumn<int>("admissions");
    QTest::newRow("nobody comes meanwhile") << 0;
    QTest::newRow("people go on coming") << 8;
}

void TestBlackHole::isNoticedWithinFiveSeconds()
{
    QFETCH(int, admissions);
    keepOnce([admissions](QString& late) {
        Rig rig(*theCentre);
        const QStringList keys = rig.book(10);
        SimDesk& desk = rig.desk('B');
        desk.connection().host = centreAddress;
        desk.online();
        QVERIFY_AT_REST(desk);
        BlackHole hole;
        QVERIFY(hole.isThere());
        const Latency latency;
        QElapsedTimer took;
        took.start();
        for (int i = 0; i < admissions; ++i) {
            QElapsedTimer each;
            each.start();
            QVERIFY(desk.admit(keys[i]));
            IN_TIME(each.elapsed() < 200, QString::number(each.elapsed()));
            QTest::qWait(100);
        }
        QTRY_COMPARE_WITH_TIMEOUT(desk.state().link, LinkState::Offline, patience);
        qInfo("noticed after %lld ms", took.elapsed());
        IN_TIME(took.elapsed() <= 5000, QString::number(took.elapsed()));
        IN_TIME(latency.worst() < 1000, QString::number(latency.worst()));
        QCOMPARE(desk.counts().recorded, admissions);
        hole.end();
        QVERIFY_AT_REST(desk);
        QCOMPARE(rig.eventsAtCentre("outcome = 'ok'"), admissions);
    });
}

void TestBlackHole::connectingIntoItHoldsNobodyUp()
{
    keepOnce([](QString& late) {
        Rig rig(*theCentre);
        SimDesk& desk = rig.desk('B');
        desk.connection().host = centreAddress;
        BlackHole hole;
        QVERIFY(hole.isThere());
        const Latency latency;
        QElapsedTimer took;
        took.start();
        desk.online();
        desk.syncer()->tryNow();
        QVERIFY(desk.walkIn(QStringLiteral("ORANG")));
        QTRY_COMPARE_WITH_TIMEOUT(desk.state().link, LinkState::Offline, patience);
        IN_TIME(took.elapsed() < 7500, QString::number(took.elapsed()));
        IN_TIME(latency.worst() < 1000, QString::number(latency.worst()));
        took.restart();
        desk.syncer()->tryNow();
        desk.close(); // in the midst of connecting
        IN_TIME(took.elapsed() < 4500, QString::number(took.elapsed()));
        hole.end();
        QVERIFY(desk.open());
        desk.online();
        QVERIFY_AT_REST(desk);
        QCOMPARE(rig.eventsAtCentre(), 1);
    });
}

QTEST_GUILESS_MAIN(TestBlackHole)
#include "tst_blackhole.moc"
