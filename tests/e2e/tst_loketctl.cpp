// SPDX-License-Identifier: GPL-3.0-or-later
// The command line contract, kept by running the program as scripts do.
#include "store/localstore.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Answer
{
    int code = -1;
    QByteArray out, err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QString text(const char16_t* field) const
    {
        return json().value(QStringView(field)).toString();
    }
    [[nodiscard]] int number(const char16_t* field) const
    {
        return json().value(QStringView(field)).toInt(-9999);
    }
};

Answer loketctl(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.start(QStringLiteral(LOKETCTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(300000))
        return {};
    const bool normal = process.exitStatus() == QProcess::NormalExit;
    return {normal ? process.exitCode() : -2, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

const char* header = "code,channel,name,birth_date,phone,service,service_date,slot,status\n";
const char* rows =
    "9ZZZZ,law,JOHN DOE,01-01-1970,628120000001,baru,2026-11-23,08:00 - 09.00,active\n"
    "8AAAA,law,JANE DOE,02-02-1980,628120000002,baru,23-11-2026,08:00-09:00,active\n"
    "7BBBB,law,JIM DOE,03-03-1990,628120000003,baru,2026-11-23,08:00-09:00,cancelled\n"
    "6CCCC,law,N,04-04-1991,628120000004,hilang,2026-11-23,09:00-10:00,active\n";

} // namespace

class TestLoketctl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usage_data();
    void usage();
    void assess_data();
    void assess();
    void verdictsHaveTheirWordsInBothLanguages();
    void proof_data();
    void proof();
    void importsAllOrNothing();
    void aMorningAtTheCounter();
    void anOverrideNamesItsReason();
    void anUnknownCodeIsTakenInOnce();
    void aChangedJournalIsFound();
    void aFolderInUseIsTold();
    void whatCannotBeLookedIntoIsNotEmpty();
    void demo_data();
    void demo();
    void demoKeepsOutOfRealData();
    void readsItsOwnPictures();

private:
    [[nodiscard]] QStringList in(const QString& folder, const QStringList& rest) const
    {
        return QStringList{QStringLiteral("--json"), QStringLiteral("--data"), folder} + rest;
    }
    static QString writeFile(const QString& folder, const QByteArray& content)
    {
        const QString path = QDir(folder).filePath(QStringLiteral("bookings.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0)
            qFatal("the test's own file cannot be written");
        return path;
    }
    // A data folder with four bookings of Monday 23 November 2026.
    static QString filledFolder(const QTemporaryDir& place)
    {
        const QString folder = place.filePath(QStringLiteral("data"));
        const QString file = writeFile(place.path(), QByteArray(header) + rows);
        const Answer done =
            loketctl({QStringLiteral("--data"), folder, QStringLiteral("import"), file});
        if (done.code != 0)
            qFatal("import failed: %s", done.err.constData());
        return folder;
    }
};

void TestLoketctl::usage_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::newRow("help") << "--help" << 0;
    QTest::newRow("version") << "--version" << 0;
    QTest::newRow("nothing") << "" << 2;
    QTest::newRow("no such command") << "fly" << 2;
    QTest::newRow("an option of another command") << "proof 9ZZZZ --rule law-bogor" << 2;
    QTest::newRow("a value is missing") << "proof 9ZZZZ --office" << 2;
    QTest::newRow("a word too many") << "proof 9ZZZZ 8AAAA" << 2;
    QTest::newRow("a word is missing") << "proof" << 2;
    QTest::newRow("no such rule")
        << "assess --rule nobody --date 2026-11-23 --slot 08:00-09:00 --at 2026-11-23T07:10" << 2;
    QTest::newRow("a needed option is missing")
        << "assess --rule law-bogor --date 2026-11-23 --at 2026-11-23T07:10" << 2;
    QTest::newRow("no moment")
        << "assess --rule law-bogor --date 2026-11-23 --slot 08:00-09:00 --at soon" << 2;
    QTest::newRow("no slot")
        << "assess --rule law-bogor --date 2026-11-23 --slot 25:00 --at 2026-11-23T07:10" << 2;
    QTest::newRow("no such office") << "--office nowhere proof 9ZZZZ" << 2;
    QTest::newRow("an override that nobody approved")
        << "admit 9ZZZZ --officer dewi --override outage" << 2;
    QTest::newRow("nobody admits") << "admit 9ZZZZ" << 2;
}

void TestLoketctl::usage()
{
    QFETCH(QString, line);
    QFETCH(int, code);
    const QTemporaryDir place;
    const Answer answer =
        loketctl(QStringList{QStringLiteral("--data"), place.filePath(QStringLiteral("d"))} +
                 line.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(answer.code, code);
    QCOMPARE(answer.err.isEmpty(), code == 0);
    QCOMPARE(answer.out.isEmpty(), code != 0);
}

void TestLoketctl::assess_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<int>("minutes"); // -1: this verdict has none
    const auto row = [](const char* title, const char* rest, int code, const char* verdict,
                        int minutes) {
        QTest::newRow(title) << QString::fromLatin1(rest) << code << QString::fromLatin1(verdict)
                             << minutes;
    };
    const char* law = "--rule law-jakarta-pusat --at 2026-11-23T07:10";
    row("twenty minutes before the mark", law, 0, "on_time", 20);
    row("exactly on the mark", "--rule law-jakarta-pusat --at 2026-11-23T07:30:59", 0, "on_time",
        0);
    row("a minute after it", "--rule law-jakarta-pusat --at 2026-11-23T07:31", 0, "late_to_report",
        1);
    row("a minute after it, strictly", "--rule law-strict --at 2026-11-23T07:31", 3,
        "late_to_report", 1);
    row("at the start", "--rule law-bogor --at 2026-11-23T08:00", 0, "slot_running", 0);
    row("late at Bogor", "--rule law-bogor --at 2026-11-23T08:30", 3, "forfeited", 30);
    row("late at Jakarta Pusat", "--rule law-jakarta-pusat --at 2026-11-23T09:00", 3, "forfeited",
        0);
    row("served all day", "--rule mpaspor-same-day --at 2026-11-23T16:00", 0, "late_admitted", 420);
    row("too early", "--rule mpaspor-strict-hour --at 2026-11-23T07:10", 3, "too_early", 20);
    row("in another zone's words", "--rule mpaspor-strict-hour --at 2026-11-23T00:10:00Z", 3,
        "too_early", 20);
    row("the day before", "--rule law-bogor --at 2026-11-22T07:30", 3, "wrong_day", -1);
    row("cancelled", "--rule law-bogor --at 2026-11-23T07:30 --status cancelled", 3, "cancelled",
        -1);
    row("moved", "--rule law-bogor --at 2026-11-23T07:30 --status moved", 3, "cancelled", -1);
    row("never confirmed", "--rule law-jakarta-pusat --at 2026-11-23T07:30 --reconfirmed none", 3,
        "not_reconfirmed", -1);
    row("confirmed in time",
        "--rule law-jakarta-pusat --at 2026-11-23T07:30 --reconfirmed 2026-11-19", 0, "on_time", 0);
    row("a lost passport", "--rule law-jakarta-pusat --at 2026-11-23T07:30 --service hilang", 3,
        "not_for_this_channel", -1);
}

void TestLoketctl::assess()
{
    QFETCH(QString, rest);
    QFETCH(int, code);
    QFETCH(QString, verdict);
    QFETCH(int, minutes);
    const QTemporaryDir place;
    const Answer answer = loketctl(
        in(place.path(), words("assess --date 2026-11-23 --slot 08:00-09:00") + rest.split(u' ')));
    QCOMPARE(answer.text(u"verdict"), verdict);
    QCOMPARE(answer.code, code);
    QCOMPARE(answer.json().value(u"admit").toBool(), code == 0);
    QCOMPARE(answer.number(u"minutes"), minutes < 0 ? -9999 : minutes);
    QCOMPARE(QDir(place.path()).entryList(QDir::Files).size(), 0);
}

void TestLoketctl::verdictsHaveTheirWordsInBothLanguages()
{
    const QTemporaryDir place;
    const Answer answer = loketctl(
        in(place.path(), words("assess --rule mpaspor-strict-hour --date 2026-11-23 --slot "
                               "08:00-09:00 --at 2026-11-23T07:10")));
    const QJsonObject said = answer.json().value(u"say").toObject();
    QVERIFY(said.value(u"id").toString().contains(u"07.30"));
    QVERIFY(said.value(u"en").toString().contains(u"07:30"));
    QCOMPARE(answer.text(u"report_by"), QStringLiteral("2026-11-23T07:30:00+07:00"));
    QCOMPARE(answer.text(u"opens_at"), QStringLiteral("2026-11-23T07:30:00+07:00"));
    QCOMPARE(answer.text(u"forfeits_at"), QStringLiteral("2026-11-23T09:00:00+07:00"));
    QCOMPARE(answer.text(u"rule"), QStringLiteral("mpaspor-strict-hour"));
}

void TestLoketctl::proof_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* title, const char* text, const char* kind, const char* code) {
        QTest::newRow(title) << QString::fromUtf8(text) << QString::fromLatin1(kind)
                             << QString::fromLatin1(code);
    };
    row("a bare code", " 9zz-zz ", "booking", "9ZZZZ");
    row("a link", "https://antrian.example.go.id/q/1ST84", "booking", "1ST84");
    row("a LAW message",
        "✅ Telah terjadwal layanan paspor Anda:\n🔸 No. WA: 628120000001\n🔸 Nama: JOHN DOE\n"
        "🔸 Tgl Lahir: 01-01-1970\n🔸 Tgl Kedatangan: 14-03-2018\n🔸 Jam: 08:00 - 09.00 WIB\n"
        "🔸 Kode Booking: 9ZZZZ\n",
        "law_message", "9ZZZZ");
    row("a Wi-Fi code", "WIFI:S:kantor;T:WPA;P:rahasia123;;", "not_a_booking", "");
}

void TestLoketctl::proof()
{
    QFETCH(QString, text);
    QFETCH(QString, kind);
    QFETCH(QString, code);
    const QTemporaryDir place;
    const QStringList line = in(place.path(), {QStringLiteral("proof"), QStringLiteral("-")});
    const Answer answer = loketctl(line, text.toUtf8());
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.text(u"kind"), kind);
    QCOMPARE(answer.json().value(u"codes").toArray().at(0).toString(), code);
    if (kind == u"law_message") {
        QCOMPARE(answer.text(u"name"), QStringLiteral("JOHN DOE"));
        QCOMPARE(answer.text(u"birth_date"), QStringLiteral("1970-01-01"));
        QCOMPARE(answer.text(u"phone"), QStringLiteral("628120000001"));
        QCOMPARE(answer.text(u"service_date"), QStringLiteral("2018-03-14"));
        QCOMPARE(answer.text(u"slot"), QStringLiteral("08:00-09:00"));
    }
}

void TestLoketctl::importsAllOrNothing()
{
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("data"));
    const QByteArray bad =
        "5DDDD,law,JO DOE,32-01-1970,628120000005,baru,2026-11-23,08:00-09:00,active\n";
    const QString file = writeFile(place.path(), QByteArray(header) + rows + bad);
    const QStringList line = in(folder, {QStringLiteral("import"), file});

    const Answer refused = loketctl(line);
    QCOMPARE(refused.code, 3);
    const QJsonObject error = refused.json().value(u"errors").toArray().at(0).toObject();
    QCOMPARE(error.value(u"line").toInt(), 6);
    QCOMPARE(error.value(u"field").toString(), QStringLiteral("birth_date"));

    writeFile(place.path(), QByteArray(header) + rows);
    const Answer rehearsed = loketctl(line + QStringList{QStringLiteral("--dry-run")});
    QCOMPARE(rehearsed.code, 0);
    QCOMPARE(rehearsed.number(u"new"), 4);
    const Answer first = loketctl(line);
    QCOMPARE(first.code, 0);
    QCOMPARE(first.number(u"new"), 4);
    const Answer second = loketctl(line);
    QCOMPARE(second.number(u"new"), 0);
    QCOMPARE(second.number(u"same"), 4);
    QCOMPARE(loketctl(in(folder, words("import nowhere.csv"))).code, 5);
}

void TestLoketctl::aMorningAtTheCounter()
{
    const QTemporaryDir place;
    const QString folder = filledFolder(place);
    const auto at = [&](const char* line) { return loketctl(in(folder, words(line))); };

    const Answer asked = at("verdict 9zzzz --at 2026-11-23T07:10");
    QCOMPARE(asked.code, 0);
    QCOMPARE(asked.text(u"verdict"), QStringLiteral("on_time"));
    const Answer admitted = at("admit 9ZZZZ --at 2026-11-23T07:12 --officer dewi");
    QCOMPARE(admitted.code, 0);
    QCOMPARE(admitted.json().value(u"recorded").toBool(), true);
    QCOMPARE(admitted.text(u"queue_number"), QStringLiteral("A001"));
    const Answer again = at("admit 9ZZZZ --at 2026-11-23T07:20 --officer dewi");
    QCOMPARE(again.code, 3);
    QCOMPARE(again.text(u"verdict"), QStringLiteral("already_attended"));
    QCOMPARE(again.text(u"at"), QStringLiteral("2026-11-23T07:12:00+07:00"));
    QCOMPARE(again.text(u"desk"), QStringLiteral("A"));
    QCOMPARE(at("admit 8AAAA --at 2026-11-23T09:05 --officer dewi").code, 3);
    QCOMPARE(at("verdict 7BBBB --at 2026-11-23T07:10").text(u"verdict"),
             QStringLiteral("cancelled"));
    QCOMPARE(at("verdict 6CCCC --at 2026-11-23T07:10").text(u"verdict"),
             QStringLiteral("not_for_this_channel"));
    QCOMPARE(at("verdict 1XXXX --at 2026-11-23T07:10").code, 4);
    QCOMPARE(at("verdict WIFI:S:kantor;T:WPA;; --at 2026-11-23T07:10").text(u"verdict"),
             QStringLiteral("not_a_booking"));

    const Answer day = at("day --date 2026-11-23 --at 2026-11-23T16:30");
    QCOMPARE(day.code, 0);
    for (const QJsonValue& value : day.json().value(u"slots").toArray()) {
        const QJsonObject slot = value.toObject();
        if (slot.value(u"slot").toString() != u"08:00-09:00" ||
            slot.value(u"channel").toString() != u"law")
            continue;
        QCOMPARE(slot.value(u"booked").toInt(), 3);
        QCOMPARE(slot.value(u"attended").toInt(), 1);
        QCOMPARE(slot.value(u"on_time").toInt(), 1);
        QCOMPARE(slot.value(u"forfeited").toInt(), 1);
        QCOMPARE(slot.value(u"cancelled").toInt(), 1);
    }
    QCOMPARE(at("audit verify").code, 0);
}

void TestLoketctl::anOverrideNamesItsReason()
{
    const QTemporaryDir place;
    const QString folder = filledFolder(place);
    const Answer answer =
        loketctl(in(folder, words("admit 8AAAA --at 2026-11-23T09:05 --officer dewi --override") +
                                QStringList{QStringLiteral("antrean di pintu")} +
                                words("--approved-by ibu-ratna")));
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.text(u"verdict"), QStringLiteral("forfeited"));
    QCOMPARE(answer.json().value(u"admit").toBool(), false);
    QCOMPARE(answer.json().value(u"recorded").toBool(), true);
    QCOMPARE(answer.text(u"queue_number"), QStringLiteral("A001"));
}

// With the whole message in hand first, then by the code alone.
void TestLoketctl::anUnknownCodeIsTakenInOnce()
{
    const QTemporaryDir place;
    const QString folder = filledFolder(place);
    const QString message = QStringLiteral("Telah terjadwal layanan paspor Anda:\n"
                                           "No. WA: 628120000001\nNama: JOHN DOE\n"
                                           "Tgl Lahir: 01-01-1970\nTgl Kedatangan: 23-11-2026\n"
                                           "Jam: 08:00 - 09.00 WIB\nKode Booking: 7NEWZ");
    const auto takeIn = [&](const QString& text) {
        return loketctl(in(folder, {QStringLiteral("admit"), text, QStringLiteral("--at"),
                                    QStringLiteral("2026-11-23T07:20"), QStringLiteral("--officer"),
                                    QStringLiteral("dewi"), QStringLiteral("--override"),
                                    QStringLiteral("outage"), QStringLiteral("--approved-by"),
                                    QStringLiteral("hasan")}));
    };
    QCOMPARE(takeIn(message).code, 0);
    for (const QString& text : {message, QStringLiteral("7NEWZ")}) {
        const Answer again = takeIn(text);
        QCOMPARE(again.code, 3);
        QCOMPARE(again.json().value(QStringLiteral("verdict")).toString(),
                 QStringLiteral("already_attended"));
    }
}

void TestLoketctl::aChangedJournalIsFound()
{
    const QTemporaryDir place;
    const QString folder = filledFolder(place);
    for (const char* code : {"9ZZZZ", "8AAAA"}) {
        const QString line = QStringLiteral("admit %1 --at 2026-11-23T07:12 --officer dewi")
                                 .arg(QString::fromLatin1(code));
        QCOMPARE(loketctl(in(folder, line.split(u' '))).code, 0);
    }
    {
        QSqlDatabase file =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("meddler"));
        file.setDatabaseName(QDir(folder).filePath(QStringLiteral("journal.db")));
        QVERIFY(file.open());
        QStringList triggers;
        QSqlQuery list(file);
        list.exec(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger'"));
        while (list.next())
            triggers << list.value(0).toString();
        for (const QString& trigger : triggers)
            QVERIFY(QSqlQuery(file).exec(QStringLiteral("DROP TRIGGER ") + trigger));
        QVERIFY(QSqlQuery(file).exec(
            QStringLiteral("UPDATE event SET officer = 'somebody' WHERE n = 2")));
        file.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("meddler"));
    const Answer answer = loketctl(in(folder, words("audit verify")));
    QCOMPARE(answer.code, 3);
    QCOMPARE(answer.json().value(u"ok").toBool(true), false);
    QCOMPARE(answer.number(u"broken_at"), 2);
}

void TestLoketctl::aFolderInUseIsTold()
{
    const QTemporaryDir place;
    const QString folder = filledFolder(place);
    StoreFolder held;
    held.path = folder;
    const auto holder = LocalStore::open(held);
    QVERIFY(holder.has_value());
    const Answer writing =
        loketctl(in(folder, words("admit 9ZZZZ --at 2026-11-23T07:12 --officer dewi")));
    QCOMPARE(writing.code, 5);
    QVERIFY2(writing.err.contains("tst_loketctl"), writing.err.constData());
    QCOMPARE(loketctl(in(folder, words("verdict 9ZZZZ --at 2026-11-23T07:10"))).code, 0);
    QCOMPARE(loketctl(in(folder, words("day --date 2026-11-23"))).code, 0);
    QCOMPARE(loketctl(in(folder, words("audit verify"))).code, 0);
    const QString file = writeFile(place.path(), QByteArray(header) + rows);
    const QStringList import{QStringLiteral("import"), file};
    QCOMPARE(loketctl(in(folder, import)).code, 5);
    QCOMPARE(loketctl(in(folder, import + words("--dry-run"))).code, 0);
}

void TestLoketctl::whatCannotBeLookedIntoIsNotEmpty()
{
    const QTemporaryDir place;
    const QString file = writeFile(place.path(), rows);
    QCOMPARE(loketctl(in(file, words("audit verify"))).code, 5);
    QCOMPARE(loketctl(in(file, words("verdict 9ZZZZ --at 2026-11-23T07:10"))).code, 5);
    QCOMPARE(loketctl(in(file, words("day --date 2026-11-23"))).code, 5);
    const QString missing = place.filePath(QStringLiteral("new"));
    QCOMPARE(loketctl(in(missing, words("audit verify"))).code, 0);
    QCOMPARE(loketctl(in(missing, words("verdict 9ZZZZ --at 2026-11-23T07:10"))).code, 4);
}

void TestLoketctl::demo_data()
{
    QTest::addColumn<QString>("at");
    QTest::newRow("in the morning") << QStringLiteral("2026-11-23T08:20");
    QTest::newRow("at three at night") << QStringLiteral("2026-11-23T03:00");
    QTest::newRow("just after midnight") << QStringLiteral("2026-11-23T00:02");
    QTest::newRow("just before midnight") << QStringLiteral("2026-11-23T23:58");
    QTest::newRow("on a Sunday evening") << QStringLiteral("2026-11-22T19:47");
}

void TestLoketctl::demo()
{
    QFETCH(QString, at);
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("data"));
    const QStringList line = in(folder, {QStringLiteral("demo"), QStringLiteral("--at"), at});
    const Answer made = loketctl(line);
    QCOMPARE(made.code, 0);
    const QJsonArray samples = made.json().value(u"samples").toArray();
    QVERIFY(samples.size() >= 15);
    for (const QJsonValue& sample : samples)
        QVERIFY(QFile::exists(sample.toString()));
    QCOMPARE(loketctl(in(folder, words("audit verify"))).code, 0);
    QCOMPARE(loketctl(line).code, 0); // a practice day gives way to the next
}

void TestLoketctl::demoKeepsOutOfRealData()
{
    const QTemporaryDir place;
    const QString folder = filledFolder(place);
    QCOMPARE(loketctl(in(folder, words("demo --at 2026-11-23T08:20"))).code, 3);
    QCOMPARE(loketctl(in(place.path(), words("demo --at 2026-11-23T08:20"))).code, 3);
    QCOMPARE(loketctl(in(folder, words("verdict 9ZZZZ --at 2026-11-23T07:10"))).code, 0);

    const QString lost = place.filePath(QStringLiteral("lost")); // bookings whose journal is gone
    QVERIFY(QDir().mkpath(lost));
    QVERIFY(QFile::copy(folder + QStringLiteral("/bookings.db"),
                        lost + QStringLiteral("/bookings.db")));
    QCOMPARE(loketctl(in(lost, words("demo --at 2026-11-23T08:20"))).code, 3);
    QVERIFY(QFile::exists(lost + QStringLiteral("/bookings.db")));
}

void TestLoketctl::readsItsOwnPictures()
{
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("data"));
    const Answer made = loketctl(in(folder, words("demo --at 2026-11-23T08:20")));
    QSet<QString> verdicts;
    for (const QJsonValue& sample : made.json().value(u"samples").toArray()) {
        const QString file = sample.toString();
        if (!file.endsWith(u".png"))
            continue;
        const Answer read = loketctl(in(folder, {QStringLiteral("read"), file}));
        QCOMPARE(read.code, 0);
        const QJsonArray symbols = read.json().value(u"symbols").toArray();
        QVERIFY2(symbols.size() == 1, qPrintable(file));
        const QString text = symbols.at(0).toObject().value(u"text").toString();
        verdicts.insert(
            loketctl(in(folder, {QStringLiteral("verdict"), QStringLiteral("--at"),
                                 QStringLiteral("2026-11-23T08:20"), QStringLiteral("--"), text}))
                .text(u"verdict"));
    }
    for (const char* wanted :
         {"on_time", "late_to_report", "slot_running", "late_admitted", "forfeited", "wrong_day",
          "wrong_office", "cancelled", "not_reconfirmed", "already_attended",
          "not_for_this_channel", "unknown_code", "not_a_booking"})
        QVERIFY2(verdicts.contains(QString::fromLatin1(wanted)), wanted);
    const Answer missing = loketctl(in(folder, words("read nowhere.png")));
    QCOMPARE(missing.code, 5);
}

QTEST_GUILESS_MAIN(TestLoketctl)
#include "tst_loketctl.moc"
