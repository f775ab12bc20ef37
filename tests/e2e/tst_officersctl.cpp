// SPDX-License-Identifier: GPL-3.0-or-later
// Officers, walk-ins, the purge and closing at the command line, as scripts use them.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Answer
{
    int code = -1;
    QByteArray out, err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QString text(const char* field) const
    {
        return json().value(QLatin1String(field)).toVariant().toString();
    }
    [[nodiscard]] QJsonArray list(const char* field) const
    {
        return json().value(QLatin1String(field)).toArray();
    }
};

enum Exit { Done = 0, WrongUsage = 2, Refused = 3, Unknown = 4 };

const char* bookings = "code,channel,name,birth_date,phone,service,service_date,slot,status\n"
                       "9ZZZZ,law,JOHN DOE,01-01-1970,628120000001,baru,2026-11-23,08:00-09:00,"
                       "active\n"
                       "8OLDX,law,RAHASIANAMA,02-02-1980,628120000002,baru,2026-06-01,08:00-09:00,"
                       "active\n";

const char* at = "--at 2026-11-23T07:12:00";

} // namespace

class TestOfficersCtl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void usage_data();
    void usage();
    void addsTheFirst();
    void managesOfficers();
    void asksEachPin_data();
    void asksEachPin();
    void waitsAfterWrongPins();
    void readsWithoutAPin();
    void overridesByRole_data();
    void overridesByRole();
    void takesWalkInsIn_data();
    void takesWalkInsIn();
    void keepsTheQuota();
    void marksPriority();
    void closesABookingByAWalkIn();
    void listsWalkIns();
    void purges();
    void closesTheDay();

private:
    // A line of words, and what is typed: PINs, one a line. "%1" stands for `word`.
    Answer run(const QByteArray& line, const QByteArray& input = {}, const QString& word = {})
    {
        QStringList arguments{QStringLiteral("--json"), QStringLiteral("--data"), folder()};
        for (const QString& part : QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts))
            arguments << (part == u"%1" ? word : part);
        QProcess process;
        process.start(QStringLiteral(LOKETCTL), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60000))
            return {};
        const bool normal = process.exitStatus() == QProcess::NormalExit;
        return {normal ? process.exitCode() : -2, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    [[nodiscard]] QString folder() const { return m_place->filePath(QStringLiteral("data")); }
    void import()
    {
        QFile file(m_place->filePath(QStringLiteral("bookings.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bookings);
        file.close();
        QCOMPARE(run("import %1", {}, file.fileName()).code, int(Done));
    }
    // Ani the administrator (1111), Budi the supervisor (2222), Sari the officer (3333).
    void setUpOfficers()
    {
        QCOMPARE(run("officer add Ani --role administrator --pin-stdin", "1111\n").code, int(Done));
        QCOMPARE(run("officer add Budi --role supervisor --officer ani --pin-stdin", "1111\n2222\n")
                     .code,
                 int(Done));
        QCOMPARE(
            run("officer add Sari --role officer --officer ani --pin-stdin", "1111\n3333\n").code,
            int(Done));
    }
    std::unique_ptr<QTemporaryDir> m_place;
};

void TestOfficersCtl::init()
{
    m_place = std::make_unique<QTemporaryDir>();
}

void TestOfficersCtl::usage_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char* phrase, const char* line) {
        QTest::newRow(phrase) << QByteArray(line);
    };
    row("an officer without a role", "officer add Ani");
    row("a role that there is not", "officer add Ani --role king --pin-stdin");
    row("nobody to disable", "officer disable");
    row("a purge without a date", "purge");
    row("a purge before no date", "purge --before someday");
    row("a walk-in without a name", "walkin add --category hamil --birth-date 1990-01-01");
    row("a category that there is not",
        "walkin add --category king --name A --birth-date 1990-01-01 --service baru");
    row("a service that there is not",
        "walkin add --category hamil --name A --birth-date 1990-01-01 --service king");
    row("an impossible birth date",
        "walkin add --category hamil --name A --birth-date 1990-02-30 --service baru");
    row("two ways to say the day", "walkin list --date 2026-11-23 --from 2026-11-01");
    row("a verb that there is not", "officer promote ani");
}

void TestOfficersCtl::usage()
{
    QFETCH(QByteArray, line);
    const Answer answer = run(line);
    QCOMPARE(answer.code, int(WrongUsage));
    QVERIFY(!answer.err.isEmpty());
    QVERIFY(!QDir(folder()).exists()); // nothing was begun
}

void TestOfficersCtl::addsTheFirst()
{
    QCOMPARE(run("officer list").list("officers").size(), 0);
    QCOMPARE(run("officer add Ani --role officer --pin-stdin", "1111\n").code, int(Refused));
    QCOMPARE(run("officer add Ani --role administrator --pin-stdin", "11\n").code, int(Refused));
    QCOMPARE(run("officer add Ani --role administrator --pin-stdin").code, int(Refused));
    const Answer added = run("officer add Sri Wahyuni --role administrator --pin-stdin", "1111\n");
    QCOMPARE(added.code, int(Done));
    QCOMPARE(added.text("id"), QStringLiteral("sri-wahyuni"));
    QCOMPARE(added.text("name"), QStringLiteral("Sri Wahyuni"));
    QCOMPARE(added.text("role"), QStringLiteral("administrator"));
    // The next one needs the first one's PIN.
    QCOMPARE(run("officer add Budi --role officer --pin-stdin", "2222\n").code, int(WrongUsage));
    QCOMPARE(run("officer list").list("officers").size(), 1);
    QCOMPARE(run("audit verify").code, int(Done));
}

void TestOfficersCtl::managesOfficers()
{
    setUpOfficers();
    const auto does = [&](const char* line, const char* pins) { return run(line, pins).code; };
    QCOMPARE(does("officer disable sari --officer ani --pin-stdin", "1111\n"), int(Done));
    QCOMPARE(does("admit 9ZZZZ --officer sari --pin-stdin", "3333\n"), int(Refused)); // left
    QCOMPARE(does("officer enable sari --officer ani --pin-stdin", "1111\n"), int(Done));
    QCOMPARE(does("admit 9ZZZZ --officer sari --pin-stdin", "3333\n"), int(Unknown)); // the code
    QCOMPARE(does("officer set-role sari --role supervisor --officer ani --pin-stdin", "1111\n"),
             int(Done));
    QCOMPARE(does("officer set-pin sari --officer ani --pin-stdin", "1111\n4444\n"), int(Done));
    QCOMPARE(does("officer set-pin sari --officer sari --pin-stdin", "3333\n5555\n"),
             int(Refused)); // the old PIN
    QCOMPARE(does("officer set-pin sari --officer sari --pin-stdin", "4444\n5555\n"), int(Done));
    QCOMPARE(does("officer set-pin ani --officer sari --pin-stdin", "5555\n6666\n"),
             int(Refused)); // somebody else's
    QCOMPARE(does("officer add SARI --role officer --officer ani --pin-stdin", "1111\n7777\n"),
             int(Refused)); // is there
    QCOMPARE(does("officer disable ani --officer ani --pin-stdin", "1111\n"), int(Refused));
    QCOMPARE(does("officer disable tono --officer ani --pin-stdin", "1111\n"), int(Unknown));
    const QJsonObject sari = run("officer list").list("officers").last().toObject();
    QCOMPARE(sari.value(QLatin1String("id")).toString(), QStringLiteral("sari"));
    QCOMPARE(sari.value(QLatin1String("role")).toString(), QStringLiteral("supervisor"));
    QVERIFY(sari.value(QLatin1String("enabled")).toBool());
}

// Once officers are set up, whoever writes is asked, and rights hold.
void TestOfficersCtl::asksEachPin_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("pins");
    QTest::addColumn<int>("code");
    const auto row = [](const char* phrase, const QByteArray& line, const char* pins, Exit code) {
        QTest::newRow(phrase) << line << QByteArray(pins) << int(code);
    };
    const QByteArray admit = QByteArray("admit 9ZZZZ ") + at + " --officer ";
    row("admit", admit + "sari --pin-stdin", "3333\n", Done);
    row("admit with a wrong PIN", admit + "sari --pin-stdin", "4444\n", Refused);
    row("admit without a PIN", admit + "sari --pin-stdin", "", Refused);
    row("admit without a terminal", admit + "sari", "3333\n", Refused);
    row("admit by nobody known", admit + "tono --pin-stdin", "3333\n", Unknown);
    row("import by an officer", "import %1 --officer sari --pin-stdin", "3333\n", Refused);
    row("import by a supervisor", "import %1 --officer budi --pin-stdin", "2222\n", Done);
    row("import by nobody", "import %1 --pin-stdin", "2222\n", WrongUsage);
    row("a rehearsal asks nobody", "import %1 --dry-run", "", Done);
    row("add an officer as a supervisor",
        "officer add Tono --role officer --officer budi --pin-stdin", "2222\n4444\n", Refused);
    row("purge as a supervisor", "purge --before 2026-07-01 --officer budi --pin-stdin", "2222\n",
        Refused);
    row("purge", "purge --before 2026-07-01 --officer ani --pin-stdin", "1111\n", Done);
    row("close the day as an officer", "day close --early --officer sari --pin-stdin", "3333\n",
        Refused);
    row("close the day", "day close --early --officer budi --pin-stdin", "2222\n", Done);
}

void TestOfficersCtl::asksEachPin()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, pins);
    QFETCH(int, code);
    import();
    setUpOfficers();
    const Answer answer = run(line, pins, m_place->filePath(QStringLiteral("bookings.csv")));
    QCOMPARE(answer.code, code);
    QCOMPARE(answer.err.isEmpty(), code == Done);
    QVERIFY(!answer.err.contains("3333"));
    QCOMPARE(run("audit verify").code, int(Done));
}

void TestOfficersCtl::waitsAfterWrongPins()
{
    setUpOfficers();
    const QByteArray line = "day close --early --officer budi --pin-stdin";
    for (int i = 0; i < 3; ++i)
        QCOMPARE(run(line, "9999\n").code, int(Refused));
    QCOMPARE(run(line, "2222\n").code, int(Refused)); // the right one, too soon
    // Another one's tries are their own.
    QCOMPARE(run("day close --early --officer ani --pin-stdin", "1111\n").code, int(Done));
    const Answer list = run("journal list --kind sign_in_failed");
    if (list.code == Done) // each try stands in the journal, no PIN does
        QVERIFY(!list.out.contains("9999"));
}

void TestOfficersCtl::readsWithoutAPin()
{
    import();
    setUpOfficers();
    for (const char* line : {"officer list", "walkin list", "day", "verdict 9ZZZZ", "audit verify"})
        QVERIFY2(run(line).code != Refused || QByteArray(line).startsWith("verdict"), line);
}

void TestOfficersCtl::overridesByRole_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("pins");
    QTest::addColumn<int>("code");
    const auto row = [](const char* phrase, const char* line, const char* pins, Exit code) {
        QTest::newRow(phrase) << QByteArray(line) << QByteArray(pins) << int(code);
    };
    row("an officer alone", "--officer sari", "3333\n", Refused);
    row("an officer with a supervisor", "--officer sari --approved-by budi", "3333\n2222\n", Done);
    row("with the supervisor's PIN wrong", "--officer sari --approved-by budi", "3333\n3333\n",
        Refused);
    row("the other way round", "--officer budi --approved-by sari", "2222\n3333\n", Refused);
    row("their own approver", "--officer budi --approved-by budi", "2222\n2222\n", Refused);
    row("a supervisor alone", "--officer budi", "2222\n", Done);
}

void TestOfficersCtl::overridesByRole()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, pins);
    QFETCH(int, code);
    import();
    setUpOfficers();
    const Answer answer =
        run("admit 9ZZZZ --at 2026-11-23T10:00:00 --override antre --pin-stdin " + line, pins);
    QCOMPARE(answer.code, code);
    QCOMPARE(answer.json().contains(QLatin1String("queue_number")), code == Done);
}

void TestOfficersCtl::takesWalkInsIn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* phrase, const QString& name, const char* rest, Exit code,
                        const char* problem) {
        QTest::newRow(phrase) << name << QByteArray(rest) << int(code)
                              << QString::fromLatin1(problem);
    };
    const QString siti = QStringLiteral("SITI CONTOH");
    const char* born = "--birth-date 1990-01-01";
    row("a name", siti, born, Done, "");
    row("an emoji among letters", QStringLiteral("Siti 😀"), born, Done, "");
    row("a formula", QStringLiteral("=HYPERLINK(\"http://x\")"), born, Done, "");
    row("SQL", QStringLiteral("x'); DROP TABLE person; --"), born, Done, "");
    row("an emoji alone", QStringLiteral("😀"), born, Refused, "name_unreadable");
    row("an empty name", QString(), born, Refused, "name_missing");
    row("an overlong name", QString(5000, u'a'), born, Refused, "name_too_long");
    row("a birth date to come", siti, "--birth-date 2027-01-01", Refused, "birth_date_in_future");
    row("a birth date long past", siti, "--birth-date 1850-01-01", Refused,
        "birth_date_too_long_ago");
    row("a NIK of fifteen digits", siti, "--birth-date 1990-01-01 --nik 317100000000000", Refused,
        "nik_unreadable");
    row("a phone that is none", siti, "--birth-date 1990-01-01 --phone abc", Refused,
        "phone_unreadable");
}

void TestOfficersCtl::takesWalkInsIn()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, rest);
    QFETCH(int, code);
    QFETCH(QString, problem);
    const Answer answer =
        run(QByteArray("walkin add --category hamil --service baru --name %1 ") + at + ' ' + rest,
            {}, name);
    QCOMPARE(answer.code, code);
    const QJsonArray list = run("walkin list --date 2026-11-23").list("walk_ins");
    QCOMPARE(list.size(), code == Done ? 1 : 0);
    if (code == Done) {
        QCOMPARE(answer.text("queue_number"), QStringLiteral("A001"));
        QCOMPARE(list.first().toObject().value(QLatin1String("name")).toString(), name);
        QCOMPARE(run("audit verify").code, int(Done));
        return;
    }
    QCOMPARE(answer.list("problems"), QJsonArray{problem});
    QVERIFY(!answer.err.isEmpty()); // in words
}

void TestOfficersCtl::keepsTheQuota()
{
    setUpOfficers();
    const QByteArray add = QByteArray("walkin add --category jadwal-terlewat --service baru "
                                      "--name N --birth-date 1990-01-01 --pin-stdin ") +
                           at;
    // Needs consent from the first one on; the shipped office takes ten a day.
    const Answer alone = run(add + " --officer sari", "3333\n");
    QCOMPARE(alone.code, int(Refused));
    QCOMPARE(alone.list("problems"), QJsonArray{QStringLiteral("approver_missing")});
    const Answer first = run(add + " --officer sari --approved-by budi", "3333\n2222\n");
    QCOMPARE(first.code, int(Done));
    const auto left = [](const Answer& answer) {
        return answer.json().value(QLatin1String("quota")).toObject().value(QLatin1String("left"));
    };
    QCOMPARE(left(first).toInt(), 9);
    for (int i = 2; i <= 10; ++i)
        QCOMPARE(run(add + " --officer budi", "2222\n").code, int(Done));
    const Answer over = run(add + " --officer sari", "3333\n");
    QCOMPARE(over.code, int(Refused));
    QCOMPARE(left(over).toInt(), 0);
    QCOMPARE(over.list("problems"), QJsonArray{QStringLiteral("quota_used_up")});
    QCOMPARE(run(add + " --officer sari --approved-by budi", "3333\n2222\n").code, int(Done));
}

void TestOfficersCtl::marksPriority()
{
    const QByteArray add =
        QByteArray("walkin add --category hamil --service baru --name N --birth-date 1990-01-01 ") +
        at;
    QVERIFY(run(add + " --priority").code == Done);
    const Answer second = run(add);
    QCOMPARE(second.json().value(QLatin1String("quota")).toObject().value(QLatin1String("taken")),
             QJsonValue(1));
    const QJsonArray list = run("walkin list --date 2026-11-23").list("walk_ins");
    QVERIFY(list.at(0).toObject().value(QLatin1String("priority")).toBool());
    QVERIFY(!list.at(1).toObject().value(QLatin1String("priority")).toBool());
}

void TestOfficersCtl::closesABookingByAWalkIn()
{
    import();
    const QByteArray add = QByteArray("walkin add --category paspor-hilang --service hilang --name"
                                      " %1 --birth-date 1970-01-01 ") +
                           at;
    const QString john = QStringLiteral("John  Doe");
    // Somebody with a booking is told of it.
    const Answer told = run(add, {}, john);
    QCOMPARE(told.code, int(Done));
    QCOMPARE(told.list("bookings").first().toObject().value(QLatin1String("booking")).toString(),
             QStringLiteral("jakarta-pusat/law/9ZZZZ"));
    QCOMPARE(run(add + " --booking NOWHERE", {}, john).code, int(Unknown));
    QCOMPARE(run(add + " --booking 9zzzz", {}, john).code, int(Done));
    QCOMPARE(run(QByteArray("verdict 9ZZZZ ") + at).text("verdict"),
             QStringLiteral("already_attended"));
    QCOMPARE(run(add + " --booking jakarta-pusat/law/9ZZZZ", {}, john).code, int(Refused));
}

void TestOfficersCtl::listsWalkIns()
{
    QCOMPARE(run("walkin list").code, int(Done)); // in a folder without data
    QCOMPARE(
        run(QByteArray("walkin add --category hamil --service baru --name N --birth-date "
                       "1990-01-01 --phone 081200000001 --nik 3171000000000009 --words lift ") +
            at)
            .code,
        int(Done));
    const QJsonArray list = run("walkin list --from 2026-11-01 --to 2026-11-30").list("walk_ins");
    QCOMPARE(list.size(), 1);
    const QJsonObject entry = list.first().toObject();
    QCOMPARE(entry.value(QLatin1String("at")).toString(),
             QStringLiteral("2026-11-23T07:12:00+07:00"));
    QCOMPARE(entry.value(QLatin1String("words")).toString(), QStringLiteral("lift"));
    QVERIFY(!entry.value(QLatin1String("nik")).toString().contains(QLatin1String("00000000")));
    QVERIFY(entry.value(QLatin1String("nik")).toString().endsWith(QLatin1String("0009")));
    QVERIFY(!entry.value(QLatin1String("phone")).toString().contains(QLatin1String("62812000000")));
    QCOMPARE(run("walkin list --date 2026-11-24").list("walk_ins").size(), 0);
}

void TestOfficersCtl::purges()
{
    import();
    QCOMPARE(run("day --date 2026-06-01 --at 2026-06-01T17:00:00").list("slots").size(), 1);
    const QByteArray counts = run("day --date 2026-06-01 --at 2026-06-01T17:00:00").out;
    const Answer purged = run(QByteArray("purge --before 2026-07-01 ") + at);
    QCOMPARE(purged.code, int(Done));
    QCOMPARE(purged.text("bookings"), QStringLiteral("1"));
    QCOMPARE(run("day --date 2026-06-01 --at 2026-06-01T17:00:00").out, counts);
    for (const QString& name : {QStringLiteral("bookings.db"), QStringLiteral("bookings.db-wal"),
                                QStringLiteral("copies/bookings.db")}) {
        QFile file(QDir(folder()).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            QVERIFY2(!file.readAll().contains("RAHASIANAMA"), qPrintable(name));
    }
    QCOMPARE(run("audit verify").code, int(Done));
    // The same file again brings nobody back.
    import();
    QFile file(QDir(folder()).filePath(QStringLiteral("bookings.db")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("RAHASIANAMA"));
    QCOMPARE(run("purge --before 2026-11-24 --at 2026-11-23T07:12:00").code, int(Refused));
}

void TestOfficersCtl::closesTheDay()
{
    import();
    QCOMPARE(run(QByteArray("day close ") + at).code, int(Refused)); // 07:12
    const Answer closed = run("day close --date 2026-11-23 --at 2026-11-23T17:00:00");
    QCOMPARE(closed.code, int(Done));
    QCOMPARE(closed.text("no_show"), QStringLiteral("1"));
    QCOMPARE(closed.text("date"), QStringLiteral("2026-11-23"));
    QCOMPARE(closed.text("forfeited"), QStringLiteral("0"));
    QCOMPARE(run("day close --date 2026-11-24 --at 2026-11-23T17:00:00 --early").code,
             int(Refused));
    QCOMPARE(run("audit verify").code, int(Done));
}

QTEST_GUILESS_MAIN(TestOfficersCtl)
#include "tst_officersctl.moc"
