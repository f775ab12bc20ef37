// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/profilechange.h"

#include "desk/profilefile.h"
#include "domain/officewrite.h"
#include "store/localstore.h"

#include <QDir>
#include <QSaveFile>

namespace {

Result<void> writeProfile(const QString& folder, const QByteArray& json)
{
    QSaveFile file(QDir(folder).filePath(QStringLiteral("office.json")));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(json) == json.size() &&
                         file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.commit();
    if (!written)
        return failure(Fault::FolderNotWritable, QStringLiteral("office.json"), file.errorString());
    return {};
}

Result<int> nextVersion(Tables& tables, const Office& before)
{
    const auto kept = tables.profiles.versions(before.id);
    if (!kept)
        return tl::unexpected<Error>(kept.error());
    const int newest = kept->empty() ? 0 : kept->front().version;
    return std::max(newest, before.version) + 1;
}

} // namespace

Result<Office> changeProfile(Tables& tables, const QString& folder, const Office& before,
                             const Office& wanted, const OfficerTable::By& by)
{
    const auto rules = shippedRules();
    if (!rules)
        return tl::unexpected<Error>(rules.error().error);
    const auto version = nextVersion(tables, before);
    if (!version)
        return tl::unexpected<Error>(version.error());
    Office next = wanted;
    next.version = *version;
    const QByteArray json = writeOffice(next, *rules);
    auto office = Office::parse(json, *rules);
    if (!office || office->id != before.id)
        return failure(Fault::ProfileInvalid,
                       office ? wanted.id.toString() : office.error().front().place);
    const auto changed = tables.profiles.change({.office = before.id,
                                                 .before = writeOffice(before, *rules),
                                                 .versionBefore = before.version,
                                                 .after = json,
                                                 .versionAfter = *version,
                                                 .parts = changedParts(before, *office, *rules),
                                                 .actor = by.actor,
                                                 .day = by.day,
                                                 .time = by.time},
                                                [&] { return writeProfile(folder, json); });
    return changed.map([&] { return *office; });
}

Result<std::optional<Office>> acceptProfile(const QString& folder, const Office& before,
                                            const QByteArray& json)
{
    const auto rules = shippedRules();
    if (!rules)
        return tl::unexpected<Error>(rules.error().error);
    auto office = Office::parse(json, *rules);
    if (!office || office->id != before.id)
        return failure(Fault::ProfileInvalid,
                       office ? office->id.toString() : office.error().front().place);
    const bool same = office->version == before.version &&
                      writeOffice(*office, *rules) == writeOffice(before, *rules);
    if (office->version < before.version || same)
        return std::nullopt;
    if (const auto written = writeProfile(folder, json); !written)
        return tl::unexpected<Error>(written.error());
    return std::move(*office);
}
