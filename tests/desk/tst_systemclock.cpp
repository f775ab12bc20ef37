// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/systemclock.h"

#include <QtTest>

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

// A PC whose clocks a test moves.
struct Pc
{
    RawClocks clocks{Instant(1795392720000ms), 3'600'000'000, QStringLiteral("start-2")};

    [[nodiscard]] std::function<RawClocks()> raw()
    {
        return [this] { return clocks; };
    }
    void pass(milliseconds time)
    {
        clocks.wall += time;
        clocks.bootMicros += microseconds(time).count();
    }
    void setBy(milliseconds step) { clocks.wall += step; }
};

} // namespace

class TestSystemClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clocksRun();
    void aClockBehindItsFloorIsSuspect();
    void aClockThatIsSet_data();
    void aClockThatIsSet();
    void manySmallStepsAreAJump();
    void aTimeServiceIsNoJump();
    void theCentreIsBelievedOverThePc_data();
    void theCentreIsBelievedOverThePc();
    void theCentreCorrectsWhatWasRemembered();
    void afterARestartThePcIsNotQuiteBelieved();
    void zonesAreComparedByTheirOffset_data();
    void zonesAreComparedByTheirOffset();
};

void TestSystemClock::clocksRun()
{
    const SystemClock clock;
    const ClockReading one = clock.read();
    QTest::qWait(5);
    const ClockReading two = clock.read();
    QVERIFY(two.now > one.now);
    QVERIFY(two.bootMicros > one.bootMicros);
    QCOMPARE(two.bootId, one.bootId);
    QVERIFY(!one.bootId.isEmpty());
    QCOMPARE(one.now, one.wall);
    QCOMPARE(two.quality, TimeQuality::RealTime);
}

void TestSystemClock::aClockBehindItsFloorIsSuspect()
{
    SystemClock clock;
    clock.setFloor(clock.read().now);
    QCOMPARE(clock.read().quality, TimeQuality::RealTime);
    clock.setFloor(clock.read().now + std::chrono::hours(1));
    QCOMPARE(clock.read().quality, TimeQuality::Suspect);
}

// Without a centre.
void TestSystemClock::aClockThatIsSet_data()
{
    QTest::addColumn<qint64>("by"); // seconds
    QTest::addColumn<TimeQuality>("quality");
    QTest::addColumn<qint64>("followed"); // by the time that is judged
    QTest::newRow("a minute ahead") << qint64(60) << TimeQuality::RealTime << qint64(60);
    QTest::newRow("ten minutes ahead") << qint64(600) << TimeQuality::Suspect << qint64(600);
    QTest::newRow("a year ahead") << qint64(31536000) << TimeQuality::Suspect << qint64(31536000);
    QTest::newRow("a minute back") << qint64(-60) << TimeQuality::RealTime << qint64(-60);
    QTest::newRow("two hours back") << qint64(-7200) << TimeQuality::Suspect << qint64(0);
    QTest::newRow("a year back") << qint64(-31536000) << TimeQuality::Suspect << qint64(0);
}

void TestSystemClock::aClockThatIsSet()
{
    QFETCH(qint64, by);
    QFETCH(qint64, followed);
    Pc pc;
    const SystemClock clock(pc.raw());
    const Instant before = clock.read().now;
    pc.setBy(seconds(by));
    const ClockReading atOnce = clock.read();
    QVERIFY(atOnce.now >= before);
    QCOMPARE(atOnce.wallSet, milliseconds(seconds(by)));
    pc.pass(5min);
    const ClockReading later = clock.read();
    QTEST(later.quality, "quality");
    QCOMPARE(later.now, before + 5min + seconds(followed));
    QCOMPARE(later.wallSet, milliseconds(seconds(by)));
    pc.setBy(-seconds(by)); // set right again
    pc.pass(1s);
    QCOMPARE(clock.read().quality, TimeQuality::RealTime);
    const Instant right = before + 5min + 1s;
    const bool small = seconds(by) < 2min && seconds(by) > 0s; // the time stands still for it
    QCOMPARE(clock.read().now, small ? later.now : right);
}

void TestSystemClock::manySmallStepsAreAJump()
{
    Pc pc;
    const SystemClock clock(pc.raw());
    for (int i = 0; i < 3; ++i) {
        pc.pass(1min);
        pc.setBy(-50s);
        (void)clock.read();
    }
    QCOMPARE(clock.read().quality, TimeQuality::Suspect);
}

void TestSystemClock::aTimeServiceIsNoJump()
{
    Pc pc;
    const SystemClock clock(pc.raw());
    for (int i = 0; i < 1000; ++i) {
        pc.pass(30s);
        pc.setBy(500ms);
        QCOMPARE(clock.read().quality, TimeQuality::RealTime);
    }
    QCOMPARE(clock.read().wallSet, 0ms);
    QCOMPARE(clock.read().now, pc.clocks.wall);
}

void TestSystemClock::theCentreIsBelievedOverThePc_data()
{
    QTest::addColumn<qint64>("off"); // seconds
    QTest::newRow("ten minutes fast") << qint64(600);
    QTest::newRow("two hours slow") << qint64(-7200);
    QTest::newRow("a year fast") << qint64(31536000);
    QTest::newRow("a year slow") << qint64(-31536000);
}

void TestSystemClock::theCentreIsBelievedOverThePc()
{
    QFETCH(qint64, off);
    Pc pc;
    SystemClock clock(pc.raw());
    const Instant right = pc.clocks.wall;
    clock.setAnchor({pc.clocks.bootId, pc.clocks.bootMicros,
                     microseconds(right.time_since_epoch()).count(), 4000});
    pc.setBy(seconds(off));
    QCOMPARE(clock.read().now, right);
    QCOMPARE(clock.read().quality, TimeQuality::Synced);
    pc.pass(9h);
    pc.setBy(-seconds(off) * 2);
    QCOMPARE(clock.read().now, right + 9h);
    QCOMPARE(clock.read().quality, TimeQuality::SameBoot);
    QCOMPARE(clock.read().uncertainty, 1622ms);
}

void TestSystemClock::theCentreCorrectsWhatWasRemembered()
{
    Pc pc;
    SystemClock clock(pc.raw());
    const Instant right = pc.clocks.wall;
    clock.setFloor(right + 24h * 365); // from when the PC's clock stood a year ahead
    QCOMPARE(clock.read().quality, TimeQuality::Suspect);
    clock.setAnchor({pc.clocks.bootId, pc.clocks.bootMicros,
                     microseconds(right.time_since_epoch()).count(), 4000});
    QCOMPARE(clock.read().now, right);
    pc.pass(1min);
    QCOMPARE(clock.read().now, right + 1min);
}

void TestSystemClock::afterARestartThePcIsNotQuiteBelieved()
{
    Pc pc;
    SystemClock clock(pc.raw());
    clock.setFloor(pc.clocks.wall - 1h);
    clock.setAnchor({QStringLiteral("start-1"), 1, 1, 4000});
    QCOMPARE(clock.read().now, pc.clocks.wall);
    QCOMPARE(clock.read().quality, TimeQuality::RealTime);
    QCOMPARE(clock.read().uncertainty, 2min);
}

void TestSystemClock::zonesAreComparedByTheirOffset_data()
{
    QTest::addColumn<QByteArray>("pc");
    QTest::addColumn<Zone>("office");
    QTest::addColumn<QString>("shown");
    QTest::newRow("Jakarta at a Jakarta office")
        << QByteArray("Asia/Jakarta") << Zone::Wib << QString();
    QTest::newRow("Bangkok has the same offset")
        << QByteArray("Asia/Bangkok") << Zone::Wib << QString();
    QTest::newRow("Jakarta at a Makassar office")
        << QByteArray("Asia/Jakarta") << Zone::Wita << QStringLiteral("UTC+07:00");
    QTest::newRow("a PC that was never set up")
        << QByteArray("UTC") << Zone::Wit << QStringLiteral("UTC+00:00");
    QTest::newRow("west of Greenwich")
        << QByteArray("America/St_Johns") << Zone::Wib << QStringLiteral("UTC-03:30");
}

void TestSystemClock::zonesAreComparedByTheirOffset()
{
    QFETCH(QByteArray, pc);
    QFETCH(Zone, office);
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", pc);
    tzset();
    const auto shown = foreignZone(office, instantOf(QDate(2026, 11, 23), 0, Zone::Wib));
    qputenv("TZ", before);
    tzset();
    QTEST(shown.value_or(QString()), "shown");
}

QTEST_GUILESS_MAIN(TestSystemClock)
#include "tst_systemclock.moc"
