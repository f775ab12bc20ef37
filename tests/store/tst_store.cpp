// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/whenanswered.h"
#include "store/store.h"
#include "support/tempstore.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

// The store's thread: everybody asks and gets a future, in the order of asking.
class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersFromItsOwnThread();
    void answersWithTheErrorUntilOpen();
    void looksUpBeforeTheCheckAndRecordsAfter();
    void answersInOrder();
    void answersInTheAskersThread();
    void answersEverythingBeforeItEnds();
    void leavesACopyAndTheFolderFree();
    void tellsOfADamagedJournal();

private:
    [[nodiscard]] static StoreFolder folderIn(const QTemporaryDir& directory)
    {
        return {directory.filePath(QStringLiteral("data")), Access::ReadWrite, {}};
    }
};

void TestStore::answersFromItsOwnThread()
{
    QTemporaryDir directory;
    Store store;
    QVERIFY(store.open(folderIn(directory)).result());
    const auto name =
        store.ask([](Tables&) -> Result<QString> { return QThread::currentThread()->objectName(); })
            .result();
    QCOMPARE(*name, QStringLiteral("loket-store"));
}

void TestStore::answersWithTheErrorUntilOpen()
{
    QTemporaryDir directory;
    Store first, second;
    const auto count = [](Tables& tables) { return tables.journal.recent(1); };
    QCOMPARE(first.ask(count).result().error().fault, Fault::StorageFailed);
    QVERIFY(first.open(folderIn(directory)).result());
    QVERIFY(first.ask(count).result());
    QCOMPARE(second.open(folderIn(directory)).result().error().fault, Fault::FolderInUse);
    QCOMPARE(second.ask(count).result().error().fault, Fault::FolderInUse);
    QCOMPARE(second.check().result().error().fault, Fault::FolderInUse);
}

void TestStore::looksUpBeforeTheCheckAndRecordsAfter()
{
    QTemporaryDir directory;
    Store store;
    const auto record = [](Tables& tables) {
        return tables.journal.record(sample::arrival(QStringLiteral("a"), sample::at(430)));
    };
    QVERIFY(store.open(folderIn(directory)).result());
    QVERIFY(store.ask([](Tables& tables) { return tables.journal.history(QStringLiteral("a")); })
                .result());
    QCOMPARE(store.ask(record).result().error().fault, Fault::RecordingNotReady);
    QVERIFY(store.check().result());
    QVERIFY(store.ask(record).result());
}

void TestStore::answersInOrder()
{
    QTemporaryDir directory;
    Store store;
    (void)store.open(folderIn(directory));
    QVERIFY(store.check().result());
    QList<QFuture<Result<Recorded>>> answers;
    for (int i = 0; i < 50; ++i)
        answers << store.ask([i](Tables& tables) {
            return tables.journal.record(
                sample::arrival(QStringLiteral("booking-%1").arg(i), sample::at(430)));
        });
    for (int i = 0; i < 50; ++i)
        QCOMPARE(answers[i].result()->queueNumber->number, i + 1);
}

void TestStore::answersInTheAskersThread()
{
    QTemporaryDir directory;
    Store store;
    (void)store.open(folderIn(directory));
    QThread* thread = nullptr;
    whenAnswered(store.ask([](Tables& tables) { return tables.journal.isDemo(); }), this,
                 [&thread](const Result<bool>&) { thread = QThread::currentThread(); });
    QTRY_VERIFY(thread);
    QCOMPARE(thread, QThread::currentThread());
}

void TestStore::answersEverythingBeforeItEnds()
{
    QTemporaryDir directory;
    QList<QFuture<Result<Recorded>>> answers;
    {
        Store store;
        (void)store.open(folderIn(directory));
        QVERIFY(store.check().result());
        for (int i = 0; i < 50; ++i)
            answers << store.ask([i](Tables& tables) {
                return tables.journal.record(
                    sample::arrival(QStringLiteral("booking-%1").arg(i), sample::at(430)));
            });
    }
    for (const auto& answer : answers)
        QVERIFY(answer.isFinished() && answer.result());
}

void TestStore::leavesACopyAndTheFolderFree()
{
    QTemporaryDir directory;
    StoreFolder folder = folderIn(directory);
    folder.copies = directory.filePath(QStringLiteral("second place"));
    {
        Store store;
        (void)store.open(folder);
        QVERIFY(store.check().result());
        QVERIFY(store.copyNow().result());
        QVERIFY(store
                    .ask([](Tables& tables) {
                        return tables.journal.record(
                            sample::arrival(QStringLiteral("a"), sample::at(430)));
                    })
                    .result());
    }
    QVERIFY(LocalStore::open(folder));
    const auto copy = LocalStore::open({folder.copies, Access::ReadOnly, {}});
    QCOMPARE((*copy)->tables().journal.recent(5)->size(), size_t(1));
    QCOMPARE(auditJournal(folder)->events, 1);
}

void TestStore::tellsOfADamagedJournal()
{
    QTemporaryDir directory;
    const StoreFolder folder = folderIn(directory);
    QVERIFY(LocalStore::open(folder));
    QFile file(journalPath(folder));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() - 4096)); // a page that no start reads
    file.write(QByteArray(100, '\x55'));
    file.close();
    Store store;
    QVERIFY(store.open(folder).result());
    const auto checked = store.check().result();
    QCOMPARE(checked.error().fault, Fault::FileDamaged);
    QCOMPARE(checked.error().subject, QStringLiteral("journal.db"));
    const auto recorded =
        store
            .ask([](Tables& tables) {
                return tables.journal.record(sample::arrival(QStringLiteral("a"), sample::at(430)));
            })
            .result();
    QCOMPARE(recorded.error().fault, Fault::RecordingNotReady);
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
