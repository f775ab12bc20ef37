// SPDX-License-Identifier: GPL-3.0-or-later
// loketctl report, run as scripts run it: what reading gives, what personal data cost, and what is
// left when a file cannot be written.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace {

struct Answer
{
    int code = -1;
    QByteArray out, err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

Answer loketctl(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    QProcessEnvironment plain = QProcessEnvironment::systemEnvironment();
    plain.remove(QStringLiteral("DISPLAY")); // no screen, and none is said to be there
    plain.remove(QStringLiteral("WAYLAND_DISPLAY"));
    plain.remove(QStringLiteral("QT_QPA_PLATFORM"));
    process.setProcessEnvironment(plain);
    process.start(QStringLiteral(LOKETCTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(300000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

const char* bookings =
    "code,channel,name,birth_date,phone,nik,service,service_date,slot,status\n"
    "9ZZZZ,law,\"=HYPERLINK(\"\"x\"\")\",01-01-1970,628120000001,3171234567890001,baru,2026-11-23,"
    "08:00-09:00,active\n"
    "00123,law,SITI AMINAH,02-02-1980,628120000002,,baru,2026-11-23,08:00-09:00,active\n"
    "7BBBB,law,JIM DOE,03-03-1990,628120000003,,baru,2026-11-23,09:00-10:00,active\n";

} // namespace

class TestReportCtl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_data = m_folder.filePath(QStringLiteral("data"));
        const QString file = m_folder.filePath(QStringLiteral("bookings.csv"));
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::WriteOnly) && csv.write(bookings) > 0);
        csv.close();
        QCOMPARE(run({QStringLiteral("import"), file}).code, 0);
        QCOMPARE(run(words("admit 9ZZZZ --officer rina --at 2026-11-23T07:20")).code, 0);
        QCOMPARE(run(words("admit 00123 --officer rina --at 2026-11-23T08:10")).code, 0);
    }

    void aDayAsJson()
    {
        const Answer answer =
            run(words("--json report day --date 2026-11-23 --at 2026-11-23T17:00"));
        QCOMPARE(answer.code, 0);
        const QJsonObject total = answer.json()[QStringLiteral("total")].toObject();
        QCOMPARE(total[QStringLiteral("booked")].toInt(), 3);
        QCOMPARE(total[QStringLiteral("attended")].toInt(), 2);
        QCOMPARE(total[QStringLiteral("on_time")].toInt(), 1);
        QCOMPARE(total[QStringLiteral("slot_running")].toInt(), 1);
        QCOMPARE(total[QStringLiteral("no_show")].toInt(), 1);
        QCOMPARE(answer.json()[QStringLiteral("slots")].toArray().size(), 2);
        QVERIFY(!answer.json().contains(QStringLiteral("forecast")));
    }

    void aDayAsCsv()
    {
        const Answer answer = run(words("report day --date 2026-11-23 --at 2026-11-23T17:00"));
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.out.startsWith("\xEF\xBB\xBF"));
        QVERIFY2(answer.out.contains("\r\n08.00–09.00;LAW;2;0;2;1;0;1;0;0;0;0;0\r\n"),
                 answer.out.constData());
        QVERIFY(!answer.out.contains("SITI"));
    }

    void aPdfNeedsNoScreen()
    {
        const QString file = m_folder.filePath(QStringLiteral("day.pdf"));
        const Answer answer = run(words("report day --date 2026-11-23 --format pdf --out")
                                  << file << words("--at 2026-11-23T17:00"));
        QCOMPARE(answer.code, 0);
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF-1."));
    }

    void aPeriodComparesDays()
    {
        const Answer answer = run(
            words("--json report period --from 2026-11-16 --to 2026-11-29 --at 2026-11-24T09:00"));
        QCOMPARE(answer.code, 0);
        const QJsonArray days = answer.json()[QStringLiteral("days")].toArray();
        QCOMPARE(days.size(), 1);
        QCOMPARE(days[0].toObject()[QStringLiteral("attended")].toInt(), 2);
        QCOMPARE(run(words("report period --from 2026-11-29 --to 2026-11-16")).code, 2);
    }

    void aListIsMasked()
    {
        const Answer answer =
            run(words("report day --date 2026-11-23 --list people --at 2026-11-23T17:00"));
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.out.contains(";'00123;"));
        for (const char* secret : {"SITI", "HYPERLINK", "1970-01", "3171 2345"})
            QVERIFY2(!answer.out.contains(secret), secret);
        QCOMPARE(exports(), 0); // reading is no export of personal data
    }

    void personalDataWantAReasonAndAreNoted()
    {
        const QString line = QStringLiteral(
            "report day --date 2026-11-23 --personal --officer rina --at 2026-11-23T17:00");
        QCOMPARE(run(words(qPrintable(line))).code, 2);
        QCOMPARE(exports(), 0);
        const Answer answer = run(words(qPrintable(line)) << QStringLiteral("--reason")
                                                          << QStringLiteral("audit of the day"));
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.out.contains("\"'=HYPERLINK(\"\"x\"\")\""), answer.out.constData());
        QVERIFY(answer.out.contains("3171 2345 6789 0001"));
        QCOMPARE(exports(), 1);
    }

    void aFileThatCannotBeWrittenIsTold()
    {
        const QString file = m_folder.filePath(QStringLiteral("none/day.csv"));
        const Answer answer =
            run(words("report day --date 2026-11-23 --at 2026-11-23T17:00 --out") << file);
        QCOMPARE(answer.code, 5);
        QVERIFY(!answer.err.isEmpty());
        QVERIFY(!QFile::exists(file));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("a format nobody knows") << "report day --format xls";
        QTest::newRow("no beginning") << "report period --to 2026-11-23";
        QTest::newRow("people of a period") << "report period --from 2026-11-16 --list people";
        QTest::newRow("a list nobody knows") << "report day --list all";
        QTest::newRow("no date") << "report day --date 31-31-2026";
    }
    void wrongUsage()
    {
        QFETCH(QString, line);
        QCOMPARE(run(words(qPrintable(line))).code, 2);
    }

    // Once officers are set up, the right and the PIN count.
    void theRightCounts()
    {
        QCOMPARE(run(words("officer add Dewi --role administrator --pin-stdin"), "4711\n").code, 0);
        QCOMPARE(
            run(words("officer add Budi --role officer --officer dewi --pin-stdin"), "4711\n0815\n")
                .code,
            0);
        const auto personal = [this](const char* officer, const QByteArray& pin) {
            return run(words("report day --date 2026-11-23 --personal --reason audit --pin-stdin "
                             "--at 2026-11-23T17:00 --officer")
                           << QString::fromLatin1(officer),
                       pin);
        };
        QCOMPARE(personal("budi", "0815\n").code, 3);
        QCOMPARE(personal("dewi", "9999\n").code, 3);
        QCOMPARE(exports(), 1);
        QCOMPARE(personal("dewi", "4711\n").code, 0);
        QCOMPARE(exports(), 2);
    }

private:
    Answer run(QStringList line, const QByteArray& input = {})
    {
        line << QStringLiteral("--data") << m_data << QStringLiteral("--office")
             << QStringLiteral("jakarta-pusat");
        return loketctl(line, input);
    }
    int exports()
    {
        const Answer answer = run(words("--json journal list --kind export --limit 50"));
        const QJsonObject json = answer.json();
        if (json.contains(QStringLiteral("entries")))
            return static_cast<int>(json[QStringLiteral("entries")].toArray().size());
        return static_cast<int>(answer.out.count("\"export\""));
    }

    QTemporaryDir m_folder;
    QString m_data;
};

QTEST_GUILESS_MAIN(TestReportCtl)
#include "tst_reportctl.moc"
