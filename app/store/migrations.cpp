// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/frozentext.h"
#include "store/migrationtexts.h"

#include <QSqlQuery>

#include <algorithm>
#include <array>
#include <span>

namespace {

// Append only. Released files were made by these very texts: one that was changed does not compile;
// what must change goes into a new step.
constexpr std::array journalSteps{
    FrozenText{migrationtexts::journal_0001, 0x1ebba5ebe3ccd609ULL},
    FrozenText{migrationtexts::journal_0002, 0xceece6623feff407ULL},
    FrozenText{migrationtexts::journal_0003, 0xec1cb812d5c08646ULL},
    FrozenText{migrationtexts::journal_0004, 0x15ff48882c82ee46ULL},
};
constexpr std::array bookingsSteps{
    FrozenText{migrationtexts::bookings_0001, 0xe577a966b220f57aULL},
    FrozenText{migrationtexts::bookings_0002, 0x345a975f73ee4788ULL},
    FrozenText{migrationtexts::bookings_0003, 0xda1a95b1e16008bULL},
};

static_assert(unchanged(journalSteps), "a released migration of journal.db was changed");
static_assert(unchanged(bookingsSteps), "a released migration of bookings.db was changed");

std::span<const FrozenText> stepsOf(DatabaseKind kind)
{
    return kind == DatabaseKind::Journal ? std::span<const FrozenText>(journalSteps)
                                         : std::span<const FrozenText>(bookingsSteps);
}

Result<int> pragma(Database& database, const QString& name)
{
    QSqlQuery query(database.handle());
    if (!query.exec(QStringLiteral("PRAGMA ") + name) || !query.next())
        return tl::unexpected<Error>(database.errorOf(query.lastError()));
    return query.value(0).toInt();
}

Result<bool> hasTables(Database& database)
{
    QSqlQuery query(database.handle());
    if (!query.exec(QStringLiteral("SELECT count(*) FROM sqlite_master")) || !query.next())
        return tl::unexpected<Error>(database.errorOf(query.lastError()));
    return query.value(0).toInt() > 0;
}

// The version of the file; 0: empty. A database of another program is not touched.
Result<int> versionOf(Database& database, DatabaseKind kind)
{
    const auto id = pragma(database, QStringLiteral("application_id"));
    const auto version = pragma(database, QStringLiteral("user_version"));
    const auto tables = hasTables(database);
    if (!id || !version || !tables)
        return tl::unexpected<Error>(!id        ? id.error()
                                     : !version ? version.error()
                                                : tables.error());
    const bool empty = *id == 0 && *version == 0 && !*tables;
    if (!empty && *id != applicationId(kind))
        return failure(Fault::FileForeign, database.fileName());
    if (*version > latestVersion(kind))
        return failure(Fault::FileNewer, database.fileName());
    return *version;
}

// A heading without a statement, which the driver takes for an error.
bool isComment(const QString& paragraph)
{
    const auto lines = QStringView(paragraph).split(u'\n', Qt::SkipEmptyParts);
    return std::ranges::all_of(lines, [](QStringView line) {
        return line.trimmed().isEmpty() || line.trimmed().startsWith(QLatin1String("--"));
    });
}

Result<void> applyStep(Database& database, DatabaseKind kind, int version)
{
    Transaction transaction(database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    // SQLite runs one statement at a time: the texts are parted at blank lines.
    const QString text = QString::fromUtf8(stepsOf(kind)[size_t(version) - 1].sql);
    QStringList statements = text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
    statements.removeIf(isComment);
    statements << QStringLiteral("PRAGMA application_id=%1").arg(applicationId(kind))
               << QStringLiteral("PRAGMA user_version=%1").arg(version);
    for (const QString& statement : statements) {
        if (const auto done = database.exec(statement); !done)
            return done;
    }
    return transaction.commit();
}

} // namespace

int latestVersion(DatabaseKind kind)
{
    return int(stepsOf(kind).size());
}

int applicationId(DatabaseKind kind)
{
    return kind == DatabaseKind::Journal ? 0x4c6f6b4a : 0x4c6f6b42; // "LokJ", "LokB"
}

Result<void> migrate(Database& database, DatabaseKind kind, int upTo)
{
    const auto version = versionOf(database, kind);
    if (!version)
        return tl::unexpected<Error>(version.error());
    for (int next = *version + 1; next <= upTo; ++next) {
        if (auto applied = applyStep(database, kind, next); !applied)
            return applied;
    }
    return {};
}

Result<void> checkOwn(Database& database, DatabaseKind kind)
{
    const auto version = versionOf(database, kind);
    if (!version)
        return tl::unexpected<Error>(version.error());
    return {};
}

Result<void> checkVersion(Database& database, DatabaseKind kind)
{
    const auto version = versionOf(database, kind);
    if (!version)
        return tl::unexpected<Error>(version.error());
    if (*version < latestVersion(kind))
        return failure(Fault::StorageFailed, database.fileName(),
                       QStringLiteral("version %1 is not brought up to date").arg(*version));
    return {};
}
