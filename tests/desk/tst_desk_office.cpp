// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"

#include <QtTest>

using namespace std::chrono_literals;

namespace {

const QString budi = QStringLiteral("9ZZZZ");

// From now on the whole day is served.
Office servingAllDay(Office office)
{
    for (RuleUse& use : office.uses)
        use.rule = *RuleId::parse(u"mpaspor-same-day");
    return office;
}

} // namespace

// The office's rules change while people stand at the counter, and what is old is not kept.
class TestDeskOffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoStandsThereIsJudgedAnew();
    void whoHasAttendedStaysSo();
    void ticksOutliveANewProfile();
    void oldPeopleAreForgottenByThemselves();
    void anOfficeMayKeepThemForGood();
};

void TestDeskOffice::whoStandsThereIsJudgedAnew()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.clock.set(stand.at(9, 5));
    stand.showAndSettle(budi);
    QCOMPARE(stand.verdict(), QStringLiteral("forfeited"));
    int heard = 0;
    connect(stand.desk.get(), &Desk::officeChanged, this, [&heard] { ++heard; });
    QVERIFY(stand.answer(stand.desk->backOffice().setOffice(servingAllDay(stand.office))));
    stand.settle();
    QCOMPARE(heard, 1);
    QCOMPARE(stand.desk->office().version, stand.office.version + 1);
    QCOMPARE(stand.verdict(), QStringLiteral("late_admitted"));
    QVERIFY2(!stand.desk->canDecide(), "the card has just changed");
    stand.pass();
    stand.admit();
    QCOMPARE(stand.events(EventKind::Attendance), 1);
    QCOMPARE(stand.last(EventKind::Attendance).event.rule->id.toString(),
             QStringLiteral("mpaspor-same-day"));
}

void TestDeskOffice::whoHasAttendedStaysSo()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.showAndSettle(budi);
    stand.admit();
    stand.clock.advance(1min);
    stand.showAndSettle(budi);
    QVERIFY(stand.answer(stand.desk->backOffice().setOffice(servingAllDay(stand.office))));
    stand.settle();
    QCOMPARE(stand.verdict(), QStringLiteral("already_attended"));
}

void TestDeskOffice::ticksOutliveANewProfile()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    stand.showAndSettle(budi);
    stand.desk->tick(0, Aspect::Original, true);
    QVERIFY(stand.answer(stand.desk->backOffice().setOffice(servingAllDay(stand.office))));
    stand.settle();
    QVERIFY(stand.card().person().checklist.lines[0].original);
    QVERIFY(!stand.card().person().checklist.lines[0].copy);
}

void TestDeskOffice::oldPeopleAreForgottenByThemselves()
{
    DeskStand stand;
    stand.office.retentionDays = 30;
    Booking old = stand.booking(budi, QStringLiteral("BUDI LAMA"));
    old.serviceDate = stand.today().addDays(-31);
    Booking kept = stand.booking(QStringLiteral("8YYY1"), QStringLiteral("SITI AMINAH"));
    kept.serviceDate = stand.today().addDays(-30);
    stand.add(old);
    stand.add(kept);
    stand.build();
    const auto name = [&stand](const Booking& booking) {
        return stand.ask([key = booking.key](Tables& tables) { return tables.bookings.byKey(key); })
            .value()
            ->name;
    };
    QCOMPARE(name(old), QString());
    QCOMPARE(name(kept), QStringLiteral("SITI AMINAH"));
    QCOMPARE(stand.events(EventKind::Purge), 1);
    QVERIFY2(!stand.last(EventKind::Purge).event.officer, "nobody did it");
    stand.build(); // nothing is left to forget
    QCOMPARE(stand.events(EventKind::Purge), 1);
    stand.clock.advance(24h); // after midnight, at the next recording
    stand.signIn();
    stand.showAndSettle(QStringLiteral("7XXX1"));
    stand.desk->refuse();
    stand.settle();
    QCOMPARE(name(kept), QString());
    QCOMPARE(stand.events(EventKind::Purge), 2);
}

void TestDeskOffice::anOfficeMayKeepThemForGood()
{
    DeskStand stand;
    stand.office.retentionDays = 0;
    Booking old = stand.booking(budi, QStringLiteral("BUDI LAMA"));
    old.serviceDate = stand.today().addYears(-5);
    stand.add(old);
    stand.build();
    QCOMPARE(stand.events(EventKind::Purge), 0);
}

QTEST_MAIN(TestDeskOffice)
#include "tst_desk_office.moc"
