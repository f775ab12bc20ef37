// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pgserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <algorithm>
#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

const QString superuser = QStringLiteral("postgres");
const QString superPassword = QStringLiteral("only-for-tests");

bool isRoot()
{
    return ::geteuid() == 0;
}

QString binFolder()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::ranges::sort(names, std::greater(), [](const QString& name) { return name.toInt(); });
    for (const QString& name : names) {
        const QString bin = versions.filePath(name + QStringLiteral("/bin"));
        if (QFile::exists(bin + QStringLiteral("/postgres")))
            return bin;
    }
    return {};
}

void giveToServer(const QString& path)
{
    if (!isRoot())
        return;
    if (const passwd* user = ::getpwnam("postgres"))
        (void)!::chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid);
}

bool writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
        file.write(content) != content.size())
        return false;
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    giveToServer(path);
    return true;
}

bool runAsServer(const QStringList& words, QString* said)
{
    const QStringList line = PgServer::asServerUser() + words;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(QStringLiteral("/"));
    process.start(line.first(), line.mid(1));
    const bool ended = process.waitForFinished(120000);
    *said = QString::fromUtf8(process.readAll());
    return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

int freePort()
{
    const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    const bool found =
        ::bind(probe, plain, length) == 0 && ::getsockname(probe, plain, &length) == 0;
    ::close(probe);
    return found ? ntohs(address.sin_port) : 0;
}

PgServer::PgServer() : PgServer(Options()) {}
PgServer::PgServer(Options options) : m_options(std::move(options)) {}

PgServer::~PgServer()
{
    stop(Stop::Immediate);
    m_folder.reset();
    m_guard.closeWriteChannel(); // it finds nothing left to do
    m_guard.waitForFinished(30000);
}

QString PgServer::program(const QString& name)
{
    return binFolder() + u'/' + name;
}

// setpriv becomes the program it starts, so that its process is ours to signal.
QStringList PgServer::asServerUser()
{
    if (!isRoot())
        return {QStringLiteral("/usr/bin/env")};
    return {QStringLiteral("setpriv"), QStringLiteral("--reuid=postgres"),
            QStringLiteral("--regid=postgres"), QStringLiteral("--init-groups")};
}

bool PgServer::fail(const QString& why)
{
    m_problem = why;
    qWarning("PostgreSQL for this test: %s", qPrintable(problem()));
    return false;
}

QString PgServer::problem() const
{
    QString log;
    if (m_folder) {
        QFile file(m_folder->filePath(QStringLiteral("log")));
        if (file.open(QIODevice::ReadOnly)) {
            const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
            log = lines.mid(std::max(qsizetype(0), lines.size() - 12)).join(u'\n');
        }
    }
    return log.isEmpty() ? m_problem : m_problem + u'\n' + log;
}

QString PgServer::dataFolder() const
{
    return m_folder ? m_folder->filePath(QStringLiteral("data")) : QString();
}

// Should this test be killed, its end of the pipe closes and the guard cleans up.
bool PgServer::make()
{
    if (binFolder().isEmpty())
        return fail(QStringLiteral("there is none in /usr/lib/postgresql (tools/packages)"));
    m_folder =
        std::make_unique<QTemporaryDir>(QDir::tempPath() + QStringLiteral("/loket-pg-XXXXXX"));
    const QString place = m_folder->path();
    giveToServer(place);
    m_guard.setChildProcessModifier([] { ::setsid(); });
    m_guard.start(QStringLiteral("/bin/sh"),
                  {QStringLiteral("-c"),
                   QStringLiteral("cat >/dev/null; [ -d \"$1\" ] || exit 0; "
                                  "[ -f \"$1/data/postmaster.pid\" ] && "
                                  "kill -QUIT $(head -n 1 \"$1/data/postmaster.pid\"); "
                                  "sleep 1; rm -rf \"$1\""),
                   QStringLiteral("sh"), place});
    QString said;
    const QString secret = m_folder->filePath(QStringLiteral("password"));
    (void)writeFile(secret, superPassword.toUtf8() + '\n');
    const QStringList words = m_options.copyOf.isEmpty()
                                  ? QStringList{program(QStringLiteral("initdb")),
                                                QStringLiteral("--no-sync"),
                                                QStringLiteral("--no-instructions"),
                                                QStringLiteral("-k"),
                                                QStringLiteral("-E"),
                                                QStringLiteral("UTF8"),
                                                QStringLiteral("--locale=C.UTF-8"),
                                                QStringLiteral("-U"),
                                                superuser,
                                                QStringLiteral("-A"),
                                                QStringLiteral("scram-sha-256"),
                                                QStringLiteral("--pwfile=") + secret,
                                                QStringLiteral("-D"),
                                                dataFolder()}
                                  : QStringList{QStringLiteral("cp"), QStringLiteral("-a"),
                                                m_options.copyOf, dataFolder()};
    if (!runAsServer(words, &said))
        return fail(words.first() + QStringLiteral(" failed: ") + said);
    m_port = freePort();
    return m_port > 0 || fail(QStringLiteral("no free port"));
}

bool PgServer::writeSettings() const
{
    const QString off = m_options.durable ? QStringLiteral("on") : QStringLiteral("off");
    QMap<QString, QString> all{
        {QStringLiteral("listen_addresses"), QStringLiteral("'127.0.0.1'")},
        {QStringLiteral("port"), QString::number(m_port)},
        {QStringLiteral("unix_socket_directories"), QStringLiteral("''")},
        {QStringLiteral("fsync"), off},
        {QStringLiteral("full_page_writes"), off},
        {QStringLiteral("max_connections"), QStringLiteral("100")},
        {QStringLiteral("shared_buffers"), QStringLiteral("64MB")},
        {QStringLiteral("max_wal_size"), QStringLiteral("256MB")},
        {QStringLiteral("logging_collector"), QStringLiteral("off")},
        {QStringLiteral("timezone"), QStringLiteral("'UTC'")},
        {QStringLiteral("lc_messages"), QStringLiteral("'C'")},
    };
    const QString data = dataFolder() + u'/';
    if (const auto& tls = m_options.tls) {
        const auto take = [&](const QString& from, const QString& name, const QString& setting) {
            QFile file(from);
            if (from.isEmpty() || !file.open(QIODevice::ReadOnly))
                return from.isEmpty();
            all.insert(setting, u'\'' + name + u'\'');
            return writeFile(data + name, file.readAll());
        };
        all.insert(QStringLiteral("ssl"), QStringLiteral("on"));
        if (!take(tls->certificate, QStringLiteral("server.crt"),
                  QStringLiteral("ssl_cert_file")) ||
            !take(tls->key, QStringLiteral("server.key"), QStringLiteral("ssl_key_file")) ||
            !take(tls->authority, QStringLiteral("root.crt"), QStringLiteral("ssl_ca_file")) ||
            !take(tls->revoked, QStringLiteral("root.crl"), QStringLiteral("ssl_crl_file")))
            return false;
    }
    for (auto own = m_options.settings.cbegin(); own != m_options.settings.cend(); ++own)
        all.insert(own.key(), own.value());
    QByteArray text;
    for (auto each = all.cbegin(); each != all.cend(); ++each)
        text += (each.key() + QStringLiteral(" = ") + each.value() + u'\n').toUtf8();
    QByteArray hba;
    for (const QString& line : m_options.hba)
        hba += line.toUtf8() + '\n';
    hba += "host all all 127.0.0.1/32 scram-sha-256\n"
           "host replication all 127.0.0.1/32 scram-sha-256\n";
    return writeFile(data + QStringLiteral("postgresql.conf"), text) &&
           writeFile(data + QStringLiteral("pg_hba.conf"), hba);
}

bool PgServer::start()
{
    if (isRunning())
        return true;
    const bool first = !m_folder;
    if (first && !make())
        return false;
    bool started = launch();
    // Another program may have taken the port that was free a moment ago.
    for (int again = 0; again < 3 && first && !started &&
                        problem().contains(QStringLiteral("Address already in use"));
         ++again) {
        m_port = freePort();
        started = launch();
    }
    return started;
}

bool PgServer::launch()
{
    if (!writeSettings())
        return fail(QStringLiteral("its settings cannot be written"));
    QStringList line = asServerUser();
    if (isRoot())
        line << QStringLiteral("--pdeathsig") << QStringLiteral("QUIT");
    line << program(QStringLiteral("postgres")) << QStringLiteral("-D") << dataFolder();
    const QString log = m_folder->filePath(QStringLiteral("log"));
    m_server.setStandardOutputFile(log, QIODevice::Append);
    m_server.setStandardErrorFile(log, QIODevice::Append);
    m_server.setStandardInputFile(QProcess::nullDevice());
    m_server.setWorkingDirectory(m_folder->path());
    m_server.setChildProcessModifier([] { ::setsid(); });
    m_server.start(line.first(), line.mid(1));
    if (!m_server.waitForStarted(60000))
        return fail(QStringLiteral("it does not start: ") + m_server.errorString());
    return waitUntilReady();
}

bool PgServer::waitUntilReady()
{
    QElapsedTimer waited;
    waited.start();
    Error last;
    while (waited.elapsed() < 180000) {
        m_server.waitForFinished(20);
        if (m_server.state() == QProcess::NotRunning)
            return fail(QStringLiteral("it ended at once"));
        auto link = PgConnection::openBy(conninfo());
        if (link)
            return true;
        last = link.error();
    }
    return fail(QStringLiteral("it does not answer: ") + last.detail);
}

void PgServer::stop(Stop how)
{
    if (!isRunning())
        return;
    ::kill(pid_t(m_server.processId()), how == Stop::Fast ? SIGINT : SIGQUIT);
    if (m_server.waitForFinished(120000))
        return;
    m_server.kill();
    m_server.waitForFinished(30000);
}

bool PgServer::restart(Stop how)
{
    stop(how);
    return start();
}

// It answers nobody that it did; whoever connects from then on is told when it was.
bool PgServer::reload()
{
    if (!writeSettings() || !isRunning())
        return false;
    const auto loaded = [this] {
        return value(QStringLiteral("postgres"), QStringLiteral("SELECT pg_conf_load_time()"));
    };
    const QString before = loaded();
    ::kill(pid_t(m_server.processId()), SIGHUP);
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < 60000) {
        const QString now = loaded();
        if (!now.isNull() && now != before)
            return true;
        QThread::msleep(20);
    }
    return fail(QStringLiteral("it does not read its settings again"));
}

bool PgServer::isRunning() const
{
    return m_server.state() != QProcess::NotRunning;
}

QString PgServer::conninfo(const QString& database) const
{
    return conninfo(database, superuser, superPassword);
}

QString PgServer::conninfo(const QString& database, const QString& user,
                           const QString& password) const
{
    return QStringLiteral("host=127.0.0.1 port=%1 dbname='%2' user='%3' password='%4' sslmode=%5")
        .arg(m_port)
        .arg(database, user, password, QStringLiteral("prefer"));
}

std::unique_ptr<PgConnection> PgServer::connect(const QString& database) const
{
    auto link = PgConnection::openBy(conninfo(database), unhurried);
    if (link)
        return std::move(*link);
    qWarning("%s", qPrintable(link.error().detail));
    return nullptr;
}

bool PgServer::createDatabase(const QString& name) const
{
    return exec(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE ") +
                                                QString::fromUtf8(PgConnection::quotedName(name)));
}

bool PgServer::exec(const QString& database, const QString& sql) const
{
    const auto link = connect(database);
    if (!link)
        return false;
    const auto done = link->execAll(sql.toUtf8());
    if (!done)
        qWarning("%s", qPrintable(done.error().detail));
    return done.has_value();
}

QString PgServer::value(const QString& database, const QString& sql) const
{
    const auto link = connect(database);
    if (!link)
        return {};
    auto rows = link->exec(sql.toUtf8());
    if (!rows)
        qWarning("%s", qPrintable(rows.error().detail));
    return rows && rows->next() ? rows->text(0) : QString();
}

std::vector<int> PgServer::backends(const QString& role) const
{
    std::vector<int> processes;
    const auto link = connect();
    if (!link)
        return processes;
    auto rows = link->exec("SELECT pid FROM pg_stat_activity WHERE usename = $1", PgValues(role));
    while (rows && rows->next())
        processes.push_back(int(rows->number(0)));
    return processes;
}

void PgServer::terminate(const QString& role) const
{
    if (const auto link = connect())
        (void)link->exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                         "WHERE usename = $1",
                         PgValues(role));
}

void PgServer::kill(int process)
{
    ::kill(process, SIGKILL);
}

void PgServer::freeze(int process)
{
    ::kill(process, SIGSTOP);
}

void PgServer::thaw(int process)
{
    ::kill(process, SIGCONT);
}
