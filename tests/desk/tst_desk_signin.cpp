// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"

#include <QTimer>
#include <QtTest>

using namespace std::chrono_literals;

namespace {

const QString budi = QStringLiteral("9ZZZZ");
const QString siti = QStringLiteral("8YYY1");

QString text(const ChainedEvent& chained, QLatin1String key)
{
    return chained.event.payload.value(key).toString();
}

bool isTrue(const ChainedEvent& chained, QLatin1String key)
{
    return chained.event.payload.value(key).toBool();
}

} // namespace

// Who sits at the desk: names, PINs, handing over, the lock.
class TestDeskSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameIsEnoughUntilOfficersAreSetUp();
    void thenThePinIsAsked();
    void whoIsRefused_data();
    void whoIsRefused();
    void wrongPinsTakeLongerAndLonger();
    void theFirstAdministratorIsSetUp();
    void handingOverKeepsWhatIsOpen();
    void aWrongPinHandsNothingOver();
    void unlockingIsNoSignIn();
    void aLockedDeskCanBeTakenOver();
    void sightingsOfALockedDeskAreDroppedUnread();
    void theDeskLocksByItself_data();
    void theDeskLocksByItself();
    void theDeskLocksWithoutAnybodyNear();
    void aSleepingPcComesBackLocked();
    void settingOfficersUpAsksWhoSitsThere();
    void whoIsShutOutRecordsNothingMore();
    void aNewRoleHoldsAtOnce();
};

void TestDeskSignIn::aNameIsEnoughUntilOfficersAreSetUp()
{
    DeskStand stand;
    stand.desk->signIn(stand.officer);
    QVERIFY(stand.state().signIn.checking);
    stand.settle();
    QCOMPARE(stand.state().phase, Phase::Ready);
    QCOMPARE(stand.state().officerName, stand.officer);
    QVERIFY(!stand.state().officersSetUp && !stand.state().signIn.checking);
    for (const Right right : allRights)
        QVERIFY(stand.desk->session().may(right) && stand.state().may(right));
}

void TestDeskSignIn::thenThePinIsAsked()
{
    DeskStand stand;
    stand.setUpOfficers();
    QVERIFY(stand.state().officersSetUp);
    stand.signIn();
    QCOMPARE(stand.state().phase, Phase::SignedOut);
    QCOMPARE(stand.state().signIn.problem->fault, Fault::PinWrong);
    stand.signInAs(stand.supervisor);
    QCOMPARE(stand.state().phase, Phase::Ready);
    QVERIFY(!stand.state().signIn.problem);
    QCOMPARE(stand.state().role, Role::Supervisor);
    QCOMPARE(text(stand.last(EventKind::SignIn), QLatin1String("role")),
             QStringLiteral("supervisor"));
    QCOMPARE(stand.events(EventKind::SignInFailed), 1);
}

void TestDeskSignIn::whoIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("pin");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("nobody of that name")
        << QStringLiteral("Wayan") << QStringLiteral("123456") << Fault::UnknownOfficer;
    QTest::newRow("no PIN") << QStringLiteral("Agus Kasi") << QString() << Fault::PinWrong;
    QTest::newRow("letters") << QStringLiteral("Agus Kasi") << QStringLiteral("rahasia")
                             << Fault::PinWrong;
    QTest::newRow("wrong PIN") << QStringLiteral("Agus Kasi") << QStringLiteral("1")
                               << Fault::PinWrong;
    QTest::newRow("shut out") << QStringLiteral("Joko Petugas") << QStringLiteral("right")
                              << Fault::OfficerDisabled;
}

void TestDeskSignIn::whoIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, pin);
    DeskStand stand;
    stand.setUpOfficers();
    stand.setEnabled(stand.colleague, false);
    stand.signIn(name, pin == u"right" ? stand.pinOf(name) : pin);
    QCOMPARE(stand.state().phase, Phase::SignedOut);
    QVERIFY(stand.state().signIn.problem);
    QTEST(stand.state().signIn.problem->fault, "fault");
    QCOMPARE(stand.events(EventKind::SignIn), 0);
}

void TestDeskSignIn::wrongPinsTakeLongerAndLonger()
{
    DeskStand stand;
    stand.setUpOfficers();
    for (int wrong = 1; wrong <= 2; ++wrong) {
        stand.signIn(stand.officer, QStringLiteral("0000"));
        QVERIFY2(!stand.state().signIn.notBefore, "two slips cost nothing");
    }
    stand.signIn(stand.officer, QStringLiteral("0000"));
    const auto notBefore = stand.state().signIn.notBefore;
    QVERIFY(notBefore && *notBefore > stand.clock.read().now);
    stand.signInAs(stand.officer);
    QCOMPARE(stand.state().signIn.problem->fault, Fault::PinWait);
    QCOMPARE(stand.state().phase, Phase::SignedOut);
    stand.clock.advance(*notBefore - stand.clock.read().now);
    stand.signIn(stand.officer, QStringLiteral("0000"));
    const auto later = stand.state().signIn.notBefore;
    QVERIFY2(later && *later - stand.clock.read().now > *notBefore - stand.at(7, 12), "longer");
    stand.clock.advance(*later - stand.clock.read().now);
    stand.signInAs(stand.officer);
    QCOMPARE(stand.state().phase, Phase::Ready);
    QCOMPARE(stand.events(EventKind::SignInFailed), 4);
}

void TestDeskSignIn::theFirstAdministratorIsSetUp()
{
    DeskStand stand;
    stand.desk->setUpFirst(stand.administrator, stand.pinOf(stand.administrator));
    stand.settle();
    QCOMPARE(stand.state().phase, Phase::Ready);
    QCOMPARE(stand.state().role, Role::Administrator);
    QVERIFY(stand.state().officersSetUp);
    stand.desk->signOut();
    stand.signIn();
    QCOMPARE(stand.state().signIn.problem->fault, Fault::UnknownOfficer);
}

void TestDeskSignIn::handingOverKeepsWhatIsOpen()
{
    DeskStand stand;
    stand.setUpOfficers();
    stand.add(stand.booking(budi));
    stand.add(stand.booking(siti, QStringLiteral("SITI AMINAH")));
    stand.signInAs(stand.officer);
    stand.showAndSettle(budi);
    stand.desk->tick(0, Aspect::Original, true);
    stand.showAndSettle(siti);
    const quint64 card = stand.card().id;
    stand.signInAs(stand.colleague);
    QCOMPARE(stand.state().officerName, stand.colleague);
    QCOMPARE(stand.card().id, card);
    QVERIFY(stand.card().person().checklist.lines[0].original);
    QCOMPARE(stand.state().next->name, QStringLiteral("SITI AMINAH"));
    QVERIFY(isTrue(stand.last(EventKind::SignOut), QLatin1String("hand_over")));
    QCOMPARE(stand.last(EventKind::SignOut).event.officer, officerNamed(stand.officer));
    const ChainedEvent in = stand.last(EventKind::SignIn);
    QVERIFY(isTrue(in, QLatin1String("hand_over")));
    QCOMPARE(text(in, QLatin1String("takes_over")), officerNamed(stand.officer)->toString());
    stand.admit();
    QCOMPARE(stand.last(EventKind::Attendance).event.officer, officerNamed(stand.colleague));
}

void TestDeskSignIn::aWrongPinHandsNothingOver()
{
    DeskStand stand;
    stand.setUpOfficers();
    stand.signInAs(stand.officer);
    stand.signIn(stand.colleague, QStringLiteral("0000"));
    QCOMPARE(stand.state().officerName, stand.officer);
    QCOMPARE(stand.state().phase, Phase::Ready);
    QCOMPARE(stand.state().signIn.problem->fault, Fault::PinWrong);
    QCOMPARE(stand.events(EventKind::SignOut), 0);
}

void TestDeskSignIn::unlockingIsNoSignIn()
{
    DeskStand stand;
    stand.setUpOfficers();
    stand.add(stand.booking(budi));
    stand.signInAs(stand.officer);
    stand.showAndSettle(budi);
    stand.desk->lock();
    QCOMPARE(stand.state().phase, Phase::Locked);
    QVERIFY(!stand.state().card);
    stand.settle();
    QCOMPARE(text(stand.last(EventKind::Lock), QLatin1String("by")), QStringLiteral("officer"));
    stand.signInAs(stand.officer);
    QVERIFY(stand.state().card);
    QVERIFY(isTrue(stand.last(EventKind::SignIn), QLatin1String("unlock")));
    QCOMPARE(stand.events(EventKind::SignOut), 0);
}

void TestDeskSignIn::aLockedDeskCanBeTakenOver()
{
    DeskStand stand;
    stand.setUpOfficers();
    stand.add(stand.booking(budi));
    stand.signInAs(stand.officer);
    stand.showAndSettle(budi);
    stand.desk->lock();
    stand.signIn(stand.colleague, QStringLiteral("0000"));
    QCOMPARE(stand.state().phase, Phase::Locked);
    stand.signInAs(stand.colleague);
    QCOMPARE(stand.state().phase, Phase::Judged);
    QVERIFY(isTrue(stand.last(EventKind::SignIn), QLatin1String("hand_over")));
}

void TestDeskSignIn::sightingsOfALockedDeskAreDroppedUnread()
{
    DeskStand stand;
    stand.setUpOfficers();
    stand.add(stand.booking(budi));
    stand.signInAs(stand.officer);
    stand.desk->lock();
    stand.showAndSettle(budi);
    stand.desk->typed(budi);
    stand.settle();
    QVERIFY(stand.noticed(Notice::What::SignInFirst));
    stand.signInAs(stand.officer);
    QVERIFY(!stand.state().card && stand.state().recent.empty());
}

void TestDeskSignIn::theDeskLocksByItself_data()
{
    QTest::addColumn<bool>("setUp");
    QTest::addColumn<int>("after"); // minutes, of the profile
    QTest::addColumn<int>("passed");
    QTest::addColumn<bool>("locks");
    QTest::newRow("one minute short") << true << 10 << 9 << false;
    QTest::newRow("after its time") << true << 10 << 10 << true;
    QTest::newRow("an office that never locks") << true << 0 << 600 << false;
    QTest::newRow("nobody has a PIN") << false << 10 << 600 << false;
}

void TestDeskSignIn::theDeskLocksByItself()
{
    QFETCH(bool, setUp);
    QFETCH(int, after);
    QFETCH(int, passed);
    DeskStand stand;
    stand.office.lockAfter = after;
    if (setUp)
        stand.setUpOfficers();
    else
        stand.build();
    stand.signInAs(stand.officer);
    stand.clock.advance(5min);
    stand.desk->noteInput(); // puts it off
    stand.clock.advance(std::chrono::minutes(passed));
    stand.desk->noteInput();
    QTEST(stand.state().phase == Phase::Locked, "locks");
    stand.settle();
    QTEST(stand.events(EventKind::Lock) == 1, "locks");
    if (stand.state().phase == Phase::Locked)
        QCOMPARE(text(stand.last(EventKind::Lock), QLatin1String("by")), QStringLiteral("idle"));
}

void TestDeskSignIn::theDeskLocksWithoutAnybodyNear()
{
    DeskStand stand;
    stand.setUpOfficers();
    stand.signInAs(stand.officer);
    auto* idle = stand.desk->findChild<QTimer*>(QStringLiteral("idle"));
    QVERIFY(idle && idle->isActive());
    idle->setInterval(1);
    QTest::qWait(20);
    QCOMPARE(stand.state().phase, Phase::Ready);
    stand.clock.advance(std::chrono::minutes(stand.office.lockAfter));
    QTRY_COMPARE(stand.state().phase, Phase::Locked);
}

void TestDeskSignIn::aSleepingPcComesBackLocked()
{
    DeskStand stand;
    stand.setUpOfficers();
    stand.add(stand.booking(budi));
    stand.signInAs(stand.officer);
    stand.clock.advance(1h);
    stand.showAndSettle(budi); // before any timer has run
    QCOMPARE(stand.state().phase, Phase::Locked);
    QVERIFY(stand.noticed(Notice::What::SignInFirst));
}

void TestDeskSignIn::settingOfficersUpAsksWhoSitsThere()
{
    DeskStand stand;
    stand.signIn();
    const auto added = stand.answer(stand.desk->backOffice().addOfficer(
        stand.administrator, Role::Administrator, stand.pinOf(stand.administrator)));
    QVERIFY(added);
    stand.settle();
    QCOMPARE(stand.state().phase, Phase::SignedOut);
    QVERIFY(stand.noticed(Notice::What::SignInFirst));
    stand.signInAs(stand.administrator);
    QCOMPARE(stand.state().phase, Phase::Ready);
}

void TestDeskSignIn::whoIsShutOutRecordsNothingMore()
{
    DeskStand stand;
    stand.setUpOfficers();
    stand.add(stand.booking(budi));
    stand.signInAs(stand.officer);
    stand.showAndSettle(budi);
    stand.setEnabled(stand.officer, false); // from elsewhere
    stand.admit();
    QCOMPARE(stand.fault(), Fault::OfficerDisabled);
    QCOMPARE(stand.state().phase, Phase::SignedOut);
    QCOMPARE(stand.events(EventKind::Attendance), 0);
    QVERIFY(isTrue(stand.last(EventKind::SignOut), QLatin1String("removed")));
    stand.signInAs(stand.colleague);
    QVERIFY2(stand.state().card, "the one at the counter is still there");
    stand.pass();
    stand.admit();
    QCOMPARE(stand.events(EventKind::Attendance), 1);
}

void TestDeskSignIn::aNewRoleHoldsAtOnce()
{
    DeskStand stand;
    stand.setUpOfficers();
    stand.signInAs(stand.administrator);
    const auto id = *officerNamed(stand.supervisor);
    stand.desk->signOut();
    stand.signInAs(stand.supervisor);
    QVERIFY(stand.ask([&](Tables& tables) {
        return tables.officers.setRole(id, Role::Officer, stand.byNobody());
    }));
    QVERIFY(stand.desk->session().may(Right::UndoAny)); // not heard yet
    stand.desk->takeWalkIn({.category = *CategoryId::parse(u"paspor-hilang"),
                            .name = QStringLiteral("TONO"),
                            .birthDate = QDate(1980, 5, 5),
                            .service = *ServiceId::parse(u"hilang")});
    stand.settle();
    QVERIFY(!stand.desk->session().may(Right::UndoAny));
    QCOMPARE(stand.state().role, Role::Officer);
}

QTEST_MAIN(TestDeskSignIn)
#include "tst_desk_signin.moc"
