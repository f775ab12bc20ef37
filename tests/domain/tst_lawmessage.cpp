// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/proof.h"

#include <QTest>

// The messages of the WhatsApp channel, as they are sent, answered, forwarded and pasted.
class TestLawMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finalMessages_data();
    void finalMessages();
    void withoutCode_data();
    void withoutCode();
    void requests_data();
    void requests();
};

namespace {

Proof read(const QString& text)
{
    static const CodePatterns patterns{
        {QRegularExpression(QStringLiteral("^[0-9][A-Z0-9]{4}$"))}, {}, {}};
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

void TestLawMessage::finalMessages_data()
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
    QTest::newRow("copied from WhatsApp Web")
        << QStringLiteral("[07.12, 12/11/2026] Kanim: ") + plain + notices;
    QTest::newRow("copied from WhatsApp Web, twelve hours")
        << QStringLiteral("[7:12 AM, 11/12/2026] Kantor Imigrasi: ") + plain;
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

void TestLawMessage::finalMessages()
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

void TestLawMessage::withoutCode_data()
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

void TestLawMessage::withoutCode()
{
    QFETCH(QString, text);
    QFETCH(QString, approvalCode);
    const Proof proof = read(text);
    QCOMPARE(proof.kind, ProofKind::LawMessage);
    QCOMPARE(proof.codes, QStringList{});
    QCOMPARE(proof.approvalCode, approvalCode);
}

void TestLawMessage::requests_data()
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

void TestLawMessage::requests()
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

QTEST_APPLESS_MAIN(TestLawMessage)
#include "tst_lawmessage.moc"
