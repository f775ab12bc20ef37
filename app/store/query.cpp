// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/query.h"

#include <QSqlError>

Query::Query(Database& database, const char* sql)
    : m_database(database), m_query(database.handle()), m_sql(QString::fromUtf8(sql))
{
    prepare();
}

void Query::prepare()
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(m_sql);
    m_file = m_database.fileNumber();
}

Result<void> Query::run()
{
    if (m_file != m_database.fileNumber())
        prepare();
    if (m_prepared && m_query.exec())
        return {};
    const Error error = m_database.errorOf(m_query.lastError());
    m_query.finish();
    return tl::unexpected<Error>(error);
}

Result<void> Query::end()
{
    const QSqlError error = m_query.lastError();
    m_query.finish();
    if (error.isValid())
        return tl::unexpected<Error>(m_database.errorOf(error));
    return {};
}
