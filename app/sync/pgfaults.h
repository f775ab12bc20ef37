// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/faults.h"

#include <QString>

// What PostgreSQL and libpq said, as a Fault. Pure; the only place that knows their words.

struct PgSaid
{
    QString sqlState; // five signs; empty: it was libpq that spoke, not the server
    QString words;    // in English, as libpq writes them while connecting
    QString routine;  // of the server's source, where it told: the same in all its languages
};

// The parts of a refused connection's message, written with PQERRORS_VERBOSE.
[[nodiscard]] PgSaid refusalOf(const QString& message);
// While connecting. `reached`: the machine answered, what failed came after.
[[nodiscard]] Error connectError(const PgSaid& said, bool reached);
// In answer to a statement.
[[nodiscard]] Error statementError(const PgSaid& said);
