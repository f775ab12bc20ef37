// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstand.h"
#include "support/smalldisk.h"

#include <QStorageInfo>
#include <QtTest>

using namespace std::chrono_literals;

namespace {

constexpr qint64 megabyte = 1 << 20;

// A desk whose data lies on a disk of 16 MB, one of which is the journal's reserve.
struct SmallPc
{
    SmallPc()
    {
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", QFile::encodeName(disk.path()));
        stand = std::make_unique<DeskStand>(QStringLiteral("jakarta-pusat"), true, megabyte);
        before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
        for (int i = 0; i < 4; ++i)
            stand->add(stand->booking(QStringLiteral("9ZZZ%1").arg(i)));
    }
    // Something else fills the disk.
    void leave(qint64 bytes)
    {
        QFile weight(disk.path() + QStringLiteral("/weight"));
        if (!weight.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
            qFatal("no weight");
        while (free() > bytes && weight.write(QByteArray(4096, 'x')) == 4096) {
        }
    }
    void makeRoom() { QFile::remove(disk.path() + QStringLiteral("/weight")); }
    [[nodiscard]] qint64 free() { return QStorageInfo(disk.path()).bytesAvailable(); }
    [[nodiscard]] bool reserve() const
    {
        return QFile::exists(stand->folder.filePath(QStringLiteral("reserve")));
    }
    void admit(int person)
    {
        stand->showAndSettle(QStringLiteral("9ZZZ%1").arg(person));
        stand->admit();
        stand->pass();
    }
    [[nodiscard]] std::optional<Fault> low() const
    {
        const auto& low = stand->state().surroundings.lowSpace;
        return low ? std::optional(low->fault) : std::nullopt;
    }

    SmallDisk disk{QStringLiteral("size=16m")};
    std::unique_ptr<DeskStand> stand;
};

} // namespace

// The disk fills up while people are taken in: nobody begins, whoever is at it goes on.
class TestDeskSpace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nobodyBeginsWhereThereIsNoRoom();
    void whoIsSignedInGoesOn();
    void aDeskWithoutAReserveAsksForNoRoom();
};

void TestDeskSpace::initTestCase()
{
    const SmallDisk disk(QStringLiteral("size=1m"));
    if (!disk.isMounted() && !qEnvironmentVariableIsSet("LOKET_TEST_EVERYTHING"))
        QSKIP("a file system of its own needs root");
    QVERIFY(disk.isMounted());
}

void TestDeskSpace::nobodyBeginsWhereThereIsNoRoom()
{
    SmallPc pc;
    QVERIFY(pc.reserve());
    pc.leave(2 * megabyte);
    pc.stand->signIn();
    QCOMPARE(pc.stand->state().phase, Phase::SignedOut);
    QVERIFY(pc.stand->state().signIn.problem);
    QCOMPARE(pc.stand->state().signIn.problem->fault, Fault::NoRoomForSession);
    QCOMPARE(pc.stand->events(EventKind::SignIn), 0);
    pc.makeRoom();
    pc.stand->signIn();
    QCOMPARE(pc.stand->state().phase, Phase::Ready);
}

void TestDeskSpace::whoIsSignedInGoesOn()
{
    SmallPc pc;
    DeskStand& stand = *pc.stand;
    stand.signIn();
    QCOMPARE(pc.low(), std::optional(Fault::DiskNearlyFull));
    pc.leave(2 * megabyte);
    pc.admit(0);
    stand.desk->lock();
    stand.signIn(); // whose session it is
    QCOMPARE(stand.state().phase, Phase::Ready);
    stand.signIn(QStringLiteral("Joko Petugas"), {}); // another one
    QCOMPARE(stand.state().officerName, stand.officer);
    QCOMPARE(stand.state().signIn.problem->fault, Fault::NoRoomForSession);
    pc.leave(0);
    stand.notices.clear();
    pc.admit(1);
    pc.admit(2);
    QCOMPARE(stand.events(EventKind::Attendance), 3);
    QVERIFY(!pc.reserve());
    QCOMPARE(pc.low(), std::optional(Fault::DiskReserveUsed));
    QCOMPARE(std::ranges::count_if(stand.notices,
                                   [](const Notice& notice) {
                                       return notice.error &&
                                              notice.error->fault == Fault::DiskReserveUsed;
                                   }),
             1);
    pc.makeRoom();
    pc.admit(3);
    QVERIFY(pc.reserve());
    QCOMPARE(pc.low(), std::optional(Fault::DiskNearlyFull));
    QCOMPARE(stand.events(EventKind::Attendance), 4);
    QVERIFY(stand.ask([](Tables& tables) { return tables.journal.verify(); })->broken ==
            ChainReport::Break::None);
}

void TestDeskSpace::aDeskWithoutAReserveAsksForNoRoom()
{
    DeskStand stand;
    QVERIFY(!QFile::exists(stand.folder.filePath(QStringLiteral("reserve"))));
    const auto allowed =
        stand.ask([](Tables& tables) { return Result<bool>(tables.ballast.allowsNewSession(1)); });
    QVERIFY(allowed && *allowed);
}

QTEST_MAIN(TestDeskSpace)
#include "tst_desk_space.moc"
