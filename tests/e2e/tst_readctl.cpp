// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctlstand.h"
#include "scan/textreader.h"
#include "support/messagepicture.h"

using namespace ctlstand;

// What `loketctl read` tells of a picture of a message.
class TestReadCtl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printedCodes_data();
    void printedCodes();
};

void TestReadCtl::printedCodes_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QJsonArray>("told");
    const auto row = [](const char* title, const char* label, const char* code,
                        const QJsonArray& told) {
        QTest::newRow(title) << QString::fromLatin1(label) << QString::fromLatin1(code) << told;
    };
    row("a booking code", "Kode Booking: ", "9ZZZZ", {QStringLiteral("9ZZZZ")});
    row("another", "Kode Booking: ", "4HF9Q", {QStringLiteral("4HF9Q")});
    row("without the label", "", "9ZZZZ", {});
    row("under another label", "Kode Persetujuan: ", "9ZZZZ", {});
}

void TestReadCtl::printedCodes()
{
    if (!TextReader::open())
        QSKIP("Tesseract or its trained data are not installed");
    QFETCH(QString, label);
    QFETCH(QString, code);
    const QTemporaryDir place;
    const QString file = place.filePath(QStringLiteral("message.png"));
    QVERIFY(messagePicture(code, label).save(file));
    CtlStand stand;
    const Answer read = stand.run("read %1", {}, file);
    QCOMPARE(read.code, int(Done));
    QCOMPARE(read.list("symbols"), QJsonArray());
    QTEST(read.list("text_codes"), "told");
}

QTEST_MAIN(TestReadCtl)
#include "tst_readctl.moc"
