// SPDX-License-Identifier: GPL-3.0-or-later
// What administrators do: make and bring up a centre, enrol desks, disable them, import, look.
#include "domain/booking.h"
#include "support/pgserver.h"
#include "support/tempstore.h"
#include "sync/centraladmin.h"
#include "sync/centralschema.h"

#include <QTest>

class TestCentralAdmin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void twiceChangesNothing();
    void steppingUpIsTheSameAsFresh_data();
    void steppingUpIsTheSameAsFresh();
    void aNewerOneIsRefused();
    void aForeignSchemaIsRefused();
    void aStepThatFailsLeavesNothing();
    void onlyASuperuserMay();
    void desksGetLettersInTurn();
    void aDeskMadeAnewCutsTheOldOneOff();
    void aDisabledDeskIsCutOff();
    void nothingBeforeInit();
    void bookingsComeInPartsAllOrNothing();
    void theMinistryWritesByItsOwnRole();
    void statusTellsOfADesk();
    void whatIsMissing_data();
    void whatIsMissing();

private:
    [[nodiscard]] std::unique_ptr<CentralAdmin> admin();
    [[nodiscard]] QString shape(); // of the schema, as text
    [[nodiscard]] Result<DeskLetter> enrolled(const char* letter = "");

    PgServer m_server;
    QString m_database;
    int m_count = 0;
};

namespace {

const OfficeId& jakarta()
{
    static const OfficeId id = *OfficeId::parse(u"jakarta-pusat");
    return id;
}

DeskLetter letter(const char* text)
{
    return *DeskLetter::parse(QString::fromLatin1(text));
}

std::unique_ptr<PgConnection> as(const Connection& desk)
{
    auto link = PgConnection::open(desk, QStringLiteral("/"), unhurried);
    return link ? std::move(*link) : nullptr;
}

} // namespace

void TestCentralAdmin::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.problem()));
}

void TestCentralAdmin::init()
{
    m_database = QStringLiteral("centre_%1").arg(++m_count);
    QVERIFY(m_server.createDatabase(m_database));
}

std::unique_ptr<CentralAdmin> TestCentralAdmin::admin()
{
    return std::move(CentralAdmin::connect(m_server.conninfo(m_database)).value());
}

QString TestCentralAdmin::shape()
{
    return m_server.value(
        m_database,
        QStringLiteral(
            "SELECT string_agg(line, chr(10) ORDER BY line) FROM ("
            "SELECT c.relname || '.' || a.attname || ' ' || format_type(atttypid, atttypmod) || "
            "attnotnull || coalesce(pg_get_expr(d.adbin, d.adrelid), '') AS line "
            "FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND attnum > 0 "
            "LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum "
            "WHERE relnamespace = 'loket'::regnamespace "
            "UNION ALL SELECT relname || ' ' || coalesce(relacl::text, '') || relrowsecurity || "
            "pg_get_userbyid(relowner) FROM pg_class WHERE relnamespace = 'loket'::regnamespace "
            "UNION ALL SELECT p.oid::regprocedure || md5(prosrc) || coalesce(proacl::text, '') || "
            "prosecdef || coalesce(proconfig::text, '') || pg_get_userbyid(proowner) "
            "FROM pg_proc p WHERE pronamespace = 'loket'::regnamespace "
            "UNION ALL SELECT concat(tgname, tgenabled, tgrelid::regclass) FROM pg_trigger "
            "WHERE NOT tgisinternal "
            "UNION ALL SELECT name || value FROM loket.meta) shapes"));
}

Result<DeskLetter> TestCentralAdmin::enrolled(const char* wanted)
{
    DeskWish wish{jakarta()};
    if (*wanted)
        wish.letter = letter(wanted);
    const auto made = admin()->enrol(wish);
    if (!made)
        return tl::unexpected<Error>(made.error());
    return made->desk;
}

void TestCentralAdmin::twiceChangesNothing()
{
    QCOMPARE(admin()->init(jakarta()).value(), 0);
    const QString before = shape();
    QVERIFY(before.contains(u"booking_replicated"));
    const QString office = m_server.value(m_database, QStringLiteral("SELECT id || gen || head "
                                                                     "FROM loket.office"));
    QVERIFY(office.startsWith(u"jakarta-pusat"));
    QCOMPARE(admin()->init(jakarta()).value(), latestCentralVersion());
    QCOMPARE(shape(), before);
    QCOMPARE(m_server.value(m_database, QStringLiteral("SELECT id || gen || head FROM "
                                                       "loket.office")),
             office);
}

void TestCentralAdmin::steppingUpIsTheSameAsFresh_data()
{
    QTest::addColumn<int>("from");
    for (int version = 1; version < latestCentralVersion(); ++version)
        QTest::addRow("from version %d", version) << version;
}

void TestCentralAdmin::steppingUpIsTheSameAsFresh()
{
    QFETCH(int, from);
    {
        const auto older = admin();
        QVERIFY(older->link().execAll("BEGIN").has_value());
        QCOMPARE(bringUpCentre(older->link(), from).value(), 0);
        QVERIFY(older->link().execAll("COMMIT").has_value());
    }
    QCOMPARE(m_server.value(m_database, QStringLiteral("SELECT value FROM loket.meta WHERE name = "
                                                       "'schema'")),
             QString::number(from));
    QCOMPARE(enrolled().error().fault, Fault::CentreOlder);
    QCOMPARE(admin()->init({}).value(), from);
    const QString steppedUp = shape();
    init();
    QCOMPARE(admin()->init({}).value(), 0);
    QCOMPARE(steppedUp, shape());
}

void TestCentralAdmin::aNewerOneIsRefused()
{
    QVERIFY(admin()->init(jakarta()).has_value());
    QVERIFY(m_server.exec(m_database, QStringLiteral("UPDATE loket.meta SET value = '999' WHERE "
                                                     "name = 'schema'")));
    const QString before = shape();
    const auto refused = admin()->init(jakarta());
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, Fault::CentreNewer);
    QCOMPARE(refused.error().subject, QStringLiteral("999"));
    QCOMPARE(enrolled().error().fault, Fault::CentreNewer);
    QCOMPARE(shape(), before);
}

void TestCentralAdmin::aForeignSchemaIsRefused()
{
    QVERIFY(m_server.exec(m_database, QStringLiteral("CREATE SCHEMA loket; CREATE TABLE "
                                                     "loket.theirs (x int)")));
    QCOMPARE(admin()->init(jakarta()).error().fault, Fault::CentreNotOurs);
    QCOMPARE(m_server.value(m_database, QStringLiteral("SELECT count(*) FROM pg_class WHERE "
                                                       "relnamespace = 'loket'::regnamespace")),
             QStringLiteral("1"));
}

// Somebody holds what the last step needs: all or nothing.
void TestCentralAdmin::aStepThatFailsLeavesNothing()
{
    QVERIFY(m_server.exec(m_database,
                          QStringLiteral("CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE "
                                         "plpgsql AS $$ BEGIN IF EXISTS (SELECT FROM pg_proc WHERE "
                                         "proname = 'snapshot') THEN RAISE 'no'; END IF; END $$;"
                                         "CREATE EVENT TRIGGER refuse ON ddl_command_end EXECUTE "
                                         "FUNCTION refuse()")));
    QVERIFY(!admin()->init(jakarta()));
    QCOMPARE(m_server.value(m_database, QStringLiteral("SELECT to_regnamespace('loket') IS NULL")),
             QStringLiteral("t"));
    QVERIFY(m_server.exec(m_database, QStringLiteral("DROP EVENT TRIGGER refuse")));
    QVERIFY(admin()->init(jakarta()).has_value());
}

void TestCentralAdmin::onlyASuperuserMay()
{
    QVERIFY(m_server.exec(m_database, QStringLiteral("CREATE ROLE clerk LOGIN PASSWORD 'x'")));
    auto clerk = CentralAdmin::connect(
        m_server.conninfo(m_database, QStringLiteral("clerk"), QStringLiteral("x")));
    QVERIFY(clerk.has_value());
    QCOMPARE((*clerk)->init(jakarta()).error().fault, Fault::NotAllowed);
}

void TestCentralAdmin::desksGetLettersInTurn()
{
    QVERIFY(admin()->init(jakarta()).has_value());
    QCOMPARE(enrolled().value(), letter("A"));
    QCOMPARE(enrolled().value(), letter("B"));
    QCOMPARE(enrolled("D").value(), letter("D"));
    QCOMPARE(enrolled().value(), letter("C"));
    QCOMPARE(enrolled().value(), letter("E"));
    for (char c = 'F'; c <= 'Z'; ++c)
        QVERIFY(enrolled().has_value());
    QVERIFY(!enrolled());
}

void TestCentralAdmin::aDeskMadeAnewCutsTheOldOneOff()
{
    QVERIFY(admin()->init(jakarta()).has_value());
    const Connection first = admin()->enrol({jakarta(), letter("A")}).value();
    QVERIFY(first.password.size() >= 40);
    const auto old = as(first);
    QVERIFY(old && old->exec("SELECT * FROM loket.hello(1, 'first')"));
    const Connection again = admin()->enrol({jakarta(), letter("A")}).value();
    QCOMPARE(again.user, first.user);
    QVERIFY(again.password != first.password);
    QVERIFY(!old->exec("SELECT 1"));
    QVERIFY(!as(first));
    const auto anew = as(again);
    QVERIFY(anew && anew->exec("SELECT * FROM loket.hello(1, 'second')"));
    QCOMPARE(m_server.value(m_database, QStringLiteral("SELECT count(*) FROM loket.incident")),
             QStringLiteral("0"));
    // The server knows no password, only what proves it.
    QVERIFY(m_server
                .value(m_database, QStringLiteral("SELECT rolpassword FROM pg_authid WHERE "
                                                  "rolname = '%1'")
                                       .arg(first.user))
                .startsWith(u"SCRAM-SHA-256$"));
    auto limits = anew->exec("SELECT current_setting('lock_timeout'), "
                             "current_setting('statement_timeout'), "
                             "current_setting('idle_in_transaction_session_timeout')");
    QVERIFY(limits && limits->next());
    QCOMPARE(limits->text(0) + limits->text(1) + limits->text(2), QStringLiteral("2s10s5s"));
}

void TestCentralAdmin::aDisabledDeskIsCutOff()
{
    QVERIFY(admin()->init(jakarta()).has_value());
    const Connection desk = admin()->enrol({jakarta()}).value();
    const auto link = as(desk);
    QVERIFY(link && link->exec("SELECT * FROM loket.hello(1, 'x')"));
    QVERIFY(admin()->disable(jakarta(), letter("A")).has_value());
    QVERIFY(!link->exec("SELECT 1"));
    const auto refused = PgConnection::open(desk, QStringLiteral("/"), unhurried);
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, Fault::DeskDisabled);
    QVERIFY(!admin()->disable(jakarta(), letter("Q")));
    const Connection back = admin()->enrol({jakarta(), letter("A")}).value();
    QVERIFY(as(back) && as(back)->exec("SELECT * FROM loket.hello(1, 'x')"));
}

void TestCentralAdmin::nothingBeforeInit()
{
    QCOMPARE(enrolled().error().fault, Fault::CentreNotOurs);
    QCOMPARE(admin()->disable(jakarta(), letter("A")).error().fault, Fault::CentreNotOurs);
    QCOMPARE(admin()->import({}).error().fault, Fault::CentreNotOurs);
    QCOMPARE(admin()->status().error().fault, Fault::CentreNotOurs);
}

void TestCentralAdmin::bookingsComeInPartsAllOrNothing()
{
    QVERIFY(admin()->init(jakarta()).has_value());
    std::vector<Booking> bookings;
    for (int i = 0; i < 5200; ++i)
        bookings.push_back(sample::booking(QStringLiteral("T%1").arg(i, 4, 10, QLatin1Char('0')),
                                           QStringLiteral("PEMOHON")));
    auto report = admin()->import(bookings).value();
    QCOMPARE(report.rows, 5200);
    QCOMPARE(report.added, 5200);
    report = admin()->import(bookings).value();
    QCOMPARE(report.same, 5200);
    bookings[17].name = QStringLiteral("ANOTHER");
    bookings[18].key.office = *OfficeId::parse(u"bandung");
    report = admin()->import(bookings).value();
    QCOMPARE(report.changed, 1);
    QCOMPARE(report.same, 5198);
    QCOMPARE(report.elsewhere, 1);
    bookings.back().name.clear(); // the second part is refused
    bookings[3].name = QStringLiteral("NOT TAKEN");
    report = admin()->import(bookings).value();
    QCOMPARE(report.refused.size(), size_t(1));
    QCOMPARE(report.refused[0].index, size_t(5199));
    QCOMPARE(report.refused[0].what, QStringLiteral("name"));
    QCOMPARE(m_server.value(m_database, QStringLiteral("SELECT count(*) FROM loket.booking WHERE "
                                                       "body ->> 'name' = 'NOT TAKEN'")),
             QStringLiteral("0"));
    QCOMPARE(m_server.value(m_database, QStringLiteral("SELECT head = (SELECT count(*) FROM "
                                                       "loket.change) FROM loket.office")),
             QStringLiteral("t"));
}

void TestCentralAdmin::theMinistryWritesByItsOwnRole()
{
    QVERIFY(admin()->init(jakarta()).has_value());
    QVERIFY(m_server.exec(m_database,
                          QStringLiteral("DROP ROLE IF EXISTS ministry; CREATE ROLE ministry LOGIN "
                                         "PASSWORD 'x' IN ROLE loket_source")));
    auto source = PgConnection::openBy(
        m_server.conninfo(m_database, QStringLiteral("ministry"), QStringLiteral("x")), unhurried);
    QVERIFY(source.has_value());
    auto rows = (*source)->exec(
        "SELECT outcome, problem FROM loket.put_bookings($1) ORDER BY pos",
        PgValues(QStringLiteral(
            "[{\"office\":\"jakarta-pusat\",\"code\":\" 9z-zzz\",\"name\":\"JOHN\",\"service\":"
            "\"baru\",\"service_date\":\"2026-11-23\",\"slot\":\"08:00-09:00\",\"rev\":7},"
            "{\"office\":\"nowhere\",\"code\":\"1\",\"rev\":1},"
            "{\"office\":\"jakarta-pusat\",\"code\":\"2\",\"name\":\"X\",\"service\":\"baru\","
            "\"service_date\":\"soon\",\"slot\":\"08:00\",\"rev\":1}]")));
    QVERIFY(rows && rows->size() == 3);
    QVERIFY(rows->next() && rows->text(0) == u"new");
    QVERIFY(rows->next() && rows->text(1) == u"office");
    QVERIFY(rows->next() && rows->text(1) == u"service_date");
    QCOMPARE(m_server.value(m_database, QStringLiteral("SELECT key FROM loket.booking")),
             QStringLiteral("jakarta-pusat/law/9ZZZZ"));
    QVERIFY(!(*source)->exec("SELECT * FROM loket.booking"));
    QVERIFY(!(*source)->exec("SELECT * FROM loket.head()"));
    QVERIFY(!(*source)->exec("SELECT * FROM loket.push('[]')"));
}

void TestCentralAdmin::statusTellsOfADesk()
{
    QVERIFY(admin()->init(jakarta()).has_value());
    const Connection desk = admin()->enrol({jakarta(), {}, QStringLiteral("Loket depan")}).value();
    auto status = admin()->status().value();
    QCOMPARE(status.version, latestCentralVersion());
    QCOMPARE(int(status.offices.size()), 1);
    QVERIFY(!status.offices[0].desks[0].lastSeen);
    QCOMPARE(status.offices[0].desks[0].name, QStringLiteral("Loket depan"));
    QVERIFY(as(desk)->exec("SELECT * FROM loket.hello(1, 'x')").has_value());
    QVERIFY(admin()->status().value().offices[0].desks[0].lastSeen.has_value());
}

void TestCentralAdmin::whatIsMissing_data()
{
    QTest::addColumn<QString>("here");  // "installation:numbers": events
    QTest::addColumn<QString>("aside"); // likewise
    QTest::addColumn<int>("events");
    QTest::addColumn<int>("highest");
    QTest::addColumn<int>("missing");
    const auto row = [](const char* title, const char* here, const char* aside, int events,
                        int highest, int missing) {
        QTest::newRow(title) << QString::fromLatin1(here) << QString::fromLatin1(aside) << events
                             << highest << missing;
    };
    row("nothing came", "", "", 0, 0, 0);
    row("all came", "x:1,2,3,4", "", 4, 4, 0);
    row("one did not", "x:1,2,3,5,6", "", 5, 6, 1);
    row("the first did not", "x:2,3", "", 2, 3, 1);
    row("one is aside", "x:1,2,4", "x:3", 3, 4, 0);
    row("one is aside, another did not come", "x:1,2,5", "x:3", 3, 5, 1);
    row("the same one is aside many times", "x:1,2,5", "x:3,3,3", 3, 5, 1);
    row("the last one is aside", "x:1,2", "x:3", 2, 2, 0);
    row("one of no number is aside", "x:1,3", "x:0", 2, 3, 1);
    row("another installation's is aside", "x:1,3", "y:2", 2, 3, 1);
    row("a number came twice", "x:1,2,3,3,4", "", 5, 4, 0);
    row("a number came twice and one did not", "x:1,1,2,2,5", "", 5, 5, 2);
    row("one came and is aside, another did not come", "x:1,2,4", "x:2", 3, 4, 1);
    row("two installations", "x:1,2,4 y:1,3", "", 5, 4, 2);
    row("a clone that is ahead hides no gap", "x:1,2,4 y:1,1,2,2,3", "", 8, 4, 1);
}

void TestCentralAdmin::whatIsMissing()
{
    QFETCH(QString, here);
    QFETCH(QString, aside);
    QFETCH(int, events);
    QFETCH(int, highest);
    QFETCH(int, missing);
    QVERIFY(admin()->init(jakarta()).has_value());
    (void)admin()->enrol({jakarta()}).value();
    const auto each = [&](const QString& all, const char* sql) {
        for (const QString& of : all.split(u' ', Qt::SkipEmptyParts)) {
            for (const QString& n : of.section(u':', 1).split(u',')) {
                if (!m_server.exec(m_database,
                                   QString::fromUtf8(sql).arg(of.section(u':', 0, 0), n)))
                    return false;
            }
        }
        return true;
    };
    QVERIFY(each(here, "INSERT INTO loket.event (office, id, desk, n, kind, subject, day, now_ms, "
                       "quality, install, wire, outcome, seq) SELECT 'jakarta-pusat', "
                       "gen_random_uuid(), 'A', %2, 'seen', '', '2026-11-23', 0, 0, '%1', '{}', "
                       "'ok', 1"));
    QVERIFY(each(aside, "INSERT INTO loket.quarantine SELECT 'jakarta-pusat', 'A', "
                        "gen_random_uuid()::text, '', '{\"attach\":{},\"event\":{\"kind\":\"x\","
                        "\"n\":%2,\"payload\":{\"n\":9}},\"install\":\"%1\"}', 'why'"));
    const CentreDesk shown = admin()->status().value().offices[0].desks[0];
    QCOMPARE(shown.events, events);
    QCOMPARE(shown.highest, highest);
    QCOMPARE(shown.missing, missing);
}

QTEST_GUILESS_MAIN(TestCentralAdmin)
#include "tst_centraladmin.moc"
