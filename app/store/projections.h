// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/result.h"
#include "store/statements.h"

#include <optional>

// The tables that answer quickly what the events say: who is here, who is held, what was undone.
// The same function follows a new event and rebuilds from old ones, so that both agree.

// Runs inside the transaction that wrote the event.
[[nodiscard]] Result<void> project(Statements& statements, const Event& event);
// Spends the next queue number of a desk and day: one after the highest ever given, `known` from
// elsewhere among them.
[[nodiscard]] Result<QueueNumber> nextQueueNumber(Statements& statements, const DeskLetter& desk,
                                                  QDate day, int known);
// Empties all projections; the caller projects every event again, in order.
[[nodiscard]] Result<void> clearProjections(Statements& statements);
// The number that an event gave, if any.
[[nodiscard]] std::optional<QueueNumber> queueNumberOf(const Event& event);
// Keeps a number spent, when rebuilding.
[[nodiscard]] Result<void> spend(Statements& statements, const QueueNumber& number, QDate day);
