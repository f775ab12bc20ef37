// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dayclose.h"
#include "support/offices.h"
#include "support/tempstore.h"

#include <QTest>

// Closing a day settles what the counter left open before anybody counts as not having come.
class TestDayClose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settles_data();
    void settles();
    void countsAWholeDay();
    void blamesNobody();
    void isOver_data();
    void isOver();
    void mayBeDoneAgain();
    void writesAllOrNothing();
};

namespace {

const QString code = QStringLiteral("9ZZZZ");
const QString key = QStringLiteral("jakarta-pusat/law/9ZZZZ");

Office office()
{
    return offices::office(QStringLiteral("jakarta-pusat"));
}

CloseOrder order(Instant at, QDate day = sample::day(), bool early = false)
{
    return {day, early, sample::actor(), sample::reading(at)};
}

Arrival with(Arrival arrival, Decision decision)
{
    arrival.decision = std::move(decision);
    return arrival;
}

Arrival asking(const QString& booking, Instant now, VerdictKind verdict)
{
    return with(sample::refused(booking, now, std::move(verdict)),
                decision::AskApproval{*ReasonId::parse(u"antrean-pintu"), {}});
}

Arrival leftOpen(const QString& booking, Instant now, VerdictKind verdict)
{
    return with(sample::refused(booking, now, std::move(verdict)), decision::LeaveOpen{});
}

Standing standingOf(TempStore& temp, Instant at)
{
    const auto facts = temp.tables().day.facts().of(office().id, sample::day(), at);
    return standings(*facts, office(), at).at(key);
}

} // namespace

void TestDayClose::settles_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("standing");
    QTest::addColumn<QString>("counted"); // forfeited, no-show, held, parked, undecided
    const auto row = [](const char* phrase, const char* what, Standing standing,
                        const char* counted) {
        QTest::newRow(phrase) << QString::fromLatin1(what) << int(standing)
                              << QString::fromLatin1(counted);
    };
    row("never seen", "nothing", Standing::NoShow, "0 1 0 0 0");
    row("held past its deadline", "held", Standing::Forfeited, "1 0 1 0 0");
    row("parked in time", "parked", Standing::SentAway, "0 0 0 1 0");
    row("parked too late", "parked late", Standing::Forfeited, "1 0 0 1 0");
    row("put aside undecided", "seen", Standing::SentAway, "0 0 0 0 1");
    row("put aside, too late", "seen late", Standing::Forfeited, "1 0 0 0 1");
    row("refused as too late", "refused late", Standing::Forfeited, "1 0 0 0 0");
    row("refused for documents", "refused", Standing::SentAway, "0 0 0 0 0");
    row("taken in", "arrived", Standing::OnTime, "0 0 0 0 0");
    row("put aside, then taken in", "seen, arrived", Standing::OnTime, "0 0 0 0 0");
}

void TestDayClose::settles()
{
    QFETCH(QString, what);
    QFETCH(QString, counted);
    TempStore temp;
    temp.add(sample::booking(code, QStringLiteral("Ani Contoh")));
    Journal& journal = temp.journal();
    const Instant early = sample::at(430), late = sample::at(560);
    const auto record = [&](const Arrival& arrival) { return journal.record(arrival).has_value(); };
    if (what == u"held")
        QVERIFY(record(sample::held(key, early, sample::at(480))));
    if (what == u"parked")
        QVERIFY(record(asking(key, early, verdict::TooEarly{5})));
    if (what == u"parked late")
        QVERIFY(record(asking(key, late, verdict::Forfeited{{}, 20})));
    if (what.startsWith(u"seen"))
        QVERIFY(what == u"seen late" ? record(leftOpen(key, late, verdict::Forfeited{{}, 20}))
                                     : record(leftOpen(key, early, verdict::OnTime{20})));
    if (what == u"refused late")
        QVERIFY(record(sample::refused(key, late, verdict::Forfeited{{}, 20})));
    if (what == u"refused")
        QVERIFY(record(with(sample::refused(key, early, verdict::OnTime{20}),
                            decision::RefuseDocuments{{*DocumentId::parse(u"kk")}, {}})));
    if (what.endsWith(u"arrived"))
        QVERIFY(record(sample::arrival(key, sample::at(440))));

    const Instant evening = sample::at(17 * 60);
    const auto closed = closeDay(temp.tables(), office(), order(evening));
    QVERIFY(closed);
    QCOMPARE(QStringLiteral("%1 %2 %3 %4 %5")
                 .arg(closed->forfeited)
                 .arg(closed->noShow)
                 .arg(closed->held)
                 .arg(closed->parked)
                 .arg(closed->undecided),
             counted);
    QTEST(int(standingOf(temp, evening)), "standing");
    // Nothing is open any more, and the tables follow.
    QCOMPARE(journal.held(sample::day())->size(), size_t(0));
    QCOMPARE(journal.parked(sample::day())->size(), size_t(0));
    const auto open = openDay(temp.tables(), office(), sample::day(), evening);
    QCOMPARE(open->held + open->parked + open->undecided, 0);
    QCOMPARE(journal.verifyTables()->broken, ChainReport::Break::None);
    QCOMPARE(journal.verify()->broken, ChainReport::Break::None);
}

void TestDayClose::countsAWholeDay()
{
    TempStore temp;
    Journal& journal = temp.journal();
    const auto keyOf = [](const QString& of) { return QStringLiteral("jakarta-pusat/law/") + of; };
    const QStringList codes{QStringLiteral("1AAAA"), QStringLiteral("2AAAA"),
                            QStringLiteral("3AAAA"), QStringLiteral("4AAAA"),
                            QStringLiteral("5AAAA")};
    for (const QString& each : codes)
        temp.add(sample::booking(each, QStringLiteral("N")));
    Arrival provisional = sample::overridden(keyOf(QStringLiteral("NOBODY")), sample::at(435),
                                             verdict::UnknownCode{});
    std::get<decision::Admit>(provisional.decision).provisional = true;
    QVERIFY(journal.record(provisional));
    QVERIFY(journal.record(sample::arrival(keyOf(codes[0]), sample::at(436))));
    QVERIFY(journal.record(sample::held(keyOf(codes[1]), sample::at(437), sample::at(470))));
    QVERIFY(journal.record(asking(keyOf(codes[2]), sample::at(560), verdict::Forfeited{{}, 20})));
    // An unknown code that was put aside is settled as well.
    QVERIFY(journal.record(
        leftOpen(keyOf(QStringLiteral("WRONG")), sample::at(561), verdict::UnknownCode{})));
    const auto before = openDay(temp.tables(), office(), sample::day(), sample::at(17 * 60));
    QCOMPARE(before->held, 1);
    QCOMPARE(before->parked, 1);
    QCOMPARE(before->undecided, 1);
    QCOMPARE(before->load.provisional, 1);
    const auto closed = closeDay(temp.tables(), office(), order(sample::at(17 * 60)));
    QCOMPARE(*closed, (Closing{sample::at(17 * 60), sample::actor().officer, 2, 2, 1, 1, 1, 1}));
    const auto facts =
        temp.tables().day.facts().of(office().id, sample::day(), sample::at(18 * 60));
    const DayLoad load = dayLoad(*facts, office(), sample::at(18 * 60));
    QCOMPARE(load.closed, std::optional(*closed));
    QCOMPARE(load.total.expected(), 0);
    QCOMPARE(load.total.forfeited, 2);
    QCOMPARE(load.total.noShow, 2);
    QCOMPARE(load.total.refused, 0); // nobody at the counter refused anybody
}

void TestDayClose::blamesNobody()
{
    TempStore temp;
    temp.add(sample::booking(code, QStringLiteral("Ani Contoh")));
    QVERIFY(temp.journal().record(sample::held(key, sample::at(430), sample::at(480))));
    CloseOrder close = order(sample::at(17 * 60));
    close.actor.officer = *OfficerId::parse(u"budi");
    QVERIFY(closeDay(temp.tables(), office(), close));
    const auto events = temp.journal().recent(2);
    const Event& refusal = (*events)[1].event;
    QCOMPARE(refusal.kind, EventKind::Refusal);
    QCOMPARE(refusal.bookingKey, key);
    QCOMPARE(refusal.officer->toString(), QStringLiteral("budi"));
    const auto said = [&](const char* field) {
        return refusal.payload.value(QLatin1String(field)).toVariant().toString();
    };
    QCOMPARE(said("settled"), QStringLiteral("day_close"));
    QCOMPARE(said("decision"), QStringLiteral("refuse"));
    QCOMPARE(said("verdict"), QStringLiteral("hold_expired"));
    QCOMPARE(said("seen_at"), QString::number(sample::at(430).time_since_epoch().count()));
    QVERIFY(!refusal.payload.contains(QLatin1String("officer_name")));
    QVERIFY(!refusal.payload.contains(QLatin1String("missing")));
    QVERIFY(recordedVerdict(refusal)->as<verdict::HoldExpired>());
    QCOMPARE(refusal.rule->id.toString(), QStringLiteral("law-jakarta-pusat"));
    QCOMPARE((*events)[0].event.kind, EventKind::DayClose);
    QCOMPARE((*events)[0].event.serviceDate, sample::day());
}

void TestDayClose::isOver_data()
{
    QTest::addColumn<int>("days"); // of the day that is closed, from today
    QTest::addColumn<int>("minute");
    QTest::addColumn<bool>("early");
    QTest::addColumn<bool>("closed");
    QTest::newRow("today, at noon") << 0 << 12 * 60 << false << false;
    QTest::newRow("today, at noon, on purpose") << 0 << 12 * 60 << true << true;
    QTest::newRow("today, a minute before closing") << 0 << 16 * 60 - 1 << false << false;
    QTest::newRow("today, at closing") << 0 << 16 * 60 << false << true;
    QTest::newRow("the last working day, in the morning") << -3 << 8 * 60 << false << true;
    QTest::newRow("yesterday, a Sunday") << -1 << 8 * 60 << false << true;
    QTest::newRow("tomorrow") << 1 << 18 * 60 << false << false;
    QTest::newRow("tomorrow, on purpose") << 1 << 18 * 60 << true << false;
}

void TestDayClose::isOver()
{
    QFETCH(int, days);
    QFETCH(int, minute);
    QFETCH(bool, early);
    QFETCH(bool, closed);
    QCOMPARE(office().hoursOn(sample::day())->closes, 16 * 60);
    TempStore temp;
    const auto result = closeDay(temp.tables(), office(),
                                 order(sample::at(minute), sample::day().addDays(days), early));
    QCOMPARE(result.has_value(), closed);
    if (!closed)
        QCOMPARE(result.error().fault, Fault::DayNotOver);
    QCOMPARE(temp.journal().recent(10)->size(), size_t(closed));
}

void TestDayClose::mayBeDoneAgain()
{
    TempStore temp;
    temp.add(sample::booking(code, QStringLiteral("Ani Contoh")));
    const Instant noon = sample::at(12 * 60), evening = sample::at(17 * 60);
    QCOMPARE(closeDay(temp.tables(), office(), order(noon, sample::day(), true))->noShow, 1);
    // Somebody comes after all, and is taken in by a supervisor.
    QVERIFY(temp.journal().record(sample::overridden(key, sample::at(13 * 60))));
    const auto again = closeDay(temp.tables(), office(), order(evening));
    QCOMPARE(again->noShow, 0);
    const auto facts = temp.tables().day.facts().of(office().id, sample::day(), evening);
    QCOMPARE(dayLoad(*facts, office(), evening).closed, std::optional(*again));
}

void TestDayClose::writesAllOrNothing()
{
    TempStore temp;
    temp.add(sample::booking(code, QStringLiteral("Ani Contoh")));
    QVERIFY(temp.journal().record(sample::held(key, sample::at(430), sample::at(480))));
    // The disk refuses the last of the events.
    QVERIFY(temp.tables().journalFile.exec(
        QStringLiteral("CREATE TEMP TRIGGER no BEFORE INSERT ON event WHEN NEW.kind = 'day_close'"
                       " BEGIN SELECT RAISE(ABORT, 'no'); END")));
    QVERIFY(!closeDay(temp.tables(), office(), order(sample::at(17 * 60))));
    QCOMPARE(temp.journal().held(sample::day())->size(), size_t(1));
    QCOMPARE(temp.journal().recent(10)->size(), size_t(1));
    QVERIFY(temp.tables().journalFile.exec(QStringLiteral("DROP TRIGGER no")));
    QVERIFY(closeDay(temp.tables(), office(), order(sample::at(17 * 60))));
    QCOMPARE(temp.journal().verify()->broken, ChainReport::Break::None);
}

QTEST_GUILESS_MAIN(TestDayClose)
#include "tst_dayclose.moc"
