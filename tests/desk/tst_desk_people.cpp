// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"

#include <QtTest>

// One applicant after another: who stands on the card, who waits, who is told to wait.
class TestDeskPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDifferentCodeWaitsBehindTheOpenCard();
    void theWaitingOneOpensAfterTheDecision();
    void theWaitingOneOpensWhenTheCardIsCleared();
    void theWaitingOneOpensByItsKey();
    void onlyTheNewestWaits();
    void anUntouchedRefusalIsReplacedAtOnce();
    void aTouchedRefusalIsNot();
    void theSameCodeIsSilentInView_data();
    void theSameCodeIsSilentInView();
    void aDecidedCodeStillInViewIsToldCalmlyAndOnce();
    void aDecidedCodeShownAgainLaterIsRefused();
    void aLateAnswerLandsOnNobody();
    void undecidedCardsCanBeOpenedAgain();
    void anEarlierSightingIsOfferedAsAnExcuse();
    void nobodysDataStandsOnALockedDesk();
    void typingWhileRecordingDisplacesNobody();
    void aNewDayBeginsEmpty();
};

void TestDeskPeople::aDifferentCodeWaitsBehindTheOpenCard()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.add(stand.booking(QStringLiteral("8YYY1"), QStringLiteral("SITI AMINAH")));
    stand.signIn();
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    const quint64 first = stand.card().id;
    stand.showAndSettle(QStringLiteral("8YYY1"));
    QCOMPARE(stand.card().id, first);
    QVERIFY(stand.state().next);
    QCOMPARE(stand.state().next->name, QStringLiteral("SITI AMINAH"));
    QCOMPARE(stand.sounds.size(), size_t(1)); // who waits makes no noise
}

void TestDeskPeople::theWaitingOneOpensAfterTheDecision()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.add(stand.booking(QStringLiteral("8YYY1"), QStringLiteral("SITI AMINAH")));
    stand.signIn();
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    stand.showAndSettle(QStringLiteral("8YYY1"));
    stand.admit();
    QVERIFY(!stand.state().next);
    QCOMPARE(stand.card().person().booking->name, QStringLiteral("SITI AMINAH"));
    QVERIFY2(stand.state().lastAdmitted, "the number of the one before stays on view");
    QVERIFY2(!stand.desk->canDecide(), "the card has just changed");
    stand.pass();
    stand.admit();
    QCOMPARE(stand.events(EventKind::Attendance), 2);
    QCOMPARE(stand.outcomes.back().queueNumber->toString(), QStringLiteral("B002"));
}

void TestDeskPeople::theWaitingOneOpensWhenTheCardIsCleared()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.add(stand.booking(QStringLiteral("8YYY1"), QStringLiteral("SITI AMINAH")));
    stand.signIn();
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    stand.showAndSettle(QStringLiteral("8YYY1"));
    stand.desk->clear();
    QCOMPARE(stand.card().person().booking->name, QStringLiteral("SITI AMINAH"));
    QVERIFY(!stand.state().next);
    stand.desk->clear();
    QCOMPARE(stand.state().phase, Phase::Ready);
    QCOMPARE(stand.state().recent.size(), size_t(2));
}

void TestDeskPeople::theWaitingOneOpensByItsKey()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.add(stand.booking(QStringLiteral("8YYY1"), QStringLiteral("SITI AMINAH")));
    stand.signIn();
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    stand.showAndSettle(QStringLiteral("8YYY1"));
    stand.desk->openNext();
    QCOMPARE(stand.card().person().booking->name, QStringLiteral("SITI AMINAH"));
    QVERIFY(!stand.state().next);
    const auto& recent = stand.state().recent;
    QVERIFY(std::ranges::any_of(recent, [](const RecentEntry& entry) {
        return entry.name == QLatin1String("BUDI SANTOSO") && !entry.outcome;
    }));
}

void TestDeskPeople::onlyTheNewestWaits()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.add(stand.booking(QStringLiteral("8YYY1"), QStringLiteral("SITI AMINAH")));
    stand.add(stand.booking(QStringLiteral("7XXX1"), QStringLiteral("DEWI LESTARI")));
    stand.signIn();
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    stand.showAndSettle(QStringLiteral("8YYY1"));
    stand.showAndSettle(QStringLiteral("7XXX1"));
    QCOMPARE(stand.state().next->name, QStringLiteral("DEWI LESTARI"));
    QVERIFY(std::ranges::any_of(stand.state().recent, [](const RecentEntry& entry) {
        return entry.name == QLatin1String("SITI AMINAH") && !entry.outcome;
    }));
}

void TestDeskPeople::anUntouchedRefusalIsReplacedAtOnce()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("8YYY1"), QStringLiteral("SITI AMINAH")));
    stand.signIn();
    stand.showAndSettle(QStringLiteral("9ZZZZ")); // unknown
    QCOMPARE(stand.verdict(), QStringLiteral("unknown_code"));
    stand.showAndSettle(QStringLiteral("8YYY1"));
    QCOMPARE(stand.verdict(), QStringLiteral("on_time"));
    QVERIFY(!stand.state().next);
}

void TestDeskPeople::aTouchedRefusalIsNot()
{
    DeskStand stand;
    Booking late = stand.booking(QStringLiteral("9ZZZZ"));
    late.slot = Slot{360, 400};
    stand.add(late);
    stand.add(stand.booking(QStringLiteral("8YYY1"), QStringLiteral("SITI AMINAH")));
    stand.signIn();
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    QCOMPARE(stand.verdict(), QStringLiteral("forfeited"));
    stand.desk->tick(0, Aspect::Original, true);
    stand.showAndSettle(QStringLiteral("8YYY1"));
    QCOMPARE(stand.verdict(), QStringLiteral("forfeited"));
    QVERIFY(stand.state().next);
}

void TestDeskPeople::theSameCodeIsSilentInView_data()
{
    QTest::addColumn<int>("pause");
    QTest::addColumn<int>("cards");
    QTest::newRow("thirty frames a second") << 33 << 1;
    QTest::newRow("blinks for three seconds") << 3000 << 1;
    QTest::newRow("away for longer") << 3001 << 2;
}

void TestDeskPeople::theSameCodeIsSilentInView()
{
    QFETCH(int, pause);
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    stand.desk->clear(); // shows whether it comes again
    stand.show(QStringLiteral("9ZZZZ"));
    stand.clock.advance(std::chrono::milliseconds(pause));
    stand.show(QStringLiteral("9ZZZZ"));
    stand.settle();
    QTEST(int(stand.sounds.size()), "cards");
}

void TestDeskPeople::aDecidedCodeStillInViewIsToldCalmlyAndOnce()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    stand.admit();
    stand.notices.clear();
    for (int frame = 0; frame < 90; ++frame) {
        stand.clock.advance(std::chrono::milliseconds(33));
        stand.show(QStringLiteral("9ZZZZ"));
    }
    stand.settle();
    QCOMPARE(stand.notices.size(), size_t(1));
    QCOMPARE(stand.notices.front().what, Notice::What::StillAttended);
    QCOMPARE(stand.notices.front().outcome->queueNumber->toString(), QStringLiteral("B001"));
    QVERIFY2(!stand.state().card, "no red card for somebody who has just been taken in");
}

void TestDeskPeople::aDecidedCodeShownAgainLaterIsRefused()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    stand.admit();
    stand.clock.advance(std::chrono::minutes(5));
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    QCOMPARE(stand.verdict(), QStringLiteral("already_attended"));
    QVERIFY2(!stand.state().lastAdmitted, "the number goes with the next card");
    stand.desk->admit();
    stand.desk->admitAgainstRule(
        {*ReasonId::parse(u"keputusan-penyelia"), {}, *OfficerId::parse(u"kasi")});
    stand.settle();
    QCOMPARE(stand.events(EventKind::Attendance), 1);
}

void TestDeskPeople::aLateAnswerLandsOnNobody()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.add(stand.booking(QStringLiteral("8YYY1"), QStringLiteral("SITI AMINAH")));
    stand.signIn();
    stand.show(QStringLiteral("9ZZZZ"));
    stand.desk->clear(); // before the store has answered
    QCOMPARE(stand.state().phase, Phase::Ready);
    stand.show(QStringLiteral("8YYY1"));
    stand.settle();
    QCOMPARE(stand.card().person().booking->name, QStringLiteral("SITI AMINAH"));
    QVERIFY(!stand.state().next);
    QCOMPARE(stand.state().recent.size(), size_t(2)); // one key away all the same
}

void TestDeskPeople::undecidedCardsCanBeOpenedAgain()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    stand.clock.set(stand.at(8, 58));
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    const quint64 id = stand.card().id;
    stand.desk->clear();
    stand.clock.advance(std::chrono::minutes(20)); // the slot is over
    stand.desk->openRecent(id);
    stand.settle();
    QCOMPARE(stand.card().id, id);
    QCOMPARE(stand.card().seenAt, stand.at(8, 58));
    QCOMPARE(stand.verdict(), QStringLiteral("slot_running"));
    QCOMPARE(stand.state().recent.size(), size_t(1));
    stand.pass();
    stand.admit();
    QCOMPARE(stand.events(EventKind::Attendance), 1);
}

void TestDeskPeople::anEarlierSightingIsOfferedAsAnExcuse()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    stand.clock.set(stand.at(8, 40));
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    stand.desk->clear();
    stand.clock.set(stand.at(9, 5));
    stand.clock.advance(std::chrono::seconds(10)); // out of view meanwhile
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    QCOMPARE(stand.verdict(), QStringLiteral("forfeited"));
    QCOMPARE(stand.card().earlierSighting, std::optional(stand.at(8, 40)));
}

void TestDeskPeople::nobodysDataStandsOnALockedDesk()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    stand.desk->lock();
    QVERIFY(!stand.state().card && stand.state().recent.empty());
    stand.signIn();
    QVERIFY2(stand.state().card, "the one at the counter is still there");
    stand.admit();
    QVERIFY(stand.state().lastAdmitted);
    stand.desk->signOut();
    stand.settle();
    QVERIFY(!stand.state().lastAdmitted && stand.state().lastAdmittedName.isEmpty());
    QCOMPARE(stand.events(EventKind::SignIn), 2);
    QCOMPARE(stand.events(EventKind::Lock), 1);
    QCOMPARE(stand.events(EventKind::SignOut), 1);
}

void TestDeskPeople::typingWhileRecordingDisplacesNobody()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.add(stand.booking(QStringLiteral("8YYY1"), QStringLiteral("SITI AMINAH")));
    stand.signIn();
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    stand.desk->tickRequired();
    stand.desk->typed(QStringLiteral("8YYY1"));
    stand.desk->admit();
    stand.settle();
    QCOMPARE(stand.outcomes.size(), size_t(1));
    QCOMPARE(stand.card().person().booking->name, QStringLiteral("SITI AMINAH"));
    QVERIFY(std::ranges::any_of(stand.state().recent, [](const RecentEntry& entry) {
        return entry.name == QLatin1String("BUDI SANTOSO") && entry.outcome;
    }));
}

void TestDeskPeople::aNewDayBeginsEmpty()
{
    DeskStand stand;
    stand.add(stand.booking(QStringLiteral("9ZZZZ")));
    stand.signIn();
    stand.showAndSettle(QStringLiteral("9ZZZZ"));
    stand.admit();
    QCOMPARE(stand.state().recent.size(), size_t(1));
    QCOMPARE(stand.state().counts.attended, 1);
    stand.clock.advance(std::chrono::hours(24));
    stand.desk->takeWalkIn({.category = *CategoryId::parse(u"paspor-hilang"),
                            .name = QStringLiteral("TONO"),
                            .birthDate = QDate(1980, 5, 5),
                            .phone = {},
                            .nik = {},
                            .service = *ServiceId::parse(u"hilang"),
                            .approvedBy = {},
                            .words = {},
                            .bookingKey = {}});
    stand.settle();
    QCOMPARE(stand.outcomes.back().queueNumber->toString(), QStringLiteral("B001"));
    QCOMPARE(stand.state().counts.attended, 0);
    QVERIFY(std::ranges::none_of(stand.state().recent, [](const RecentEntry& entry) {
        return entry.name == QLatin1String("BUDI SANTOSO");
    }));
}

QTEST_MAIN(TestDeskPeople)
#include "tst_desk_people.moc"
