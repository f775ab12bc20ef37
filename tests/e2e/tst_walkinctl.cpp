// SPDX-License-Identifier: GPL-3.0-or-later
// Walk-ins at the command line, as scripts use it.
#include "e2e/ctlstand.h"

using namespace ctlstand;

class TestWalkInCtl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stand = std::make_unique<CtlStand>(); }
    void takesWalkInsIn_data();
    void takesWalkInsIn();
    void keepsTheQuota();
    void marksPriority();
    void closesABookingByAWalkIn();
    void listsWalkIns();

private:
    Answer run(const QByteArray& line, const QByteArray& input = {}, const QString& word = {})
    {
        return m_stand->run(line, input, word);
    }
    std::unique_ptr<CtlStand> m_stand;
};

void TestWalkInCtl::takesWalkInsIn_data()
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

void TestWalkInCtl::takesWalkInsIn()
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

void TestWalkInCtl::keepsTheQuota()
{
    m_stand->setUpOfficers();
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

void TestWalkInCtl::marksPriority()
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

void TestWalkInCtl::closesABookingByAWalkIn()
{
    m_stand->import();
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

void TestWalkInCtl::listsWalkIns()
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

QTEST_GUILESS_MAIN(TestWalkInCtl)
#include "tst_walkinctl.moc"
