// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/samplebookings.h"

#include "store/localstore.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace samplebookings {

namespace {

constexpr char signs[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

void must(bool done, const QString& what)
{
    if (!done)
        qFatal("cannot fill the bookings: %s", qPrintable(what));
}

void run(QSqlDatabase& database, const QString& sql)
{
    QSqlQuery query(database);
    const bool done = query.exec(sql);
    must(done, query.lastError().text());
}

// What domain/codes folds look-alikes to, as SQL.
QString folded(QString expression)
{
    for (const char* pair : {"O0", "I1", "L1", "S5", "B8", "Z2"})
        expression =
            QStringLiteral("replace(%1, '%2', '%3')")
                .arg(expression, QString(QLatin1Char(pair[0])), QString(QLatin1Char(pair[1])));
    return expression;
}

QString insertSql(const Office& office, qint64 count)
{
    const QString sign =
        QStringLiteral("substr('%1', 1 + n / %2 % 36, 1)").arg(QLatin1String(signs));
    const QString codeOfN = QStringLiteral("(n / 1679616) || %1 || %2 || %3 || %4")
                                .arg(sign.arg(46656), sign.arg(1296), sign.arg(36), sign.arg(1));
    return QStringLiteral(
               "WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number"
               " LIMIT %1), row AS (SELECT n, %2 AS code FROM number)"
               " INSERT INTO booking (code, office, channel, name, birth_date, phone, nik,"
               " service, service_date, slot, account, family, relation, passport_type,"
               " application_number, alias, booked_ms, status, reconfirmed, note, fold)"
               " SELECT code, '%3', 'law', 'PEMOHON CONTOH ' || code,"
               " date('1950-01-01', (n % 20000) || ' days'), 628120000000 + n,"
               " 3171000000000000 + n, 'baru', date('%4', (n % 60) || ' days'),"
               " '1' || (n % 4) || ':00-1' || (n % 4 + 1) || ':00', '', '', '', 'biasa', '', '',"
               " 1790000000000 + n, 'active', '', '', %5 FROM row")
        .arg(QString::number(count), codeOfN, office.id.toString(), today().toString(Qt::ISODate),
             folded(QStringLiteral("code")));
}

} // namespace

QString code(qint64 n)
{
    QString text(5, u'0');
    for (int place = 4; place >= 0; --place, n /= 36)
        text[place] = QLatin1Char(signs[n % 36]);
    return text;
}

QDate today()
{
    return QDate(2026, 11, 23);
}

void fill(const QString& folder, const Office& office, qint64 count)
{
    must(count <= most, QStringLiteral("not as many codes"));
    const StoreFolder place{folder, Access::ReadWrite, {}};
    {
        const auto made = LocalStore::open(place); // the program makes its files itself
        must(made.has_value(), QStringLiteral("the folder does not open"));
    }
    const QString name = QStringLiteral("fill");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(bookingsPath(place));
        must(database.open(), QStringLiteral("the file does not open"));
        // Nobody needs these rows after a crash.
        for (const char* pragma : {"journal_mode=OFF", "synchronous=OFF", "cache_size=-1000000"})
            run(database, QStringLiteral("PRAGMA ") + QLatin1String(pragma));
        run(database, insertSql(office, count));
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace samplebookings
