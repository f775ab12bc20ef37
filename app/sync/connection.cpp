// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/connection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

namespace {

constexpr int largestFile = 64 * 1024;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto anybodyElse = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                             QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

struct TextField
{
    const char* key;
    QString Connection::*text;
    bool isPath;
    bool isNeeded;
};

constexpr TextField textFields[] = {
    {"host", &Connection::host, false, true},
    {"database", &Connection::database, false, true},
    {"user", &Connection::user, false, true},
    {"password", &Connection::password, false, false},
    {"server_certificate", &Connection::serverCertificate, true, false},
    {"certificate", &Connection::certificate, true, false},
    {"key", &Connection::key, true, false},
    {"revoked", &Connection::revoked, true, false},
};

tl::unexpected<Error> bad(const char* what)
{
    return failure(Fault::ConnectionFileBad, QString::fromLatin1(what));
}

// A name, an address, or the folder of a socket of this PC.
bool isThisPc(QStringView host)
{
    static const QRegularExpression loopback(QStringLiteral("^127(\\.\\d{1,3}){3}$"));
    return host.startsWith(u'/') || host == u"::1" ||
           host.compare(u"localhost", Qt::CaseInsensitive) == 0 ||
           loopback.match(host.toString()).hasMatch();
}

bool allAreThisPc(const QString& hosts)
{
    const QStringList each = hosts.split(u',', Qt::SkipEmptyParts);
    return std::all_of(each.begin(), each.end(),
                       [](const QString& host) { return isThisPc(QStringView(host).trimmed()); });
}

Result<Connection> filled(const QJsonObject& json, const QString& folder)
{
    const auto office = OfficeId::parse(json[QLatin1String("office")].toString());
    if (!office)
        return bad("office");
    const auto desk = DeskLetter::parse(json[QLatin1String("desk")].toString());
    if (!desk)
        return bad("desk");
    Connection connection{.office = *office, .desk = *desk};
    connection.port = json[QLatin1String("port")].toInt(5432);
    for (const TextField& field : textFields) {
        const QJsonValue value = json[QLatin1String(field.key)];
        const QString text = value.toString();
        if ((!value.isUndefined() && !value.isString()) || (field.isNeeded && text.isEmpty()))
            return bad(field.key);
        const bool beside = field.isPath && !text.isEmpty();
        connection.*field.text =
            beside ? QDir::cleanPath(QDir(folder).absoluteFilePath(text)) : text;
    }
    return connection;
}

// What belongs together, and that a password never travels in the clear.
Result<void> fitsTogether(const Connection& connection)
{
    if (connection.port < 1 || connection.port > 65535)
        return bad("port");
    if (!connection.usesTls() && !allAreThisPc(connection.host))
        return bad("server_certificate");
    if (connection.certificate.isEmpty() != connection.key.isEmpty())
        return bad(connection.key.isEmpty() ? "key" : "certificate");
    return {};
}

} // namespace

QString Connection::fileIn(const QString& folder)
{
    return QDir(folder).filePath(QStringLiteral("centre.json"));
}

Result<std::optional<Connection>> Connection::read(const QString& folder)
{
    QFile file(fileIn(folder));
    if (!file.exists())
        return std::optional<Connection>();
#ifndef Q_OS_WIN // where the folder's own access list decides
    if (file.permissions() & anybodyElse)
        return failure(Fault::ConnectionFileOpen, file.fileName());
#endif
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return failure(Fault::ConnectionFileBad, file.fileName(), file.errorString());
    QJsonParseError error{};
    const auto json = QJsonDocument::fromJson(file.readAll(), &error);
    if (!json.isObject())
        return failure(Fault::ConnectionFileBad, QStringLiteral("JSON"), error.errorString());
    auto connection = filled(json.object(), folder);
    if (!connection)
        return tl::unexpected<Error>(connection.error());
    if (const auto fits = fitsTogether(*connection); !fits)
        return tl::unexpected<Error>(fits.error());
    return std::optional<Connection>(std::move(*connection));
}

Result<void> Connection::write(const QString& folder) const
{
    QJsonObject json{{QStringLiteral("port"), port},
                     {QStringLiteral("office"), office.toString()},
                     {QStringLiteral("desk"), desk.toString()}};
    for (const TextField& field : textFields) {
        const QString& text = this->*field.text;
        if (text.isEmpty())
            continue;
        const QString beside = QDir(folder).relativeFilePath(text);
        const bool isBeside = field.isPath && !beside.startsWith(u"..");
        json.insert(QLatin1String(field.key), isBeside ? beside : text);
    }
    QSaveFile file(fileIn(folder));
    // Nobody else may read it at any moment, so before there is anything in it.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return failure(Fault::FileNotWritten, file.fileName(), file.errorString());
    file.write(QJsonDocument(json).toJson());
    if (!file.commit())
        return failure(Fault::FileNotWritten, file.fileName(), file.errorString());
    return {};
}
