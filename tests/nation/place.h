// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eventwire.h"
#include "support/pgserver.h"
#include "sync/centraladmin.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <memory>
#include <optional>

// What tools/centre says, and whether it is content.
struct ToolSays
{
    bool done = false;
    QString words;
};
[[nodiscard]] ToolSays centreTool(const QStringList& words);

// A server of an office or of the nation, with Loket in it, as `loketctl central init` makes it.
class Place
{
public:
    explicit Place(const QString& office = {}, QMap<QString, QString> settings = {});
    // In a database that stands already: as this test and as administrators on the server reach it.
    Place(const QString& office, const QString& db, const QString& inside);

    [[nodiscard]] bool start();
    [[nodiscard]] PgServer& server() { return m_server; }
    [[nodiscard]] QString db() const;
    [[nodiscard]] QString inside() const; // for --db of tools/centre
    [[nodiscard]] const QString& office() const { return m_office; }

    [[nodiscard]] std::unique_ptr<CentralAdmin> admin(); // there, or the test ends
    void exec(const QString& sql);
    [[nodiscard]] QString value(const QString& sql);
    // Bookings as the ministry's systems write them; the words of each row's outcome.
    QString put(const QJsonArray& bookings);

    // What desk A records; its event.
    [[nodiscard]] EventId attend(const QString& booking);
    void undo(const EventId& event);
    void settle(const QString& incident);
    // Its outcome as the centre answered, and as it stands now.
    [[nodiscard]] QString outcome(const EventId& event);
    // The newest row of the feed about that, as desk A pulls it; empty: none.
    [[nodiscard]] QJsonObject pulled(const QString& kind, const QString& entity);
    [[nodiscard]] QString openIncidents(const QString& booking); // their kinds
    [[nodiscard]] QString health();                              // empty: all is well

private:
    [[nodiscard]] EventId send(EventKind kind, const QString& booking, const QJsonObject& payload);
    [[nodiscard]] PgConnection& desk();

    QString m_office, m_db{}, m_inside{};
    PgServer m_server;
    std::optional<Connection> m_enrolled;
    std::unique_ptr<PgConnection> m_desk;
    qint64 m_number = 0;
    QByteArray m_last = QByteArray(32, '\0');
};

[[nodiscard]] QJsonObject bookingJson(const QString& office, const QString& code,
                                      const QJsonObject& more = {});
