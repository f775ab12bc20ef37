// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody tries who holds the credentials of one desk of one office, in a database that
// keeps two offices, which is worse than one for each: nothing of the other office is read or
// written, no event is altered, no right is gained.
#include "support/pgserver.h"
#include "sync/centraladmin.h"

#include <QDateTime>
#include <QTest>

namespace {

const QString database = QStringLiteral("loket");
constexpr char insufficientPrivilege[] = "42501";
const char* const marker = "RAHASIA"; // in everything that is the other office's

QString sql(const char* text)
{
    return QString::fromUtf8(text);
}

OfficeId office(const char* id)
{
    return *OfficeId::parse(QString::fromLatin1(id));
}

DeskLetter letter(char c)
{
    return *DeskLetter::parse(QString(QLatin1Char(c)));
}

// A batch of one event; its payload and what else is asked for.
QString batch(const char* id, const char* ofOffice, const char* desk, const char* kind,
              const char* payload = "{}", const char* booking = "", const char* attach = "{}")
{
    return QStringLiteral(
               "[{\"event\":{\"id\":\"0193546e-0000-7000-8000-%1\",\"n\":1,\"kind\":\"%4\","
               "\"office\":\"%2\",\"desk\":\"%3\",\"officer\":\"ani\",\"booking\":\"%6\","
               "\"day\":\"2026-11-23\",\"now_ms\":1795392000000,\"uncertainty_ms\":1,"
               "\"wall_ms\":1,\"boot_us\":1,\"boot_id\":\"b\",\"quality\":0,\"rule\":null,"
               "\"rule_version\":null,\"payload\":%5,\"previous\":\"%7\",\"hash\":\"%7\"},"
               "\"attach\":%8,\"install\":\"i\"}]")
        .arg(sql(id), sql(ofOffice), sql(desk), sql(kind), sql(payload), sql(booking),
             QString(64, u'0'), sql(attach));
}

QString dayFromNow(int days) // where the office is
{
    return QDateTime::currentDateTimeUtc().addSecs(7 * 3600).date().addDays(days).toString(
        Qt::ISODate);
}

// An administrator of its own making, whose PIN it knows.
const char* const administrator = "{\"officer\":{\"id\":\"ani\",\"name\":\"Ani\",\"role\":"
                                  "\"administrator\",\"pin_hash\":\"mine\","
                                  "\"enabled\":true,\"changed_ms\":99999999999999}}";
const char* const profile = "{\"profile\":{\"version\":%1,\"sha256\":"
                            "\"cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc\","
                            "\"json\":\"{}\",\"at_ms\":5}}";

QString pushing(const QString& text)
{
    return QStringLiteral("SELECT * FROM loket.push('%1')").arg(text);
}

} // namespace

class TestIsolation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void attempts_data();
    void attempts();
    void nobodyHasTheLastWordOnAnOfficer();
    void anOpenTransactionHoldsUpNobodyElse();
    void aPasswordOfItsOwnMayChangeAndNoOther();
    void noReplicationConnection();

private:
    [[nodiscard]] std::unique_ptr<PgConnection> as(const Connection& desk);
    [[nodiscard]] QString everythingThatMustStay();

    PgServer m_server;
    std::unique_ptr<PgConnection> m_super;
    std::optional<Connection> m_mine, m_colleague, m_other;
};

void TestIsolation::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
    QVERIFY(m_server.createDatabase(database));
    auto admin = CentralAdmin::connect(m_server.conninfo(database));
    QVERIFY(admin.has_value());
    QVERIFY((*admin)->init(office("bandung")).has_value());
    m_mine = (*admin)->enrol({office("jakarta"), letter('A')}).value();
    m_colleague = (*admin)->enrol({office("jakarta"), letter('B')}).value();
    m_other = (*admin)->enrol({office("bandung"), letter('A')}).value();
    QVERIFY(m_server.exec(
        database,
        sql("SELECT loket.put_bookings('[{\"office\":\"bandung\",\"channel\":\"law\",\"code\":"
            "\"K1\",\"name\":\"RAHASIA\",\"service\":\"baru\",\"service_date\":\"2026-11-23\","
            "\"slot\":\"08:00-09:00\"},{\"office\":\"jakarta\",\"channel\":\"law\",\"code\":\"K1\","
            "\"name\":\"OURS\",\"service\":\"baru\",\"service_date\":\"2026-11-23\",\"slot\":"
            "\"08:00-09:00\"}]')")));
    for (const Connection* desk : {&*m_other, &*m_mine}) {
        const auto link = as(*desk);
        QVERIFY(link->exec("SELECT * FROM loket.hello(1, 'x')").has_value());
        const bool theirs = desk == &*m_other;
        const QString office = desk->office.toString();
        const QString key = office + QStringLiteral("/law/K1");
        const auto pushed = link->exec(
            "SELECT * FROM loket.push($1)",
            PgValues(batch(theirs ? "00000000000b" : "00000000000a", qPrintable(office), "A",
                           "attendance", theirs ? "{\"officer_name\": \"RAHASIA\"}" : "{}",
                           qPrintable(key))));
        QVERIFY(pushed.has_value());
    }
    QVERIFY(m_server.exec(database, sql("INSERT INTO loket.officer VALUES ('bandung', 'rina', 1, "
                                        "'{\"id\": \"rina\", \"pin_hash\": \"RAHASIA\"}')")));
    // What the own office has beside today's bookings.
    QVERIFY(m_server.exec(
        database,
        QStringLiteral(
            "SELECT loket.put_bookings('[{\"office\":\"jakarta\",\"code\":\"K2\",\"name\":"
            "\"TODAY\",\"service\":\"baru\",\"service_date\":\"%1\",\"slot\":"
            "\"08:00-09:00\"}]')")
            .arg(dayFromNow(0))));
    QVERIFY(m_server.exec(
        database, sql("INSERT INTO loket.officer VALUES ('jakarta', 'ani', 1, '{\"id\": \"ani\"}');"
                      "INSERT INTO loket.profile VALUES ('jakarta', 3, 1, '{\"json\": \"{}\"}')")));
    QVERIFY(m_server.exec(database, sql("ANALYZE")));
}

std::unique_ptr<PgConnection> TestIsolation::as(const Connection& desk)
{
    auto link = PgConnection::open(desk, QStringLiteral("/"), unhurried);
    if (!link)
        qFatal("a desk is not let in: %s", qPrintable(link.error().detail));
    return std::move(*link);
}

// The other office whole, the own one's bookings, officers and profile, all events as they were
// recorded, and everybody's rights.
QString TestIsolation::everythingThatMustStay()
{
    QString question = sql("SELECT concat_ws('/', ");
    for (const char* table : {"booking", "booking_past", "change", "event", "admission", "incident",
                              "quarantine", "person", "officer", "profile"})
        question += QStringLiteral("(SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY "
                                   "t::text), '')) FROM loket.%1 t WHERE office = 'bandung'), ")
                        .arg(QLatin1String(table));
    for (const char* table : {"booking", "officer", "profile"})
        question += QStringLiteral("(SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) "
                                   "FROM loket.%1 t WHERE office = 'jakarta'), ")
                        .arg(QLatin1String(table));
    question += sql(
        "(SELECT string_agg(office || letter || role || enabled, '|' ORDER BY role) "
        "FROM loket.desk), (SELECT head || gen FROM loket.office WHERE id = 'bandung'), "
        "(SELECT string_agg(wire::text, '|' ORDER BY id) FROM loket.event "
        "WHERE id = '0193546e-0000-7000-8000-00000000000a'), "
        "(SELECT string_agg(rolname || rolsuper || rolcreaterole || rolcreatedb || rolcanlogin "
        "|| rolreplication || rolbypassrls, '|' ORDER BY rolname) FROM pg_roles), "
        "(SELECT string_agg(roleid || '-' || member, '|' ORDER BY roleid, member) "
        "FROM pg_auth_members), "
        "(SELECT string_agg(relname || relrowsecurity || coalesce(relacl::text, ''), '|' ORDER BY "
        "relname) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace "
        "WHERE nspname IN ('loket', 'public')), "
        "(SELECT string_agg(rolname || md5(rolpassword), '|' ORDER BY rolname) FROM pg_authid), "
        "(SELECT count(*) FROM pg_proc))");
    if (!m_super)
        m_super = m_server.connect(database);
    auto rows = m_super->exec(question.toUtf8());
    return rows && rows->next() ? rows->text(0) : QString();
}

void TestIsolation::attempts_data()
{
    QTest::addColumn<QString>("attempt");
    QTest::addColumn<QString>("sqlState"); // of the refusal; empty: it does nothing
    // Without the right to, unless another reason is named: else a slip in the attempt itself would
    // pass for a refusal.
    const auto refused = [](const char* title, const QString& attempt,
                            const char* sqlState = insufficientPrivilege) {
        QTest::newRow(title) << attempt << QString::fromLatin1(sqlState);
    };
    const auto harmless = [](const char* title, const QString& attempt) {
        QTest::newRow(title) << attempt << QString();
    };
    for (const char* table :
         {"event", "booking", "booking_past", "change", "admission", "incident", "quarantine",
          "person", "officer", "profile", "desk", "install", "office", "meta"})
        refused(qPrintable(QStringLiteral("reads the table ") + QLatin1String(table)),
                QStringLiteral("SELECT * FROM loket.") + QLatin1String(table));
    refused("changes an event", sql("UPDATE loket.event SET wire = '{}'"));
    refused("deletes events", sql("DELETE FROM loket.event"));
    refused("empties a table", sql("TRUNCATE loket.event CASCADE"));
    refused("writes a booking",
            sql("INSERT INTO loket.booking VALUES ('bandung', 'bandung/law/X', 1)"));
    refused("changes a booking", sql("UPDATE loket.booking SET body = '{}'"));
    refused("turns the feed back", sql("UPDATE loket.office SET head = 0"));
    refused("makes itself another office's desk", sql("UPDATE loket.desk SET office = 'bandung'"));
    refused("takes a trigger off", sql("ALTER TABLE loket.event DISABLE TRIGGER ALL"));
    refused("takes row security off", sql("ALTER TABLE loket.event DISABLE ROW LEVEL SECURITY"));
    refused("drops the schema", sql("DROP SCHEMA loket CASCADE"));
    refused("locks a table", sql("BEGIN; LOCK TABLE loket.event"));
    refused("explains what it may not read", sql("EXPLAIN ANALYZE SELECT * FROM loket.event"));
    refused("reads a table as XML", sql("SELECT query_to_xml('SELECT * FROM loket.event', true, "
                                        "true, '')"));
    harmless("reads what the planner knows of values",
             sql("SELECT * FROM pg_stats WHERE schemaname = 'loket'"));
    refused("reads the planner's statistics", sql("SELECT * FROM pg_statistic"));
    for (const char* call :
         {"emit('bandung', 'event', 'x', '{}')", "enrol('bandung', 'A', session_user::text, '')",
          "disable('bandung', 'A')", "add_office('mine')", "status_of('bandung')",
          "new_generation()", "put_bookings('[]')",
          "set_outcome('bandung', '0193546e-0000-7000-8000-00000000000b', 'voided', NULL)",
          "purge('bandung', '2027-01-01')", "my_office()", "me()", "tell_due('bandung')",
          "close_day('bandung', '2026-11-23')", "booking_named('bandung', 'K1', '')",
          "promote('bandung', 'x')", "tell('bandung')"})
        refused(qPrintable(QStringLiteral("calls ") + QLatin1String(call)),
                QStringLiteral("SELECT loket.") + QLatin1String(call));
    refused("becomes the owner", sql("SET ROLE loket_owner"));
    refused("becomes the superuser", sql("SET ROLE postgres"));
    refused("becomes another desk", sql("SET ROLE \"c_bandung_a\""));
    refused("becomes another desk's session", sql("SET SESSION AUTHORIZATION \"c_bandung_a\""));
    refused("makes itself a superuser", sql("ALTER ROLE \"c_jakarta_a\" SUPERUSER"));
    refused("lets itself past row security", sql("ALTER ROLE \"c_jakarta_a\" BYPASSRLS"));
    refused("changes another desk's password", sql("ALTER ROLE \"c_bandung_a\" PASSWORD 'mine'"));
    refused("changes a colleague's password", sql("ALTER ROLE \"c_jakarta_b\" PASSWORD 'mine'"));
    refused("makes a role", sql("CREATE ROLE helper LOGIN SUPERUSER"));
    refused("joins the owner", sql("GRANT loket_owner TO \"c_jakarta_a\""));
    refused("joins the ministry", sql("GRANT loket_source TO \"c_jakarta_a\""));
    refused("gives itself a table", sql("GRANT SELECT ON loket.event TO \"c_jakarta_a\""));
    refused("takes over what others own", sql("REASSIGN OWNED BY loket_owner TO \"c_jakarta_a\""));
    refused("makes a table", sql("CREATE TABLE loket.mine (x int)"));
    refused("makes a table in public", sql("CREATE TABLE public.mine (x int)"));
    refused("makes a temporary table", sql("CREATE TEMP TABLE mine (x int)"));
    refused("makes a schema", sql("CREATE SCHEMA mine"));
    refused(
        "makes a function that stands before ours",
        sql("CREATE FUNCTION public.upper(text) RETURNS text LANGUAGE sql AS 'SELECT 1::text'"));
    refused("makes a function of the session",
            sql("CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql AS 'SELECT 1'"));
    refused("runs a program of its own", sql("DO $$ BEGIN PERFORM 1; END $$"));
    refused("makes a cast", sql("CREATE CAST (text AS bigint) WITH INOUT"));
    refused("makes an operator",
            sql("CREATE OPERATOR loket.=== (FUNCTION = texteq, LEFTARG = text, RIGHTARG = text)"));
    refused("installs dblink", sql("CREATE EXTENSION dblink SCHEMA loket"));
    refused("runs a program of the system", sql("COPY (SELECT 1) TO PROGRAM 'id'"));
    refused("reads by a program", sql("COPY pg_class FROM PROGRAM 'id'"));
    refused("writes a file", sql("COPY (SELECT 1) TO '/var/lib/postgresql/x'"));
    refused("reads a file", sql("SELECT pg_read_file('pg_hba.conf')"));
    refused("reads a binary file", sql("SELECT pg_read_binary_file('global/pg_control')"));
    refused("lists a folder", sql("SELECT pg_ls_dir('.')"));
    refused("reads who may connect", sql("SELECT * FROM pg_hba_file_rules"));
    refused("reads passwords", sql("SELECT rolpassword FROM pg_authid"));
    refused("reads passwords by the view", sql("SELECT * FROM pg_shadow"));
    refused("makes a large object", sql("SELECT lo_create(0)"));
    refused("makes a large object of bytes", sql("SELECT lo_from_bytea(0, 'x')"));
    refused("imports a file as a large object", sql("SELECT lo_import('/etc/passwd')"));
    refused("changes the server's settings", sql("ALTER SYSTEM SET fsync = off"));
    refused("makes the server read its settings", sql("SELECT pg_reload_conf()"));
    refused("turns triggers off", sql("SET session_replication_role = replica"));
    refused("ends another's session",
            sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = "
                "'postgres' OR usename IS NULL"));
    refused("reads the write-ahead log",
            sql("SELECT pg_create_logical_replication_slot('mine', 'test_decoding')"));
    refused("makes a publication", sql("CREATE PUBLICATION mine FOR TABLE loket.event"));
    refused("makes a subscription",
            sql("CREATE SUBSCRIPTION mine CONNECTION 'host=x' PUBLICATION y"));
    refused("changes the database", sql("ALTER DATABASE loket SET search_path = mine"));
    refused("sends too many at once",
            sql("SELECT * FROM loket.push((SELECT json_agg(n) FROM generate_series(1, 51) n))"),
            "54000");
    refused("sends what is no batch", sql("SELECT * FROM loket.push('{}')"), "22023");
    harmless("sends the other office's event",
             pushing(batch("0000000000c1", "bandung", "A", "attendance")));
    harmless("sends a colleague's event",
             pushing(batch("0000000000c2", "jakarta", "B", "attendance")));
    harmless("sends another content under a known id",
             pushing(batch("00000000000a", "jakarta", "A", "attendance", "{\"x\": 1}")));
    harmless("sends under the other office's id",
             pushing(batch("00000000000b", "jakarta", "A", "attendance")));
    harmless("undoes the other office's arrival",
             pushing(batch("0000000000c3", "jakarta", "A", "undo",
                           "{\"undoes\": \"0193546e-0000-7000-8000-00000000000b\"}")));
    harmless("takes the other office's booking in",
             pushing(batch("0000000000c4", "jakarta", "A", "attendance", "{}", "bandung/law/K1")));
    harmless("asks by a reference that the other office has",
             pushing(batch("0000000000c5", "jakarta", "A", "attendance", "{}", "K1")));
    const auto purging = [](const char* id, const QString& before) {
        return batch(id, "jakarta", "A", "purge",
                     qPrintable(QStringLiteral("{\"before\": \"%1\"}").arg(before)));
    };
    harmless("purges today", pushing(purging("0000000000c6", dayFromNow(1))));
    harmless("purges everything", pushing(purging("0000000000c8", sql("9999-12-31"))));
    harmless("purges today where days are written otherwise",
             QStringLiteral("SELECT * FROM loket.push(CASE WHEN set_config('datestyle', 'German', "
                            "false) <> '' THEN '%1'::json END)")
                 .arg(purging("0000000000c9", dayFromNow(1))));
    harmless("purges today by another clock",
             QStringLiteral("SELECT * FROM loket.push(CASE WHEN set_config('timezone', "
                            "'Pacific/Kiritimati', false) <> '' THEN '%1'::json END)")
                 .arg(purging("0000000000ca", dayFromNow(1))));
    harmless("makes an administrator beside an arrival",
             pushing(batch("0000000000cb", "jakarta", "A", "attendance", "{\"officer\": \"ani\"}",
                           "", administrator)));
    harmless("makes an administrator whom its change does not name",
             pushing(batch("0000000000cc", "jakarta", "A", "officer_change",
                           "{\"officer\": \"sari\"}", "", administrator)));
    const auto withProfile = [](const char* id, const char* kind, int version) {
        return pushing(batch(id, "jakarta", "A", kind,
                             "{\"sha256\": \"cccccccccccccccccccccccccccc"
                             "cccccccccccccccccccccccccccccccccccc\"}",
                             "", qPrintable(sql(profile).arg(version))));
    };
    harmless("brings a profile beside an arrival", withProfile("0000000000cd", "attendance", 4));
    harmless("brings the last profile of all",
             withProfile("0000000000ce", "profile_change", 2147483647));
    harmless("writes SQL into an event", pushing(batch("0000000000c7", "jakarta", "A", "attendance",
                                                       "{}", "x''; DELETE FROM loket.event; --")));
    harmless("pulls from far back", sql("SELECT * FROM loket.pull(-1, 2147483647)"));
    harmless("takes everything at once",
             sql("SELECT * FROM loket.snapshot_head(), loket.snapshot('1900-01-01')"));
    harmless("puts itself before our schema",
             sql("SET search_path = pg_temp, public; SELECT * FROM loket.head()"));
    harmless("listens to the other office", sql("LISTEN loket_bandung"));
    harmless("wakes the other office", sql("NOTIFY loket_bandung, '999999999'"));
    harmless("looks at what others do", sql("SELECT * FROM pg_stat_activity"));
    harmless("reads the functions' text",
             sql("SELECT prosrc FROM pg_proc WHERE proname IN ('push', 'take')"));
    harmless("takes advisory locks",
             sql("SELECT pg_advisory_lock(n) FROM generate_series(1, 100) n"));
    harmless("lets its own statements take long",
             sql("SET statement_timeout = 0; SET lock_timeout = 0"));
}

void TestIsolation::attempts()
{
    QFETCH(QString, attempt);
    QFETCH(QString, sqlState);
    const QString before = everythingThatMustStay();
    QVERIFY(before.contains(u"postgres"));
    const auto link = as(*m_mine);
    QString refused;
    QByteArray seen;
    const QStringList parts = attempt.contains(u'$') || attempt.contains(u'{')
                                  ? QStringList{attempt}
                                  : attempt.split(u';');
    for (const QString& part : parts) {
        auto rows = link->exec(part.toUtf8());
        if (!rows) {
            refused = link->sqlState();
            seen += rows.error().detail.toUtf8();
            break;
        }
        while (rows->next()) {
            for (int column = 0; column < rows->columns(); ++column)
                seen += rows->bytes(column) + '|';
        }
    }
    QCOMPARE(refused, sqlState);
    QVERIFY2(!seen.contains(marker), "it sees what is the other office's");
    QVERIFY(as(*m_other)->exec("SELECT * FROM loket.head()").has_value());
    QCOMPARE(everythingThatMustStay(), before);
}

// A desk speaks for the administrators at it; what it says another desk can take back.
void TestIsolation::nobodyHasTheLastWordOnAnOfficer()
{
    const auto mine = as(*m_mine);
    const char* const naming = "{\"officer\": \"ani\"}";
    QVERIFY(mine->exec(
        pushing(batch("0000000000e1", "jakarta", "A", "officer_change", naming, "", administrator))
            .toUtf8()));
    const QString role = sql("SELECT body ->> 'role' FROM loket.officer WHERE office = 'jakarta'");
    QCOMPARE(m_server.value(database, role), QStringLiteral("administrator"));
    QTest::qSleep(5);
    const QString honest = sql(administrator)
                               .replace(QStringLiteral("administrator"), QStringLiteral("officer"))
                               .replace(QStringLiteral("99999999999999"),
                                        QString::number(QDateTime::currentMSecsSinceEpoch()));
    const auto colleague = as(*m_colleague);
    QVERIFY(colleague->exec(pushing(batch("0000000000e2", "jakarta", "B", "officer_change", naming,
                                          "", qPrintable(honest)))
                                .toUtf8()));
    QCOMPARE(m_server.value(database, role), QStringLiteral("officer"));
}

void TestIsolation::anOpenTransactionHoldsUpNobodyElse()
{
    const auto mine = as(*m_mine);
    QVERIFY(mine->exec("BEGIN").has_value());
    QVERIFY(mine->exec(pushing(batch("0000000000d1", "jakarta", "A", "lock")).toUtf8()));
    const auto other = as(*m_other);
    const auto pushed =
        other->exec(pushing(batch("0000000000d2", "bandung", "A", "lock")).toUtf8());
    QVERIFY(pushed.has_value());
    // A colleague waits for two seconds at most, and is told to try again.
    const auto colleague = as(*m_colleague);
    QVERIFY(!colleague->exec(pushing(batch("0000000000d3", "jakarta", "B", "lock")).toUtf8()));
    QVERIFY(PgConnection::isRetryable(colleague->sqlState()));
    // And whoever holds it up is cut off.
    QTRY_VERIFY_WITH_TIMEOUT(
        colleague->exec(pushing(batch("0000000000d4", "jakarta", "B", "lock")).toUtf8())
            .has_value(),
        60000);
}

void TestIsolation::aPasswordOfItsOwnMayChangeAndNoOther()
{
    const auto mine = as(*m_mine);
    QVERIFY(mine->exec("ALTER ROLE \"c_jakarta_a\" PASSWORD 'another'").has_value());
    QVERIFY(!PgConnection::open(*m_mine, QStringLiteral("/")));
    auto admin = CentralAdmin::connect(m_server.conninfo(database));
    QVERIFY(admin.has_value());
    m_mine = (*admin)->enrol({office("jakarta"), letter('A')}).value();
    QVERIFY(as(*m_mine)->exec("SELECT * FROM loket.hello(1, 'x')").has_value());
    QVERIFY(!mine->exec("SELECT 1")); // whoever was connected is not any more
}

void TestIsolation::noReplicationConnection()
{
    QVERIFY(!PgConnection::openBy(m_server.conninfo(database, m_mine->user, m_mine->password) +
                                  QStringLiteral(" replication=database")));
}

QTEST_GUILESS_MAIN(TestIsolation)
#include "tst_isolation.moc"
