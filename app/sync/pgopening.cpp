// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pgopening.h"

#include "sync/pgfaults.h"
#include "sync/tlscheck.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <libpq-fe.h>
#include <locale.h>
#include <poll.h>

namespace {

using PgOptions = std::vector<std::pair<QByteArray, QByteArray>>;

// libpq translates its messages into the thread's language; what is told apart here is English.
class EnglishMessages
{
public:
    EnglishMessages()
        : m_english(newlocale(LC_MESSAGES_MASK, "C", duplocale(uselocale(nullptr)))),
          m_before(uselocale(m_english))
    {}
    ~EnglishMessages()
    {
        uselocale(m_before);
        freelocale(m_english);
    }
    EnglishMessages(const EnglishMessages&) = delete;
    EnglishMessages& operator=(const EnglishMessages&) = delete;

private:
    locale_t m_english, m_before;
};

PgOptions commonOptions(const PgTimes& times)
{
    const auto seconds = QByteArray::number(qint64(times.keepalive.count()));
    return {{"client_encoding", "UTF8"},
            {"fallback_application_name", "loket"},
            {"gssencmode", "disable"},
            {"keepalives_idle", seconds},
            {"keepalives_interval", "1"},
            {"keepalives_count", "3"},
            {"tcp_user_timeout", QByteArray::number(qint64(times.unacknowledged.count()))}};
}

QByteArray pathOf(const QString& folder, const QString& file)
{
    return file.isEmpty() ? QByteArray() : QFile::encodeName(QDir(folder).absoluteFilePath(file));
}

PgOptions optionsOf(const Connection& to, const QString& host, const QString& folder)
{
    const auto path = [&](const QString& file) { return pathOf(folder, file); };
    const bool tls = to.usesTls();
    PgOptions options{{"host", host.trimmed().toUtf8()},
                      {"port", QByteArray::number(to.port)},
                      {"dbname", to.database.toUtf8()},
                      {"user", to.user.toUtf8()},
                      {"target_session_attrs", "read-write"}, // no standby
                      {"sslmode", tls ? "verify-full" : "disable"}};
    if (!to.password.isEmpty())
        options.emplace_back("password", to.password.toUtf8());
    // Without these libpq looks into the home folder.
    if (tls) {
        options.emplace_back("sslrootcert", path(to.serverCertificate));
        if (!to.password.isEmpty())
            options.emplace_back("channel_binding", "require");
        if (!to.revoked.isEmpty())
            options.emplace_back("sslcrl", path(to.revoked));
        if (!to.certificate.isEmpty()) {
            options.emplace_back("sslcert", path(to.certificate));
            options.emplace_back("sslkey", path(to.key));
        }
    }
    return options;
}

// Waits for what libpq asks for. False: the time is over.
bool waitFor(int socket, PostgresPollingStatusType wish, const QDeadlineTimer& deadline)
{
    pollfd watched{socket, short(wish == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
    for (;;) {
        const int answered = ::poll(&watched, 1, int(deadline.remainingTime()));
        if (answered > 0)
            return true;
        if (answered == 0 || errno != EINTR)
            return false;
    }
}

PgHandle begun(const PgOptions& options)
{
    std::vector<const char*> names, values;
    for (const auto& [name, value] : options) {
        names.push_back(name.constData());
        values.push_back(value.constData());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    return {PQconnectStartParams(names.data(), values.data(), 1), &PQfinish};
}

struct Opening // libpq's own waiting has no milliseconds
{
    PgHandle handle;
    QDeadlineTimer deadline;
    PostgresPollingStatusType wish = PGRES_POLLING_WRITING;
    bool reached = false, inTime = true;

    Opening(const PgOptions& options, const PgTimes& times)
        : handle(begun(options)), deadline(times.connect)
    {
        if (PQstatus(handle.get()) == CONNECTION_BAD)
            wish = PGRES_POLLING_FAILED;
    }
    [[nodiscard]] bool goesOn() const
    {
        return inTime && wish != PGRES_POLLING_OK && wish != PGRES_POLLING_FAILED;
    }
    void step()
    {
        reached = PQstatus(handle.get()) != CONNECTION_STARTED;
        inTime = waitFor(PQsocket(handle.get()), wish, deadline);
        if (inTime)
            wish = PQconnectPoll(handle.get());
    }
};

// It tells no SQLSTATE of a refusal either, but in its verbose words.
Result<PgHandle> connected(const PgOptions& options, const PgTimes& times)
{
    const EnglishMessages english;
    Opening opening(options, times);
    if (!opening.handle)
        return failure(Fault::Internal, {}, QStringLiteral("no memory for a connection"));
    PQsetErrorVerbosity(opening.handle.get(), PQERRORS_VERBOSE);
    while (opening.goesOn())
        opening.step();
    if (opening.wish == PGRES_POLLING_OK) {
        PQsetErrorVerbosity(opening.handle.get(), PQERRORS_DEFAULT);
        return std::move(opening.handle);
    }
    PgSaid said = refusalOf(QString::fromUtf8(PQerrorMessage(opening.handle.get())));
    if (!opening.inTime)
        said.words = QStringLiteral("no answer in time");
    // Refused before anybody listened is no silence.
    return tl::unexpected<Error>(connectError(said, opening.reached && !opening.inTime));
}

// Comes back for the certificate that was not believed, and leaves before it says who it is.
Fault lookedAtAgain(const Connection& to, const QString& host, const QString& folder,
                    const PgTimes& times)
{
    PgOptions options = commonOptions(times);
    for (const auto& [name, value] : std::initializer_list<std::pair<const char*, QByteArray>>{
             {"host", host.trimmed().toUtf8()},
             {"port", QByteArray::number(to.port)},
             {"user", "nobody"},
             {"sslmode", "require"},
             {"sslrootcert", "/nonexistent"}, // else the home folder's
             {"sslcert", "/nonexistent"}})
        options.emplace_back(name, value);
    Opening opening(options, times);
    while (opening.goesOn() && !PQsslInUse(opening.handle.get()))
        opening.step();
    while (opening.goesOn() && PQstatus(opening.handle.get()) == CONNECTION_SSL_STARTUP)
        opening.step();
    void* const ssl = PQsslStruct(opening.handle.get(), "OpenSSL");
    if (!ssl || PQstatus(opening.handle.get()) != CONNECTION_MADE)
        return Fault::CentreNotTrusted;
    return untrustedBecause(ssl, pathOf(folder, to.serverCertificate),
                            pathOf(folder, to.certificate));
}

// libpq and the server leave these in the dark: a name that is not the role's is refused in the
// words of a wrong password.
Fault closerLook(Fault fault, const Connection& to, const QString& host, const QString& folder,
                 const PgTimes& times)
{
    if (!to.usesTls())
        return fault;
    if (fault == Fault::CentreNotTrusted)
        return lookedAtAgain(to, host, folder, times);
    if (fault == Fault::CentreLoginRefused && !to.certificate.isEmpty() &&
        ownerOf(pathOf(folder, to.certificate)) != to.user)
        return Fault::CertificateRefused;
    return fault;
}

} // namespace

Result<PgHandle> openedTo(const Connection& to, const QString& folder, const PgTimes& times)
{
    if (to.usesTls() && !to.certificate.isEmpty() && !ownerOf(pathOf(folder, to.certificate)))
        return failure(Fault::ConnectionFileBad, to.certificate); // libpq would go without it
    Result<PgHandle> last = failure(Fault::ConnectionFileBad, QStringLiteral("host"));
    for (const QString& host : to.host.split(u',', Qt::SkipEmptyParts)) {
        PgOptions options = commonOptions(times);
        for (auto& option : optionsOf(to, host, folder))
            options.push_back(std::move(option));
        last = connected(options, times);
        if (last)
            break;
        last.error().fault = closerLook(last.error().fault, to, host, folder, times);
    }
    return last;
}

Result<PgHandle> openedBy(const QString& conninfo, const PgTimes& times)
{
    PgOptions options = commonOptions(times);
    options.emplace_back("dbname", conninfo.toUtf8()); // libpq takes it apart
    return connected(options, times);
}
