// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/officetime.h"

#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;

// The office's clock, whatever the PC's zone, and the slots that are written on it.
class TestOfficeTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zones_data();
    void zones();
    void wallClock_data();
    void wallClock();
    void extremesAreSafe();
    void isoTexts_data();
    void isoTexts();
    void notAnInstant_data();
    void notAnInstant();
    void minutes_data();
    void minutes();
    void slotTexts_data();
    void slotTexts();
    void slotsSortByTime();
};

namespace {

Instant utc(int year, unsigned month, unsigned day, std::chrono::milliseconds time)
{
    return Instant(std::chrono::sys_days(std::chrono::year(year) / int(month) / int(day)) + time);
}

} // namespace

void TestOfficeTime::zones_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("hours"); // 0: none
    QTest::newRow("west") << "WIB" << 7;
    QTest::newRow("middle, small letters") << "wita" << 8;
    QTest::newRow("east, blanks") << " Wit " << 9;
    QTest::newRow("another zone") << "UTC" << 0;
    QTest::newRow("empty") << "" << 0;
}

void TestOfficeTime::zones()
{
    QFETCH(QString, text);
    QFETCH(int, hours);
    const auto zone = parseZone(text);
    QCOMPARE(zone.has_value(), hours != 0);
    if (!zone)
        return;
    QCOMPARE(int(offsetOf(*zone).count()), hours);
    QCOMPARE(zoneName(*zone), text.trimmed().toUpper());
}

void TestOfficeTime::wallClock_data()
{
    QTest::addColumn<qint64>("millis");
    QTest::addColumn<int>("zone");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("minute");
    const auto at = [](Instant instant) { return qint64(instant.time_since_epoch().count()); };
    const Instant before = utc(2026, 11, 23, 30min + 59'999ms);
    QTest::newRow("07:30:59 is 07:30")
        << at(before) << int(Zone::Wib) << QDate(2026, 11, 23) << 450;
    QTest::newRow("the same moment in Makassar")
        << at(before) << int(Zone::Wita) << QDate(2026, 11, 23) << 510;
    QTest::newRow("the same moment in Jayapura")
        << at(before) << int(Zone::Wit) << QDate(2026, 11, 23) << 570;
    QTest::newRow("midnight in Jakarta")
        << at(utc(2026, 11, 22, 17h)) << int(Zone::Wib) << QDate(2026, 11, 23) << 0;
    QTest::newRow("a millisecond before midnight")
        << at(utc(2026, 11, 22, 17h - 1ms)) << int(Zone::Wib) << QDate(2026, 11, 22) << 1439;
    QTest::newRow("already tomorrow in Jayapura")
        << at(utc(2026, 12, 31, 15h)) << int(Zone::Wit) << QDate(2027, 1, 1) << 0;
    QTest::newRow("before 1970") << at(utc(1969, 12, 31, 23h)) << int(Zone::Wib)
                                 << QDate(1970, 1, 1) << 360;
    QTest::newRow("long before 1970")
        << at(utc(1900, 2, 28, 17h)) << int(Zone::Wib) << QDate(1900, 3, 1) << 0;
}

void TestOfficeTime::wallClock()
{
    QFETCH(qint64, millis);
    QFETCH(int, zone);
    QFETCH(QDate, date);
    QFETCH(int, minute);
    const Instant at{std::chrono::milliseconds(millis)};
    const LocalMinute local = localMinute(at, Zone(zone));
    QCOMPARE(local.date, date);
    QCOMPARE(local.minute, minute);
    QCOMPARE(instantOf(date, minute, Zone(zone)),
             Instant(std::chrono::floor<std::chrono::minutes>(at)));
}

void TestOfficeTime::extremesAreSafe()
{
    QCOMPARE(instantOf({}, 0, Zone::Wib), Instant{});
    QCOMPARE(instantOf(QDate(500000, 1, 1), 0, Zone::Wib), Instant{});
    const LocalMinute late = localMinute(Instant::max(), Zone::Wit);
    QVERIFY(late.minute >= 0 && late.minute < 1440);
    const LocalMinute early = localMinute(Instant::min(), Zone::Wit);
    QVERIFY(early.minute >= 0 && early.minute < 1440);
}

void TestOfficeTime::isoTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("inJakarta");
    QTest::newRow("with offset") << "2026-11-23T07:12:00+07:00"
                                 << "2026-11-23T07:12:00+07:00";
    QTest::newRow("office-local") << "2026-11-23T07:12:00"
                                  << "2026-11-23T07:12:00+07:00";
    QTest::newRow("without seconds") << "2026-11-23T07:12"
                                     << "2026-11-23T07:12:00+07:00";
    QTest::newRow("blank for the T") << "2026-11-23 07:12:30"
                                     << "2026-11-23T07:12:30+07:00";
    QTest::newRow("UTC") << "2026-11-23T00:12:00Z"
                         << "2026-11-23T07:12:00+07:00";
    QTest::newRow("another zone") << "2026-11-23T07:12:00+09:00"
                                  << "2026-11-23T05:12:00+07:00";
    QTest::newRow("west of Greenwich") << "2026-11-22T20:42:00-03:30"
                                       << "2026-11-23T07:12:00+07:00";
    QTest::newRow("offset without colon") << "2026-11-23T07:12:00+0700"
                                          << "2026-11-23T07:12:00+07:00";
    QTest::newRow("offset in hours") << "2026-11-23T07:12+07"
                                     << "2026-11-23T07:12:00+07:00";
    QTest::newRow("parts of a second") << "2026-11-23T07:12:59.999"
                                       << "2026-11-23T07:12:59+07:00";
    QTest::newRow("blanks around") << " 2026-11-23T07:12 "
                                   << "2026-11-23T07:12:00+07:00";
}

void TestOfficeTime::isoTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, inJakarta);
    const auto at = parseIso(text, Zone::Wib);
    QVERIFY(at);
    QCOMPARE(isoText(*at, Zone::Wib), inJakarta);
    for (const Zone zone : {Zone::Wib, Zone::Wita, Zone::Wit})
        QCOMPARE(parseIso(isoText(*at, zone), Zone::Wib),
                 std::optional(Instant(std::chrono::floor<std::chrono::seconds>(*at))));
}

void TestOfficeTime::notAnInstant_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("date only") << "2026-11-23";
    QTest::newRow("no such day") << "2026-02-29T07:12:00";
    QTest::newRow("no such month") << "2026-13-01T07:12:00";
    QTest::newRow("24 o'clock") << "2026-11-23T24:00:00";
    QTest::newRow("minute 60") << "2026-11-23T07:60:00";
    QTest::newRow("second 60") << "2026-11-23T07:12:60";
    QTest::newRow("offset out of range") << "2026-11-23T07:12:00+15:00";
    QTest::newRow("something behind") << "2026-11-23T07:12:00+07:00x";
    QTest::newRow("year zero") << "0000-01-01T00:00:00";
    QTest::newRow("very long") << QString(100'000, u'2');
    QTest::newRow("Indonesian") << "23-11-2026 07.12";
}

void TestOfficeTime::notAnInstant()
{
    QFETCH(QString, text);
    QVERIFY(!parseIso(text, Zone::Wib));
}

void TestOfficeTime::minutes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minute"); // -1: none
    QTest::newRow("colon") << "08:00" << 480;
    QTest::newRow("dot, one digit") << "8.00" << 480;
    QTest::newRow("four digits") << "0800" << 480;
    QTest::newRow("midnight") << "00:00" << 0;
    QTest::newRow("last minute") << "23:59" << 1439;
    QTest::newRow("seconds of a spreadsheet") << "08:00:00" << 480;
    QTest::newRow("blanks around") << " 09.01 " << 541;
    QTest::newRow("24 o'clock") << "24:00" << -1;
    QTest::newRow("minute 60") << "08:60" << -1;
    QTest::newRow("one minute digit") << "08:0" << -1;
    QTest::newRow("hour alone") << "8" << -1;
    QTest::newRow("three digits") << "800" << -1;
    QTest::newRow("words") << "pagi" << -1;
    QTest::newRow("negative") << "-8:00" << -1;
    QTest::newRow("empty") << "" << -1;
    QTest::newRow("Arabic digits") << QStringLiteral("\u0660\u0668:\u0660\u0660") << -1;
}

void TestOfficeTime::minutes()
{
    QFETCH(QString, text);
    QFETCH(int, minute);
    QCOMPARE(parseMinute(text).value_or(-1), minute);
    if (minute >= 0)
        QCOMPARE(parseMinute(minuteText(minute)).value_or(-1), minute);
}

void TestOfficeTime::slotTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("slot"); // empty: none
    QTest::newRow("the message's own mixture") << "08:00 - 09.00 WIB"
                                               << "08:00-09:00";
    QTest::newRow("plain") << "08:00-09:00"
                           << "08:00-09:00";
    QTest::newRow("from a minute 01") << "09:01-10:00"
                                      << "09:01-10:00";
    QTest::newRow("a single time") << "14.00"
                                   << "14:00";
    QTest::newRow("a single time with its zone") << "14:00 WITA"
                                                 << "14:00";
    QTest::newRow("zone at both") << "08.00 WIB - 09.00 WIB"
                                  << "08:00-09:00";
    QTest::newRow("long dash") << QStringLiteral("08:00 \u2013 09:00") << "08:00-09:00";
    QTest::newRow("s/d") << "08.00 s/d 09.00"
                         << "08:00-09:00";
    QTest::newRow("s.d.") << "08.00 s.d. 09.00"
                          << "08:00-09:00";
    QTest::newRow("sampai") << "pukul 08.00 sampai 09.00 WIT"
                            << "08:00-09:00";
    QTest::newRow("trailing dot") << "08:00 - 09.00 WIB."
                                  << "08:00-09:00";
    QTest::newRow("part of the day named") << "Pagi (09:01-10:00)"
                                           << "09:01-10:00";
    QTest::newRow("whole hours") << "08-10"
                                 << "08:00-10:00";
    QTest::newRow("four digits") << "0800-0900"
                                 << "08:00-09:00";
    QTest::newRow("seconds of a spreadsheet") << "08:00:00 - 09:00:00"
                                              << "08:00-09:00";
    QTest::newRow("hard blanks") << QStringLiteral("08:00\u00a0-\u00a009.00\u00a0WIB")
                                 << "08:00-09:00";
    QTest::newRow("end before start") << "09:00-08:00"
                                      << "";
    QTest::newRow("end at start") << "09:00-09:00"
                                  << "";
    QTest::newRow("no such hour") << "25:00-26:00"
                                  << "";
    QTest::newRow("no end") << "08:00-"
                            << "";
    QTest::newRow("three times") << "08:00-09:00-10:00"
                                 << "";
    QTest::newRow("an hour alone") << "8"
                                   << "";
    QTest::newRow("a date") << "14-03-2018"
                            << "";
    QTest::newRow("a code") << "9ZZZZ"
                            << "";
    QTest::newRow("words") << "pagi"
                           << "";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("very long") << QString(100'000, u'8') << "";
}

void TestOfficeTime::slotTexts()
{
    QFETCH(QString, text);
    QFETCH(QString, slot);
    const auto parsed = Slot::parse(text);
    QCOMPARE(parsed ? parsed->toString() : QString(), slot);
    if (parsed)
        QCOMPARE(Slot::parse(parsed->toString()), parsed);
}

void TestOfficeTime::slotsSortByTime()
{
    const Slot nine{540, 600}, eight{480, 540}, eightAlone{480, std::nullopt};
    std::vector<Slot> day{nine, eight, eightAlone};
    std::sort(day.begin(), day.end());
    QCOMPARE(day, (std::vector<Slot>{eightAlone, eight, nine}));
}

QTEST_APPLESS_MAIN(TestOfficeTime)
#include "tst_officetime.moc"
