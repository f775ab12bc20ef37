// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/timewords.h"

#include <QtTest>

using words::Language;

// Times and dates as the two languages write them.
class TestTimeWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void minutes();
    void times_data();
    void times();
    void slotsAreWrittenWithADash();
    void dates_data();
    void dates();
    void births_data();
    void births();
    void durations_data();
    void durations();
    void ages_data();
    void ages();
    void momentsOfAnotherDayBearTheirDate();
};

void TestTimeWords::minutes()
{
    QCOMPARE(words::minute(450, Language::Indonesian), QStringLiteral("07.30"));
    QCOMPARE(words::minute(450, Language::English), QStringLiteral("07:30"));
    QCOMPARE(words::minute(0, Language::Indonesian), QStringLiteral("00.00"));
    QCOMPARE(words::minute(1439, Language::English), QStringLiteral("23:59"));
}

void TestTimeWords::times_data()
{
    QTest::addColumn<int>("zone");
    QTest::addColumn<QString>("expected");
    QTest::newRow("WIB") << int(Zone::Wib) << QStringLiteral("07.30");
    QTest::newRow("WITA") << int(Zone::Wita) << QStringLiteral("08.30");
    QTest::newRow("WIT") << int(Zone::Wit) << QStringLiteral("09.30");
}

void TestTimeWords::times()
{
    QFETCH(int, zone);
    const Instant at = instantOf(QDate(2026, 11, 23), 450, Zone::Wib) + std::chrono::seconds(59);
    QTEST(words::time(at, Zone(zone), Language::Indonesian), "expected");
}

void TestTimeWords::slotsAreWrittenWithADash()
{
    QCOMPARE(words::slotWords(Slot{480, 540}, Language::Indonesian), QStringLiteral("08.00–09.00"));
    QCOMPARE(words::slotWords(Slot{480, 540}, Language::English), QStringLiteral("08:00–09:00"));
    QCOMPARE(words::slotWords(Slot{840, {}}, Language::Indonesian), QStringLiteral("14.00"));
}

void TestTimeWords::dates_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("en");
    QTest::addColumn<QString>("shortId");
    QTest::newRow("a Monday in November")
        << QDate(2026, 11, 23) << QStringLiteral("Senin 23 November 2026")
        << QStringLiteral("Monday 23 November 2026") << QStringLiteral("Senin 23 Nov");
    QTest::newRow("a Sunday in May")
        << QDate(2026, 5, 3) << QStringLiteral("Minggu 3 Mei 2026")
        << QStringLiteral("Sunday 3 May 2026") << QStringLiteral("Minggu 3 Mei");
    QTest::newRow("a Friday in August")
        << QDate(2026, 8, 14) << QStringLiteral("Jumat 14 Agustus 2026")
        << QStringLiteral("Friday 14 August 2026") << QStringLiteral("Jumat 14 Agu");
    QTest::newRow("not a date") << QDate() << QStringLiteral("tanggal tidak diketahui")
                                << QStringLiteral("date not known")
                                << QStringLiteral("tanggal tidak diketahui");
}

void TestTimeWords::dates()
{
    QFETCH(QDate, date);
    QTEST(words::date(date, Language::Indonesian), "id");
    QTEST(words::date(date, Language::English), "en");
    QTEST(words::shortDate(date, Language::Indonesian), "shortId");
}

void TestTimeWords::births_data()
{
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a man of 56") << QDate(1970, 1, 1) << QStringLiteral("1 Januari 1970 (56)");
    QTest::newRow("17 tomorrow") << QDate(2009, 11, 24) << QStringLiteral("24 November 2009 (16)");
    QTest::newRow("17 today") << QDate(2009, 11, 23) << QStringLiteral("23 November 2009 (17)");
    QTest::newRow("born today") << QDate(2026, 11, 23) << QStringLiteral("23 November 2026 (0)");
    QTest::newRow("not born yet") << QDate(2027, 2, 1) << QStringLiteral("1 Februari 2027");
    QTest::newRow("not known") << QDate() << QStringLiteral("tanggal tidak diketahui");
}

void TestTimeWords::births()
{
    QFETCH(QDate, birth);
    QTEST(words::birthDate(birth, QDate(2026, 11, 23), Language::Indonesian), "expected");
}

void TestTimeWords::durations_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("en");
    QTest::newRow("none") << 0 << QStringLiteral("0 menit") << QStringLiteral("0 minutes");
    QTest::newRow("one") << 1 << QStringLiteral("1 menit") << QStringLiteral("1 minute");
    QTest::newRow("twelve") << 12 << QStringLiteral("12 menit") << QStringLiteral("12 minutes");
    QTest::newRow("an hour") << 60 << QStringLiteral("1 jam") << QStringLiteral("1 hour");
    QTest::newRow("65") << 65 << QStringLiteral("1 jam 5 menit")
                        << QStringLiteral("1 hour 5 minutes");
    QTest::newRow("121") << 121 << QStringLiteral("2 jam 1 menit")
                         << QStringLiteral("2 hours 1 minute");
    QTest::newRow("less than none")
        << -5 << QStringLiteral("0 menit") << QStringLiteral("0 minutes");
}

void TestTimeWords::durations()
{
    QFETCH(int, minutes);
    QTEST(words::duration(minutes, Language::Indonesian), "id");
    QTEST(words::duration(minutes, Language::English), "en");
}

void TestTimeWords::ages_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("en");
    const int hour = 3600;
    QTest::newRow("in the future")
        << -90 << QStringLiteral("baru saja") << QStringLiteral("just now");
    QTest::newRow("59 seconds") << 59 << QStringLiteral("baru saja") << QStringLiteral("just now");
    QTest::newRow("3 minutes") << 185 << QStringLiteral("3 menit yang lalu")
                               << QStringLiteral("3 minutes ago");
    QTest::newRow("1:05 hours") << hour + 300 << QStringLiteral("1 jam 5 menit yang lalu")
                                << QStringLiteral("1 hour 5 minutes ago");
    QTest::newRow("7:20 hours") << 7 * hour + 1200 << QStringLiteral("7 jam yang lalu")
                                << QStringLiteral("7 hours ago");
    QTest::newRow("47 hours") << 47 * hour << QStringLiteral("47 jam yang lalu")
                              << QStringLiteral("47 hours ago");
    QTest::newRow("3 days") << 73 * hour << QStringLiteral("3 hari yang lalu")
                            << QStringLiteral("3 days ago");
}

void TestTimeWords::ages()
{
    QFETCH(int, seconds);
    const Instant now = instantOf(QDate(2026, 11, 23), 450, Zone::Wib);
    const Instant then = now - std::chrono::seconds(seconds);
    QTEST(words::ago(then, now, Language::Indonesian), "id");
    QTEST(words::ago(then, now, Language::English), "en");
}

void TestTimeWords::momentsOfAnotherDayBearTheirDate()
{
    const Instant now = instantOf(QDate(2026, 11, 23), 450, Zone::Wit);
    const Instant before = instantOf(QDate(2026, 11, 22), 1439, Zone::Wit);
    QCOMPARE(words::moment(now, now, Zone::Wit, Language::Indonesian), QStringLiteral("07.30"));
    QCOMPARE(words::moment(before, now, Zone::Wit, Language::Indonesian),
             QStringLiteral("Minggu 22 Nov pukul 23.59"));
    QCOMPARE(words::moment(before, now, Zone::Wit, Language::English),
             QStringLiteral("Sunday 22 Nov at 23:59"));
}

QTEST_GUILESS_MAIN(TestTimeWords)
#include "tst_timewords.moc"
