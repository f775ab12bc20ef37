// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journalview.h"
#include "domain/result.h"

#include <optional>

struct Tables;

// The newest `limit` entries that fit, older than number `before` where it is given, with the
// person each is about. Every value is bound, so that no text of a filter is ever SQL.
[[nodiscard]] Result<JournalSlice> journalSlice(Tables& tables, const JournalFilter& filter,
                                                int limit, std::optional<qint64> before = {});
