// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/query.h"

#include <map>
#include <memory>

// Statements prepared once and kept as long as their table: parsing SQL costs more than running
// it. Named by the literal's own address.
class Statements
{
public:
    explicit Statements(Database& database) : m_database(database) {}

    [[nodiscard]] Query& operator()(const char* sql)
    {
        std::unique_ptr<Query>& query = m_queries[sql];
        if (!query)
            query = std::make_unique<Query>(m_database, sql);
        return *query;
    }

private:
    Database& m_database;
    std::map<const char*, std::unique_ptr<Query>> m_queries;
};
