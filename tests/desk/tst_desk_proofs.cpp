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
    void printCountsOnlyWithTheBooking_data();
    void printCountsOnlyWithTheBooking();
    void printOfAnotherOfficesBookingIsSuggested();
    void printIsSilentWhileInView();
    void printIsSuggestedWhenTheCardIsGone_data();
    void printIsSuggestedWhenTheCardIsGone();
    void printOfWhoWasAtTheCounterIsNotSuggested();
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

namespace {

// As the text reader tells what it read from a message on a screen.
void showPrint(DeskStand& stand, const QString& text)
{
    Sighting sighting;
    sighting.bytes = text.toUtf8();
    sighting.symbology = Symbology::Text;
    sighting.foundBy = FoundBy::Camera;
    Q_EMIT stand.scanner.sighted(sighting);
    stand.settle();
}

} // namespace

void TestDeskProofs::printCountsOnlyWithTheBooking_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QStringList>("suggested");
    const auto row = [](const char* title, const char* text, const char* verdict,
                        const QStringList& suggested) {
        QTest::newRow(title) << QString::fromLatin1(text) << QString::fromLatin1(verdict)
                             << suggested;
    };
    const QStringList nothing;
    row("code and name are the booking's", "Nama: JOHN DOE\nKode Booking: 9ZZZZ", "on_time",
        nothing);
    row("the name was not read", "Kode Booking: 9ZZZZ", "no card", {QStringLiteral("9ZZZZ")});
    row("another's name", "Nama: SITI AMINAH\nKode Booking: 9ZZZZ", "no card",
        {QStringLiteral("9ZZZZ")});
    row("a code that looks alike", "Nama: JOHN DOE\nKode Booking: 92ZZZ", "no card",
        {QStringLiteral("92ZZZ")});
    row("no code", "Nama: JOHN DOE\nHadir 30 menit lebih awal.", "no card", nothing);
}

void TestDeskProofs::printCountsOnlyWithTheBooking()
{
    QFETCH(QString, text);
    QFETCH(QString, verdict);
    QFETCH(QStringList, suggested);
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("JOHN DOE")));
    stand.signIn();
    QStringList codes;
    connect(stand.desk.get(), &Desk::codeSuggested, this,
            [&codes](const QString& code) { codes += code; });
    showPrint(stand, text);
    QCOMPARE(stand.verdict(), verdict);
    QCOMPARE(codes, suggested);
}

void TestDeskProofs::printOfAnotherOfficesBookingIsSuggested()
{
    DeskStand stand;
    Booking elsewhere = stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("JOHN DOE"));
    elsewhere.key.office = offices::office(QStringLiteral("batam")).id;
    stand.add(elsewhere);
    stand.signIn();
    QStringList codes;
    connect(stand.desk.get(), &Desk::codeSuggested, this,
            [&codes](const QString& code) { codes += code; });
    showPrint(stand, QStringLiteral("Nama: JOHN DOE\nKode Booking: 9ZZZZ"));
    QCOMPARE(stand.verdict(), QStringLiteral("no card"));
    QCOMPARE(codes, QStringList{QStringLiteral("9ZZZZ")});
    stand.desk->typed(QStringLiteral("9ZZZZ")); // as typed it is said whose booking it is
    stand.settle();
    QCOMPARE(stand.verdict(), QStringLiteral("wrong_office"));
}

// A wrongly read digit is not held against anybody, and the next frame reads another one.
void TestDeskProofs::printIsSilentWhileInView()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ"), QStringLiteral("JOHN DOE")));
    stand.signIn();
    showPrint(stand, QStringLiteral("Nama: JOHN DOE\nNo. WA: 628120000009\nKode Booking: 9ZZZZ"));
    QCOMPARE(stand.verdict(), QStringLiteral("on_time"));
    QVERIFY(stand.card().person().disagreements.empty());
    const auto opened = stand.card().id;
    showPrint(stand, QStringLiteral("Nama: JOHM DOE\nTgl Lahir: 01-01-1970\nKode Booking: 9ZZZZ"));
    QCOMPARE(stand.card().id, opened);
    QVERIFY(!stand.state().next);
}

void TestDeskProofs::printIsSuggestedWhenTheCardIsGone_data()
{
    QTest::addColumn<int>("milliseconds"); // since the message was seen last
    QTest::addColumn<QStringList>("suggested");
    QTest::newRow("the phone is still there") << 2000 << QStringList{QStringLiteral("8YYYY")};
    QTest::newRow("the phone is gone") << 4000 << QStringList();
}

void TestDeskProofs::printIsSuggestedWhenTheCardIsGone()
{
    QFETCH(int, milliseconds);
    QFETCH(QStringList, suggested);
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    QStringList codes;
    connect(stand.desk.get(), &Desk::codeSuggested, this, [&](const QString& code) {
        QVERIFY(!stand.state().card);
        codes += code;
    });
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    QCOMPARE(stand.verdict(), QStringLiteral("on_time"));
    for (int i = 0; i < 3; ++i) {
        showPrint(stand, QStringLiteral("Kode Booking: 8YYYY"));
        stand.clock.advance(std::chrono::milliseconds(2500));
    }
    showPrint(stand, QStringLiteral("Kode Booking: 8YYYY"));
    QCOMPARE(codes, QStringList());
    stand.clock.advance(std::chrono::milliseconds(milliseconds));
    stand.admit();
    QVERIFY(!stand.state().card);
    QCOMPARE(codes, suggested);
    stand.desk->clear();
    stand.settle();
    QCOMPARE(codes, suggested); // once
}

// Their message may well lie there until their number is said.
void TestDeskProofs::printOfWhoWasAtTheCounterIsNotSuggested()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.add(stand.booking(QStringLiteral("8YYYY"), QStringLiteral("DEWI LESTARI")));
    stand.signIn();
    QStringList codes;
    connect(stand.desk.get(), &Desk::codeSuggested, this,
            [&codes](const QString& code) { codes += code; });
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    showPrint(stand, QStringLiteral("Kode Booking: 9Z-ZZZ")); // as QR code and as text
    showPrint(stand, QStringLiteral("Kode Booking: 8YYYY"));
    stand.desk->typed(QStringLiteral("8YYYY")); // the officer saw it for themselves
    stand.settle();
    QCOMPARE(stand.card().person().booking->name, QStringLiteral("DEWI LESTARI"));
    stand.desk->clear();
    stand.settle();
    QVERIFY(!stand.state().card);
    QCOMPARE(codes, QStringList());
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
