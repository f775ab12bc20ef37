// SPDX-License-Identifier: GPL-3.0-or-later
#include "officefeed.h"
#include "store/dayclose.h"
#include "store/journalslice.h"
#include "store/purge.h"
#include "support/offices.h"

#include <QTest>

// Two desks of one office, B and C; what one of them recorded comes to the other in the feed.
namespace {

const QString ani = QStringLiteral("jakarta-pusat/law/9ZZZZ");
const QString bayu = QStringLiteral("jakarta-pusat/law/8YYYY");

Booking booked(const QString& code)
{
    return sample::booking(code, QStringLiteral("Ani Contoh"));
}

Arrival at(Arrival arrival, char desk)
{
    arrival.circumstances.actor = sample::actor(desk);
    return arrival;
}

Arrival asking(const QString& key, Instant now, char desk)
{
    Arrival arrival = at(sample::arrival(key, now), desk);
    arrival.verdict.kind = verdict::Forfeited{};
    arrival.decision = decision::AskApproval{*ReasonId::parse(u"office-fault"), {}};
    return arrival;
}

UndoRequest undoAt(char desk, const EventId& event, Instant now)
{
    UndoRequest undo = sample::undo(event, now);
    undo.actor = sample::actor(desk);
    return undo;
}

struct TwoDesks
{
    TempStore b, c;
    OfficeFeed feed;

    TwoDesks()
    {
        feed.book(booked(QStringLiteral("9ZZZZ")));
        feed.book(booked(QStringLiteral("8YYYY")));
        exchange();
    }
    void exchange(const QString& outcome = QStringLiteral("ok"))
    {
        feed.takeFrom(b, outcome);
        feed.takeFrom(c, outcome);
        for (TempStore* desk : {&b, &c}) {
            const auto given = feed.give(*desk);
            QVERIFY2(given.has_value(), given ? "" : qPrintable(given.error().detail));
        }
    }
};

QString numberOf(const Attendance& attendance)
{
    return attendance.queueNumber ? attendance.queueNumber->toString() : QString();
}

} // namespace

class TestOtherDesks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArrivalElsewhereIsKnown();
    void whatAnotherDeskDidStands_data();
    void whatAnotherDeskDidStands();
    void parkedPeopleAreDecidedAnywhere();
    void anAnswerCountsWhateverTheClocksSay();
    void supervisorsUndoWhatOthersRecorded();
    void anUndoMayComeFirst();
    void twoArrivalsOfOneBooking_data();
    void twoArrivalsOfOneBooking();
    void quotasCountOverAllDesks();
    void walkInsHaveNames();
    void aRebuiltDeskGoesOnCounting();
    void theDaysLoadIsTheOffices();
    void theLoadDropsALostArrival();
    void lateEventsChangeAPastDay();
    void closingTheDaySettlesTheOffice();
    void earlierSightingsAndServices();
    void latestArrivalsElsewhere();
    void aPurgeElsewhereForgetsHere();
    void theAuditStaysWhole();
};

void TestOtherDesks::anArrivalElsewhereIsKnown()
{
    TwoDesks two;
    const auto recorded = two.c.journal().record(sample::arrival(ani, sample::at(440), 'C'));
    QVERIFY(recorded.has_value());
    QVERIFY(!two.b.journal().history(ani)->attended);
    two.exchange();
    const auto history = two.b.journal().history(ani);
    QVERIFY(history && history->attended);
    QVERIFY(history->attended->event == recorded->event);
    QCOMPARE(history->attended->desk.toString(), QStringLiteral("C"));
    QCOMPARE(numberOf(*history->attended), QStringLiteral("C001"));
    QCOMPARE(two.b.journal().attendances({ani, bayu})->size(), 1);
    // The transaction that records knows it, too.
    const auto again = two.b.journal().record(sample::arrival(ani, sample::at(450)));
    QVERIFY(!again);
    QCOMPARE(again.error().fault, Fault::AlreadyAttended);
    QCOMPARE(again.error().subject, QStringLiteral("C001"));
    // Its own event comes back to C and is no other desk's there.
    QCOMPARE(two.c.journal().arrivalsElsewhere(sample::day(), 9)->size(), size_t(0));
    QVERIFY(two.c.journal().event(recorded->event)->has_value());
}

void TestOtherDesks::whatAnotherDeskDidStands_data()
{
    QTest::addColumn<QStringList>("atC"); // in turn
    QTest::addColumn<QStringList>("atB");
    QTest::addColumn<bool>("held");
    QTest::addColumn<bool>("parked");
    QTest::addColumn<bool>("attended");
    const QStringList none;
    QTest::newRow("held there") << QStringList{QStringLiteral("hold")} << none << true << false
                                << false;
    QTest::newRow("held there, refused here")
        << QStringList{QStringLiteral("hold")} << QStringList{QStringLiteral("refuse")} << false
        << false << false;
    QTest::newRow("held there, admitted here")
        << QStringList{QStringLiteral("hold")} << QStringList{QStringLiteral("admit")} << false
        << false << true;
    QTest::newRow("held there and admitted there")
        << QStringList{QStringLiteral("hold"), QStringLiteral("admit")} << none << false << false
        << true;
    QTest::newRow("parked there") << QStringList{QStringLiteral("ask")} << none << false << true
                                  << false;
    QTest::newRow("parked there, held here")
        << QStringList{QStringLiteral("ask")} << QStringList{QStringLiteral("hold")} << true
        << false << false;
    QTest::newRow("parked there, refused here")
        << QStringList{QStringLiteral("ask")} << QStringList{QStringLiteral("refuse")} << false
        << false << false;
    QTest::newRow("parked there, admitted here")
        << QStringList{QStringLiteral("ask")} << QStringList{QStringLiteral("admit")} << false
        << false << true;
    QTest::newRow("refused there, held here")
        << QStringList{QStringLiteral("refuse")} << QStringList{QStringLiteral("hold")} << true
        << false << false;
    QTest::newRow("refused there")
        << QStringList{QStringLiteral("refuse")} << none << false << false << false;
}

void TestOtherDesks::whatAnotherDeskDidStands()
{
    QFETCH(QStringList, atC);
    QFETCH(QStringList, atB);
    QFETCH(bool, held);
    QFETCH(bool, parked);
    QFETCH(bool, attended);
    TwoDesks two;
    int minute = 440;
    const auto record = [&](TempStore& store, char desk, const QStringList& what) {
        for (const QString& one : what) {
            const Instant now = sample::at(minute++);
            const Arrival arrival = one == u"hold"     ? sample::held(ani, now, sample::at(600))
                                    : one == u"refuse" ? sample::refused(ani, now)
                                    : one == u"ask"    ? asking(ani, now, desk)
                                                       : sample::arrival(ani, now, desk);
            const auto recorded = store.journal().record(at(arrival, desk));
            QVERIFY2(recorded.has_value(), qPrintable(one));
        }
    };
    record(two.c, 'C', atC);
    two.exchange();
    record(two.b, 'B', atB);
    const auto check = [&](TempStore& store) {
        const auto history = store.journal().history(ani);
        QCOMPARE(history->hold.has_value(), held);
        QCOMPARE(history->attended.has_value(), attended);
        QCOMPARE(store.journal().held(sample::day())->size(), size_t(held));
        QCOMPARE(store.journal().parked(sample::day())->size(), size_t(parked));
    };
    check(two.b); // before C heard of it, and …
    two.exchange();
    check(two.b);
    check(two.c); // … at both desks after
}

// The deciding desk's clock stands before the asking one's.
void TestOtherDesks::anAnswerCountsWhateverTheClocksSay()
{
    TwoDesks two;
    const auto asked = two.c.journal().record(asking(ani, sample::at(440), 'C'));
    QVERIFY(asked.has_value());
    two.exchange();
    Arrival decided = sample::refused(ani, sample::at(430));
    decided.circumstances.request = asked->event;
    QVERIFY(two.b.journal().record(at(decided, 'B')).has_value());
    two.exchange();
    QVERIFY(two.b.journal().parked(sample::day())->empty());
    QVERIFY(two.c.journal().parked(sample::day())->empty());
}

void TestOtherDesks::parkedPeopleAreDecidedAnywhere()
{
    TwoDesks two;
    const auto asked = two.c.journal().record(asking(ani, sample::at(440), 'C'));
    two.exchange();
    auto rows = two.b.journal().parked(sample::day());
    QCOMPARE(rows->size(), size_t(1));
    QVERIFY(rows->front().request == asked->event);
    QVERIFY(rows->front().elsewhere == DeskLetter::parse(u"C"));
    QVERIFY(!two.c.journal().parked(sample::day())->front().elsewhere);
    // The supervisor at B admits.
    Arrival answer = sample::overridden(ani, sample::at(450));
    answer.circumstances.request = asked->event;
    QVERIFY(two.b.journal().record(answer).has_value());
    QCOMPARE(two.b.journal().parked(sample::day())->size(), size_t(0));
    QCOMPARE(two.c.journal().parked(sample::day())->size(), size_t(1));
    two.exchange();
    QCOMPARE(two.c.journal().parked(sample::day())->size(), size_t(0));
    QCOMPARE(numberOf(*two.c.journal().history(ani)->attended), QStringLiteral("B001"));
}

void TestOtherDesks::supervisorsUndoWhatOthersRecorded()
{
    TwoDesks two;
    const auto held =
        two.c.journal().record(at(sample::held(ani, sample::at(430), sample::at(600)), 'C'));
    const auto recorded = two.c.journal().record(sample::arrival(ani, sample::at(440), 'C'));
    two.exchange();
    const auto undone = two.b.journal().undo(undoAt('B', recorded->event, sample::at(445)));
    QVERIFY(undone.has_value());
    QVERIFY(!two.b.journal().history(ani)->attended);
    QVERIFY(two.b.journal().history(ani)->hold); // it goes on
    QVERIFY(two.c.journal().history(ani)->attended);
    QCOMPARE(two.b.journal().undo(undoAt('B', recorded->event, sample::at(446))).error().fault,
             Fault::AlreadyUndone);
    two.exchange();
    QVERIFY(!two.c.journal().history(ani)->attended);
    QVERIFY(two.c.journal().history(ani)->hold->event == held->event);
    const auto ofTheDay = two.c.journal().recordedOn(sample::day());
    QCOMPARE(ofTheDay->size(), size_t(3));
    QVERIFY(ofTheDay->back().event.id == undone->event);
    const auto slice = journalSlice(two.c.tables(), {}, 1);
    QVERIFY(slice->entries.front().undone);
    QCOMPARE(two.c.journal().undo(undoAt('C', recorded->event, sample::at(447))).error().fault,
             Fault::AlreadyUndone);
    QVERIFY(two.c.journal().record(sample::arrival(ani, sample::at(448), 'C')).has_value());
}

void TestOtherDesks::anUndoMayComeFirst()
{
    TempStore b, c;
    OfficeFeed feed;
    const auto recorded = c.journal().record(sample::arrival(ani, sample::at(440), 'C'));
    const auto undone = c.journal().undo(undoAt('C', recorded->event, sample::at(441)));
    QVERIFY(undone.has_value());
    feed.event(**c.tables().outbox.one(undone->event));
    QVERIFY(feed.give(b).has_value());
    feed.event(**c.tables().outbox.one(recorded->event));
    QVERIFY(feed.give(b).has_value());
    QVERIFY(!b.journal().history(ani)->attended);
    QVERIFY(b.journal().record(sample::arrival(ani, sample::at(450))).has_value());
}

void TestOtherDesks::twoArrivalsOfOneBooking_data()
{
    QTest::addColumn<QString>("ofB");
    QTest::addColumn<QString>("ofC");
    QTest::addColumn<QString>("attended");
    QTest::newRow("B came first at the centre") << "ok"
                                                << "duplicate"
                                                << "B001";
    QTest::newRow("C came first at the centre") << "duplicate"
                                                << "ok"
                                                << "C001";
    QTest::newRow("C stands, though its booking was cancelled") << "duplicate"
                                                                << "not_valid:cancelled"
                                                                << "C001";
    QTest::newRow("C was undone there") << "duplicate"
                                        << "voided"
                                        << "B001";
}

void TestOtherDesks::twoArrivalsOfOneBooking()
{
    QFETCH(QString, ofB);
    QFETCH(QString, ofC);
    QFETCH(QString, attended);
    TwoDesks two; // not connected: both take the same person in
    QVERIFY(two.b.journal().record(sample::arrival(ani, sample::at(440), 'B')).has_value());
    QVERIFY(two.c.journal().record(sample::arrival(ani, sample::at(441), 'C')).has_value());
    two.feed.takeFrom(two.b, ofB);
    two.feed.takeFrom(two.c, ofC);
    for (TempStore* desk : {&two.b, &two.c}) {
        QVERIFY(two.feed.give(*desk).has_value());
        QCOMPARE(numberOf(*desk->journal().history(ani)->attended), attended);
        QCOMPARE(desk->tables().feed.watermark()->seq, two.feed.head().seq);
    }
}

void TestOtherDesks::quotasCountOverAllDesks()
{
    TwoDesks two;
    const CategoryId category = *CategoryId::parse(u"lansia");
    const auto takeIn = [&](TempStore& store, char desk, const char* name) {
        return store.journal().recordWalkIn(sample::walkIn(QString::fromLatin1(name)),
                                            sample::category(3), sample::day(), sample::actor(desk),
                                            sample::reading(sample::at(440)));
    };
    const auto first = takeIn(two.c, 'C', "Ani Contoh");
    QVERIFY(first && takeIn(two.c, 'C', "Bayu Contoh") && takeIn(two.b, 'B', "Cici Contoh"));
    QCOMPARE(*two.b.journal().walkInsOn(sample::day(), category), 1);
    two.exchange();
    QCOMPARE(*two.b.journal().walkInsOn(sample::day(), category), 3);
    QCOMPARE(*two.c.journal().walkInsOn(sample::day(), category), 3);
    // Undone at the other desk than it was recorded at.
    QVERIFY(two.b.journal().undo(undoAt('B', first->event, sample::at(450))).has_value());
    QCOMPARE(*two.b.journal().walkInsOn(sample::day(), category), 2);
    two.exchange();
    QCOMPARE(*two.c.journal().walkInsOn(sample::day(), category), 2);
    QCOMPARE(*two.c.journal().walkInsOn(sample::day().addDays(1), category), 0);
}

void TestOtherDesks::walkInsHaveNames()
{
    TwoDesks two;
    QVERIFY(two.c.journal().recordWalkIn(sample::walkIn(QStringLiteral("Ani Contoh")),
                                         sample::category(), sample::day(), sample::actor('C'),
                                         sample::reading(sample::at(440))));
    QVERIFY(two.b.journal().recordWalkIn(sample::walkIn(QStringLiteral("Bayu Contoh")),
                                         sample::category(), sample::day(), sample::actor('B'),
                                         sample::reading(sample::at(430))));
    two.exchange();
    for (TempStore* desk : {&two.b, &two.c}) {
        const auto entries = desk->journal().walkIns(sample::day(), sample::day());
        QCOMPARE(entries->size(), size_t(2));
        QCOMPARE(entries->front().name, QStringLiteral("Bayu Contoh"));
        QCOMPARE(entries->back().name, QStringLiteral("Ani Contoh"));
        QCOMPARE(entries->back().queueNumber.toString(), QStringLiteral("C001"));
    }
}

void TestOtherDesks::aRebuiltDeskGoesOnCounting()
{
    TwoDesks two;
    for (const QString& key : {ani, bayu})
        QVERIFY(two.c.journal().record(sample::arrival(key, sample::at(440), 'C')).has_value());
    two.exchange();
    TempStore rebuilt; // C on another PC: an empty journal
    QVERIFY(two.feed.give(rebuilt).has_value());
    QVERIFY(*rebuilt.tables().outbox.installId() != *two.c.tables().outbox.installId());
    const QString key = QStringLiteral("jakarta-pusat/law/7XXXX");
    const auto next = rebuilt.journal().record(sample::arrival(key, sample::at(500), 'C'));
    QVERIFY(next.has_value());
    QCOMPARE(next->queueNumber->toString(), QStringLiteral("C003"));
    QCOMPARE(next->number, 1);
    const auto again = rebuilt.journal().record(sample::arrival(ani, sample::at(501), 'C'));
    QCOMPARE(again.error().fault, Fault::AlreadyAttended);
    QCOMPARE(rebuilt.journal().verifyTables()->broken, ChainReport::Break::None);
}

void TestOtherDesks::theDaysLoadIsTheOffices()
{
    TwoDesks two;
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    two.feed.add(FeedKind::Desk, QStringLiteral("B"),
                 {{QStringLiteral("name"), QStringLiteral("1")}});
    two.feed.add(FeedKind::Desk, QStringLiteral("C"),
                 {{QStringLiteral("name"), QStringLiteral("2")}});
    two.feed.add(FeedKind::Desk, QStringLiteral("D"),
                 {{QStringLiteral("name"), QStringLiteral("3")}});
    two.feed.add(FeedKind::Desk, QStringLiteral("E"), {{QStringLiteral("enabled"), false}});
    QVERIFY(two.b.journal().record(sample::arrival(ani, sample::at(440), 'B')).has_value());
    QVERIFY(two.c.journal().record(at(sample::held(bayu, sample::at(445), sample::at(600)), 'C')));
    QVERIFY(two.c.journal().recordWalkIn(sample::walkIn(QStringLiteral("Cici Contoh")),
                                         sample::category(), sample::day(), sample::actor('C'),
                                         sample::reading(sample::at(447))));
    two.exchange();
    for (TempStore* desk : {&two.b, &two.c}) {
        const auto facts = desk->tables().day.facts().of(office.id, sample::day(), sample::at(450));
        QVERIFY2(facts.has_value(), facts ? "" : qPrintable(facts.error().detail));
        QCOMPARE(facts->events.size(), size_t(3));
        const DayLoad load = dayLoad(*facts, office, sample::at(450));
        QCOMPARE(load.total.attended(), 1);
        QCOMPARE(load.total.held, 1);
        QCOMPARE(load.total.walkIns, 1);
        QCOMPARE(load.heardFrom.size(), size_t(3));
        QVERIFY(load.heardFrom.at(*DeskLetter::parse(u"B")) == sample::at(440));
        QVERIFY(load.heardFrom.at(*DeskLetter::parse(u"C")) == sample::at(447));
        QVERIFY(!load.heardFrom.at(*DeskLetter::parse(u"D")));
        QCOMPARE(desk->tables().day.counts(office, sample::day(), sample::at(450))->held, 1);
        // As it stood before.
        QCOMPARE(desk->tables().day.table(office, sample::day(), sample::at(446))->walkIns, 0);
    }
}

void TestOtherDesks::theLoadDropsALostArrival()
{
    TwoDesks two;
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    QVERIFY(two.b.journal().record(sample::arrival(ani, sample::at(440), 'B')).has_value());
    QVERIFY(two.c.journal().record(sample::arrival(ani, sample::at(441), 'C')).has_value());
    two.feed.takeFrom(two.b, QStringLiteral("duplicate"));
    two.feed.takeFrom(two.c);
    for (TempStore* desk : {&two.b, &two.c}) {
        QVERIFY(two.feed.give(*desk).has_value());
        const auto facts = desk->tables().day.facts().of(office.id, sample::day(), sample::at(450));
        QVERIFY(facts.has_value());
        const DayLoad load = dayLoad(*facts, office, sample::at(450));
        QCOMPARE(load.total.attended(), 1);
        QCOMPARE(load.byDesk.size(), size_t(1));
        QCOMPARE(load.byDesk.begin()->first.toString(), QStringLiteral("C"));
    }
}

void TestOtherDesks::lateEventsChangeAPastDay()
{
    TwoDesks two;
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    LoadFacts& facts = two.b.tables().day.facts();
    const auto stamp = [&] {
        const auto stamps = facts.stamps({sample::day()});
        return stamps->empty() ? 0 : stamps->front().lastEvent;
    };
    QCOMPARE(stamp(), 0);
    const auto own = two.b.journal().record(sample::arrival(ani, sample::at(440), 'B'));
    const qint64 alone = stamp();
    QVERIFY(alone > 0);
    QVERIFY(two.c.journal().record(sample::arrival(ani, sample::at(441), 'C')).has_value());
    two.exchange();
    const qint64 late = stamp();
    QVERIFY(late != alone);
    two.feed.classify(own->event, QStringLiteral("duplicate"));
    QVERIFY(two.feed.give(two.b)->answers.size() == 1);
    QVERIFY(stamp() != late);
    const auto between = facts.stampsBetween(office.id, sample::day(), sample::day());
    QCOMPARE(between->front().lastEvent, stamp());
    const qint64 booked = *facts.bookingsAsOf();
    two.feed.book(::booked(QStringLiteral("9ZZZZ")), 2);
    QVERIFY(two.feed.give(two.b)->bookings);
    QVERIFY(*facts.bookingsAsOf() != booked);
}

void TestOtherDesks::closingTheDaySettlesTheOffice()
{
    TwoDesks two;
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    QVERIFY(two.c.journal().record(at(sample::held(ani, sample::at(445), sample::at(600)), 'C')));
    QVERIFY(two.c.journal().record(asking(bayu, sample::at(446), 'C')).has_value());
    two.exchange();
    const Instant evening = sample::at(23 * 60);
    const auto closed =
        closeDay(two.b.tables(), office,
                 {sample::day(), false, sample::actor('B'), sample::reading(evening)});
    QVERIFY(closed.has_value());
    QCOMPARE(closed->held, 1);
    QCOMPARE(closed->parked, 1);
    two.exchange();
    const auto open = openDay(two.c.tables(), office, sample::day(), evening);
    QCOMPARE(open->held + open->parked + open->undecided, 0);
    QVERIFY(open->load.closed.has_value());
    QCOMPARE(two.c.journal().held(sample::day())->size(), size_t(0));
    QCOMPARE(two.c.journal().parked(sample::day())->size(), size_t(0));
}

void TestOtherDesks::earlierSightingsAndServices()
{
    TwoDesks two;
    QVERIFY(two.c.journal().record(at(sample::refused(ani, sample::at(430)), 'C')).has_value());
    QVERIFY(two.b.journal().record(sample::refused(ani, sample::at(440))).has_value());
    QVERIFY(two.c.journal().append(serviceChangeEvent(
        ani, sample::day(), *ServiceId::parse(u"baru"), *ServiceId::parse(u"ganti"),
        sample::actor('C'), sample::reading(sample::at(450)))));
    two.exchange();
    QVERIFY(**two.b.journal().earlierSighting(ani, sample::day()) == sample::at(430));
    QVERIFY(!*two.b.journal().earlierSighting(ani, sample::day().addDays(1)));
    QVERIFY(*two.b.journal().changedService(ani) == ServiceId::parse(u"ganti"));
}

void TestOtherDesks::latestArrivalsElsewhere()
{
    TwoDesks two;
    const auto first = two.c.journal().record(sample::arrival(ani, sample::at(440), 'C'));
    QVERIFY(two.c.journal().record(sample::arrival(bayu, sample::at(441), 'C')).has_value());
    two.exchange();
    Journal& journal = two.b.journal();
    auto latest = journal.arrivalsElsewhere(sample::day(), 1);
    QCOMPARE(latest->size(), size_t(1));
    QCOMPARE(latest->front().chained.event.bookingKey, bayu);
    QVERIFY(latest->front().outcome == CentreOutcome::Ok);
    QVERIFY(journal.undo(undoAt('B', first->event, sample::at(450))).has_value());
    latest = journal.arrivalsElsewhere(sample::day(), 9);
    QCOMPARE(latest->size(), size_t(2));
    QVERIFY(latest->back().chained.event.id == first->event);
    QVERIFY(latest->back().outcome == CentreOutcome::Voided);
    const QStringList named{first->event.toString()};
    QCOMPARE(journal.arrivalsElsewhere(sample::day(), named)->size(), size_t(1));
    QCOMPARE(journal.arrivalsElsewhere(sample::day().addDays(1), 9)->size(), size_t(0));
    QCOMPARE(journal.recent(9)->size(), size_t(1)); // this desk's own: the undoing
}

void TestOtherDesks::aPurgeElsewhereForgetsHere()
{
    TwoDesks two;
    for (TempStore* desk : {&two.b, &two.c}) {
        const char letter = desk == &two.b ? 'B' : 'C';
        QVERIFY(desk->journal().recordWalkIn(
            sample::walkIn(QStringLiteral("Ani Contoh")), sample::category(), sample::day(),
            sample::actor(letter), sample::reading(sample::at(440))));
    }
    two.exchange();
    const QDate later = sample::day().addDays(400);
    const PurgeOrder order{sample::day().addDays(1),
                           later,
                           std::nullopt,
                           sample::actor('C').office,
                           sample::actor('C').desk,
                           sample::reading(sample::at(440, later))};
    const auto purged = purgePersonal(two.c.tables(), order);
    QVERIFY(purged.has_value());
    QCOMPARE(purged->persons, 2); // the other desk's, too
    QCOMPARE(purged->bookings, 2);
    two.feed.takeFrom(two.c);
    const auto given = two.feed.give(two.b);
    QVERIFY(given && given->purged);
    for (TempStore* desk : {&two.b, &two.c}) {
        const auto entries = desk->journal().walkIns(sample::day(), sample::day());
        for (const WalkInEntry& entry : *entries)
            QCOMPARE(entry.name, QString());
        QCOMPARE(desk->bookings().onDay(sample::actor().office, sample::day())->front().name,
                 QString());
    }
    two.feed.book(booked(QStringLiteral("9ZZZZ")), 5); // what was forgotten stays so
    QVERIFY(two.feed.give(two.b).has_value());
    QCOMPARE((*two.b.bookings().byKey(*BookingKey::parse(ani)))->name, QString());
}

void TestOtherDesks::theAuditStaysWhole()
{
    TwoDesks two;
    const auto recorded = two.c.journal().record(sample::arrival(ani, sample::at(440), 'C'));
    two.exchange();
    QVERIFY(two.b.journal().undo(undoAt('B', recorded->event, sample::at(445))).has_value());
    QVERIFY(two.b.journal().record(sample::arrival(ani, sample::at(446))).has_value());
    two.exchange();
    for (TempStore* desk : {&two.b, &two.c}) {
        const QString before = sample::projections(desk->tables().journalFile);
        QCOMPARE(auditJournal(desk->folder())->broken, ChainReport::Break::None);
        QVERIFY(desk->journal().rebuild().has_value());
        QCOMPARE(sample::projections(desk->tables().journalFile), before);
    }
}

QTEST_GUILESS_MAIN(TestOtherDesks)
#include "tst_otherdesks.moc"
