// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/result.h"
#include "sync/connection.h"

#include <QString>

#include <optional>

// The centre at which this data folder was enrolled, as far as it may be used for this office and
// desk. None: it stands alone, as every practice day does. Errors: those of Connection::read, and
// CentreOtherOffice (subject: office and desk that it was enrolled as).
[[nodiscard]] Result<std::optional<Connection>>
enrolmentOf(const QString& folder, const OfficeId& office, const DeskLetter& desk);

// The letter that the centre gave this folder's desk, if any.
[[nodiscard]] std::optional<DeskLetter> enrolledLetter(const QString& folder);
