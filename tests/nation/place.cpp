// SPDX-License-Identifier: GPL-3.0-or-later
#include "place.h"

#include "support/days.h"

#include <QProcess>

namespace {

const QString database = QStringLiteral("loket");
const QDate theDay = tomorrowInJakarta();
const qint64 morning = sevenOClock(theDay);

// Quick to notice, so that the tests are; real servers wait longer (centre server settings).
QMap<QString, QString> settingsWith(const QMap<QString, QString>& more)
{
    QMap<QString, QString> all{
        {QStringLiteral("wal_level"), QStringLiteral("logical")},
        {QStringLiteral("max_slot_wal_keep_size"), QStringLiteral("64MB")},
        {QStringLiteral("wal_sender_timeout"), QStringLiteral("6s")},
        {QStringLiteral("wal_receiver_timeout"), QStringLiteral("6s")},
        {QStringLiteral("wal_retrieve_retry_interval"), QStringLiteral("200ms")},
        {QStringLiteral("max_worker_processes"), QStringLiteral("20")},
        {QStringLiteral("max_logical_replication_workers"), QStringLiteral("10")}};
    all.insert(more);
    return all;
}

} // namespace

ToolSays centreTool(const QStringList& words)
{
    QProcess tool;
    tool.setProcessChannelMode(QProcess::MergedChannels);
    tool.start(QStringLiteral(LOKET_SOURCE "/tools/centre"), words);
    const bool ended = tool.waitForFinished(300000);
    const QString said = QString::fromUtf8(tool.readAll()).trimmed();
    return {ended && tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0, said};
}

QJsonObject bookingJson(const QString& office, const QString& code, const QJsonObject& more)
{
    QJsonObject json{{QStringLiteral("office"), office},
                     {QStringLiteral("channel"), QStringLiteral("law")},
                     {QStringLiteral("code"), code},
                     {QStringLiteral("name"), QStringLiteral("SITI CONTOH")},
                     {QStringLiteral("birth_date"), QStringLiteral("1990-01-01")},
                     {QStringLiteral("service"), QStringLiteral("baru")},
                     {QStringLiteral("service_date"), theDay.toString(Qt::ISODate)},
                     {QStringLiteral("slot"), QStringLiteral("08:00-09:00")}};
    for (auto each = more.begin(); each != more.end(); ++each)
        json.insert(each.key(), each.value());
    return json;
}

Place::Place(const QString& office, QMap<QString, QString> settings)
    : m_office(office), m_server({.settings = settingsWith(settings)})
{}

Place::Place(const QString& office, const QString& db, const QString& inside)
    : m_office(office), m_db(db), m_inside(inside)
{}

QString Place::db() const
{
    return m_db.isEmpty() ? m_server.conninfo(database) : m_db;
}

QString Place::inside() const
{
    return m_inside.isEmpty() ? db() : m_inside;
}

bool Place::start()
{
    if (m_db.isEmpty() && (!m_server.start() || !m_server.createDatabase(database)))
        return false;
    const auto there = admin();
    if (!there->init(OfficeId::parse(m_office)))
        return false;
    if (m_office.isEmpty())
        return true;
    auto enrolled =
        there->enrol({.office = *OfficeId::parse(m_office), .letter = DeskLetter::parse(u"A")});
    if (enrolled)
        m_enrolled = *enrolled;
    return enrolled.has_value();
}

std::unique_ptr<CentralAdmin> Place::admin()
{
    auto admin = CentralAdmin::connect(db());
    for (int again = 0; again < 20 && !admin; ++again)
        admin = CentralAdmin::connect(db());
    if (!admin)
        qFatal("no administrator: %s", qPrintable(admin.error().detail));
    return std::move(*admin);
}

void Place::exec(const QString& sql)
{
    const auto link = PgConnection::openBy(db(), unhurried);
    const auto done = link ? (*link)->execAll(sql.toUtf8()) : failure(Fault::CentreUnreachable);
    if (!done)
        qWarning("%s: %s", qPrintable(sql), qPrintable(done.error().detail));
}

QString Place::value(const QString& sql)
{
    const auto link = PgConnection::openBy(db(), unhurried);
    auto rows = link ? (*link)->exec(sql.toUtf8()) : failure(Fault::CentreUnreachable);
    if (!rows)
        qWarning("%s: %s", qPrintable(sql), qPrintable(rows.error().detail));
    return rows && rows->next() ? rows->text(0) : QString();
}

QString Place::put(const QJsonArray& bookings)
{
    const auto link = PgConnection::openBy(db(), unhurried);
    if (!link)
        return link.error().detail;
    auto rows = (*link)->exec("SELECT string_agg(outcome, ',' ORDER BY pos) FROM "
                              "loket.put_bookings($1)",
                              PgValues(QJsonDocument(bookings).toJson(QJsonDocument::Compact)));
    if (!rows)
        return rows.error().detail;
    return rows->next() ? rows->text(0) : QString();
}

PgConnection& Place::desk()
{
    if (!m_desk || !m_desk->exec("SELECT 1")) {
        auto link = PgConnection::open(*m_enrolled, QString(), unhurried);
        if (!link)
            qFatal("no desk: %s", qPrintable(link.error().detail));
        m_desk = std::move(*link);
        (void)m_desk->exec("SELECT loket.hello(1, 'test')");
    }
    return *m_desk;
}

EventId Place::send(EventKind kind, const QString& booking, const QJsonObject& payload)
{
    Event event{.id = EventId::make(morning + m_number),
                .kind = kind,
                .office = *OfficeId::parse(m_office),
                .desk = *DeskLetter::parse(u"A"),
                .officer = OfficerId::parse(u"budi"),
                .bookingKey = booking,
                .serviceDate = theDay,
                .payload = payload};
    event.time.now = Instant(std::chrono::milliseconds(morning + m_number * 1000));
    event.time.wall = event.time.now;
    ++m_number;
    const ChainedEvent chained{m_number, event, m_last, chainHash(m_number, event, m_last)};
    m_last = chained.hash;
    const QJsonArray batch{QJsonObject{{QStringLiteral("event"), wireOf(chained)},
                                       {QStringLiteral("attach"), QJsonObject()},
                                       {QStringLiteral("install"), QStringLiteral("test")}}};
    const auto push = [&] {
        return desk().exec("SELECT outcome, problem FROM loket.push($1)",
                           PgValues(QJsonDocument(batch).toJson(QJsonDocument::Compact)));
    };
    auto pushed = push();
    for (int again = 0; again < 20 && !pushed && PgConnection::isRetryable(m_desk->sqlState());
         ++again)
        pushed = push(); // as every desk does: others held its office up
    if (!pushed || !pushed->next())
        qWarning("push: %s", pushed ? "nothing" : qPrintable(pushed.error().detail));
    else if (!pushed->isNull(1))
        qWarning("push: %s", qPrintable(pushed->text(1)));
    return event.id;
}

EventId Place::attend(const QString& booking)
{
    const auto number = QStringLiteral("A%1").arg(m_number + 1, 3, 10, QLatin1Char('0'));
    return send(EventKind::Attendance, booking,
                {{QStringLiteral("queue_number"), number},
                 {QStringLiteral("verdict"), QStringLiteral("on_time")}});
}

void Place::undo(const EventId& undone)
{
    (void)send(EventKind::Undo, {}, {{QStringLiteral("undoes"), undone.toString()}});
}

void Place::settle(const QString& incident)
{
    (void)send(EventKind::IncidentSettled, {},
               {{QStringLiteral("incident"), incident},
                {QStringLiteral("reason"), QStringLiteral("clerical_error")},
                {QStringLiteral("words"), QString()}});
}

QString Place::outcome(const EventId& event)
{
    return value(
        QStringLiteral("SELECT outcome FROM loket.event WHERE id = '%1'").arg(event.toString()));
}

QJsonObject Place::pulled(const QString& kind, const QString& entity)
{
    QJsonObject newest;
    auto rows = desk().exec("SELECT body FROM loket.pull(0, 5000) WHERE kind = $1 AND entity = $2 "
                            "ORDER BY seq",
                            PgValues(kind, entity));
    while (rows && rows->next())
        newest = QJsonDocument::fromJson(rows->bytes(0)).object();
    return newest;
}

QString Place::openIncidents(const QString& booking)
{
    return value(QStringLiteral("SELECT coalesce(string_agg(kind, ',' ORDER BY kind), '') FROM "
                                "loket.incident WHERE booking = '%1' AND settled IS NULL AND NOT "
                                "dissolved AND due IS NULL")
                     .arg(booking));
}

QString Place::health()
{
    return centreTool({QStringLiteral("nation"), QStringLiteral("health"), QStringLiteral("--db"),
                       inside()})
        .words;
}
