// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sightingfilter.h"

#include <QtTest>

class TestSightingFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silence_data();
    void silence();
    void twoCodesInOnePictureAreBothSilent();
    void aDecisionIsToldOnce();
    void anUndoneOneIsNew();
    void aClockThatRunsBackWakesTheCode();
};

void TestSightingFilter::silence_data()
{
    QTest::addColumn<qint64>("millis");
    QTest::addColumn<bool>("fresh");
    QTest::newRow("the next frame") << qint64(33) << false;
    QTest::newRow("three seconds on") << qint64(3000) << false;
    QTest::newRow("just longer") << qint64(3001) << true;
}

void TestSightingFilter::silence()
{
    QFETCH(qint64, millis);
    SightingFilter filter;
    QVERIFY(filter.isNew(QStringLiteral("A"), 0));
    QTEST(filter.isNew(QStringLiteral("A"), millis * 1000), "fresh");
}

void TestSightingFilter::twoCodesInOnePictureAreBothSilent()
{
    SightingFilter filter;
    QVERIFY(filter.isNew(QStringLiteral("A"), 0));
    QVERIFY(filter.isNew(QStringLiteral("B"), 1));
    QVERIFY(!filter.isNew(QStringLiteral("A"), 2'000'000));
    QVERIFY(!filter.isNew(QStringLiteral("B"), 2'000'001));
}

void TestSightingFilter::aDecisionIsToldOnce()
{
    const Outcome outcome{Outcome::What::Admitted, EventId::make(1), {}, {}, {}};
    SightingFilter filter;
    QVERIFY(filter.isNew(QStringLiteral("A"), 0));
    QVERIFY(!filter.untold(QStringLiteral("A")));
    filter.decide(QStringLiteral("A"), outcome);
    filter.decide(QStringLiteral("B"), outcome); // not in view: typed
    QVERIFY(filter.untold(QStringLiteral("A")));
    QVERIFY(!filter.untold(QStringLiteral("A")));
    QVERIFY(!filter.untold(QStringLiteral("B")));
}

void TestSightingFilter::anUndoneOneIsNew()
{
    const Outcome outcome{Outcome::What::Admitted, EventId::make(1), {}, {}, {}};
    SightingFilter filter;
    QVERIFY(filter.isNew(QStringLiteral("A"), 0));
    filter.decide(QStringLiteral("A"), outcome);
    filter.undo(EventId::make(2));
    QVERIFY(!filter.isNew(QStringLiteral("A"), 10));
    filter.undo(outcome.event);
    QVERIFY(filter.isNew(QStringLiteral("A"), 20));
}

void TestSightingFilter::aClockThatRunsBackWakesTheCode()
{
    SightingFilter filter;
    QVERIFY(filter.isNew(QStringLiteral("A"), 9'000'000));
    QVERIFY(filter.isNew(QStringLiteral("A"), 0)); // the PC slept and started anew
}

QTEST_GUILESS_MAIN(TestSightingFilter)
#include "tst_sightingfilter.moc"
