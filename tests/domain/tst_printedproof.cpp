// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/printedcode.h"
#include "domain/printedproof.h"
#include "support/offices.h"

#include <QTest>

// Codes that a camera read as print: what is behind the label, and what it is worth.
class TestPrintedProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labels_data();
    void labels();
    void worth_data();
    void worth();
    void anotherOfficesBookingDoesNotCount();
    void onlyWhatAgreesStays();
};

void TestPrintedProof::labels_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* title, const char16_t* line, const char16_t* code) {
        QTest::newRow(title) << QString::fromUtf16(line) << QString::fromUtf16(code);
    };
    row("as it is sent", u"🔸 Kode Booking: 9ZZZZ", u"9ZZZZ");
    row("bold marks", u"*Kode Booking:* *9ZZZZ*", u"9ZZZZ");
    row("what a machine makes of a diamond", u"| @ Kode Booking: 9ZZZZ —", u"9ZZZZ");
    row("letters of the label wrong", u"© Mode Bocking 9ZZZZ", u"9ZZZZ");
    row("without its colon and blank", u"KodeBooking 9ZZZZ", u"9ZZZZ");
    row("too many wrong letters", u"€ Wade Socxiug: 9ZZZZ", u"");
    row("no label", u"Jam: 08:00 - 09.00 WIB", u"");
    row("the approval code", u"Kode Persetujuan: 01234567", u"");
    row("nothing behind it", u"Kode Booking:", u"");
    row("capitals' likenesses", u"Kode Booking: 9zczz", u"9ZCZZ");
    row("a small l may be 1, I or L", u"Kode Booking: 9lZZZ", u"");
    row("a small o may be 0 or O", u"Kode Booking: 9oZZZ", u"");
    row("a foreign sign within", u"Kode Booking: 9Z¥ZZ", u"");
    row("an accent", u"Kode Booking: 9ŚZZZ", u"");
    row("a broken code", u"Kode Booking: 9 Z Z", u"");
}

void TestPrintedProof::labels()
{
    QFETCH(QString, line);
    QTEST(printedCode(line), "code");
}

void TestPrintedProof::worth_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("known");
    QTest::addColumn<PrintedProof>("worth");
    const auto row = [](const char* title, const char16_t* text, bool known, PrintedProof worth) {
        QTest::newRow(title) << QString::fromUtf16(text) << known << worth;
    };
    using enum PrintedProof;
    row("code and name agree", u"Nama: JOHN DOE\nKode Booking: 9ZZZZ", true, Counts);
    row("code and birth date agree", u"Tgl Lahir: 01-01-1970\nKode Booking: 9ZZZZ", true, Counts);
    row("code and phone agree", u"No. WA: 628120000001\nKode Booking: 9ZZZZ", true, Counts);
    row("code and day agree", u"Tgl Kedatangan: 23-11-2026\nKode Booking: 9ZZZZ", true, Counts);
    row("name agrees, phone was misread",
        u"No. WA: 628120000007\nNama: JOHN DOE\nKode Booking: "
        u"9ZZZZ",
        true, Counts);
    row("the code alone", u"Kode Booking: 9ZZZZ", true, Suggested);
    row("the day agrees, the name is another's",
        u"Nama: JANE DOE\nTgl Kedatangan: 23-11-2026\nKode Booking: 9ZZZZ", true, Suggested);
    row("another's name", u"Nama: JANE DOE\nKode Booking: 9ZZZZ", true, Suggested);
    row("a look-alike code", u"Nama: JOHN DOE\nKode Booking: 92ZZZ", true, Suggested);
    row("an unknown code", u"Nama: JOHN DOE\nKode Booking: 9ZZZZ", false, Suggested);
    row("two codes", u"Nama: JOHN DOE\nKode Booking: 9ZZZZ\nKode Booking: 8ZZZZ", true, Suggested);
    row("no code", u"Nama: JOHN DOE\nTgl Lahir: 01-01-1970", true, Nothing);
}

void TestPrintedProof::worth()
{
    QFETCH(QString, text);
    QFETCH(bool, known);
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    Booking booking = offices::booking(office, QDate(2026, 11, 23));
    booking.key.code = QStringLiteral("9ZZZZ");
    booking.name = QStringLiteral("John Doe");
    booking.birthDate = QDate(1970, 1, 1);
    booking.phone = QStringLiteral("628120000001");
    const Proof proof = readProof(text, office.patterns);
    QTEST(weighPrinted(proof, known ? std::optional(booking) : std::nullopt, office.id), "worth");
}

void TestPrintedProof::anotherOfficesBookingDoesNotCount()
{
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    Booking booking = offices::booking(office, QDate(2026, 11, 23));
    booking.key.code = QStringLiteral("9ZZZZ");
    booking.name = QStringLiteral("John Doe");
    const Proof proof =
        readProof(QStringLiteral("Nama: JOHN DOE\nKode Booking: 9ZZZZ"), office.patterns);
    QCOMPARE(weighPrinted(proof, booking, office.id), PrintedProof::Counts);
    booking.key.office = offices::office(QStringLiteral("batam")).id;
    QCOMPARE(weighPrinted(proof, booking, office.id), PrintedProof::Suggested);
}

void TestPrintedProof::onlyWhatAgreesStays()
{
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    Booking booking = offices::booking(office, QDate(2026, 11, 23));
    booking.name = QStringLiteral("JOHN DOE");
    booking.phone = QStringLiteral("628120000001");
    Proof proof;
    proof.name = QStringLiteral("John Doe");
    proof.phone = QStringLiteral("628120000007");
    proof.serviceDate = QDate(2026, 11, 28);
    const Proof sure = borneOut(proof, booking);
    QCOMPARE(sure.name, proof.name);
    QVERIFY(sure.phone.isEmpty());
    QVERIFY(!sure.serviceDate.isValid());
}

QTEST_GUILESS_MAIN(TestPrintedProof)
#include "tst_printedproof.moc"
