// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/stage.h"

#include "domain/ids.h"

#include <QDateTime>
#include <QThread>

#include <algorithm>

namespace {

// "name=value" among the words.
QString option(const QStringList& words, const char* name, const QString& otherwise = {})
{
    const QString begin = QString::fromLatin1(name) + u'=';
    for (const QString& word : words) {
        if (word.startsWith(begin))
            return word.mid(begin.size());
    }
    return otherwise;
}

QJsonObject parsed(const QString& text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString text(const QJsonValue& value)
{
    return QString::fromUtf8(value.isArray()
                                 ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                                 : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

} // namespace

Stage::Stage(TestCentre& centre) : m_centre(centre), m_office(centre.newOffice()) {}

PgConnection& Stage::link(const QString& desk)
{
    std::unique_ptr<PgConnection>& link = m_links[desk];
    if (!link) {
        const Connection to = m_centre.enrol(m_office, desk[0].toLatin1());
        auto opened = PgConnection::open(to, QStringLiteral("/"), unhurried);
        if (!opened)
            qFatal("no link for a desk: %s", qPrintable(opened.error().detail));
        link = std::move(*opened);
        if (!link->exec("SELECT * FROM loket.hello(1, $1)", PgValues(QStringLiteral("of-") + desk)))
            qFatal("the centre does not greet");
    }
    return *link;
}

QString Stage::idOf(const QString& name)
{
    QString& id = m_ids[name];
    if (id.isEmpty())
        id = EventId::make(m_morning + m_ids.size()).toString();
    return id;
}

QString Stage::nameOf(const QString& id) const
{
    return m_ids.key(id, id);
}

QJsonObject Stage::event(const QString& kind, const QString& name, const QString& desk,
                         const QString& booking, QJsonObject payload)
{
    const qint64 at = m_morning + m_ids.size() * 60000;
    return {{QStringLiteral("id"), idOf(name)},
            {QStringLiteral("n"), ++m_numbers[desk]},
            {QStringLiteral("kind"), kind},
            {QStringLiteral("office"), m_office.toString()},
            {QStringLiteral("desk"), desk},
            {QStringLiteral("officer"), QStringLiteral("ani")},
            {QStringLiteral("booking"), booking},
            {QStringLiteral("day"), m_day.toString(Qt::ISODate)},
            {QStringLiteral("now_ms"), at},
            {QStringLiteral("uncertainty_ms"), 5},
            {QStringLiteral("wall_ms"), at},
            {QStringLiteral("boot_us"), 1000000},
            {QStringLiteral("boot_id"), QStringLiteral("boot-") + desk},
            {QStringLiteral("quality"), 0},
            {QStringLiteral("rule"), QJsonValue()},
            {QStringLiteral("rule_version"), QJsonValue()},
            {QStringLiteral("payload"), std::move(payload)},
            {QStringLiteral("previous"), QString(64, u'0')},
            {QStringLiteral("hash"), QString(64, u'a')}};
}

QJsonObject Stage::batchItem(const QJsonObject& event, QJsonObject attach)
{
    return {{QStringLiteral("event"), event},
            {QStringLiteral("attach"), std::move(attach)},
            {QStringLiteral("install"), QStringLiteral("of-") + event[u"desk"].toString()}};
}

QString Stage::push(const QString& desk, const QJsonArray& batch)
{
    auto rows =
        link(desk).exec("SELECT outcome FROM loket.push($1) ORDER BY pos", PgValues(text(batch)));
    if (!rows)
        return rows.error().detail;
    QStringList outcomes;
    while (rows->next())
        outcomes << rows->text(0);
    return outcomes.join(u' ');
}

void Stage::give(const QString& desk, const QJsonObject& element)
{
    if (m_waitsAt != desk || m_waiting.size() == 49)
        giveAll();
    m_waitsAt = desk;
    m_waiting.append(element);
    if (m_sending == Sending::OneByOne)
        giveAll();
}

void Stage::giveAll()
{
    if (m_waiting.isEmpty())
        return;
    const auto count = m_waiting.size();
    if (m_sending == Sending::TogetherWithPoison)
        m_waiting.append(QJsonObject{{QStringLiteral("event"), 17}});
    m_answers += push(m_waitsAt, m_waiting).split(u' ').mid(0, count);
    m_waiting = {};
}

QString Stage::send(const QString& desk, const QString& name, const QJsonObject& event,
                    const QJsonObject& attach)
{
    m_sent.insert(name, batchItem(event, attach));
    m_desks.insert(name, desk);
    give(desk, m_sent[name]);
    return {};
}

QString Stage::book(const Words& words, bool replicated)
{
    const QString code = words[1], office = m_office.toString();
    QJsonObject row{
        {QStringLiteral("office"), office},
        {QStringLiteral("channel"), QStringLiteral("law")},
        {QStringLiteral("code"), code},
        {QStringLiteral("name"), option(words, "name", QStringLiteral("JOHN DOE"))},
        {QStringLiteral("birth_date"), option(words, "birth", QStringLiteral("1970-01-01"))},
        {QStringLiteral("service"), QStringLiteral("baru")},
        {QStringLiteral("service_date"), option(words, "date", m_day.toString(Qt::ISODate))},
        {QStringLiteral("slot"), option(words, "slot", QStringLiteral("08:00-09:00"))},
        {QStringLiteral("status"), option(words, "status", QStringLiteral("active"))}};
    const int rev = option(words, "rev", QStringLiteral("1")).toInt();
    const QString deleted = option(words, "deleted", QStringLiteral("false"));
    if (replicated) // as the apply worker does it
        return m_centre.exec(
                   QStringLiteral("SET session_replication_role = replica;"
                                  "INSERT INTO loket.booking (office, key, rev, deleted, body) "
                                  "VALUES ('%1', '%1/law/%2', %3, %4, '%5') "
                                  "ON CONFLICT (key, office) DO UPDATE SET rev = excluded.rev, "
                                  "deleted = excluded.deleted, body = excluded.body")
                       .arg(office, code, QString::number(rev), deleted, text(row)))
                   ? QString()
                   : QStringLiteral("replication stopped");
    row.insert(QStringLiteral("rev"), rev);
    row.insert(QStringLiteral("deleted"), deleted == u"true");
    m_answers << m_centre.value(
        QStringLiteral("SELECT outcome FROM loket.put_bookings('[%1]')").arg(text(row)));
    return {};
}

QString Stage::attend(const Words& words)
{
    static const QHash<QString, QString> kinds{
        {QStringLiteral("attend"), QStringLiteral("attendance")},
        {QStringLiteral("hold"), QStringLiteral("hold")},
        {QStringLiteral("refuse"), QStringLiteral("refusal")}};
    static const QHash<QString, QString> decisions{
        {QStringLiteral("attend"), QStringLiteral("admit")},
        {QStringLiteral("hold"), QStringLiteral("hold")},
        {QStringLiteral("refuse"), QStringLiteral("refuse_documents")}};
    const bool isText = words[3].startsWith(u'?') || words[3].contains(u'/');
    const QString booking = isText ? QString(words[3]).remove(u'?')
                                   : m_office.toString() + QStringLiteral("/law/") + words[3];
    QJsonObject payload{
        {QStringLiteral("decision"), decisions[words[0]]},
        {QStringLiteral("verdict"), option(words, "verdict", QStringLiteral("on_time"))},
        {QStringLiteral("documents"), option(words, "documents", QStringLiteral("not_checked"))},
        {QStringLiteral("queue_number"), words[2] + QStringLiteral("001")},
        {QStringLiteral("officer_name"), QStringLiteral("Ani")}};
    if (const QString rev = option(words, "rev"); !rev.isEmpty())
        payload.insert(QStringLiteral("rev"), rev.toInt());
    QJsonObject made = event(kinds[words[0]], words[1], words[2], booking, payload);
    made.insert(QStringLiteral("day"), option(words, "day", m_day.toString(Qt::ISODate)));
    made.insert(QStringLiteral("quality"), option(words, "quality", QStringLiteral("0")).toInt());
    if (m_times.contains(words[1]))
        made.insert(QStringLiteral("now_ms"), m_times[words[1]]);
    if (words.contains(QStringLiteral("fresh")))
        made.insert(QStringLiteral("now_ms"), QDateTime::currentMSecsSinceEpoch());
    return send(words[2], words[1], made);
}

QString Stage::walkIn(const Words& words)
{
    const QJsonObject fields{{QStringLiteral("name"), QString(words[3]).replace(u'_', u' ')},
                             {QStringLiteral("birth_date"), words[4]},
                             {QStringLiteral("nik"), words.value(5)}};
    const QString hash = QString(64 - words[1].size(), u'0') +
                         QString::fromLatin1(words[1].toLatin1().toHex()).right(words[1].size());
    const QJsonObject person{
        {QStringLiteral("hash"), hash},
        {QStringLiteral("day"), m_day.toString(Qt::ISODate)},
        {QStringLiteral("salt"), QStringLiteral("c2FsdA==")},
        {QStringLiteral("fields"), QString::fromLatin1(text(fields).toUtf8().toBase64())}};
    return send(words[2], words[1],
                event(QStringLiteral("walk_in"), words[1], words[2], {},
                      {{QStringLiteral("person"), hash}}),
                {{QStringLiteral("person"), person}});
}

QString Stage::step(const QString& line)
{
    const Words words = line.split(u' ', Qt::SkipEmptyParts);
    static const QSet<QString> events{QStringLiteral("attend"), QStringLiteral("hold"),
                                      QStringLiteral("refuse"), QStringLiteral("undo"),
                                      QStringLiteral("again"),  QStringLiteral("change"),
                                      QStringLiteral("walkin"), QStringLiteral("foreign")};
    const QString& verb = words[0];
    if (!events.contains(verb))
        giveAll();
    if (verb == u"book" || verb == u"replicate")
        return book(words, verb == u"replicate");
    if (verb == u"attend" || verb == u"hold" || verb == u"refuse")
        return attend(words);
    if (verb == u"undo")
        return send(words[2], words[1],
                    event(QStringLiteral("undo"), words[1], words[2], {},
                          {{QStringLiteral("undoes"), idOf(words[3])},
                           {QStringLiteral("reason"), QStringLiteral("mistake")}}));
    if (verb == u"again") {
        give(m_desks[words[1]], m_sent[words[1]]);
        return {};
    }
    if (verb == u"change") {
        QJsonObject other = m_sent[words[1]][u"event"].toObject();
        other.insert(QStringLiteral("boot_us"), 42);
        give(m_desks[words[1]], batchItem(other));
        return {};
    }
    if (verb == u"walkin")
        return walkIn(words);
    if (verb == u"close") {
        QJsonObject made = event(QStringLiteral("day_close"), words[1], words[2], {});
        made.insert(QStringLiteral("day"), words[3]);
        return send(words[2], words[1], made);
    }
    if (verb == u"settle") {
        const QString incident = m_centre.value(
            QStringLiteral("SELECT id FROM loket.incident WHERE office = '%1' AND kind = '%2' "
                           "ORDER BY opened_at DESC LIMIT 1")
                .arg(m_office.toString(), words[3]));
        return send(words[2], words[1],
                    event(QStringLiteral("incident_settled"), words[1], words[2], {},
                          {{QStringLiteral("incident"), incident},
                           {QStringLiteral("reason"), QStringLiteral("clerical_error")},
                           {QStringLiteral("words"), QString()}}));
    }
    if (verb == u"disable") {
        (void)link(words[1]); // connected before
        return m_centre.exec(QStringLiteral("SELECT loket.disable('%1', '%2')")
                                 .arg(m_office.toString(), words[1]))
                   ? QString()
                   : line;
    }
    if (verb == u"garbage") {
        m_answers << push(words[1], {QJsonObject{{QStringLiteral("event"), 17}}});
        return {};
    }
    if (verb == u"foreign") {
        QJsonObject made =
            event(QStringLiteral("attendance"), words[1], words[2], QStringLiteral("x"));
        made.insert(QStringLiteral("office"), words[3]);
        return send(words[2], words[1], made);
    }
    if (verb == u"at") {
        m_times.insert(words[1], QDateTime::currentMSecsSinceEpoch());
        return {};
    }
    if (verb == u"away") { // as if it had not been heard of for some seconds
        (void)link(words[1]);
        return m_centre.exec(QStringLiteral("UPDATE loket.desk SET last_seen = now() - interval "
                                            "'6 seconds' WHERE office = '%1' AND letter = '%2'")
                                 .arg(m_office.toString(), words[1]))
                   ? QString()
                   : line;
    }
    if (verb == u"back") {
        (void)link(words[1]).exec("SELECT * FROM loket.hello(1, $1)",
                                  PgValues(QStringLiteral("of-") + words[1]));
        return {};
    }
    if (verb == u"wait") {
        QThread::msleep(words[1].toULong());
        (void)link(QStringLiteral("A")).exec("SELECT * FROM loket.head()");
        return {};
    }
    return QStringLiteral("what is: ") + line;
}

QString Stage::play(QString lines)
{
    lines.replace(QStringLiteral("THE_DAY"), m_day.toString(Qt::ISODate));
    lines.replace(QStringLiteral("THE_NEXT"), m_day.addDays(1).toString(Qt::ISODate));
    lines.replace(QStringLiteral("YESTERDAY"), m_day.addDays(-2).toString(Qt::ISODate));
    for (const QString& line : lines.split(u';', Qt::SkipEmptyParts)) {
        if (const QString wrong = step(line.trimmed()); !wrong.isEmpty())
            return wrong;
    }
    giveAll();
    return {};
}

QString Stage::outcomes()
{
    const auto link = m_centre.server().connect(TestCentre::database());
    auto rows = link->exec("SELECT id, outcome, winner ->> 'event' FROM loket.event "
                           "WHERE office = $1 AND kind IN ('attendance', 'walk_in', 'hold', "
                           "'refusal') ORDER BY seq",
                           PgValues(m_office.toString()));
    QStringList all;
    while (rows && rows->next())
        all << nameOf(rows->text(0)) + u'=' + rows->text(1) +
                   (rows->isNull(2) ? QString() : u':' + nameOf(rows->text(2)));
    all.sort();
    return all.join(u' ');
}

QString Stage::named(const QJsonObject& incident) const
{
    QStringList parties;
    for (const QJsonValue& party : incident[u"parties"].toArray())
        parties << nameOf(party.toObject()[u"event"].toString());
    parties.sort();
    return incident[u"kind"].toString() + u'(' + parties.join(u',') + u')' +
           (incident[u"settled"].isObject() ? QStringLiteral("+settled") : QString()) +
           (incident[u"dissolved"].toBool() ? QStringLiteral("+dissolved") : QString());
}

QString Stage::incidents()
{
    const auto link = m_centre.server().connect(TestCentre::database());
    auto rows = link->exec("SET search_path = loket");
    rows = link->exec("SELECT incident_body(i) FROM incident i WHERE office = $1 AND due IS NULL",
                      PgValues(m_office.toString()));
    QStringList all;
    while (rows && rows->next())
        all << named(parsed(rows->text(0)));
    all.sort();
    return all.join(u' ');
}

QString Stage::feedProblem()
{
    QHash<QString, QString> outcomes;
    QHash<QString, QJsonObject> incidents;
    qint64 expected = 0;
    QString wrong;
    const auto read =
        link(QStringLiteral("Z"))
            .each("SELECT seq, kind, entity, body FROM loket.pull(0, 5000)", PgValues(),
                  [&](const PgRows& row) {
                      if (row.number(0) != ++expected)
                          wrong = QStringLiteral("a gap before %1").arg(row.number(0));
                      const QJsonObject body = parsed(row.text(3));
                      if (row.text(1) == u"event" || row.text(1) == u"outcome")
                          outcomes[row.text(2)] = body[u"outcome"].toString() +
                                                  body[u"winner"].toObject()[u"event"].toString();
                      if (row.text(1) == u"incident")
                          incidents[row.text(2)] = body;
                      return true;
                  });
    if (!read)
        return read.error().detail;
    const auto link = m_centre.server().connect(TestCentre::database());
    auto rows = link->exec("SELECT id, outcome || coalesce(winner ->> 'event', '') "
                           "FROM loket.event WHERE office = $1",
                           PgValues(m_office.toString()));
    while (rows && rows->next()) {
        if (outcomes[rows->text(0)] != rows->text(1))
            wrong = QStringLiteral("the feed says otherwise of ") + nameOf(rows->text(0));
    }
    QStringList told;
    for (const QJsonObject& incident : incidents)
        told << named(incident);
    told.sort();
    if (told.join(u' ') != this->incidents())
        wrong = QStringLiteral("the feed's incidents: ") + told.join(u' ');
    return wrong;
}
