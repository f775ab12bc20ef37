// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/result.h"
#include "store/statements.h"

#include <QByteArray>
#include <QDate>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

class Journal;

// A version of an office's profile as it was in force. Named by its content: two files of one
// number stay apart.
struct ProfileVersion
{
    OfficeId office;
    int version = 0;
    QByteArray sha256; // 32 bytes
    Instant at{};      // when it was kept
};

// Every version of the profile that was in force here, for the events that it judged (table
// `profile` of journal.db).
class ProfileTable
{
public:
    ProfileTable(Database& database, Journal& journal);

    struct Change
    {
        OfficeId office;
        QByteArray before; // the profile in force until now, as JSON
        int versionBefore = 0;
        QByteArray after;
        int versionAfter = 0;
        QStringList parts; // that differ
        Actor actor;
        QDate day;
        ClockReading time;
    };
    // Keeps both and records the change, in one transaction; `write` brings it into force as its
    // last step.
    [[nodiscard]] Result<void> change(const Change& change,
                                      const std::function<Result<void>()>& write);

    [[nodiscard]] Result<std::vector<ProfileVersion>>
    versions(const OfficeId& office); // newest first
    // The JSON. None: never kept here. Of several files of one number the newest.
    [[nodiscard]] Result<std::optional<QByteArray>> byVersion(const OfficeId& office, int version);
    [[nodiscard]] Result<std::optional<QByteArray>> byHash(const QByteArray& sha256);

private:
    [[nodiscard]] Result<std::optional<QByteArray>> json(Query& query, const Result<void>& started);
    [[nodiscard]] Result<void> keep(const Change& change, const QByteArray& text, int version);

    Journal& m_journal;
    Statements m_prepared;
};
