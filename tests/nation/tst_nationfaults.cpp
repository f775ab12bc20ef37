// SPDX-License-Identifier: GPL-3.0-or-later
// Office and nation while links are cut, rows refused and places in the log lost.
#include "joinedoffices.h"

using namespace std::chrono_literals;

class TestNationFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_stand.start(); }
    void aCutLinkStopsNobody_data();
    void aCutLinkStopsNobody();
    void theNationIsAway();
    void whatGoesWrongIsTold_data();
    void whatGoesWrongIsTold();
    void theAlarmIsRaisedWithinAMinute();
    void aLostPlaceIsCopiedAnew_data();
    void aLostPlaceIsCopiedAnew();
    void aRestoredNationIsHeard();

private:
    JoinedOffices m_stand;
};

void TestNationFaults::aCutLinkStopsNobody_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("what comes down is cut") << QStringLiteral("down");
    QTest::newRow("what goes up is cut") << QStringLiteral("up");
    QTest::newRow("both, as a black hole") << QStringLiteral("stalled");
}

void TestNationFaults::aCutLinkStopsNobody()
{
    QFETCH(QString, way);
    const auto break_ = [&](bool on) {
        for (TcpProxy* link : {way == u"up" ? m_stand.up.get() : m_stand.down.get(),
                               way == u"down" ? m_stand.down.get() : m_stand.up.get()}) {
            if (way == u"stalled") {
                link->stall(on);
            } else {
                link->refuse(on);
                link->cut();
            }
        }
    };
    break_(true);
    const QString code = m_stand.newCode();
    QCOMPARE(m_stand.nation.put({bookingJson(QStringLiteral("bogor"), code)}),
             QStringLiteral("new"));
    const EventId event = m_stand.bogor.attend(QStringLiteral("Q") + code);
    QCOMPARE(m_stand.bogor.outcome(event), QStringLiteral("unknown_booking")); // at once
    // The other office notices nothing.
    QCOMPARE(m_stand.nation.put({bookingJson(QStringLiteral("batam"), code)}),
             QStringLiteral("new"));
    QTRY_VERIFY_WITH_TIMEOUT(
        JoinedOffices::has(m_stand.batam, JoinedOffices::key(m_stand.batam, code)), patience);
    Place& whoTells = way == u"up" ? m_stand.nation : m_stand.bogor;
    QTRY_VERIFY_WITH_TIMEOUT(!whoTells.health().isEmpty(), patience);
    break_(false);
    QTRY_VERIFY_WITH_TIMEOUT(
        JoinedOffices::has(m_stand.bogor, JoinedOffices::key(m_stand.bogor, code)), patience);
    QTRY_SAYS(m_stand.nation.outcome(event), "unknown_booking");
    for (Place* place : {&m_stand.nation, &m_stand.bogor})
        QTRY_SAYS(place->health(), "");
}

void TestNationFaults::theNationIsAway()
{
    QTRY_SAYS(m_stand.bogor.health(), ""); // looked at before, as somebody who watches does
    const auto now = [] {
        return Instant(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()));
    };
    const Instant watched = now();
    m_stand.nation.server().stop();
    const Instant ended = now();
    const EventId event = m_stand.bogor.attend(QStringLiteral("WAITS"));
    QCOMPARE(m_stand.bogor.outcome(event), QStringLiteral("unknown_booking"));
    QTRY_VERIFY_WITH_TIMEOUT(
        m_stand.bogor.health().contains(QStringLiteral("from loket_down_bogor")), patience);
    const auto admin = m_stand.bogor.admin();
    const auto status = admin->status(); // what `loketctl central status` shows
    QVERIFY(status && status->nation);
    const auto from = std::find_if(
        status->nation->begin(), status->nation->end(),
        [](const CentreExchange& part) { return part.part == u"from loket_down_bogor"; });
    QVERIFY(from != status->nation->end() && !from->problem.isEmpty());
    // It last heard of the nation between its words before, which come at least as often as the
    // nation must speak, and its end, of which it may hear late.
    const auto lately = [&](const std::optional<Instant>& at) {
        return at && *at > watched - 20s && *at < ended + 10s;
    };
    const auto ago = [&](const std::optional<Instant>& at) {
        return at ? QString::number((ended - *at).count()) + QStringLiteral(" ms ago")
                  : QStringLiteral("never");
    };
    QVERIFY2(lately(from->since), qPrintable(ago(from->since)));
    QVERIFY2(lately(from->lastMessage), qPrintable(ago(from->lastMessage)));
    QVERIFY2(m_stand.nation.server().start(), qPrintable(m_stand.nation.server().problem()));
    QTRY_SAYS(m_stand.nation.outcome(event), "unknown_booking");
    for (Place* place : {&m_stand.nation, &m_stand.bogor, &m_stand.batam})
        QTRY_SAYS(place->health(), "");
}

void TestNationFaults::whatGoesWrongIsTold_data()
{
    QTest::addColumn<bool>("atNation");
    QTest::addColumn<QString>("harm");
    QTest::addColumn<QString>("mend");
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("tool");
    QTest::newRow("a row that the nation cannot store")
        << true
        << QStringLiteral("ALTER TABLE loket.event ADD CONSTRAINT harm CHECK (n < 0) NOT VALID")
        << QStringLiteral("ALTER TABLE loket.event DROP CONSTRAINT harm")
        << QStringLiteral("errors (") << QString();
    QTest::newRow("no search path at the nation: arrivals are not compared")
        << true
        << QStringLiteral(
               "ALTER FUNCTION nation.look_at(text, text, text) SET search_path = pg_catalog; "
               "ALTER FUNCTION nation.family(text) SET search_path = pg_catalog")
        << QStringLiteral(
               "ALTER FUNCTION nation.look_at(text, text, text) SET search_path = loket, pg_temp; "
               "ALTER FUNCTION nation.family(text) SET search_path = loket, pg_temp")
        << QStringLiteral("arrivals not compared") << QStringLiteral("retry");
    QTest::newRow("no search path at the office: bookings are put aside")
        << false
        << QStringLiteral(
               "ALTER FUNCTION nation.take_booking(nation.booking) SET search_path = pg_catalog")
        << QStringLiteral("ALTER FUNCTION nation.take_booking(nation.booking) SET search_path = "
                          "loket, pg_temp")
        << QStringLiteral("rows of the nation") << QStringLiteral("retry");
    QTest::newRow("the office's table of bookings refuses a row")
        << false
        << QStringLiteral("ALTER TABLE loket.booking ADD CONSTRAINT harm CHECK (rev < 0) NOT VALID")
        << QStringLiteral("ALTER TABLE loket.booking DROP CONSTRAINT harm")
        << QStringLiteral("rows of the nation") << QStringLiteral("retry");
}

void TestNationFaults::whatGoesWrongIsTold()
{
    QFETCH(bool, atNation);
    QFETCH(QString, harm);
    QFETCH(QString, mend);
    QFETCH(QString, told);
    QFETCH(QString, tool);
    Place& where = atNation ? m_stand.nation : m_stand.bogor;
    const QString code = m_stand.newCode();
    if (atNation) {
        m_stand.nation.put({bookingJson(QStringLiteral("bogor"), code)});
        QTRY_VERIFY_WITH_TIMEOUT(
            JoinedOffices::has(m_stand.bogor, JoinedOffices::key(m_stand.bogor, code)), patience);
    }
    where.exec(harm);
    std::optional<EventId> event;
    if (atNation)
        event = m_stand.bogor.attend(JoinedOffices::key(m_stand.bogor, code));
    else
        QCOMPARE(m_stand.nation.put({bookingJson(QStringLiteral("bogor"), code)}),
                 QStringLiteral("new"));
    QTRY_VERIFY_WITH_TIMEOUT(where.health().contains(told), patience);
    const EventId meanwhile = m_stand.bogor.attend(QStringLiteral("M") + code);
    QCOMPARE(m_stand.bogor.outcome(meanwhile), QStringLiteral("unknown_booking"));
    where.exec(mend);
    if (!tool.isEmpty())
        runTool({QStringLiteral("nation"), tool, QStringLiteral("--db"), where.db()});
    QTRY_SAYS(where.health(), "");
    if (event)
        QTRY_SAYS(m_stand.nation.outcome(*event), "ok");
    else
        QTRY_VERIFY_WITH_TIMEOUT(
            JoinedOffices::has(m_stand.bogor, JoinedOffices::key(m_stand.bogor, code)), patience);
    QTRY_SAYS(m_stand.nation.outcome(meanwhile), "unknown_booking");
}

// As docs/office-server.md sets it up, with a program that writes down what it is told.
void TestNationFaults::theAlarmIsRaisedWithinAMinute()
{
    const QTemporaryDir folder;
    const QString alarm = folder.filePath(QStringLiteral("alarm"));
    const QString told = folder.filePath(QStringLiteral("told"));
    QFile program(alarm);
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\necho \"$1\" >> \"$(dirname \"$0\")/told\"\n");
    program.close();
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const auto heard = [&] {
        QFile file(told);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    QTRY_SAYS(m_stand.bogor.health(), "");
    QProcess watch;
    const auto ends = qScopeGuard([&] {
        watch.terminate();
        watch.waitForFinished(60000);
    });
    watch.start(QStringLiteral(LOKET_SOURCE "/tools/centre"),
                {QStringLiteral("nation"), QStringLiteral("health"), QStringLiteral("--db"),
                 m_stand.bogor.inside(), QStringLiteral("--watch"), QStringLiteral("20"),
                 QStringLiteral("--alarm"), alarm});
    QVERIFY(watch.waitForStarted());
    QTest::qWait(3000); // it has looked once: all is well
    QCOMPARE(heard(), QString());
    keepOnce([&](QString& late) {
        QFile::remove(told);
        QElapsedTimer took;
        took.start();
        m_stand.bogor.exec(QStringLiteral(
            "ALTER TABLE loket.booking ADD CONSTRAINT harm CHECK (rev < 0) NOT VALID"));
        const QString code = m_stand.newCode();
        QCOMPARE(m_stand.nation.put({bookingJson(QStringLiteral("bogor"), code)}),
                 QStringLiteral("new"));
        QTRY_VERIFY_WITH_TIMEOUT(heard().contains(QStringLiteral("rows of the nation")), patience);
        const qint64 raised = took.elapsed();
        m_stand.bogor.exec(QStringLiteral("ALTER TABLE loket.booking DROP CONSTRAINT harm"));
        const ToolSays retried = centreTool({QStringLiteral("nation"), QStringLiteral("retry"),
                                             QStringLiteral("--db"), m_stand.bogor.inside()});
        QVERIFY2(retried.done, qPrintable(retried.words));
        QTRY_VERIFY_WITH_TIMEOUT(heard().contains(QStringLiteral("all is well again")), patience);
        IN_TIME(raised <= 60'000, QString::number(raised));
    });
}

void TestNationFaults::aLostPlaceIsCopiedAnew_data()
{
    QTest::addColumn<bool>("up");
    QTest::newRow("the nation was away for too long") << true;
    QTest::newRow("the office was away for too long") << false;
}

// More WAL than is kept while one does not listen; the others have read it all before the limit
// comes, as else a listener that is only slow would lose its place too.
void loseThePlaceOf(const QString& slot, Place& keeps)
{
    const auto limit = [&](const QString& size) {
        keeps.server().options().settings.insert(QStringLiteral("max_slot_wal_keep_size"), size);
        QVERIFY(keeps.server().reload());
    };
    limit(QStringLiteral("-1"));
    for (int n = 0; n < 4; ++n)
        keeps.exec(QStringLiteral(
            "CREATE TABLE filler AS SELECT repeat('x', 900) FROM generate_series(1, 9000);"
            "DROP TABLE filler; SELECT pg_switch_wal()"));
    const QString written = keeps.value(QStringLiteral("SELECT pg_current_wal_lsn()"));
    const auto behind = [&] {
        keeps.exec(QStringLiteral("CHECKPOINT")); // writes what moves the listeners' places on
        return keeps.value(QStringLiteral("SELECT string_agg(slot_name, ' ') FROM "
                                          "pg_replication_slots WHERE slot_name <> '%1' "
                                          "AND restart_lsn < '%2'")
                               .arg(slot, written));
    };
    QTRY_COMPARE_WITH_TIMEOUT(behind(), QString(), patience);
    limit(QStringLiteral("16MB"));
    keeps.exec(QStringLiteral("CHECKPOINT"));
    QTRY_VERIFY_WITH_TIMEOUT(keeps.health().contains(QStringLiteral("lost: copy anew")), patience);
    limit(QStringLiteral("64MB"));
}

void TestNationFaults::aLostPlaceIsCopiedAnew()
{
    QFETCH(bool, up);
    Place& keeps = up ? m_stand.bogor : m_stand.nation;
    Place& listens = up ? m_stand.nation : m_stand.bogor;
    const QString name = up ? QStringLiteral("loket_up_bogor") : QStringLiteral("loket_down_bogor");
    const EventId before = m_stand.bogor.attend(QStringLiteral("BEFORE") + m_stand.newCode());
    QTRY_SAYS(m_stand.nation.outcome(before), "unknown_booking");
    listens.exec(QStringLiteral("ALTER SUBSCRIPTION %1 DISABLE").arg(name));
    const QString code = m_stand.newCode();
    const EventId event = m_stand.bogor.attend(QStringLiteral("Q") + code);
    m_stand.nation.put({bookingJson(QStringLiteral("bogor"), code)});
    loseThePlaceOf(name, keeps);
    if (QTest::currentTestFailed())
        return;
    runTool({QStringLiteral("nation"), QStringLiteral("recopy"), QStringLiteral("--db"),
             listens.db(), QStringLiteral("--subscription"), name});
    QTRY_SAYS(m_stand.nation.outcome(event), "unknown_booking");
    QTRY_VERIFY_WITH_TIMEOUT(
        JoinedOffices::has(m_stand.bogor, JoinedOffices::key(m_stand.bogor, code)), patience);
    for (Place* place : {&m_stand.nation, &m_stand.bogor})
        QTRY_SAYS(place->health(), "");
    QCOMPARE(m_stand.nation.outcome(before), QStringLiteral("unknown_booking"));
}

// Of a restored nation the offices know more than it does: without higher numbers they would take
// what it says for old news.
void TestNationFaults::aRestoredNationIsHeard()
{
    const QString code = m_stand.newCode();
    const QString key = JoinedOffices::key(m_stand.bogor, code);
    const auto put = [&](const char* status) {
        return m_stand.nation.put(
            {bookingJson(QStringLiteral("bogor"), code,
                         {{QStringLiteral("status"), QString::fromLatin1(status)}})});
    };
    const auto status = [&] {
        return m_stand.bogor.pulled(QStringLiteral("booking"), key).value(u"status").toString();
    };
    for (const char* each : {"active", "moved", "active"})
        (void)put(each);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_stand.bogor.value(
            QStringLiteral("SELECT rev FROM loket.booking WHERE key = '%1'").arg(key)),
        QStringLiteral("3"), patience);
    m_stand.nation.exec(QStringLiteral("UPDATE nation.sent SET rev = 1 WHERE key = '%1'").arg(key));
    runTool({QStringLiteral("server"), QStringLiteral("generation"), QStringLiteral("--db"),
             m_stand.nation.db()});
    (void)put("cancelled");
    QTRY_COMPARE_WITH_TIMEOUT(status(), QStringLiteral("cancelled"), patience);
}

QTEST_GUILESS_MAIN(TestNationFaults)
#include "tst_nationfaults.moc"
