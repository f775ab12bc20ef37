// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"

#include <QtTest>

// From a code in view to a row in the journal, and everything that may stand in its way.
class TestDeskStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signedOutNothingIsRead();
    void aCodeInViewBecomesARecordedArrival();
    void openTicksGoFirst();
    void noKeyDecidesForHalfASecond();
    void aDecisionWaitsForTheCheckOfTheJournal();
    void verdictsOfTheDay_data();
    void verdictsOfTheDay();
    void theFirstSightingIsJudged();
    void somebodyWasFaster();
    void stateChangesOncePerStep();
    void anUnwritableStoreIsAFault();
};

void TestDeskStory::signedOutNothingIsRead()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    QCOMPARE(stand.state().phase, Phase::SignedOut);
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    QVERIFY(!stand.state().card);
    QVERIFY(stand.noticed(Notice::What::SignInFirst));
    stand.desk->typed(QStringLiteral("9ZZZZ"));
    stand.settle();
    QVERIFY(!stand.state().card);

    stand.signIn();
    QCOMPARE(stand.state().phase, Phase::Ready);
    QVERIFY2(!stand.state().card, "what was in view while signed out was dropped");
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    QVERIFY(stand.state().card);

    stand.desk->lock();
    QCOMPARE(stand.state().phase, Phase::Locked);
    stand.notices.clear();
    stand.clock.advance(std::chrono::seconds(10));
    stand.showAndSettle(QStringLiteral("8YYYY"));
    QVERIFY(stand.noticed(Notice::What::SignInFirst));
    QVERIFY2(!stand.state().next, "a locked desk reads nothing");
}

void TestDeskStory::aCodeInViewBecomesARecordedArrival()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    stand.show(QStringLiteral("9ZZZZ"));
    QCOMPARE(stand.state().phase, Phase::LookingUp);
    stand.settle();
    QCOMPARE(stand.state().phase, Phase::Judged);
    QCOMPARE(stand.verdict(), QStringLiteral("on_time"));
    QCOMPARE(stand.card().person().booking->name, QStringLiteral("BUDI SANTOSO"));
    QCOMPARE(stand.sounds, std::vector{Manner::Admitted});

    stand.pass();
    stand.desk->tickRequired();
    stand.desk->admit();
    QCOMPARE(stand.state().phase, Phase::Recording);
    QVERIFY2(stand.outcomes.empty(), "nothing is shown as recorded before it is");
    stand.settle();
    QCOMPARE(stand.state().phase, Phase::Ready);
    QCOMPARE(stand.outcomes.size(), size_t(1));
    QCOMPARE(stand.outcomes.front().queueNumber->toString(), QStringLiteral("B001"));
    QCOMPARE(stand.state().lastAdmittedName, QStringLiteral("BUDI SANTOSO"));
    QCOMPARE(stand.state().recent.size(), size_t(1));
    QVERIFY(stand.state().recent.front().outcome);
    QCOMPARE(stand.state().counts.attended, 1);
    QCOMPARE(stand.events(EventKind::Attendance), 1);
    const Event event = stand.last(EventKind::Attendance).event;
    QCOMPARE(event.bookingKey, QStringLiteral("jakarta-pusat/law/9ZZZZ"));
    QCOMPARE(event.officer->toString(), QStringLiteral("sri-wahyuni"));
    QCOMPARE(event.rule->id.toString(), QStringLiteral("law-jakarta-pusat"));
    QCOMPARE(stand.events(EventKind::SignIn), 1);
}

void TestDeskStory::openTicksGoFirst()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    stand.desk->admit();
    stand.settle();
    QCOMPARE(stand.state().phase, Phase::Judged);
    QVERIFY(stand.noticed(Notice::What::DocumentsOpen));
    QCOMPARE(stand.places, (std::vector{Checklist::Place{0, Aspect::Original}}));
    QCOMPARE(stand.events(EventKind::Attendance), 0);
    stand.desk->tick(0, Aspect::Original, true);
    stand.desk->admit();
    QCOMPARE(stand.places.back(), (Checklist::Place{0, Aspect::Copy}));
}

void TestDeskStory::noKeyDecidesForHalfASecond()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    stand.show(QStringLiteral("9ZZZZ"));
    stand.settle();
    stand.desk->tickRequired();
    stand.clock.advance(std::chrono::milliseconds(499));
    QVERIFY(!stand.desk->canDecide());
    stand.desk->admit();
    stand.desk->refuse();
    stand.desk->refuseDocuments();
    stand.settle();
    QCOMPARE(stand.state().phase, Phase::Judged);
    QCOMPARE(stand.events(EventKind::Attendance), 0);
    stand.clock.advance(std::chrono::milliseconds(1));
    QVERIFY(stand.desk->canDecide());
    stand.desk->admit();
    stand.settle();
    QCOMPARE(stand.events(EventKind::Attendance), 1);
}

void TestDeskStory::aDecisionWaitsForTheCheckOfTheJournal()
{
    DeskStand stand(QStringLiteral("jakarta-pusat"), false);
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    QVERIFY(!stand.state().surroundings.recordingReady);
    stand.signIn();
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    stand.admit();
    QCOMPARE(stand.state().phase, Phase::Recording);
    QVERIFY(stand.outcomes.empty());
    stand.desk->begin();
    QTRY_VERIFY(stand.state().surroundings.recordingReady);
    stand.settle();
    QCOMPARE(stand.outcomes.size(), size_t(1));
    QCOMPARE(stand.events(EventKind::SignIn), 1);
    QCOMPARE(stand.events(EventKind::Attendance), 1);
}

void TestDeskStory::verdictsOfTheDay_data()
{
    QTest::addColumn<int>("hour");
    QTest::addColumn<int>("minute");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<Manner>("sound");
    QTest::newRow("twenty minutes before the mark") << 7 << 10 << "on_time" << Manner::Admitted;
    QTest::newRow("after the mark") << 7 << 31 << "late_to_report" << Manner::Attention;
    QTest::newRow("within the slot") << 8 << 30 << "slot_running" << Manner::Attention;
    QTest::newRow("after the slot") << 9 << 0 << "forfeited" << Manner::Refused;
}

void TestDeskStory::verdictsOfTheDay()
{
    QFETCH(int, hour);
    QFETCH(int, minute);
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    stand.clock.set(stand.at(hour, minute));
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    QTEST(stand.verdict(), "verdict");
    QTEST(stand.sounds.back(), "sound");
}

void TestDeskStory::theFirstSightingIsJudged()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    stand.clock.set(stand.at(8, 59));
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    QCOMPARE(stand.verdict(), QStringLiteral("slot_running"));
    stand.clock.advance(std::chrono::minutes(10)); // the officer looks through the documents
    stand.admit();
    QCOMPARE(stand.events(EventKind::Attendance), 1);
    const Event event = stand.last(EventKind::Attendance).event;
    QCOMPARE(event.payload.value(QLatin1String("verdict")).toString(),
             QStringLiteral("slot_running"));
    QCOMPARE(event.time.now, stand.clock.read().now);
}

void TestDeskStory::somebodyWasFaster()
{
    DeskStand stand;
    const Booking booking = stand.booking(QStringLiteral("9ZZZZ"));
    stand.add(booking);
    stand.signIn();
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    // The same person at the same journal, behind the card's back.
    const Arrival first{booking.key.toString(), stand.today(), stand.card().person().verdict,
                        decision::Admit{},
                        Circumstances{.actor = {stand.office.id, *DeskLetter::parse(u"C"),
                                                *OfficerId::parse(u"agus"), QStringLiteral("Agus")},
                                      .foundBy = FoundBy::Typed,
                                      .symbology = {},
                                      .seenAt = stand.clock.read().now,
                                      .decided = stand.clock.read(),
                                      .service = booking.service}};
    QVERIFY(stand.ask([first](Tables& tables) { return tables.journal.record(first); }));
    stand.admit();
    QVERIFY(stand.outcomes.empty());
    QVERIFY(stand.noticed(Notice::What::Failed));
    QCOMPARE(stand.notices.back().error->fault, Fault::AlreadyAttended);
    QCOMPARE(stand.verdict(), QStringLiteral("already_attended"));
    QCOMPARE(stand.events(EventKind::Attendance), 1);
}

void TestDeskStory::stateChangesOncePerStep()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    stand.changes = 0;
    stand.show(QStringLiteral("9ZZZZ"));
    QCOMPARE(stand.changes, 1); // looking up
    stand.settle();
    QCOMPARE(stand.changes, 2); // judged
    stand.show(QStringLiteral("9ZZZZ"));
    QCOMPARE(stand.changes, 2); // the same code says nothing
    stand.desk->tickRequired();
    QCOMPARE(stand.changes, 3);
    stand.pass();
    stand.desk->admit();
    QCOMPARE(stand.changes, 4); // recording
    stand.settle();
    QCOMPARE(stand.changes, 6); // recorded; the day's counts
}

void TestDeskStory::anUnwritableStoreIsAFault()
{
    TestClock clock(instantOf(QDate(2026, 11, 23), 432, Zone::Wib));
    QTemporaryDir folder;
    Settings settings(folder.path());
    Store store; // was never opened
    Scanner scanner;
    QFile blocker(folder.filePath(QStringLiteral("data")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    (void)store.open({blocker.fileName(), Access::ReadWrite, {}});
    Desk desk(offices::office(QStringLiteral("jakarta-pusat")), *DeskLetter::parse(u"B"), settings,
              clock, store, scanner);
    desk.signIn(QStringLiteral("Sri"));
    QTRY_COMPARE(desk.state().phase, Phase::Fault);
    QVERIFY(desk.state().surroundings.fault);
    std::vector<Notice> notices;
    connect(&desk, &Desk::noticed, this, [&](const Notice& notice) { notices.push_back(notice); });
    desk.typed(QStringLiteral("9ZZZZ"));
    QTRY_VERIFY(!notices.empty());
    QCOMPARE(notices.front().what, Notice::What::Failed);
}

QTEST_MAIN(TestDeskStory)
#include "tst_desk_story.moc"
