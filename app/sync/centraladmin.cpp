// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/centraladmin.h"

#include "domain/bookingwire.h"
#include "sync/centralschema.h"
#include "sync/pgconnection.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace {

constexpr size_t rowsAtOnce = 5000;

// Rolls back unless committed.
class PgTransaction
{
public:
    explicit PgTransaction(PgConnection& link) : m_link(link) {}
    ~PgTransaction()
    {
        if (m_open)
            (void)m_link.execAll("ROLLBACK");
    }
    PgTransaction(const PgTransaction&) = delete;
    PgTransaction& operator=(const PgTransaction&) = delete;

    [[nodiscard]] Result<void> begin()
    {
        auto begun = m_link.execAll("BEGIN; SET LOCAL lock_timeout = '10s'");
        m_open = begun.has_value();
        return begun;
    }
    [[nodiscard]] Result<void> commit()
    {
        auto done = m_link.execAll("COMMIT");
        m_open = !done;
        return done;
    }

private:
    PgConnection& m_link;
    bool m_open = false;
};

// 256 random bits of the operating system.
QString newPassword()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray bytes(reinterpret_cast<const char*>(words.data()), sizeof words);
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<void> done(const Result<PgRows>& rows)
{
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    return {};
}

} // namespace

QString deskRole(const OfficeId& office, const DeskLetter& letter)
{
    // A role's name has 63 bytes.
    QString name = office.toString();
    if (name.size() > 56)
        name =
            name.left(40) + u'-' +
            QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256)
                                    .toHex()
                                    .left(15));
    return QStringLiteral("c_%1_%2").arg(name, letter.toString().toLower());
}

CentralAdmin::CentralAdmin(std::unique_ptr<PgConnection> link) : m_link(std::move(link)) {}
CentralAdmin::~CentralAdmin() = default;

Result<std::unique_ptr<CentralAdmin>> CentralAdmin::connect(const QString& conninfo)
{
    auto link = PgConnection::openBy(conninfo);
    if (!link)
        return tl::unexpected<Error>(link.error());
    return std::unique_ptr<CentralAdmin>(new CentralAdmin(std::move(*link)));
}

Result<int> CentralAdmin::init(const std::optional<OfficeId>& office)
{
    PgTransaction transaction(*m_link);
    if (const auto begun = transaction.begin(); !begun)
        return tl::unexpected<Error>(begun.error());
    const auto before = bringUpCentre(*m_link);
    if (!before)
        return before;
    Result<void> made;
    if (office)
        made = done(m_link->exec("SELECT loket.add_office($1)", PgValues(office->toString())));
    if (made)
        made = transaction.commit();
    if (!made)
        return tl::unexpected<Error>(made.error());
    return before;
}

Result<void> CentralAdmin::needsLatest()
{
    const auto version = centralVersion(*m_link);
    if (!version)
        return tl::unexpected<Error>(version.error());
    if (*version == 0)
        return failure(Fault::CentreNotOurs);
    if (*version < latestCentralVersion())
        return failure(Fault::CentreOlder);
    if (*version > latestCentralVersion())
        return failure(Fault::CentreNewer, QString::number(*version));
    return {};
}

Result<DeskLetter> CentralAdmin::letterFor(const DeskWish& wish)
{
    if (wish.letter)
        return *wish.letter;
    auto rows = m_link->exec("SELECT chr(n) FROM generate_series(65, 90) n WHERE NOT EXISTS ("
                             "SELECT FROM loket.desk WHERE office = $1 AND letter = chr(n)) "
                             "ORDER BY n LIMIT 1",
                             PgValues(wish.office.toString()));
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    const auto letter = rows->next() ? DeskLetter::parse(rows->text(0)) : std::nullopt;
    if (!letter)
        return failure(Fault::CentreFailed, {}, QStringLiteral("all letters are taken"));
    return *letter;
}

// A desk that died must not hold the office up, nor one that hangs.
Result<void> CentralAdmin::makeRole(const QString& role, const QString& password)
{
    const QByteArray name = PgConnection::quotedName(role);
    auto known = m_link->exec("SELECT FROM pg_roles WHERE rolname = $1", PgValues(role));
    if (!known)
        return tl::unexpected<Error>(known.error());
    QByteArray secret = "NULL";
    if (!password.isEmpty()) {
        const auto scrambled = m_link->scrambled(role, password);
        if (!scrambled)
            return tl::unexpected<Error>(scrambled.error());
        secret = PgConnection::quotedText(QString::fromLatin1(*scrambled));
    }
    QByteArray sql = (known->size() > 0 ? "ALTER ROLE " : "CREATE ROLE ") + name +
                     " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS "
                     "CONNECTION LIMIT 12 PASSWORD " +
                     secret + "; GRANT loket_counter TO " + name + ';';
    for (const char* setting :
         {"statement_timeout = '10s'", "lock_timeout = '2s'",
          "idle_in_transaction_session_timeout = '5s'", "tcp_keepalives_idle = 5",
          "tcp_keepalives_interval = 1", "tcp_keepalives_count = 3", "tcp_user_timeout = 6000",
          "client_connection_check_interval = '2s'"})
        sql += "ALTER ROLE " + name + " SET " + setting + ';';
    return m_link->execAll(sql);
}

Result<void> CentralAdmin::cutOff(const QString& role)
{
    return done(m_link->exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                             "WHERE usename = $1",
                             PgValues(role)));
}

Result<Connection> CentralAdmin::enrol(const DeskWish& wish, const Keeping& keep)
{
    PgTransaction transaction(*m_link);
    auto ready = needsLatest();
    if (ready)
        ready = transaction.begin();
    if (ready)
        ready = done(m_link->exec("SELECT loket.add_office($1)", PgValues(wish.office.toString())));
    if (!ready)
        return tl::unexpected<Error>(ready.error());
    const auto letter = letterFor(wish);
    if (!letter)
        return tl::unexpected<Error>(letter.error());
    const QString role = deskRole(wish.office, *letter);
    const QString password = wish.password ? newPassword() : QString();
    if (auto made = makeRole(role, password); !made)
        return tl::unexpected<Error>(made.error());
    auto told = done(m_link->exec("SELECT loket.enrol($1, $2, $3, $4)",
                                  PgValues(wish.office.toString(), letter->toString(), role,
                                           wish.name.isNull() ? QStringLiteral("") : wish.name)));
    const Connection connection{.host = wish.host.isEmpty() ? m_link->host() : wish.host,
                                .port = wish.port > 0 ? wish.port : m_link->port(),
                                .database = m_link->database(),
                                .user = role,
                                .password = password,
                                .serverCertificate = wish.serverCertificate,
                                .certificate = wish.certificate,
                                .key = wish.key,
                                .revoked = wish.revoked,
                                .office = wish.office,
                                .desk = *letter};
    if (told && keep)
        told = keep(connection);
    if (told)
        told = transaction.commit();
    if (told) // not before: it would come back by the old password
        told = cutOff(role);
    if (!told)
        return tl::unexpected<Error>(told.error());
    return connection;
}

Result<void> CentralAdmin::disable(const OfficeId& office, const DeskLetter& letter)
{
    PgTransaction transaction(*m_link);
    auto ready = needsLatest();
    if (ready)
        ready = transaction.begin();
    if (!ready)
        return ready;
    auto desk = m_link->exec("SELECT role FROM loket.disable($1, $2) WHERE role IS NOT NULL",
                             PgValues(office.toString(), letter.toString()));
    if (!desk)
        return tl::unexpected<Error>(desk.error());
    if (!desk->next())
        return failure(Fault::CentreFailed, {}, QStringLiteral("there is no such desk"));
    const QString role = desk->text(0);
    auto shut = m_link->execAll("ALTER ROLE " + PgConnection::quotedName(role) + " NOLOGIN");
    if (shut)
        shut = transaction.commit();
    if (!shut)
        return shut;
    return cutOff(role);
}

Result<void> CentralAdmin::importPart(const std::vector<Booking>& bookings, size_t from,
                                      CentreImport& report)
{
    QJsonArray part;
    const size_t end = std::min(bookings.size(), from + rowsAtOnce);
    for (size_t each = from; each < end; ++each)
        part.append(bookingJson(bookings[each]));
    auto rows = m_link->exec("SELECT outcome, key, problem, pos FROM loket.put_bookings($1)",
                             PgValues(QJsonDocument(part).toJson(QJsonDocument::Compact)));
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    while (rows->next()) {
        const QString outcome = rows->text(0);
        ++report.rows;
        report.added += outcome == u"new";
        report.changed += outcome == u"changed";
        report.same += outcome == u"same" || outcome == u"older";
        const size_t index = from + size_t(rows->number(3));
        const bool unknownOffice = rows->text(2) == u"office";
        if (outcome == u"already_attended")
            report.attended.push_back({index, rows->text(1)});
        if (outcome == u"invalid" && !unknownOffice)
            report.refused.push_back({index, rows->text(2)});
        report.elsewhere += outcome == u"invalid" && unknownOffice;
    }
    return {};
}

Result<CentreImport> CentralAdmin::import(const std::vector<Booking>& bookings)
{
    CentreImport report;
    PgTransaction transaction(*m_link);
    auto ready = needsLatest();
    if (ready)
        ready = transaction.begin();
    for (size_t from = 0; ready && from < bookings.size(); from += rowsAtOnce)
        ready = importPart(bookings, from, report);
    if (ready && report.refused.empty()) // else all of it is taken back
        ready = transaction.commit();
    if (!ready)
        return tl::unexpected<Error>(ready.error());
    return report;
}
