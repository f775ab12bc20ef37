// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/database.h"

#include <QSqlQuery>
#include <QString>
#include <QVariant>

// One prepared statement, kept and used again, also when another file took the database's place.
// `exec` binds and runs it; the rows are read with
// next() while a Rows lives, which finishes the statement at its end: an unfinished SELECT keeps
// the WAL from ever being checked in.
class Query
{
public:
    Query(Database& database, const char* sql); // a broken statement answers with its error
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    // Text is bound as QString always: QByteArray would become a BLOB, unequal to any text.
    template <typename... Values>
    [[nodiscard]] Result<void> exec(const Values&... values)
    {
        [[maybe_unused]] int place = 0;
        (bind(place++, values), ...);
        return run();
    }
    [[nodiscard]] bool next() { return m_query.next(); }
    [[nodiscard]] Result<void> end(); // of the rows: an error may have cut them off
    void finish() { m_query.finish(); }
    [[nodiscard]] int changes() const { return m_query.numRowsAffected(); }

    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }

    // A null text would become NULL.
    void bind(int place, const QString& value)
    {
        put(place, QVariant(value.isNull() ? QStringLiteral("") : value));
    }
    void bind(int place, qint64 value) { put(place, value); }
    void bind(int place, int value) { put(place, value); }
    void bind(int place, const QByteArray& blob) { put(place, blob); }
    void bind(int place, std::nullptr_t) { put(place, QVariant()); }
    void bind(int place, const QVariant& value) { put(place, value); }
    [[nodiscard]] Result<void> run();

private:
    void put(int place, const QVariant& value)
    {
        if (m_file != m_database.fileNumber())
            prepare();
        m_query.bindValue(place, value);
    }
    void prepare();

    Database& m_database;
    QSqlQuery m_query;
    QString m_sql;
    int m_file = -1; // for which file of the database it was prepared
    bool m_prepared = false;
};

// Finishes a query at the end of a scope.
class Rows
{
public:
    explicit Rows(Query& query) : m_query(query) {}
    ~Rows() { m_query.finish(); }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

private:
    Query& m_query;
};
