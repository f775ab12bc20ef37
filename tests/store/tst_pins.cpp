// SPDX-License-Identifier: GPL-3.0-or-later
#include "pinnedpeople.h"
#include "store/pinhash.h"

#include <QSqlQuery>
#include <QTest>

// PINs that are not kept, and tries that cost time.
class TestPins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNoPin();
    void waitsLonger_data();
    void waitsLonger();
    void growsTheDelay();
    void countsAfterARestart();
    void countsBeforeTheJournalWasChecked();
    void waitsAnewAfterTheClockWasSetBack();
    void answersATry_data();
    void answersATry();
};

using namespace pinned;

void TestPins::keepsNoPin()
{
    TempStore temp;
    OfficerTable& officers = temp.tables().officers;
    QVERIFY(officers.add(QStringLiteral("Ani"), Role::Administrator, right, by()));
    QVERIFY(officers.add(QStringLiteral("Sari"), Role::Officer, right, by()));
    QSqlQuery query(temp.tables().journalFile.handle());
    QVERIFY(query.exec(QStringLiteral("SELECT pin_hash FROM officer ORDER BY id")));
    QStringList hashes;
    while (query.next())
        hashes << query.value(0).toString();
    QCOMPARE(hashes.size(), 2);
    QVERIFY(hashes[0] != hashes[1]); // each with its own salt
    for (const QString& hash : hashes) {
        QVERIFY2(hash.startsWith(QLatin1String("$argon2id$")), qPrintable(hash));
        QVERIFY(!hash.contains(right));
        QVERIFY(fits(*Pin::parse(right), hash));
        QVERIFY(!fits(*Pin::parse(u"246811"), hash));
    }
    QVERIFY(!fits(*Pin::parse(right), QStringLiteral("")));
    const auto events = temp.journal().recent(100);
    for (const ChainedEvent& chained : *events)
        QVERIFY(!canonical(1, chained.event, {}).contains(right.toLatin1()));
}

void TestPins::waitsLonger_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("seconds");
    const int steps[] = {0, 0, 0, 5, 15, 30, 60, 120, 240, 300, 300};
    for (int failures = 0; failures < int(std::size(steps)); ++failures)
        QTest::addRow("after %d wrong", failures) << failures << steps[failures];
    QTest::newRow("after a thousand") << 1000 << 300;
}

void TestPins::waitsLonger()
{
    QFETCH(int, failures);
    QTEST(int(waitAfter(failures).count()), "seconds");
}

void TestPins::growsTheDelay()
{
    TempStore temp;
    setUp(temp);
    OfficerTable& officers = temp.tables().officers;
    Instant now = sample::at(430);
    const auto attempt = [&](const QString& pin, int later) {
        now += std::chrono::seconds(later);
        return officers.check(id("sari"), pin, Purpose::SignIn, by(now));
    };
    const QString wrong = QStringLiteral("1357");
    const auto is = [](const Result<Officer>& answer, Fault fault, const char* seconds) {
        return faultOf(answer) == fault && answer.error().subject == QLatin1String(seconds);
    };
    QVERIFY(is(attempt(wrong, 0), Fault::PinWrong, ""));
    QVERIFY(is(attempt(wrong, 1), Fault::PinWrong, ""));
    QVERIFY(is(attempt(wrong, 1), Fault::PinWrong, "5"));
    QVERIFY(is(attempt(right, 1), Fault::PinWait, "4")); // not looked at, right or wrong
    QVERIFY(is(attempt(wrong, 1), Fault::PinWait, "3"));
    QVERIFY(is(attempt(wrong, 3), Fault::PinWrong, "15"));
    QVERIFY(is(attempt(right, 14), Fault::PinWait, "1"));
    const auto opened = attempt(right, 1);
    QVERIFY(opened);
    QCOMPARE(opened->role, Role::Officer);
    QVERIFY(is(attempt(wrong, 1), Fault::PinWrong, "")); // begins anew
    // Somebody else's tries are their own.
    QVERIFY(officers.check(id("ani"), right, Purpose::SignIn, by(now)));

    const auto failed = eventsOf(temp, EventKind::SignInFailed);
    QStringList told;
    for (const Event& event : failed) {
        QCOMPARE(event.officer, id("sari"));
        QCOMPARE(said(event, "what"), QStringLiteral("sign_in"));
        told << said(event, "tries") + u'/' + said(event, "wait");
    }
    QCOMPARE(told.join(u' '), QStringLiteral("1/0 2/0 3/5 4/15 1/0"));
}

void TestPins::countsAfterARestart()
{
    TempStore temp;
    setUp(temp);
    for (int i = 0; i < 3; ++i)
        (void)temp.tables().officers.check(id("sari"), QStringLiteral("1111"), Purpose::SignIn,
                                           by());
    QVERIFY(temp.open());
    QCOMPARE(faultOf(temp.tables().officers.check(id("sari"), right, Purpose::SignIn, by())),
             Fault::PinWait);
}

void TestPins::countsBeforeTheJournalWasChecked()
{
    TempStore temp;
    setUp(temp);
    temp.journal().setChecked(false);
    OfficerTable& officers = temp.tables().officers;
    const QString wrong = QStringLiteral("1111");
    for (int i = 0; i < 3; ++i)
        QCOMPARE(faultOf(officers.check(id("sari"), wrong, Purpose::SignIn, by())),
                 Fault::PinWrong);
    QCOMPARE(faultOf(officers.check(id("sari"), right, Purpose::SignIn, by())), Fault::PinWait);
    QCOMPARE(eventsOf(temp, EventKind::SignInFailed).size(), size_t(0));
    temp.journal().setChecked(true);
    const Instant later = sample::at(430) + std::chrono::seconds(5);
    const auto fourth = officers.check(id("sari"), wrong, Purpose::SignIn, by(later));
    QCOMPARE(fourth.error().subject, QStringLiteral("15"));
    QCOMPARE(said(eventsOf(temp, EventKind::SignInFailed).front(), "tries"), QStringLiteral("4"));
}

void TestPins::waitsAnewAfterTheClockWasSetBack()
{
    TempStore temp;
    setUp(temp);
    OfficerTable& officers = temp.tables().officers;
    for (int i = 0; i < 3; ++i)
        (void)officers.check(id("sari"), QStringLiteral("1111"), Purpose::SignIn, by());
    const Instant yesterday = sample::at(430, sample::day().addDays(-1));
    const auto waits = officers.check(id("sari"), right, Purpose::SignIn, by(yesterday));
    QCOMPARE(waits.error().fault, Fault::PinWait);
    QCOMPARE(waits.error().subject, QStringLiteral("5")); // not a day
    const Instant after = yesterday + std::chrono::seconds(5);
    QVERIFY(officers.check(id("sari"), right, Purpose::SignIn, by(after)));
}

void TestPins::answersATry_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("pin");
    QTest::addColumn<int>("fault"); // Internal: none
    QTest::addColumn<bool>("told");
    const auto row = [](const char* phrase, const char* who, const QString& pin, Fault fault,
                        bool told) {
        QTest::newRow(phrase) << QString::fromLatin1(who) << pin << int(fault) << told;
    };
    row("the right PIN", "sari", right, Fault::Internal, false);
    row("the right PIN among blanks", "sari", QStringLiteral(" 246810 "), Fault::Internal, false);
    row("a wrong one", "sari", QStringLiteral("246811"), Fault::PinWrong, true);
    row("part of it", "sari", QStringLiteral("2468"), Fault::PinWrong, true);
    row("none", "sari", {}, Fault::PinWrong, true);
    row("letters", "sari", QStringLiteral("' OR 1=1 --"), Fault::PinWrong, true);
    row("very many digits", "sari", QString(100000, u'2'), Fault::PinWrong, true);
    row("nobody's name", "tono", right, Fault::UnknownOfficer, true);
    row("somebody who left", "wati", right, Fault::OfficerDisabled, false);
    row("somebody who left, guessed", "wati", QStringLiteral("1111"), Fault::PinWrong, true);
}

void TestPins::answersATry()
{
    QFETCH(QString, who);
    QFETCH(QString, pin);
    QFETCH(int, fault);
    QFETCH(bool, told);
    TempStore temp;
    setUp(temp);
    const auto answer =
        temp.tables().officers.check(*OfficerId::parse(who), pin, Purpose::Consent, by());
    QCOMPARE(int(faultOf(answer)), fault);
    const auto events = eventsOf(temp, EventKind::SignInFailed);
    QCOMPARE(events.size(), size_t(told));
    if (!told)
        return;
    // Who asked for the consent stands as the event's officer, whose PIN it was in its payload.
    QCOMPARE(events.front().officer, sample::actor().officer);
    QCOMPARE(said(events.front(), "what"), QStringLiteral("consent"));
    QCOMPARE(said(events.front(), "officer"),
             Fault(fault) == Fault::UnknownOfficer ? QString() : who);
}

QTEST_GUILESS_MAIN(TestPins)
#include "tst_pins.moc"
