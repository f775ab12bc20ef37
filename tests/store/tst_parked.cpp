// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tempstore.h"

#include <QTest>

// Who waits for an approval: the line goes on, and the arrival time is kept.
class TestParked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parks();
    void endsParking_data();
    void endsParking();
    void asksAgain();
    void parksNobodyWhoIsHere();
    void undoesAnAsking();
    void remembersWhoWasHere_data();
    void remembersWhoWasHere();
    void rebuildsWhatIsParked();
};

namespace {

const QString ani = QStringLiteral("jakarta-pusat/law/9ZZZZ");
const QString budi = QStringLiteral("jakarta-pusat/law/8YYYY");

template <typename T>
Fault faultOf(const Result<T>& result)
{
    return result ? Fault::Internal : result.error().fault;
}

Arrival asking(const QString& key, Instant now, const QString& words = {})
{
    Arrival arrival = sample::refused(key, now, verdict::Forfeited{{}, 12});
    arrival.decision = decision::AskApproval{*ReasonId::parse(u"antrean-pintu"), words};
    return arrival;
}

Arrival leftOpen(const QString& key, Instant now)
{
    Arrival arrival = sample::refused(key, now);
    arrival.decision = decision::LeaveOpen{};
    return arrival;
}

} // namespace

void TestParked::parks()
{
    TempStore temp;
    Journal& journal = temp.journal();
    QVERIFY(journal.record(asking(ani, sample::at(545))));
    const auto asked = journal.record(asking(budi, sample::at(540), QStringLiteral("antre")));
    const auto parked = journal.parked(sample::day());
    QVERIFY(parked);
    QCOMPARE(parked->size(), size_t(2));
    const ParkedRow& first = parked->front(); // longest waiting first
    QCOMPARE(first.request, asked->event);
    QCOMPARE(first.bookingKey, budi);
    QCOMPARE(first.seenAt, sample::at(540));
    QVERIFY(first.verdict.as<verdict::Forfeited>());
    QCOMPARE(first.verdict.as<verdict::Forfeited>()->minutes, 12);
    QCOMPARE(first.reason.toString(), QStringLiteral("antrean-pintu"));
    QCOMPARE(first.words, QStringLiteral("antre"));
    QCOMPARE(first.officerName, QStringLiteral("Sari"));
    QCOMPARE(journal.parked(sample::day().addDays(1))->size(), size_t(0));
    QVERIFY(!journal.history(budi)->attended); // waits, and has not arrived
}

void TestParked::endsParking_data()
{
    QTest::addColumn<QString>("by");
    QTest::addColumn<bool>("ended");
    QTest::newRow("taken in") << QStringLiteral("attendance") << true;
    QTest::newRow("taken in against the rule") << QStringLiteral("override") << true;
    QTest::newRow("refused") << QStringLiteral("refusal") << true;
    QTest::newRow("held") << QStringLiteral("hold") << true;
    QTest::newRow("a walk-in in the booking's place") << QStringLiteral("walk-in") << true;
    QTest::newRow("shown again and put aside") << QStringLiteral("seen") << false;
}

void TestParked::endsParking()
{
    QFETCH(QString, by);
    QFETCH(bool, ended);
    TempStore temp;
    Journal& journal = temp.journal();
    QVERIFY(journal.record(asking(ani, sample::at(540))));
    WalkIn walkIn = sample::walkIn(QStringLiteral("Ani Contoh"));
    walkIn.bookingKey = ani;
    const Instant now = sample::at(550);
    const auto decided = by == u"attendance" ? journal.record(sample::arrival(ani, now))
                         : by == u"override" ? journal.record(sample::overridden(ani, now))
                         : by == u"refusal"  ? journal.record(sample::refused(ani, now))
                         : by == u"hold" ? journal.record(sample::held(ani, now, sample::at(600)))
                         : by == u"walk-in"
                             ? journal.recordWalkIn(walkIn, sample::category(), sample::day(),
                                                    sample::actor(), sample::reading(now))
                             : journal.record(leftOpen(ani, now));
    QVERIFY(decided);
    QCOMPARE(journal.parked(sample::day())->size(), size_t(ended ? 0 : 1));
    QCOMPARE(journal.verifyTables()->broken, ChainReport::Break::None);
    if (!ended)
        return;
    // What ended it is undone: the person waits again.
    QVERIFY(journal.undo(sample::undo(decided->event, sample::at(551))));
    QCOMPARE(journal.parked(sample::day())->size(), size_t(1));
    QCOMPARE(journal.verifyTables()->broken, ChainReport::Break::None);
}

void TestParked::asksAgain()
{
    TempStore temp;
    Journal& journal = temp.journal();
    QVERIFY(journal.record(asking(ani, sample::at(540))));
    const auto again = journal.record(asking(ani, sample::at(545)));
    const auto parked = journal.parked(sample::day());
    QCOMPARE(parked->size(), size_t(1));
    QCOMPARE(parked->front().request, again->event);
}

void TestParked::parksNobodyWhoIsHere()
{
    TempStore temp;
    QVERIFY(temp.journal().record(sample::arrival(ani, sample::at(430))));
    QCOMPARE(faultOf(temp.journal().record(asking(ani, sample::at(540)))), Fault::AlreadyAttended);
}

void TestParked::undoesAnAsking()
{
    TempStore temp;
    Journal& journal = temp.journal();
    const auto asked = journal.record(asking(ani, sample::at(540)));
    QVERIFY(journal.undo(sample::undo(asked->event, sample::at(541))));
    QCOMPARE(journal.parked(sample::day())->size(), size_t(0));
    QCOMPARE(faultOf(journal.undo(sample::undo(asked->event, sample::at(542)))),
             Fault::AlreadyUndone);
    QCOMPARE(journal.verifyTables()->broken, ChainReport::Break::None);
}

void TestParked::remembersWhoWasHere_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<bool>("remembered");
    QTest::newRow("refused") << QStringLiteral("refusal") << true;
    QTest::newRow("held") << QStringLiteral("hold") << true;
    QTest::newRow("parked") << QStringLiteral("asking") << true;
    QTest::newRow("put aside undecided") << QStringLiteral("seen") << true;
    QTest::newRow("never") << QString() << false;
}

void TestParked::remembersWhoWasHere()
{
    QFETCH(QString, how);
    QFETCH(bool, remembered);
    TempStore temp;
    Journal& journal = temp.journal();
    const Instant now = sample::at(420);
    if (!how.isEmpty())
        QVERIFY(journal.record(how == u"refusal"  ? sample::refused(ani, now)
                               : how == u"hold"   ? sample::held(ani, now, sample::at(500))
                               : how == u"asking" ? asking(ani, now)
                                                  : leftOpen(ani, now)));
    const auto seen = journal.earlierSighting(ani, sample::day());
    QCOMPARE(seen->has_value(), remembered);
    if (remembered)
        QCOMPARE(**seen, now);
    QCOMPARE(journal.recordedOn(sample::day())->size(), size_t(remembered));
}

void TestParked::rebuildsWhatIsParked()
{
    TempStore temp;
    Journal& journal = temp.journal();
    QVERIFY(journal.record(asking(ani, sample::at(540))));
    QVERIFY(journal.record(asking(budi, sample::at(541))));
    QVERIFY(journal.record(sample::refused(budi, sample::at(542))));
    const QString before = sample::projections(temp.tables().journalFile);
    QVERIFY(journal.rebuild());
    QCOMPARE(sample::projections(temp.tables().journalFile), before);
    QVERIFY(temp.tables().journalFile.exec(
        QStringLiteral("UPDATE parked SET ended_by = 'x' WHERE ended_by IS NULL")));
    const auto report = journal.verifyTables();
    QCOMPARE(report->broken, ChainReport::Break::TablesWrong);
    QCOMPARE(report->place, QStringLiteral("parked ") + ani);
}

QTEST_GUILESS_MAIN(TestParked)
#include "tst_parked.moc"
