// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pgfaults.h"

#include <QRegularExpression>

#include <array>
#include <optional>

namespace {

struct Sign
{
    QLatin1String words;
    Fault fault;
};

// libpq's and OpenSSL's words; the first hit counts. An alert is what the server said of the
// desk's own certificate.
constexpr std::array signsOfTls{
    Sign{QLatin1String("certificate verify failed"), Fault::CentreNotTrusted},
    Sign{QLatin1String("does not match host name"), Fault::CentreOtherName},
    Sign{QLatin1String("host name must be specified"), Fault::CentreOtherName},
    Sign{QLatin1String("alert certificate expired"), Fault::CertificateExpired},
    Sign{QLatin1String("alert certificate revoked"), Fault::CertificateRevoked},
    Sign{QLatin1String("alert unknown ca"), Fault::CertificateRefused},
    Sign{QLatin1String("alert decrypt error"), Fault::CertificateRefused},
    Sign{QLatin1String("alert certificate"), Fault::CertificateRefused},
    Sign{QLatin1String("alert bad certificate"), Fault::CertificateRefused},
    Sign{QLatin1String("alert handshake failure"), Fault::CertificateRefused},
    Sign{QLatin1String("does not support SSL"), Fault::CentreNotTrusted},
    Sign{QLatin1String("no password supplied"), Fault::CentreLoginRefused},
    Sign{QLatin1String("channel binding"), Fault::CentreNotTrusted},
    Sign{QLatin1String("root certificate"), Fault::ConnectionFileBad},
    Sign{QLatin1String("certificate file"), Fault::ConnectionFileBad},
    Sign{QLatin1String("private key file"), Fault::ConnectionFileBad},
    Sign{QLatin1String("certificate revocation list"), Fault::ConnectionFileBad},
    Sign{QLatin1String("invalid connection option"), Fault::ConnectionFileBad},
    Sign{QLatin1String("invalid sslmode"), Fault::ConnectionFileBad},
    Sign{QLatin1String("missing \"=\""), Fault::ConnectionFileBad},
};

std::optional<Fault> tlsFault(const QString& words)
{
    for (const Sign& sign : signsOfTls) {
        if (words.contains(sign.words))
            return sign.fault;
    }
    return std::nullopt;
}

Fault refusedLogin(const PgSaid& said)
{
    if (said.words.contains(QLatin1String("certificate")))
        return Fault::CertificateRefused;
    // NOLOGIN is looked at after the password was found right.
    if (said.routine == QLatin1String("InitializeSessionUserId") && said.sqlState == u"28000")
        return Fault::DeskDisabled;
    return Fault::CentreLoginRefused;
}

bool isBusy(const QString& state)
{
    return state == u"55P03" || state == u"57014" || state == u"40001" || state == u"40P01" ||
           state.startsWith(u"53") || state == u"57P03";
}

} // namespace

PgSaid refusalOf(const QString& message)
{
    static const QRegularExpression state(QStringLiteral(":  ([0-9A-Z]{5}): "));
    static const QRegularExpression place(QStringLiteral("\\n[^\\n:]+:  (\\w+), [\\w.]+:\\d+"));
    const auto code = state.match(message);
    return {code.captured(1), message.simplified(), place.match(message).captured(1)};
}

Error connectError(const PgSaid& said, bool reached)
{
    const auto as = [&](Fault fault) { return Error{fault, {}, said.words}; };
    if (said.sqlState.isEmpty()) {
        if (const auto fault = tlsFault(said.words))
            return as(*fault);
        return as(reached ? Fault::CentreSilent : Fault::CentreUnreachable);
    }
    if (said.sqlState.startsWith(u"28"))
        return as(refusedLogin(said));
    if (said.sqlState == u"3D000") // there is no such database
        return as(Fault::CentreNotOurs);
    if (isBusy(said.sqlState))
        return as(Fault::CentreSilent);
    if (said.sqlState.startsWith(u"57"))
        return as(Fault::CentreUnreachable);
    return as(Fault::CentreFailed);
}

Error statementError(const PgSaid& said)
{
    const QString detail =
        said.sqlState.isEmpty() ? said.words : said.sqlState + QStringLiteral(": ") + said.words;
    const auto as = [&](Fault fault) { return Error{fault, {}, detail}; };
    const QString& state = said.sqlState;
    if (state.isEmpty() || state.startsWith(u"08") || state == u"57P01" || state == u"57P02" ||
        state == u"57P05")
        return as(Fault::CentreUnreachable);
    if (isBusy(state))
        return as(Fault::CentreSilent);
    if (state == u"LK001")
        return as(Fault::DeskDisabled);
    if (state == u"LK003")
        return as(Fault::CentreNewer);
    if (state == u"LK002" || state == u"42501")
        return as(Fault::CentreLoginRefused);
    if (state == u"3F000") // no schema of ours
        return as(Fault::CentreNotOurs);
    if (state == u"42883" || state == u"42P01")
        return as(Fault::CentreOlder);
    return as(Fault::CentreFailed);
}
