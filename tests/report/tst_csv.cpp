// SPDX-License-Identifier: GPL-3.0-or-later
// CSV against text written by hand: what a spreadsheet of an Indonesian PC reads, and what it must
// never run.
#include "report/csvtext.h"
#include "report/report.h"
#include "support/loads.h"
#include "support/offices.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace report;

namespace {

Office jakarta()
{
    return offices::office(QStringLiteral("jakarta-pusat"));
}

Context indonesian(const Office& office)
{
    return {office, words::Language::Indonesian};
}

QString textOf(const Report& made)
{
    const QByteArray csv = csvOf(made);
    return QString::fromUtf8(csv.mid(3));
}

WalkInEntry walkIn(const QString& name)
{
    return WalkInEntry{EventId::make(1'780'000'000'000),
                       instantOf(loads::monday, 8 * 60 + 5, Zone::Wib),
                       *QueueNumber::parse(u"B017"),
                       *CategoryId::parse(u"lansia"),
                       *ServiceId::parse(u"baru"),
                       name,
                       QDate(1950, 1, 2),
                       QStringLiteral("628120000001"),
                       QStringLiteral("3171234567890001"),
                       {},
                       QStringLiteral("-1+2; \"kursi roda\""),
                       *OfficerId::parse(u"rina-a"),
                       std::nullopt,
                       false,
                       false};
}

} // namespace

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { words::prepare(); }

    void fieldsAreHarmless_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* title, const char16_t* text, const char16_t* field) {
            QTest::newRow(title) << QString::fromUtf16(text) << QString::fromUtf16(field);
        };
        row("a plain name", u"Siti Aminah", u"Siti Aminah");
        row("an apostrophe", u"Ma'ruf", u"Ma'ruf");
        row("a formula", u"=HYPERLINK(\"http://x\";\"y\")",
            u"\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\"");
        row("plus", u"+62 812", u"'+62 812");
        row("minus", u"-1+1", u"'-1+1");
        row("at", u"@SUM(A1)", u"'@SUM(A1)");
        row("a formula behind blanks", u"  =1+1", u"'  =1+1");
        row("a formula in wide letters", u"\uFF1D1+1", u"'\uFF1D1+1");
        row("a tab first", u"\t=1", u"\"'\t=1\"");
        row("a carriage return first", u"\r=1", u"\"'\r=1\"");
        row("a line end inside", u"Siti\nAminah", u"\"Siti\nAminah\"");
        row("the separator", u"Siti; Aminah", u"\"Siti; Aminah\"");
        row("a decimal comma", u"1,5", u"\"1,5\"");
        row("quotes", u"Siti \"Mimi\"", u"\"Siti \"\"Mimi\"\"\"");
        row("emoji", u"Siti \U0001F600", u"Siti \U0001F600");
        row("an empty one", u"", u"");
        row("a code with zeros", u"00123", u"'00123");
        row("a code like a power of ten", u"1E234", u"'1E234");
        row("a code of letters and digits", u"9ZZZZ", u"9ZZZZ");
        row("a NIK that nobody grouped", u"3171234567890001", u"'3171234567890001");
        row("a time", u"07.30", u"07.30");
        row("the dash of nothing", u"\u2013", u"\u2013");
    }
    void fieldsAreHarmless()
    {
        QFETCH(QString, text);
        QFETCH(QString, field);
        QCOMPARE(csvField(text), field);
    }

    void cellsAreNumbersWhereTheyAre()
    {
        QCOMPARE(csvField(Cell(12)), QStringLiteral("12"));
        QCOMPARE(csvField(Cell(5.24)), QStringLiteral("5,2"));
        QCOMPARE(csvField(Cell(Share{1, 8})), QStringLiteral("12,5"));
        QCOMPARE(csvField(Cell(Share{0, 0})), QString());
        QCOMPARE(csvField(Cell(std::chrono::seconds(3723))), QStringLiteral("1:02:03"));
        QCOMPARE(csvField(Cell{}), QString());
    }

    void aListIsOneTable()
    {
        const Office office = jakarta();
        const Report made = walkInReport(
            {walkIn(QStringLiteral("=HYPERLINK(\"x\") Siti"))}, {loads::monday, loads::monday},
            instantOf(loads::monday, 600, office.zone), true, indonesian(office));
        QCOMPARE(textOf(made),
                 QStringLiteral("Hari;Pukul;Nomor;Kategori;Layanan;Nama;Lahir;Telepon;NIK;Alasan;"
                                "Petugas;Disetujui oleh\r\n"
                                "2026-11-23;08.05;B017;Lanjut usia mulai 60 tahun;"
                                "Paspor baru;\"'=HYPERLINK(\"\"x\"\") Siti\";1950-01-02;"
                                "6281 2000 0001;3171 2345 6789 0001;"
                                "\"'-1+2; \"\"kursi roda\"\"\";rina-a;\r\n"));
        QVERIFY(csvOf(made).startsWith("\xEF\xBB\xBFHari"));
        QCOMPARE(made.rows(), 1);
    }

    void personalDataIsMaskedWithoutTheRight()
    {
        const Office office = jakarta();
        const QString csv = textOf(
            walkInReport({walkIn(QStringLiteral("Siti Aminah"))}, {loads::monday, loads::monday},
                         instantOf(loads::monday, 600, office.zone), false, indonesian(office)));
        for (const char16_t* secret : {u"Siti", u"Aminah", u"1950-01", u"2345", u"8120000"})
            QVERIFY2(!csv.contains(QString::fromUtf16(secret)), qPrintable(csv));
        QVERIFY(csv.contains(QStringLiteral("S••• A•••")));
        QVERIFY(csv.contains(QStringLiteral("•• •• 1950")));
    }

    void purgedPeopleStayCounted()
    {
        const Office office = jakarta();
        WalkInEntry purged = walkIn({});
        purged.birthDate = {};
        purged.phone.clear();
        purged.nik.clear();
        const QString csv = textOf(walkInReport({purged}, {loads::monday, loads::monday},
                                                instantOf(loads::monday, 600, office.zone), true,
                                                indonesian(office)));
        QVERIFY2(csv.contains(QStringLiteral(";dihapus;;;;")), qPrintable(csv));
    }

    void maskedNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("masked");
        const auto row = [](const char* title, const char16_t* name, const char16_t* masked) {
            QTest::newRow(title) << QString::fromUtf16(name) << QString::fromUtf16(masked);
        };
        row("two names", u"Siti Aminah", u"S••• A•••");
        row("one letter", u"Y", u"Y•••");
        row("an emoji", u"\U0001F600 Siti", u"\U0001F600••• S•••");
        row("a formula", u"=HYPERLINK(1)", u"•••");
        row("nothing", u"", u"");
    }
    void maskedNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, masked);
        QCOMPARE(maskedName(name), masked);
    }

    void aReportIsAPageOfTables()
    {
        const Office office = jakarta();
        const QString csv = textOf(dayReport(loads::morning(office), indonesian(office)));
        QVERIFY2(csv.startsWith(QStringLiteral(
                     "Beban harian;Kantor Imigrasi Kelas I Khusus Non TPI Jakarta Pusat\r\n"
                     "Senin 23 November 2026;")),
                 qPrintable(csv.left(200)));
        QVERIFY(csv.contains(QStringLiteral("\r\nHadir;284;dari 536 terdaftar\r\n")));
        QVERIFY2(csv.contains(
                     QStringLiteral("\r\n\r\nPer jadwal\r\nJadwal;Saluran;Terdaftar;Batal;Hadir;"
                                    "Tepat waktu;Terlambat lapor;Jadwal berjalan;")),
                 qPrintable(csv));
        QVERIFY(csv.contains(QStringLiteral("07.30–08.00;LAW;48;0;46;44;1;1;0;0;0;2;0\r\n")));
        for (const QString& line : csv.split(QStringLiteral("\r\n")))
            QVERIFY(!line.startsWith(u'='));
    }

    void filesAreNamedByWhatTheyHold()
    {
        const Office office = jakarta();
        QCOMPARE(fileName(What::Day, Format::Csv, office.id, {loads::monday, loads::monday}),
                 QStringLiteral("loket-jakarta-pusat-day-2026-11-23.csv"));
        QCOMPARE(fileName(What::WalkIns, Format::Pdf, office.id,
                          {loads::monday, loads::monday.addDays(4)}),
                 QStringLiteral("loket-jakarta-pusat-walk-ins-2026-11-23_2026-11-27.pdf"));
    }

    void aFileIsWholeOrNotThere()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.csv"));
        QVERIFY(save(path, "x").has_value());
        const auto failed = save(folder.filePath(QStringLiteral("none/a.csv")), "x");
        QVERIFY(!failed);
        QCOMPARE(failed.error().fault, Fault::FileNotWritten);
        QVERIFY(!save(folder.path(), "x")); // a folder
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        // A disk that is full, where the system has one to try; the device stays a device.
        if (const QFileInfo full(QStringLiteral("/dev/full")); full.exists() && !full.isFile()) {
            QVERIFY(!save(full.filePath(), "x"));
            QVERIFY(!QFileInfo(full.filePath()).isFile());
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("a.csv")));
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
