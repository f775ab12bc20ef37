// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tempstore.h"

#include <QSqlQuery>
#include <QTest>

// What the journal promises: one live arrival of a booking, numbers without gaps, a chain that
// shows every change, and projections that are nothing but the events.
class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsAnArrival();
    void recordsNothingBeforeTheCheck();
    void refusesASecondArrival();
    void refusesWhatWasCancelledMeanwhile_data();
    void refusesWhatWasCancelledMeanwhile();
    void givesQueueNumbers();
    void takesAFamilyInTogetherOrNot();
    void undoes_data();
    void undoes();
    void undoesOnceOnly();
    void spendsANumberForGood();
    void endsAndResumesAHold();
    void keepsAWalkInsPersonApart();
    void remembersEarlierSightings();
    void remembersAChangedService();
    void forbidsToChangeEvents_data();
    void forbidsToChangeEvents();
    void findsABrokenChain_data();
    void findsABrokenChain();
    void findsACutOffTail();
    void rebuildsItsProjections();
    void keepsTheClocksFloor();
    void marksADemoFolderWhileEmptyOnly();
};

namespace {

const QString ani = QStringLiteral("jakarta-pusat/law/9ZZZZ");
const QString budi = QStringLiteral("jakarta-pusat/law/8YYYY");

template <typename T>
Fault faultOf(const Result<T>& result)
{
    return result ? Fault::Internal : result.error().fault;
}

void run(Database& database, const QString& sql)
{
    const auto done = database.exec(sql);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
}

} // namespace

void TestJournal::recordsAnArrival()
{
    TempStore temp;
    temp.add(sample::booking(QStringLiteral("9ZZZZ"), QStringLiteral("Ani Contoh")));
    const auto recorded = temp.journal().record(sample::arrival(ani, sample::at(430)));
    QVERIFY(recorded);
    QCOMPARE(recorded->number, 1);
    QCOMPARE(recorded->queueNumber->toString(), QStringLiteral("B001"));
    const auto history = temp.journal().history(ani);
    QVERIFY(history && history->attended);
    QCOMPARE(history->attended->event, recorded->event);
    QCOMPARE(history->attended->at, sample::at(430));
    QCOMPARE(history->attended->officerName, QStringLiteral("Sari"));
    QCOMPARE(history->attended->queueNumber->toString(), QStringLiteral("B001"));

    QVERIFY(temp.open()); // and it is still there
    QVERIFY(temp.journal().history(ani)->attended);
    const auto recent = temp.journal().recent(10);
    QCOMPARE(recent->size(), size_t(1));
    QCOMPARE(recent->front().event.payload.value(QLatin1String("queue_number")).toString(),
             QStringLiteral("B001"));
}

void TestJournal::recordsNothingBeforeTheCheck()
{
    TempStore temp;
    temp.journal().setChecked(false);
    QCOMPARE(faultOf(temp.journal().record(sample::arrival(ani, sample::at(430)))),
             Fault::RecordingNotReady);
    QCOMPARE(temp.journal().recent(1)->size(), size_t(0));
}

void TestJournal::refusesASecondArrival()
{
    TempStore temp;
    QVERIFY(temp.journal().record(sample::arrival(ani, sample::at(430))));
    const auto second = temp.journal().record(sample::arrival(ani, sample::at(431)));
    QCOMPARE(faultOf(second), Fault::AlreadyAttended);
    QCOMPARE(second.error().subject, QStringLiteral("B001"));
    QCOMPARE(faultOf(temp.journal().record(sample::held(ani, sample::at(431), sample::at(500)))),
             Fault::AlreadyAttended);
    // A refusal of somebody who is here already is a fact of its own.
    QVERIFY(temp.journal().record(sample::refused(ani, sample::at(432), verdict::NotABooking{})));
    QVERIFY(temp.journal().record(sample::arrival(budi, sample::at(433))));
}

void TestJournal::refusesWhatWasCancelledMeanwhile_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("approved");
    QTest::addColumn<bool>("recorded");
    QTest::newRow("still active") << int(BookingStatus::Active) << false << true;
    QTest::newRow("cancelled since the card was opened")
        << int(BookingStatus::Cancelled) << false << false;
    QTest::newRow("moved since the card was opened") << int(BookingStatus::Moved) << false << false;
    QTest::newRow("cancelled, and an approver says so")
        << int(BookingStatus::Cancelled) << true << true;
}

void TestJournal::refusesWhatWasCancelledMeanwhile()
{
    QFETCH(int, status);
    QFETCH(bool, approved);
    QFETCH(bool, recorded);
    TempStore temp;
    Booking booking = sample::booking(QStringLiteral("9ZZZZ"), QStringLiteral("Ani Contoh"));
    booking.status = BookingStatus(status);
    temp.add(booking);
    const auto result = temp.journal().record(approved ? sample::overridden(ani, sample::at(430))
                                                       : sample::arrival(ani, sample::at(430)));
    QCOMPARE(result.has_value(), recorded);
    if (!recorded)
        QCOMPARE(faultOf(result), Fault::BookingCancelled);
}

void TestJournal::givesQueueNumbers()
{
    TempStore temp;
    Journal& journal = temp.journal();
    const QDate tomorrow = sample::day().addDays(1);
    const auto number = [&](const QString& booking, Instant now, char desk) {
        const auto recorded = journal.record(sample::arrival(booking, now, desk));
        return recorded ? recorded->queueNumber->toString() : QString();
    };
    QCOMPARE(number(QStringLiteral("a"), sample::at(430), 'B'), QStringLiteral("B001"));
    QCOMPARE(number(QStringLiteral("b"), sample::at(431), 'B'), QStringLiteral("B002"));
    QCOMPARE(number(QStringLiteral("c"), sample::at(432), 'C'), QStringLiteral("C001"));
    QCOMPARE(number(QStringLiteral("d"), sample::at(430, tomorrow), 'B'), QStringLiteral("B001"));
    QCOMPARE(number(QStringLiteral("e"), sample::at(440), 'B'), QStringLiteral("B003"));
    QVERIFY(journal.record(sample::refused(QStringLiteral("f"), sample::at(441))));
    QCOMPARE(number(QStringLiteral("g"), sample::at(442), 'B'), QStringLiteral("B004"));
    const auto all = journal.recent(100);
    for (size_t i = 0; i < all->size(); ++i) // no gaps between the events, whatever the desk
        QCOMPARE((*all)[i].number, qint64(all->size() - i));
}

void TestJournal::takesAFamilyInTogetherOrNot()
{
    TempStore temp;
    Journal& journal = temp.journal();
    QVERIFY(journal.record(sample::arrival(QStringLiteral("child"), sample::at(429))));
    const QString before = sample::projections(temp.tables().journalFile);
    const auto refused =
        journal.recordTogether({sample::arrival(ani, sample::at(430)),
                                sample::arrival(QStringLiteral("child"), sample::at(430))});
    QCOMPARE(faultOf(refused), Fault::AlreadyAttended);
    QCOMPARE(sample::projections(temp.tables().journalFile), before);
    QCOMPARE(journal.recent(10)->size(), size_t(1));

    const auto taken = journal.recordTogether(
        {sample::arrival(ani, sample::at(431)), sample::arrival(budi, sample::at(431))});
    QVERIFY(taken);
    QCOMPARE((*taken)[0].queueNumber->toString(), QStringLiteral("B002"));
    QCOMPARE((*taken)[1].queueNumber->toString(), QStringLiteral("B003"));
    QCOMPARE((*taken)[1].number, 3);
    QCOMPARE(journal.verify()->broken, ChainReport::Break::None);

    const auto twice =
        journal.recordTogether({sample::arrival(QStringLiteral("x"), sample::at(432)),
                                sample::arrival(QStringLiteral("x"), sample::at(432))});
    QCOMPARE(faultOf(twice), Fault::AlreadyAttended);
}

void TestJournal::undoes_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("an attendance") << QStringLiteral("attendance");
    QTest::newRow("a hold") << QStringLiteral("hold");
    QTest::newRow("a refusal") << QStringLiteral("refusal");
    QTest::newRow("a walk-in") << QStringLiteral("walk-in");
}

void TestJournal::undoes()
{
    QFETCH(QString, what);
    TempStore temp;
    Journal& journal = temp.journal();
    const Instant now = sample::at(430);
    const auto recorded =
        what == QLatin1String("attendance") ? journal.record(sample::arrival(ani, now))
        : what == QLatin1String("hold") ? journal.record(sample::held(ani, now, sample::at(500)))
        : what == QLatin1String("refusal")
            ? journal.record(sample::refused(ani, now))
            : journal.recordWalkIn(sample::walkIn(QStringLiteral("Oma Contoh")), sample::day(),
                                   sample::actor(), sample::reading(now));
    QVERIFY(recorded);
    const auto undone = journal.undo(sample::undo(recorded->event, sample::at(431)));
    QVERIFY(undone);
    QCOMPARE(undone->number, 2);
    QVERIFY(!undone->queueNumber);
    QVERIFY(!journal.history(ani)->attended);
    QVERIFY(!journal.history(ani)->hold);
    QCOMPARE(*journal.walkInsOn(sample::day(), *CategoryId::parse(u"lansia")), 0);
    QCOMPARE(journal.eventsOn(sample::day(), sample::at(440))->size(), size_t(0));
    // Before it was undone, it stood.
    QCOMPARE(journal.eventsOn(sample::day(), now)->size(), size_t(1));
    QVERIFY(journal.record(sample::arrival(ani, sample::at(432))));
}

void TestJournal::undoesOnceOnly()
{
    TempStore temp;
    Journal& journal = temp.journal();
    const auto recorded = journal.record(sample::arrival(ani, sample::at(430)));
    const auto undone = journal.undo(sample::undo(recorded->event, sample::at(431)));
    QVERIFY(undone);
    QCOMPARE(faultOf(journal.undo(sample::undo(recorded->event, sample::at(432)))),
             Fault::AlreadyUndone);
    QCOMPARE(faultOf(journal.undo(sample::undo(undone->event, sample::at(432)))),
             Fault::NothingToUndo);
    QCOMPARE(faultOf(journal.undo(sample::undo(EventId::make(5), sample::at(432)))),
             Fault::NothingToUndo);
    QCOMPARE(journal.recent(10)->size(), size_t(2));
}

void TestJournal::spendsANumberForGood()
{
    TempStore temp;
    const auto first = temp.journal().record(sample::arrival(ani, sample::at(430)));
    QVERIFY(temp.journal().undo(sample::undo(first->event, sample::at(431))));
    QVERIFY(temp.open());
    QVERIFY(temp.journal().rebuild());
    const auto again = temp.journal().record(sample::arrival(ani, sample::at(432)));
    QCOMPARE(again->queueNumber->toString(), QStringLiteral("B002"));
}

void TestJournal::endsAndResumesAHold()
{
    TempStore temp;
    Journal& journal = temp.journal();
    QVERIFY(journal.record(sample::held(ani, sample::at(430), sample::at(500))));
    QVERIFY(journal.record(sample::held(budi, sample::at(431), sample::at(480))));
    const auto held = journal.held(sample::day());
    QCOMPARE(held->size(), size_t(2));
    QCOMPARE(held->front().bookingKey, budi); // soonest first
    QCOMPARE(held->front().missing.size(), size_t(1));
    QCOMPARE(journal.history(ani)->hold->until, sample::at(500));
    QCOMPARE(journal.history(ani)->hold->seenAt, sample::at(430));

    const auto arrived = journal.record(sample::arrival(ani, sample::at(460)));
    QVERIFY(!journal.history(ani)->hold);
    QVERIFY(journal.record(sample::refused(budi, sample::at(490), verdict::HoldExpired{})));
    QCOMPARE(journal.held(sample::day())->size(), size_t(0));

    QVERIFY(journal.undo(sample::undo(arrived->event, sample::at(461))));
    QVERIFY(journal.history(ani)->hold); // the place is kept again
    QCOMPARE(journal.held(sample::day())->size(), size_t(1));
}

void TestJournal::keepsAWalkInsPersonApart()
{
    TempStore temp;
    Journal& journal = temp.journal();
    const auto recorded =
        journal.recordWalkIn(sample::walkIn(QStringLiteral("Oma Contoh")), sample::day(),
                             sample::actor(), sample::reading(sample::at(430)));
    QCOMPARE(recorded->queueNumber->toString(), QStringLiteral("B001"));
    QCOMPARE(*journal.walkInsOn(sample::day(), *CategoryId::parse(u"lansia")), 1);
    QCOMPARE(*journal.walkInsOn(sample::day().addDays(1), *CategoryId::parse(u"lansia")), 0);
    QSqlQuery query(temp.tables().journalFile.handle());
    QVERIFY(
        query.exec(QStringLiteral("SELECT payload, person.hash, fields, salt FROM event, person "
                                  "WHERE payload LIKE '%' || person.hash || '%'")));
    QVERIFY(query.next());
    QVERIFY(!query.value(0).toString().contains(QLatin1String("Oma")));
    QVERIFY(query.value(2).toByteArray().contains("Oma Contoh"));
    QCOMPARE(query.value(3).toByteArray().size(), 16);
}

void TestJournal::remembersEarlierSightings()
{
    TempStore temp;
    Journal& journal = temp.journal();
    QVERIFY(!*journal.earlierSighting(ani, sample::day()));
    QVERIFY(journal.record(sample::refused(ani, sample::at(425), verdict::TooEarly{12})));
    QVERIFY(journal.record(sample::refused(ani, sample::at(545))));
    QCOMPARE(**journal.earlierSighting(ani, sample::day()), sample::at(425));
    QVERIFY(!*journal.earlierSighting(ani, sample::day().addDays(1)));
    QVERIFY(!*journal.earlierSighting(budi, sample::day()));
}

void TestJournal::remembersAChangedService()
{
    TempStore temp;
    Journal& journal = temp.journal();
    QVERIFY(!*journal.changedService(ani));
    QVERIFY(journal.append(serviceChangeEvent(ani, sample::day(), *ServiceId::parse(u"baru"),
                                              *ServiceId::parse(u"hilang"), sample::actor(),
                                              sample::reading(sample::at(430)))));
    QCOMPARE((*journal.changedService(ani))->toString(), QStringLiteral("hilang"));
    QVERIFY(!*journal.changedService(budi));
    // An arrival never comes in without its checks.
    QCOMPARE(faultOf(journal.append(
                 arrivalEvent(ani, sample::day(), Verdict{verdict::OnTime{}, {}, {}},
                              decision::Admit{}, sample::circumstances(sample::at(430))))),
             Fault::Internal);
}

void TestJournal::forbidsToChangeEvents_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("to update one") << QStringLiteral("UPDATE event SET officer = 'x'");
    QTest::newRow("to delete one") << QStringLiteral("DELETE FROM event WHERE n = 1");
    QTest::newRow("to replace one") << QStringLiteral(
        "INSERT OR REPLACE INTO event SELECT n, id, kind, office, 'Z', officer, booking, day,"
        " now_ms, uncertainty_ms, wall_ms, boot_us, boot_id, quality, rule, rule_version, payload,"
        " previous, hash FROM event");
    QTest::newRow("to store a number as text")
        << QStringLiteral("INSERT INTO outbox (n) VALUES ('many')");
}

void TestJournal::forbidsToChangeEvents()
{
    QFETCH(QString, sql);
    TempStore temp;
    QVERIFY(temp.journal().record(sample::arrival(ani, sample::at(430))));
    QVERIFY(!temp.tables().journalFile.exec(sql));
    QCOMPARE(temp.journal().verify()->broken, ChainReport::Break::None);
}

void TestJournal::findsABrokenChain_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("what");
    QTest::addColumn<qint64>("where");
    using Break = ChainReport::Break;
    const auto row = [](const char* name, const char* sql, Break what, qint64 where) {
        QTest::newRow(name) << QString::fromUtf8(sql) << int(what) << where;
    };
    row("untouched", "SELECT 1", Break::None, 0);
    row("a booking exchanged", "UPDATE event SET booking = 'x' WHERE n = 3", Break::HashWrong, 3);
    row("an instant moved", "UPDATE event SET now_ms = now_ms - 60000 WHERE n = 2",
        Break::HashWrong, 2);
    row("the officer blanked", "UPDATE event SET officer = NULL WHERE n = 5", Break::HashWrong, 5);
    row("a payload changed", "UPDATE event SET payload = '{}' WHERE n = 4", Break::HashWrong, 4);
    row("a payload written differently", "UPDATE event SET payload = payload || ' ' WHERE n = 4",
        Break::Unreadable, 4);
    row("a kind nobody knows", "UPDATE event SET kind = 'gift' WHERE n = 1", Break::Unreadable, 1);
    row("one in the middle deleted", "DELETE FROM event WHERE n = 3", Break::NumberMissing, 3);
    row("the first deleted", "DELETE FROM event WHERE n = 1", Break::NumberMissing, 1);
    row("a hash replaced", "UPDATE event SET hash = zeroblob(32) WHERE n = 2", Break::HashWrong, 2);
    row("a link replaced", "UPDATE event SET previous = zeroblob(32) WHERE n = 2",
        Break::PreviousWrong, 2);
}

void TestJournal::findsABrokenChain()
{
    QFETCH(QString, sql);
    QFETCH(int, what);
    QFETCH(qint64, where);
    TempStore temp;
    for (int i = 0; i < 5; ++i)
        QVERIFY(temp.journal().record(
            sample::arrival(QStringLiteral("booking-%1").arg(i), sample::at(430 + i))));
    Database& file = temp.tables().journalFile;
    run(file, QStringLiteral("PRAGMA foreign_keys=OFF"));
    run(file, QStringLiteral("DROP TRIGGER event_stays"));
    run(file, QStringLiteral("DROP TRIGGER event_remains"));
    run(file, sql);
    const auto report = temp.journal().verify();
    QVERIFY(report);
    QCOMPARE(int(report->broken), what);
    QCOMPARE(report->brokenAt, where);
}

void TestJournal::findsACutOffTail()
{
    TempStore temp;
    for (int i = 0; i < 5; ++i)
        QVERIFY(temp.journal().record(
            sample::arrival(QStringLiteral("booking-%1").arg(i), sample::at(430 + i))));
    QVERIFY(makeCopies(temp.folder()));
    QVERIFY(temp.journal().record(sample::arrival(ani, sample::at(450))));
    QCOMPARE(auditJournal(temp.folder())->broken, ChainReport::Break::None);
    Database& file = temp.tables().journalFile;
    run(file, QStringLiteral("PRAGMA foreign_keys=OFF"));
    run(file, QStringLiteral("DROP TRIGGER event_remains"));
    run(file, QStringLiteral("DELETE FROM event WHERE n > 3"));
    QCOMPARE(temp.journal().verify()->broken, ChainReport::Break::None); // by itself it looks whole
    const auto report = auditJournal(temp.folder());
    QCOMPARE(report->broken, ChainReport::Break::TailMissing);
    QCOMPARE(report->brokenAt, 4);
}

void TestJournal::rebuildsItsProjections()
{
    TempStore temp;
    Journal& journal = temp.journal();
    const auto first = journal.record(sample::arrival(ani, sample::at(430)));
    QVERIFY(journal.record(sample::held(budi, sample::at(431), sample::at(500))));
    QVERIFY(journal.record(sample::held(QStringLiteral("kid"), sample::at(432), sample::at(500))));
    const auto kid = journal.record(sample::arrival(QStringLiteral("kid"), sample::at(433)));
    const auto walkIn =
        journal.recordWalkIn(sample::walkIn(QStringLiteral("Oma Contoh")), sample::day(),
                             sample::actor(), sample::reading(sample::at(434)));
    QVERIFY(journal.recordWalkIn(sample::walkIn(QStringLiteral("Opa Contoh")), sample::day(),
                                 sample::actor('C'), sample::reading(sample::at(434))));
    QVERIFY(journal.undo(sample::undo(first->event, sample::at(435))));
    QVERIFY(journal.undo(sample::undo(kid->event, sample::at(436))));
    QVERIFY(journal.undo(sample::undo(walkIn->event, sample::at(436))));
    QVERIFY(journal.record(sample::refused(budi, sample::at(501), verdict::HoldExpired{})));
    QVERIFY(journal.record(sample::overridden(ani, sample::at(502))));
    const QString live = sample::projections(temp.tables().journalFile);
    QVERIFY(live.contains(QLatin1String("kid")));
    run(temp.tables().journalFile, QStringLiteral("DELETE FROM attendance"));
    run(temp.tables().journalFile, QStringLiteral("UPDATE hold SET until_ms = 0"));
    run(temp.tables().journalFile, QStringLiteral("DELETE FROM queue"));
    QVERIFY(journal.rebuild());
    QCOMPARE(sample::projections(temp.tables().journalFile), live);
}

void TestJournal::keepsTheClocksFloor()
{
    TempStore temp;
    QVERIFY(!*temp.journal().floor());
    QVERIFY(temp.journal().saveFloor(sample::at(500)));
    QVERIFY(temp.journal().saveFloor(sample::at(400))); // never runs backwards
    QVERIFY(temp.open());
    QCOMPARE(**temp.journal().floor(), sample::at(500));
}

void TestJournal::marksADemoFolderWhileEmptyOnly()
{
    TempStore demo;
    QVERIFY(!*demo.journal().isDemo());
    QVERIFY(demo.journal().markDemo());
    QVERIFY(demo.journal().record(sample::arrival(ani, sample::at(430))));
    QVERIFY(demo.open());
    QVERIFY(*demo.journal().isDemo());
    QVERIFY(demo.journal().markDemo()); // again, into the same practice

    TempStore real;
    QVERIFY(real.journal().record(sample::arrival(ani, sample::at(430))));
    QCOMPARE(faultOf(real.journal().markDemo()), Fault::NotADemoFolder);
    TempStore imported;
    QVERIFY(imported.bookings().setDataAsOf(sample::at(400)));
    QCOMPARE(faultOf(imported.journal().markDemo()), Fault::NotADemoFolder);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
