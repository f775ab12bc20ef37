// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

// A server and its certificate authority as an administrator sets them up with tools/centre, gone
// with the test even if that is killed. What fails, fails the test.
class OwnServer
{
public:
    ~OwnServer();

    // Open to this PC's own network by certificate and password; a database "loket" without
    // Loket in it.
    void start();
    void setUp(const QString& settings); // of postgresql.conf, as ALTER SYSTEM takes them

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString folder() const { return m_place.filePath(QStringLiteral("server")); }
    [[nodiscard]] QString ca() const { return m_place.filePath(QStringLiteral("ca")); }
    [[nodiscard]] QString file(const QString& name) const { return m_place.filePath(name); }
    [[nodiscard]] QString db() const;     // from elsewhere
    [[nodiscard]] QString inside() const; // on the server itself
    void issue(const QString& words);     // of `centre ca`, by its authority
    void showCertificates();              // the server takes what its authority has issued

private:
    void psql(const QString& sql, const QString& database = QStringLiteral("postgres"));

    QTemporaryDir m_place;
    QProcess m_guard;
    int m_port = 0;
};
