// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/outbox.h"

#include "store/eventrow.h"
#include "store/feeditem.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <chrono>

namespace {

constexpr char unsentSql[] = "SELECT " LOKET_EVENT_COLUMNS_OF(
    "e") " FROM outbox CROSS JOIN event AS e ON e.n = outbox.n"
         " WHERE outbox.n > ? AND outbox.outcome IS NULL ORDER BY outbox.n LIMIT ?";
constexpr char firstUnsent[] = "SELECT n FROM outbox WHERE n > ? AND outcome IS NULL"
                               " ORDER BY n LIMIT 1";
constexpr char lastSql[] = "SELECT coalesce(max(n), 0) FROM outbox";
constexpr char oneSql[] = "SELECT " LOKET_EVENT_COLUMNS " FROM event WHERE id = ?";
constexpr char markSql[] =
    "UPDATE outbox SET outcome = ?, winner = ?, problem = ?, acked_gen = ?, acked_us = ?"
    " WHERE n = (SELECT n FROM event WHERE id = ?)";
constexpr char forgetSql[] = "UPDATE outbox SET outcome = NULL, winner = NULL, problem = NULL,"
                             " acked_gen = NULL, acked_us = NULL WHERE outcome IS NOT NULL";
constexpr char countUnsent[] = "SELECT count(*) FROM outbox WHERE n > ? AND outcome IS NULL";
// The outcomes are named as the index of the few odd ones names them, else all would be read.
#define LOKET_APART                                                                                \
    "outcome IN ('duplicate', 'quarantined', 'id_reused') AND outcome <> 'duplicate'"
constexpr char countApart[] = "SELECT count(*) FROM outbox WHERE " LOKET_APART;
constexpr char countKept[] = "SELECT count(*) FROM outbox WHERE outcome = 'kept_here'";
constexpr char answerSql[] = "SELECT e.id, outbox.outcome, outbox.winner, outbox.problem"
                             " FROM event AS e CROSS JOIN outbox ON outbox.n = e.n"
                             " WHERE e.id = ? AND outbox.outcome IS NOT NULL";
constexpr char answersSql[] =
    "SELECT e.id, outbox.outcome, outbox.winner, outbox.problem FROM json_each(?) AS sought"
    " CROSS JOIN event AS e ON e.id = sought.value CROSS JOIN outbox ON outbox.n = e.n"
    " WHERE outbox.outcome IS NOT NULL ORDER BY e.n DESC";
constexpr char apartSql[] =
    "SELECT " LOKET_EVENT_COLUMNS_OF("e") ", apart.outcome, apart.winner, apart.problem FROM"
                                          " (SELECT * FROM outbox WHERE " LOKET_APART
                                          " UNION ALL SELECT * FROM outbox"
                                          " WHERE outcome = 'kept_here') AS apart"
                                          " CROSS JOIN event AS e ON e.n = apart.n"
                                          " ORDER BY apart.n DESC";
constexpr char installSql[] = "SELECT value FROM meta WHERE name = 'install_id'";
constexpr char personSql[] = "SELECT day, salt, fields FROM person WHERE hash = ?";
constexpr char officerSql[] =
    "SELECT name, role, pin_hash, enabled, changed_ms FROM officer WHERE id = ?";
constexpr char profileSql[] = "SELECT version, json, at_ms FROM profile WHERE sha256 = ?";

Error unreadable()
{
    return {Fault::FileDamaged, QStringLiteral("journal.db"),
            QStringLiteral("an event to be sent is not readable")};
}

QString textIn(const QJsonObject& json, QLatin1String key)
{
    return json.value(key).toString();
}

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

// The columns id, outcome, winner, problem from `column` on.
std::optional<CentreAnswer> answerIn(const Query& row, const QString& id, int column)
{
    const auto event = EventId::parse(id);
    const auto outcome = parseCentreOutcome(row.text(column));
    if (!event || !outcome)
        return std::nullopt;
    const QJsonObject winner = QJsonDocument::fromJson(row.text(column + 1).toUtf8()).object();
    return CentreAnswer{*event, *outcome, winnerOf(winner), row.text(column + 2)};
}

QVariant winnerText(const std::optional<Attendance>& winner)
{
    if (!winner)
        return {};
    return QString::fromUtf8(QJsonDocument(winnerJson(*winner)).toJson(QJsonDocument::Compact));
}

} // namespace

Outbox::Outbox(Database& journal) : m_database(journal), m_prepared(journal) {}

// Everything up to the first unsent event needs no looking through: the search starts there.
Result<qint64> Outbox::sentUpTo()
{
    Query& first = m_prepared(firstUnsent);
    const Rows rows(first);
    if (const auto done = first.exec(m_sentUpTo); !done)
        return tl::unexpected<Error>(done.error());
    if (first.next()) {
        m_sentUpTo = first.number(0) - 1;
        return m_sentUpTo;
    }
    Query& last = m_prepared(lastSql);
    const Rows lastRow(last);
    if (const auto done = last.exec(); !done)
        return tl::unexpected<Error>(done.error());
    m_sentUpTo = last.next() ? last.number(0) : 0;
    return m_sentUpTo;
}

Result<std::vector<ChainedEvent>> Outbox::events(Query& query, const Result<void>& started)
{
    const Rows rows(query);
    if (!started)
        return tl::unexpected<Error>(started.error());
    std::vector<ChainedEvent> found;
    while (query.next()) {
        auto event = eventOf(query);
        if (!event)
            return tl::unexpected<Error>(unreadable());
        found.push_back(std::move(*event));
    }
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return found;
}

Result<QJsonObject> Outbox::personNamed(const QString& hash)
{
    Query& query = m_prepared(personSql);
    const Rows rows(query);
    if (const auto done = query.exec(hash); !done)
        return tl::unexpected<Error>(done.error());
    if (!query.next())
        return QJsonObject(); // purged
    return QJsonObject{{QStringLiteral("hash"), hash},
                       {QStringLiteral("day"), query.text(0)},
                       {QStringLiteral("salt"), base64(query.bytes(1))},
                       {QStringLiteral("fields"), base64(query.bytes(2))}};
}

Result<QJsonObject> Outbox::officerNamed(const QString& id)
{
    Query& query = m_prepared(officerSql);
    const Rows rows(query);
    if (const auto done = query.exec(id); !done)
        return tl::unexpected<Error>(done.error());
    if (!query.next())
        return QJsonObject();
    return QJsonObject{
        {QStringLiteral("id"), id},
        {QStringLiteral("name"), query.text(0)},
        {QStringLiteral("role"), query.text(1)},
        {QStringLiteral("pin_hash"), query.isNull(2) ? QJsonValue() : QJsonValue(query.text(2))},
        {QStringLiteral("enabled"), query.number(3) != 0},
        {QStringLiteral("changed_ms"), query.number(4)}};
}

Result<QJsonObject> Outbox::profileNamed(const QString& sha256)
{
    Query& query = m_prepared(profileSql);
    const Rows rows(query);
    if (const auto done = query.exec(sha256); !done)
        return tl::unexpected<Error>(done.error());
    if (!query.next())
        return QJsonObject();
    return QJsonObject{{QStringLiteral("version"), query.number(0)},
                       {QStringLiteral("sha256"), sha256},
                       {QStringLiteral("json"), QString::fromUtf8(query.bytes(1))},
                       {QStringLiteral("at_ms"), query.number(2)}};
}

Result<Outgoing> Outbox::withAttachment(ChainedEvent chained)
{
    const QJsonObject& payload = chained.event.payload;
    QJsonObject attachment;
    const auto attach = [&](const QString& name, const Result<QJsonObject>& what) -> Result<void> {
        if (!what)
            return tl::unexpected<Error>(what.error());
        if (!what->isEmpty())
            attachment.insert(name, *what);
        return {};
    };
    Result<void> done;
    if (chained.event.kind == EventKind::WalkIn)
        done =
            attach(QStringLiteral("person"), personNamed(textIn(payload, QLatin1String("person"))));
    else if (chained.event.kind == EventKind::OfficerChange)
        done = attach(QStringLiteral("officer"),
                      officerNamed(textIn(payload, QLatin1String("officer"))));
    else if (chained.event.kind == EventKind::ProfileChange)
        done = attach(QStringLiteral("profile"),
                      profileNamed(textIn(payload, QLatin1String("sha256"))));
    if (!done)
        return tl::unexpected<Error>(done.error());
    return Outgoing{std::move(chained), std::move(attachment)};
}

Result<std::vector<Outgoing>> Outbox::unsent(int limit)
{
    const auto from = sentUpTo();
    if (!from)
        return tl::unexpected<Error>(from.error());
    Query& query = m_prepared(unsentSql);
    auto found = events(query, query.exec(*from, limit));
    if (!found)
        return tl::unexpected<Error>(found.error());
    std::vector<Outgoing> outgoing;
    for (ChainedEvent& chained : *found) {
        auto whole = withAttachment(std::move(chained));
        if (!whole)
            return tl::unexpected<Error>(whole.error());
        outgoing.push_back(std::move(*whole));
    }
    return outgoing;
}

Result<std::optional<Outgoing>> Outbox::one(const EventId& event)
{
    Query& query = m_prepared(oneSql);
    auto found = events(query, query.exec(event.toString()));
    if (!found)
        return tl::unexpected<Error>(found.error());
    if (found->empty())
        return std::nullopt;
    auto whole = withAttachment(std::move(found->front()));
    if (!whole)
        return tl::unexpected<Error>(whole.error());
    return std::optional<Outgoing>(std::move(*whole));
}

Result<void> Outbox::mark(const std::vector<CentreAnswer>& answers, const QString& generation,
                          Instant at)
{
    if (answers.empty())
        return {};
    Transaction transaction(m_database);
    auto done = transaction.begin();
    for (const CentreAnswer& answer : answers) {
        if (done)
            done = markWithin(answer, generation, at);
    }
    return done ? transaction.commit() : done;
}

Result<void> Outbox::markWithin(const CentreAnswer& answer, const QString& generation, Instant at)
{
    return m_prepared(markSql).exec(centreOutcomeName(answer.outcome), winnerText(answer.winner),
                                    answer.problem.isEmpty() ? QVariant()
                                                             : QVariant(answer.problem),
                                    generation, millisOf(at) * 1000, answer.event.toString());
}

Result<void> Outbox::forgetAnswers()
{
    m_sentUpTo = 0;
    return m_prepared(forgetSql).exec();
}

Result<OutboxCounts> Outbox::counts()
{
    const auto from = sentUpTo();
    if (!from)
        return tl::unexpected<Error>(from.error());
    Query &last = m_prepared(lastSql), &unsent = m_prepared(countUnsent),
          &apart = m_prepared(countApart), &kept = m_prepared(countKept);
    const Rows lastRow(last), unsentRow(unsent), apartRow(apart), keptRow(kept);
    for (const auto& done : {last.exec(), unsent.exec(*from), apart.exec(), kept.exec()}) {
        if (!done)
            return tl::unexpected<Error>(done.error());
    }
    if (!last.next() || !unsent.next() || !apart.next() || !kept.next())
        return tl::unexpected<Error>(unreadable());
    const int keptHere = int(kept.number(0));
    return OutboxCounts{last.number(0), last.number(0) - unsent.number(0) - keptHere,
                        int(apart.number(0)) + keptHere, keptHere};
}

Result<std::optional<CentreAnswer>> Outbox::answerTo(const EventId& event)
{
    Query& query = m_prepared(answerSql);
    const Rows rows(query);
    if (const auto done = query.exec(event.toString()); !done)
        return tl::unexpected<Error>(done.error());
    if (!query.next())
        return std::nullopt;
    auto answer = answerIn(query, query.text(0), 1);
    if (!answer)
        return tl::unexpected<Error>(unreadable());
    return answer;
}

Result<std::vector<CentreAnswer>> Outbox::answersOf(const std::vector<EventId>& events)
{
    QJsonArray ids;
    for (const EventId& event : events)
        ids.append(event.toString());
    Query& query = m_prepared(answersSql);
    const Rows rows(query);
    const QByteArray sought = QJsonDocument(ids).toJson(QJsonDocument::Compact);
    if (const auto done = query.exec(QString::fromUtf8(sought)); !done)
        return tl::unexpected<Error>(done.error());
    std::vector<CentreAnswer> answers;
    while (query.next()) {
        auto answer = answerIn(query, query.text(0), 1);
        if (!answer)
            return tl::unexpected<Error>(unreadable());
        answers.push_back(std::move(*answer));
    }
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return answers;
}

Result<std::vector<SetAside>> Outbox::setAside()
{
    Query& query = m_prepared(apartSql);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    std::vector<SetAside> apart;
    while (query.next()) {
        auto event = eventOf(query);
        auto answer = event ? answerIn(query, event->event.id.toString(), 19) : std::nullopt;
        if (!event || !answer)
            return tl::unexpected<Error>(unreadable());
        apart.push_back({std::move(*event), std::move(*answer)});
    }
    if (const auto ended = query.end(); !ended)
        return tl::unexpected<Error>(ended.error());
    return apart;
}

Result<QString> Outbox::installId()
{
    Query& query = m_prepared(installSql);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    return query.next() ? query.text(0) : QString();
}
