// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/pgconnection.h"

#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <vector>

// For what is looked up behind the scenes: how quick the machine is, is not what is asked there.
inline constexpr PgTimes unhurried{std::chrono::minutes(1), std::chrono::minutes(1),
                                   std::chrono::minutes(1)};

// A PostgreSQL of the test's own on loopback, gone with the test even if that is killed. The
// installed server of the highest version is taken; as root it runs as the user postgres, since
// it refuses root. There is no skipping: a test that cannot have it fails.
class PgServer
{
public:
    struct Tls // paths; copied into the server's folder, where only the server can read them
    {
        QString certificate, key, authority, revoked;
    };
    struct Options
    {
        QMap<QString, QString> settings{}; // of postgresql.conf, as they stand there
        QStringList hba{};                 // lines before the server's own
        std::optional<Tls> tls{};
        bool durable = false; // fsync and full_page_writes; synchronous_commit is always on
        QString copyOf{};     // a data folder to start from (a base backup) instead of initdb
    };
    enum class Stop { Fast, Immediate };

    PgServer();
    explicit PgServer(Options options);
    ~PgServer();
    PgServer(const PgServer&) = delete;
    PgServer& operator=(const PgServer&) = delete;

    // Makes its folder the first time, and waits until it answers. False: see problem().
    [[nodiscard]] bool start();
    void stop(Stop how = Stop::Fast);
    [[nodiscard]] bool restart(Stop how = Stop::Fast);
    [[nodiscard]] bool reload(); // after options() were changed; in force when it comes back
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QString problem() const; // with the end of the server's log

    [[nodiscard]] int port() const { return m_port; } // the same after a restart
    [[nodiscard]] QString dataFolder() const;
    [[nodiscard]] static QString program(const QString& name); // "pg_basebackup", with its path
    // The beginning of a command that runs as the server's user; empty: as this one.
    [[nodiscard]] static QStringList asServerUser();
    [[nodiscard]] Options& options() { return m_options; } // in force after reload() or restart()

    // libpq's words for the superuser, and for anybody.
    [[nodiscard]] QString conninfo(const QString& database = QStringLiteral("postgres")) const;
    [[nodiscard]] QString conninfo(const QString& database, const QString& user,
                                   const QString& password) const;
    [[nodiscard]] std::unique_ptr<PgConnection> // as superuser; null: failed
    connect(const QString& database = QStringLiteral("postgres")) const;

    [[nodiscard]] bool createDatabase(const QString& name) const;
    // Several statements, as superuser; the failure is told by qWarning.
    [[nodiscard]] bool exec(const QString& database, const QString& sql) const;
    // The first value of the first row; null on failure, told likewise.
    [[nodiscard]] QString value(const QString& database, const QString& sql) const;

    // Server processes of that role's connections; for kill(), freeze() and thaw().
    [[nodiscard]] std::vector<int> backends(const QString& role) const;
    void terminate(const QString& role) const; // as pg_terminate_backend does
    static void kill(int process);             // -9: the server restarts all its processes
    static void freeze(int process);           // SIGSTOP: the kernel goes on answering for it
    static void thaw(int process);

private:
    [[nodiscard]] bool make();
    [[nodiscard]] bool writeSettings() const;
    [[nodiscard]] bool launch();
    [[nodiscard]] bool waitUntilReady();
    [[nodiscard]] bool fail(const QString& why);

    Options m_options;
    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_server, m_guard;
    QString m_problem;
    int m_port = 0;
};

// A port of this PC that nobody listens on just now; 0: none.
[[nodiscard]] int freePort();
