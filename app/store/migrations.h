// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/database.h"

// The version of a file of this kind that this program writes.
[[nodiscard]] int latestVersion(DatabaseKind kind);
// Stamped into every file of the kind, so that foreign databases are told apart.
[[nodiscard]] int applicationId(DatabaseKind kind);

// Brings a file up step by step, each step in its own transaction with its user_version.
// Errors: FileForeign, FileNewer and those of the database.
[[nodiscard]] Result<void> migrate(Database& database, DatabaseKind kind, int upTo);
// Whether the file is empty or one of ours, not newer: nothing is written before.
[[nodiscard]] Result<void> checkOwn(Database& database, DatabaseKind kind);
// The same, and up to date: else StorageFailed.
[[nodiscard]] Result<void> checkVersion(Database& database, DatabaseKind kind);
