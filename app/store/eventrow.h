// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "store/query.h"

#include <optional>

// The columns of `event` in the order in which eventOf() reads and bindEvent() binds them.
#define LOKET_EVENT_COLUMNS                                                                        \
    "n, id, kind, office, desk, officer, booking, day, now_ms, uncertainty_ms, wall_ms, boot_us, " \
    "boot_id, quality, rule, rule_version, payload, previous, hash"
#define LOKET_EVENT_COLUMNS_OF(table)                                                              \
    table ".n, " table ".id, " table ".kind, " table ".office, " table ".desk, " table             \
          ".officer, " table ".booking, " table ".day, " table ".now_ms, " table                   \
          ".uncertainty_ms, " table ".wall_ms, " table ".boot_us, " table ".boot_id, " table       \
          ".quality, " table ".rule, " table ".rule_version, " table ".payload, " table            \
          ".previous, " table ".hash"

// None: the row was not written by this program, or was changed.
[[nodiscard]] std::optional<ChainedEvent> eventOf(const Query& row);
void bindEvent(Query& query, const ChainedEvent& chained);

[[nodiscard]] qint64 millisOf(Instant at);
[[nodiscard]] Instant instantOf(qint64 millis);
