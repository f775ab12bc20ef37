// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pastdays.h"
#include "domain/dates.h"
#include "support/offices.h"
#include "support/tempstore.h"

#include <QtTest>

namespace {

constexpr int weeks = 12;

// A desk that took somebody in each Monday for three months, and the same Monday now.
struct Quarter
{
    Quarter()
    {
        for (int back = 0; back <= weeks; ++back) {
            const QDate day = sample::day().addDays(-7 * back);
            const QString code = QStringLiteral("9ZZZ%1").arg(QChar(u'A' + back));
            const Booking booking = sample::booking(code, QStringLiteral("Ani Contoh"), day);
            temp.add(booking);
            Arrival arrival = sample::arrival(booking.key.toString(), sample::at(430, day));
            arrival.day = day;
            if (!temp.journal().record(arrival))
                qFatal("not recorded");
        }
    }
    // With a centre: what other desks recorded before it is not here.
    void knowOthersSince(QDate day)
    {
        if (!temp.tables().feed.forgetBefore(day))
            qFatal("not forgotten");
    }
    [[nodiscard]] PastPeriod past() const
    {
        return PastDays()
            .between(sample::day().addDays(-7 * weeks), sample::day(), temp.folder().path, office,
                     now)
            .value();
    }
    [[nodiscard]] DayLoad today()
    {
        const auto facts = temp.tables().day.facts().of(office.id, sample::day(), now);
        DayLoad load = dayLoad(*facts, office, now);
        const auto marks = PastDays::marksOf(temp.tables(), *facts);
        load.forecast = forecastOf(
            load, PastDays().sameWeekday(*marks, temp.folder().path, office, now), office);
        return load;
    }

    TempStore temp;
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    const Instant now = sample::at(9 * 60);
};

} // namespace

// What a desk says of days that are over: only of those that it knows as a whole.
class TestPastDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeskAloneKnowsAllItsDays();
    void othersAreKnownForSoLongOnly();
    void tooShortATimeForAForecast();
    void aDayOfLongAgoSaysSo();
};

void TestPastDays::aDeskAloneKnowsAllItsDays()
{
    Quarter quarter;
    const PastPeriod past = quarter.past();
    QCOMPARE(past.days.size(), size_t(weeks + 1));
    QVERIFY(!past.othersSince);
    QCOMPARE(quarter.today().forecast->basis.size(), size_t(weeks));
    QVERIFY(!quarter.today().othersSince);
}

void TestPastDays::othersAreKnownForSoLongOnly()
{
    Quarter quarter;
    const QDate since = sample::day().addDays(-62); // eight whole weeks
    quarter.knowOthersSince(since);
    const PastPeriod past = quarter.past();
    QCOMPARE(past.days.size(), size_t(8 + 1));
    QVERIFY(past.days.front().day >= since);
    QCOMPARE(past.othersSince, std::optional(since));
    const DayLoad load = quarter.today();
    QCOMPARE(load.forecast->basis.size(), size_t(8));
    QVERIFY(load.forecast->basis.back() >= since);
}

void TestPastDays::tooShortATimeForAForecast()
{
    Quarter quarter;
    quarter.knowOthersSince(sample::day().addDays(-20)); // two Mondays
    QVERIFY(!quarter.today().forecast);
}

void TestPastDays::aDayOfLongAgoSaysSo()
{
    Quarter quarter;
    const QDate since = sample::day().addDays(-62), day = sample::day().addDays(-70);
    quarter.knowOthersSince(since);
    const auto facts = quarter.temp.tables().day.facts().of(quarter.office.id, day, quarter.now);
    QCOMPARE(dayLoad(*facts, quarter.office, quarter.now).othersSince, std::optional(since));
}

QTEST_GUILESS_MAIN(TestPastDays)
#include "tst_pastdays.moc"
