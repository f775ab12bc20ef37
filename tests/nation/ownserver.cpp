// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownserver.h"

#include "joinedoffices.h"
#include "support/pgserver.h"

namespace {

QStringList words(const QString& line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

OwnServer::~OwnServer()
{
    m_guard.closeWriteChannel();
    m_guard.waitForFinished(120000);
}

QString OwnServer::db() const
{
    return QStringLiteral("host=127.0.0.1 port=%1 user=postgres password=only-for-tests "
                          "dbname=loket sslmode=disable")
        .arg(m_port);
}

QString OwnServer::inside() const
{
    return QStringLiteral("host=%1 port=%2 user=postgres dbname=loket").arg(folder()).arg(m_port);
}

void OwnServer::start()
{
    m_place.setAutoRemove(false); // the guard does
    QFile::setPermissions(m_place.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                              QFile::ExeGroup | QFile::ExeOther);
    m_guard.setChildProcessModifier([] { ::setsid(); });
    m_guard.start(QStringLiteral("/bin/sh"),
                  {QStringLiteral("-c"),
                   QStringLiteral("cat >/dev/null; p=$1/server/postmaster.pid; [ -f \"$p\" ] && "
                                  "kill -QUIT \"$(head -n 1 \"$p\")\"; sleep 1; rm -rf \"$1\""),
                   QStringLiteral("sh"), m_place.path()});
    m_port = freePort();
    issue(QStringLiteral("init --name %1").arg(m_port));
    issue(QStringLiteral("server --host 127.0.0.1"));
    runTool({QStringLiteral("server"), QStringLiteral("up"), QStringLiteral("--folder"), folder(),
             QStringLiteral("--port"), QString::number(m_port), QStringLiteral("--network"),
             QStringLiteral("127.0.0.1/32"), QStringLiteral("--ca"), ca()});
    psql(QStringLiteral("ALTER ROLE postgres PASSWORD 'only-for-tests'"));
    psql(QStringLiteral("CREATE DATABASE loket"));
}

void OwnServer::setUp(const QString& settings)
{
    for (const QString& each : settings.split(u';', Qt::SkipEmptyParts))
        psql(QStringLiteral("ALTER SYSTEM SET ") + each);
    psql(QStringLiteral("SELECT pg_reload_conf()"));
}

void OwnServer::issue(const QString& line)
{
    runTool(QStringList(QStringLiteral("ca")) + words(line) +
            QStringList{QStringLiteral("--folder"), ca()});
}

void OwnServer::showCertificates()
{
    runTool({QStringLiteral("server"), QStringLiteral("certificates"), QStringLiteral("--folder"),
             folder(), QStringLiteral("--ca"), ca()});
}

void OwnServer::psql(const QString& sql, const QString& database)
{
    const QStringList line = PgServer::asServerUser() +
                             QStringList{QStringLiteral("psql"),
                                         QStringLiteral("-XqAt"),
                                         QStringLiteral("-d"),
                                         QStringLiteral("host=%1 port=%2 user=postgres dbname=%3")
                                             .arg(folder(), QString::number(m_port), database),
                                         QStringLiteral("-c"),
                                         sql};
    QProcess program;
    program.setStandardOutputFile(QProcess::nullDevice());
    program.start(line.first(), line.mid(1));
    QVERIFY(program.waitForFinished(300000));
    QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
}
