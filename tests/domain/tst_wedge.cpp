// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wedge.h"

#include <QTest>

namespace {

using Gaps = QList<int>; // milliseconds before each sign, the last one before Enter

QString play(WedgeDetector& detector, const QString& text, const Gaps& gaps, int start = 1000)
{
    int at = start;
    for (qsizetype i = 0; i < text.size(); ++i) {
        at += gaps[i];
        detector.typed(QStringView(text).mid(i, 1), WedgeDetector::Time(at));
    }
    at += gaps.last();
    const auto heard = detector.ended(WedgeDetector::Time(at));
    return heard ? QStringLiteral("scanner: ") + *heard : QStringLiteral("person");
}

Gaps even(qsizetype signs, int gap, int beforeEnter)
{
    Gaps gaps(signs, gap);
    gaps.append(beforeEnter);
    return gaps;
}

} // namespace

class TestWedge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Gaps>("gaps");
        QTest::addColumn<QString>("who");
        const QString code = QStringLiteral("9ZZZZ");
        const QString scanner = QStringLiteral("scanner: 9ZZZZ");
        const QString person = QStringLiteral("person");
        QTest::newRow("a cable scanner, all in one millisecond")
            << code << even(5, 0, 0) << scanner;
        QTest::newRow("a cable scanner, 8 ms a sign") << code << even(5, 8, 8) << scanner;
        QTest::newRow("a Bluetooth scanner, 30 ms a sign") << code << even(5, 30, 30) << scanner;
        QTest::newRow("exactly the mean gap") << code << even(5, 35, 35) << scanner;
        QTest::newRow("a millisecond over the mean gap") << code << even(5, 36, 36) << person;
        QTest::newRow("Bluetooth with one hiccup of 80 ms")
            << code << Gaps{0, 10, 80, 10, 10, 10} << scanner;
        QTest::newRow("Enter a little late") << code << even(5, 10, 160) << scanner;
        QTest::newRow("Enter by hand after the scan") << code << even(5, 10, 161) << person;
        QTest::newRow("a fast typist, 70 ms a sign") << code << even(5, 70, 70) << person;
        QTest::newRow("an ordinary typist") << code << even(5, 180, 200) << person;
        QTest::newRow("a typist whose fingers roll over three keys")
            << code << Gaps{0, 120, 20, 15, 110, 130} << person;
        QTest::newRow("three signs are a person's, however fast")
            << QStringLiteral("ABC") << even(3, 2, 2) << person;
        QTest::newRow("four signs may be a scanner's")
            << QStringLiteral("ABCD") << even(4, 2, 2) << QStringLiteral("scanner: ABCD");
        QTest::newRow("Enter alone") << QString() << Gaps{5} << person;
        QTest::newRow("what a person typed before the scan is not part of it")
            << QStringLiteral("Bu9ZZZZ") << Gaps{0, 150, 400, 5, 5, 5, 5, 5} << scanner;
        QTest::newRow("control characters come through untouched")
            << QStringLiteral("]Q3\x1d") + code << even(9, 5, 5)
            << QStringLiteral("scanner: ]Q3\x1d") + code;
    }
    void whoTyped()
    {
        QFETCH(QString, text);
        QFETCH(Gaps, gaps);
        WedgeDetector detector;
        QTEST(play(detector, text, gaps), "who");
    }

    void oneScanAfterAnother()
    {
        WedgeDetector detector;
        QCOMPARE(play(detector, QStringLiteral("AAAA1"), even(5, 3, 3), 1000),
                 QStringLiteral("scanner: AAAA1"));
        QCOMPARE(play(detector, QStringLiteral("BBBB2"), even(5, 3, 3), 1020),
                 QStringLiteral("scanner: BBBB2"));
    }

    void isKnownBeforeTheEnd()
    {
        WedgeDetector detector;
        int at = 0;
        for (const QChar sign : QStringLiteral("9ZZ")) {
            detector.typed(QStringView(&sign, 1), WedgeDetector::Time(at += 5));
            QVERIFY(!detector.looksLikeScanner());
        }
        detector.typed(u"Z", WedgeDetector::Time(at += 5));
        QVERIFY(detector.looksLikeScanner());
        QCOMPARE(detector.burst(), QStringLiteral("9ZZZ"));
    }

    void clearedBurstIsForgotten()
    {
        WedgeDetector detector;
        detector.typed(u"9ZZZZ", WedgeDetector::Time(5));
        detector.clear();
        QVERIFY(!detector.ended(WedgeDetector::Time(6)).has_value());
    }

    void clockThatRunsBackBeginsAnew()
    {
        WedgeDetector detector;
        detector.typed(u"OLD", WedgeDetector::Time(900));
        QCOMPARE(play(detector, QStringLiteral("9ZZZZ"), even(5, 3, 3), 100),
                 QStringLiteral("scanner: 9ZZZZ"));
    }

    void endlessInputIsBounded()
    {
        WedgeDetector detector;
        for (int i = 0; i < 20'000; ++i)
            detector.typed(u"x", WedgeDetector::Time(i / 10));
        QVERIFY(detector.burst().size() <= WedgeDetector::longest);
    }
};

QTEST_APPLESS_MAIN(TestWedge)
#include "tst_wedge.moc"
