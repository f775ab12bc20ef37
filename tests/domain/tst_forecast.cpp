// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/load.h"
#include "support/offices.h"

#include <QTest>

// What the rest of the day may bring, by days that are over.
class TestForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesItsBasis_data();
    void namesItsBasis();
    void countsWhoIsStillExpected_data();
    void countsWhoIsStillExpected();
    void takesTheMiddleOfItsDays();
    void sharesOutWholePeople();
    void looksAtTheWholeDayForASlotNobodyMissed();
    void neverPromisesMoreThanAreExpected();
    void summarises();
};

namespace {

const QDate monday(2026, 11, 23);
using Place = std::pair<Slot, Channel>;
const Place eight{{480, 540}, Channel::Law};
const Place ten{{600, 660}, Channel::Law};

const Office& office()
{
    static const Office known = offices::office(QStringLiteral("jakarta-pusat"));
    return known;
}

// A past day: those booked at a place, and the minutes at which they came.
DaySummary past(QDate day, const std::map<Place, std::pair<int, std::vector<int>>>& places)
{
    DaySummary summary;
    summary.day = day;
    for (const auto& [place, people] : places) {
        const auto& [booked, minutes] = people;
        LoadCounts counts;
        counts.booked = booked;
        counts.onTime = int(minutes.size());
        counts.noShow = booked - counts.onTime;
        summary.bySlot[place] = counts;
        summary.total += counts;
        summary.arrivedAt[place] = minutes;
    }
    return summary;
}

DayLoad today(int minute, const std::map<Place, std::pair<int, int>>& places)
{
    DayLoad load;
    load.day = monday;
    load.at = instantOf(monday, minute, office().zone);
    for (const auto& [place, people] : places) {
        LoadCounts counts;
        counts.booked = people.first;
        counts.onTime = people.second;
        counts.waiting = people.first - people.second;
        load.bySlot[place] = counts;
        load.total += counts;
    }
    return load;
}

QDate weeksAgo(int weeks)
{
    return monday.addDays(-7 * weeks);
}

} // namespace

void TestForecast::namesItsBasis_data()
{
    QTest::addColumn<QList<int>>("daysAgo"); // of days on which half of ten came
    QTest::addColumn<QList<int>>("basis");   // weeks ago; empty: no forecast
    QTest::newRow("none") << QList<int>{} << QList<int>{};
    QTest::newRow("two Mondays are too few") << QList<int>{7, 14} << QList<int>{};
    QTest::newRow("three Mondays") << QList<int>{21, 7, 14} << QList<int>{1, 2, 3};
    QTest::newRow("other weekdays say nothing") << QList<int>{1, 3, 7, 14, 20} << QList<int>{};
    QTest::newRow("today and later days neither")
        << QList<int>{0, -7, 7, 14, 28} << QList<int>{1, 2, 4};
    QTest::newRow("the last twelve of fourteen")
        << QList<int>{7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84, 91, 98}
        << QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
}

void TestForecast::namesItsBasis()
{
    QFETCH(QList<int>, daysAgo);
    QFETCH(QList<int>, basis);
    std::vector<DaySummary> days;
    for (const int ago : daysAgo)
        days.push_back(past(monday.addDays(-ago), {{ten, {10, {580, 580, 580, 580, 580}}}}));
    // A Monday on which the office stayed shut.
    days.push_back(past(weeksAgo(5).addYears(-1), {{ten, {10, {}}}}));
    const auto forecast = forecastOf(today(500, {{ten, {10, 0}}}), days, office());
    QCOMPARE(forecast.has_value(), !basis.isEmpty());
    QList<int> weeks;
    for (const QDate day : forecast ? forecast->basis : std::vector<QDate>{})
        weeks << int(day.daysTo(monday)) / 7;
    QCOMPARE(weeks, basis);
}

void TestForecast::countsWhoIsStillExpected_data()
{
    QTest::addColumn<int>("minute");
    QTest::addColumn<int>("attended"); // of the ten at ten o'clock
    QTest::addColumn<int>("atClose");
    // On each past day eight of ten came: four by 09:40, four by 09:55.
    QTest::newRow("before anybody comes: eight of ten") << 500 << 0 << 8;
    QTest::newRow("after the first four, as always: four of six more") << 585 << 4 << 8;
    QTest::newRow("after the first four, more than always") << 585 << 7 << 9;
    QTest::newRow("after the first four, nobody yet: two thirds of ten") << 585 << 0 << 7;
    QTest::newRow("when nobody came later on any day") << 600 << 5 << 5;
    QTest::newRow("when all are here") << 585 << 10 << 10;
}

void TestForecast::countsWhoIsStillExpected()
{
    QFETCH(int, minute);
    QFETCH(int, attended);
    QFETCH(int, atClose);
    std::vector<DaySummary> days;
    for (int week = 1; week <= 3; ++week)
        days.push_back(
            past(weeksAgo(week), {{ten, {10, {570, 575, 580, 580, 590, 591, 592, 595}}}}));
    const auto forecast = forecastOf(today(minute, {{ten, {10, attended}}}), days, office());
    QVERIFY(forecast);
    QCOMPARE(forecast->attendedAtClose, atClose);
    QCOMPARE(forecast->least, atClose);
    QCOMPARE(forecast->most, atClose);
}

void TestForecast::takesTheMiddleOfItsDays()
{
    std::vector<DaySummary> days;
    const std::vector<int> came{9, 2, 5, 6};
    for (size_t i = 0; i < came.size(); ++i)
        days.push_back(
            past(weeksAgo(int(i) + 1), {{ten, {10, std::vector<int>(size_t(came[i]), 590)}}}));
    const auto forecast = forecastOf(today(500, {{ten, {20, 4}}}), days, office());
    QVERIFY(forecast); // of sixteen: 14, 3, 8, 10
    QCOMPARE(forecast->least, 4 + 3);
    QCOMPARE(forecast->most, 4 + 14);
    QCOMPARE(forecast->attendedAtClose, 4 + 9);
}

void TestForecast::sharesOutWholePeople()
{
    std::vector<DaySummary> days;
    for (int week = 1; week <= 3; ++week)
        days.push_back(
            past(weeksAgo(week), {{eight, {9, {485, 515, 520}}}, {ten, {9, {590, 591, 650}}}}));
    const auto forecast =
        forecastOf(today(420, {{eight, {10, 0}}, {ten, {10, 0}}}), days, office());
    QVERIFY(forecast);
    int sum = 0;
    for (const auto& [half, people] : forecast->arrivals) {
        QVERIFY(half % 30 == 0 && people > 0);
        sum += people;
    }
    QCOMPARE(sum, forecast->attendedAtClose);
    QCOMPARE(sum, 7); // 6.7, of which a sixth each at 08:00 and 10:30, a third at 08:30 and 09:30
    QCOMPARE(forecast->arrivals.at(480), 1);
    QCOMPARE(forecast->arrivals.at(510) + forecast->arrivals.at(570), 5);
}

void TestForecast::looksAtTheWholeDayForASlotNobodyMissed()
{
    // At eight everybody had come by 07:50; of all who were missing then, half came.
    std::vector<DaySummary> days;
    for (int week = 1; week <= 3; ++week)
        days.push_back(
            past(weeksAgo(week), {{eight, {4, {450, 455, 460, 465}}}, {ten, {4, {590, 591}}}}));
    const auto forecast = forecastOf(today(470, {{eight, {4, 0}}}), days, office());
    QVERIFY(forecast);
    QCOMPARE(forecast->attendedAtClose, 2);
}

void TestForecast::neverPromisesMoreThanAreExpected()
{
    std::vector<DaySummary> days;
    for (int week = 1; week <= 12; ++week)
        days.push_back(past(weeksAgo(week), {{ten, {10, std::vector<int>(10, 590 + week)}}}));
    for (int minute = 400; minute < 1000; minute += 20) {
        const DayLoad load = today(minute, {{eight, {7, 3}}, {ten, {10, 1}}});
        const auto forecast = forecastOf(load, days, office());
        QVERIFY(forecast);
        QVERIFY(forecast->least >= load.total.attended());
        QVERIFY(forecast->most <= load.total.attended() + load.total.expected());
        QVERIFY(forecast->least <= forecast->attendedAtClose);
        QVERIFY(forecast->attendedAtClose <= forecast->most);
    }
    DayLoad closed = today(1000, {{ten, {10, 1}}});
    closed.closed = Closing{{}, *OfficerId::parse(u"umi")};
    QVERIFY(!forecastOf(closed, days, office()));
}

void TestForecast::summarises()
{
    DayLoad load = today(1000, {{ten, {10, 4}}});
    load.byHalfHour[480] = {};
    load.byHalfHour[600].arrived = 3;
    load.byHalfHour[600].walkIns = 2;
    load.byCategory[*CategoryId::parse(u"lansia")] = 2;
    load.arrivedAt[ten] = {590, 591, 601, 602};
    const DaySummary summary = summaryOf(load);
    QCOMPARE(summary.day, monday);
    QVERIFY(summary.total == load.total && summary.bySlot == load.bySlot);
    QVERIFY(summary.arrivals == (std::map<int, int>{{600, 5}}));
    QVERIFY(summary.walkIns == load.byCategory && summary.arrivedAt == load.arrivedAt);
    QVERIFY(!summary.closed);
}

QTEST_GUILESS_MAIN(TestForecast)
#include "tst_forecast.moc"
