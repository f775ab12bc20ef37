// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/checker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <algorithm>

namespace {

QString canonicalJson(const QString& text)
{
    return QString::fromUtf8(QJsonDocument::fromJson(text.toUtf8()).toJson(QJsonDocument::Compact));
}

} // namespace

ChaosChecker::ChaosChecker(TestCentre& centre, const ChaosOffice& office)
    : m_centre(centre), m_office(office), m_id(office.id.toString())
{}

void ChaosChecker::check()
{
    readCentre();
    checkFeed();
    for (const auto& desk : m_office.desks)
        checkJournal(*desk);
    for (auto event = m_central.cbegin(); event != m_central.cend(); ++event)
        expect(QStringLiteral("events at the centre that a desk recorded"),
               m_atDesks.contains(event.key()), event.key());
    checkAdmissions();
    checkIncidents();
    for (const auto& desk : m_office.desks)
        checkCopy(*desk);
}

void ChaosChecker::expect(const QString& what, bool isSo, const QString& example)
{
    Line& line = m_lines[what];
    ++line.looked;
    if (isSo)
        return;
    if (++line.wrong <= 3)
        m_examples << m_id + QStringLiteral(": not so: ") + what + QStringLiteral(": ") + example;
}

// By the server's own client; tabs and line ends do not stand in what is read.
std::vector<ChaosChecker::Row> ChaosChecker::centre(const QString& sql) const
{
    QProcess psql;
    psql.start(PgServer::program(QStringLiteral("psql")),
               {QStringLiteral("-XAtq"), QStringLiteral("-F"), QStringLiteral("\t"),
                QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-d"),
                m_centre.server().conninfo(TestCentre::database()), QStringLiteral("-c"), sql});
    if (!psql.waitForFinished(120000) || psql.exitCode() != 0)
        qFatal("psql: %s", psql.readAllStandardError().constData());
    std::vector<Row> rows;
    for (const QByteArray& line : psql.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            rows.push_back(QString::fromUtf8(line).split(u'\t'));
    }
    return rows;
}

std::vector<ChaosChecker::Row> ChaosChecker::local(const QString& file, const QString& sql) const
{
    std::vector<Row> rows;
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), file);
        database.setDatabaseName(file);
        QSqlQuery query(database);
        if (!database.open() || !query.exec(sql))
            qFatal("%s: %s", qUtf8Printable(file), qUtf8Printable(query.lastError().text()));
        const int columns = query.record().count();
        while (query.next()) {
            Row row;
            for (int i = 0; i < columns; ++i)
                row << query.value(i).toString();
            rows.push_back(std::move(row));
        }
    }
    QSqlDatabase::removeDatabase(file);
    return rows;
}

void ChaosChecker::readCentre()
{
    for (const Row& row :
         centre(QStringLiteral("SELECT id, desk, n, kind, outcome, subject, wire ->> 'hash', seq,"
                               " coalesce(undoes::text, '') FROM loket.event WHERE office = '%1'")
                    .arg(m_id)))
        m_central.insert(
            row[0], {row[1], row[2], row[3], row[4], row[5], row[6], row[8], row[7].toLongLong()});
    for (auto event = m_central.cbegin(); event != m_central.cend(); ++event) {
        if (event->kind == u"attendance")
            m_live[event->subject] << event.key();
    }
    for (const Central& event : std::as_const(m_central)) {
        const auto undone = m_central.constFind(event.undoes);
        if (undone != m_central.cend())
            m_live[undone->subject].removeAll(event.undoes);
    }
}

// Numbered 1, 2, 3, …, and every event in it once.
void ChaosChecker::checkFeed()
{
    const auto rows =
        centre(QStringLiteral(
                   "SELECT seq, kind, entity FROM loket.change WHERE office = '%1' ORDER BY seq")
                   .arg(m_id));
    const QString head =
        centre(QStringLiteral("SELECT head FROM loket.office WHERE id = '%1'").arg(m_id))[0][0];
    qint64 number = 0;
    QHash<QString, int> told;
    for (const Row& row : rows) {
        expect(QStringLiteral("numbers of the feed without a gap"), row[0].toLongLong() == ++number,
               row[0]);
        if (row[1] == u"event")
            ++told[row[2]];
    }
    expect(QStringLiteral("heads of the feed"), head.toLongLong() == number, head);
    for (auto event = m_central.cbegin(); event != m_central.cend(); ++event)
        expect(QStringLiteral("events told once in the feed"), told.take(event.key()) == 1,
               event.key());
    expect(QStringLiteral("feeds without events that are not there"), told.isEmpty(), m_id);
}

void ChaosChecker::checkJournal(const ChaosDeskProcess& desk)
{
    const auto rows = local(desk.folder() + QStringLiteral("/journal.db"),
                            QStringLiteral("SELECT e.n, e.id, lower(hex(e.previous)),"
                                           " lower(hex(e.hash)), o.outcome FROM event e"
                                           " LEFT JOIN outbox o ON o.n = e.n ORDER BY e.n"));
    QHash<QString, int> times;
    QString previous(64, u'0');
    qint64 number = 0;
    for (const Row& row : rows) {
        ++times[row[1]];
        m_atDesks.insert(row[1]);
        expect(QStringLiteral("journal rows numbered and chained"),
               row[0].toLongLong() == ++number && row[2] == previous, row[1]);
        previous = row[3];
        const auto found = m_central.constFind(row[1]);
        const bool same = found != m_central.cend() && found->hash == row[3] &&
                          found->number == row[0] &&
                          found->desk == QString(QLatin1Char(desk.letter()));
        expect(QStringLiteral("recorded events at the centre, once, unchanged"), same, row[1]);
        expect(QStringLiteral("outcomes that the own desk knows"),
               found != m_central.cend() && found->outcome == row[4],
               row[1] + u' ' + row[4] + u' ' +
                   (found == m_central.cend() ? row[1] : found->outcome));
    }
    for (const QString& id : desk.recorded())
        expect(QStringLiteral("events said to be recorded, in the journal once"), times[id] == 1,
               id);
}

// Of the arrivals of a booking that nobody took back exactly one counts, the others are
// duplicates; what was taken back counts for nothing.
void ChaosChecker::checkAdmissions()
{
    QHash<QString, QString> admitted; // subject → event
    for (const Row& row :
         centre(QStringLiteral("SELECT subject, event FROM loket.admission WHERE office = '%1'")
                    .arg(m_id))) {
        expect(QStringLiteral("admissions of an arrival that stands"),
               m_live.value(row[0]).contains(row[1]), row[0]);
        admitted.insert(row[0], row[1]);
    }
    for (auto live = m_live.cbegin(); live != m_live.cend(); ++live) {
        if (live->isEmpty())
            continue;
        int winners = 0;
        for (const QString& id : *live)
            winners += m_central[id].outcome != u"duplicate" && m_central[id].outcome != u"voided";
        expect(QStringLiteral("bookings with exactly one admission"),
               winners == 1 && live->contains(admitted.value(live.key())), live.key());
    }
    QSet<QString> undone;
    for (const Central& event : std::as_const(m_central))
        undone.insert(event.undoes);
    for (auto event = m_central.cbegin(); event != m_central.cend(); ++event) {
        if (event->kind == u"attendance" || event->kind == u"walk_in")
            expect(QStringLiteral("arrivals void if and only if taken back"),
                   (event->outcome == u"voided") == undone.contains(event.key()), event.key());
    }
    const auto aside =
        centre(QStringLiteral("SELECT event, problem FROM loket.quarantine WHERE office = '%1'")
                   .arg(m_id));
    expect(QStringLiteral("offices without quarantined events"), aside.empty(),
           aside.empty() ? QString() : aside[0].join(u' '));
}

// Whoever was taken in twice and not taken back is told of, with both who did it.
void ChaosChecker::checkIncidents()
{
    QHash<QString, QSet<QString>> told; // subject → events of open incidents
    for (const Row& row :
         centre(QStringLiteral("SELECT subject, p ->> 'event' FROM loket.incident,"
                               " jsonb_array_elements(parties) p WHERE office = '%1'"
                               " AND kind = 'double_admission' AND NOT dissolved"
                               " AND due IS NULL")
                    .arg(m_id)))
        told[row[0]].insert(row[1]);
    for (auto live = m_live.cbegin(); live != m_live.cend(); ++live) {
        if (live->size() < 2)
            continue;
        const bool all = std::all_of(live->cbegin(), live->cend(), [&](const QString& id) {
            return told.value(live.key()).contains(id);
        });
        expect(QStringLiteral("double admissions that are incidents"), all, live.key());
    }
    for (auto subject = told.cbegin(); subject != told.cend(); ++subject)
        expect(QStringLiteral("incidents of double admissions that were some"),
               m_live.value(subject.key()).size() > 1, subject.key());
}

void ChaosChecker::compare(const QString& what, const std::vector<Row>& here,
                           const std::vector<Row>& there, const QString& whose)
{
    QMap<QString, int> left;
    for (const Row& row : here)
        ++left[row.join(u'\t')];
    for (const Row& row : there) {
        const QString text = row.join(u'\t');
        expect(what, --left[text] == 0, whose + QStringLiteral(" lacks ") + text.left(300));
    }
    for (auto extra = left.cbegin(); extra != left.cend(); ++extra) {
        if (extra.value() > 0)
            expect(what, false, whose + QStringLiteral(" has ") + extra.key().left(300));
    }
}

void ChaosChecker::checkCopy(const ChaosDeskProcess& desk)
{
    const QString file = desk.folder() + QStringLiteral("/bookings.db");
    const QString letter = QString(QLatin1Char(desk.letter()));
    const QString whose = QStringLiteral("desk ") + letter;
    const auto both = [&](const char* what, const QString& here, const QString& there) {
        compare(QStringLiteral("copies: ") + QString::fromUtf8(what), local(file, here),
                centre(QString(there)
                           .replace(QStringLiteral("%1"), m_id)
                           .replace(QStringLiteral("%2"), letter)),
                whose);
    };
    both("watermarks", QStringLiteral("SELECT wm FROM sync"),
         QStringLiteral("SELECT head FROM loket.office WHERE id = '%1'"));
    both("events of the other desks",
         QStringLiteral("SELECT id, desk, n, kind, outcome, lower(hex(hash)) FROM event"),
         QStringLiteral("SELECT id, desk, n, kind, outcome, wire ->> 'hash' FROM loket.event"
                        " WHERE office = '%1' AND desk <> '%2'"));
    both("bookings", QStringLiteral("SELECT code, rev, status FROM booking WHERE local = 0"),
         QStringLiteral("SELECT split_part(key, '/', 3), rev, status FROM loket.booking"
                        " WHERE office = '%1' AND NOT deleted"));
    both("what was taken back", QStringLiteral("SELECT event FROM undone"),
         QStringLiteral("SELECT DISTINCT undoes FROM loket.event WHERE office = '%1'"
                        " AND undoes IS NOT NULL AND desk <> '%2'"));
    both("persons", QStringLiteral("SELECT hash FROM person"),
         QStringLiteral("SELECT person FROM loket.event WHERE office = '%1' AND kind = 'walk_in'"
                        " AND desk <> '%2'"));
    both("desks", QStringLiteral("SELECT letter, enabled FROM desk"),
         QStringLiteral("SELECT letter, enabled::int FROM loket.desk WHERE office = '%1'"));
    auto here = local(file, QStringLiteral("SELECT id, body FROM incident"));
    auto there = centre(QStringLiteral("SELECT id, loket.incident_body(i) FROM loket.incident i"
                                       " WHERE office = '%1' AND due IS NULL")
                            .arg(m_id));
    for (auto* rows : {&here, &there}) {
        for (Row& row : *rows)
            row[1] = canonicalJson(row[1]);
    }
    compare(QStringLiteral("copies: incidents"), here, there, whose);
}
