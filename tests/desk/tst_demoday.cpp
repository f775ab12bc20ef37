// SPDX-License-Identifier: GPL-3.0-or-later
// The practice day has something to practise at any hour, at every shipped office.
#include "desk/demoday.h"
#include "domain/rules.h"
#include "support/offices.h"

#include <QSet>
#include <QTest>

namespace {

const QDate monday(2026, 11, 23);

Instant wallClock(int minute, const Office& office)
{
    return instantOf(monday, minute, office.zone);
}

QSet<QString> verdictsOf(const DemoDay& day, const Office& office, Instant now)
{
    QSet<QString> names;
    for (const Booking& booking : day.bookings) {
        const Rule* rule = office.ruleFor(booking.key.channel, monday);
        if (rule)
            names.insert(judgeBy(*rule, booking, {now, {}}, office).name());
    }
    return names;
}

bool anyRule(const Office& office, auto fits)
{
    for (const Channel channel : allChannels) {
        const Rule* rule = office.ruleFor(channel, monday);
        if (rule && fits(*rule))
            return true;
    }
    return false;
}

} // namespace

class TestDemoDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerdictAtAnyHour_data();
    void everyVerdictAtAnyHour();
    void aroundMidnight_data();
    void aroundMidnight();
    void theSameMomentGivesTheSameDay();
    void peopleOfAllKinds();
    void everyProofSaysSomething();
    void whoArrivedCameBeforeNow();
};

void TestDemoDay::everyVerdictAtAnyHour_data()
{
    QTest::addColumn<QString>("id");
    for (const QString& id : offices::ids())
        QTest::newRow(qPrintable(id)) << id;
}

void TestDemoDay::everyVerdictAtAnyHour()
{
    QFETCH(QString, id);
    const Office office = offices::office(id);
    for (int minute = 90; minute < 22 * 60 + 30; minute += 13) {
        const Instant now = wallClock(minute, office);
        const QSet<QString> names = verdictsOf(demoDay(office, now), office, now);
        QStringList wanted{QStringLiteral("on_time"), QStringLiteral("late_to_report"),
                           QStringLiteral("wrong_day"), QStringLiteral("cancelled"),
                           QStringLiteral("not_for_this_channel")};
        if (anyRule(office, [](const Rule& rule) { return rule.lateAfter != LateAfter::Start; }))
            wanted << QStringLiteral("slot_running");
        if (anyRule(office, [](const Rule& rule) { return rule.lateAfter != LateAfter::Day; }))
            wanted << QStringLiteral("forfeited");
        if (anyRule(office, [](const Rule& rule) { return rule.lateAfter == LateAfter::Day; }))
            wanted << QStringLiteral("late_admitted");
        if (anyRule(office, [](const Rule& rule) { return rule.opensBefore.has_value(); }))
            wanted << QStringLiteral("too_early");
        if (anyRule(office, [](const Rule& rule) { return rule.reconfirmDays.has_value(); }))
            wanted << QStringLiteral("not_reconfirmed");
        for (const QString& name : wanted)
            QVERIFY2(names.contains(name), qPrintable(minuteText(minute) + u' ' + name));
    }
}

void TestDemoDay::aroundMidnight_data()
{
    QTest::addColumn<int>("minute");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("at midnight, on time") << 0 << QStringLiteral("on_time");
    QTest::newRow("at midnight, late to report") << 0 << QStringLiteral("late_to_report");
    QTest::newRow("ten minutes later, forfeited") << 10 << QStringLiteral("forfeited");
    QTest::newRow("ten minutes later, running") << 10 << QStringLiteral("slot_running");
    QTest::newRow("at ten past eleven, on time") << 23 * 60 + 10 << QStringLiteral("on_time");
    QTest::newRow("at five to midnight, late to report")
        << 23 * 60 + 55 << QStringLiteral("late_to_report");
    QTest::newRow("at five to midnight, running") << 23 * 60 + 55 << QStringLiteral("slot_running");
    QTest::newRow("at five to midnight, forfeited") << 23 * 60 + 55 << QStringLiteral("forfeited");
    QTest::newRow("in the last minute, forfeited") << 23 * 60 + 59 << QStringLiteral("forfeited");
    QTest::newRow("in the last minute, not reconfirmed")
        << 23 * 60 + 59 << QStringLiteral("not_reconfirmed");
}

void TestDemoDay::aroundMidnight()
{
    QFETCH(int, minute);
    QFETCH(QString, verdict);
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    const Instant now = wallClock(minute, office);
    const DemoDay day = demoDay(office, now);
    QVERIFY(verdictsOf(day, office, now).contains(verdict));
    for (const Booking& booking : day.bookings)
        QVERIFY(booking.slot.start >= 0 && booking.slot.end.value_or(0) < 24 * 60);
}

void TestDemoDay::theSameMomentGivesTheSameDay()
{
    const Office office = offices::office(QStringLiteral("bandung"));
    const Instant now = wallClock(500, office);
    const DemoDay first = demoDay(office, now);
    const DemoDay second = demoDay(office, now);
    QVERIFY(first.bookings == second.bookings);
    QCOMPARE(first.proofs.size(), second.proofs.size());
}

void TestDemoDay::peopleOfAllKinds()
{
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    const DemoDay day = demoDay(office, wallClock(500, office));
    QVERIFY(day.bookings.size() >= 80 && day.bookings.size() <= 160);
    QSet<QString> keys;
    QHash<QString, int> groups;
    QSet<Channel> channels;
    qsizetype longest = 0, shortest = 99;
    for (const Booking& booking : day.bookings) {
        keys.insert(booking.key.toString());
        channels.insert(booking.key.channel);
        longest = std::max(longest, booking.name.size());
        shortest = std::min(shortest, booking.name.size());
        if (!booking.group.isEmpty())
            ++groups[booking.group];
        QVERIFY2(readProof(booking.key.code, office.patterns).kind == ProofKind::Booking,
                 qPrintable(booking.key.code));
    }
    QCOMPARE(keys.size(), qsizetype(day.bookings.size()));
    QCOMPARE(channels.size(), 3);
    QCOMPARE(longest, 40);
    QCOMPARE(shortest, 1);
    QCOMPARE(groups.value(QStringLiteral("keluarga-contoh")), 4);
}

void TestDemoDay::everyProofSaysSomething()
{
    const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    const DemoDay day = demoDay(office, wallClock(500, office));
    QSet<QString> files;
    int messages = 0;
    for (const DemoProof& proof : day.proofs) {
        QVERIFY(!proof.payload.isEmpty());
        files.insert(proof.file);
        const Proof read = readProof(proof.payload, office.patterns);
        messages += read.kind == ProofKind::LawMessage ? 1 : 0;
    }
    QCOMPARE(files.size(), qsizetype(day.proofs.size()));
    QVERIFY(messages >= 2);
}

void TestDemoDay::whoArrivedCameBeforeNow()
{
    const Office office = offices::office(QStringLiteral("bandung"));
    const Instant now = wallClock(500, office);
    const DemoDay day = demoDay(office, now);
    QVERIFY(day.arrivals.size() > 20);
    QSet<size_t> seen;
    int held = 0;
    Instant before{};
    for (const DemoArrival& arrival : day.arrivals) {
        QVERIFY(arrival.at < now && arrival.at >= before);
        before = arrival.at;
        seen.insert(arrival.booking);
        held += arrival.held ? 1 : 0;
    }
    QCOMPARE(seen.size(), qsizetype(day.arrivals.size()));
    QCOMPARE(held, 1);
}

QTEST_GUILESS_MAIN(TestDemoDay)
#include "tst_demoday.moc"
