// SPDX-License-Identifier: GPL-3.0-or-later
// Two offices and the nation: three real servers that tools/centre joined.
#include "place.h"
#include "support/tcpproxy.h"

#include <QTemporaryDir>
#include <QTest>

#define QTRY_SAYS(expression, expected)                                                            \
    QTRY_COMPARE_WITH_TIMEOUT(expression, QStringLiteral(expected), 30000)

class TestNation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBookingReachesItsOfficeOnly();
    void whatOfficesRecordComesTogether();
    void theSameBookingAtTwoOffices_data();
    void theSameBookingAtTwoOffices();
    void anUndoDissolvesTheIncident();
    void settledAtOneOfficeIsSettledAtBoth();
    void aMovedBookingIsUsedUpAtBoth();
    void aCutLinkStopsNobody_data();
    void aCutLinkStopsNobody();
    void theNationIsAway();
    void whatGoesWrongIsTold_data();
    void whatGoesWrongIsTold();
    void aLostPlaceIsCopiedAnew_data();
    void aLostPlaceIsCopiedAnew();
    void anOfficeReadsNoOthers();
    void joiningAgainChangesNothing();

private:
    void tool(const QStringList& words);
    void join(Place& office, int nationPort, int officePort);
    [[nodiscard]] QString newCode()
    {
        return QStringLiteral("T%1").arg(++m_codes, 4, 10, QLatin1Char('0'));
    }
    [[nodiscard]] static QString key(const Place& place, const QString& code)
    {
        return place.office() + QStringLiteral("/law/") + code;
    }
    [[nodiscard]] bool has(Place& place, const QString& booking)
    {
        return place.value(QStringLiteral("SELECT count(*) FROM loket.booking WHERE key = '%1'")
                               .arg(booking)) == u"1";
    }

    QTemporaryDir m_folder;
    Place m_nation, m_bogor{QStringLiteral("bogor")}, m_batam{QStringLiteral("batam")};
    std::unique_ptr<TcpProxy> m_down, m_up; // of Bogor
    int m_codes = 0;
};

void TestNation::tool(const QStringList& words)
{
    const ToolSays says = centreTool(words);
    QVERIFY2(says.done, qPrintable(words.join(u' ') + u'\n' + says.words));
}

void TestNation::join(Place& office, int nationPort, int officePort)
{
    const QString there = m_folder.filePath(office.office() + QStringLiteral(".join"));
    const QString back = m_folder.filePath(office.office() + QStringLiteral(".back"));
    const auto words = [&](const QString& what, Place& place) {
        return QStringList{QStringLiteral("nation"),   what,
                           QStringLiteral("--db"),     place.db(),
                           QStringLiteral("--office"), office.office()};
    };
    const QString reach = QStringLiteral("host=127.0.0.1 port=%1");
    tool(words(QStringLiteral("add"), m_nation)
         << QStringLiteral("--reach") << reach.arg(nationPort) << QStringLiteral("--out") << there);
    tool(words(QStringLiteral("join"), office)
         << QStringLiteral("--with") << there << QStringLiteral("--reach") << reach.arg(officePort)
         << QStringLiteral("--out") << back);
    tool(words(QStringLiteral("accept"), m_nation) << QStringLiteral("--with") << back);
}

void TestNation::initTestCase()
{
    for (Place* place : {&m_nation, &m_bogor, &m_batam})
        QVERIFY2(place->start(), qPrintable(place->server().problem()));
    m_down = std::make_unique<TcpProxy>(m_nation.server().port());
    m_up = std::make_unique<TcpProxy>(m_bogor.server().port());
    tool({QStringLiteral("nation"), QStringLiteral("up"), QStringLiteral("--db"), m_nation.db()});
    join(m_bogor, m_down->port(), m_up->port());
    join(m_batam, m_nation.server().port(), m_batam.server().port());
    for (Place* place : {&m_nation, &m_bogor, &m_batam})
        QTRY_SAYS(place->health(), "");
}

void TestNation::aBookingReachesItsOfficeOnly()
{
    const QString code = newCode();
    QCOMPARE(m_nation.put({bookingJson(QStringLiteral("bogor"), code)}), QStringLiteral("new"));
    QTRY_SAYS(
        m_bogor.pulled(QStringLiteral("booking"), key(m_bogor, code)).value(u"status").toString(),
        "active");
    QCOMPARE(m_nation.put({bookingJson(QStringLiteral("bogor"), code,
                                       {{QStringLiteral("status"), QStringLiteral("cancelled")}})}),
             QStringLiteral("changed"));
    QTRY_SAYS(
        m_bogor.pulled(QStringLiteral("booking"), key(m_bogor, code)).value(u"status").toString(),
        "cancelled");
    QCOMPARE(m_batam.value(QStringLiteral("SELECT count(*) FROM loket.booking")),
             QStringLiteral("0"));
    QCOMPARE(m_bogor.value(QStringLiteral("SELECT count(*) FROM nation.booking")),
             QStringLiteral("0"));
}

void TestNation::whatOfficesRecordComesTogether()
{
    const QString code = newCode();
    m_nation.put({bookingJson(QStringLiteral("bogor"), code)});
    QTRY_VERIFY_WITH_TIMEOUT(has(m_bogor, key(m_bogor, code)), 10000);
    const EventId first = m_bogor.attend(key(m_bogor, code));
    const EventId second = m_batam.attend(QStringLiteral("9QQQQ")); // by reference
    QTRY_SAYS(m_nation.outcome(first), "ok");
    QTRY_SAYS(m_nation.outcome(second), "unknown_booking");
    m_bogor.undo(first); // what becomes of it later goes up, too
    QTRY_SAYS(m_nation.outcome(first), "voided");
    QCOMPARE(m_nation.value(QStringLiteral("SELECT count(*) FROM nation.incident")),
             QStringLiteral("0"));
    // The source is told that somebody came, and makes a new booking.
    const EventId again = m_bogor.attend(key(m_bogor, code));
    QTRY_SAYS(m_nation.outcome(again), "ok");
    QTRY_COMPARE(
        m_nation.put({bookingJson(QStringLiteral("bogor"), code,
                                  {{QStringLiteral("slot"), QStringLiteral("10:00-11:00")}})}),
        QStringLiteral("already_attended"));
}

void TestNation::theSameBookingAtTwoOffices_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("moved to the other office, and taken in at both") << QStringLiteral("moved");
    QTest::newRow("by reference at an office that had not heard of the move")
        << QStringLiteral("reference");
    QTest::newRow("another code, but one application number") << QStringLiteral("application");
}

void TestNation::theSameBookingAtTwoOffices()
{
    QFETCH(QString, how);
    const QString code = newCode(), other = how == u"application" ? newCode() : code;
    const QJsonObject number =
        how == u"application"
            ? QJsonObject{{QStringLiteral("application_number"), QStringLiteral("1234567")}}
            : QJsonObject();
    m_nation.put({bookingJson(QStringLiteral("bogor"), code, number)});
    QTRY_VERIFY_WITH_TIMEOUT(has(m_bogor, key(m_bogor, code)), 10000);
    EventId atBatam = EventId::make(0);
    if (how == u"reference")
        atBatam = m_batam.attend(code);
    QJsonObject there = number;
    if (how != u"application")
        there.insert(QStringLiteral("moved_from"), key(m_bogor, code));
    if (how == u"moved")
        m_nation.put({bookingJson(QStringLiteral("bogor"), code,
                                  {{QStringLiteral("status"), QStringLiteral("moved")}})});
    if (how != u"reference") {
        m_nation.put({bookingJson(QStringLiteral("batam"), other, there)});
        QTRY_VERIFY_WITH_TIMEOUT(has(m_batam, key(m_batam, other)), 10000);
        m_up->stall(true); // Bogor's word is late: Batam cannot know yet
    }
    const EventId atBogor = m_bogor.attend(key(m_bogor, code));
    if (how != u"reference")
        atBatam = m_batam.attend(key(m_batam, other));
    m_up->stall(false);
    const QString subject = how == u"reference" ? code : key(m_batam, other);
    QTRY_VERIFY_WITH_TIMEOUT(m_bogor.openIncidents(key(m_bogor, code)).contains(u"other_office"),
                             30000);
    QTRY_VERIFY_WITH_TIMEOUT(m_batam.openIncidents(subject).contains(u"other_office"), 30000);
    // Both know who, where and when; both arrivals stand.
    for (Place* place : {&m_bogor, &m_batam}) {
        const QString id = place->value(QStringLiteral(
            "SELECT id FROM loket.incident WHERE kind = 'other_office' "
            "AND NOT dissolved AND settled IS NULL ORDER BY opened_at DESC LIMIT 1"));
        const QJsonArray parties =
            place->pulled(QStringLiteral("incident"), id).value(u"parties").toArray();
        QCOMPARE(parties.size(), 2);
        const auto office = [&](int n) {
            return parties[n].toObject().value(u"office").toString();
        };
        QCOMPARE(QSet<QString>({office(0), office(1)}),
                 QSet<QString>({QStringLiteral("bogor"), QStringLiteral("batam")}));
        for (const auto& party : parties)
            QVERIFY(!party.toObject().value(u"queue_number").toString().isEmpty());
    }
    QTRY_COMPARE_WITH_TIMEOUT(
        m_batam.outcome(atBatam),
        how == u"reference" ? QStringLiteral("unknown_booking") : QStringLiteral("ok"), 10000);
    QVERIFY(m_bogor.outcome(atBogor) != u"voided");
}

void TestNation::anUndoDissolvesTheIncident()
{
    const QString code = newCode();
    m_nation.put({bookingJson(QStringLiteral("bogor"), code)});
    m_nation.put({bookingJson(QStringLiteral("batam"), code,
                              {{QStringLiteral("moved_from"), key(m_bogor, code)}})});
    QTRY_VERIFY_WITH_TIMEOUT(has(m_bogor, key(m_bogor, code)) && has(m_batam, key(m_batam, code)),
                             10000);
    (void)m_bogor.attend(key(m_bogor, code));
    const EventId wrong = m_batam.attend(key(m_batam, code));
    QTRY_VERIFY_WITH_TIMEOUT(m_batam.openIncidents(key(m_batam, code)).contains(u"other_office"),
                             30000);
    m_batam.undo(wrong);
    QTRY_VERIFY_WITH_TIMEOUT(!m_batam.openIncidents(key(m_batam, code)).contains(u"other_office"),
                             30000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_bogor.openIncidents(key(m_bogor, code)).contains(u"other_office"),
                             30000);
}

void TestNation::settledAtOneOfficeIsSettledAtBoth()
{
    const QString code = newCode();
    m_nation.put({bookingJson(QStringLiteral("bogor"), code)});
    m_nation.put({bookingJson(QStringLiteral("batam"), code,
                              {{QStringLiteral("moved_from"), key(m_bogor, code)}})});
    QTRY_VERIFY_WITH_TIMEOUT(has(m_bogor, key(m_bogor, code)) && has(m_batam, key(m_batam, code)),
                             10000);
    (void)m_bogor.attend(key(m_bogor, code));
    (void)m_batam.attend(key(m_batam, code));
    QTRY_VERIFY_WITH_TIMEOUT(m_bogor.openIncidents(key(m_bogor, code)).contains(u"other_office"),
                             30000);
    QTRY_VERIFY_WITH_TIMEOUT(m_batam.openIncidents(key(m_batam, code)).contains(u"other_office"),
                             30000);
    const QString id = m_bogor.value(
        QStringLiteral(
            "SELECT id FROM loket.incident WHERE kind = 'other_office' AND booking = '%1'")
            .arg(key(m_bogor, code)));
    m_bogor.settle(id);
    QTRY_SAYS(m_batam.pulled(QStringLiteral("incident"), id)
                  .value(u"settled")
                  .toObject()
                  .value(u"reason")
                  .toString(),
              "clerical_error");
    QVERIFY(!m_batam.openIncidents(key(m_batam, code)).contains(u"other_office"));
}

void TestNation::aMovedBookingIsUsedUpAtBoth()
{
    const QString code = newCode();
    m_nation.put({bookingJson(QStringLiteral("bogor"), code)});
    QTRY_VERIFY_WITH_TIMEOUT(has(m_bogor, key(m_bogor, code)), 10000);
    const EventId came = m_bogor.attend(key(m_bogor, code));
    QTRY_SAYS(m_nation.outcome(came), "ok");
    m_nation.put({bookingJson(QStringLiteral("bogor"), code,
                              {{QStringLiteral("status"), QStringLiteral("moved")}}),
                  bookingJson(QStringLiteral("batam"), code,
                              {{QStringLiteral("moved_from"), key(m_bogor, code)}})});
    QTRY_SAYS(
        m_batam.pulled(QStringLiteral("booking"), key(m_batam, code)).value(u"status").toString(),
        "moved");
    QTRY_SAYS(m_bogor.outcome(came), "not_valid:moved");
    QVERIFY(m_batam.pulled(QStringLiteral("booking"), key(m_batam, code))
                .value(u"note")
                .toString()
                .contains(u"bogor"));
    m_bogor.undo(came);
    QTRY_SAYS(
        m_batam.pulled(QStringLiteral("booking"), key(m_batam, code)).value(u"status").toString(),
        "active");
}

void TestNation::aCutLinkStopsNobody_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("what comes down is cut") << QStringLiteral("down");
    QTest::newRow("what goes up is cut") << QStringLiteral("up");
    QTest::newRow("both, as a black hole") << QStringLiteral("stalled");
}

void TestNation::aCutLinkStopsNobody()
{
    QFETCH(QString, way);
    const auto break_ = [&](bool on) {
        for (TcpProxy* link : {way == u"up" ? m_up.get() : m_down.get(),
                               way == u"down" ? m_down.get() : m_up.get()}) {
            if (way == u"stalled") {
                link->stall(on);
            } else {
                link->refuse(on);
                link->cut();
            }
        }
    };
    break_(true);
    const QString code = newCode();
    QCOMPARE(m_nation.put({bookingJson(QStringLiteral("bogor"), code)}), QStringLiteral("new"));
    const EventId event = m_bogor.attend(QStringLiteral("Q") + code);
    QCOMPARE(m_bogor.outcome(event), QStringLiteral("unknown_booking")); // at once
    // The other office notices nothing.
    QCOMPARE(m_nation.put({bookingJson(QStringLiteral("batam"), code)}), QStringLiteral("new"));
    QTRY_VERIFY_WITH_TIMEOUT(has(m_batam, key(m_batam, code)), 10000);
    Place& whoTells = way == u"up" ? m_nation : m_bogor;
    QTRY_VERIFY_WITH_TIMEOUT(!whoTells.health().isEmpty(), 40000);
    break_(false);
    QTRY_VERIFY_WITH_TIMEOUT(has(m_bogor, key(m_bogor, code)), 30000);
    QTRY_SAYS(m_nation.outcome(event), "unknown_booking");
    for (Place* place : {&m_nation, &m_bogor})
        QTRY_SAYS(place->health(), "");
}

void TestNation::theNationIsAway()
{
    m_nation.server().stop();
    const EventId event = m_bogor.attend(QStringLiteral("WAITS"));
    QCOMPARE(m_bogor.outcome(event), QStringLiteral("unknown_booking"));
    QVERIFY(!m_bogor.health().isEmpty());
    QVERIFY2(m_nation.server().start(), qPrintable(m_nation.server().problem()));
    QTRY_SAYS(m_nation.outcome(event), "unknown_booking");
    for (Place* place : {&m_nation, &m_bogor, &m_batam})
        QTRY_SAYS(place->health(), "");
}

void TestNation::whatGoesWrongIsTold_data()
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
        << QStringLiteral("an error again and again") << QString();
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

void TestNation::whatGoesWrongIsTold()
{
    QFETCH(bool, atNation);
    QFETCH(QString, harm);
    QFETCH(QString, mend);
    QFETCH(QString, told);
    QFETCH(QString, tool);
    Place& where = atNation ? m_nation : m_bogor;
    const QString code = newCode();
    if (atNation) {
        m_nation.put({bookingJson(QStringLiteral("bogor"), code)});
        QTRY_VERIFY_WITH_TIMEOUT(has(m_bogor, key(m_bogor, code)), 10000);
    }
    where.exec(harm);
    std::optional<EventId> event;
    if (atNation)
        event = m_bogor.attend(key(m_bogor, code));
    else
        QCOMPARE(m_nation.put({bookingJson(QStringLiteral("bogor"), code)}), QStringLiteral("new"));
    QTRY_VERIFY_WITH_TIMEOUT(where.health().contains(told), 60000);
    const EventId meanwhile = m_bogor.attend(QStringLiteral("M") + code);
    QCOMPARE(m_bogor.outcome(meanwhile), QStringLiteral("unknown_booking"));
    where.exec(mend);
    if (!tool.isEmpty())
        this->tool({QStringLiteral("nation"), tool, QStringLiteral("--db"), where.db()});
    QTRY_SAYS(where.health(), "");
    if (event)
        QTRY_SAYS(m_nation.outcome(*event), "ok");
    else
        QTRY_VERIFY_WITH_TIMEOUT(has(m_bogor, key(m_bogor, code)), 10000);
    QTRY_SAYS(m_nation.outcome(meanwhile), "unknown_booking");
}

void TestNation::aLostPlaceIsCopiedAnew_data()
{
    QTest::addColumn<bool>("up");
    QTest::newRow("the nation was away for too long") << true;
    QTest::newRow("the office was away for too long") << false;
}

// More WAL than is kept while nobody listens.
void TestNation::aLostPlaceIsCopiedAnew()
{
    QFETCH(bool, up);
    Place& keeps = up ? m_bogor : m_nation;
    Place& listens = up ? m_nation : m_bogor;
    const QString name = up ? QStringLiteral("loket_up_bogor") : QStringLiteral("loket_down_bogor");
    const EventId before = m_bogor.attend(QStringLiteral("BEFORE") + newCode());
    QTRY_SAYS(m_nation.outcome(before), "unknown_booking");
    listens.exec(QStringLiteral("ALTER SUBSCRIPTION %1 DISABLE").arg(name));
    keeps.server().options().settings.insert(QStringLiteral("max_slot_wal_keep_size"),
                                             QStringLiteral("1MB"));
    QVERIFY(keeps.server().reload());
    const QString code = newCode();
    const EventId event = m_bogor.attend(QStringLiteral("Q") + code);
    m_nation.put({bookingJson(QStringLiteral("bogor"), code)});
    for (int n = 0; n < 4; ++n)
        keeps.exec(QStringLiteral(
            "CREATE TABLE filler AS SELECT repeat('x', 900) FROM generate_series(1, 9000);"
            "DROP TABLE filler; SELECT pg_switch_wal()"));
    keeps.exec(QStringLiteral("CHECKPOINT"));
    QTRY_VERIFY_WITH_TIMEOUT(keeps.health().contains(QStringLiteral("lost: copy anew")), 60000);
    keeps.server().options().settings.remove(QStringLiteral("max_slot_wal_keep_size"));
    QVERIFY(keeps.server().reload());
    tool({QStringLiteral("nation"), QStringLiteral("recopy"), QStringLiteral("--db"), listens.db(),
          QStringLiteral("--subscription"), name});
    QTRY_SAYS(m_nation.outcome(event), "unknown_booking");
    QTRY_VERIFY_WITH_TIMEOUT(has(m_bogor, key(m_bogor, code)), 30000);
    for (Place* place : {&m_nation, &m_bogor})
        QTRY_SAYS(place->health(), "");
    QCOMPARE(m_nation.outcome(before), QStringLiteral("unknown_booking"));
}

// Its password for the nation opens its own database and no other.
void TestNation::anOfficeReadsNoOthers()
{
    const auto password = m_bogor.value(QStringLiteral(
        "SELECT substring(subconninfo FROM 'password=([0-9a-f]+)') FROM pg_subscription"));
    const auto opens = [&](const QString& database) {
        return PgConnection::openBy(m_nation.server().conninfo(
                                        database, QStringLiteral("loket_office_bogor"), password))
            .has_value();
    };
    QVERIFY(opens(QStringLiteral("loket_down_bogor")));
    QVERIFY(!opens(QStringLiteral("loket_down_batam")));
    QVERIFY(!opens(QStringLiteral("loket")));
    auto own = PgConnection::openBy(m_nation.server().conninfo(
        QStringLiteral("loket_down_bogor"), QStringLiteral("loket_office_bogor"), password));
    QVERIFY(own.has_value());
    for (const char* attempt : {"INSERT INTO nation.booking VALUES ('bogor', 'x', 1, false, '{}')",
                                "DELETE FROM nation.booking", "CREATE TABLE nation.x (a int)",
                                "SELECT * FROM pg_user_mapping"})
        QVERIFY2(!(*own)->exec(attempt), attempt);
}

void TestNation::joiningAgainChangesNothing()
{
    tool({QStringLiteral("nation"), QStringLiteral("up"), QStringLiteral("--db"), m_nation.db()});
    join(m_batam, m_nation.server().port(), m_batam.server().port());
    const QString code = newCode();
    m_nation.put({bookingJson(QStringLiteral("batam"), code)});
    QTRY_VERIFY_WITH_TIMEOUT(has(m_batam, key(m_batam, code)), 30000);
    const EventId event = m_batam.attend(key(m_batam, code));
    QTRY_SAYS(m_nation.outcome(event), "ok");
    for (Place* place : {&m_nation, &m_batam})
        QTRY_SAYS(place->health(), "");
}

QTEST_GUILESS_MAIN(TestNation)
#include "tst_nation.moc"
