// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/central.h"
#include "ctl/commands.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

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

// Stands beside the place where it will be used until the centre has let the desk in: what fails
// before leaves nothing behind, and what was there works on. Whoever ends this program in the
// middle leaves its folder, which the next try clears away.
class Luggage
{
public:
    explicit Luggage(const QString& place) : m_place(place) {}
    ~Luggage()
    {
        QDir(folder()).removeRecursively();
        if (m_madePlace)
            QDir().rmdir(m_place.absolutePath()); // which only goes while it is empty
    }
    Luggage(const Luggage&) = delete;
    Luggage& operator=(const Luggage&) = delete;

    [[nodiscard]] QString folder() const
    {
        return m_place.absoluteFilePath(QStringLiteral(".enroll"));
    }
    [[nodiscard]] QString place() const { return m_place.absolutePath(); }

    [[nodiscard]] Result<void> open()
    {
        m_madePlace = !m_place.exists();
        QDir(folder()).removeRecursively();
        if (!QDir().mkpath(folder()))
            return failure(Fault::FileNotWritten, m_place.path());
        QFile::setPermissions(m_place.path(), ownerOnly | QFile::ExeOwner);
        QFile::setPermissions(folder(), ownerOnly | QFile::ExeOwner);
        return {};
    }
    // The connection file last: it names the others.
    [[nodiscard]] Result<void> moveIn() const
    {
        const QString connection = QFileInfo(Connection::fileIn(folder())).fileName();
        QStringList names = QDir(folder()).entryList(QDir::Files);
        names.removeAll(connection);
        for (const QString& name : names + QStringList{connection}) {
            const QString from = folder() + u'/' + name, to = m_place.absoluteFilePath(name);
            if (std::rename(QFile::encodeName(from), QFile::encodeName(to)) != 0)
                return failure(Fault::FileNotWritten, to, qt_error_string());
        }
        return {};
    }
    // What the former connection named and this one does not: nobody needs that key any more.
    void forget(const Connection& before) const
    {
        const auto now = Connection::read(place());
        if (!now || !*now)
            return;
        for (const auto file : {&Connection::serverCertificate, &Connection::certificate,
                                &Connection::key, &Connection::revoked}) {
            const QString& old = before.*file;
            if (QFileInfo(old).absolutePath() == place() && old != (**now).*file)
                QFile::remove(old);
        }
    }

private:
    QDir m_place;
    bool m_madePlace = false;
};

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
        !target.setPermissions(ownerOnly) || target.write(content) != content.size() ||
        !target.flush())
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

// The desk that the folder belongs to; another office's is none of ours.
std::optional<Connection> deskIn(const QString& folder, const OfficeId& office)
{
    const auto known = Connection::read(folder);
    return known && *known && (*known)->office == office ? *known : std::nullopt;
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

void tell(const Connection& made, const QString& file, const Output& output)
{
    if (output.json())
        return output.object({{QStringLiteral("office"), made.office.toString()},
                              {QStringLiteral("desk"), made.desk.toString()},
                              {QStringLiteral("role"), made.user},
                              {QStringLiteral("file"), file}});
    output.line(
        QStringLiteral("%1 %2: %3").arg(made.office.toString(), made.desk.toString(), file));
}

} // namespace

ExitCode centralEnroll(const Call& call)
{
    auto wish = wishOf(call);
    if (!wish)
        return wish.error();
    Luggage luggage(call.arguments.option(QLatin1String("out")).value_or(call.folder));
    const auto before = deskIn(luggage.place(), wish->office);
    if (before && !wish->letter) // enrolled again, it is the same desk
        wish->letter = before->desk;
    auto ready = luggage.open();
    if (ready)
        ready = bringFiles(call, luggage.folder(), *wish);
    if (!ready)
        return call.failed(ready.error());
    const auto admin = centre(call);
    if (!admin)
        return admin.error();
    const auto connection =
        (*admin)->enrol(*wish, [&](const Connection& to) { return to.write(luggage.folder()); });
    if (!connection)
        return call.failed(connection.error());
    if (const auto moved = luggage.moveIn(); !moved)
        return call.failed(moved.error());
    if (before)
        luggage.forget(*before);
    tell(*connection, Connection::fileIn(luggage.place()), call.output);
    return ExitCode::Done;
}

} // namespace ctl
