// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "sync/connection.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

// Values for $1, $2, … of a statement, in their order; none is NULL. The server infers the types.
class PgValues
{
public:
    PgValues() = default;
    template <typename... Values>
    explicit PgValues(const Values&... values)
    {
        (add(values), ...);
    }
    void add(const QString& text) { m_texts.emplace_back(text.toUtf8()); }
    void add(const QByteArray& text) { m_texts.emplace_back(text); } // JSON, as it is
    void add(qint64 number) { m_texts.emplace_back(QByteArray::number(number)); }
    void add(int number) { m_texts.emplace_back(QByteArray::number(number)); }
    void add(bool flag) { m_texts.emplace_back(flag ? "t" : "f"); }
    void add(std::nullptr_t) { m_texts.emplace_back(); }
    [[nodiscard]] const std::vector<std::optional<QByteArray>>& texts() const { return m_texts; }

private:
    std::vector<std::optional<QByteArray>> m_texts;
};

// The rows that a statement answered with. Stands on the first row once next() was asked.
class PgRows
{
public:
    PgRows(std::shared_ptr<void> result, int size) : m_result(std::move(result)), m_size(size) {}
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] int columns() const;
    [[nodiscard]] bool next() { return ++m_row < m_size; }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const; // the server's text, UTF-8
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] bool flag(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    friend class PgConnection;
    std::shared_ptr<void> m_result;
    int m_size, m_row = -1;
};

struct PgTimes
{
    std::chrono::milliseconds connect{3000};        // the whole hand-shake, after the name is found
    std::chrono::seconds keepalive{3};              // of an idle link; then three tries, 1 s apart
    std::chrono::milliseconds unacknowledged{4000}; // TCP_USER_TIMEOUT of what was sent
};

// One connection to PostgreSQL, and the only file that knows libpq. Qt's driver is not used: its
// notifications spin on a dead link, it writes values into the statement's text, and it tells no
// SQLSTATE of a refused login. Lives in one thread; every call blocks: never in the GUI thread.
class PgConnection : public QObject
{
    Q_OBJECT

public:
    // Errors: CentreUnreachable, CentreSilent, CentreLoginRefused, CentreNotTrusted,
    // CentreOtherName, CertificateRefused/Expired/Revoked, DeskDisabled, CentreNotOurs.
    [[nodiscard]] static Result<std::unique_ptr<PgConnection>>
    open(const Connection& to, const QString& folder, const PgTimes& times = {});
    // By libpq's own words: an administrator's "host=… user=… dbname=…".
    [[nodiscard]] static Result<std::unique_ptr<PgConnection>> openBy(const QString& conninfo,
                                                                      const PgTimes& times = {});
    ~PgConnection() override;

    // One statement. Errors: CentreUnreachable (the link is gone), CentreSilent (busy, locked, shut
    // down: again later), DeskDisabled, CentreNotOurs, CentreOlder, CentreFailed.
    [[nodiscard]] Result<PgRows> exec(const QByteArray& sql, const PgValues& values = PgValues());
    // Several statements without values, as one transaction unless they say otherwise.
    [[nodiscard]] Result<void> execAll(const QByteArray& sql);
    // Rows one by one, without keeping them. An error in their midst is an error; `take` gets a
    // PgRows that stands on the row, and ends the reading with false.
    [[nodiscard]] Result<void> each(const QByteArray& sql, const PgValues& values,
                                    const std::function<bool(const PgRows&)>& take);
    // notified() follows, in this thread's event loop and after any statement. Subscribe before
    // reading; it ends with the connection.
    [[nodiscard]] Result<void> listen(const QString& channel);

    // Five signs, of the last failure; empty: none. "08006": the link is gone.
    [[nodiscard]] const QString& sqlState() const;
    // Whether the same statement may succeed when it is sent again.
    [[nodiscard]] static bool isRetryable(QStringView sqlState);
    [[nodiscard]] bool isOpen() const; // as far as is known without asking
    [[nodiscard]] int socket() const;  // for shutdown() by a watchdog, in any thread; -1: closed
    [[nodiscard]] int backend() const; // the server's process
    [[nodiscard]] QString host() const;
    [[nodiscard]] int port() const;
    [[nodiscard]] QString database() const;
    // A password as the server keeps it (SCRAM), so that it never sees the password itself.
    [[nodiscard]] Result<QByteArray> scrambled(const QString& role, const QString& password) const;
    [[nodiscard]] static QByteArray quotedName(const QString& name);
    [[nodiscard]] static QByteArray quotedText(const QString& text);

Q_SIGNALS:
    void notified(const QString& channel, const QString& payload); // a hint, never data
    void lost();                                                   // noticed while idle; once

private:
    PgConnection();
    void hear();
    void tellNotified();
    struct Private;
    std::unique_ptr<Private> d;
};
