// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/proof.h"

#include <QTest>

// How codes and phone numbers are compared: as text, forgiving only how they are written.
class TestCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalised_data();
    void normalised();
    void phones_data();
    void phones();
    void alike_data();
    void alike();
    void likeOfSeveral();
};

void TestCodes::normalised_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("as it is") << "9ZZZZ"
                              << "9ZZZZ";
    QTest::newRow("small letters") << "9zzzz"
                                   << "9ZZZZ";
    QTest::newRow("blanks") << " 9Z Z ZZ "
                            << "9ZZZZ";
    QTest::newRow("dashes") << "9Z-ZZ-Z"
                            << "9ZZZZ";
    QTest::newRow("long dash") << QStringLiteral("9Z\u2013ZZZ") << "9ZZZZ";
    QTest::newRow("dots") << "9Z.ZZ.Z"
                          << "9ZZZZ";
    QTest::newRow("hard blank and zero-width blank")
        << QStringLiteral("9Z\u00a0Z\u200bZZ") << "9ZZZZ";
    QTest::newRow("full-width signs")
        << QStringLiteral("\uff19\uff3a\uff3a\uff3a\uff3a") << "9ZZZZ";
    QTest::newRow("a zero in front stays") << "01234567"
                                           << "01234567";
    QTest::newRow("a spreadsheet's number stays text") << "1E234"
                                                       << "1E234";
    QTest::newRow("other signs stay") << "A/12_b"
                                      << "A/12_B";
    QTest::newRow("only separators") << " - . "
                                     << "";
    QTest::newRow("empty") << ""
                           << "";
}

void TestCodes::normalised()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    QCOMPARE(normalisedCode(text), code);
    QCOMPARE(normalisedCode(code), code);
}

void TestCodes::phones_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("phone");
    const QString same = QStringLiteral("628120000001");
    QTest::newRow("as in messages") << "628120000001" << same;
    QTest::newRow("as dialled") << "08120000001" << same;
    QTest::newRow("plus, blanks and dashes") << "+62 812-0000-001" << same;
    QTest::newRow("zero in brackets") << "+62 (0)812 0000 001" << same;
    QTest::newRow("00 in front") << "0062 812 0000 001" << same;
    QTest::newRow("62 and zero") << "6208120000001" << same;
    QTest::newRow("a spreadsheet dropped the zero") << "8120000001" << same;
    QTest::newRow("dots") << "0812.0000.001" << same;
    QTest::newRow("hard blanks") << QStringLiteral("0812\u00a00000\u00a0001") << same;
    QTest::newRow("another country") << "+65 9123 4567"
                                     << "6591234567";
    QTest::newRow("too short") << "0812000"
                               << "";
    QTest::newRow("too long") << "0812000000000000"
                              << "";
    QTest::newRow("approval code") << "01234567"
                                   << "";
    QTest::newRow("billing code") << "820170807123456"
                                  << "";
    QTest::newRow("identity number") << "3171010101700001"
                                     << "";
    QTest::newRow("letters") << "0812ABC0001"
                             << "";
    QTest::newRow("plus inside") << "0812+0000001"
                                 << "";
    QTest::newRow("plus alone") << "+"
                                << "";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("very long") << QString(100'000, u'6') << "";
}

void TestCodes::phones()
{
    QFETCH(QString, text);
    QFETCH(QString, phone);
    QCOMPARE(normalisedPhone(text), phone);
}

void TestCodes::alike_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("known");
    QTest::addColumn<bool>("suggested");
    QTest::newRow("O for 0") << "9OAAA"
                             << "90AAA" << true;
    QTest::newRow("I for 1") << "9IAAA"
                             << "91AAA" << true;
    QTest::newRow("L for 1") << "9LAAA"
                             << "91AAA" << true;
    QTest::newRow("L for I") << "9LAAA"
                             << "9IAAA" << true;
    QTest::newRow("S for 5") << "9SAAA"
                             << "95AAA" << true;
    QTest::newRow("B for 8") << "9BAAA"
                             << "98AAA" << true;
    QTest::newRow("Z for 2") << "9ZAAA"
                             << "92AAA" << true;
    QTest::newRow("two at once, small letters") << "9o-sa"
                                                << "905A" << true;
    QTest::newRow("itself is no suggestion") << "9zzzz"
                                             << "9ZZZZ" << false;
    QTest::newRow("another code") << "9ZZZZ"
                                  << "9ZZZY" << false;
    QTest::newRow("another length") << "9ZZZZ"
                                    << "9ZZZ" << false;
    QTest::newRow("G and 6 are not among them") << "9GAAA"
                                                << "96AAA" << false;
}

void TestCodes::alike()
{
    QFETCH(QString, typed);
    QFETCH(QString, known);
    QFETCH(bool, suggested);
    QCOMPARE(lookAlikes(typed, {known}), suggested ? QStringList{known} : QStringList{});
    QCOMPARE(lookAlikes(known, {typed}), suggested ? QStringList{typed} : QStringList{});
    if (suggested)
        QCOMPARE(lookAlikeFold(typed), lookAlikeFold(known));
}

void TestCodes::likeOfSeveral()
{
    const QStringList known{QStringLiteral("90AAA"), QStringLiteral("9OAAA"),
                            QStringLiteral("91AAA"), QStringLiteral("90AAA")};
    QCOMPARE(lookAlikes(u"9OAAA", known), QStringList{QStringLiteral("90AAA")});
    QCOMPARE(lookAlikes(u"", known), QStringList{});
}

QTEST_APPLESS_MAIN(TestCodes)
#include "tst_codes.moc"
