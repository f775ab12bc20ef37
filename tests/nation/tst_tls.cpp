// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates of server and desks as `tools/centre ca` makes them, against a real server.
#include "support/pgserver.h"
#include "support/simdesk.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

Q_DECLARE_METATYPE(Fault)

namespace {

// What a desk's connection is, apart from what is good for everybody.
struct Attempt
{
    QString role = QStringLiteral("desk_a");
    QString password = QStringLiteral("right");
    QString certificate = QStringLiteral("desk_a"); // empty: none
    QString certificateOf = QStringLiteral("ca");
    QString trusts = QStringLiteral("ca");
    QString host = QStringLiteral("127.0.0.1");
    QString server = QStringLiteral("server"); // the certificate it shows
};
const int good = -1;

Connection connectionOf(const Attempt& attempt, const QString& certificates, int port)
{
    const auto issued = [&](const QString& end) {
        return certificates + u'/' + attempt.certificateOf + QStringLiteral("/issued/") +
               attempt.certificate + end;
    };
    Connection to{.office = *OfficeId::parse(u"bogor"), .desk = *DeskLetter::parse(u"A")};
    to.host = attempt.host;
    to.port = port;
    to.database = QStringLiteral("postgres");
    to.user = attempt.role;
    to.password = attempt.password;
    to.serverCertificate = certificates + u'/' + attempt.trusts + QStringLiteral("/ca.crt");
    if (!attempt.certificate.isEmpty()) {
        to.certificate = issued(QStringLiteral(".crt"));
        to.key = issued(QStringLiteral(".key"));
    }
    return to;
}

// The fault as a number, or `good`. A machine that stood still is asked again: that is no answer.
int faultOf(const Connection& to)
{
    auto link = PgConnection::open(to, QStringLiteral("/"));
    for (int again = 0; again < 5 && !link && link.error().fault == Fault::CentreSilent; ++again)
        link = PgConnection::open(to, QStringLiteral("/"));
    if (!link)
        qInfo("%s", qPrintable(link.error().detail));
    return link ? good : int(link.error().fault);
}

// This program again, for another clock: tst_tls --probe CERTIFICATES PORT.
int probe(const QStringList& words)
{
    std::printf("%d\n", faultOf(connectionOf(Attempt(), words[2], words[3].toInt())));
    return 0;
}

// The same with a desk that looks for its centre: what it is told, and that it records.
int counter(const QStringList& words)
{
    const QTemporaryDir folder;
    SimDesk desk(folder.filePath(QStringLiteral("desk")),
                 connectionOf(Attempt(), words[2], words[3].toInt()));
    if (!desk.open())
        return 1;
    desk.online();
    (void)QTest::qWaitFor([&] { return desk.state().problem.has_value(); }, 60000);
    std::printf("%d recorded %d answered %d\n",
                desk.state().problem ? int(desk.state().problem->fault) : good,
                int(desk.walkIn(QStringLiteral("SITI CONTOH")).has_value()),
                int(desk.counts().answered));
    return 0;
}

} // namespace

class TestTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCertificateHasItsFault_data();
    void everyCertificateHasItsFault();
    void aWrongClockIsNotTheNetwork_data();
    void aWrongClockIsNotTheNetwork();
    void nobodySwitchesEncryptionOff();
    void withoutTlsNobodyGetsIn();
    void aRenewedCertificateIsTaken();
    void theCounterGoesOn_data();
    void theCounterGoesOn();
    void theCounterGoesOnWithAWrongClock();

private:
    void ca(const QStringList& words);
    void show(const QString& server);
    [[nodiscard]] QString issued(const QString& name) const;
    [[nodiscard]] QByteArray inAnotherTime(const QString& clock, const QString& mode) const;

    QTemporaryDir m_folder;
    std::unique_ptr<PgServer> m_server;
    QString m_shown;
};

void TestTls::ca(const QStringList& words)
{
    QProcess tool;
    tool.setProcessChannelMode(QProcess::MergedChannels);
    tool.start(QStringLiteral(LOKET_SOURCE "/tools/centre"),
               QStringList(QStringLiteral("ca")) + words);
    QVERIFY(tool.waitForFinished(300000));
    const QByteArray said = tool.readAll();
    QVERIFY2(tool.exitCode() == 0, said.constData());
}

QString TestTls::issued(const QString& name) const
{
    return m_folder.filePath(QStringLiteral("ca/issued/") + name);
}

// Renames what the tool calls server.crt, as there is more than one here.
void TestTls::initTestCase()
{
    const auto folder = [&](const QString& name) {
        return QStringList{QStringLiteral("--folder"), m_folder.filePath(name)};
    };
    const auto with = [](QStringList words, const QString& more) {
        return words + more.split(u' ', Qt::SkipEmptyParts);
    };
    for (const QString& each : {QStringLiteral("ca"), QStringLiteral("other")})
        ca(with({QStringLiteral("init"), QStringLiteral("--name"), each}, {}) + folder(each));
    const auto serverAs = [&](const QString& from, const QString& options, const QString& name) {
        ca(with({QStringLiteral("server")}, options) + folder(from));
        for (const QString& end : {QStringLiteral(".crt"), QStringLiteral(".key")})
            QVERIFY(QFile::rename(m_folder.filePath(from + QStringLiteral("/issued/server") + end),
                                  issued(name + end)));
    };
    serverAs(QStringLiteral("other"), QStringLiteral("--host 127.0.0.1"),
             QStringLiteral("foreign"));
    serverAs(QStringLiteral("ca"), QStringLiteral("--host elsewhere.test"),
             QStringLiteral("named"));
    serverAs(QStringLiteral("ca"), QStringLiteral("--host 127.0.0.1 --starts 2020-01-01 --days 9"),
             QStringLiteral("old"));
    ca(with({QStringLiteral("server")}, QStringLiteral("--host 127.0.0.1")) +
       folder(QStringLiteral("ca")));
    for (const QString& role : {QStringLiteral("desk_a"), QStringLiteral("desk_b"),
                                QStringLiteral("desk_r"), QStringLiteral("desk_z")})
        ca(with({QStringLiteral("desk"), QStringLiteral("--role")}, role) +
           folder(QStringLiteral("ca")));
    ca(with({QStringLiteral("desk")},
            QStringLiteral("--role desk_x --starts 2020-01-01 --days 9")) +
       folder(QStringLiteral("ca")));
    ca(with({QStringLiteral("desk")}, QStringLiteral("--role desk_a")) +
       folder(QStringLiteral("other")));
    ca(with({QStringLiteral("revoke")}, QStringLiteral("--role desk_r")) +
       folder(QStringLiteral("ca")));

    PgServer::Options options;
    options.hba = {QStringLiteral("hostssl all +loket_counter 127.0.0.1/32 scram-sha-256 "
                                  "clientcert=verify-full"),
                   QStringLiteral("host all +loket_counter 127.0.0.1/32 reject")};
    m_server = std::make_unique<PgServer>(options);
    show(QStringLiteral("server"));
    QVERIFY(m_server->exec(
        QStringLiteral("postgres"),
        QStringLiteral("CREATE ROLE loket_counter NOLOGIN;"
                       "CREATE ROLE desk_a LOGIN PASSWORD 'right' IN ROLE loket_counter;"
                       "CREATE ROLE desk_x LOGIN PASSWORD 'right' IN ROLE loket_counter;"
                       "CREATE ROLE desk_r LOGIN PASSWORD 'right' IN ROLE loket_counter;"
                       "CREATE ROLE desk_b LOGIN PASSWORD 'right' IN ROLE loket_counter")));
}

void TestTls::show(const QString& server)
{
    if (server == m_shown)
        return;
    m_server->options().tls = PgServer::Tls{issued(server + QStringLiteral(".crt")),
                                            issued(server + QStringLiteral(".key")),
                                            m_folder.filePath(QStringLiteral("ca/ca.crt")),
                                            m_folder.filePath(QStringLiteral("ca/ca.crl"))};
    QVERIFY2(m_shown.isEmpty() ? m_server->start() : m_server->reload(),
             qPrintable(m_server->problem()));
    m_shown = server;
}

void TestTls::everyCertificateHasItsFault_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("fault");
    const auto row = [](const char* name, const char* change, const char* value, Fault fault) {
        QTest::newRow(name) << QString::fromLatin1(change) << QString::fromLatin1(value)
                            << int(fault);
    };
    QTest::newRow("all is good") << QString() << QString() << good;
    row("a wrong password", "password", "wrong", Fault::CentreLoginRefused);
    row("no password", "password", "", Fault::CentreLoginRefused);
    row("no certificate of its own", "certificate", "", Fault::CertificateRefused);
    row("its own from another authority", "certificateOf", "other", Fault::CertificateRefused);
    row("another desk's certificate", "certificate", "desk_b", Fault::CertificateRefused);
    row("its own has run out", "role", "desk_x", Fault::CertificateExpired);
    row("its own was revoked", "role", "desk_r", Fault::CertificateRevoked);
    row("no such role", "role", "desk_z", Fault::CentreLoginRefused);
    row("the server bears another name", "server", "named", Fault::CentreOtherName);
    row("the server is reached by another name", "host", "localhost", Fault::CentreOtherName);
    row("the server's from another authority", "server", "foreign", Fault::CentreNotTrusted);
    row("the desk trusts another authority", "trusts", "other", Fault::CentreNotTrusted);
    row("the server's has run out, the desk's own has not", "server", "old",
        Fault::CentreNotTrusted);
    row("the desk's file of the authority is gone", "trusts", "nowhere", Fault::ConnectionFileBad);
    row("the desk's own file is gone", "certificate", "desk_q", Fault::ConnectionFileBad);
}

void TestTls::everyCertificateHasItsFault()
{
    QFETCH(QString, change);
    QFETCH(QString, value);
    QFETCH(int, fault);
    Attempt attempt;
    for (auto [name, field] :
         {std::pair{"password", &attempt.password}, std::pair{"certificate", &attempt.certificate},
          std::pair{"certificateOf", &attempt.certificateOf}, std::pair{"trusts", &attempt.trusts},
          std::pair{"host", &attempt.host}, std::pair{"server", &attempt.server},
          std::pair{"role", &attempt.role}}) {
        if (change == QLatin1String(name))
            *field = value;
    }
    if (change == u"role")
        attempt.certificate = value;
    show(attempt.server);
    for (int again = 0; again < 3; ++again) // the server's last word must not race its hanging up
        QCOMPARE(faultOf(connectionOf(attempt, m_folder.path(), m_server->port())), fault);
}

QByteArray TestTls::inAnotherTime(const QString& clock, const QString& mode) const
{
    QProcess other;
    other.start(QStringLiteral("env"), {QStringLiteral("FAKETIME_DONT_FAKE_MONOTONIC=1"),
                                        QStringLiteral("ASAN_OPTIONS=verify_asan_link_order=0"),
                                        QStringLiteral("faketime"), QStringLiteral("-f"), clock,
                                        QCoreApplication::applicationFilePath(), mode,
                                        m_folder.path(), QString::number(m_server->port())});
    if (!other.waitForFinished(300000))
        return (other.errorString() + QStringLiteral(" (faketime)")).toUtf8();
    return other.readAllStandardOutput().trimmed();
}

void TestTls::aWrongClockIsNotTheNetwork_data()
{
    QTest::addColumn<QString>("clock");
    QTest::addColumn<int>("fault");
    QTest::newRow("right") << QStringLiteral("+0") << good;
    QTest::newRow("two hours behind") << QStringLiteral("-2h") << good;
    QTest::newRow("a day behind") << QStringLiteral("-1d") << good;
    QTest::newRow("a year behind") << QStringLiteral("-1y") << int(Fault::PcClockWrong);
    QTest::newRow("two years ahead") << QStringLiteral("+2y") << int(Fault::PcClockWrong);
    QTest::newRow("an empty battery: 1970")
        << QStringLiteral("@1970-01-02 00:00:00") << int(Fault::PcClockWrong);
}

void TestTls::aWrongClockIsNotTheNetwork()
{
    QFETCH(QString, clock);
    QFETCH(int, fault);
    show(QStringLiteral("server"));
    QCOMPARE(inAnotherTime(clock, QStringLiteral("--probe")), QByteArray::number(fault));
}

// Somebody between desk and server answers that there is no encryption.
void TestTls::nobodySwitchesEncryptionOff()
{
    const int between = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    QVERIFY(::bind(between, plain, length) == 0 && ::listen(between, 1) == 0);
    QCOMPARE(::getsockname(between, plain, &length), 0);
    int fault = 0;
    std::thread desk([&] {
        fault = faultOf(connectionOf(Attempt(), m_folder.path(), ntohs(address.sin_port)));
    });
    const int caller = ::accept(between, nullptr, nullptr);
    QByteArray heard, part(64, '\0');
    for (ssize_t size = 0; (size = ::read(caller, part.data(), 64)) > 0; heard += part.left(size)) {
        if (heard.isEmpty())
            (void)!::write(caller, "N", 1);
    }
    ::close(caller);
    desk.join();
    ::close(between);
    QCOMPARE(fault, int(Fault::CentreNotTrusted));
    QCOMPARE(heard.size(), 8); // the wish for encryption; neither a name nor a password
}

void TestTls::withoutTlsNobodyGetsIn()
{
    show(QStringLiteral("server"));
    Connection open = connectionOf(Attempt(), m_folder.path(), m_server->port());
    open.serverCertificate.clear();
    QCOMPARE(faultOf(open), int(Fault::CentreLoginRefused));
}

void TestTls::aRenewedCertificateIsTaken()
{
    const QString file = issued(QStringLiteral("desk_a.crt"));
    QFile before(file);
    QVERIFY(before.open(QIODevice::ReadOnly));
    const QByteArray was = before.readAll();
    before.close();
    ca({QStringLiteral("desk"), QStringLiteral("--folder"), m_folder.filePath(QStringLiteral("ca")),
        QStringLiteral("--role"), QStringLiteral("desk_a")});
    QFile after(file);
    QVERIFY(after.open(QIODevice::ReadOnly));
    QVERIFY(after.readAll() != was);
    show(QStringLiteral("server"));
    QCOMPARE(faultOf(connectionOf(Attempt(), m_folder.path(), m_server->port())), good);
}

void TestTls::theCounterGoesOn_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("trusts");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("fault");
    const auto row = [](const char* name, const char* role, const char* trusts, Fault fault,
                        const char* server = "server", const char* password = "right") {
        QTest::newRow(name) << QString::fromLatin1(role) << QString::fromLatin1(trusts)
                            << QString::fromLatin1(server) << QString::fromLatin1(password)
                            << int(fault);
    };
    row("its certificate was revoked", "desk_r", "ca", Fault::CertificateRevoked);
    row("its certificate has run out", "desk_x", "ca", Fault::CertificateExpired);
    row("the server is somebody else's", "desk_a", "other", Fault::CentreNotTrusted);
    row("the server bears another name", "desk_a", "ca", Fault::CentreOtherName, "named");
    row("a wrong password", "desk_a", "ca", Fault::CentreLoginRefused, "server", "wrong");
}

// A whole desk, with its own word for what is wrong.
void TestTls::theCounterGoesOn()
{
    QFETCH(QString, role);
    QFETCH(QString, trusts);
    QFETCH(QString, server);
    QFETCH(QString, password);
    QFETCH(int, fault);
    show(server);
    Attempt attempt;
    attempt.role = attempt.certificate = role;
    attempt.trusts = trusts;
    attempt.password = password;
    QTemporaryDir folder;
    SimDesk desk(folder.filePath(QStringLiteral("desk")),
                 connectionOf(attempt, m_folder.path(), m_server->port()));
    QVERIFY(desk.open().has_value());
    desk.online();
    const auto told = [&] {
        return desk.state().problem ? int(desk.state().problem->fault) : good;
    };
    QTRY_COMPARE_WITH_TIMEOUT(told(), fault, 60000);
    QCOMPARE(desk.state().link, LinkState::Offline);
    QVERIFY(desk.walkIn(QStringLiteral("SITI CONTOH")).has_value());
    QCOMPARE(desk.counts().answered, qint64(0));
}

// TLS reads the clock by itself: a whole desk in a process of its own.
void TestTls::theCounterGoesOnWithAWrongClock()
{
    show(QStringLiteral("server"));
    QCOMPARE(inAnotherTime(QStringLiteral("+2y"), QStringLiteral("--counter")),
             QByteArray::number(int(Fault::PcClockWrong)) + " recorded 1 answered 0");
}

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QString mode = app.arguments().value(1);
    if (mode == u"--probe" || mode == u"--counter")
        return mode == u"--probe" ? probe(app.arguments()) : counter(app.arguments());
    TestTls test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_tls.moc"
