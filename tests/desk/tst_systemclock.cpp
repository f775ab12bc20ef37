// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/systemclock.h"

#include <QtTest>

class TestSystemClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clocksRun();
    void aClockBehindItsFloorIsSuspect();
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
