// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "sync/connection.h"
#include "sync/pgconnection.h"

#include <QString>

#include <memory>

struct pg_conn; // libpq's

// How a link to PostgreSQL comes about; besides pgconnection.cpp the only place that knows libpq.
// Errors: see PgConnection::open().
using PgHandle = std::unique_ptr<pg_conn, void (*)(pg_conn*)>;

// Of several hosts, written with commas, the first one that lets this desk in.
[[nodiscard]] Result<PgHandle> openedTo(const Connection& to, const QString& folder,
                                        const PgTimes& times);
[[nodiscard]] Result<PgHandle> openedBy(const QString& conninfo, const PgTimes& times);
