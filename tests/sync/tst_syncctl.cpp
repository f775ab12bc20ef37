// SPDX-License-Identifier: GPL-3.0-or-later
// loketctl sync: once, and how it stands, as scripts call it.
#include "e2e/ctlstand.h"
#include "rig.h"

using ctlstand::CtlStand;

namespace {

TestCentre* theCentre = nullptr;

// The stand's data folder with what a desk recorded in it.
void record(const CtlStand& stand, const Connection& connection, int people)
{
    SimDesk desk(stand.folder(), connection);
    QVERIFY(desk.open());
    for (int i = 0; i < people; ++i)
        QVERIFY(desk.walkIn(QStringLiteral("ORANG %1").arg(i)));
}

} // namespace

class TestSyncCtl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void sendsAndTakesOnce();
    void saysWhatStandsInTheWay();
    void practiceIsNotSent();
    void wantsToBeToldToDoIt();
};

void TestSyncCtl::initTestCase()
{
    theCentre = new TestCentre;
    QVERIFY(theCentre->start());
}

void TestSyncCtl::cleanupTestCase()
{
    delete theCentre;
}

void TestSyncCtl::sendsAndTakesOnce()
{
    Rig rig(*theCentre);
    (void)rig.book(40);
    CtlStand stand;
    const Connection connection = theCentre->enrol(rig.office, 'B');
    record(stand, connection, 3);
    QVERIFY(connection.write(stand.folder()));

    auto status = stand.run("sync status");
    QCOMPARE(status.code, 0);
    QCOMPARE(status.text("waiting"), QStringLiteral("3"));
    QCOMPARE(status.text("enrolled"), QStringLiteral("true"));
    QCOMPARE(status.text("office"), rig.office.toString());
    QVERIFY(status.text("generation").isEmpty());

    const auto once = stand.run("sync --once");
    QVERIFY2(once.code == 0, once.err.constData());
    QCOMPARE(once.text("pushed"), QStringLiteral("3"));
    QVERIFY(once.text("pulled").toInt() >= 41);
    QCOMPARE(once.text("waiting"), QStringLiteral("0"));
    QCOMPARE(rig.eventsAtCentre(), 3);

    status = stand.run("sync status");
    QCOMPARE(status.text("at_centre"), QStringLiteral("3"));
    QVERIFY(!status.text("generation").isEmpty());
    QCOMPARE(stand.run("sync --once").text("pushed"), QStringLiteral("0"));
}

void TestSyncCtl::saysWhatStandsInTheWay()
{
    Rig rig(*theCentre);
    CtlStand stand;
    Connection connection = theCentre->enrol(rig.office, 'B');
    record(stand, connection, 1);
    QCOMPARE(stand.run("sync --once").code, 5); // not enrolled
    QCOMPARE(stand.run("sync status").text("enrolled"), QStringLiteral("false"));
    connection.port = 1; // nobody is there
    QVERIFY(connection.write(stand.folder()));
    const auto failed = stand.run("sync --once");
    QCOMPARE(failed.code, 5);
    QVERIFY(!failed.err.isEmpty());
    QFile file(Connection::fileIn(stand.folder()));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ReadOther));
    QCOMPARE(stand.run("sync --once").code, 5);
    QCOMPARE(rig.eventsAtCentre(), 0);
}

void TestSyncCtl::practiceIsNotSent()
{
    Rig rig(*theCentre);
    CtlStand stand;
    const Connection connection = theCentre->enrol(rig.office, 'B');
    {
        SimDesk desk(stand.folder(), connection);
        QVERIFY(desk.open());
        QVERIFY(desk.ask([](Tables& tables) { return tables.journal.markDemo(); }));
    }
    QVERIFY(connection.write(stand.folder()));
    QCOMPARE(stand.run("sync --once").code, int(ctlstand::Refused));
    QCOMPARE(rig.eventsAtCentre(), 0);
}

void TestSyncCtl::wantsToBeToldToDoIt()
{
    CtlStand stand;
    QCOMPARE(stand.run("sync").code, int(ctlstand::WrongUsage));
}

QTEST_GUILESS_MAIN(TestSyncCtl)
#include "tst_syncctl.moc"
