// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"

#include <QtTest>

namespace {

const QString budi = QStringLiteral("9ZZZZ");

} // namespace

// Bookings, the clock and the midnight between two days.
class TestDeskDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bookingsAreImported();
    void theClockIsWatched();
    void theOfficeIsElsewhere();
};

void TestDeskDay::bookingsAreImported()
{
    DeskStand stand;
    stand.signIn();
    QCOMPARE(stand.state().surroundings.bookingsToday, 0);
    QVERIFY(!stand.state().surroundings.dataAsOf);
    const QString path = stand.folder.filePath(QStringLiteral("bookings.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("code,channel,name,birth_date,service,service_date,slot\n"
               "9ZZZZ,law,BUDI,1970-01-01,baru,2026-11-23,08:00-09:00\n");
    file.close();
    std::vector<ImportReport> reports;
    connect(stand.desk.get(), &Desk::importFinished, this, [&](const Result<ImportReport>& report) {
        QVERIFY(report);
        reports.push_back(*report);
    });
    stand.desk->importFile(path, true);
    QTRY_COMPARE(reports.size(), size_t(1));
    stand.settle();
    QCOMPARE(stand.state().surroundings.bookingsToday, 0);
    stand.desk->importFile(path, false);
    QTRY_COMPARE(reports.size(), size_t(2));
    stand.settle();
    QCOMPARE(reports.back().added, 1);
    QVERIFY(stand.noticed(Notice::What::ImportDone));
    QCOMPARE(stand.state().surroundings.bookingsToday, 1);
    QVERIFY(stand.state().surroundings.dataAsOf);
    stand.showAndSettle(budi);
    QCOMPARE(stand.verdict(), QStringLiteral("on_time"));
}

void TestDeskDay::theClockIsWatched()
{
    DeskStand stand;
    stand.add(stand.booking(budi));
    stand.signIn();
    QCOMPARE(stand.state().surroundings.timeQuality, TimeQuality::RealTime);
    stand.clock.setQuality(TimeQuality::Suspect);
    stand.showAndSettle(budi);
    stand.admit(); // every recording looks at the clock
    QCOMPARE(stand.state().surroundings.timeQuality, TimeQuality::Suspect);
    QVERIFY(stand.noticed(Notice::What::ClockChanged));
    QCOMPARE(stand.events(EventKind::ClockChange), 1);
}

void TestDeskDay::theOfficeIsElsewhere()
{
    DeskStand stand; // tests run far away from any office
    QVERIFY(stand.state().surroundings.foreignZone);
    QCOMPARE(*stand.state().surroundings.foreignZone, QStringLiteral("UTC-03:30"));
}

QTEST_MAIN(TestDeskDay)
#include "tst_desk_day.moc"
