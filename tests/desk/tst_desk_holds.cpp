// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"

#include <QJsonArray>
#include <QtTest>

namespace {

const QString budi = QStringLiteral("9ZZZZ");

} // namespace

// Who has to bring something, and who is sent away.
class TestDeskHolds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void incompletePeopleAreHeld();
    void heldPeopleKeepVerdictAndTicks();
    void whoIsHeldGoesOnThoughCancelledMeanwhile();
    void afterARestartTheMissingOnesAreOpen();
    void holdsEndAtClosing();
    void holdsAreForOfficesThatHold();
    void aHoldRunsOut();
    void missingDocumentsAreRefused();
    void refusalsAreEvents();
};

void TestDeskHolds::incompletePeopleAreHeld()
{
    DeskStand stand(QStringLiteral("bandung"));
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.clock.set(stand.at(8, 10));
    stand.showAndSettle(budi);
    QCOMPARE(stand.desk->holdDefault(), 30);
    stand.desk->tick(0, Aspect::Original, true);
    stand.desk->hold(30);
    stand.settle();
    QCOMPARE(stand.outcomes.back().what, Outcome::What::Held);
    QCOMPARE(stand.outcomes.back().heldUntil, std::optional(stand.at(8, 40)));
    QCOMPARE(stand.state().held.size(), size_t(1));
    QCOMPARE(stand.state().held.front().name, QStringLiteral("BUDI SANTOSO"));
    QVERIFY(!stand.state().held.front().missing.empty());
    QVERIFY(!stand.state().card);
}

void TestDeskHolds::heldPeopleKeepVerdictAndTicks()
{
    DeskStand stand(QStringLiteral("bandung"));
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.clock.set(stand.at(8, 50));
    stand.showAndSettle(budi);
    stand.desk->tick(0, Aspect::Original, true);
    stand.desk->hold(30);
    stand.settle();
    stand.clock.set(stand.at(9, 20)); // the slot is over, the hold is not
    stand.clock.advance(std::chrono::seconds(10));
    stand.showAndSettle(budi);
    QCOMPARE(stand.verdict(), QStringLiteral("held"));
    QCOMPARE(stand.card().person().firstVerdict->name(), QStringLiteral("slot_running"));
    QVERIFY(stand.card().person().checklist.lines[0].original);
    QVERIFY(!stand.card().person().checklist.lines[0].copy);
    stand.admit();
    const Event event = stand.last(EventKind::Attendance).event;
    QCOMPARE(event.payload.value(QLatin1String("verdict")).toString(),
             QStringLiteral("slot_running"));
    QVERIFY(stand.state().held.empty());
}

void TestDeskHolds::whoIsHeldGoesOnThoughCancelledMeanwhile()
{
    DeskStand stand(QStringLiteral("bandung"));
    Booking booking = stand.booking(budi);
    stand.add(booking);
    stand.signIn();
    stand.showAndSettle(budi);
    stand.desk->hold(30);
    stand.settle();
    booking.status = BookingStatus::Cancelled;
    stand.add(booking);
    stand.clock.advance(std::chrono::seconds(10));
    stand.showAndSettle(budi);
    QCOMPARE(stand.verdict(), QStringLiteral("held"));
    QCOMPARE(stand.card().person().firstVerdict->name(), QStringLiteral("on_time"));
    stand.admit();
    QCOMPARE(stand.events(EventKind::Attendance), 1);
}

void TestDeskHolds::afterARestartTheMissingOnesAreOpen()
{
    DeskStand stand(QStringLiteral("bandung"));
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.showAndSettle(budi);
    stand.desk->tickRequired();
    stand.desk->tick(1, Aspect::Copy, false);
    stand.desk->hold(20);
    stand.settle();
    stand.build(); // the ticks that this desk remembered are gone
    stand.signIn();
    stand.showAndSettle(budi);
    QCOMPARE(stand.verdict(), QStringLiteral("held"));
    const Checklist& checklist = stand.card().person().checklist;
    QVERIFY(checklist.lines[0].complete());
    QVERIFY(!checklist.lines[1].complete());
}

void TestDeskHolds::holdsEndAtClosing()
{
    DeskStand stand(QStringLiteral("bandung"));
    Booking late = stand.booking(budi);
    late.slot = Slot{15 * 60, 16 * 60};
    stand.add(late);
    stand.signIn();
    const Instant closing = stand.desk->holdLimit();
    stand.clock.set(closing - std::chrono::minutes(5));
    stand.showAndSettle(budi);
    stand.desk->hold(30);
    stand.settle();
    QCOMPARE(stand.outcomes.size(), size_t(1));
    QCOMPARE(stand.outcomes.back().heldUntil, std::optional(closing));
}

void TestDeskHolds::holdsAreForOfficesThatHold()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.showAndSettle(budi);
    QCOMPARE(stand.desk->holdDefault(), 0);
    stand.desk->hold(30);
    stand.settle();
    QCOMPARE(stand.events(EventKind::Hold), 0);
    QVERIFY(stand.state().card);
}

void TestDeskHolds::aHoldRunsOut()
{
    DeskStand stand(QStringLiteral("bandung"));
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.showAndSettle(budi);
    stand.desk->hold(10);
    stand.settle();
    stand.clock.set(stand.at(7, 23));
    stand.clock.advance(std::chrono::seconds(10));
    stand.showAndSettle(budi);
    QCOMPARE(stand.verdict(), QStringLiteral("hold_expired"));
}

void TestDeskHolds::missingDocumentsAreRefused()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.showAndSettle(budi);
    stand.desk->tickRequired();
    stand.desk->refuseDocuments(); // nothing is missing
    stand.settle();
    QCOMPARE(stand.events(EventKind::Refusal), 0);
    stand.desk->setDiffers(1, QStringLiteral("alamat"));
    stand.desk->tick(2, Aspect::Copy, false);
    stand.desk->refuseDocuments();
    stand.settle();
    QCOMPARE(stand.outcomes.back().what, Outcome::What::RefusedDocuments);
    const QJsonObject payload = stand.last(EventKind::Refusal).event.payload;
    QCOMPARE(payload.value(QLatin1String("missing")).toArray().size(), 1);
    stand.clock.advance(std::chrono::seconds(10));
    stand.showAndSettle(budi);
    QCOMPARE(stand.verdict(), QStringLiteral("on_time")); // the booking is not used up
}

void TestDeskHolds::refusalsAreEvents()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.clock.set(stand.at(10, 0));
    stand.showAndSettle(budi);
    QCOMPARE(stand.verdict(), QStringLiteral("forfeited"));
    stand.desk->admit(); // not by this key
    stand.desk->refuse();
    stand.settle();
    QCOMPARE(stand.outcomes.back().what, Outcome::What::Refused);
    QCOMPARE(stand.events(EventKind::Refusal), 1);
    QCOMPARE(stand.events(EventKind::Attendance), 0);
    QVERIFY(!stand.state().lastAdmitted);
}

QTEST_MAIN(TestDeskHolds)
#include "tst_desk_holds.moc"
