// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"

#include <QtTest>

// What is typed, pasted, searched and scanned by hand.
class TestDeskProofs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedCodes_data();
    void typedCodes();
    void lookAlikesAreOfferedNeverTaken();
    void aNameIsForTheSearch();
    void aPastedLawMessageIsReadWhole();
    void whatIsNoBookingIsSaidToBeSo();
    void searchAsksForTheIdentityCard();
    void theHandScannerIsKnownAsSuch();
};

void TestDeskProofs::typedCodes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("as printed") << QStringLiteral("9ZZZZ");
    QTest::newRow("small letters") << QStringLiteral("9zzzz");
    QTest::newRow("blanks and dashes") << QStringLiteral(" 9z-z zz ");
}

void TestDeskProofs::typedCodes()
{
    QFETCH(QString, typed);
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    stand.desk->typed(typed);
    stand.settle();
    QCOMPARE(stand.verdict(), QStringLiteral("on_time"));
    QCOMPARE(stand.card().foundBy, FoundBy::Typed);
    QVERIFY(!stand.card().asksIdentity);
}

void TestDeskProofs::lookAlikesAreOfferedNeverTaken()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    stand.desk->typed(QStringLiteral("922ZZ"));
    stand.settle();
    QCOMPARE(stand.verdict(), QStringLiteral("unknown_code"));
    QCOMPARE(stand.card().lookAlikes.size(), size_t(1));
    QVERIFY(!stand.card().person().booking);
    stand.desk->open(stand.card().lookAlikes.front().key, FoundBy::Typed);
    stand.settle();
    QCOMPARE(stand.verdict(), QStringLiteral("on_time"));
}

void TestDeskProofs::aNameIsForTheSearch()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    stand.desk->typed(QStringLiteral("budi santoso"));
    stand.settle();
    QCOMPARE(stand.searches, QStringList{QStringLiteral("budi santoso")});
    QVERIFY(!stand.state().card);
    const auto hits = stand.answer(stand.desk->search(QStringLiteral("santoso budi")));
    QVERIFY(hits);
    QCOMPARE(hits->size(), size_t(1));
}

void TestDeskProofs::aPastedLawMessageIsReadWhole()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("JOHN DOE")));
    stand.signIn();
    stand.desk->pasted(QStringLiteral("✅ Telah terjadwal layanan paspor Anda:\n"
                                      "🔸 No. WA: 628120000001\n🔸 Nama: JOHN ROE\n"
                                      "🔸 Tgl Lahir: 01-01-1970\n🔸 Tgl Kedatangan: 23-11-2026\n"
                                      "🔸 Jam: 08:00 - 09.00 WIB\n🔸 Kode Booking: 9ZZZZ\n"));
    stand.settle();
    QCOMPARE(stand.verdict(), QStringLiteral("on_time"));
    QCOMPARE(stand.card().foundBy, FoundBy::Pasted);
    QCOMPARE(stand.card().person().disagreements.size(), size_t(1));
    QCOMPARE(stand.card().person().disagreements.front().field, ProofField::Name);
}

void TestDeskProofs::whatIsNoBookingIsSaidToBeSo()
{
    DeskStand stand;
    stand.signIn();
    stand.showAndSettle(QStringLiteral("WIFI:S:tamu;T:WPA;P:rahasia;;"));
    QCOMPARE(stand.verdict(), QStringLiteral("not_a_booking"));
    const int before = stand.events(EventKind::Refusal);
    stand.desk->refuse();
    stand.settle();
    QCOMPARE(stand.events(EventKind::Refusal), before);
    QVERIFY(!stand.state().card);
}

void TestDeskProofs::searchAsksForTheIdentityCard()
{
    DeskStand stand;
    const Booking booking = stand.booking(QStringLiteral("9ZZZZ"));
    stand.add(booking);
    stand.signIn();
    stand.desk->open(booking.key, FoundBy::Search);
    stand.settle();
    stand.pass();
    QVERIFY(stand.card().asksIdentity);
    stand.admit();
    QVERIFY(stand.noticed(Notice::What::IdentityOpen));
    QCOMPARE(stand.events(EventKind::Attendance), 0);
    stand.desk->setIdentityCompared(true);
    stand.desk->admit();
    stand.settle();
    const Event event = stand.last(EventKind::Attendance).event;
    QCOMPARE(event.payload.value(QLatin1String("found_by")).toString(), QStringLiteral("search"));
}

void TestDeskProofs::theHandScannerIsKnownAsSuch()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    stand.desk->scanned(QByteArray("]Q39ZZZZ\x1d"));
    stand.settle();
    QCOMPARE(stand.verdict(), QStringLiteral("on_time"));
    QCOMPARE(stand.card().foundBy, FoundBy::HandScanner);
}

QTEST_MAIN(TestDeskProofs)
#include "tst_desk_proofs.moc"
