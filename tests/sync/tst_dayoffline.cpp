// SPDX-License-Identifier: GPL-3.0-or-later
// An office whose desks were cut off for a day: they come back in any order, everything arrives,
// every double admission is found, and all know the same in the end.
#include "rig.h"

#include <QRandomGenerator>
#include <QSqlQuery>

namespace {

TestCentre* theCentre = nullptr;
constexpr int desksOfTheOffice = 6;
constexpr int bookings = 300;

// What the desk knows of arrivals anywhere: its own journal and the other desks' events.
QStringList arrivalsKnown(SimDesk& desk)
{
    return desk
        .ask([](Tables& tables) -> Result<QStringList> {
            QStringList ids;
            for (Database* file : {&tables.journalFile, &tables.bookingsFile}) {
                QSqlQuery query(file->handle());
                if (!query.exec(QStringLiteral("SELECT id FROM event WHERE kind = 'attendance'")))
                    return failure(Fault::StorageFailed);
                while (query.next())
                    ids << query.value(0).toString();
            }
            ids.sort();
            return ids;
        })
        .value();
}

} // namespace

class TestDayOffline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everybodyComesBack_data();
    void everybodyComesBack();
};

void TestDayOffline::initTestCase()
{
    theCentre = new TestCentre;
    QVERIFY(theCentre->start());
}

void TestDayOffline::cleanupTestCase()
{
    delete theCentre;
}

void TestDayOffline::everybodyComesBack_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::newRow("one order") << 1U;
    QTest::newRow("another order") << 2U;
}

void TestDayOffline::everybodyComesBack()
{
    QFETCH(quint32, seed);
    QRandomGenerator dice(seed);
    Rig rig(*theCentre);
    const QStringList keys = rig.book(bookings);
    std::vector<SimDesk*> desks;
    for (int i = 0; i < desksOfTheOffice; ++i) {
        desks.push_back(&rig.desk(char('A' + i)));
        desks.back()->online();
        QVERIFY_AT_REST(*desks.back());
        desks.back()->offline();
    }
    // The day: most come once, some are let in twice at different desks, some are taken back.
    QHash<QString, int> admitted;
    int recorded = 0;
    for (const QString& key : keys) {
        const int times = dice.bounded(10) == 0 ? 2 : 1;
        const int first = int(dice.bounded(desksOfTheOffice));
        for (int n = 0; n < times; ++n) {
            SimDesk& desk = *desks[std::size_t((first + n) % desksOfTheOffice)];
            const auto arrival = desk.admit(key);
            QVERIFY(arrival);
            ++recorded;
            ++admitted[key];
            if (times == 1 && dice.bounded(12) == 0) {
                QVERIFY(desk.undo(arrival->event));
                ++recorded;
                --admitted[key];
            }
        }
    }
    const auto doubles = std::count(admitted.begin(), admitted.end(), 2);
    const auto attended = bookings - std::count(admitted.begin(), admitted.end(), 0);
    QVERIFY(doubles > 10 && attended < bookings);

    std::shuffle(desks.begin(), desks.end(), dice);
    qint64 slowest = 0;
    for (SimDesk* desk : desks) {
        QElapsedTimer took;
        took.start();
        desk->online();
        QVERIFY_AT_REST(*desk);
        slowest = std::max(slowest, took.elapsed());
    }
    // Five seconds at most on a machine at rest; whoever waited for the poll took longer here, too.
    QVERIFY2(slowest < 14000, qPrintable(QString::number(slowest)));
    QCOMPARE(rig.eventsAtCentre(), recorded);
    QCOMPARE(rig.eventsAtCentre("outcome = 'ok' AND kind = 'attendance'"), attended);
    QCOMPARE(rig.eventsAtCentre("outcome = 'duplicate'"), doubles);
    QVERIFY(rig.nobodyTwice());
    for (SimDesk* desk : desks) {
        QTRY_COMPARE_WITH_TIMEOUT(int(desk->incidents().size()), int(doubles), patience);
        QTRY_COMPARE_WITH_TIMEOUT(arrivalsKnown(*desk), arrivalsKnown(*desks.front()), patience);
        QCOMPARE(desk->setAside().size(), std::size_t(0));
        QCOMPARE(desk->copies(), 1);
    }
    QCOMPARE(arrivalsKnown(*desks.front()).size(),
             attended + doubles + rig.eventsAtCentre("outcome = 'voided'"));
}

QTEST_GUILESS_MAIN(TestDayOffline)
#include "tst_dayoffline.moc"
