// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/loadoracle.h"
#include "domain/randomday.h"

#include <QTest>

#include <set>

// Thousands of made-up days, counted by the program and by a plain oracle.
class TestLoadOracle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAsTheOracle_data();
    void countsAsTheOracle();
    void standsAsTheOracle();
    void addsUp();
};

namespace {

constexpr quint32 days = 3000;

QString textOf(const LoadCounts& c)
{
    return QStringLiteral("booked %1, cancelled %2, on time %3, late %4 %5 %6, overridden %7, ")
               .arg(c.booked)
               .arg(c.cancelled)
               .arg(c.onTime)
               .arg(c.lateToReport)
               .arg(c.slotRunning)
               .arg(c.lateAdmitted)
               .arg(c.overridden) +
           QStringLiteral("early %1, forfeited %2, no-show %3, waiting %4, held %5, parked %6, ")
               .arg(c.early)
               .arg(c.forfeited)
               .arg(c.noShow)
               .arg(c.waiting)
               .arg(c.held)
               .arg(c.parked) +
           QStringLiteral("sent away %1, walk-ins %2, priority %3, refused %4")
               .arg(c.sentAway)
               .arg(c.walkIns)
               .arg(c.priority)
               .arg(c.refused);
}

QString textOf(const HalfHour& h)
{
    return QStringLiteral("booked %1, arrived %2, early %3, late %4, walk-ins %5, held %6, "
                          "refused %7")
        .arg(h.booked)
        .arg(h.arrived)
        .arg(h.early)
        .arg(h.late)
        .arg(h.walkIns)
        .arg(h.held)
        .arg(h.refused);
}

QString textOf(const WorkCounts& w)
{
    return QStringLiteral("served %1, walk-ins %2, overridden %3, refused %4, held %5, undone %6, "
                          "%7 s, heard %8")
        .arg(w.served)
        .arg(w.walkIns)
        .arg(w.overridden)
        .arg(w.refused)
        .arg(w.held)
        .arg(w.undone)
        .arg(w.perApplicant ? w.perApplicant->count() : -1)
        .arg(w.lastHeard ? w.lastHeard->time_since_epoch().count() : -1);
}

QString textOf(const Quota& q)
{
    return QStringLiteral("%1 of %2").arg(q.taken).arg(q.limit.value_or(-1));
}

// One line per entry that is not the same in both.
template <typename Map>
QString differences(const char* what, const Map& ours, const Map& oracle)
{
    if (ours == oracle)
        return {};
    QString text = QString::fromUtf8(what) +
                   QStringLiteral(": %1 entries beside %2\n").arg(ours.size()).arg(oracle.size());
    if constexpr (requires { textOf(ours.begin()->second); }) {
        for (const auto& [key, value] : oracle) {
            const auto found = ours.find(key);
            if (found == ours.end() || found->second != value)
                text += QStringLiteral("  oracle: %1\n  ours:   %2\n")
                            .arg(textOf(value), found == ours.end() ? QStringLiteral("none")
                                                                    : textOf(found->second));
        }
    }
    return text;
}

QString differences(const DayLoad& ours, const DayLoad& oracle)
{
    QString text;
    if (ours.total != oracle.total)
        text += QStringLiteral("total\n  oracle: %1\n  ours:   %2\n")
                    .arg(textOf(oracle.total), textOf(ours.total));
    text += differences("slots", ours.bySlot, oracle.bySlot);
    text += differences("channels", ours.byChannel, oracle.byChannel);
    text += differences("services", ours.byService, oracle.byService);
    text += differences("half-hours", ours.byHalfHour, oracle.byHalfHour);
    text += differences("desks", ours.byDesk, oracle.byDesk);
    text += differences("officers", ours.byOfficer, oracle.byOfficer);
    text += differences("officers' names", ours.officerNames, oracle.officerNames);
    text += differences("categories", ours.byCategory, oracle.byCategory);
    text += differences("walk-in quotas", ours.walkInQuotas, oracle.walkInQuotas);
    text += differences("channel quotas", ours.channelQuotas, oracle.channelQuotas);
    text += differences("arrivals", ours.arrivedAt, oracle.arrivedAt);
    if (ours.provisional != oracle.provisional || ours.perApplicant != oracle.perApplicant ||
        ours.closed != oracle.closed)
        text += QStringLiteral("provisional, time per applicant or closing\n");
    return text;
}

template <typename Map>
LoadCounts sumOf(const Map& map)
{
    LoadCounts sum;
    for (const auto& [key, counts] : map)
        sum += counts;
    return sum;
}

} // namespace

void TestLoadOracle::countsAsTheOracle_data()
{
    QTest::addColumn<quint32>("from");
    for (quint32 from = 0; from < days; from += 500)
        QTest::addRow("days %u to %u", from, from + 499) << from;
}

void TestLoadOracle::countsAsTheOracle()
{
    QFETCH(quint32, from);
    for (quint32 seed = from; seed < from + 500; ++seed) {
        const RandomDay day = randomDay(seed);
        const QString text = differences(dayLoad(day.facts, day.office, day.at),
                                         loadByTheOracle(day.facts, day.office, day.at));
        QVERIFY2(text.isEmpty(), qPrintable(QStringLiteral("day %1\n%2").arg(seed).arg(text)));
    }
}

void TestLoadOracle::standsAsTheOracle()
{
    std::set<Standing> met;
    for (quint32 seed = 0; seed < days; seed += 7) {
        const RandomDay day = randomDay(seed);
        const auto all = standings(day.facts, day.office, day.at);
        QVERIFY2(all == standingsByTheOracle(day.facts, day.office, day.at),
                 qPrintable(QStringLiteral("day %1").arg(seed)));
        for (const auto& [booking, standing] : all)
            met.insert(standing);
    }
    QCOMPARE(met.size(), size_t(Standing::Cancelled) + 1); // the days hold every one of them
}

void TestLoadOracle::addsUp()
{
    for (quint32 seed = 0; seed < days; ++seed) {
        const RandomDay day = randomDay(seed);
        const DayLoad load = dayLoad(day.facts, day.office, day.at);
        const LoadCounts& total = load.total;
        const auto sums = [](const LoadCounts& c) {
            return c.attended() + c.forfeited + c.noShow + c.expected() == c.booked - c.cancelled;
        };
        QVERIFY(sums(total));
        for (const auto& [place, counts] : load.bySlot)
            QVERIFY(sums(counts));
        QCOMPARE(textOf(sumOf(load.bySlot)), textOf(sumOf(load.byChannel)));
        QCOMPARE(sumOf(load.bySlot).attended(), total.attended());
        QCOMPARE(sumOf(load.byService).walkIns, total.walkIns);
        QCOMPARE(sumOf(load.byService).booked, total.booked);
        int served = 0, came = 0, walkIns = 0, booked = 0;
        for (const auto& [desk, counts] : load.byDesk) {
            served += counts.served;
            walkIns += counts.walkIns;
        }
        for (const auto& [begins, half] : load.byHalfHour) {
            came += half.arrived + half.walkIns;
            booked += half.booked;
        }
        QCOMPARE(came, served);
        QCOMPARE(walkIns, total.walkIns);
        QCOMPARE(booked, total.booked - total.cancelled);
        QVERIFY(total.onTime >= total.early);
    }
}

QTEST_GUILESS_MAIN(TestLoadOracle)
#include "tst_loadoracle.moc"
