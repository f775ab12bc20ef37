// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ids.h"

#include <QSet>
#include <QTest>

// Names, desk letters, queue numbers and event ids: what exists is valid.
class TestIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreOfPlainSigns_data();
    void namesAreOfPlainSigns();
    void namesCompareAsText();
    void deskIsOneLetter_data();
    void deskIsOneLetter();
    void queueNumberHasThreeDigitsOrMore_data();
    void queueNumberHasThreeDigitsOrMore();
    void notAQueueNumber_data();
    void notAQueueNumber();
    void eventIdIsVersionSeven_data();
    void eventIdIsVersionSeven();
    void eventIdsDiffer();
    void everyRandomBitVaries();
    void notAnEventId_data();
    void notAnEventId();
};

void TestIds::namesAreOfPlainSigns_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name"); // empty: none
    QTest::newRow("as it is") << "jakarta-pusat"
                              << "jakarta-pusat";
    QTest::newRow("capitals are lowered") << "Jakarta-Pusat"
                                          << "jakarta-pusat";
    QTest::newRow("blanks around") << "  bogor "
                                   << "bogor";
    QTest::newRow("dot, dash, underscore, digit") << "law.2017-b_1"
                                                  << "law.2017-b_1";
    QTest::newRow("64 signs") << QString(64, u'a') << QString(64, u'a');
    QTest::newRow("65 signs") << QString(65, u'a') << "";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("blanks only") << "   "
                                 << "";
    QTest::newRow("blank inside") << "jakarta pusat"
                                  << "";
    QTest::newRow("slash") << "a/b"
                           << "";
    QTest::newRow("quote") << "a'b"
                           << "";
    QTest::newRow("accent") << QStringLiteral("caf\u00e9") << "";
    QTest::newRow("a sign that lowers to a plain one") << QStringLiteral("\u212a") << "k";
}

void TestIds::namesAreOfPlainSigns()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const auto id = OfficeId::parse(text);
    QCOMPARE(id.has_value(), !name.isEmpty());
    if (id)
        QCOMPARE(id->toString(), name);
}

void TestIds::namesCompareAsText()
{
    const auto a = *RuleId::parse(u"law-bogor");
    const auto b = *RuleId::parse(u"LAW-BOGOR");
    const auto c = *RuleId::parse(u"law-strict");
    QCOMPARE(a, b);
    QCOMPARE(qHash(a), qHash(b));
    QVERIFY(a < c);
    QVERIFY(a != c);
}

void TestIds::deskIsOneLetter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("letter");
    QTest::newRow("capital") << "B"
                             << "B";
    QTest::newRow("small") << "z"
                           << "Z";
    QTest::newRow("blanks around") << " a "
                                   << "A";
    QTest::newRow("digit") << "1"
                           << "";
    QTest::newRow("two letters") << "AB"
                                 << "";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("beyond Z") << QStringLiteral("\u00c4") << "";
}

void TestIds::deskIsOneLetter()
{
    QFETCH(QString, text);
    QFETCH(QString, letter);
    const auto desk = DeskLetter::parse(text);
    QCOMPARE(desk ? desk->toString() : QString(), letter);
}

void TestIds::queueNumberHasThreeDigitsOrMore_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("printed");
    QTest::newRow("first") << "A001" << 1 << "A001";
    QTest::newRow("as printed") << "B017" << 17 << "B017";
    QTest::newRow("small letter, no zeros") << "b17" << 17 << "B017";
    QTest::newRow("four digits") << "B1000" << 1000 << "B1000";
    QTest::newRow("blanks around") << " C123 " << 123 << "C123";
}

void TestIds::queueNumberHasThreeDigitsOrMore()
{
    QFETCH(QString, text);
    QFETCH(int, number);
    QFETCH(QString, printed);
    const auto queueNumber = QueueNumber::parse(text);
    QVERIFY(queueNumber);
    QCOMPARE(queueNumber->number, number);
    QCOMPARE(queueNumber->toString(), printed);
    QCOMPARE(QueueNumber::parse(queueNumber->toString()), queueNumber);
}

void TestIds::notAQueueNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("letter only") << "B";
    QTest::newRow("zero") << "B000";
    QTest::newRow("no letter") << "017";
    QTest::newRow("sign") << "B-17";
    QTest::newRow("blank inside") << "B 17";
    QTest::newRow("too long for a day") << "B1234567";
    QTest::newRow("Arabic digits") << QStringLiteral("B\u0661\u0662\u0663");
}

void TestIds::notAQueueNumber()
{
    QFETCH(QString, text);
    QVERIFY(!QueueNumber::parse(text));
}

void TestIds::eventIdIsVersionSeven_data()
{
    QTest::addColumn<qint64>("millis");
    QTest::addColumn<QString>("time"); // the first 48 bits
    QTest::newRow("the beginning") << qint64(0) << "00000000-0000";
    QTest::newRow("before the beginning") << qint64(-5) << "00000000-0000";
    QTest::newRow("RFC 9562's own example") << qint64(0x017F22E279B0) << "017f22e2-79b0";
    QTest::newRow("the end of 48 bits") << qint64(0xffffffffffff) << "ffffffff-ffff";
}

void TestIds::eventIdIsVersionSeven()
{
    QFETCH(qint64, millis);
    QFETCH(QString, time);
    for (int i = 0; i < 64; ++i) { // random bits must never spill into the fixed ones
        const QString text = EventId::make(millis).toString();
        QCOMPARE(text.size(), 36);
        QCOMPARE(text.left(13), time);
        QCOMPARE(text[14], QChar(u'7'));
        QVERIFY2(QStringLiteral("89ab").contains(text[19]), qPrintable(text));
        QVERIFY(EventId::parse(text));
        QCOMPARE(EventId::parse(text.toUpper())->toString(), text);
    }
}

void TestIds::eventIdsDiffer()
{
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i)
        seen += EventId::make(1'700'000'000'000).toString();
    QCOMPARE(seen.size(), 1000);
}

// Of the 74 random bits each takes both values: none is a constant by mistake.
void TestIds::everyRandomBitVaries()
{
    quint64 highOnes = 0, highZeroes = 0, lowOnes = 0, lowZeroes = 0;
    for (int i = 0; i < 200; ++i) {
        const QString hex = QString(EventId::make(0).toString()).remove(u'-');
        const quint64 high = hex.left(16).toULongLong(nullptr, 16);
        const quint64 low = hex.mid(16).toULongLong(nullptr, 16);
        highOnes |= high;
        highZeroes |= ~high;
        lowOnes |= low;
        lowZeroes |= ~low;
    }
    QCOMPARE(highOnes & highZeroes, quint64(0x0fff));
    QCOMPARE(lowOnes & lowZeroes, (quint64(1) << 62) - 1);
}

void TestIds::notAnEventId_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("version 4") << "017f22e2-79b0-4cc3-98c4-dc0c0c07398f";
    QTest::newRow("wrong variant") << "017f22e2-79b0-7cc3-18c4-dc0c0c07398f";
    QTest::newRow("braces") << "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}";
    QTest::newRow("no dashes") << "017f22e279b07cc398c4dc0c0c07398f";
    QTest::newRow("not hexadecimal") << "017f22e2-79b0-7cc3-98c4-dc0c0c07398g";
    QTest::newRow("one short") << "017f22e2-79b0-7cc3-98c4-dc0c0c07398";
}

void TestIds::notAnEventId()
{
    QFETCH(QString, text);
    QVERIFY(!EventId::parse(text));
}

QTEST_APPLESS_MAIN(TestIds)
#include "tst_ids.moc"
