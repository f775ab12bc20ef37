// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/proof.h"
#include "domain/prooftext.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

// Bytes of scanners and cameras to text: any bytes at all are safe.
class TestProofText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void readableText_data();
    void readableText();
    void bareValues_data();
    void bareValues();
    void randomBytesAreSafe();
    void longInputIsQuick();
    void cutKeepsWholeSigns();
};

void TestProofText::text_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << QByteArray("9ZZZZ") << "9ZZZZ";
    QTest::newRow("QR announced") << QByteArray("]Q39ZZZZ") << "9ZZZZ";
    QTest::newRow("Code 128 announced, with FNC1") << QByteArray("]C1\x1d"
                                                                 "9ZZZZ")
                                                   << "9ZZZZ";
    QTest::newRow("announced after a control sign") << QByteArray("\x02]Q19ZZZZ\x03") << "9ZZZZ";
    QTest::newRow("a bracket that announces nothing") << QByteArray("]9ZZZZ") << "]9ZZZZ";
    QTest::newRow("character set in front") << QByteArray("\\0000269ZZZZ") << "9ZZZZ";
    QTest::newRow("announced, then character set") << QByteArray("]Q2\\0000269ZZZZ") << "9ZZZZ";
    QTest::newRow("doubled backslash under a character set")
        << QByteArray("\\000026a\\\\b") << "a\\b";
    QTest::newRow("backslash without one") << QByteArray("a\\\\b") << "a\\\\b";
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "9ZZZZ")
                                     << "9ZZZZ";
    QTest::newRow("zero bytes") << QByteArray("9Z\0ZZZ", 6) << "9ZZZZ";
    QTest::newRow("line ends") << QByteArray("a\r\nb\rc\n") << "a\nb\nc\n";
    QTest::newRow("tab stays") << QByteArray("a\tb") << "a\tb";
    QTest::newRow("UTF-8") << QByteArray("\xe2\x9c\x85 Nama") << QStringLiteral("\u2705 Nama");
    QTest::newRow("Latin-1") << QByteArray("Jos\xe9") << QStringLiteral("Jos\u00e9");
    QTest::newRow("empty") << QByteArray() << "";
    QTest::newRow("control signs only") << QByteArray("\x1d\x1e\x04") << "";
}

void TestProofText::text()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(proofText(bytes), text);
}

void TestProofText::readableText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("plain stays") << "Nama: A\n"
                                 << "Nama: A\n";
    QTest::newRow("hard and thin blanks") << QStringLiteral("a\u00a0b\u2009c") << "a b c";
    QTest::newRow("zero-width signs and marks of direction")
        << QStringLiteral("9\u200bZ\u200eZ\u2060ZZ\ufeff") << "9ZZZZ";
    QTest::newRow("full-width colon") << QStringLiteral("Kode\uff1a9") << "Kode:9";
    QTest::newRow("bold letters of mathematics") << QStringLiteral("\U0001d40d\U0001d7d7") << "N9";
    QTest::newRow("emoji stay") << QStringLiteral("\U0001f538 a") << QStringLiteral("\U0001f538 a");
    QTest::newRow("half of a sign is no harm") << QString(QChar(0xd835)) << QString(QChar(0xd835));
    QTest::newRow("line separator") << QStringLiteral("a\u2028b") << "a\nb";
    QTest::newRow("dashes") << QStringLiteral("a\u2013b\u2212c") << "a-b-c";
    QTest::newRow("Windows line ends") << "a\r\nb"
                                       << "a\nb";
}

void TestProofText::readableText()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QCOMPARE(readable(text), plain);
}

void TestProofText::bareValues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::newRow("bold and italic") << " *_JOHN DOE_* "
                                     << "JOHN DOE";
    QTest::newRow("trailing dot") << " 14-03-2018."
                                  << "14-03-2018";
    QTest::newRow("quotes and comma") << "\"64SAN\","
                                      << "64SAN";
    QTest::newRow("emoji at both ends") << QStringLiteral("\U0001f538 9ZZZZ \u2705") << "9ZZZZ";
    QTest::newRow("plus of a phone stays") << "+62 812"
                                           << "+62 812";
    QTest::newRow("blanks inside") << "JOHN    DOE"
                                   << "JOHN DOE";
    QTest::newRow("nothing but marks") << "**--**"
                                       << "";
}

void TestProofText::bareValues()
{
    QFETCH(QString, text);
    QFETCH(QString, value);
    QCOMPARE(bareValue(text), value);
}

void TestProofText::randomBytesAreSafe()
{
    QRandomGenerator random(20261123); // the same bytes at every run
    const CodePatterns patterns{{QRegularExpression(QStringLiteral("^[0-9][A-Z0-9]{4}$"))}, {}, {}};
    const QByteArray salt("#:;{}[]\"\\/*_.,=0123456789KodeNamaTglJam\n\r\t ");
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes(random.bounded(400), '\0');
        for (char& byte : bytes)
            byte = round % 2 ? char(random.bounded(256)) : salt[random.bounded(int(salt.size()))];
        const Proof proof = readProof(proofText(bytes), patterns);
        for (const QString& code : proof.codes)
            QVERIFY(!code.isEmpty());
        QCOMPARE(proof.kind == ProofKind::NotABooking, proof.foreign != ForeignKind::None);
    }
}

void TestProofText::longInputIsQuick()
{
    const CodePatterns patterns{{QRegularExpression(QStringLiteral("^[0-9][A-Z0-9]{4}$"))},
                                {},
                                {QRegularExpression(QStringLiteral("id=([A-Z0-9]+)"))}};
    for (const char* unit : {"Kode Booking: ", "#", "a", "{\"kode\":", "[", "1", "\xf0\x9f\x94\xb8",
                             "12/11/26 07.12 - A: ", "\n", "\xef\xb7\xba", "Nama:A\n", "1-", "/",
                             "\xea\xb0\x80", "https://a.b/", "k o d e "}) {
        QElapsedTimer timer;
        timer.start();
        const QByteArray bytes = QByteArray(unit).repeated(5'000'000 / int(strlen(unit)));
        const Proof proof = readProof(proofText(bytes), patterns);
        QVERIFY(proof.text.size() <= longestProof);
        QVERIFY2(
            timer.elapsed() < 20000, // a tenth of a second on a quick machine
            qPrintable(
                QStringLiteral("%1 ms: %2").arg(timer.elapsed()).arg(QString::fromUtf8(unit))));
    }
}

void TestProofText::cutKeepsWholeSigns()
{
    const QByteArray emoji("\xf0\x9f\x94\xb8");
    for (int shift = 0; shift < 4; ++shift) {
        const QString text = proofText(QByteArray(shift, 'a') + emoji.repeated(200'000));
        QVERIFY(text.size() <= longestProof);
        QVERIFY(text.contains(QStringLiteral("\U0001f538")));
        QVERIFY(!text.contains(u'\u00f0')); // was not taken for Latin-1
    }
}

QTEST_APPLESS_MAIN(TestProofText)
#include "tst_prooftext.moc"
