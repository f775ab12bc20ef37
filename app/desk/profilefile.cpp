// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/profilefile.h"

#include "desk/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace {

constexpr qint64 largestProfile = 4 * 1024 * 1024;

tl::unexpected<ProfileFailure> notFound(const QString& file, const QString& detail = {})
{
    return tl::unexpected(ProfileFailure{{Fault::ProfileNotFound, file, detail}, {}});
}

tl::unexpected<ProfileFailure> invalid(const QString& file, std::vector<ProfileError> places)
{
    return tl::unexpected(ProfileFailure{{Fault::ProfileInvalid, file, {}}, std::move(places)});
}

tl::expected<QByteArray, ProfileFailure> readAll(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notFound(name, file.errorString());
    if (file.size() > largestProfile)
        return notFound(name, QStringLiteral("too large"));
    return file.readAll();
}

ProfileResult loadFile(const QString& path)
{
    const auto rules = shippedRules();
    if (!rules)
        return tl::unexpected(rules.error());
    const auto json = readAll(path);
    if (!json)
        return tl::unexpected(json.error());
    auto office = Office::parse(*json, *rules);
    if (!office)
        return invalid(QFileInfo(path).fileName(), office.error());
    return *office;
}

} // namespace

QStringList shippedOffices()
{
    QStringList ids;
    for (const QString& file : QDir(QStringLiteral(":/offices"))
                                   .entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        ids.append(QFileInfo(file).completeBaseName());
    return ids;
}

tl::expected<std::vector<Rule>, ProfileFailure> shippedRules()
{
    std::vector<Rule> all;
    const QDir folder(QStringLiteral(":/rules"));
    for (const QString& name :
         folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const auto json = readAll(folder.filePath(name));
        if (!json)
            return tl::unexpected(json.error());
        const auto rules = parseRules(*json);
        if (!rules)
            return invalid(name, rules.error());
        all.insert(all.end(), rules->begin(), rules->end());
    }
    return all;
}

ProfileResult loadProfile(const QString& idOrFile)
{
    const auto id = OfficeId::parse(idOrFile);
    const QString shipped =
        id ? QStringLiteral(":/offices/%1.json").arg(id->toString()) : QString();
    if (id && QFile::exists(shipped))
        return loadFile(shipped);
    if (!QFileInfo(idOrFile).isFile())
        return notFound(idOrFile);
    return loadFile(idOrFile);
}

ProfileResult loadProfileOf(const QString& folder, const QString& named)
{
    if (!named.isEmpty())
        return loadProfile(named);
    const QString own = QDir(folder).filePath(QStringLiteral("office.json"));
    if (QFile::exists(own))
        return loadFile(own);
    const QString chosen = Settings(folder).office();
    return loadProfile(chosen.isEmpty() ? QStringLiteral("jakarta-pusat") : chosen);
}
