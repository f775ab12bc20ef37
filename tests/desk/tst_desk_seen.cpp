// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"

#include <QtTest>

using namespace std::chrono_literals;

namespace {

const QString budi = QStringLiteral("9ZZZZ");

bool offers(const DeskStand& stand, Excuse::What what)
{
    return std::ranges::any_of(stand.card().excuses,
                               [what](const Excuse& excuse) { return excuse.what == what; });
}

void comesAt(DeskStand& stand, Instant moment)
{
    stand.clock.advance(moment - stand.clock.read().now);
    stand.showAndSettle(budi);
}

CameraState cameraIn(CameraState::Phase phase)
{
    CameraState state;
    state.phase = phase;
    return state;
}

} // namespace

// Who was put aside undecided, and what speaks for whoever comes too late.
class TestDeskSeen : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsPutAsideWasSeenOnce();
    void whoIsReplacedWasSeen();
    void whatLeavesNothingBehind_data();
    void whatLeavesNothingBehind();
    void nothingIsWrittenBeforeTheJournalIsChecked();
    void aCodeShownAfterItsUseIsSeen();
    void undecidedPeopleComeBackAfterARestart();
    void whoWasDecidedLaterComesBackDecided();
    void anEarlierSightingIsAnExcuse();
    void theProgramWasDown_data();
    void theProgramWasDown();
    void theCameraWasDown_data();
    void theCameraWasDown();
    void aCameraThatNeverWorkedIsNotMissed();
    void theQueueWasLong();
    void whoComesInTimeNeedsNoExcuse();
    void priorityStandsInTheEvent();
};

void TestDeskSeen::whoIsPutAsideWasSeenOnce()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    comesAt(stand, stand.at(7, 20));
    const quint64 card = stand.card().id;
    stand.desk->clear();
    stand.settle();
    const Event seen = stand.last(EventKind::Seen).event;
    QCOMPARE(seen.bookingKey, QStringLiteral("jakarta-pusat/law/9ZZZZ"));
    QCOMPARE(seen.payload.value(QLatin1String("decision")).toString(), QStringLiteral("none"));
    QCOMPARE(seen.payload.value(QLatin1String("verdict")).toString(), QStringLiteral("on_time"));
    stand.desk->openRecent(card);
    stand.settle();
    stand.desk->clear();
    stand.settle();
    QCOMPARE(stand.events(EventKind::Seen), 1);
}

void TestDeskSeen::whoIsReplacedWasSeen()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("8YYY1"), QStringLiteral("SITI AMINAH")));
    stand.signIn();
    comesAt(stand, stand.at(7, 20)); // unknown
    stand.showAndSettle(QStringLiteral("8YYY1"));
    QCOMPARE(stand.events(EventKind::Seen), 1);
    QCOMPARE(stand.last(EventKind::Seen).event.bookingKey,
             QStringLiteral("jakarta-pusat/unknown/9ZZZZ"));
}

void TestDeskSeen::whatLeavesNothingBehind_data()
{
    QTest::addColumn<QString>("shown");
    QTest::newRow("a vaccination") << QStringLiteral("HC1:6BFOXN%TSMAHN-H");
    QTest::newRow("an address") << QStringLiteral("https://example.org/menu");
}

void TestDeskSeen::whatLeavesNothingBehind()
{
    QFETCH(QString, shown);
    DeskStand stand;
    stand.signIn();
    stand.showAndSettle(shown);
    QCOMPARE(stand.verdict(), QStringLiteral("not_a_booking"));
    stand.desk->clear();
    stand.settle();
    QCOMPARE(stand.events(EventKind::Seen), 0);
}

void TestDeskSeen::nothingIsWrittenBeforeTheJournalIsChecked()
{
    DeskStand stand(QStringLiteral("jakarta-pusat"), false);
    stand.add(stand.booking(budi));
    stand.signIn();
    comesAt(stand, stand.at(7, 20));
    stand.desk->clear();
    stand.settle();
    QVERIFY(!stand.noticed(Notice::What::Failed));
    QCOMPARE(stand.state().recent.size(), size_t(1));
    QCOMPARE(stand.events(EventKind::Seen), 0);
}

void TestDeskSeen::aCodeShownAfterItsUseIsSeen()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    comesAt(stand, stand.at(7, 20));
    stand.admit();
    comesAt(stand, stand.at(7, 40));
    QCOMPARE(stand.verdict(), QStringLiteral("already_attended"));
    stand.desk->clear();
    stand.settle();
    QCOMPARE(stand.events(EventKind::Seen), 1);
    QCOMPARE(stand.last(EventKind::Seen).event.payload.value(QLatin1String("verdict")).toString(),
             QStringLiteral("already_attended"));
}

void TestDeskSeen::undecidedPeopleComeBackAfterARestart()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    comesAt(stand, stand.at(8, 50));
    stand.desk->clear();
    stand.settle();
    stand.clock.advance(30min); // the slot is over
    stand.build();
    stand.signIn();
    QCOMPARE(stand.state().recent.size(), size_t(1));
    QVERIFY(!stand.state().recent.front().outcome);
    QCOMPARE(stand.state().recent.front().name, QStringLiteral("BUDI SANTOSO"));
    stand.desk->openRecent(stand.state().recent.front().id);
    stand.settle();
    stand.pass();
    QCOMPARE(stand.verdict(), QStringLiteral("slot_running")); // by the first sighting
    stand.desk->clear();
    stand.settle();
    QCOMPARE(stand.events(EventKind::Seen), 1);
}

void TestDeskSeen::whoWasDecidedLaterComesBackDecided()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    comesAt(stand, stand.at(8, 10));
    stand.desk->clear();
    stand.settle();
    comesAt(stand, stand.at(8, 30));
    stand.admit();
    stand.build();
    stand.signIn();
    QCOMPARE(stand.state().recent.size(), size_t(1));
    QCOMPARE(stand.state().recent.front().outcome->what, Outcome::What::Admitted);
}

void TestDeskSeen::anEarlierSightingIsAnExcuse()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    comesAt(stand, stand.at(8, 40));
    stand.desk->clear();
    stand.settle();
    stand.build(); // from the journal, not from memory
    stand.signIn();
    comesAt(stand, stand.at(9, 5));
    QCOMPARE(stand.verdict(), QStringLiteral("forfeited"));
    QVERIFY(stand.card().excuses.front() ==
            (Excuse{Excuse::What::SeenEarlier, stand.at(8, 40), stand.at(8, 40)}));
}

void TestDeskSeen::theProgramWasDown_data()
{
    QTest::addColumn<int>("ended"); // minutes of the day
    QTest::addColumn<int>("started");
    QTest::addColumn<int>("day");
    QTest::addColumn<int>("events");
    QTest::newRow("in the morning") << 8 * 60 + 20 << 8 * 60 + 50 << 23 << 1;
    QTest::newRow("a quick restart") << 8 * 60 + 20 << 8 * 60 + 22 << 23 << 0;
    QTest::newRow("before the office opens") << 7 * 60 + 20 << 8 * 60 << 23 << 0;
    QTest::newRow("over night, started late") << 16 * 60 << 8 * 60 + 30 << 24 << 1;
    QTest::newRow("over night, started early") << 16 * 60 << 7 * 60 + 30 << 24 << 0;
    QTest::newRow("until Saturday") << 10 * 60 << 10 * 60 << 28 << 0;
}

void TestDeskSeen::theProgramWasDown()
{
    QFETCH(int, ended);
    QFETCH(int, started);
    QFETCH(int, day);
    DeskStand stand;
    Booking booking = stand.booking(budi);
    booking.serviceDate = QDate(2026, 11, day);
    stand.add(booking);
    stand.clock.advance(stand.at(0, ended) - stand.clock.read().now);
    stand.build(); // the clock was looked at
    stand.clock.advance(stand.at(0, started, day) - stand.clock.read().now);
    const int before = stand.events(EventKind::Outage);
    stand.build();
    QTEST(stand.events(EventKind::Outage) - before, "events");
}

void TestDeskSeen::theCameraWasDown_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("again"); // worked again before Budi came
    QTest::addColumn<bool>("counts");
    QTest::newRow("half an hour") << 30 << true << true;
    QTest::newRow("and is so still") << 30 << false << true;
    QTest::newRow("a moment") << 1 << true << false;
}

void TestDeskSeen::theCameraWasDown()
{
    QFETCH(int, minutes);
    QFETCH(bool, again);
    QFETCH(bool, counts);
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.clock.advance(stand.at(8, 20) - stand.clock.read().now);
    Q_EMIT stand.scanner.cameraChanged(cameraIn(CameraState::Phase::Running));
    Q_EMIT stand.scanner.cameraChanged(cameraIn(CameraState::Phase::Faulty));
    stand.clock.advance(std::chrono::minutes(minutes));
    if (again)
        Q_EMIT stand.scanner.cameraChanged(cameraIn(CameraState::Phase::Running));
    stand.settle();
    QCOMPARE(stand.events(EventKind::Outage), again && counts ? 1 : 0);
    comesAt(stand, stand.at(9, 5));
    QCOMPARE(stand.verdict(), QStringLiteral("forfeited"));
    QCOMPARE(offers(stand, Excuse::What::CameraDown), counts);
}

void TestDeskSeen::aCameraThatNeverWorkedIsNotMissed()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    Q_EMIT stand.scanner.cameraChanged(cameraIn(CameraState::Phase::Faulty));
    comesAt(stand, stand.at(9, 5));
    QVERIFY(stand.card().excuses.empty());
}

void TestDeskSeen::theQueueWasLong()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.clock.advance(stand.at(8, 20) - stand.clock.read().now);
    for (int turn = 0; turn < 11; ++turn) { // twenty minutes without a pause
        const QString code = QStringLiteral("7%1X").arg(100 + turn);
        stand.add(stand.booking(code, QStringLiteral("CONTOH")));
        stand.showAndSettle(code);
        stand.clock.advance(100s);
        stand.admit();
        stand.clock.advance(10s);
    }
    comesAt(stand, stand.at(9, 5));
    QVERIFY(offers(stand, Excuse::What::QueueLong));
    QVERIFY(reasonFor(stand.card().excuses.back(), stand.office));
}

void TestDeskSeen::whoComesInTimeNeedsNoExcuse()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    comesAt(stand, stand.at(7, 20));
    stand.desk->clear();
    comesAt(stand, stand.at(7, 40));
    QCOMPARE(stand.verdict(), QStringLiteral("late_to_report")); // and admitted
    QVERIFY(stand.card().excuses.empty());
}

void TestDeskSeen::priorityStandsInTheEvent()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    comesAt(stand, stand.at(7, 20));
    stand.desk->setPriority(true);
    QVERIFY(stand.card().person().priority);
    stand.admit();
    QVERIFY(
        stand.last(EventKind::Attendance).event.payload.value(QLatin1String("priority")).toBool());
    QVERIFY(stand.state().recent.front().priority);
    stand.build();
    stand.signIn();
    QVERIFY(stand.state().recent.front().priority);
}

QTEST_MAIN(TestDeskSeen)
#include "tst_desk_seen.moc"
