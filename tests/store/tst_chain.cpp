// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tempstore.h"

#include <QTest>

// The chain of events: nothing can be changed or taken away unseen, and projections follow from it.
class TestChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forbidsToChangeEvents_data();
    void forbidsToChangeEvents();
    void findsABrokenChain_data();
    void findsABrokenChain();
    void findsACutOffTail();
    void comparesTheTablesWithTheEvents_data();
    void comparesTheTablesWithTheEvents();
    void rebuildsItsProjections();
};

namespace {

const QString ani = QStringLiteral("jakarta-pusat/law/9ZZZZ");
const QString budi = QStringLiteral("jakarta-pusat/law/8YYYY");

void run(Database& database, const QString& sql)
{
    const auto done = database.exec(sql);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
}

} // namespace

void TestChain::forbidsToChangeEvents_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("to update one") << QStringLiteral("UPDATE event SET officer = 'x'");
    QTest::newRow("to delete one") << QStringLiteral("DELETE FROM event WHERE n = 1");
    QTest::newRow("to replace one") << QStringLiteral(
        "INSERT OR REPLACE INTO event SELECT n, id, kind, office, 'Z', officer, booking, day,"
        " now_ms, uncertainty_ms, wall_ms, boot_us, boot_id, quality, rule, rule_version, payload,"
        " previous, hash FROM event");
    QTest::newRow("to store a number as text")
        << QStringLiteral("INSERT INTO outbox (n) VALUES ('many')");
}

void TestChain::forbidsToChangeEvents()
{
    QFETCH(QString, sql);
    TempStore temp;
    QVERIFY(temp.journal().record(sample::arrival(ani, sample::at(430))));
    QVERIFY(!temp.tables().journalFile.exec(sql));
    QCOMPARE(temp.journal().verify()->broken, ChainReport::Break::None);
}

void TestChain::findsABrokenChain_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("what");
    QTest::addColumn<qint64>("where");
    using Break = ChainReport::Break;
    const auto row = [](const char* name, const char* sql, Break what, qint64 where) {
        QTest::newRow(name) << QString::fromUtf8(sql) << int(what) << where;
    };
    row("untouched", "SELECT 1", Break::None, 0);
    row("a booking exchanged", "UPDATE event SET booking = 'x' WHERE n = 3", Break::HashWrong, 3);
    row("an instant moved", "UPDATE event SET now_ms = now_ms - 60000 WHERE n = 2",
        Break::HashWrong, 2);
    row("the officer blanked", "UPDATE event SET officer = NULL WHERE n = 5", Break::HashWrong, 5);
    row("a payload changed", "UPDATE event SET payload = '{}' WHERE n = 4", Break::HashWrong, 4);
    row("a payload written differently", "UPDATE event SET payload = payload || ' ' WHERE n = 4",
        Break::Unreadable, 4);
    row("a kind nobody knows", "UPDATE event SET kind = 'gift' WHERE n = 1", Break::Unreadable, 1);
    row("one in the middle deleted", "DELETE FROM event WHERE n = 3", Break::NumberMissing, 3);
    row("the first deleted", "DELETE FROM event WHERE n = 1", Break::NumberMissing, 1);
    row("the last two deleted", "DELETE FROM event WHERE n > 3", Break::TailMissing, 4);
    row("all deleted", "DELETE FROM event", Break::TailMissing, 1);
    row("a mark in the outbox deleted", "DELETE FROM outbox WHERE n = 2", Break::OutboxWrong, 2);
    row("every mark in the outbox answered", "UPDATE outbox SET outcome = 'taken'", Break::None, 0);
    row("a hash replaced", "UPDATE event SET hash = zeroblob(32) WHERE n = 2", Break::HashWrong, 2);
    row("a link replaced", "UPDATE event SET previous = zeroblob(32) WHERE n = 2",
        Break::PreviousWrong, 2);
}

void TestChain::findsABrokenChain()
{
    QFETCH(QString, sql);
    QFETCH(int, what);
    QFETCH(qint64, where);
    TempStore temp;
    for (int i = 0; i < 5; ++i)
        QVERIFY(temp.journal().record(
            sample::arrival(QStringLiteral("booking-%1").arg(i), sample::at(430 + i))));
    Database& file = temp.tables().journalFile;
    run(file, QStringLiteral("PRAGMA foreign_keys=OFF"));
    run(file, QStringLiteral("DROP TRIGGER event_stays"));
    run(file, QStringLiteral("DROP TRIGGER event_remains"));
    run(file, sql);
    const auto report = temp.journal().verify();
    QVERIFY(report);
    QCOMPARE(int(report->broken), what);
    QCOMPARE(report->brokenAt, where);
}

void TestChain::findsACutOffTail()
{
    TempStore temp;
    for (int i = 0; i < 5; ++i)
        QVERIFY(temp.journal().record(
            sample::arrival(QStringLiteral("booking-%1").arg(i), sample::at(430 + i))));
    QVERIFY(makeCopies(temp.folder()));
    QVERIFY(temp.journal().record(sample::arrival(ani, sample::at(450))));
    QCOMPARE(auditJournal(temp.folder())->broken, ChainReport::Break::None);
    Database& file = temp.tables().journalFile;
    run(file, QStringLiteral("PRAGMA foreign_keys=OFF"));
    run(file, QStringLiteral("DROP TRIGGER event_remains"));
    run(file, QStringLiteral("DELETE FROM event WHERE n > 3"));
    run(file, QStringLiteral("DELETE FROM outbox WHERE n > 3"));
    QCOMPARE(temp.journal().verify()->broken, ChainReport::Break::None); // by itself it looks whole
    const auto report = auditJournal(temp.folder());
    QCOMPARE(report->broken, ChainReport::Break::TailMissing);
    QCOMPARE(report->brokenAt, 4);
}

void TestChain::comparesTheTablesWithTheEvents_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("place");
    const auto row = [](const char* name, const QString& sql, const QString& place) {
        QTest::newRow(name) << sql << place;
    };
    const QString oma = QStringLiteral("jakarta-pusat/law/7XXXX");
    row("untouched", QStringLiteral("SELECT 1"), {});
    row("an arrival deleted",
        QStringLiteral("DELETE FROM attendance WHERE booking = '%1'").arg(ani),
        QStringLiteral("attendance ") + ani);
    row("an arrival invented",
        QStringLiteral("INSERT INTO attendance SELECT '%1', event, at_ms, desk, 99, officer_name"
                       " FROM attendance LIMIT 1")
            .arg(oma),
        QStringLiteral("attendance ") + oma);
    row("an arrival's time moved", QStringLiteral("UPDATE attendance SET at_ms = at_ms - 1"),
        QStringLiteral("attendance ") + ani);
    row("a queue number taken away", QStringLiteral("UPDATE attendance SET queue_number = NULL"),
        QStringLiteral("attendance ") + ani);
    row("a hold made longer", QStringLiteral("UPDATE hold SET until_ms = until_ms + 1"),
        QStringLiteral("hold ") + budi);
    row("a hold ended", QStringLiteral("UPDATE hold SET ended_by = ''"),
        QStringLiteral("hold ") + budi);
    row("numbers given back", QStringLiteral("UPDATE queue SET last = 1"),
        QStringLiteral("queue 2026-11-23 B"));
    row("an undoing forgotten", QStringLiteral("UPDATE undone SET undo = 'x'"), {});
    row("a walk-in of another category", QStringLiteral("UPDATE walk_in SET category = 'x'"), {});
}

void TestChain::comparesTheTablesWithTheEvents()
{
    QFETCH(QString, sql);
    QFETCH(QString, place);
    TempStore temp;
    Journal& journal = temp.journal();
    QVERIFY(journal.record(sample::arrival(ani, sample::at(430))));
    QVERIFY(journal.record(sample::held(budi, sample::at(431), sample::at(500))));
    const auto other = journal.record(sample::arrival(QStringLiteral("x"), sample::at(432)));
    QVERIFY(journal.undo(sample::undo(other->event, sample::at(433))));
    QVERIFY(journal.recordWalkIn(sample::walkIn(QStringLiteral("Oma Contoh")), sample::category(),
                                 sample::day(), sample::actor(), sample::reading(sample::at(434))));
    run(temp.tables().journalFile, sql);
    const auto report = auditJournal(temp.folder());
    QVERIFY(report);
    QCOMPARE(report->events, 5);
    const bool whole = sql == QLatin1String("SELECT 1");
    QCOMPARE(report->broken, whole ? ChainReport::Break::None : ChainReport::Break::TablesWrong);
    if (!place.isEmpty())
        QCOMPARE(report->place, place);
    QVERIFY(whole || !report->place.isEmpty());
    QVERIFY(journal.rebuild());
    QCOMPARE(auditJournal(temp.folder())->broken, ChainReport::Break::None);
}

void TestChain::rebuildsItsProjections()
{
    TempStore temp;
    Journal& journal = temp.journal();
    const auto first = journal.record(sample::arrival(ani, sample::at(430)));
    QVERIFY(journal.record(sample::held(budi, sample::at(431), sample::at(500))));
    QVERIFY(journal.record(sample::held(QStringLiteral("kid"), sample::at(432), sample::at(500))));
    const auto kid = journal.record(sample::arrival(QStringLiteral("kid"), sample::at(433)));
    const auto walkIn =
        journal.recordWalkIn(sample::walkIn(QStringLiteral("Oma Contoh")), sample::category(),
                             sample::day(), sample::actor(), sample::reading(sample::at(434)));
    QVERIFY(journal.recordWalkIn(sample::walkIn(QStringLiteral("Opa Contoh")), sample::category(),
                                 sample::day(), sample::actor('C'),
                                 sample::reading(sample::at(434))));
    QVERIFY(journal.undo(sample::undo(first->event, sample::at(435))));
    QVERIFY(journal.undo(sample::undo(kid->event, sample::at(436))));
    QVERIFY(journal.undo(sample::undo(walkIn->event, sample::at(436))));
    QVERIFY(journal.record(sample::refused(budi, sample::at(501), verdict::HoldExpired{})));
    QVERIFY(journal.record(sample::overridden(ani, sample::at(502))));
    const QString live = sample::projections(temp.tables().journalFile);
    QVERIFY(live.contains(QLatin1String("kid")));
    run(temp.tables().journalFile, QStringLiteral("DELETE FROM attendance"));
    run(temp.tables().journalFile, QStringLiteral("UPDATE hold SET until_ms = 0"));
    run(temp.tables().journalFile, QStringLiteral("DELETE FROM queue"));
    QVERIFY(journal.rebuild());
    QCOMPARE(sample::projections(temp.tables().journalFile), live);
}

QTEST_GUILESS_MAIN(TestChain)
#include "tst_chain.moc"
