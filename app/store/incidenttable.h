// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/incident.h"
#include "domain/result.h"
#include "store/statements.h"

#include <QHash>

#include <optional>
#include <vector>

// The office's incidents as the centre told them (bookings.db). What was settled at this desk is
// settled here at once, though the centre has not heard of it yet: its journal says so.
class IncidentTable
{
public:
    IncidentTable(Database& bookings, Database& journal);

    [[nodiscard]] Result<std::vector<Incident>> all(bool openOnly); // newest first
    [[nodiscard]] Result<int> open();
    [[nodiscard]] Result<std::optional<Incident>> byId(const QString& id);

private:
    [[nodiscard]] Result<std::vector<Incident>> read(Query& query, const Result<void>& started);
    [[nodiscard]] Result<QHash<QString, Settlement>> settledHere();
    [[nodiscard]] Result<void> overlay(std::vector<Incident>& incidents);

    Database& m_file;
    Statements m_bookings, m_journal;
};
