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
    void saysHowFarItIs_data();
    void saysHowFarItIs();
    void saysWhatStandsInTheWay();
    void practiceIsNotSent();
    void bookingsComeFromTheCentre_data();
    void bookingsComeFromTheCentre();
    void recordsAsTheDeskThatWasEnrolled();
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
    keepOnce([](QString& late) {
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
        IN_TIME(once.code == 0, QString::fromUtf8(once.err));
        QCOMPARE(once.text("pushed"), QStringLiteral("3"));
        QVERIFY(once.text("pulled").toInt() >= 41);
        QCOMPARE(once.text("waiting"), QStringLiteral("0"));
        QCOMPARE(rig.eventsAtCentre(), 3);

        status = stand.run("sync status");
        QCOMPARE(status.text("at_centre"), QStringLiteral("3"));
        QVERIFY(!status.text("generation").isEmpty());
        QCOMPARE(stand.run("sync --once").text("pushed"), QStringLiteral("0"));
    });
}

void TestSyncCtl::saysHowFarItIs_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("reachable");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArrayList>("out");
    QTest::addColumn<QByteArrayList>("err");
    QTest::newRow("in English") << QByteArray("sync --once --language en") << true << 0
                                << QByteArrayList{"Connection: connected since",
                                                  "3 of 3 are at the office server",
                                                  "Waiting to be sent: 0", "3 sent"}
                                << QByteArrayList{"0 of 3 are at the office server",
                                                  "3 of 3 are at the office server"};
    QTest::newRow("in Indonesian") << QByteArray("sync --once --language id") << true << 0
                                   << QByteArrayList{"3 dari 3"} << QByteArrayList{"0 dari 3"};
    QTest::newRow("nobody is there")
        << QByteArray("sync --once --language en") << false << 5
        << QByteArrayList{"Connection: offline", "0 of 3 are at the office server",
                          "Waiting to be sent: 3"}
        << QByteArrayList{"The office server cannot be reached."};
    QTest::newRow("for scripts") << QByteArray("--json sync --once") << true << 0
                                 << QByteArrayList{"\"connected\":true", "\"done\":true",
                                                   "\"problem\":null", "\"waiting\":0"}
                                 << QByteArrayList();
    QTest::newRow("for scripts, while nobody is there")
        << QByteArray("--json sync --once") << false << 5
        << QByteArrayList{"\"connected\":false", "\"done\":false", "\"waiting\":3",
                          "\"en\":\"The office server cannot be reached."}
        << QByteArrayList{"Server kantor"};
}

void TestSyncCtl::saysHowFarItIs()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, reachable);
    QFETCH(int, code);
    QFETCH(QByteArrayList, out);
    QFETCH(QByteArrayList, err);
    keepOnce([=](QString& late) {
        Rig rig(*theCentre);
        (void)rig.book(10);
        CtlStand stand;
        Connection connection = theCentre->enrol(rig.office, 'B');
        record(stand, connection, 3);
        if (!reachable)
            connection.port = 1;
        QVERIFY(connection.write(stand.folder()));
        const auto answer = stand.runAsSaid(line);
        IN_TIME(answer.code == code, QString::fromUtf8(answer.err));
        for (const QByteArray& words : out)
            QVERIFY2(answer.out.contains(words), (words + " in: " + answer.out).constData());
        for (const QByteArray& words : err)
            QVERIFY2(answer.err.contains(words), (words + " in: " + answer.err).constData());
    });
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

void TestSyncCtl::bookingsComeFromTheCentre_data()
{
    QTest::addColumn<bool>("enrolled");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("pins");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char* phrase, bool enrolled, const char* line, const char* pins,
                        int code, const char* said = "") {
        QTest::newRow(phrase) << enrolled << QByteArray(line) << QByteArray(pins) << code
                              << QByteArray(said);
    };
    row("a desk that stands alone takes them in", false, "import %1", "", ctlstand::Done);
    row("an enrolled one names the way, in English", true, "import %1 --language en", "",
        ctlstand::Refused, "from the office server");
    row("and in Indonesian", true, "import %1 --language id", "", ctlstand::Refused,
        "dari server kantor");
    row("with the command", true, "import %1", "", ctlstand::Refused, "loketctl central import");
    row("a rehearsal changes nothing", true, "import %1 --dry-run", "", ctlstand::Done);
    row("an officer has no right to it", true, "import %1 --officer sari --pin-stdin", "3333\n",
        ctlstand::Refused, "");
    row("in an emergency a supervisor, by name", true, "import %1 --officer budi --pin-stdin",
        "2222\n", ctlstand::Done);
}

void TestSyncCtl::bookingsComeFromTheCentre()
{
    QFETCH(bool, enrolled);
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, pins);
    QFETCH(int, code);
    QFETCH(QByteArray, said);
    Rig rig(*theCentre);
    CtlStand stand;
    stand.import();
    if (!pins.isEmpty())
        stand.setUpOfficers();
    if (enrolled)
        QVERIFY(theCentre->enrol(rig.office, 'B').write(stand.folder()));
    const auto answer = stand.run(line, pins, stand.file("bookings.csv"));
    QVERIFY2(answer.code == code, answer.err.constData());
    QVERIFY2(answer.err.contains(said), answer.err.constData());
}

void TestSyncCtl::recordsAsTheDeskThatWasEnrolled()
{
    Rig rig(*theCentre);
    CtlStand stand;
    QVERIFY(QDir().mkpath(stand.folder()));
    QVERIFY(theCentre->enrol(rig.office, 'D').write(stand.folder()));
    const auto recorded = stand.run("walkin add --category lansia --name ANI --birth-date "
                                    "1950-01-01 --service baru --officer budi");
    QVERIFY2(recorded.code == 0, recorded.err.constData());
    QVERIFY2(recorded.text("queue_number").startsWith(u'D'), recorded.out.constData());
}

void TestSyncCtl::wantsToBeToldToDoIt()
{
    CtlStand stand;
    QCOMPARE(stand.run("sync").code, int(ctlstand::WrongUsage));
}

QTEST_GUILESS_MAIN(TestSyncCtl)
#include "tst_syncctl.moc"
