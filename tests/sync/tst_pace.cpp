// SPDX-License-Identifier: GPL-3.0-or-later
// How soon the next try is, and how many hints are followed.
#include "sync/pace.h"

#include <QTest>

using namespace std::chrono;
using namespace std::chrono_literals;

class TestPace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triesGetRarer_data();
    void triesGetRarer();
    void beginsAnewAfterSuccess();
    void desksDoNotComeBackInOneInstant();
    void theFirstHintIsFollowedAtOnce();
    void aFloodIsFollowedFourTimesASecond();
    void newsIsFollowedTenTimesASecond();
};

void TestPace::triesGetRarer_data()
{
    QTest::addColumn<int>("tries");
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    QTest::newRow("the first") << 1 << 500LL << 1000LL;
    QTest::newRow("the second") << 2 << 1000LL << 2000LL;
    QTest::newRow("the fourth") << 4 << 4000LL << 8000LL;
    QTest::newRow("the hundredth") << 100 << 7500LL << 15000LL;
}

void TestPace::triesGetRarer()
{
    QFETCH(int, tries);
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    for (const double spread : {0.0, 0.5, 1.0}) {
        BackOff backOff;
        milliseconds wait{0};
        for (int i = 0; i < tries; ++i)
            wait = backOff.next(spread);
        QVERIFY(wait.count() >= least);
        QVERIFY(wait.count() <= most);
        QCOMPARE(wait.count(), least + qint64(double(most - least) * spread));
    }
}

void TestPace::beginsAnewAfterSuccess()
{
    BackOff backOff;
    for (int i = 0; i < 10; ++i)
        (void)backOff.next();
    backOff.reset();
    QVERIFY(backOff.next() <= 1s);
}

void TestPace::desksDoNotComeBackInOneInstant()
{
    QSet<qint64> waits;
    for (int desk = 0; desk < 20; ++desk) {
        BackOff backOff;
        (void)backOff.next();
        waits.insert(backOff.next().count());
    }
    QVERIFY(waits.size() > 10);
}

void TestPace::theFirstHintIsFollowedAtOnce()
{
    HintPace pace;
    const HintPace::clock::time_point start(1h);
    for (int minute = 0; minute < 5; ++minute)
        QCOMPARE(pace.wait(start + minutes(minute)), HintPace::clock::duration::zero());
}

void TestPace::aFloodIsFollowedFourTimesASecond()
{
    HintPace pace;
    auto now = HintPace::clock::time_point(1h);
    const auto end = now + 60s;
    int followed = 0;
    while (now < end) { // whoever waits hears no more hints meanwhile
        now += pace.wait(now) + 1ms;
        ++followed;
    }
    QVERIFY2(followed <= 4 * 60 + 4, qPrintable(QString::number(followed)));
    QVERIFY2(followed >= 4 * 59, qPrintable(QString::number(followed)));
}

void TestPace::newsIsFollowedTenTimesASecond()
{
    HintPace pace;
    auto now = HintPace::clock::time_point(1h);
    const auto end = now + 60s;
    int followed = 0;
    while (now < end) {
        now += pace.wait(now) + 1ms;
        pace.broughtNews();
        ++followed;
    }
    QVERIFY2(followed <= 10 * 60 + 10, qPrintable(QString::number(followed)));
    QVERIFY2(followed >= 10 * 58, qPrintable(QString::number(followed)));
}

QTEST_GUILESS_MAIN(TestPace)
#include "tst_pace.moc"
