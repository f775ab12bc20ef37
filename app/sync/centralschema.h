// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

class PgConnection;

// The centre's tables and functions in a database, in versions. Released versions never change:
// the compiler checks their sums.
[[nodiscard]] int latestCentralVersion();
// 0: there is nothing of Loket. Errors: CentreNotOurs (a schema of that name that is not ours).
[[nodiscard]] Result<int> centralVersion(PgConnection& link);
// Brings it up to the latest version, or to `upTo` (for tests of upgrades), inside the caller's
// transaction. The same again changes nothing. Errors: CentreNewer (subject: the version that is
// there), CentreNotOurs, NotAllowed (no superuser).
[[nodiscard]] Result<int> bringUpCentre(PgConnection& link, int upTo = latestCentralVersion());
