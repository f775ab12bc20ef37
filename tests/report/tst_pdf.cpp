// SPDX-License-Identifier: GPL-3.0-or-later
// The paper: pages, their numbers and words, read back with poppler where it is installed. With
// LOKET_SHOTS=FOLDER the files are kept for looking at.
#include "report/report.h"
#include "support/loads.h"
#include "support/offices.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace report;

namespace {

Report reportNamed(const QString& name, const Office& office, words::Language language)
{
    const Context context{office, language};
    const Instant at = instantOf(loads::monday, 17 * 60, office.zone);
    if (name == u"day")
        return dayReport(loads::morning(office), context);
    if (name == u"empty")
        return dayReport(loads::empty(office), context);
    if (name == u"period")
        return periodReport({loads::past(4)}, {loads::monday.addDays(-28), loads::monday}, at,
                            context);
    DayFacts facts;
    facts.day = loads::monday;
    for (int i = 0; i < 120; ++i) {
        Booking booking = offices::booking(office, loads::monday);
        booking.key.code = QStringLiteral("Z%1").arg(i, 4, 10, QChar(u'0'));
        booking.name = i % 7 == 0
                           ? QStringLiteral("Raden Ayu Kusumaningtyas Notohadiprodjo %1").arg(i)
                           : QStringLiteral("Siti Aminah %1").arg(i);
        booking.slot = Slot{480 + i / 20 * 60, 540 + i / 20 * 60};
        facts.bookings.push_back(booking);
    }
    return peopleReport(facts, at, false, context);
}

QString poppler(const QString& tool, const QStringList& arguments)
{
    QProcess process;
    process.start(tool, arguments);
    if (!process.waitForFinished(300'000))
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { words::prepare(); }

    void everyPageIsNumbered_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("english");
        QTest::addColumn<QString>("says");
        QTest::newRow("a day") << "day" << false << "Beban harian";
        QTest::newRow("a day in English") << "day" << true << "Daily load";
        QTest::newRow("a day without anybody") << "empty" << false << "Beban harian";
        QTest::newRow("four weeks") << "period" << false << "Beban suatu masa";
        QTest::newRow("people") << "people" << false << "Data pribadi disamarkan.";
    }
    void everyPageIsNumbered()
    {
        QFETCH(QString, name);
        QFETCH(bool, english);
        QFETCH(QString, says);
        const Office office = offices::office(QStringLiteral("jakarta-pusat"));
        const auto language = english ? words::Language::English : words::Language::Indonesian;
        const QByteArray pdf = pdfOf(reportNamed(name, office, language));
        QVERIFY(pdf.startsWith("%PDF-1."));
        QTemporaryDir folder;
        const QString kept = qEnvironmentVariable("LOKET_SHOTS");
        const QString path =
            QDir(kept.isEmpty() ? folder.path() : kept)
                .filePath(
                    QStringLiteral("%1%2.pdf").arg(name, QLatin1String(english ? "-en" : "")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size());
        file.close();
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext is not installed (poppler-utils)");
        const QString text = poppler(QStringLiteral("pdftotext"),
                                     {QStringLiteral("-layout"), QStringLiteral("-enc"),
                                      QStringLiteral("UTF-8"), path, QStringLiteral("-")});
        QVERIFY2(text.contains(says), qPrintable(text));
        const auto pages = text.count(QChar(u'\f'));
        for (qsizetype page = 1; page <= pages; ++page) {
            const QString number =
                QString::fromLatin1(english ? "Page %1 of %2" : "Halaman %1 dari %2")
                    .arg(page)
                    .arg(pages);
            QVERIFY2(text.contains(number), qPrintable(number));
        }
        QVERIFY(pages >= 1 && pages <= 8);
        if (name == u"people") { // a table goes on under its heading, and no name is whole
            QCOMPARE(text.count(QStringLiteral("Saluran")), pages);
            QVERIFY(!text.contains(QStringLiteral("Aminah")));
        }
    }
};

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // as the command line does it
    QApplication application(argc, argv);
    TestPdf test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_pdf.moc"
