// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/profiletable.h"

#include "store/eventrow.h"
#include "store/journal.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace {

constexpr char keepSql[] = "INSERT INTO profile (sha256, office, version, json, at_ms)"
                           " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
constexpr char versionsSql[] = "SELECT office, version, sha256, at_ms FROM profile"
                               " WHERE office = ? ORDER BY version DESC, at_ms DESC";
constexpr char byVersionSql[] = "SELECT json FROM profile WHERE office = ? AND version = ?"
                                " ORDER BY at_ms DESC LIMIT 1";
constexpr char byHashSql[] = "SELECT json FROM profile WHERE sha256 = ?";

QString hashText(const QByteArray& text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

} // namespace

ProfileTable::ProfileTable(Database& database, Journal& journal)
    : m_journal(journal), m_prepared(database)
{}

Result<void> ProfileTable::keep(const Change& change, const QByteArray& text, int version)
{
    return m_prepared(keepSql).exec(hashText(text), change.office.toString(), version, text,
                                    millisOf(change.time.now));
}

Result<void> ProfileTable::change(const Change& change, const std::function<Result<void>()>& write)
{
    const Event event =
        plainEvent(EventKind::ProfileChange, change.day,
                   {{QStringLiteral("version"), change.versionAfter},
                    {QStringLiteral("sha256"), hashText(change.after)},
                    {QStringLiteral("previous"), hashText(change.before)},
                    {QStringLiteral("previous_version"), change.versionBefore},
                    {QStringLiteral("parts"), QJsonArray::fromStringList(change.parts)}},
                   change.actor, change.time);
    return m_journal.inOneGo([&](const Pen& pen) -> Result<void> {
        auto done = keep(change, change.before, change.versionBefore);
        if (done)
            done = keep(change, change.after, change.versionAfter);
        if (!done)
            return done;
        const auto told = pen(event);
        return told ? write() : tl::unexpected<Error>(told.error());
    });
}

Result<std::vector<ProfileVersion>> ProfileTable::versions(const OfficeId& office)
{
    Query& query = m_prepared(versionsSql);
    const Rows rows(query);
    if (const auto done = query.exec(office.toString()); !done)
        return tl::unexpected<Error>(done.error());
    std::vector<ProfileVersion> versions;
    while (query.next())
        versions.push_back({office, int(query.number(1)),
                            QByteArray::fromHex(query.text(2).toLatin1()),
                            instantOf(query.number(3))});
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return versions;
}

Result<std::optional<QByteArray>> ProfileTable::json(Query& query, const Result<void>& started)
{
    const Rows rows(query);
    if (!started)
        return tl::unexpected<Error>(started.error());
    return query.next() ? std::optional(query.bytes(0)) : std::nullopt;
}

Result<std::optional<QByteArray>> ProfileTable::byVersion(const OfficeId& office, int version)
{
    Query& query = m_prepared(byVersionSql);
    return json(query, query.exec(office.toString(), version));
}

Result<std::optional<QByteArray>> ProfileTable::byHash(const QByteArray& sha256)
{
    Query& query = m_prepared(byHashSql);
    return json(query, query.exec(QString::fromLatin1(sha256.toHex())));
}
