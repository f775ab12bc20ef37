// SPDX-License-Identifier: GPL-3.0-or-later
// An office's server as tools/centre sets it up, lost in several ways: what its desks recorded is
// there again, and so is what they are to know.
#include "place.h"
#include "support/pgserver.h"
#include "support/simdesk.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#define QTRY_LONG(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, 180000)

namespace {

const QString bogor = QStringLiteral("bogor");

} // namespace

class TestServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itsDoorsAreShut();
    void aBackupIsRestored();
    void aStandbyThatLagsTakesOver();

private:
    void tool(const QStringList& words);
    void up(const QString& name);
    [[nodiscard]] QString folder(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString db() const // from elsewhere
    {
        return QStringLiteral("host=127.0.0.1 port=%1 user=postgres password=only-for-tests "
                              "dbname=loket")
            .arg(m_port);
    }
    [[nodiscard]] QString inside(const QString& name) const // on the server itself
    {
        return QStringLiteral("host=%1 port=%2 user=postgres").arg(folder(name)).arg(m_port);
    }
    [[nodiscard]] QString value(const QString& sql);
    [[nodiscard]] bool isThere(const EventId& event);
    void book(int from, int count);
    [[nodiscard]] std::vector<EventId> admit(SimDesk& desk, int from, int count);
    [[nodiscard]] Connection enrolled();

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_guard; // ends what is left, even if this program is killed
    int m_port = 0;
};

void TestServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_folder->setAutoRemove(false); // the guard does
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                                QFile::ExeGroup | QFile::ExeOther);
    m_guard.setChildProcessModifier([] { ::setsid(); });
    m_guard.start(QStringLiteral("/bin/sh"),
                  {QStringLiteral("-c"),
                   QStringLiteral("cat >/dev/null; for p in \"$1\"/*/postmaster.pid; do "
                                  "[ -f \"$p\" ] && kill -QUIT \"$(head -n 1 \"$p\")\"; done; "
                                  "sleep 1; rm -rf \"$1\""),
                   QStringLiteral("sh"), m_folder->path()});
    m_port = freePort();
    up(QStringLiteral("first"));
}

void TestServer::cleanup()
{
    m_guard.closeWriteChannel();
    m_guard.waitForFinished(120000);
}

void TestServer::tool(const QStringList& words)
{
    const ToolSays says = centreTool(words);
    QVERIFY2(says.done, qPrintable(words.join(u' ') + u'\n' + says.words));
}

// As its administrator does, who also takes a password for this PC's own network.
void TestServer::up(const QString& name)
{
    tool({QStringLiteral("server"), QStringLiteral("up"), QStringLiteral("--folder"), folder(name),
          QStringLiteral("--port"), QString::number(m_port)});
    const QStringList psql =
        PgServer::asServerUser() +
        QStringList{
            QStringLiteral("psql"), QStringLiteral("-Xq"),
            QStringLiteral("-d"),   inside(name) + QStringLiteral(" dbname=postgres"),
            QStringLiteral("-c"),   QStringLiteral("ALTER ROLE postgres PASSWORD 'only-for-tests'"),
            QStringLiteral("-c"),   QStringLiteral("CREATE DATABASE loket")};
    QCOMPARE(QProcess::execute(psql.first(), psql.mid(1)), 0);
    auto admin = CentralAdmin::connect(db());
    QVERIFY(admin && (*admin)->init(OfficeId::parse(bogor)));
}

QString TestServer::value(const QString& sql)
{
    auto link = PgConnection::openBy(db(), unhurried);
    auto rows = link ? (*link)->exec(sql.toUtf8()) : failure(Fault::CentreUnreachable);
    return rows && rows->next() ? rows->text(0) : QString();
}

bool TestServer::isThere(const EventId& event)
{
    return value(QStringLiteral("SELECT outcome FROM loket.event WHERE id = '%1'")
                     .arg(event.toString())) != QString();
}

void TestServer::book(int from, int count)
{
    QJsonArray bookings;
    for (int n = from; n < from + count; ++n)
        bookings << bookingJson(bogor, QStringLiteral("T%1").arg(n, 4, 10, QLatin1Char('0')));
    auto link = PgConnection::openBy(db(), unhurried);
    QVERIFY(link.has_value());
    QVERIFY((*link)
                ->exec("SELECT count(*) FROM loket.put_bookings($1)",
                       PgValues(QJsonDocument(bookings).toJson()))
                .has_value());
}

std::vector<EventId> TestServer::admit(SimDesk& desk, int from, int count)
{
    std::vector<EventId> events;
    for (int n = from; n < from + count; ++n) {
        const auto done =
            desk.admit(QStringLiteral("bogor/law/T%1").arg(n, 4, 10, QLatin1Char('0')));
        if (done)
            events.push_back(done->event);
    }
    return events;
}

Connection TestServer::enrolled()
{
    auto admin = CentralAdmin::connect(db());
    return *(*admin)->enrol({.office = *OfficeId::parse(bogor),
                             .letter = DeskLetter::parse(u"A"),
                             .host = QStringLiteral("127.0.0.1"),
                             .port = m_port});
}

// Without a network of its own, it is open to this PC only; and its data are checked.
void TestServer::itsDoorsAreShut()
{
    QCOMPARE(value(QStringLiteral("SHOW listen_addresses")), QStringLiteral("127.0.0.1"));
    QCOMPARE(value(QStringLiteral("SHOW data_checksums")), QStringLiteral("on"));
    QCOMPARE(value(QStringLiteral("SHOW synchronous_commit")), QStringLiteral("on"));
    QCOMPARE(value(QStringLiteral("SHOW fsync")), QStringLiteral("on"));
    QCOMPARE(value(QStringLiteral("SHOW log_min_error_statement")), QStringLiteral("panic"));
    QVERIFY(!PgConnection::openBy(
        QStringLiteral("host=127.0.0.1 port=%1 user=postgres dbname=loket").arg(m_port)));
    const ToolSays again =
        centreTool({QStringLiteral("server"), QStringLiteral("up"), QStringLiteral("--folder"),
                    folder(QStringLiteral("first"))});
    QVERIFY(!again.done);
    const ToolSays open = centreTool({QStringLiteral("server"), QStringLiteral("up"),
                                      QStringLiteral("--folder"), folder(QStringLiteral("other")),
                                      QStringLiteral("--network"), QStringLiteral("10.0.0.0/8")});
    QVERIFY(!open.done); // no network without certificates
}

// The backup is older than the last arrivals, which the desk and the nation know.
void TestServer::aBackupIsRestored()
{
    book(1, 10);
    Place nation;
    QVERIFY2(nation.start(), qPrintable(nation.server().problem()));
    const QString there = folder(QStringLiteral("join")), back = folder(QStringLiteral("back"));
    const auto reach = [](int port) { return QStringLiteral("host=127.0.0.1 port=%1").arg(port); };
    const auto words = [&](const char* what, const QString& where) {
        return QStringList{QStringLiteral("nation"),   QString::fromLatin1(what),
                           QStringLiteral("--db"),     where,
                           QStringLiteral("--office"), bogor};
    };
    tool(words("up", nation.db()).mid(0, 4));
    tool(words("add", nation.db()) << QStringLiteral("--reach") << reach(nation.server().port())
                                   << QStringLiteral("--out") << there);
    tool(words("join", db()) << QStringLiteral("--with") << there << QStringLiteral("--reach")
                             << reach(m_port) << QStringLiteral("--out") << back);
    tool(words("accept", nation.db()) << QStringLiteral("--with") << back);

    SimDesk desk(folder(QStringLiteral("desk")), enrolled());
    QVERIFY(desk.open().has_value());
    desk.online();
    QTRY_LONG(desk.isAtRest());
    std::vector<EventId> events = admit(desk, 1, 3);
    QTRY_LONG(desk.isAtRest());
    tool({QStringLiteral("server"), QStringLiteral("backup"), QStringLiteral("--db"),
          inside(QStringLiteral("first")), QStringLiteral("--to"),
          folder(QStringLiteral("backups"))});
    for (const EventId& event : admit(desk, 4, 3))
        events.push_back(event);
    nation.put({bookingJson(bogor, QStringLiteral("N0001"))});
    QTRY_LONG(value(QStringLiteral("SELECT count(*) FROM loket.booking")) == u"11");
    QTRY_LONG(desk.isAtRest());
    QCOMPARE(int(events.size()), 6);
    for (const EventId& event : events)
        QTRY_LONG(!nation.outcome(event).isEmpty());

    const QString generation = desk.watermark().generation;
    const QString made =
        QDir(folder(QStringLiteral("backups"))).entryList({QStringLiteral("base-*")}).value(0);
    tool({QStringLiteral("server"), QStringLiteral("stop"), QStringLiteral("--folder"),
          folder(QStringLiteral("first"))});
    tool({QStringLiteral("server"), QStringLiteral("restore"), QStringLiteral("--from"),
          folder(QStringLiteral("backups/") + made), QStringLiteral("--folder"),
          folder(QStringLiteral("second"))});
    QTRY_LONG(desk.watermark().generation != generation && desk.isAtRest());
    for (const EventId& event : events)
        QVERIFY2(isThere(event), qPrintable(event.toString()));
    // What the nation had told after the backup comes again; and the nation, which lost its place
    // in this server's log, copies anew.
    QTRY_LONG(value(QStringLiteral("SELECT count(*) FROM loket.booking")) == u"11");
    QTRY_LONG(!nation.health().isEmpty());
    tool({QStringLiteral("nation"), QStringLiteral("recopy"), QStringLiteral("--db"), nation.db(),
          QStringLiteral("--subscription"), QStringLiteral("loket_up_bogor")});
    QTRY_LONG(nation.health().isEmpty());
    for (const EventId& event : admit(desk, 7, 1))
        QTRY_LONG(!nation.outcome(event).isEmpty());
}

void TestServer::aStandbyThatLagsTakesOver()
{
    book(1, 10);
    SimDesk desk(folder(QStringLiteral("desk")), enrolled());
    QVERIFY(desk.open().has_value());
    desk.online();
    QTRY_LONG(desk.isAtRest());
    std::vector<EventId> events = admit(desk, 1, 2);
    QTRY_LONG(desk.isAtRest());
    const int second = freePort();
    tool({QStringLiteral("server"), QStringLiteral("standby"), QStringLiteral("--from"),
          inside(QStringLiteral("first")), QStringLiteral("--folder"),
          folder(QStringLiteral("standby")), QStringLiteral("--port"), QString::number(second)});
    QTRY_LONG(value(QStringLiteral("SELECT application_name FROM pg_stat_replication")) ==
              u"loket_standby"); // for synchronous_standby_names, which '*' must not be
    // Cut off: it misses the last ones.
    tool({QStringLiteral("server"), QStringLiteral("stop"), QStringLiteral("--folder"),
          folder(QStringLiteral("standby"))});
    for (const EventId& event : admit(desk, 3, 3))
        events.push_back(event);
    QTRY_LONG(desk.isAtRest());
    const QString generation = desk.watermark().generation;
    tool({QStringLiteral("server"), QStringLiteral("stop"), QStringLiteral("--folder"),
          folder(QStringLiteral("first"))});
    tool({QStringLiteral("server"), QStringLiteral("start"), QStringLiteral("--folder"),
          folder(QStringLiteral("standby"))});
    tool({QStringLiteral("server"), QStringLiteral("promote"), QStringLiteral("--folder"),
          folder(QStringLiteral("standby"))});
    m_port = second;
    QVERIFY(!isThere(events.back()));
    desk.offline();
    desk.connection().port = second;
    desk.online();
    QTRY_LONG(desk.watermark().generation != generation && desk.isAtRest());
    for (const EventId& event : events)
        QVERIFY2(isThere(event), qPrintable(event.toString()));
}

QTEST_GUILESS_MAIN(TestServer)
#include "tst_server.moc"
