// SPDX-License-Identifier: GPL-3.0-or-later
#include "neighbour.h"

#include <QtTest>

using namespace std::chrono_literals;

namespace {

Verdict onTime()
{
    Verdict verdict;
    verdict.kind = verdict::OnTime{3};
    return verdict;
}

// Desk B with a centre and desk A beside it; one booking.
struct Office2
{
    Office2()
    {
        stand.enrol().become(LinkState::Offline);
        stand.add(booking);
        stand.signIn();
    }
    [[nodiscard]] const RecentEntry& theirs() const
    {
        const auto& recent = stand.state().recent;
        const auto found = std::ranges::find_if(
            recent, [](const RecentEntry& entry) { return entry.elsewhere.has_value(); });
        if (found == recent.end())
            qFatal("nothing of the other desk in the list");
        return *found;
    }

    DeskStand stand;
    Neighbour neighbour{stand};
    const Booking booking = stand.booking(QStringLiteral("9ZZZZ"));
};

} // namespace

// What the centre makes of another desk's arrivals stands in the list here, too, in the same words
// as of this desk's own.
class TestDeskOthers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCentresWord_data();
    void theCentresWord();
    void anotherWordLater_data();
    void anotherWordLater();
    void allInOnePage();
    void lostAgainstThisDesk();
    void promoted();
    void anArrivalSaysWhichStateOfItsBookingItSaw_data();
    void anArrivalSaysWhichStateOfItsBookingItSaw();
};

void TestDeskOthers::theCentresWord_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<Outcome::What>("what");
    QTest::addColumn<Confirmation>("word");
    using What = Outcome::What;
    QTest::newRow("accepted") << "ok" << What::Admitted << Confirmation::Confirmed;
    QTest::newRow("by reference") << "unknown_booking" << What::Admitted << Confirmation::Confirmed;
    QTest::newRow("lost") << "duplicate" << What::Admitted << Confirmation::Elsewhere;
    QTest::newRow("cancelled") << "not_valid:cancelled" << What::Admitted
                               << Confirmation::Cancelled;
    QTest::newRow("moved") << "not_valid:moved" << What::Admitted << Confirmation::Moved;
    QTest::newRow("set aside") << "quarantined" << What::Admitted << Confirmation::SetAside;
    QTest::newRow("undone") << "voided" << What::Undone << Confirmation::NotNeeded;
}

void TestDeskOthers::theCentresWord()
{
    QFETCH(QString, outcome);
    QFETCH(Outcome::What, what);
    QFETCH(Confirmation, word);
    Office2 at;
    at.neighbour.tell(at.neighbour.admitted(at.booking, 16, onTime()), outcome);
    QCOMPARE(at.theirs().outcome->what, what);
    QCOMPARE(at.theirs().outcome->confirmation, word);
    at.stand.build();
    at.stand.signIn();
    QCOMPARE(at.theirs().outcome->what, what);
    QCOMPARE(at.theirs().outcome->confirmation, word);
}

void TestDeskOthers::anotherWordLater_data()
{
    theCentresWord_data();
}

void TestDeskOthers::anotherWordLater()
{
    QFETCH(QString, outcome);
    QFETCH(Outcome::What, what);
    QFETCH(Confirmation, word);
    Office2 at;
    const Event arrival = at.neighbour.admitted(at.booking, 16, onTime());
    at.neighbour.tell(arrival);
    at.neighbour.tell({at.neighbour.classified(arrival, outcome)});
    QCOMPARE(at.stand.state().recent.size(), size_t(1)); // the same line
    QCOMPARE(at.theirs().outcome->what, what);
    QCOMPARE(at.theirs().outcome->confirmation, word);
}

void TestDeskOthers::allInOnePage()
{
    Office2 at;
    Neighbour& there = at.neighbour;
    const Event first = there.admitted(at.booking, 16, onTime());
    const Event again = there.admitted(at.booking, 17, onTime());
    there.tell({there.row(first), there.row(again, QStringLiteral("duplicate")),
                there.row(there.undone(first)), there.classified(first, QStringLiteral("voided")),
                there.classified(again, QStringLiteral("ok"))});
    const auto of = [&](const Event& event) {
        const auto found =
            std::ranges::find_if(at.stand.state().recent, [&](const RecentEntry& entry) {
                return entry.outcome->event == event.id;
            });
        return *found->outcome;
    };
    QCOMPARE(at.stand.state().recent.size(), size_t(2));
    QCOMPARE(of(first).what, Outcome::What::Undone);
    QCOMPARE(of(again).confirmation, Confirmation::Confirmed);
}

void TestDeskOthers::lostAgainstThisDesk()
{
    Office2 at;
    at.stand.showAndSettle(at.booking.key.code);
    at.stand.admit();
    const EventId ours = at.stand.outcomes.back().event;
    at.stand.clock.advance(1min);
    at.neighbour.tell(at.neighbour.admitted(at.booking, 16, onTime()), QStringLiteral("duplicate"));
    for (int restarted = 0; restarted < 2; ++restarted) {
        QCOMPARE(at.theirs().outcome->confirmation, Confirmation::Elsewhere);
        QVERIFY(at.theirs().outcome->winner);
        QVERIFY(at.theirs().outcome->winner->event == ours);
        QCOMPARE(at.theirs().outcome->winner->queueNumber->toString(), QStringLiteral("B001"));
        at.stand.build();
        at.stand.signIn();
    }
}

void TestDeskOthers::promoted()
{
    Office2 at;
    const Event arrival = at.neighbour.admitted(at.booking, 16, onTime());
    at.neighbour.tell(arrival, QStringLiteral("duplicate"));
    at.neighbour.tell({at.neighbour.classified(arrival, QStringLiteral("ok"))});
    QCOMPARE(at.theirs().outcome->confirmation, Confirmation::Confirmed);
    QVERIFY(!at.theirs().outcome->winner);
}

void TestDeskOthers::anArrivalSaysWhichStateOfItsBookingItSaw_data()
{
    QTest::addColumn<int>("before"); // the centre's number before the card; 0: only imported here
    QTest::addColumn<int>("meanwhile"); // and while it is open; 0: nothing
    QTest::addColumn<bool>("otherName");
    QTest::addColumn<QJsonValue>("rev");
    QTest::newRow("only imported here") << 0 << 0 << false << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("as the centre told it") << 7 << 0 << false << QJsonValue(7);
    QTest::newRow("changed while the card was open") << 7 << 8 << true << QJsonValue(8);
    QTest::newRow("told anew, and nothing on the card is another")
        << 7 << 8 << false << QJsonValue(7);
}

void TestDeskOthers::anArrivalSaysWhichStateOfItsBookingItSaw()
{
    QFETCH(int, before);
    QFETCH(int, meanwhile);
    QFETCH(bool, otherName);
    QFETCH(QJsonValue, rev);
    Office2 at;
    Booking booking = at.booking;
    if (before > 0)
        at.neighbour.tell(booking, before);
    at.stand.showAndSettle(booking.key.code);
    if (otherName)
        booking.name = QStringLiteral("BUDI SANTOSA");
    if (meanwhile > 0)
        at.neighbour.tell(booking, meanwhile);
    at.stand.pass();
    at.stand.admit();
    QCOMPARE(at.stand.events(EventKind::Attendance), 1);
    QCOMPARE(at.stand.last(EventKind::Attendance).event.payload.value(QLatin1String("rev")), rev);
}

QTEST_MAIN(TestDeskOthers)
#include "tst_desk_others.moc"
