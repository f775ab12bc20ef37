// SPDX-License-Identifier: GPL-3.0-or-later
// Office and nation as docs/office-server.md joins them: over TLS, each side by a certificate of
// the other's authority. A certificate that is not good stops the exchange, and nothing else.
#include "joinedoffices.h"
#include "ownserver.h"

// Asked no more once it was so: of two tries in a row one may hear of the refusal, and the other
// only of the end of the connection.
#define QTRY_LONG(condition) QVERIFY(QTest::qWaitFor([&] { return condition; }, patience))

namespace {

const QString quick =
    QStringLiteral("wal_retrieve_retry_interval = '200ms';wal_receiver_timeout = '5s';"
                   "wal_sender_timeout = '5s'");
const QString bogorId = QStringLiteral("bogor");

// One direction: who sends, who fetches, and by which role and files.
struct Way
{
    OwnServer &sends, &fetches;
    Place &sender, &fetcher;
    QString role, subscription;
};

} // namespace

class TestNationTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bothWaysAreEncryptedAndProven();
    void aBadCertificateStopsTheExchangeOnly_data();
    void aBadCertificateStopsTheExchangeOnly();
    void aRenewedOneStopsNothing();
    void afterAllItIsWell();

private:
    void join();
    [[nodiscard]] Way way(const QString& name);
    void harm(const Way& way, const QString& what);
    void mend(const Way& way, const QString& what);
    [[nodiscard]] CentreExchange exchange(Place& place, const QString& part);

    OwnServer m_hub, m_own;
    std::unique_ptr<Place> m_nation, m_bogor;
    QTemporaryDir m_carried;
    const Instant m_began{std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch())};
    int m_codes = 0;
};

void TestNationTls::initTestCase()
{
    for (OwnServer* server : {&m_hub, &m_own}) {
        server->start();
        server->setUp(quick);
    }
    m_nation = std::make_unique<Place>(QString(), m_hub.db(), m_hub.inside());
    m_bogor = std::make_unique<Place>(bogorId, m_own.db(), m_own.inside());
    QVERIFY(m_nation->start() && m_bogor->start());
    runTool(
        {QStringLiteral("nation"), QStringLiteral("up"), QStringLiteral("--db"), m_hub.inside()});
    join();
}

// The three steps of the documentation; again, they renew.
void TestNationTls::join()
{
    const QString there = m_carried.filePath(QStringLiteral("bogor.join"));
    const QString back = m_carried.filePath(QStringLiteral("bogor.back"));
    const auto step = [&](const char* what, const OwnServer& at, const QStringList& files) {
        runTool(QStringList{QStringLiteral("nation"), QString::fromLatin1(what),
                            QStringLiteral("--db"), at.inside(), QStringLiteral("--office"),
                            bogorId} +
                files);
    };
    const auto reach = [](const OwnServer& server) {
        return QStringList{QStringLiteral("--ca"), server.ca(), QStringLiteral("--reach"),
                           QStringLiteral("host=127.0.0.1 port=%1").arg(server.port())};
    };
    step("add", m_hub, reach(m_hub) + QStringList{QStringLiteral("--out"), there});
    step("join", m_own,
         reach(m_own) +
             QStringList{QStringLiteral("--with"), there, QStringLiteral("--out"), back});
    step("accept", m_hub, {QStringLiteral("--with"), back});
}

Way TestNationTls::way(const QString& name)
{
    if (name == u"down")
        return {m_hub,
                m_own,
                *m_nation,
                *m_bogor,
                QStringLiteral("loket_office_bogor"),
                QStringLiteral("loket_down_bogor")};
    return {m_own,
            m_hub,
            *m_bogor,
            *m_nation,
            QStringLiteral("loket_nation"),
            QStringLiteral("loket_up_bogor")};
}

CentreExchange TestNationTls::exchange(Place& place, const QString& part)
{
    const auto status = place.admin()->status();
    if (status && status->nation)
        for (const CentreExchange& each : *status->nation)
            if (each.part == part)
                return each;
    return {QString()};
}

void TestNationTls::bothWaysAreEncryptedAndProven()
{
    QCOMPARE(m_nation->put({bookingJson(bogorId, QStringLiteral("9ZZZZ"))}), QStringLiteral("new"));
    QTRY_LONG(JoinedOffices::has(*m_bogor, QStringLiteral("bogor/law/9ZZZZ")));
    const EventId event = m_bogor->attend(QStringLiteral("bogor/law/9ZZZZ"));
    QTRY_SAYS(m_nation->outcome(event), "ok");
    for (const char* name : {"down", "up"}) {
        const Way each = way(QString::fromLatin1(name));
        // Anew for a moment, should the machine have stood still.
        QTRY_SAYS(each.sender.value(
                      QStringLiteral("SELECT bool_and(ssl AND version = 'TLSv1.3' AND client_dn = "
                                     "'/CN=%1') FROM pg_stat_ssl JOIN pg_stat_replication USING "
                                     "(pid)")
                          .arg(each.role)),
                  "t");
        const QString reached = each.fetcher.value(
            QStringLiteral("SELECT subconninfo FROM pg_subscription WHERE subname = '%1'")
                .arg(each.subscription));
        QVERIFY2(reached.contains(u"sslmode=verify-full"), qPrintable(reached));
        // For the server only.
        const QFileInfo key(each.fetches.folder() + u'/' + each.subscription +
                            QStringLiteral(".key"));
        QVERIFY(key.exists());
        QCOMPARE(key.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    for (Place* place : {m_nation.get(), m_bogor.get()})
        QTRY_COMPARE_WITH_TIMEOUT(place->health(), QString(), patience);
    const CentreExchange heard = exchange(*m_bogor, QStringLiteral("from loket_down_bogor"));
    QVERIFY(heard.problem.isEmpty() && heard.lastMessage && heard.waitingBytes && !heard.since);
}

void TestNationTls::aBadCertificateStopsTheExchangeOnly_data()
{
    QTest::addColumn<QString>("direction");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("error"); // in the words of the server that fetches
    for (const char* direction : {"down", "up"}) {
        const auto row = [direction](const char* what, const char* error) {
            QTest::addRow("%s: %s", direction, what)
                << QString::fromLatin1(direction) << QString::fromLatin1(what)
                << QString::fromLatin1(error);
        };
        row("it was revoked", "certificate revoked");
        row("it has run out", "certificate expired");
        row("it is another's", "authentication failed");
        row("it is of another authority", "unknown ca");
        row("there is none", "valid client certificate");
        row("the server bears another name", "does not match host name");
        row("the server's is of another authority", "certificate verify failed");
    }
}

void TestNationTls::harm(const Way& way, const QString& what)
{
    const auto put = [&](const QString& from, const QString& to) {
        QFile source(from), target(to); // the target keeps its owner
        QVERIFY2(source.open(QIODevice::ReadOnly) &&
                     target.open(QIODevice::WriteOnly | QIODevice::Truncate),
                 qPrintable(from + u' ' + to));
        target.write(source.readAll());
    };
    const QString shown = way.fetches.folder() + u'/' + way.subscription;
    const auto show = [&](const OwnServer& of, const QString& role) {
        for (const QString& end : {QStringLiteral(".crt"), QStringLiteral(".key")})
            put(of.ca() + QStringLiteral("/issued/") + role + end, shown + end);
    };
    if (what == u"it was revoked") {
        way.sends.issue(QStringLiteral("revoke --role ") + way.role);
        way.sends.showCertificates();
        return; // who showed it was cut off by that
    }
    if (what == u"it has run out") {
        way.sends.issue(QStringLiteral("desk --starts 2020-01-01 --days 9 --role ") + way.role);
        show(way.sends, way.role);
    } else if (what == u"it is another's") {
        way.sends.issue(QStringLiteral("desk --role c_bogor_z"));
        show(way.sends, QStringLiteral("c_bogor_z"));
    } else if (what == u"it is of another authority") {
        way.fetches.issue(QStringLiteral("desk --role ") + way.role);
        show(way.fetches, way.role);
    } else if (what == u"there is none") {
        QVERIFY(QFile::remove(shown + QStringLiteral(".crt")));
    } else if (what == u"the server bears another name") {
        way.sends.issue(QStringLiteral("server --host elsewhere.test"));
        way.sends.showCertificates();
    } else {
        put(way.fetches.ca() + QStringLiteral("/ca.crt"), shown + QStringLiteral(".ca"));
    }
    way.sender.exec(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_replication "
                                   "WHERE usename = '%1'")
                        .arg(way.role));
}

void TestNationTls::mend(const Way& way, const QString& what)
{
    if (!what.startsWith(u"the server bears"))
        return join();
    way.sends.issue(QStringLiteral("server --host 127.0.0.1"));
    way.sends.showCertificates();
}

void TestNationTls::aBadCertificateStopsTheExchangeOnly()
{
    QFETCH(QString, direction);
    QFETCH(QString, what);
    QFETCH(QString, error);
    const Way each = way(direction);
    const QString part = QStringLiteral("from ") + each.subscription;
    harm(each, what);
    QTRY_LONG(exchange(each.fetcher, part).error.contains(error, Qt::CaseInsensitive));
    // The office goes on, and so does the nation.
    const QString code = QStringLiteral("T%1").arg(++m_codes, 4, 10, QLatin1Char('0'));
    const QString key = QStringLiteral("bogor/law/") + code;
    QCOMPARE(m_nation->put({bookingJson(bogorId, code)}), QStringLiteral("new"));
    const EventId event = m_bogor->attend(QStringLiteral("Q") + code);
    QCOMPARE(m_bogor->outcome(event), QStringLiteral("unknown_booking"));
    const CentreExchange told = exchange(each.fetcher, part);
    QVERIFY(!told.problem.isEmpty());
    // An earlier row may stand behind it: who erred a moment ago is not called well at once.
    QVERIFY(told.since && *told.since > m_began);
    QVERIFY(told.lastMessage && *told.lastMessage > m_began);
    QVERIFY2(each.fetcher.health().contains(error, Qt::CaseInsensitive),
             qPrintable(each.fetcher.health()));
    QTest::qWait(1000); // it tries again and again, and stays out
    QVERIFY(direction == u"down" ? !JoinedOffices::has(*m_bogor, key)
                                 : m_nation->outcome(event).isEmpty());
    mend(each, what);
    QTRY_LONG(JoinedOffices::has(*m_bogor, key));
    QTRY_LONG(m_nation->outcome(event) == u"unknown_booking");
}

// Before it runs out: the three steps again, while the exchange goes on.
void TestNationTls::aRenewedOneStopsNothing()
{
    const auto serials = [&] {
        return m_nation->value(
            QStringLiteral("SELECT string_agg(client_serial::text, ',') FROM pg_stat_ssl JOIN "
                           "pg_stat_replication USING (pid)"));
    };
    QTRY_LONG(!serials().isEmpty());
    const QString before = serials();
    join();
    QTRY_LONG(!serials().isEmpty() && serials() != before);
    m_nation->put({bookingJson(bogorId, QStringLiteral("8RNEW"))});
    QTRY_LONG(JoinedOffices::has(*m_bogor, QStringLiteral("bogor/law/8RNEW")));
}

void TestNationTls::afterAllItIsWell()
{
    for (Place* place : {m_nation.get(), m_bogor.get()})
        QTRY_COMPARE_WITH_TIMEOUT(place->health(), QString(), patience);
    for (const auto& [place, part] : {std::pair{m_nation.get(), "from loket_up_bogor"},
                                      std::pair{m_bogor.get(), "from loket_down_bogor"}})
        QVERIFY(!exchange(*place, QString::fromLatin1(part)).since);
}

QTEST_GUILESS_MAIN(TestNationTls)
#include "tst_nationtls.moc"
