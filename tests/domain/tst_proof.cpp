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
    void lawMessages_data();
    void lawMessages();
    void lawWithoutCode_data();
    void lawWithoutCode();
    void requests_data();
    void requests();
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

const QString finalMessage = QStringLiteral("\u2705 Telah terjadwal layanan paspor Anda:\n"
                                            "\U0001f538 No. WA: 628120000001\n"
                                            "\U0001f538 Nama: JOHN DOE\n"
                                            "\U0001f538 Tgl Lahir: 01-01-1970\n"
                                            "\U0001f538 Tgl Kedatangan: 14-03-2018\n"
                                            "\U0001f538 Jam: 08:00 - 09.00 WIB\n"
                                            "\U0001f538 Kode Booking: 9ZZZZ\n");
const QString notices = QStringLiteral(
    "\n1. Harap konfirmasi ulang dengan mengirim *#hadir* pada tanggal: 10-03-2018.\n"
    "2. Kode booking hanya berlaku pada tanggal dan jam tersebut.\n"
    "3. Wajib hadir 30 menit sebelum jam: lihat jadwal di atas.\n"
    "4. Satu kode untuk satu nomor WA. Ketik #batal untuk membatalkan.\n");

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

void TestProof::lawMessages_data()
{
    QTest::addColumn<QString>("text");
    const QString plain = finalMessage;
    QTest::newRow("as it is sent") << plain;
    QTest::newRow("with its notices") << plain + notices;
    QTest::newRow("Windows line ends") << QString(plain).replace(u'\n', QStringLiteral("\r\n"));
    QTest::newRow("in one line") << QString(plain).replace(u'\n', u' ');
    QTest::newRow("no blank after the colon")
        << QString(plain).replace(QStringLiteral(": "), QStringLiteral(":"));
    QTest::newRow("hard blanks") << QString(plain).replace(u' ', u'\u00a0');
    QTest::newRow("trailing dots") << QString(plain).replace(u'\n', QStringLiteral(".\n"));
    QTest::newRow("capitals") << plain.toUpper();
    QTest::newRow("small letters but the name")
        << plain.toLower().replace(QStringLiteral("john doe"), QStringLiteral("JOHN DOE"));
    QTest::newRow("forwarded") << QStringLiteral("[12/11/26 07.12] Kanim Jakarta Pusat: ") + plain +
                                      notices;
    QTest::newRow("forwarded, exported from a phone")
        << QStringLiteral("12/11/26 07.12 - Kanim Jakarta Pusat: ") + plain;
    QTest::newRow("every line forwarded")
        << QString(plain).replace(u'\n', QStringLiteral("\n[12/11/26, 07:12:33] Kanim: "));
    QTest::newRow("request before it, and answer")
        << QStringLiteral("#John Doe#01011970#14032018\n") + plain;
    QTest::newRow("zero-width signs") << QString(plain).replace(
        QStringLiteral("9ZZZZ"), QStringLiteral("\u200e9Z\u200bZZZ\ufeff"));
    QTest::newRow("bold and italic") << QStringLiteral(
        "\u2705 *Telah terjadwal layanan paspor Anda:*\n*No. WA:* _+62 812-0000-001_\n"
        "*Nama*: *JOHN DOE*\n*_Tgl Lahir_*: _01-01-1970_\n*Tgl Kedatangan:* *14-03-2018*.\n"
        "*Jam:* *08:00 - 09.00 WIB*\n*Kode Booking:* *_9ZZZZ_*");
    QTest::newRow("other names of the fields") << QStringLiteral(
        "Telah terjadwal layanan paspor Anda\nNomor WA : 0812 0000 001\nNama Lengkap : JOHN DOE\n"
        "Tanggal Lahir : 1 Januari 1970\nTanggal Kedatangan : Rabu, 14 Maret 2018\n"
        "Pukul : 08.00 s/d 09.00\nKODE BOKING : 9 ZZZZ");
}

void TestProof::lawMessages()
{
    QFETCH(QString, text);
    const Proof proof = read(text);
    QCOMPARE(proof.kind, ProofKind::LawMessage);
    QCOMPARE(proof.codes, QStringList{QStringLiteral("9ZZZZ")});
    QCOMPARE(proof.name.toUpper(), QStringLiteral("JOHN DOE"));
    QCOMPARE(proof.birthDate, QDate(1970, 1, 1));
    QCOMPARE(proof.phone, QStringLiteral("628120000001"));
    QCOMPARE(proof.serviceDate, QDate(2018, 3, 14));
    QVERIFY(proof.slot);
    QCOMPARE(proof.slot->toString(), QStringLiteral("08:00-09:00"));
    QCOMPARE(proof.approvalCode, QString());
    QCOMPARE(proof.foreign, ForeignKind::None);
}

void TestProof::lawWithoutCode_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("approvalCode");
    const QString fields = QStringLiteral("Nomor WA:628120000001\nNama:JOHN DOE\n"
                                          "Tgl Lahir: 01-01-1970\nTgl Kedatangan: 14-03-2018.\n");
    QTest::newRow("approval code, labelled")
        << fields + QStringLiteral("Kode Persetujuan: 01234567") << "01234567";
    QTest::newRow("approval code in a sentence")
        << fields + QStringLiteral("Balas dengan 01234567 untuk menyetujui.") << "01234567";
    QTest::newRow("approval code in bold")
        << fields + QStringLiteral("Ketik *00002681* bila setuju") << "00002681";
    QTest::newRow("approval code before the fields")
        << QStringLiteral("Kode persetujuan *00002681*\n") + fields << "00002681";
    QTest::newRow("approval code under the label of approval alone")
        << "Kode persetujuan saya 01234567"
        << "01234567";
    QTest::newRow("dates without dashes are no approval code")
        << "Nomor WA:628120000001\nNama:JOHN DOE\nTgl Lahir:01011970\nTgl Kedatangan:14032018"
        << "";
    QTest::newRow("final message, cut before the code") << finalMessage.left(120) << "";
    QTest::newRow("reconfirmation") << "#hadir"
                                    << "";
    QTest::newRow("cancellation, in bold") << "*#BATAL*"
                                           << "";
}

void TestProof::lawWithoutCode()
{
    QFETCH(QString, text);
    QFETCH(QString, approvalCode);
    const Proof proof = read(text);
    QCOMPARE(proof.kind, ProofKind::LawMessage);
    QCOMPARE(proof.codes, QStringList{});
    QCOMPARE(proof.approvalCode, approvalCode);
}

void TestProof::requests_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QDate>("born");
    QTest::addColumn<QDate>("service");
    QTest::newRow("as asked for") << "#John Doe#01011970#14032018"
                                  << "John Doe" << QDate(1970, 1, 1) << QDate(2018, 3, 14);
    QTest::newRow("blanks before the marks") << "#Ariy #02012001 #17082017"
                                             << "Ariy" << QDate(2001, 1, 2) << QDate(2017, 8, 17);
    QTest::newRow("blanks after the marks") << "# Budi # 25011987 # 07082017"
                                            << "Budi" << QDate(1987, 1, 25) << QDate(2017, 8, 7);
    QTest::newRow("small letters, dashes") << "#budi#25-01-1987#07-08-2017"
                                           << "budi" << QDate(1987, 1, 25) << QDate(2017, 8, 7);
    QTest::newRow("no leading mark, an address") << "SITI#01011990#JL. MELATI NO 83042"
                                                 << "SITI" << QDate(1990, 1, 1) << QDate();
    QTest::newRow("kind of passport in front") << "E-PASSPORT#SITI#01011990#JL MELATI 4"
                                               << "SITI" << QDate(1990, 1, 1) << QDate();
    QTest::newRow("forwarded") << "[12/11/26 07.12] Budi: #Budi#25011987#07082017"
                               << "Budi" << QDate(1987, 1, 25) << QDate(2017, 8, 7);
    QTest::newRow("greeting above") << "Pagi pak\n#Budi#25011987#07082017\nterima kasih"
                                    << "Budi" << QDate(1987, 1, 25) << QDate(2017, 8, 7);
}

void TestProof::requests()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(QDate, born);
    QFETCH(QDate, service);
    const Proof proof = read(text);
    QCOMPARE(proof.kind, ProofKind::LawMessage);
    QCOMPARE(proof.codes, QStringList{});
    QCOMPARE(proof.approvalCode, QString());
    QCOMPARE(proof.name, name);
    QCOMPARE(proof.birthDate, born);
    QCOMPARE(proof.serviceDate, service);
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
    QCOMPARE(readProof(finalMessage, {}).codes, QStringList{QStringLiteral("9ZZZZ")});
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
