// SPDX-License-Identifier: GPL-3.0-or-later
// Officers, their PINs, the purge and closing at the command line, as scripts use them.
#include "e2e/ctlstand.h"

using namespace ctlstand;

class TestOfficersCtl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stand = std::make_unique<CtlStand>(); }
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
    void purges();
    void closesTheDay();

private:
    Answer run(const QByteArray& line, const QByteArray& input = {}, const QString& word = {})
    {
        return m_stand->run(line, input, word);
    }
    std::unique_ptr<CtlStand> m_stand;
};

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
    QVERIFY(!QDir(m_stand->folder()).exists()); // nothing was begun
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
    m_stand->setUpOfficers();
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
    m_stand->import();
    m_stand->setUpOfficers();
    const Answer answer = run(line, pins, m_stand->file("bookings.csv"));
    QCOMPARE(answer.code, code);
    QCOMPARE(answer.err.isEmpty(), code == Done);
    QVERIFY(!answer.err.contains("3333"));
    QCOMPARE(run("audit verify").code, int(Done));
}

void TestOfficersCtl::waitsAfterWrongPins()
{
    m_stand->setUpOfficers();
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
    m_stand->import();
    m_stand->setUpOfficers();
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
    m_stand->import();
    m_stand->setUpOfficers();
    const Answer answer =
        run("admit 9ZZZZ --at 2026-11-23T10:00:00 --override antre --pin-stdin " + line, pins);
    QCOMPARE(answer.code, code);
    QCOMPARE(answer.json().contains(QLatin1String("queue_number")), code == Done);
}

void TestOfficersCtl::purges()
{
    m_stand->import();
    QCOMPARE(run("day --date 2026-06-01 --at 2026-06-01T17:00:00").list("slots").size(), 1);
    const QByteArray counts = run("day --date 2026-06-01 --at 2026-06-01T17:00:00").out;
    const Answer purged = run(QByteArray("purge --before 2026-07-01 ") + at);
    QCOMPARE(purged.code, int(Done));
    QCOMPARE(purged.text("bookings"), QStringLiteral("1"));
    QCOMPARE(run("day --date 2026-06-01 --at 2026-06-01T17:00:00").out, counts);
    for (const QString& name : {QStringLiteral("bookings.db"), QStringLiteral("bookings.db-wal"),
                                QStringLiteral("copies/bookings.db")}) {
        QFile file(QDir(m_stand->folder()).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            QVERIFY2(!file.readAll().contains("RAHASIANAMA"), qPrintable(name));
    }
    QCOMPARE(run("audit verify").code, int(Done));
    // The same file again brings nobody back.
    m_stand->import();
    QFile file(QDir(m_stand->folder()).filePath(QStringLiteral("bookings.db")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("RAHASIANAMA"));
    QCOMPARE(run("purge --before 2026-11-24 --at 2026-11-23T07:12:00").code, int(Refused));
}

void TestOfficersCtl::closesTheDay()
{
    m_stand->import();
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
