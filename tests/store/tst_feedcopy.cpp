// SPDX-License-Identifier: GPL-3.0-or-later
#include "officefeed.h"
#include "store/localstore.h"
#include "store/query.h"

#include <QTest>

namespace {

std::vector<FeedRow> bookings(int count)
{
    OfficeFeed feed;
    for (int i = 0; i < count; ++i)
        feed.book(sample::booking(QStringLiteral("C%1").arg(i, 5, 10, QLatin1Char('0')),
                                  QStringLiteral("Ani Contoh")));
    std::vector<FeedRow> rows = feed.rows();
    for (FeedRow& row : rows)
        row.seq = 0; // as of a snapshot
    return rows;
}

} // namespace

// A whole copy of what the centre knows, in a file of its own; tst_feed puts it in its place.
class TestFeedCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyOfManyIsLikeAnyOther();
    void whatIsNotUnderstoodEndsACopy();
};

void TestFeedCopy::aCopyOfManyIsLikeAnyOther()
{
    const auto shape = [](const QString& file) {
        const auto database = Database::open(file, DatabaseKind::Bookings, Access::ReadOnly);
        Query query(**database,
                    "SELECT name || coalesce(sql, '') FROM sqlite_master ORDER BY name");
        QStringList all;
        if (query.exec()) {
            while (query.next())
                all << query.text(0);
        }
        return all;
    };
    TempStore desk;
    desk.close();
    auto copy = FeedCopy::begin(desk.folder().path);
    QVERIFY((*copy)->add(bookings(1234)).has_value());
    QVERIFY((*copy)->add(bookings(7)).has_value()); // told twice
    QVERIFY((*copy)->finish({OfficeFeed::generation, 1234}).has_value());
    QVERIFY(shape((*copy)->file()).size() > 10);
    QCOMPARE(shape((*copy)->file()), shape(bookingsPath(desk.folder())));
    const auto made = Database::open((*copy)->file(), DatabaseKind::Bookings, Access::ReadOnly);
    BookingTable table(**made);
    QCOMPARE(*table.countOn(sample::actor().office, sample::day()), 1234);
    QVERIFY((*made)->integrityCheck().has_value());
}

void TestFeedCopy::whatIsNotUnderstoodEndsACopy()
{
    TempStore desk;
    for (const bool isLast : {false, true}) {
        auto copy = FeedCopy::begin(desk.folder().path);
        std::vector<FeedRow> rows = bookings(3);
        rows[1].body = "[]";
        auto done = (*copy)->add(rows);
        if (!isLast && done)
            done = (*copy)->add(bookings(3));
        const auto finished = done ? (*copy)->finish({OfficeFeed::generation, 3})
                                   : Result<FeedChange>(tl::unexpected<Error>(done.error()));
        QVERIFY(!finished);
        QCOMPARE(finished.error().fault, Fault::FeedNotUnderstood);
    }
}

QTEST_GUILESS_MAIN(TestFeedCopy)
#include "tst_feedcopy.moc"
