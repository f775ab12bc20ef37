// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/smalldisk.h"
#include "support/tempstore.h"

#include <QDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

// The disk gives way under the journal while people are taken in: whoever cannot be recorded is
// refused, aloud; whoever was recorded stays; and once the disk is well again the work goes on.
class TestDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsUp_data();
    void fillsUp();
    void theReserveIsGivenBack();
    void refusesToWrite();
    void takesTheJournalAway_data();
    void takesTheJournalAway();
};

namespace {

// Takes people in until one is refused, at most so many.
struct Taken
{
    int recorded = 0;
    std::optional<Fault> refused{};
};

Taken takeIn(Journal& journal, int first, int most)
{
    Taken taken;
    while (taken.recorded < most) {
        const QString booking = QStringLiteral("booking-%1").arg(first + taken.recorded);
        const auto recorded = journal.record(sample::arrival(booking, sample::at(430)));
        if (!recorded) {
            taken.refused = recorded.error().fault;
            break;
        }
        ++taken.recorded;
    }
    return taken;
}

bool isWhole(Journal& journal, int events)
{
    const auto report = journal.verify();
    return report && report->broken == ChainReport::Break::None && report->events == events &&
           journal.verifyTables()->broken == ChainReport::Break::None;
}

} // namespace

void TestDisk::fillsUp_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<int>("ballast"); // kB, taken away when the disk is full
    QTest::newRow("of 600 kB") << QStringLiteral("600k") << 110;
    QTest::newRow("of 1 MB") << QStringLiteral("1m") << 100;
    QTest::newRow("of 2 MB") << QStringLiteral("2m") << 200;
    QTest::newRow("of 5 MB, in the midst of a checkpoint") << QStringLiteral("5m") << 200;
}

void TestDisk::fillsUp()
{
    QFETCH(QString, size);
    QFETCH(int, ballast);
    const SmallDisk disk(QStringLiteral("size=") + size);
    if (!disk.isMounted() && !qEnvironmentVariableIsSet("LOKET_TEST_EVERYTHING"))
        QSKIP("a file system of its own needs root");
    QVERIFY(disk.isMounted());
    QFile weight(disk.path() + QStringLiteral("/ballast"));
    QVERIFY(weight.open(QIODevice::WriteOnly));
    weight.write(QByteArray(ballast * 1024, 'x'));
    weight.close();
    TempStore temp(StoreFolder{disk.path() + QStringLiteral("/data"), {}, {}});
    Taken taken = takeIn(temp.journal(), 0, 100000);
    QCOMPARE(taken.refused, Fault::DiskFull);
    QVERIFY(taken.recorded > 3);
    const int full = taken.recorded;
    QCOMPARE(takeIn(temp.journal(), full, 3).recorded, 0); // and it stays refused
    QVERIFY(isWhole(temp.journal(), full));
    QVERIFY(weight.remove());
    taken = takeIn(temp.journal(), full, 3);
    QCOMPARE(taken.recorded, 3); // without starting anew
    QVERIFY(temp.open());
    QVERIFY(isWhole(temp.journal(), full + 3));
    temp.close();
}

// Whatever filled the disk, it did not get the journal's room.
void TestDisk::theReserveIsGivenBack()
{
    constexpr qint64 kept = 2 << 20;
    const SmallDisk disk(QStringLiteral("size=16m"));
    if (!disk.isMounted() && !qEnvironmentVariableIsSet("LOKET_TEST_EVERYTHING"))
        QSKIP("a file system of its own needs root");
    QVERIFY(disk.isMounted());
    TempStore temp(StoreFolder{disk.path() + QStringLiteral("/data"), {}, {}, kept});
    const QString reserve = temp.folder().path + QStringLiteral("/reserve");
    const auto free = [&] { return temp.tables().journalFile.bytesFree(); };
    temp.tables().ballast.tend(free());
    QCOMPARE(QFileInfo(reserve).size(), kept);
    QVERIFY(temp.tables().ballast.allowsNewSession(free()));
    QFile weight(disk.path() + QStringLiteral("/weight"));
    QVERIFY(weight.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (weight.write(QByteArray(4096, 'x')) == 4096) {
    }
    weight.close();
    QVERIFY(free() < 4096);
    QVERIFY(!temp.tables().ballast.allowsNewSession(free()));
    Taken taken = takeIn(temp.journal(), 0, 20);
    QCOMPARE(taken.recorded, 20);
    QVERIFY(!QFile::exists(reserve));
    QVERIFY(temp.tables().ballast.isSpent());
    int all = 20;
    taken = takeIn(temp.journal(), all, 100000); // until that is used up, too
    all += taken.recorded;
    QCOMPARE(taken.refused, Fault::DiskFull);
    QVERIFY(taken.recorded > 20);
    QVERIFY(isWhole(temp.journal(), all));
    QVERIFY(weight.remove());
    temp.tables().ballast.tend(free());
    QVERIFY(!temp.tables().ballast.isSpent());
    QCOMPARE(QFileInfo(reserve).size(), kept);
    QCOMPARE(takeIn(temp.journal(), all, 3).recorded, 3);
    QVERIFY(temp.open());
    QVERIFY(isWhole(temp.journal(), all + 3));
    temp.close();
}

void TestDisk::refusesToWrite()
{
    TempStore temp;
    QCOMPARE(takeIn(temp.journal(), 0, 20).recorded, 20);
    rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, SIG_IGN); // every write fails from here on, the files stay open
    const rlimit nothing{1, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &nothing), 0);
    const Taken taken = takeIn(temp.journal(), 20, 3);
    const bool whole = isWhole(temp.journal(), 20);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QCOMPARE(taken.recorded, 0);
    QVERIFY(taken.refused == Fault::StorageFailed || taken.refused == Fault::DiskFull);
    QVERIFY(whole);
    QCOMPARE(takeIn(temp.journal(), 20, 3).recorded, 3);
    QVERIFY(temp.open());
    QVERIFY(isWhole(temp.journal(), 23));
}

void TestDisk::takesTheJournalAway_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("with its folder, deleted") << 0;
    QTest::newRow("with its folder, moved elsewhere") << 1;
    QTest::newRow("alone, deleted") << 2;
    QTest::newRow("another file stands in its place") << 3;
}

// The open file would go on taking what nobody will ever read.
void TestDisk::takesTheJournalAway()
{
    QFETCH(int, how);
    const QTemporaryDir directory;
    const StoreFolder folder{directory.filePath(QStringLiteral("data")), {}, {}};
    TempStore temp(folder);
    QCOMPARE(takeIn(temp.journal(), 0, 5).recorded, 5);
    const QString journal = journalPath(folder);
    if (how == 0)
        QVERIFY(QDir(folder.path).removeRecursively());
    if (how == 1)
        QVERIFY(QDir().rename(folder.path, folder.path + QStringLiteral("-elsewhere")));
    if (how == 3)
        QVERIFY(QFile::copy(journal, journal + QStringLiteral(".other")));
    if (how >= 2)
        QVERIFY(QFile::remove(journal));
    if (how == 3)
        QVERIFY(QFile::rename(journal + QStringLiteral(".other"), journal));
    const Taken taken = takeIn(temp.journal(), 5, 1);
    QCOMPARE(taken.recorded, 0);
    QCOMPARE(taken.refused, Fault::JournalMissing);
    temp.close();
}

QTEST_GUILESS_MAIN(TestDisk)
#include "tst_disk.moc"
