// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/excuse.h"
#include "support/offices.h"

#include <QtTest>

using namespace std::chrono;

namespace {

const QDate monday(2026, 11, 23);
const Instant eight = instantOf(monday, 8 * 60, Zone::Wib);

Instant at(int minute) // after eight o'clock
{
    return eight + minutes(minute);
}

Actor actorAt(QStringView desk)
{
    return {*OfficeId::parse(u"jakarta-pusat"), *DeskLetter::parse(desk),
            *OfficerId::parse(u"sri-wahyuni"), QStringLiteral("Sri Wahyuni")};
}

// A decision at a desk, `turn` seconds after the sighting.
Event decisionAt(Instant when, int turn, QStringView desk = u"A",
                 EventKind kind = EventKind::Attendance)
{
    ClockReading time;
    time.now = when;
    const QJsonObject payload{
        {QStringLiteral("seen_at"), qint64((when - seconds(turn)).time_since_epoch().count())}};
    return plainEvent(kind, monday, payload, actorAt(desk), time);
}

// One every `pace` seconds, each worked on for `turn` seconds.
std::vector<Event> row(int fromMinute, int untilMinute, int pace, int turn,
                       EventKind kind = EventKind::Attendance)
{
    std::vector<Event> events;
    for (Instant when = at(fromMinute) + seconds(turn); when <= at(untilMinute);
         when += seconds(pace))
        events.push_back(decisionAt(when, turn, u"A", kind));
    return events;
}

} // namespace

// What the journal says in favour of somebody who came too late.
class TestExcuse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOutageComesBackFromItsEvent_data();
    void anOutageComesBackFromItsEvent();
    void otherEventsAreNoOutage();
    void outagesCountWhileSomebodyWasDue_data();
    void outagesCountWhileSomebodyWasDue();
    void anEarlierSightingIsNamed();
    void aQueueIsLongWithoutAPause_data();
    void aQueueIsLongWithoutAPause();
    void desksAreLookedAtOneByOne();
    void whoWasHeldWasNotAtTheDeskAllTheTime();
    void everyExcuseFindsItsReason_data();
    void everyExcuseFindsItsReason();
    void noReasonWhereTheOfficeHasNone();
};

void TestExcuse::anOutageComesBackFromItsEvent_data()
{
    QTest::addColumn<Outage::What>("what");
    QTest::newRow("program") << Outage::What::Program;
    QTest::newRow("camera") << Outage::What::Camera;
    QTest::newRow("network") << Outage::What::Network;
}

void TestExcuse::anOutageComesBackFromItsEvent()
{
    QFETCH(Outage::What, what);
    ClockReading time;
    time.now = at(40);
    const Outage outage{what, at(3), at(39)};
    const Event event = outageEvent(outage, monday, actorAt(u"B"), time);
    QCOMPARE(event.kind, EventKind::Outage);
    QVERIFY2(!event.officer, "nobody did it");
    QCOMPARE(event.payload.value(QLatin1String("what")).toString(),
             QLatin1String(QTest::currentDataTag()));
    QVERIFY(outageOf(event) == outage);
}

void TestExcuse::otherEventsAreNoOutage()
{
    QVERIFY(!outageOf(decisionAt(at(1), 10)));
    Event strange = outageEvent({}, monday, actorAt(u"A"), {});
    strange.payload.insert(QStringLiteral("what"), QStringLiteral("weather"));
    QVERIFY(!outageOf(strange));
}

void TestExcuse::outagesCountWhileSomebodyWasDue_data()
{
    QTest::addColumn<int>("from"); // minutes after the mark, eight o'clock
    QTest::addColumn<int>("to");
    QTest::addColumn<bool>("counts"); // for somebody who came sixty minutes after it
    QTest::newRow("over before the mark") << -30 << -1 << false;
    QTest::newRow("until the mark") << -30 << 0 << true;
    QTest::newRow("in between") << 10 << 20 << true;
    QTest::newRow("all the time") << -30 << 90 << true;
    QTest::newRow("from the sighting on") << 60 << 90 << true;
    QTest::newRow("after the sighting") << 61 << 90 << false;
}

void TestExcuse::outagesCountWhileSomebodyWasDue()
{
    QFETCH(int, from);
    QFETCH(int, to);
    const Outage outage{Outage::What::Camera, at(from), at(to)};
    const auto excuses = excusesFor(at(0), at(60), {}, {outage}, {});
    QTEST(!excuses.empty(), "counts");
    if (!excuses.empty())
        QVERIFY(excuses.front() == (Excuse{Excuse::What::CameraDown, at(from), at(to)}));
}

void TestExcuse::anEarlierSightingIsNamed()
{
    const auto excuses = excusesFor(at(0), at(60), at(-20), {}, {});
    QCOMPARE(excuses.size(), size_t(1));
    QVERIFY(excuses.front() == (Excuse{Excuse::What::SeenEarlier, at(-20), at(-20)}));
    QVERIFY2(excusesFor(at(0), at(60), at(60), {}, {}).empty(), "that is this very sighting");
}

void TestExcuse::aQueueIsLongWithoutAPause_data()
{
    QTest::addColumn<std::vector<Event>>("events");
    QTest::addColumn<bool>("isLong");
    QTest::newRow("nobody came") << std::vector<Event>{} << false;
    QTest::newRow("a quarter of an hour, half a minute between two") << row(0, 16, 90, 60) << true;
    QTest::newRow("slow work, but nobody waits less") << row(0, 30, 240, 230) << true;
    QTest::newRow("a minute between two") << row(0, 40, 120, 60) << false;
    QTest::newRow("fourteen minutes") << row(0, 14, 60, 50) << false;
    QTest::newRow("over before the mark") << row(-40, -10, 60, 50) << false;
    QTest::newRow("only refused") << row(0, 20, 60, 50, EventKind::Refusal) << true;
    QTest::newRow("only put aside") << row(0, 20, 60, 50, EventKind::Seen) << false;
}

void TestExcuse::aQueueIsLongWithoutAPause()
{
    QFETCH(std::vector<Event>, events);
    const auto excuses = excusesFor(at(0), at(60), {}, {}, events);
    QTEST(!excuses.empty(), "isLong");
    if (!excuses.empty())
        QCOMPARE(excuses.front().what, Excuse::What::QueueLong);
}

void TestExcuse::desksAreLookedAtOneByOne()
{
    std::vector<Event> events; // each desk has a minute's rest, the two together have not
    for (int minute = 0; minute < 30; ++minute)
        events.push_back(decisionAt(at(minute), 10, minute % 2 == 0 ? u"A" : u"B"));
    QVERIFY(excusesFor(at(0), at(60), {}, {}, events).empty());
}

void TestExcuse::whoWasHeldWasNotAtTheDeskAllTheTime()
{
    const std::vector<Event> events{
        decisionAt(at(30), 30 * 60)}; // seen at eight, back at half past
    QVERIFY(excusesFor(at(0), at(60), {}, {}, events).empty());
}

void TestExcuse::everyExcuseFindsItsReason_data()
{
    QTest::addColumn<Excuse::What>("what");
    QTest::addColumn<QString>("reason");
    QTest::newRow("seen earlier") << Excuse::What::SeenEarlier << QStringLiteral("queue");
    QTest::newRow("program") << Excuse::What::ProgramDown << QStringLiteral("failure");
    QTest::newRow("camera") << Excuse::What::CameraDown << QStringLiteral("failure");
    QTest::newRow("network") << Excuse::What::NetworkDown << QStringLiteral("failure");
    QTest::newRow("long queue") << Excuse::What::QueueLong << QStringLiteral("queue");
}

void TestExcuse::everyExcuseFindsItsReason()
{
    QFETCH(Excuse::What, what);
    const auto reason = [](QStringView id, Reason::Excuses excuses, bool needsApprover) {
        return Reason{.id = *ReasonId::parse(id),
                      .what = Reason::For::Override,
                      .needsApprover = needsApprover,
                      .excuses = excuses};
    };
    Office office = offices::office(QStringLiteral("jakarta-pusat"));
    office.reasons = {reason(u"queue-asked", Reason::Excuses::Queue, true),
                      reason(u"queue", Reason::Excuses::Queue, false),
                      reason(u"other", Reason::Excuses::Nothing, false),
                      reason(u"failure", Reason::Excuses::Failure, true)};
    office.reasons.insert(office.reasons.begin(), Reason{.id = *ReasonId::parse(u"undo"),
                                                         .what = Reason::For::Undo,
                                                         .excuses = Reason::Excuses::Failure});
    const Reason* found = reasonFor({what, at(0), at(1)}, office);
    QVERIFY(found);
    QTEST(found->id.toString(), "reason");
}

void TestExcuse::noReasonWhereTheOfficeHasNone()
{
    Office office = offices::office(QStringLiteral("jakarta-pusat"));
    office.reasons.clear();
    QVERIFY(!reasonFor({Excuse::What::QueueLong, at(0), at(1)}, office));
}

QTEST_GUILESS_MAIN(TestExcuse)
#include "tst_excuse.moc"
