// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recovery.h"
#include "store/store.h"
#include "support/tempstore.h"

#include <QDir>
#include <QTest>

// A data folder that lost a file: nothing is forgotten silently, and the copies bring it back.
class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverBeginsASecondJournal_data();
    void neverBeginsASecondJournal();
    void beginsAnEmptyFolder();
    void putsTheJournalBack();
    void keepsADamagedJournalAside();
    void leavesADamagedJournalWithoutACopy();
    void putsBookingsBackAtTheStart_data();
    void putsBookingsBackAtTheStart();
    void saysDamagedBookingsWithoutACopy();
    void putsBookingsBackWhileItRuns();
    void tellsOfBookingsDamagedInsideWithoutACopy();

private:
    static void damage(const QString& file)
    {
        QFile damaged(file);
        QVERIFY(damaged.open(QIODevice::ReadWrite));
        for (qint64 page = 4096; page < damaged.size(); page += 4096) {
            QVERIFY(damaged.seek(page));
            damaged.write(QByteArray(64, '\x55'));
        }
    }
    static void remove(const QString& file)
    {
        for (const char* part : {"", "-wal", "-shm"})
            QFile::remove(file + QLatin1String(part));
    }
    static void empty(const QString& file)
    {
        remove(file);
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    }
    static void fill(TempStore& temp)
    {
        Transaction all(temp.tables().bookingsFile);
        QVERIFY(all.begin());
        for (int i = 0; i < 300; ++i)
            temp.add(sample::booking(QStringLiteral("9Z%1").arg(i, 3, 10, QLatin1Char('0')),
                                     QStringLiteral("CONTOH %1").arg(i)));
        QVERIFY(all.commit());
        QVERIFY(temp.journal().record(sample::arrival(
            sample::booking(QStringLiteral("9Z000"), {}).key.toString(), sample::at(430))));
    }
    static Result<int> count(Tables& tables)
    {
        return tables.bookings.countOn(*OfficeId::parse(u"jakarta-pusat"), sample::day());
    }
};

void TestRecovery::neverBeginsASecondJournal_data()
{
    QTest::addColumn<bool>("emptied"); // instead of missing
    QTest::addColumn<bool>("bookings");
    QTest::addColumn<bool>("copies");
    QTest::newRow("missing beside bookings") << false << true << false;
    QTest::newRow("emptied beside bookings") << true << true << false;
    QTest::newRow("missing beside its copy") << false << false << true;
    QTest::newRow("emptied beside its copy") << true << false << true;
}

void TestRecovery::neverBeginsASecondJournal()
{
    QFETCH(bool, emptied);
    QFETCH(bool, bookings);
    QFETCH(bool, copies);
    TempStore temp;
    fill(temp);
    if (copies)
        QVERIFY(makeCopies(temp.folder()));
    temp.close();
    if (!bookings)
        remove(bookingsPath(temp.folder()));
    emptied ? empty(journalPath(temp.folder())) : remove(journalPath(temp.folder()));
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        StoreFolder folder = temp.folder();
        folder.access = access;
        const auto opened = LocalStore::open(folder);
        QVERIFY(!opened);
        QCOMPARE(opened.error().fault, Fault::JournalMissing);
    }
    QCOMPARE(QFileInfo(journalPath(temp.folder())).size(), 0); // nothing was begun
}

void TestRecovery::beginsAnEmptyFolder()
{
    TempStore temp;
    temp.close();
    remove(journalPath(temp.folder()));
    QVERIFY2(temp.open(), "no bookings, no copies: there is no past");
}

void TestRecovery::putsTheJournalBack()
{
    TempStore temp;
    fill(temp);
    QVERIFY(makeCopies(temp.folder()));
    QCOMPARE(putJournalBack(temp.folder()).error().fault, Fault::FolderInUse);
    temp.close();
    remove(journalPath(temp.folder()));
    QVERIFY(putJournalBack(temp.folder()));
    QVERIFY(temp.open());
    QCOMPARE(temp.journal().recent(9)->size(), size_t(1));
    QVERIFY(temp.journal().record(sample::arrival(QStringLiteral("b"), sample::at(431))));
    QCOMPARE(auditJournal(temp.folder())->broken, ChainReport::Break::None);
}

void TestRecovery::keepsADamagedJournalAside()
{
    TempStore temp;
    fill(temp);
    QVERIFY(makeCopies(temp.folder()));
    temp.close();
    damage(journalPath(temp.folder()));
    QVERIFY(putJournalBack(temp.folder()));
    QVERIFY(QFile::exists(journalPath(temp.folder()) + QStringLiteral(".damaged-1")));
    QVERIFY(temp.open());
    QCOMPARE(temp.journal().recent(9)->size(), size_t(1));
}

void TestRecovery::leavesADamagedJournalWithoutACopy()
{
    TempStore temp;
    fill(temp);
    temp.close();
    const qint64 size = QFileInfo(journalPath(temp.folder())).size();
    QCOMPARE(putJournalBack(temp.folder()).error().fault, Fault::FileDamaged);
    QCOMPARE(QFileInfo(journalPath(temp.folder())).size(), size);
}

void TestRecovery::putsBookingsBackAtTheStart_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("missing") << 0;
    QTest::newRow("emptied") << 1;
    QTest::newRow("its first page overwritten") << 2;
}

void TestRecovery::putsBookingsBackAtTheStart()
{
    QFETCH(int, how);
    TempStore temp;
    fill(temp);
    QVERIFY(makeCopies(temp.folder()));
    temp.close();
    const QString file = bookingsPath(temp.folder());
    if (how == 0)
        remove(file);
    else
        empty(file);
    if (how == 2) {
        QFile foreign(file);
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        foreign.write(QByteArray(9000, 'x'));
    }
    QVERIFY(temp.open());
    QCOMPARE(*count(temp.tables()), 300);
    QVERIFY2(temp.tables().restored, "it is told");
    QCOMPARE(temp.tables().restored->fault, Fault::BookingsRestored);
    QCOMPARE(QFile::exists(file + QStringLiteral(".damaged-1")), how != 0);
    temp.close();
    QVERIFY(temp.open());
    QVERIFY(!temp.tables().restored);
}

void TestRecovery::saysDamagedBookingsWithoutACopy()
{
    TempStore temp;
    fill(temp);
    temp.close();
    QFile file(bookingsPath(temp.folder()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(9000, 'x'));
    file.close();
    const auto opened = temp.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().fault, Fault::FileDamaged);
    QCOMPARE(opened.error().subject, QStringLiteral("bookings.db"));
    QCOMPARE(file.size(), 9000);
}

void TestRecovery::putsBookingsBackWhileItRuns()
{
    TempStore temp;
    fill(temp);
    QVERIFY(makeCopies(temp.folder()));
    temp.close();
    damage(bookingsPath(temp.folder()));
    Store store;
    QVERIFY(store.open(temp.folder()).result()); // the first page is sound
    QVERIFY(store.check().result());             // and so is the journal
    const auto restored = [&store] {
        return store.ask([](Tables& tables) -> Result<bool> { return tables.restored.has_value(); })
            .result();
    };
    QTRY_VERIFY(restored() && *restored());
    QCOMPARE(*store.ask(count).result(), 300);
    QVERIFY(QFile::exists(bookingsPath(temp.folder()) + QStringLiteral(".damaged-1")));
    const auto recorded = store.ask([](Tables& tables) {
        return tables.journal.record(sample::arrival(QStringLiteral("b"), sample::at(431)));
    });
    QVERIFY2(recorded.result(), "the journal stays checked");
}

void TestRecovery::tellsOfBookingsDamagedInsideWithoutACopy()
{
    TempStore temp;
    fill(temp);
    temp.close();
    damage(bookingsPath(temp.folder()));
    Store store;
    QVERIFY(store.open(temp.folder()).result());
    QVERIFY(store.check().result());
    const auto fault = [&store] {
        const auto counted = store.ask([](Tables&) -> Result<int> { return 0; }).result();
        return counted ? Fault::Internal : counted.error().fault;
    };
    QTRY_COMPARE(fault(), Fault::FileDamaged); // said, never "unknown"
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
