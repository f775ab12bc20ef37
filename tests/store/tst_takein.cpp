// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bookingimport.h"
#include "support/offices.h"
#include "support/tempstore.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTest>

// An import into the store: all or nothing, twice the same, and an event of the journal.
class TestTakeIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesInAllOrNothing();
    void changesNothingTheSecondTime();
    void updatesAndNeverDeletes();
    void triesWithoutWriting();
    void recordsAnEvent();
    void tellsItsProgress();
    void isQuick();

private:
    const Office m_office = offices::office(QStringLiteral("jakarta-pusat"));
};

namespace {

ImportOrder order(const QByteArray& file, bool dryRun = false, int minute = 400)
{
    return {file, dryRun, sample::day(), sample::actor(), sample::reading(sample::at(minute))};
}

const QByteArray head = "code,channel,name,birth_date,phone,service,service_date,slot\n";
const QByteArray aniRow =
    "9ZZZZ,law,Ani Contoh,1970-01-01,628120000001,baru,2026-11-23,08:00-09:00\n";
const QByteArray budiRow = "8YYYY,law,Budi Contoh,1980-02-02,,baru,2026-11-23,09:00-10:00\n";

} // namespace

void TestTakeIn::takesInAllOrNothing()
{
    TempStore temp;
    const auto report = importBookings(
        temp.tables(), order(head + aniRow + QByteArray(budiRow).replace("2026", "20x6")),
        m_office);
    QVERIFY(report);
    QCOMPARE(report->errors.size(), size_t(1));
    QCOMPARE(report->rows, 2);
    QCOMPARE(report->added, 0);
    QCOMPARE(*temp.bookings().countOn(m_office.id, sample::day()), 0);
    QVERIFY(!*temp.bookings().dataAsOf());
    QCOMPARE(temp.journal().recent(1)->size(), size_t(0));
}

void TestTakeIn::changesNothingTheSecondTime()
{
    TempStore temp;
    const QByteArray file = head + aniRow + budiRow + aniRow;
    const auto first = importBookings(temp.tables(), order(file), m_office);
    QCOMPARE(first->added, 2);
    QCOMPARE(first->same, 1);
    const auto second = importBookings(temp.tables(), order(file, false, 500), m_office);
    QCOMPARE(second->rows, 3);
    QCOMPARE(second->added, 0);
    QCOMPARE(second->changed, 0);
    QCOMPARE(second->same, 3);
    QCOMPARE(**temp.bookings().dataAsOf(), sample::at(500)); // but the data is newer
}

void TestTakeIn::updatesAndNeverDeletes()
{
    TempStore temp;
    QVERIFY(importBookings(temp.tables(), order(head + aniRow + budiRow), m_office));
    const auto report = importBookings(
        temp.tables(), order(head + QByteArray(aniRow).replace("08:00-09:00", "10:00-11:00")),
        m_office);
    QCOMPARE(report->changed, 1);
    QCOMPARE(report->added, 0);
    QCOMPARE(*temp.bookings().countOn(m_office.id, sample::day()), 2);
    QCOMPARE((*temp.bookings().onDay(m_office.id, sample::day())).back().slot.start, 600);
}

void TestTakeIn::triesWithoutWriting()
{
    TempStore temp;
    const auto report =
        importBookings(temp.tables(), order(head + aniRow + budiRow, true), m_office);
    QVERIFY(report->dryRun);
    QCOMPARE(report->added, 2);
    QCOMPARE(*temp.bookings().countOn(m_office.id, sample::day()), 0);
    QCOMPARE(temp.journal().recent(1)->size(), size_t(0));
}

void TestTakeIn::recordsAnEvent()
{
    TempStore temp;
    QVERIFY(importBookings(temp.tables(), order(head + aniRow + budiRow), m_office));
    QVERIFY(importBookings(temp.tables(),
                           order(head + QByteArray(aniRow).replace("Ani", "Ina") +
                                 QByteArray(budiRow).replace("Budi", "Bodi")),
                           m_office));
    const auto recent = temp.journal().recent(1);
    const Event& event = recent->front().event;
    QCOMPARE(event.kind, EventKind::Import);
    QCOMPARE(event.payload.value(QLatin1String("changed")).toInt(), 2);
    QCOMPARE(event.payload.value(QLatin1String("sha256")).toString().size(), 64);
    const QJsonObject fields = event.payload.value(QLatin1String("changed_fields")).toObject();
    QCOMPARE(fields, (QJsonObject{{QStringLiteral("name"), 2}}));
    QCOMPARE(temp.journal().verify()->events, 2);
}

void TestTakeIn::tellsItsProgress()
{
    TempStore temp;
    const QByteArray file = head + aniRow + budiRow;
    QList<qsizetype> seen;
    QVERIFY(
        importBookings(temp.tables(), order(file), m_office, [&](qsizetype done, qsizetype total) {
            QCOMPARE(total, file.size());
            seen << done;
        }));
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    QCOMPARE(seen.last(), file.size());
}

void TestTakeIn::isQuick()
{
    constexpr int rows = 20000;
    QByteArray file = head;
    for (int i = 0; i < rows; ++i)
        file += "C" + QByteArray::number(100000 + i) +
                ",law,Ani Contoh,1970-01-01,628120000001,baru,2026-11-23,08:00-09:00\n";
    TempStore temp;
    QElapsedTimer timer;
    timer.start();
    const auto report = importBookings(temp.tables(), order(file), m_office);
    qInfo("%d rows in %lld ms", rows, timer.elapsed());
    QCOMPARE(report->added, rows);
}

QTEST_GUILESS_MAIN(TestTakeIn)
#include "tst_takein.moc"
