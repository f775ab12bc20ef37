// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sighting.h"

#include <QTest>

// The names of symbologies and ways to find a booking, in files and on the command line.
class TestSighting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void symbologyNames_data();
    void symbologyNames();
    void waysToFind_data();
    void waysToFind();
    void unknownNames();
};

void TestSighting::symbologyNames_data()
{
    QTest::addColumn<int>("symbology");
    QTest::addColumn<QString>("name");
    QTest::newRow("QR") << int(Symbology::QrCode) << "QRCode";
    QTest::newRow("Code 128") << int(Symbology::Code128) << "Code128";
    QTest::newRow("Code 39") << int(Symbology::Code39) << "Code39";
    QTest::newRow("PDF417") << int(Symbology::Pdf417) << "PDF417";
    QTest::newRow("Data Matrix") << int(Symbology::DataMatrix) << "DataMatrix";
    QTest::newRow("Aztec") << int(Symbology::Aztec) << "Aztec";
    QTest::newRow("typed") << int(Symbology::Typed) << "Typed";
    QTest::newRow("printed text") << int(Symbology::Text) << "Text";
}

void TestSighting::symbologyNames()
{
    QFETCH(int, symbology);
    QFETCH(QString, name);
    QCOMPARE(symbologyName(Symbology(symbology)), name);
    QCOMPARE(parseSymbology(name), std::optional(Symbology(symbology)));
    QCOMPARE(parseSymbology(u' ' + name.toLower()), std::optional(Symbology(symbology)));
}

void TestSighting::waysToFind_data()
{
    QTest::addColumn<int>("foundBy");
    QTest::addColumn<QString>("name");
    QTest::newRow("camera") << int(FoundBy::Camera) << "camera";
    QTest::newRow("hand scanner") << int(FoundBy::HandScanner) << "hand_scanner";
    QTest::newRow("typed") << int(FoundBy::Typed) << "typed";
    QTest::newRow("pasted") << int(FoundBy::Pasted) << "pasted";
    QTest::newRow("picture") << int(FoundBy::Picture) << "picture";
    QTest::newRow("search") << int(FoundBy::Search) << "search";
    QTest::newRow("family") << int(FoundBy::Family) << "family";
}

void TestSighting::waysToFind()
{
    QFETCH(int, foundBy);
    QFETCH(QString, name);
    QCOMPARE(foundByName(FoundBy(foundBy)), name);
    QCOMPARE(parseFoundBy(name.toUpper()), std::optional(FoundBy(foundBy)));
}

void TestSighting::unknownNames()
{
    QVERIFY(!parseSymbology(u""));
    QVERIFY(!parseSymbology(u"EAN13"));
    QVERIFY(!parseFoundBy(u""));
    QVERIFY(!parseFoundBy(u"handscanner"));
}

QTEST_APPLESS_MAIN(TestSighting)
#include "tst_sighting.moc"
