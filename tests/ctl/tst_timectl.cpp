// SPDX-License-Identifier: GPL-3.0-or-later
// loketctl goes by the true time as its desk knows it, and says how well that was known.
#include "desk/systemclock.h"
#include "domain/officetime.h"
#include "e2e/ctlstand.h"
#include "support/tempstore.h"

using ctlstand::CtlStand;
using namespace std::chrono;

namespace {

const QString thisStart = QStringLiteral("this");
const QString anotherStart = QStringLiteral("another");

// The journal of the stand's folder, while no loketctl runs.
template <typename Work>
auto inJournal(const CtlStand& stand, Work work)
{
    const auto store = LocalStore::open({stand.folder(), Access::ReadWrite, {}});
    if (!store || !(*store)->check())
        qFatal("the journal does not open");
    return work((*store)->tables().journal);
}

// The centre once said that it was `ahead` of the PC's clock, `age` ago.
TimeAnchor anchorAhead(const QString& start, seconds ahead, seconds age)
{
    const RawClocks raw = SystemClock().rawClocks();
    const Instant then = raw.wall - age + ahead;
    return {start == thisStart ? raw.bootId : QStringLiteral("0-another-start"),
            raw.bootMicros - microseconds(age).count(),
            duration_cast<microseconds>(then.time_since_epoch()).count(), 400};
}

} // namespace

class TestTimeCtl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTrueTimeIsTheDesks_data();
    void theTrueTimeIsTheDesks();
    void whatIsReadOnlyGoesByItToo();
};

void TestTimeCtl::theTrueTimeIsTheDesks_data()
{
    QTest::addColumn<QString>("anchorOf"); // which start of the PC; empty: none
    QTest::addColumn<int>("age");          // of the centre's word, seconds
    QTest::addColumn<int>("ahead");        // of the centre, seconds
    QTest::addColumn<int>("floorAhead");   // of the PC's clock, seconds; 0: none
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<int>("off"); // what is recorded less the PC's clock, seconds
    QTest::addColumn<int>("quality");
    const auto row = [](const char* name, const QString& anchorOf, int age, int ahead,
                        int floorAhead, const char* at, int off, TimeQuality quality) {
        QTest::newRow(name) << anchorOf << age << ahead << floorAhead << QByteArray(at) << off
                            << int(quality);
    };
    row("no centre: the PC's clock", {}, 0, 0, 0, "", 0, TimeQuality::RealTime);
    row("the centre is two hours ahead of this PC", thisStart, 60, 7200, 0, "", 7200,
        TimeQuality::Synced);
    row("and was asked an hour ago", thisStart, 3600, 7200, 0, "", 7200, TimeQuality::SameBoot);
    row("the PC was started anew since", anotherStart, 60, 0, 0, "", 0, TimeQuality::RealTime);
    row("started anew, and its clock is behind what the centre said", anotherStart, 60, 7200, 0, "",
        7140, TimeQuality::Suspect);
    row("the PC's clock was set back by a day", {}, 0, 0, 86400, "", 86400, TimeQuality::Suspect);
    row("set back, but the centre knows better", thisStart, 60, 86400, 86000, "", 86400,
        TimeQuality::Synced);
    row("a moment that is named is compared with nothing", thisStart, 60, 7200, 0,
        " --at 2026-11-23T07:12:00", 0, TimeQuality::RealTime);
}

void TestTimeCtl::theTrueTimeIsTheDesks()
{
    QFETCH(QString, anchorOf);
    QFETCH(int, age);
    QFETCH(int, ahead);
    QFETCH(int, floorAhead);
    QFETCH(QByteArray, at);
    QFETCH(int, off);
    QFETCH(int, quality);
    CtlStand stand;
    stand.import();
    inJournal(stand, [&](Journal& journal) {
        ClockReading before = SystemClock().read();
        before.now += seconds(floorAhead);
        if (floorAhead > 0)
            QVERIFY(journal.saveFloor(before));
        if (!anchorOf.isEmpty())
            QVERIFY(journal.saveAnchor(anchorAhead(anchorOf, seconds(ahead), seconds(age))));
    });
    const Instant before = SystemClock().read().wall;
    const auto done =
        at.isEmpty() ? stand.run("import %1", {}, stand.file("bookings.csv"))
                     : stand.run("officer add Ani --role administrator --pin-stdin" + at, "1111\n");
    QVERIFY2(done.code == ctlstand::Done, done.err.constData());
    const auto last = inJournal(stand, [](Journal& journal) { return journal.recent(1); });
    QVERIFY(last && last->size() == 1);
    const ClockReading& time = last->front().event.time;
    QCOMPARE(int(time.quality), quality);
    const Instant expected = at.isEmpty()
                                 ? before + seconds(off)
                                 : *parseIso(QStringLiteral("2026-11-23T07:12:00"), Zone::Wib);
    QVERIFY2(abs(time.now - expected) < seconds(30), // the program's own start
             qPrintable(isoText(time.now, Zone::Wib)));
    QVERIFY(abs(time.wall - before) < seconds(30)); // what the PC's clock said stands beside it
}

void TestTimeCtl::whatIsReadOnlyGoesByItToo()
{
    CtlStand stand;
    stand.import();
    inJournal(stand, [&](Journal& journal) {
        QVERIFY(journal.saveAnchor(anchorAhead(thisStart, hours(48), seconds(5))));
    });
    const auto day = stand.run("day");
    const auto at = parseIso(day.text("at"), Zone::Wib);
    QVERIFY2(at, day.out.constData());
    QVERIFY(abs(*at - SystemClock().read().wall - hours(48)) < seconds(90));
}

QTEST_GUILESS_MAIN(TestTimeCtl)
#include "tst_timectl.moc"
