// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules.h"
#include "support/offices.h"

#include <QTest>

// The table of verdicts as an officer could check it: slot 08:00-09:00, report mark 07:30, each
// arrival by five rules, in three zones. Below it the other ways of writing a slot, and grace.
namespace {

const QDate serviceDay(2026, 11, 23); // a Monday

// "late_to_report 29", "slot_running 0 refused": name, minutes or days, and whether it admits.
struct Short
{
    QString operator()(const verdict::OnTime& v) const { return QString::number(v.minutes); }
    QString operator()(const verdict::LateToReport& v) const { return QString::number(v.minutes); }
    QString operator()(const verdict::SlotRunning& v) const { return QString::number(v.minutes); }
    QString operator()(const verdict::LateAdmitted& v) const { return QString::number(v.minutes); }
    QString operator()(const verdict::TooEarly& v) const { return QString::number(v.minutes); }
    QString operator()(const verdict::Forfeited& v) const
    {
        const bool start = v.missed == verdict::Forfeited::Missed::Start;
        return QStringLiteral("%1 after the %2")
            .arg(v.minutes)
            .arg(start ? QStringLiteral("start") : QStringLiteral("end"));
    }
    QString operator()(const verdict::WrongDay& v) const { return QString::number(v.days); }
    QString operator()(const auto&) const { return {}; }
};

QString inShort(const Verdict& verdict)
{
    return QStringLiteral("%1 %2, %3")
        .arg(verdict.name(), std::visit(Short{}, verdict.kind),
             verdict.admits() ? QStringLiteral("admitted") : QStringLiteral("refused"));
}

struct Arrival
{
    const char* phrase;
    int days; // after the service day
    const char* time;
    const char* verdicts[5]; // by the rules below
};

const char* const ruleIds[5] = {"law-jakarta-pusat", "law-bogor", "mpaspor-same-day",
                                "mpaspor-strict-hour", "law-strict"};
// One office of each zone.
const char* const officeIds[3] = {"jakarta-pusat", "denpasar", "jayapura"};

// clang-format off
const Arrival arrivals[] = {
    {"twenty minutes before the mark", 0, "07:10",
     {"on_time 20, admitted", "on_time 20, admitted", "on_time 20, admitted",
      "too_early 20, refused", "on_time 20, admitted"}},
    {"a minute before the mark", 0, "07:29",
     {"on_time 1, admitted", "on_time 1, admitted", "on_time 1, admitted",
      "too_early 1, refused", "on_time 1, admitted"}},
    {"exactly on the mark", 0, "07:30",
     {"on_time 0, admitted", "on_time 0, admitted", "on_time 0, admitted",
      "on_time 0, admitted", "on_time 0, admitted"}},
    {"in the last second of the mark's minute", 0, "07:30:59",
     {"on_time 0, admitted", "on_time 0, admitted", "on_time 0, admitted",
      "on_time 0, admitted", "on_time 0, admitted"}},
    {"a minute after the mark", 0, "07:31",
     {"late_to_report 1, admitted", "late_to_report 1, admitted", "late_to_report 1, admitted",
      "late_to_report 1, admitted", "late_to_report 1, refused"}},
    {"a minute before the start", 0, "07:59",
     {"late_to_report 29, admitted", "late_to_report 29, admitted", "late_to_report 29, admitted",
      "late_to_report 29, admitted", "late_to_report 29, refused"}},
    {"exactly at the start", 0, "08:00",
     {"slot_running 0, admitted", "slot_running 0, admitted", "slot_running 0, admitted",
      "slot_running 0, admitted", "slot_running 0, refused"}},
    {"a minute after the start", 0, "08:01",
     {"slot_running 1, admitted", "forfeited 1 after the start, refused", "slot_running 1, admitted",
      "slot_running 1, admitted", "forfeited 1 after the start, refused"}},
    {"in the middle of the slot", 0, "08:30",
     {"slot_running 30, admitted", "forfeited 30 after the start, refused", "slot_running 30, admitted",
      "slot_running 30, admitted", "forfeited 30 after the start, refused"}},
    {"in the slot's last minute", 0, "08:59",
     {"slot_running 59, admitted", "forfeited 59 after the start, refused", "slot_running 59, admitted",
      "slot_running 59, admitted", "forfeited 59 after the start, refused"}},
    {"at the end", 0, "09:00",
     {"forfeited 0 after the end, refused", "forfeited 60 after the start, refused",
      "late_admitted 0, admitted", "forfeited 0 after the end, refused",
      "forfeited 60 after the start, refused"}},
    {"in the afternoon", 0, "16:00",
     {"forfeited 420 after the end, refused", "forfeited 480 after the start, refused",
      "late_admitted 420, admitted", "forfeited 420 after the end, refused",
      "forfeited 480 after the start, refused"}},
    {"in the first minute of the day", 0, "00:00",
     {"on_time 450, admitted", "on_time 450, admitted", "on_time 450, admitted",
      "too_early 450, refused", "on_time 450, admitted"}},
    {"in the last minute of the day", 0, "23:59",
     {"forfeited 899 after the end, refused", "forfeited 959 after the start, refused",
      "late_admitted 899, admitted", "forfeited 899 after the end, refused",
      "forfeited 959 after the start, refused"}},
    {"the day before, at the right time", -1, "07:30",
     {"wrong_day 1, refused", "wrong_day 1, refused", "wrong_day 1, refused",
      "wrong_day 1, refused", "wrong_day 1, refused"}},
    {"in the last minute of the day before", -1, "23:59",
     {"wrong_day 1, refused", "wrong_day 1, refused", "wrong_day 1, refused",
      "wrong_day 1, refused", "wrong_day 1, refused"}},
    {"ten days before", -10, "08:00",
     {"wrong_day 10, refused", "wrong_day 10, refused", "wrong_day 10, refused",
      "wrong_day 10, refused", "wrong_day 10, refused"}},
    {"in the first minute of the day after", 1, "00:00",
     {"wrong_day -1, refused", "wrong_day -1, refused", "wrong_day -1, refused",
      "wrong_day -1, refused", "wrong_day -1, refused"}},
    {"three days after", 3, "07:30",
     {"wrong_day -3, refused", "wrong_day -3, refused", "wrong_day -3, refused",
      "wrong_day -3, refused", "wrong_day -3, refused"}},
};
// clang-format on

Verdict judged(const Office& office, const Rule& rule, const QString& slot, QDate day,
               const QString& time)
{
    Booking booking = offices::booking(office, serviceDay);
    booking.slot = *Slot::parse(slot);
    const QString local = QStringLiteral("%1T%2").arg(day.toString(Qt::ISODate), time);
    const auto at = parseIso(local, office.zone);
    return judgeBy(rule, booking, {.at = at.value()}, office);
}

} // namespace

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table_data();
    void table();
    void slotsAsTheyAreWritten_data();
    void slotsAsTheyAreWritten();
    void mannerAndStepFollowTheVerdict_data();
    void mannerAndStepFollowTheVerdict();
    void timesOfABooking_data();
    void timesOfABooking();
    void everyMinuteOfTheDayAgrees_data();
    void everyMinuteOfTheDayAgrees();
};

void TestVerdict::table_data()
{
    QTest::addColumn<QString>("office");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("verdict");
    for (const char* office : officeIds) {
        for (const Arrival& arrival : arrivals) {
            for (size_t i = 0; i < std::size(ruleIds); ++i) {
                QTest::addRow("%s, %s, %s", office, ruleIds[i], arrival.phrase)
                    << QString::fromLatin1(office) << QString::fromLatin1(ruleIds[i])
                    << arrival.days << QString::fromLatin1(arrival.time)
                    << QString::fromLatin1(arrival.verdicts[i]);
            }
        }
    }
}

void TestVerdict::table()
{
    QFETCH(QString, office);
    QFETCH(QString, rule);
    QFETCH(int, days);
    QFETCH(QString, time);
    const Verdict verdict = judged(offices::office(office), offices::rule(rule),
                                   QStringLiteral("08:00-09:00"), serviceDay.addDays(days), time);
    QTEST(inShort(verdict), "verdict");
    QCOMPARE(verdict.rule, (RuleRef{*RuleId::parse(rule), 1}));
}

void TestVerdict::slotsAsTheyAreWritten_data()
{
    QTest::addColumn<QString>("slot");
    QTest::addColumn<QString>("lateAfter");
    QTest::addColumn<int>("grace");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char* phrase, const char* slot, const char* lateAfter, int grace,
                        const char* time, const char* verdict) {
        QTest::newRow(phrase) << QString::fromLatin1(slot) << QString::fromLatin1(lateAfter)
                              << grace << QString::fromLatin1(time) << QString::fromLatin1(verdict);
    };
    const char* pagi = "09:01-10:00";
    row("written from minute 01, on its mark", pagi, "end", 0, "08:31", "on_time 0, admitted");
    row("written from minute 01, before its start", pagi, "end", 0, "09:00",
        "late_to_report 29, admitted");
    row("written from minute 01, at its start", pagi, "end", 0, "09:01",
        "slot_running 0, admitted");
    row("written from minute 01, the end minute belongs to it", pagi, "end", 0, "10:00",
        "slot_running 59, admitted");
    row("written from minute 01, past its end", pagi, "end", 0, "10:01",
        "forfeited 1 after the end, refused");
    row("written from minute 01, grace, in it", pagi, "end", 5, "10:05",
        "late_admitted 5, admitted");
    row("written from minute 01, grace, past it", pagi, "end", 5, "10:06",
        "forfeited 1 after the end, refused");
    row("written from minute 01, late after start", pagi, "start", 0, "09:02",
        "forfeited 1 after the start, refused");
    row("written from minute 01, same day, past its end", pagi, "day", 0, "10:01",
        "late_admitted 1, admitted");
    row("a single time, on its mark", "14:00", "end", 0, "13:30", "on_time 0, admitted");
    row("a single time, its last minute", "14:00", "end", 0, "14:59", "slot_running 59, admitted");
    row("a single time, over", "14:00", "end", 0, "15:00", "forfeited 0 after the end, refused");
    row("a single time, late after start", "14:00", "start", 0, "14:01",
        "forfeited 1 after the start, refused");
    const char* plain = "08:00-09:00";
    row("grace after the end, the end", plain, "end", 10, "09:00", "late_admitted 0, admitted");
    row("grace after the end, last minute", plain, "end", 10, "09:09", "late_admitted 9, admitted");
    row("grace after the end, used up", plain, "end", 10, "09:10",
        "forfeited 0 after the end, refused");
    row("grace after the end, used up long ago", plain, "end", 10, "09:30",
        "forfeited 20 after the end, refused");
    row("grace after the start, last minute", plain, "start", 10, "08:10",
        "slot_running 10, admitted");
    row("grace after the start, used up", plain, "start", 10, "08:11",
        "forfeited 1 after the start, refused");
    row("grace after the start that outlasts the slot", plain, "start", 90, "09:20",
        "slot_running 80, admitted");
    row("grace has no use where the day is served", plain, "day", 10, "15:00",
        "late_admitted 360, admitted");
    row("a slot whose mark lies before midnight", "00:10-01:00", "end", 0, "00:05",
        "late_to_report 25, admitted");
    row("two hours, in the second", "08:00-10:00", "end", 0, "09:59", "slot_running 119, admitted");
}

void TestVerdict::slotsAsTheyAreWritten()
{
    QFETCH(QString, slot);
    QFETCH(QString, lateAfter);
    QFETCH(int, grace);
    QFETCH(QString, time);
    Rule rule = offices::rule(QStringLiteral("law-batam"));
    rule.grace = grace;
    rule.lateAfter = lateAfter == u"start" ? LateAfter::Start
                     : lateAfter == u"end" ? LateAfter::End
                                           : LateAfter::Day;
    for (const char* office : officeIds) {
        const Verdict verdict =
            judged(offices::office(QString::fromLatin1(office)), rule, slot, serviceDay, time);
        QTEST(inShort(verdict), "verdict");
    }
}

void TestVerdict::mannerAndStepFollowTheVerdict_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("time");
    QTest::addColumn<int>("manner");
    QTest::addColumn<int>("step");
    const auto row = [](const char* phrase, const char* rule, int days, const char* time,
                        Manner manner, NextStep step) {
        QTest::newRow(phrase) << QString::fromLatin1(rule) << days << QString::fromLatin1(time)
                              << static_cast<int>(manner) << static_cast<int>(step);
    };
    row("on time is admitted", "law-batam", 0, "07:30", Manner::Admitted, NextStep::Admit);
    row("late to report wants attention", "law-batam", 0, "07:40", Manner::Attention,
        NextStep::Admit);
    row("late to report where the mark is required is refused", "law-strict", 0, "07:40",
        Manner::Refused, NextStep::AskApproval);
    row("too early is told when to come", "mpaspor-strict-hour", 0, "07:00", Manner::Attention,
        NextStep::ComeBackAt);
    row("forfeited may be excused", "law-batam", 0, "09:00", Manner::Refused,
        NextStep::AskApproval);
    row("before the day is told the day", "law-batam", -1, "07:30", Manner::Refused,
        NextStep::ComeBackAt);
}

void TestVerdict::mannerAndStepFollowTheVerdict()
{
    QFETCH(QString, rule);
    QFETCH(int, days);
    QFETCH(QString, time);
    const Verdict verdict = judged(offices::office(QStringLiteral("batam")), offices::rule(rule),
                                   QStringLiteral("08:00-09:00"), serviceDay.addDays(days), time);
    QTEST(static_cast<int>(mannerOf(verdict)), "manner");
    QTEST(static_cast<int>(nextStep(verdict)), "step");
}

void TestVerdict::timesOfABooking_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("slot");
    QTest::addColumn<QString>("reportBy");
    QTest::addColumn<QString>("opens");
    QTest::addColumn<QString>("forfeits");
    const auto row = [](const char* rule, const char* slot, const char* reportBy, const char* opens,
                        const char* forfeits) {
        QTest::addRow("%s %s", rule, slot)
            << QString::fromLatin1(rule) << QString::fromLatin1(slot)
            << QString::fromLatin1(reportBy) << QString::fromLatin1(opens)
            << QString::fromLatin1(forfeits);
    };
    row("law-jakarta-pusat", "08:00-09:00", "07:30", "", "09:00");
    row("law-bogor", "08:00-09:00", "07:30", "", "08:01");
    row("law-strict", "08:00-09:00", "07:30", "", "08:01");
    row("apapo-2017", "09:01-10:00", "08:31", "", "10:01");
    row("apapo-2017", "13:00-14:00", "12:30", "", "14:00");
    row("mpaspor-same-day", "08:00-09:00", "07:30", "", "");
    row("mpaspor-strict-hour", "14:00", "13:30", "13:30", "15:00");
}

void TestVerdict::timesOfABooking()
{
    QFETCH(QString, rule);
    QFETCH(QString, slot);
    QFETCH(QString, reportBy);
    QFETCH(QString, opens);
    QFETCH(QString, forfeits);
    for (const auto& [id, offset] :
         {std::pair("jakarta-pusat", "+07:00"), std::pair("makassar", "+08:00"),
          std::pair("jayapura", "+09:00")}) {
        const Office office = offices::office(QString::fromLatin1(id));
        const Verdict verdict =
            judged(office, offices::rule(rule), slot, serviceDay, QStringLiteral("07:00"));
        const auto whole = [offset = offset](const QString& time) {
            return QStringLiteral("2026-11-23T%1:00%2").arg(time, QLatin1String(offset));
        };
        const auto text = [&](const std::optional<Instant>& at) {
            return at ? isoText(*at, office.zone) : whole({});
        };
        QVERIFY(verdict.timing);
        QCOMPARE(text(verdict.timing->reportBy), whole(reportBy));
        QCOMPARE(text(verdict.timing->opensAt), whole(opens));
        QCOMPARE(text(verdict.timing->forfeitsAt), whole(forfeits));
    }
}

void TestVerdict::everyMinuteOfTheDayAgrees_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("grace");
    QTest::addColumn<QString>("slot");
    for (const Rule& rule : offices::rules()) {
        for (const int grace : {0, 7, 100}) {
            for (const char* slot : {"08:00-09:00", "09:01-10:00", "14:00", "00:05-00:20"})
                QTest::addRow("%s, grace %d, %s", qPrintable(rule.id.toString()), grace, slot)
                    << rule.id.toString() << grace << QString::fromLatin1(slot);
        }
    }
}

// Every minute of the day by every rule: the verdict, its times and its minutes tell one story.
void TestVerdict::everyMinuteOfTheDayAgrees()
{
    QFETCH(QString, rule);
    QFETCH(int, grace);
    QFETCH(QString, slot);
    Rule judging = offices::rule(rule);
    judging.grace = grace;
    const Office office = offices::office(QStringLiteral("makassar"));
    Booking booking = offices::booking(office, serviceDay);
    booking.slot = *Slot::parse(slot);
    bool wasForfeited = false;
    int previousOrder = -1;
    for (int minute = 0; minute < 24 * 60; ++minute) {
        const Instant at = instantOf(serviceDay, minute, office.zone);
        const Verdict verdict = judgeBy(judging, booking, {.at = at}, office);
        const QByteArray where = verdict.name().toUtf8() + " at " + QByteArray::number(minute);
        const Timing& timing = verdict.timing.value();
        const bool forfeited = verdict.as<verdict::Forfeited>() != nullptr;
        QVERIFY2(forfeited || !wasForfeited, where.constData());
        QVERIFY2(forfeited == (timing.forfeitsAt && at >= *timing.forfeitsAt), where.constData());
        const auto* early = verdict.as<verdict::TooEarly>();
        QVERIFY2((early != nullptr) == (timing.opensAt && at < *timing.opensAt), where.constData());
        if (early)
            QCOMPARE(*timing.opensAt - at, std::chrono::minutes(early->minutes));
        if (const auto* onTime = verdict.as<verdict::OnTime>())
            QCOMPARE(timing.reportBy - at, std::chrono::minutes(onTime->minutes));
        if (const auto* late = verdict.as<verdict::LateToReport>())
            QCOMPARE(at - timing.reportBy, std::chrono::minutes(late->minutes));
        // Too early, on time, late to report, slot running, late admitted, forfeited: in turn.
        const QStringList turns{QStringLiteral("too_early"),      QStringLiteral("on_time"),
                                QStringLiteral("late_to_report"), QStringLiteral("slot_running"),
                                QStringLiteral("late_admitted"),  QStringLiteral("forfeited")};
        const int order = static_cast<int>(turns.indexOf(verdict.name()));
        QVERIFY2(order >= previousOrder, where.constData());
        previousOrder = order;
        wasForfeited = forfeited;
    }
}

QTEST_APPLESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
