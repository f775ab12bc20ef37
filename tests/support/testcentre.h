// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/pgserver.h"
#include "sync/connection.h"

#include <QDate>
#include <QStringList>

// A centre of the test's own: a PostgreSQL with Loket in it. Each office is a world of its own, so
// that tests share a server and never each other's events.
class TestCentre
{
public:
    explicit TestCentre(PgServer::Options options = {});

    [[nodiscard]] bool start(); // the first time with everything in it; after stop() as it was
    [[nodiscard]] PgServer& server() { return m_server; }
    [[nodiscard]] static QString database() { return QStringLiteral("loket"); }

    [[nodiscard]] OfficeId newOffice(); // "test-1", …
    // A desk of it: its role and how it connects. `port`: another way there, 0: the server's own.
    [[nodiscard]] Connection enrol(const OfficeId& office, char letter, int port = 0);
    // Active bookings of today with codes T0001, …; their keys.
    QStringList book(const OfficeId& office, int count, int from = 1);
    [[nodiscard]] static QDate today(); // in WIB
    // One booking as it stands in the sources' JSON, as the ministry's systems write it.
    bool put(const QString& json);

    bool exec(const QString& sql); // as superuser, in the schema
    [[nodiscard]] QString value(const QString& sql);
    [[nodiscard]] qint64 number(const QString& sql) { return value(sql).toLongLong(); }

private:
    [[nodiscard]] bool fill();

    PgServer m_server;
    bool m_filled = false;
    int m_offices = 0;
};
