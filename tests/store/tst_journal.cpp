// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tempstore.h"

#include <QSqlQuery>
#include <QTest>

// What the journal promises: one live arrival of a booking, numbers without gaps, undo,
// holds, and nobody's name in an event.
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
            : journal.recordWalkIn(sample::walkIn(QStringLiteral("Oma Contoh")), sample::category(),
                                   sample::day(), sample::actor(), sample::reading(now));
    QVERIFY(recorded);
    const auto undone = journal.undo(sample::undo(recorded->event, sample::at(431)));
    QVERIFY(undone);
    QCOMPARE(undone->number, 2);
    QVERIFY(!undone->queueNumber);
    QVERIFY(!journal.history(ani)->attended);
    QVERIFY(!journal.history(ani)->hold);
    QCOMPARE(*journal.walkInsOn(sample::day(), *CategoryId::parse(u"lansia")), 0);
    QCOMPARE(journal.recordedOn(sample::day())->size(), size_t(2)); // it, and its undoing
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
        journal.recordWalkIn(sample::walkIn(QStringLiteral("Oma Contoh")), sample::category(),
                             sample::day(), sample::actor(), sample::reading(sample::at(430)));
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

void TestJournal::keepsTheClocksFloor()
{
    TempStore temp;
    QVERIFY(!*temp.journal().floor());
    QVERIFY(temp.journal().saveFloor(sample::reading(sample::at(500))));
    QVERIFY(temp.journal().saveFloor(sample::reading(sample::at(400)))); // never runs backwards
    QVERIFY(temp.open());
    QCOMPARE(**temp.journal().floor(), sample::at(500));
    ClockReading told = sample::reading(sample::at(450));
    told.quality = TimeQuality::Synced;
    QVERIFY(temp.journal().saveFloor(told)); // but the centre knows better
    QVERIFY(temp.open());
    QCOMPARE(**temp.journal().floor(), sample::at(450));
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
