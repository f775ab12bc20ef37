// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/central.h"
#include "ctl/commands.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace ctl {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

struct Brought // a file that goes beside the connection file
{
    QLatin1String option;
    QString DeskWish::*place;
};

constexpr Brought files[] = {
    {QLatin1String("server-certificate"), &DeskWish::serverCertificate},
    {QLatin1String("certificate"), &DeskWish::certificate},
    {QLatin1String("key"), &DeskWish::key},
    {QLatin1String("revoked"), &DeskWish::revoked},
};

Result<QString> makeFolder(const QString& path)
{
    const QDir folder(path);
    if (!folder.exists() && !QDir().mkpath(path))
        return failure(Fault::FileNotWritten, path);
    QFile::setPermissions(path, ownerOnly | QFile::ExeOwner);
    if (!QFileInfo(path).isWritable())
        return failure(Fault::FileNotWritten, path);
    return folder.absolutePath();
}

// Under the option's name, for the owner only: a key that others can read is refused by libpq.
Result<QString> copied(const QString& from, const QString& folder, QLatin1String name)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return failure(Fault::ConnectionFileBad, from, source.errorString());
    const QByteArray content = source.readAll();
    const QString place = QDir(folder).filePath(QString(name) + QStringLiteral(".pem"));
    QFile target(place);
    if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
        !target.setPermissions(ownerOnly) || target.write(content) != content.size())
        return failure(Fault::FileNotWritten, place, target.errorString());
    return place;
}

Result<void> bringFiles(const Call& call, const QString& folder, DeskWish& wish)
{
    for (const Brought& file : files) {
        const auto given = call.arguments.option(file.option);
        if (!given)
            continue;
        const auto place = copied(*given, folder, file.option);
        if (!place)
            return tl::unexpected<Error>(place.error());
        wish.*file.place = *place;
    }
    return {};
}

Step<DeskWish> wishOf(const Call& call)
{
    const auto office = officeNamed(call);
    if (!office)
        return tl::unexpected(office.error());
    DeskWish wish{*office};
    if (const auto given = call.arguments.option(QLatin1String("desk"))) {
        wish.letter = DeskLetter::parse(*given);
        if (!wish.letter)
            return tl::unexpected(
                call.wrongUsage(QStringLiteral("--desk is one letter from A to Z")));
    }
    const bool certified = call.arguments.option(QLatin1String("certificate")).has_value();
    if (certified != call.arguments.option(QLatin1String("key")).has_value() ||
        (certified && !call.arguments.option(QLatin1String("server-certificate"))))
        return tl::unexpected(call.wrongUsage(
            QStringLiteral("--certificate, --key and --server-certificate belong together")));
    wish.password = !certified || call.arguments.is(QLatin1String("password"));
    wish.name = call.arguments.option(QLatin1String("name")).value_or(QString());
    wish.host = call.arguments.option(QLatin1String("host")).value_or(QString());
    wish.port = call.arguments.option(QLatin1String("port")).value_or(QString()).toInt();
    return wish;
}

} // namespace

ExitCode centralEnroll(const Call& call)
{
    auto wish = wishOf(call);
    if (!wish)
        return wish.error();
    // What can fail here fails before the desk that is there is cut off.
    const auto folder =
        makeFolder(call.arguments.option(QLatin1String("out")).value_or(call.folder));
    if (!folder)
        return call.failed(folder.error());
    if (const auto brought = bringFiles(call, *folder, *wish); !brought)
        return call.failed(brought.error());
    const auto admin = centre(call);
    if (!admin)
        return admin.error();
    const auto connection = (*admin)->enrol(*wish);
    if (!connection)
        return call.failed(connection.error());
    if (const auto written = connection->write(*folder); !written)
        return call.failed(written.error());
    const QString file = Connection::fileIn(*folder);
    if (call.output.json())
        call.output.object({{QStringLiteral("office"), connection->office.toString()},
                            {QStringLiteral("desk"), connection->desk.toString()},
                            {QStringLiteral("role"), connection->user},
                            {QStringLiteral("file"), file}});
    else
        call.output.line(
            QStringLiteral("%1 %2: %3")
                .arg(connection->office.toString(), connection->desk.toString(), file));
    return ExitCode::Done;
}

} // namespace ctl
