// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pgconnection.h"

#include "sync/pgfaults.h"
#include "sync/pgopening.h"

#include <QSocketNotifier>

#include <array>
#include <fcntl.h>
#include <libpq-fe.h>
#include <unistd.h>

namespace {

const QString linkGone = QStringLiteral("08006");

PgSaid saidOf(const PGresult* result, const PGconn* connection)
{
    const auto field = [&](int which) {
        return QString::fromUtf8(result ? PQresultErrorField(result, which) : nullptr);
    };
    const QString state = field(PG_DIAG_SQLSTATE);
    const QString words = field(PG_DIAG_MESSAGE_PRIMARY);
    return {state,
            words.isEmpty() ? QString::fromUtf8(PQerrorMessage(connection)).simplified() : words,
            field(PG_DIAG_SOURCE_FUNCTION)};
}

struct TextValues // as libpq takes them
{
    std::vector<const char*> texts;
    explicit TextValues(const PgValues& values)
    {
        for (const auto& text : values.texts())
            texts.push_back(text ? text->constData() : nullptr);
    }
    [[nodiscard]] int count() const { return int(texts.size()); }
    [[nodiscard]] const char* const* data() const { return texts.empty() ? nullptr : texts.data(); }
};

std::shared_ptr<void> shared(PGresult* result)
{
    return {result, [](void* held) { PQclear(static_cast<PGresult*>(held)); }};
}

PGresult* resultOf(const std::shared_ptr<void>& held)
{
    return static_cast<PGresult*>(held.get());
}

void ignoreNotices(void*, const PGresult*) {}

} // namespace

int PgRows::columns() const
{
    return PQnfields(resultOf(m_result));
}

QString PgRows::text(int column) const
{
    return QString::fromUtf8(PQgetvalue(resultOf(m_result), m_row, column),
                             PQgetlength(resultOf(m_result), m_row, column));
}

QByteArray PgRows::bytes(int column) const
{
    return {PQgetvalue(resultOf(m_result), m_row, column),
            PQgetlength(resultOf(m_result), m_row, column)};
}

qint64 PgRows::number(int column) const
{
    return bytes(column).toLongLong();
}

bool PgRows::flag(int column) const
{
    return bytes(column) == "t";
}

bool PgRows::isNull(int column) const
{
    return PQgetisnull(resultOf(m_result), m_row, column) != 0;
}

struct PgConnection::Private
{
    PgHandle handle{nullptr, &PQfinish};
    // The same socket under a number of our own: libpq closes its one by itself when the link
    // dies, and the number may be another file's by the time a watchdog shuts it down.
    int socket = -1;
    QString sqlState;
    std::unique_ptr<QSocketNotifier> ear;

    ~Private()
    {
        ear.reset();
        if (socket >= 0)
            ::close(socket);
    }
    [[nodiscard]] bool isDead() const { return PQstatus(handle.get()) == CONNECTION_BAD; }
    static Result<std::unique_ptr<PgConnection>> made(Result<PgHandle> handle)
    {
        if (!handle)
            return tl::unexpected<Error>(handle.error());
        std::unique_ptr<PgConnection> connection(new PgConnection);
        connection->d->handle = std::move(*handle);
        connection->d->socket = ::fcntl(PQsocket(connection->d->handle.get()), F_DUPFD_CLOEXEC, 0);
        PQsetNoticeReceiver(connection->d->handle.get(), &ignoreNotices, nullptr);
        return connection;
    }
    // Qt's notifier would spin on a closed socket, or listen to whoever got its number.
    void closeEarIfDead()
    {
        if (isDead())
            ear.reset();
    }
    void cancel() const
    {
        if (PGcancel* wish = PQgetCancel(handle.get())) {
            std::array<char, 256> why{};
            PQcancel(wish, why.data(), int(why.size()));
            PQfreeCancel(wish);
        }
    }
    [[nodiscard]] Error failed(const PGresult* result)
    {
        const PgSaid said = saidOf(result, handle.get());
        closeEarIfDead();
        sqlState = isDead() && said.sqlState.isEmpty() ? linkGone : said.sqlState;
        if (isDead() && said.sqlState.isEmpty())
            return {Fault::CentreUnreachable, {}, said.words};
        return statementError(said);
    }
};

PgConnection::PgConnection() : d(std::make_unique<Private>()) {}
PgConnection::~PgConnection() = default;

Result<std::unique_ptr<PgConnection>>
PgConnection::open(const Connection& to, const QString& folder, const PgTimes& times)
{
    return Private::made(openedTo(to, folder, times));
}

Result<std::unique_ptr<PgConnection>> PgConnection::openBy(const QString& conninfo,
                                                           const PgTimes& times)
{
    return Private::made(openedBy(conninfo, times));
}

Result<PgRows> PgConnection::exec(const QByteArray& sql, const PgValues& values)
{
    const TextValues texts(values);
    auto result = shared(PQexecParams(d->handle.get(), sql.constData(), texts.count(), nullptr,
                                      texts.data(), nullptr, nullptr, 0));
    const auto status = PQresultStatus(resultOf(result));
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        return tl::unexpected<Error>(d->failed(resultOf(result)));
    d->sqlState.clear();
    tellNotified();
    return PgRows(result, PQntuples(resultOf(result)));
}

Result<void> PgConnection::execAll(const QByteArray& sql)
{
    const auto result = shared(PQexec(d->handle.get(), sql.constData()));
    const auto status = PQresultStatus(resultOf(result));
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY)
        return tl::unexpected<Error>(d->failed(resultOf(result)));
    d->sqlState.clear();
    tellNotified();
    return {};
}

Result<void> PgConnection::each(const QByteArray& sql, const PgValues& values,
                                const std::function<bool(const PgRows&)>& take)
{
    const TextValues texts(values);
    if (!PQsendQueryParams(d->handle.get(), sql.constData(), texts.count(), nullptr, texts.data(),
                           nullptr, nullptr, 0))
        return tl::unexpected<Error>(d->failed(nullptr));
    PQsetSingleRowMode(d->handle.get());
    std::optional<Error> failed;
    bool wanted = true;
    while (PGresult* next = PQgetResult(d->handle.get())) {
        PgRows row(shared(next), PQntuples(next));
        const auto status = PQresultStatus(next);
        if (status == PGRES_SINGLE_TUPLE && wanted) {
            (void)row.next();
            wanted = take(row);
            if (!wanted)
                d->cancel();
        } else if (status == PGRES_FATAL_ERROR && wanted && !failed) {
            failed = d->failed(next);
        }
    }
    // The link may die without a last result.
    if (!failed && d->isDead())
        failed = d->failed(nullptr);
    if (failed)
        return tl::unexpected<Error>(*failed);
    d->sqlState.clear();
    tellNotified();
    return {};
}

Result<void> PgConnection::listen(const QString& channel)
{
    if (const auto done = exec("LISTEN " + quotedName(channel)); !done)
        return tl::unexpected<Error>(done.error());
    if (d->ear)
        return {};
    d->ear = std::make_unique<QSocketNotifier>(PQsocket(d->handle.get()), QSocketNotifier::Read);
    connect(d->ear.get(), &QSocketNotifier::activated, this, &PgConnection::hear);
    return {};
}

void PgConnection::hear()
{
    const bool alive = PQconsumeInput(d->handle.get()) == 1 && !d->isDead();
    tellNotified();
    if (alive)
        return;
    d->sqlState = linkGone;
    // Not deleted inside its own signal, but deaf at once: libpq has closed the socket.
    d->ear->setEnabled(false);
    d->ear.release()->deleteLater();
    Q_EMIT lost();
}

void PgConnection::tellNotified()
{
    while (PGnotify* heard = PQnotifies(d->handle.get())) {
        const QString channel = QString::fromUtf8(heard->relname);
        const QString payload = QString::fromUtf8(heard->extra);
        PQfreemem(heard);
        Q_EMIT notified(channel, payload);
    }
}

const QString& PgConnection::sqlState() const
{
    return d->sqlState;
}

bool PgConnection::isRetryable(QStringView sqlState)
{
    return sqlState == u"55P03" || sqlState == u"40001" || sqlState == u"40P01" ||
           sqlState.startsWith(u"08") || sqlState.startsWith(u"57") || sqlState.startsWith(u"53");
}

bool PgConnection::isOpen() const
{
    return !d->isDead();
}

int PgConnection::socket() const
{
    return d->socket;
}

int PgConnection::backend() const
{
    return PQbackendPID(d->handle.get());
}

QString PgConnection::host() const
{
    return QString::fromUtf8(PQhost(d->handle.get()));
}

int PgConnection::port() const
{
    return QByteArray(PQport(d->handle.get())).toInt();
}

QString PgConnection::database() const
{
    return QString::fromUtf8(PQdb(d->handle.get()));
}

Result<QByteArray> PgConnection::scrambled(const QString& role, const QString& password) const
{
    const std::unique_ptr<char, decltype(&PQfreemem)> text(
        PQencryptPasswordConn(d->handle.get(), password.toUtf8().constData(),
                              role.toUtf8().constData(), "scram-sha-256"),
        &PQfreemem);
    if (!text)
        return failure(Fault::CentreFailed, {}, QString::fromUtf8(PQerrorMessage(d->handle.get())));
    return QByteArray(text.get());
}

QByteArray PgConnection::quotedName(const QString& name)
{
    return '"' + name.toUtf8().replace('"', "\"\"") + '"';
}

// As standard_conforming_strings, which is on everywhere, reads it; with a sign of its own for
// backslashes all the same.
QByteArray PgConnection::quotedText(const QString& text)
{
    QByteArray quoted = text.toUtf8().replace('\'', "''");
    return quoted.contains('\\') ? " E'" + quoted.replace('\\', "\\\\") + '\''
                                 : '\'' + quoted + '\'';
}
