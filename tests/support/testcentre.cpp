// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testcentre.h"

#include "support/days.h"
#include "sync/centraladmin.h"

#include <QDateTime>
#include <QThread>

namespace {

// Who sets things up waits for a slow machine.
std::unique_ptr<CentralAdmin> adminOf(const PgServer& server)
{
    auto admin = CentralAdmin::connect(server.conninfo(TestCentre::database()));
    for (int again = 0; again < 20 && !admin; ++again)
        admin = CentralAdmin::connect(server.conninfo(TestCentre::database()));
    if (!admin)
        qFatal("no administrator: %s", qPrintable(admin.error().detail));
    return std::move(*admin);
}

} // namespace

TestCentre::TestCentre(PgServer::Options options) : m_server(std::move(options)) {}

namespace {

// A day of the office that ends in the midst of a test makes two of one.
void letMidnightPass()
{
    const QTime there = QDateTime::currentDateTimeUtc().addSecs(7 * 3600).time();
    const int left = there.secsTo(QTime(23, 59, 59)) + 2;
    if (left < 200)
        QThread::sleep(unsigned(left));
}

} // namespace

bool TestCentre::start()
{
    if (!m_filled)
        letMidnightPass();
    if (!m_server.start())
        return false;
    m_filled = m_filled || fill();
    return m_filled;
}

bool TestCentre::fill()
{
    return m_server.createDatabase(database()) && adminOf(m_server)->init({});
}

OfficeId TestCentre::newOffice()
{
    const auto office = *OfficeId::parse(QStringLiteral("test-%1").arg(++m_offices));
    if (const auto made = adminOf(m_server)->init(office); !made)
        qFatal("no office: %s", qPrintable(made.error().detail));
    return office;
}

Connection TestCentre::enrol(const OfficeId& office, char letter, int port)
{
    const DeskWish wish{.office = office,
                        .letter = DeskLetter::parse(QString(QLatin1Char(letter))),
                        .host = QStringLiteral("127.0.0.1"),
                        .port = port ? port : m_server.port()};
    auto enrolled = adminOf(m_server)->enrol(wish);
    if (!enrolled)
        qFatal("not enrolled: %s", qPrintable(enrolled.error().detail));
    return *enrolled;
}

QDate TestCentre::today()
{
    return todayInJakarta();
}

QStringList TestCentre::book(const OfficeId& office, int count, int from)
{
    (void)exec(QStringLiteral(
                   "SELECT count(*) FROM (SELECT (loket.put_bookings(jsonb_agg(jsonb_build_object("
                   "'office', '%1', 'channel', 'law', 'code', 'T' || lpad(n::text, 4, '0'),"
                   "'name', 'PEMOHON ' || n, 'service', 'baru', 'service_date', '%4',"
                   "'slot', '08:00-09:00', 'status', 'active', 'birth_date', '1970-01-01')))).*"
                   " FROM generate_series(%2, %3) n GROUP BY n / 5000) written")
                   .arg(office.toString())
                   .arg(from)
                   .arg(from + count - 1)
                   .arg(today().toString(Qt::ISODate)));
    QStringList keys;
    for (int n = from; n < from + count; ++n)
        keys << QStringLiteral("%1/law/T%2").arg(office.toString()).arg(n, 4, 10, QLatin1Char('0'));
    return keys;
}

bool TestCentre::put(const QString& json)
{
    return value(QStringLiteral("SELECT outcome FROM loket.put_bookings('[%1]')").arg(json)) !=
           u"invalid";
}

bool TestCentre::exec(const QString& sql)
{
    return m_server.exec(database(), sql);
}

QString TestCentre::value(const QString& sql)
{
    return m_server.value(database(), sql);
}
