// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dates.h"
#include "domain/proof.h"

#include <QTest>

// Dates as people, messages and exports write them; what is not surely a date is none.
class TestDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dates_data();
    void dates();
    void dateInsideText_data();
    void dateInsideText();
    void slotInsideText_data();
    void slotInsideText();
};

void TestDates::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    const QDate day(2026, 11, 23);
    QTest::newRow("message") << "23-11-2026" << day;
    QTest::newRow("request") << "23112026" << day;
    QTest::newRow("ISO") << "2026-11-23" << day;
    QTest::newRow("ISO without dashes") << "20261123" << day;
    QTest::newRow("slashes") << "23/11/2026" << day;
    QTest::newRow("dots") << "23.11.2026" << day;
    QTest::newRow("single digits") << "3/1/2026" << QDate(2026, 1, 3);
    QTest::newRow("blanks around the dashes") << "23 - 11 - 2026" << day;
    QTest::newRow("trailing dot") << "23-11-2026." << day;
    QTest::newRow("month's name") << "23 November 2026" << day;
    QTest::newRow("Indonesian month") << "1 Agustus 2026" << QDate(2026, 8, 1);
    QTest::newRow("old spelling") << "5 Pebruari 2026" << QDate(2026, 2, 5);
    QTest::newRow("short month, dashes") << "23-Nov-2026" << day;
    QTest::newRow("short Indonesian month") << "7 Des 2026" << QDate(2026, 12, 7);
    QTest::newRow("Mei") << "1 mei 2026" << QDate(2026, 5, 1);
    QTest::newRow("English") << "November 23, 2026" << day;
    QTest::newRow("October in English") << "2 October 2026" << QDate(2026, 10, 2);
    QTest::newRow("day of the week in front") << "Senin, 23 November 2026" << day;
    QTest::newRow("with a time behind") << "2026-11-23T09:01:00+07:00" << day;
    QTest::newRow("a spreadsheet's midnight") << "23/11/2026 00:00:00" << day;
    QTest::newRow("leap day") << "29-02-2028" << QDate(2028, 2, 29);
    QTest::newRow("long dashes") << QStringLiteral("23\u201311\u20132026") << day;
    QTest::newRow("no leap day") << "29-02-2026" << QDate();
    QTest::newRow("month 13") << "23-13-2026" << QDate();
    QTest::newRow("American order") << "11/23/2026" << QDate();
    QTest::newRow("two-digit year") << "23-11-26" << QDate();
    QTest::newRow("two-digit year, name") << "23 November 26" << QDate();
    QTest::newRow("approval code") << "00002681" << QDate();
    QTest::newRow("another approval code") << "99123456" << QDate();
    QTest::newRow("far past") << "01-01-0070" << QDate();
    QTest::newRow("far future") << "01-01-9999" << QDate();
    QTest::newRow("mixed signs") << "23-11/2026" << QDate();
    QTest::newRow("spreadsheet's number") << "46349" << QDate();
    QTest::newRow("no such month's name") << "23 Brumaire 2026" << QDate();
    QTest::newRow("time only") << "08:00" << QDate();
    QTest::newRow("words") << "besok" << QDate();
    QTest::newRow("empty") << "" << QDate();
    QTest::newRow("very long") << QString(100'000, u'1') << QDate();
}

void TestDates::dates()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QCOMPARE(parseDate(text), date);
}

void TestDates::dateInsideText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::newRow("place of birth in front") << "Jakarta, 01-01-1970" << QDate(1970, 1, 1);
    QTest::newRow("words behind") << "14-03-2018 (Rabu) mohon hadir" << QDate(2018, 3, 14);
    QTest::newRow("after an impossible one") << "31-02-2018, 14-03-2018" << QDate(2018, 3, 14);
    QTest::newRow("month's name") << "hari Rabu 14 Maret 2018 jam 8" << QDate(2018, 3, 14);
    QTest::newRow("digits of a longer number") << "6281401197000" << QDate();
    QTest::newRow("none") << "tidak ada" << QDate();
}

void TestDates::dateInsideText()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    QCOMPARE(firstDateIn(text), date);
}

void TestDates::slotInsideText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("slot");
    QTest::newRow("alone") << "08:00 - 09.00 WIB"
                           << "08:00-09:00";
    QTest::newRow("date in front") << "14-03-2018 08:00 - 09.00 WIB"
                                   << "08:00-09:00";
    QTest::newRow("dotted date in front") << "14.03.2018 08.00"
                                          << "08:00";
    QTest::newRow("words behind") << "09:01 (harap hadir)"
                                  << "09:01";
    QTest::newRow("none") << "14.03.2018"
                          << "";
}

void TestDates::slotInsideText()
{
    QFETCH(QString, text);
    QFETCH(QString, slot);
    const auto found = firstSlotIn(text);
    QCOMPARE(found ? found->toString() : QString(), slot);
}

QTEST_APPLESS_MAIN(TestDates)
#include "tst_dates.moc"
