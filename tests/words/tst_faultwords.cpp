// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/offices.h"
#include "words/wording.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using words::Language;

// Failures, bad rows and bad profiles: a clear sentence, and what to do next.
class TestFaultWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFaultHasItsOwnSentence();
    void aFaultNamesItsSubjectButNeverItsDetail();
    void rows_data();
    void rows();
    void everyRowFaultHasItsOwnWords();
    void profiles();
    void disagreements_data();
    void disagreements();
    void labels();
};

static const QRegularExpression leftOver(QStringLiteral("%[0-9n]|  "));

void TestFaultWords::everyFaultHasItsOwnSentence()
{
    for (const Language language : {Language::Indonesian, Language::English}) {
        QSet<QString> seen;
        for (int fault = 0; fault <= int(Fault::Internal); ++fault) {
            const QString said = words::say(Error{Fault(fault), {}, {}}, language);
            QVERIFY2(said.size() > 10 && said.endsWith(u'.'), qPrintable(said));
            QVERIFY2(!leftOver.match(said).hasMatch(), qPrintable(said));
            seen.insert(said);
        }
        QCOMPARE(seen.size(), int(Fault::Internal) + 1);
    }
}

void TestFaultWords::aFaultNamesItsSubjectButNeverItsDetail()
{
    const Error error{Fault::FolderInUse, QStringLiteral("PC-2, Loket B"), QStringLiteral("pid 7")};
    QCOMPARE(words::say(error, Language::Indonesian),
             QStringLiteral("Loket sudah terbuka dengan folder data ini. Pakai jendela itu, atau "
                            "tutup dahulu. (PC-2, Loket B)"));
}

void TestFaultWords::rows_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("en");
    const auto row = [](const char* phrase, ImportField field, RowFault fault, const char* value,
                        const char* id, const char* en) {
        QTest::newRow(phrase) << int(field) << int(fault) << QString::fromUtf8(value)
                              << QString::fromUtf8(id) << QString::fromUtf8(en);
    };
    row("a code that is missing", ImportField::Code, RowFault::Missing, "",
        "Baris 17: kode booking kosong.", "Line 17: booking code is missing.");
    row("a date that is none", ImportField::ServiceDate, RowFault::NotADate, "31-02-2026",
        "Baris 17: tanggal kedatangan \"31-02-2026\" bukan tanggal; tulis seperti 23-11-2026 atau "
        "2026-11-23.",
        "Line 17: service date \"31-02-2026\" is not a date; write it like 2026-11-23 or "
        "23-11-2026.");
    row("a code that a spreadsheet changed", ImportField::Code, RowFault::CodeLooksLikeNumber,
        "1E+234",
        "Baris 17: kode booking \"1E+234\" tampak seperti angka yang diubah oleh lembar kerja; "
        "ekspor kolom ini sebagai teks.",
        "Line 17: booking code \"1E+234\" looks like a number that a spreadsheet changed; export "
        "this column as text.");
    row("a row with too few fields", ImportField::Row, RowFault::ColumnCount, "",
        "Baris 17: baris ini punya kolom lebih banyak atau lebih sedikit daripada judulnya.",
        "Line 17: the row has more or fewer fields than the heading.");
    row("a value that looks like a place", ImportField::Name, RowFault::TooLong, "%1 %3",
        "Baris 17: nama \"%1 %3\" terlalu panjang.", "Line 17: name \"%1 %3\" is too long.");
}

void TestFaultWords::rows()
{
    QFETCH(int, field);
    QFETCH(int, fault);
    QFETCH(QString, value);
    const RowError error{17, ImportField(field), RowFault(fault), value};
    QTEST(words::say(error, Language::Indonesian), "id");
    QTEST(words::say(error, Language::English), "en");
}

void TestFaultWords::everyRowFaultHasItsOwnWords()
{
    for (const Language language : {Language::Indonesian, Language::English}) {
        QSet<QString> seen;
        for (int fault = 0; fault <= int(RowFault::NotText); ++fault)
            seen.insert(words::say(RowError{1, ImportField::Row, RowFault(fault), {}}, language));
        QCOMPARE(seen.size(), int(RowFault::NotText) + 1);
        QSet<QString> fields;
        for (int field = 0; field <= int(ImportField::Row); ++field)
            fields.insert(words::fieldWords(ImportField(field), language));
        QCOMPARE(fields.size(), int(ImportField::Row) + 1);
        QVERIFY(!fields.contains(QString()));
    }
}

void TestFaultWords::profiles()
{
    using What = ProfileError::What;
    const ProfileError missing{QStringLiteral("services[2].documents[0].id"), What::Missing, {}};
    QCOMPARE(words::say(missing, Language::Indonesian),
             QStringLiteral("services[2].documents[0].id: bagian ini tidak ada."));
    const ProfileError unknown{QStringLiteral("zone"), What::UnknownValue, QStringLiteral("GMT")};
    QCOMPARE(words::say(unknown, Language::English),
             QStringLiteral("zone: this name is not known: GMT."));
    for (const Language language : {Language::Indonesian, Language::English}) {
        QSet<QString> seen;
        for (int what = 0; what <= int(What::Overlapping); ++what)
            seen.insert(words::say(ProfileError{{}, What(what), {}}, language));
        QCOMPARE(seen.size(), int(What::Overlapping) + 1);
    }
}

void TestFaultWords::disagreements_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("proof");
    QTest::addColumn<QString>("booking");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* phrase, ProofField field, const char* proof,
                        const char* booking, const char* expected) {
        QTest::newRow(phrase) << int(field) << QString::fromUtf8(proof)
                              << QString::fromUtf8(booking) << QString::fromUtf8(expected);
    };
    row("another name", ProofField::Name, "JOHN %2", "Jane Doe",
        "Nama: di bukti \"JOHN %2\", di data antrean \"Jane Doe\".");
    row("another birth date", ProofField::BirthDate, "1970-01-01", "1970-01-02",
        "Tanggal lahir: di bukti 1 Januari 1970, di data antrean 2 Januari 1970.");
    row("another phone", ProofField::Phone, "0812 ••• 0001", "0812 ••• 0002",
        "Nomor telepon: di bukti 0812 ••• 0001, di data antrean 0812 ••• 0002.");
    row("another office", ProofField::Office, "JKP", "Kanim Bogor",
        "Kantor: di bukti \"JKP\", di data antrean \"Kanim Bogor\".");
    row("another date", ProofField::ServiceDate, "2026-11-24", "2026-11-23",
        "Tanggal kedatangan: di bukti Selasa 24 November 2026, di data antrean Senin 23 November "
        "2026.");
    row("another slot", ProofField::Slot, "08:00-09:00", "14:00",
        "Jadwal: di bukti 08.00–09.00, di data antrean 14.00.");
}

void TestFaultWords::disagreements()
{
    QFETCH(int, field);
    QFETCH(QString, proof);
    QFETCH(QString, booking);
    const Disagreement disagreement{ProofField(field), proof, booking};
    QTEST(words::say(disagreement, Office{.id = *OfficeId::parse(u"x")}, Language::Indonesian),
          "expected");
}

void TestFaultWords::labels()
{
    for (const Language language : {Language::Indonesian, Language::English}) {
        QSet<QString> steps;
        for (int step = 0; step <= int(NextStep::Clear); ++step)
            steps.insert(words::stepWords(NextStep(step), language));
        QCOMPARE(steps.size(), int(NextStep::Clear) + 1);
        QSet<QString> found;
        for (int by = 0; by <= int(FoundBy::Family); ++by)
            found.insert(words::foundByWords(FoundBy(by), language));
        QCOMPARE(found.size(), int(FoundBy::Family) + 1);
        QSet<QString> problems;
        for (int problem = 0; problem <= int(WalkInProblem::QuotaUsedUp); ++problem)
            problems.insert(words::say(WalkInProblem(problem), language));
        QCOMPARE(problems.size(), int(WalkInProblem::QuotaUsedUp) + 1);
    }
    QCOMPARE(words::stepWords(NextStep::Admit, Language::Indonesian),
             QStringLiteral("Tandai hadir"));
    QCOMPARE(words::channelWords(Channel::Mpaspor, Language::Indonesian),
             QStringLiteral("M-Paspor"));
    QCOMPARE(words::languageOf(QStringLiteral("en")), Language::English);
    QCOMPARE(words::languageOf(QStringLiteral("id")), Language::Indonesian);
    QCOMPARE(words::languageOf(QString()), Language::Indonesian);
    const LocalText onlyIndonesian{QStringLiteral("Paspor"), {}};
    QCOMPARE(words::text(onlyIndonesian, Language::English), QStringLiteral("Paspor"));
    Booking booking = offices::booking(offices::office(QStringLiteral("bogor")), {2026, 11, 23});
    booking.reconfirmed = {Reconfirmation::Known::Given, QDate(2026, 11, 19)};
    QCOMPARE(words::reconfirmationWords(booking, Language::Indonesian),
             QStringLiteral("#hadir Kamis 19 Nov"));
    booking.reconfirmed = {};
    QCOMPARE(words::reconfirmationWords(booking, Language::Indonesian),
             QStringLiteral("#hadir belum diketahui"));
}

QTEST_GUILESS_MAIN(TestFaultWords)
#include "tst_faultwords.moc"
