// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/truetime.h"

#include <QtTest>

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

constexpr qint64 second = 1'000'000;
constexpr qint64 minute = 60 * second;

const QString thisStart = QStringLiteral("start-2");
const QString earlierStart = QStringLiteral("start-1");

// 23 November 2026, 00:12 UTC: what the clock at the centre shows when the PC runs for an hour.
const Instant trueThen = Instant(1795392720000ms);
constexpr qint64 bootThen = 60 * minute;

TimeAnchor anchor(qint64 roundTrip = 4000, const QString& bootId = thisStart)
{
    return {bootId, bootThen, trueThen.time_since_epoch().count() * 1000, roundTrip};
}

RawClocks raw(milliseconds pcOff, qint64 since)
{
    return {trueThen + duration_cast<milliseconds>(microseconds(since)) + pcOff, bootThen + since,
            thisStart};
}

} // namespace

class TestTrueTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theShortestQuestionIsBelieved();
    void noQuestionNoAnchor();
    void quality_data();
    void quality();
    void theCentresTimeStandsWhateverThePcShows_data();
    void theCentresTimeStandsWhateverThePcShows();
    void uncertainty_data();
    void uncertainty();
    void neverBeforeTheFloor_data();
    void neverBeforeTheFloor();
    void theFloorThatIsRemembered_data();
    void theFloorThatIsRemembered();
};

void TestTrueTime::theShortestQuestionIsBelieved()
{
    const std::vector<TimeSample> samples{
        {1'000'000, 1'080'000, 5'000'000},
        {2'000'000, 2'003'000, 6'000'000},
        {3'000'000, 3'050'000, 7'000'000},
    };
    const auto best = anchorOf(samples, thisStart);
    QVERIFY(best);
    QCOMPARE(*best, (TimeAnchor{thisStart, 2'001'500, 6'000'000, 3000}));
}

void TestTrueTime::noQuestionNoAnchor()
{
    QVERIFY(!anchorOf({}, thisStart));
}

void TestTrueTime::quality_data()
{
    QTest::addColumn<bool>("told"); // by a centre
    QTest::addColumn<QString>("at");
    QTest::addColumn<qint64>("since");
    QTest::addColumn<qint64>("wallLessFloor"); // seconds
    QTest::addColumn<bool>("jumped");
    QTest::addColumn<TimeQuality>("quality");
    const auto row = [](const char* name, bool told, const QString& at, qint64 since,
                        qint64 wallLessFloor, bool jumped, TimeQuality quality) {
        QTest::newRow(name) << told << at << since << wallLessFloor << jumped << quality;
    };
    using enum TimeQuality;
    row("compared just now", true, thisStart, 0, 0, false, Synced);
    row("compared nearly ten minutes ago", true, thisStart, 10 * minute - 1, 5, false, Synced);
    row("compared ten minutes ago", true, thisStart, 10 * minute, 5, false, SameBoot);
    row("compared three days ago, the PC slept", true, thisStart, 3 * 24 * 60 * minute, 5, false,
        SameBoot);
    row("compared, and the PC's clock jumped", true, thisStart, minute, 5, true, Synced);
    row("compared, and the PC's clock is before the floor", true, thisStart, 11 * minute, -7200,
        true, SameBoot);
    row("compared before the PC was started again", true, earlierStart, minute, 0, false, RealTime);
    row("never compared", false, {}, minute, 5, false, RealTime);
    row("set back by a time service", false, {}, minute, -120, false, RealTime);
    row("earlier than what is remembered", false, {}, minute, -121, false, Suspect);
    row("the same after a restart", true, earlierStart, minute, -121, false, Suspect);
    row("the PC's clock jumped", false, {}, minute, 5, true, Suspect);
    row("an anchor that was made later in another life", true, thisStart, -minute, 5, false,
        RealTime);
}

void TestTrueTime::quality()
{
    QFETCH(bool, told);
    QFETCH(QString, at);
    QFETCH(qint64, since);
    QFETCH(qint64, wallLessFloor);
    QFETCH(bool, jumped);
    const RawClocks clocks = raw(0ms, since);
    const Instant floor = clocks.wall - seconds(wallLessFloor);
    const auto known = told ? std::optional(anchor(4000, at)) : std::nullopt;
    const ClockReading reading = readingOf(clocks, known, floor, jumped);
    QTEST(reading.quality, "quality");
    QCOMPARE(reading.wall, clocks.wall);
    QCOMPARE(reading.bootMicros, clocks.bootMicros);
    QCOMPARE(reading.bootId, clocks.bootId);
}

void TestTrueTime::theCentresTimeStandsWhateverThePcShows_data()
{
    QTest::addColumn<qint64>("off"); // seconds
    QTest::newRow("right") << qint64(0);
    QTest::newRow("ten minutes fast") << qint64(600);
    QTest::newRow("two hours slow") << qint64(-7200);
    QTest::newRow("a year fast") << qint64(365) * 86400;
    QTest::newRow("a year slow") << qint64(-365) * 86400;
}

void TestTrueTime::theCentresTimeStandsWhateverThePcShows()
{
    QFETCH(qint64, off);
    for (const qint64 since : {qint64(0), 5 * minute, 9 * 60 * minute}) {
        const RawClocks clocks = raw(seconds(off), since);
        const ClockReading reading = readingOf(clocks, anchor(), trueThen, off != 0);
        QCOMPARE(reading.now, trueThen + duration_cast<milliseconds>(microseconds(since)));
        QCOMPARE(reading.wall - reading.now, milliseconds(seconds(off)));
    }
}

void TestTrueTime::uncertainty_data()
{
    QTest::addColumn<bool>("told");
    QTest::addColumn<QString>("at");
    QTest::addColumn<qint64>("roundTrip"); // microseconds
    QTest::addColumn<qint64>("since");
    QTest::addColumn<bool>("jumped");
    QTest::addColumn<qint64>("band"); // ms
    const auto row = [](const char* name, bool told, const QString& at, qint64 roundTrip,
                        qint64 since, bool jumped, qint64 band) {
        QTest::newRow(name) << told << at << roundTrip << since << jumped << band;
    };
    row("half a round trip, rounded up", true, thisStart, 4001, 0, false, 3);
    row("and 50 ppm: 30 ms in ten minutes", true, thisStart, 4000, 10 * minute, false, 32);
    row("13 s in three days", true, thisStart, 0, 3 * 24 * 60 * minute, false, 12'960);
    row("a jump of the PC's clock adds nothing", true, thisStart, 4000, 0, true, 2);
    row("compared before the PC's start", true, earlierStart, 4000, minute, false, 120'000);
    row("a PC without a centre is believed", false, {}, 0, minute, false, 0);
    row("unless it jumped", false, {}, 0, minute, true, 120'000);
}

void TestTrueTime::uncertainty()
{
    QFETCH(bool, told);
    QFETCH(QString, at);
    QFETCH(qint64, roundTrip);
    QFETCH(qint64, since);
    QFETCH(bool, jumped);
    const auto known = told ? std::optional(anchor(roundTrip, at)) : std::nullopt;
    const ClockReading reading = readingOf(raw(0ms, since), known, trueThen - 1h, jumped);
    QTEST(qint64(reading.uncertainty.count()), "band");
}

void TestTrueTime::neverBeforeTheFloor_data()
{
    QTest::addColumn<bool>("told");
    QTest::addColumn<qint64>("floorAhead"); // seconds before the PC's clock and the centre's time
    QTest::addColumn<qint64>("nowAhead");
    QTest::newRow("the floor is behind") << false << qint64(-60) << qint64(0);
    QTest::newRow("the PC's clock went back a little") << false << qint64(90) << qint64(90);
    QTest::newRow("the PC's clock is a year slow")
        << false << qint64(365) * 86400 << qint64(365) * 86400;
    QTest::newRow("the centre corrects by a minute") << true << qint64(60) << qint64(60);
    QTest::newRow("the floor came from a clock a year fast")
        << true << qint64(365) * 86400 << qint64(0);
}

void TestTrueTime::neverBeforeTheFloor()
{
    QFETCH(bool, told);
    QFETCH(qint64, floorAhead);
    QFETCH(qint64, nowAhead);
    const auto known = told ? std::optional(anchor()) : std::nullopt;
    const ClockReading reading =
        readingOf(raw(0ms, 0), known, trueThen + seconds(floorAhead), false);
    QCOMPARE(reading.now, trueThen + seconds(nowAhead));
}

// A session with or without the centre, then the PC is started again without it.
void TestTrueTime::theFloorThatIsRemembered_data()
{
    QTest::addColumn<bool>("told");
    QTest::addColumn<qint64>("floorAhead"); // seconds before the true time, as the PC's clock was
    QTest::addColumn<qint64>("pcOff");
    QTest::addColumn<qint64>("remembered"); // less the true time
    QTest::addColumn<TimeQuality>("afterwards");
    const auto row = [](const char* name, bool told, qint64 floorAhead, qint64 pcOff,
                        qint64 remembered, TimeQuality afterwards) {
        QTest::newRow(name) << told << floorAhead << pcOff << remembered << afterwards;
    };
    using enum TimeQuality;
    constexpr qint64 year = qint64(365) * 86400;
    row("raised by the PC's clock", false, -3600, 0, 0, RealTime);
    row("never lowered by it", false, 60, 0, 60, RealTime);
    row("a year ahead, and nobody says otherwise", false, year, 0, year, Suspect);
    row("a year ahead, and the centre says otherwise", true, year, 0, 0, RealTime);
    row("a day ahead, with a PC that still is", true, 86400, 86400, 0, RealTime);
    row("ten minutes ahead, and the centre says otherwise", true, 600, 0, 0, RealTime);
    row("a minute ahead: the shown time stands still", true, 60, 0, 60, RealTime);
    row("a year behind", true, -year, 0, 0, RealTime);
}

void TestTrueTime::theFloorThatIsRemembered()
{
    QFETCH(bool, told);
    QFETCH(qint64, floorAhead);
    QFETCH(qint64, pcOff);
    QFETCH(qint64, remembered);
    const auto known = told ? std::optional(anchor()) : std::nullopt;
    const Instant floor = trueThen + seconds(floorAhead);
    const ClockReading reading = readingOf(raw(seconds(pcOff), 0), known, floor, false);
    const Instant kept = floorAfter(reading, floor);
    QCOMPARE(kept, trueThen + seconds(remembered));
    RawClocks later = raw(2h, 0); // the PC's clock was set right meanwhile
    later.bootId = QStringLiteral("start-3");
    later.bootMicros = second;
    const ClockReading afterwards = readingOf(later, known, kept, false);
    QTEST(afterwards.quality, "afterwards");
    QCOMPARE(afterwards.now, std::max(later.wall, kept));
}

QTEST_GUILESS_MAIN(TestTrueTime)
#include "tst_truetime.moc"
