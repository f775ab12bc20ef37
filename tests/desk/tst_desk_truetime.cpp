// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"

#include <QtTest>

using namespace std::chrono_literals;

namespace {

const QString budi = QStringLiteral("9ZZZZ"); // booked for 08:00-09:00

QJsonObject payloadOf(DeskStand& stand, EventKind kind)
{
    return stand.last(kind).event.payload;
}

// The clock may be two minutes wrong, and it is as many before or after the end of the slot.
struct Band
{
    explicit Band(std::chrono::minutes after)
    {
        stand.add(stand.booking(budi));
        stand.signIn();
        stand.clock.set(stand.at(9, 0) + after);
        stand.clock.setUncertainty(2min);
        stand.showAndSettle(budi);
    }
    [[nodiscard]] const Person& person() const { return stand.card().person(); }

    DeskStand stand;
};

} // namespace

// The PC's clock at the desk: what it may not decide alone, and what is told of it.
class TestDeskTrueTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insideTheBandAnOfficerIsAsked_data();
    void insideTheBandAnOfficerIsAsked();
    void nothingIsDecidedBeforeItIsSaid();
    void inTimeIsAdmittedByRule();
    void tooLateIsRefused();
    void whoeverSaidItMayTakeItBack();
    void nobodyIsAskedWhereBothEndsAdmit();
    void aDoubtfulDateIsAWarning_data();
    void aDoubtfulDateIsAWarning();
    void theDateIsConfirmed();
    void aCentreKnowsTheDate();
    void aClockThatWasSetIsAnEvent();
    void thePcsClockIsToldWhereItIsWrong_data();
    void thePcsClockIsToldWhereItIsWrong();
    void theCentreLowersTheFloorOnTheDisk();
};

void TestDeskTrueTime::insideTheBandAnOfficerIsAsked_data()
{
    QTest::addColumn<int>("after"); // minutes after the end of the slot
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<bool>("asked");
    QTest::newRow("three minutes before the end") << -4 << QStringLiteral("slot_running") << false;
    QTest::newRow("two minutes before the end") << -2 << QStringLiteral("slot_running") << true;
    QTest::newRow("at the end") << 0 << QStringLiteral("slot_running") << true;
    QTest::newRow("a minute after it") << 1 << QStringLiteral("slot_running") << true;
    QTest::newRow("two minutes after it") << 2 << QStringLiteral("forfeited") << false;
}

void TestDeskTrueTime::insideTheBandAnOfficerIsAsked()
{
    QFETCH(int, after);
    QFETCH(bool, asked);
    const Band band{std::chrono::minutes(after)};
    QTEST(band.stand.verdict(), "verdict");
    QCOMPARE(band.person().timeDoubt.has_value(), asked);
    QCOMPARE(band.person().verdict.uncertain, asked);
    if (asked)
        QCOMPARE(band.person().timeDoubt->severer.name(), QStringLiteral("forfeited"));
}

void TestDeskTrueTime::nothingIsDecidedBeforeItIsSaid()
{
    Band band{0min};
    band.stand.admit();
    QVERIFY(band.stand.noticed(Notice::What::TimeOpen));
    band.stand.desk->hold(30);
    band.stand.desk->refuse();
    band.stand.settle();
    QCOMPARE(band.stand.events(EventKind::Attendance), 0);
    QCOMPARE(band.stand.events(EventKind::Hold), 0);
    QCOMPARE(band.stand.events(EventKind::Refusal), 0);
}

void TestDeskTrueTime::inTimeIsAdmittedByRule()
{
    Band band{0min};
    band.stand.desk->sayInTime(true);
    band.stand.pass();
    band.stand.admit();
    const QJsonObject payload = payloadOf(band.stand, EventKind::Attendance);
    QCOMPARE(payload.value(QStringLiteral("verdict")).toString(), QStringLiteral("slot_running"));
    QCOMPARE(payload.value(QStringLiteral("uncertain")).toBool(), true);
    QCOMPARE(payload.value(QStringLiteral("time_said")).toString(), QStringLiteral("in_time"));
    QVERIFY(!payload.contains(QStringLiteral("override")));
}

void TestDeskTrueTime::tooLateIsRefused()
{
    Band band{0min};
    band.stand.desk->sayInTime(false);
    QCOMPARE(band.stand.verdict(), QStringLiteral("forfeited"));
    band.stand.pass();
    band.stand.desk->refuse();
    band.stand.settle();
    const QJsonObject payload = payloadOf(band.stand, EventKind::Refusal);
    QCOMPARE(payload.value(QStringLiteral("verdict")).toString(), QStringLiteral("forfeited"));
    QCOMPARE(payload.value(QStringLiteral("time_said")).toString(), QStringLiteral("too_late"));
}

void TestDeskTrueTime::whoeverSaidItMayTakeItBack()
{
    Band band{0min};
    band.stand.desk->sayInTime(false);
    band.stand.desk->sayInTime(true);
    QCOMPARE(band.stand.verdict(), QStringLiteral("slot_running"));
}

void TestDeskTrueTime::nobodyIsAskedWhereBothEndsAdmit()
{
    Band band{-15min - 60min}; // the report mark of most rules, and what follows, admit
    QVERIFY(band.person().verdict.admits());
    QVERIFY(!band.person().timeDoubt);
}

void TestDeskTrueTime::aDoubtfulDateIsAWarning_data()
{
    QTest::addColumn<int>("day"); // of the booking, from what the PC calls today
    QTest::newRow("a day that has passed") << -3;
    QTest::newRow("a day to come") << 3;
}

void TestDeskTrueTime::aDoubtfulDateIsAWarning()
{
    QFETCH(int, day);
    DeskStand stand;
    Booking booking = stand.booking(budi);
    booking.serviceDate = booking.serviceDate.addDays(day);
    stand.add(booking);
    stand.clock.setQuality(TimeQuality::Suspect);
    stand.signIn();
    stand.build();
    stand.signIn();
    QVERIFY(stand.state().surroundings.dateDoubtful);
    stand.showAndSettle(budi);
    QCOMPARE(stand.verdict(), QStringLiteral("wrong_day"));
    QVERIFY(stand.card().person().verdict.admits());
    stand.admit();
    const QJsonObject payload = payloadOf(stand, EventKind::Attendance);
    QCOMPARE(payload.value(QStringLiteral("verdict")).toString(), QStringLiteral("wrong_day"));
    QVERIFY(payload.value(QStringLiteral("facts"))
                .toObject()
                .value(QStringLiteral("doubtful"))
                .toBool());
    QVERIFY(!payload.contains(QStringLiteral("override")));
    const auto verdict = recordedVerdict(stand.last(EventKind::Attendance).event);
    QVERIFY(verdict && verdict->admits());
}

void TestDeskTrueTime::theDateIsConfirmed()
{
    DeskStand stand;
    Booking booking = stand.booking(budi);
    booking.serviceDate = booking.serviceDate.addDays(3);
    stand.add(booking);
    stand.clock.setQuality(TimeQuality::Suspect);
    stand.build();
    stand.signIn();
    stand.showAndSettle(budi);
    stand.desk->confirmDate();
    stand.settle();
    QVERIFY(!stand.state().surroundings.dateDoubtful);
    QVERIFY(stand.state().surroundings.dateConfirmed);
    QVERIFY(!stand.card().person().verdict.admits());
    const ChainedEvent said = stand.last(EventKind::ClockChange);
    QCOMPARE(said.event.payload.value(QStringLiteral("date_confirmed")).toString(),
             QStringLiteral("2026-11-23"));
    QCOMPARE(said.event.officer->toString(), QStringLiteral("sri-wahyuni"));
    stand.clock.setQuality(TimeQuality::Synced); // once the clock is right, nothing was confirmed
    stand.desk->clear();
    stand.showAndSettle(QStringLiteral("6QQQQ"));
    stand.desk->refuse();
    stand.settle();
    QVERIFY(!stand.state().surroundings.dateConfirmed);
}

void TestDeskTrueTime::aCentreKnowsTheDate()
{
    DeskStand stand;
    FakeCentre& centre = stand.enrol();
    stand.clock.setQuality(TimeQuality::Suspect);
    centre.become(LinkState::Offline);
    QVERIFY(stand.state().surroundings.dateDoubtful);
    centre.become(LinkState::Connected);
    QVERIFY(!stand.state().surroundings.dateDoubtful);
}

void TestDeskTrueTime::aClockThatWasSetIsAnEvent()
{
    DeskStand stand;
    FakeCentre& centre = stand.enrol();
    stand.signIn();
    stand.notices.clear();
    const int before = stand.events(EventKind::ClockChange);
    stand.clock.setWall(-2h);
    Q_EMIT centre.timeKnown({});
    stand.settle();
    QCOMPARE(stand.events(EventKind::ClockChange), before + 1);
    QCOMPARE(payloadOf(stand, EventKind::ClockChange).value(QStringLiteral("jump_ms")).toInteger(),
             qint64(-7200000));
    QVERIFY(stand.noticed(Notice::What::ClockChanged));
    Q_EMIT centre.timeKnown({});
    stand.settle();
    QCOMPARE(stand.events(EventKind::ClockChange), before + 1); // once
}

void TestDeskTrueTime::thePcsClockIsToldWhereItIsWrong_data()
{
    QTest::addColumn<TimeQuality>("quality");
    QTest::addColumn<qint64>("off"); // seconds
    QTest::addColumn<qint64>("told");
    QTest::newRow("two hours slow") << TimeQuality::Synced << qint64(-7200) << qint64(-7200);
    QTest::newRow("since the last comparison")
        << TimeQuality::SameBoot << qint64(600) << qint64(600);
    QTest::newRow("half a minute is not worth a word")
        << TimeQuality::Synced << qint64(30) << qint64(0);
    QTest::newRow("nothing to compare it with")
        << TimeQuality::RealTime << qint64(600) << qint64(0);
}

void TestDeskTrueTime::thePcsClockIsToldWhereItIsWrong()
{
    QFETCH(TimeQuality, quality);
    QFETCH(qint64, off);
    QFETCH(qint64, told);
    DeskStand stand;
    FakeCentre& centre = stand.enrol();
    stand.clock.setQuality(quality);
    stand.clock.setWall(std::chrono::seconds(off));
    Q_EMIT centre.timeKnown({});
    QCOMPARE(stand.state().surroundings.pcClockOff, std::chrono::milliseconds(told * 1000));
}

// Left by a clock that stood a year ahead: it must not come back when the PC is started again
// without the network.
void TestDeskTrueTime::theCentreLowersTheFloorOnTheDisk()
{
    DeskStand stand;
    FakeCentre& centre = stand.enrol();
    const Instant right = stand.clock.read().now;
    const auto floor = [&] {
        return stand.ask([](Tables& tables) { return tables.journal.floor(); })->value();
    };
    ClockReading wrong = stand.clock.read();
    wrong.now += 365 * 24h;
    QVERIFY(stand.ask([wrong](Tables& tables) { return tables.journal.saveFloor(wrong); }));
    stand.build();
    QCOMPARE(floor(), right + 365 * 24h);
    stand.clock.setQuality(TimeQuality::Synced);
    Q_EMIT centre.timeKnown({});
    stand.settle();
    QCOMPARE(floor(), right);
}

QTEST_MAIN(TestDeskTrueTime)
#include "tst_desk_truetime.moc"
