// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/result.h"

#include <QJsonObject>

// An event as it travels between desk and centre: {"id","n","kind","office","desk","officer"|null,
// "booking","day","now_ms","uncertainty_ms","wall_ms","boot_us","boot_id","quality","rule"|null,
// "rule_version"|null,"payload":{},"previous","hash"}; hashes in hex. What comes back is checked
// against its hash: whoever changed it on the way is found out.
[[nodiscard]] QJsonObject wireOf(const ChainedEvent& event);
// Errors: Internal (detail: which field; wireHashWrong: whole, but not what its hash says).
inline constexpr QLatin1String wireHashWrong{"wire: hash"};
[[nodiscard]] Result<ChainedEvent> eventFromWire(const QJsonObject& wire);
