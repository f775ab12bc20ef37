// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/proof.h"

#include <QTest>

// What a sighting says. The office of these rows has codes of five signs, a digit first, and
// application numbers of 16 digits.
class TestProof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codes_data();
    void codes();
    void noBooking_data();
    void noBooking();
    void fieldsOfPayloads_data();
    void fieldsOfPayloads();
    void bestCodeFirst();
    void officesHaveTheirOwnPatterns();
    void foreignTextsLeaveNothingReadable();
    void opaqueTextIsKeptAsKey();
};

namespace {

QRegularExpression pattern(const char16_t* text)
{
    return QRegularExpression(QString::fromUtf16(text));
}

Proof read(const QString& text)
{
    static const CodePatterns patterns{
        {pattern(u"^[0-9][A-Z0-9]{4}$")}, {pattern(u"^[0-9]{16}$")}, {}};
    return readProof(text, patterns);
}

} // namespace

void TestProof::codes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("bare") << "4KD7T"
                          << "4KD7T";
    QTest::newRow("bare, digits only") << "83042"
                                       << "83042";
    QTest::newRow("typed carelessly") << " 4k-d 7t "
                                      << "4KD7T";
    QTest::newRow("in quotes, with a dot") << "\"4kd7t\"."
                                           << "4KD7T";
    QTest::newRow("address, code at the end") << "https://antrian.example.go.id/q/4KD7T"
                                              << "4KD7T";
    QTest::newRow("address, digits only") << "https://antrian.example.go.id/q/83042"
                                          << "83042";
    QTest::newRow("address, small letters") << "https://antrian.example.go.id/q/4kd7t"
                                            << "4KD7T";
    QTest::newRow("address, code in the query")
        << "https://antrian.example.go.id/cek?lang=id&kode=4KD7T"
        << "4KD7T";
    QTest::newRow("address, code in the fragment") << "https://antrian.example.go.id/#/q/4KD7T"
                                                   << "4KD7T";
    QTest::newRow("address without scheme") << "antrian.example.go.id/q/4KD7T"
                                            << "4KD7T";
    QTest::newRow("address elsewhere, its place says code") << "https://example.com/kode/4KD7T"
                                                            << "4KD7T";
    QTest::newRow("address inside a text") << "Cek di https://antrian.example.go.id/q/4KD7T ya"
                                           << "4KD7T";
    QTest::newRow("JSON") << "{\"kode\":\"4KD7T\",\"kanim\":\"JKP\",\"tgl\":\"2026-11-23\"}"
                          << "4KD7T";
    QTest::newRow("JSON in a list, other key") << "{\"data\":[{\"kode_booking\":\"4KD7T\"}]}"
                                               << "4KD7T";
    QTest::newRow("JSON with a number") << "{\"kode\":83042}"
                                        << "83042";
    QTest::newRow("nearly JSON") << "{'kode':'4KD7T','kanim':'JKP'}"
                                 << "4KD7T";
    QTest::newRow("lines") << "KODE BOOKING:4KD7T\nNAMA:JOHN DOE\nTGL:23-11-2026"
                           << "4KD7T";
    QTest::newRow("lines of Windows") << "KODE BOOKING: 4KD7T\r\nNAMA: JOHN DOE\r\n"
                                      << "4KD7T";
    QTest::newRow("lines with equals signs") << "KODE=4KD7T\nTGL=2026-11-23"
                                             << "4KD7T";
    QTest::newRow("semicolons") << "ANTRIAN-PASPOR;4KD7T;2026-11-23;09:01"
                                << "4KD7T";
    QTest::newRow("semicolons, digits only") << "ANTRIAN-PASPOR;83042;2026-11-23;09:01"
                                             << "83042";
    QTest::newRow("bars, no word but a date") << "4KD7T|23-11-2026"
                                              << "4KD7T";
    QTest::newRow("said without a colon") << "kode booking saya 4KD7T pak"
                                          << "4KD7T";
    QTest::newRow("label and code in two lines") << "Kode Booking:\n4KD7T"
                                                 << "4KD7T";
    QTest::newRow("blanks in the code") << "Kode Booking: 4KD 7T"
                                        << "4KD7T";
    QTest::newRow("words behind the code") << "Kode Booking: 4KD7T (tunjukkan ke petugas)"
                                           << "4KD7T";
    QTest::newRow("full-width signs")
        << QStringLiteral("Kode Booking\uff1a \uff14\uff2b\uff24\uff17\uff34") << "4KD7T";
    QTest::newRow("a zero in front survives") << "Kode Booking: 01234567"
                                              << "01234567";
    QTest::newRow("another office's looks, labelled") << "Kode Booking: BDG-2291"
                                                      << "BDG2291";
    QTest::newRow("application number, labelled")
        << "Nomor Permohonan: 3171010101700001\nNama: JOHN DOE"
        << "3171010101700001";
    QTest::newRow("application number that is no identity number") << "1234000000009999"
                                                                   << "1234000000009999";
}

void TestProof::codes()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const Proof proof = read(text);
    QCOMPARE(proof.codes, QStringList{code});
    QCOMPARE(proof.kind, ProofKind::Booking);
    QCOMPARE(proof.foreign, ForeignKind::None);
    QCOMPARE(proof.text, text.trimmed());
}

void TestProof::noBooking_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("foreign");
    const auto row = [](const char* name, const QString& text, ForeignKind foreign) {
        QTest::newRow(name) << text << int(foreign);
    };
    using enum ForeignKind;
    row("empty", {}, Nothing);
    row("blanks", QStringLiteral(" \n\t "), Nothing);
    row("invisible signs", QStringLiteral("\u200b\ufeff\u200e"), Nothing);
    row("payment", QStringLiteral("00020101021126610014COM.EXAMPLE.WWW0118936009140000000000"),
        Payment);
    row("Wi-Fi", QStringLiteral("WIFI:S:ruangtunggu;T:WPA;P:4KD7T;;"), Wifi);
    row("contact", QStringLiteral("BEGIN:VCARD\nFN:BUDI\nNOTE:4KD7T\nEND:VCARD"), Contact);
    row("contact of another kind", QStringLiteral("MECARD:N:BUDI;TEL:08120000001;;"), Contact);
    row("telephone", QStringLiteral("tel:+628120000001"), Contact);
    row("vaccination", QStringLiteral("HC1:6BFOXN*TS0BI$ZD4N9:9S6RCVN5+O30K3"), Vaccination);
    row("vaccination by address",
        QStringLiteral("https://pedulilindungi.example.go.id/q/4KD7Tabcdef"), Vaccination);
    row("identity number", QStringLiteral("3171010101700001"), IdentityCard);
    row("identity number of a woman", QStringLiteral("3273 4501 0190 0002"), IdentityCard);
    row("identity card in lines", QStringLiteral("NIK: 3171010101700001\nNama: JOHN DOE"),
        IdentityCard);
    row("a menu", QStringLiteral("https://example.com/menu"), WebAddress);
    row("a menu at an office", QStringLiteral("https://antrian.example.go.id/menu"), WebAddress);
    row("a shop's article", QStringLiteral("https://shop.example.com/p/83042"), WebAddress);
    row("a shop's article with letters", QStringLiteral("https://shop.example.com/p/4KD7T"),
        WebAddress);
    row("words in an address", QStringLiteral("https://example.com/kode/ABOUT"), WebAddress);
    row("an address without path", QStringLiteral("www.example.com"), WebAddress);
    row("a word in the query", QStringLiteral("https://example.com/?kode=PROMO"), WebAddress);
    row("billing code", QStringLiteral("820170807123456"), BillingCode);
    row("billing code, labelled", QStringLiteral("Kode Billing: 820170807123456"), BillingCode);
    row("billing code under a wrong label", QStringLiteral("Kode Booking: 820170807123456"),
        BillingCode);
    row("approval code", QStringLiteral("01234567"), ApprovalCode);
    row("approval code with a blank", QStringLiteral("0000 2681"), ApprovalCode);
    row("a word", QStringLiteral("MENU"), Unknown);
    row("a word of five letters", QStringLiteral("PASPO"), Unknown);
    row("sentence", QStringLiteral("halo, selamat pagi pak"), Unknown);
    row("rules without a code", QStringLiteral("Kode booking hanya berlaku satu hari"), Unknown);
    row("label without value", QStringLiteral("Kode Booking:"), Unknown);
    row("label with a word", QStringLiteral("Kode Booking: hangus"), Unknown);
    row("bank's one-time code", QStringLiteral("Kode verifikasi: 482913"), Unknown);
    row("another short code", QStringLiteral("Kode: 482913"), Unknown);
    row("queue number", QStringLiteral("Nomor Antrian: 83042"), Unknown);
    row("invoice", QStringLiteral("INV/2026/11/83042, 2026-11-23"), Unknown);
    row("number in a sentence", QStringLiteral("Harga 83042, bayar di kasir"), Unknown);
    row("opaque", QStringLiteral("a8F3+/kQ9zYy0=="), Unknown);
    row("a form of request", QStringLiteral("Format: #Nama#Tanggal Lahir#Tanggal Kedatangan"),
        Unknown);
    row("a calendar", QStringLiteral("BEGIN:VCALENDAR\nEND:VCALENDAR"), Unknown);
    row("broken JSON", QStringLiteral("{\"kode\":"), Unknown);
    row("JSON of something else", QStringLiteral("{\"menu\":\"12345\",\"id\":[1,2,3]}"), Unknown);
}

void TestProof::noBooking()
{
    QFETCH(QString, text);
    QFETCH(int, foreign);
    const Proof proof = read(text);
    QCOMPARE(proof.codes, QStringList{});
    QCOMPARE(proof.kind, ProofKind::NotABooking);
    QCOMPARE(int(proof.foreign), foreign);
    const bool approval = foreign == int(ForeignKind::ApprovalCode);
    QCOMPARE(proof.approvalCode, approval ? normalisedCode(text) : QString());
}

void TestProof::fieldsOfPayloads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("office");
    QTest::addColumn<QDate>("service");
    QTest::addColumn<QString>("slot");
    const QDate day(2026, 11, 23);
    QTest::newRow("JSON") << "{\"kode\":\"4KD7T\",\"kanim\":\"JKP\",\"tgl\":\"2026-11-23\"}"
                          << ""
                          << "JKP" << day << "";
    QTest::newRow("lines") << "KODE BOOKING:4KD7T\nNAMA:JOHN DOE\nTGL:23-11-2026"
                           << "JOHN DOE"
                           << "" << day << "";
    QTest::newRow("semicolons") << "ANTRIAN-PASPOR;4KD7T;2026-11-23;09:01"
                                << ""
                                << "" << day << "09:01";
    QTest::newRow("query")
        << "https://antrian.example.go.id/cek?kode=4KD7T&nama=JOHN%20DOE&tgl=2026-11-23"
        << "JOHN DOE"
        << "" << day << "";
    QTest::newRow("letter of M-Paspor")
        << "Nomor Permohonan: 1234000000009999\nNama: JOHN DOE\nLokasi: Kanim Bogor\n"
           "Tanggal Kedatangan: Senin, 23 November 2026\nJam: 09:01-10:00"
        << "JOHN DOE"
        << "Kanim Bogor" << day << "09:01-10:00";
    QTest::newRow("the better label wins over the bare one")
        << "Tanggal: 01-11-2026\nTgl Kedatangan: 23-11-2026\nKode: 4KD7T"
        << ""
        << "" << day << "";
}

void TestProof::fieldsOfPayloads()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QString, office);
    QFETCH(QDate, service);
    QFETCH(QString, slot);
    const Proof proof = read(text);
    QCOMPARE(proof.kind, ProofKind::Booking);
    QCOMPARE(proof.name, name);
    QCOMPARE(proof.office, office);
    QCOMPARE(proof.serviceDate, service);
    QCOMPARE(proof.slot ? proof.slot->toString() : QString(), slot);
}

void TestProof::bestCodeFirst()
{
    const Proof proof = read(QStringLiteral("Kode Booking: BDG-2291\nNo. Permohonan: "
                                            "1234000000009999\nKode: 4KD7T\nKode Booking: 4KD7T"));
    QCOMPARE(proof.codes, (QStringList{QStringLiteral("4KD7T"), QStringLiteral("1234000000009999"),
                                       QStringLiteral("BDG2291")}));
}

void TestProof::officesHaveTheirOwnPatterns()
{
    const CodePatterns letters{
        {pattern(u"^[A-Z]{5}$"), pattern(u"^[0-9]{8}$")}, {}, {pattern(u"^PAID:([A-Z0-9]+):")}};
    QCOMPARE(readProof(QStringLiteral("abcde"), letters).codes,
             QStringList{QStringLiteral("ABCDE")});
    QCOMPARE(readProof(QStringLiteral("01234567"), letters).codes,
             QStringList{QStringLiteral("01234567")});
    QCOMPARE(readProof(QStringLiteral("PAID:XY12:2026"), letters).codes,
             QStringList{QStringLiteral("XY12")});
    // A pattern of letters alone must not find codes among words.
    for (const QString& words :
         {QStringLiteral("https://antrian.example.go.id/q/ABOUT"), QStringLiteral("MENUS;PASPO"),
          QStringLiteral("Kode booking hanya besok"), QStringLiteral("Kode: PROMO")})
        QCOMPARE(readProof(words, letters).codes, QStringList{});
    // No pattern at all: only what is labelled.
    QCOMPARE(readProof(QStringLiteral("4KD7T"), {}).kind, ProofKind::NotABooking);
    QCOMPARE(readProof(QStringLiteral("Kode Booking: 4KD7T"), {}).codes,
             QStringList{QStringLiteral("4KD7T")});
}

void TestProof::foreignTextsLeaveNothingReadable()
{
    const Proof proof = read(QStringLiteral("NIK: 3171010101700001\nNama: JOHN DOE\n"
                                            "Tgl Lahir: 01-01-1970\nNo. HP: 08120000001"));
    QCOMPARE(proof.foreign, ForeignKind::IdentityCard);
    QCOMPARE(proof.name, QString());
    QCOMPARE(proof.phone, QString());
    QVERIFY(!proof.birthDate.isValid());
}

void TestProof::opaqueTextIsKeptAsKey()
{
    const QString opaque = QStringLiteral("a8F3+/kQ9zYy0==");
    const Proof proof = read(u' ' + opaque + u'\n');
    QCOMPARE(proof.kind, ProofKind::NotABooking);
    QCOMPARE(proof.text, opaque);
}

QTEST_APPLESS_MAIN(TestProof)
#include "tst_proof.moc"
