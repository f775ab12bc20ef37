// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/centraldb.h"

#include "domain/eventwire.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

constexpr milliseconds quickWithin = 2s;    // a word about itself
constexpr milliseconds workWithin = 4s;     // a batch or a page
constexpr milliseconds portionWithin = 10s; // of a whole copy: it is sorted before the first row
constexpr std::size_t portion = 500;

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// The event stands first: its id is the first one in the text, whatever is attached.
QByteArray wireBatch(const std::vector<Outgoing>& batch, const QString& installId)
{
    const QByteArray quoted =
        QJsonDocument(QJsonArray{installId}).toJson(QJsonDocument::Compact).mid(1).chopped(1);
    QByteArray array("[");
    for (const Outgoing& each : batch) {
        if (array.size() > 1)
            array += ',';
        array += R"({"event":)" + compact(wireOf(each.event)) + R"(,"attach":)" +
                 compact(each.attachment) + R"(,"install":)" + quoted + '}';
    }
    return array + ']';
}

std::optional<Attendance> winnerOf(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto event = EventId::parse(object[QLatin1String("event")].toString());
    const auto desk = DeskLetter::parse(object[QLatin1String("desk")].toString());
    if (!event || !desk)
        return std::nullopt;
    const auto at = milliseconds(object[QLatin1String("at_ms")].toInteger());
    return Attendance{*event, Instant(at), *desk,
                      QueueNumber::parse(object[QLatin1String("queue_number")].toString()),
                      object[QLatin1String("officer_name")].toString()};
}

// A newer centre may know outcomes that this program does not: then the event is at the centre,
// and somebody has to look.
CentreAnswer answerOf(const PgRows& row, const EventId& event)
{
    CentreAnswer answer{event, CentreOutcome::Quarantined, std::nullopt, row.text(5)};
    if (const auto outcome = parseCentreOutcome(row.text(2)))
        answer.outcome = *outcome;
    else
        answer.problem = row.text(2);
    if (!row.isNull(3))
        answer.winner = winnerOf(row.bytes(3));
    return answer;
}

Result<FeedRow> feedRow(const PgRows& row, qint64 seq, int column)
{
    const auto kind = parseFeedKind(row.text(column));
    if (!kind)
        return failure(Fault::FeedNotUnderstood, QString::number(seq), row.text(column));
    return FeedRow{seq, *kind, row.text(column + 1), row.bytes(column + 2)};
}

Error notUnderstood(const char* what)
{
    return {Fault::CentreFailed, {}, QString::fromLatin1(what)};
}

} // namespace

// A connection under watch.
struct CentralDb::Line
{
    Line(Watchdog& watchdog, std::unique_ptr<PgConnection> opened)
        : pg(std::move(opened)), watched(watchdog, pg->socket())
    {}
    std::unique_ptr<PgConnection> pg;
    Watched watched;
};

CentralDb::CentralDb(Watchdog& watchdog, CentreTime& time, QObject* parent)
    : QObject(parent), m_watchdog(watchdog), m_time(time)
{}

CentralDb::~CentralDb() = default;

// The call with its deadline. What the watchdog ended looks like a cut link: it is told apart here.
template <typename Call>
auto CentralDb::within(Line* line, milliseconds limit, Call call)
    -> std::invoke_result_t<Call&, PgConnection&>
{
    m_sqlState.clear();
    if (!line)
        return failure(Fault::CentreUnreachable, m_connection ? m_connection->host : QString());
    line->watched.begin(limit);
    auto answer = call(*line->pg);
    line->watched.end();
    if (answer)
        return answer;
    m_sqlState = line->pg->sqlState();
    if (line->watched.overran() && !line->pg->isOpen())
        return failure(Fault::CentreSilent, m_connection->host, answer.error().detail);
    return answer;
}

Result<std::unique_ptr<CentralDb::Line>> CentralDb::open()
{
    auto opened = PgConnection::open(*m_connection, m_folder);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    connect(opened->get(), &PgConnection::lost, this, &CentralDb::lost);
    return std::make_unique<Line>(m_watchdog, std::move(*opened));
}

Result<Greeting> CentralDb::connectTo(const Connection& connection, const QString& folder,
                                      const QString& installId)
{
    disconnectAll();
    m_connection = connection;
    m_folder = folder;
    m_installId = installId;
    m_time.startAnew();
    auto opened = open();
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    m_work = std::move(*opened);
    const qint64 sent = m_time.bootMicros();
    auto rows = within(m_work.get(), quickWithin, [&](PgConnection& pg) {
        return pg.exec("SELECT office, desk, gen, head, now_us, min_version, schema"
                       " FROM loket.hello($1::int, $2)",
                       PgValues(protocolVersion, installId));
    });
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    if (!rows->next())
        return tl::unexpected<Error>(notUnderstood("no greeting"));
    m_time.keep(sent, rows->number(4));
    const QString office = rows->text(0);
    m_channel = QStringLiteral("loket_") + QString(office).replace(u'-', u'_');
    return Greeting{office,          rows->text(1),        rows->text(2),
                    rows->number(3), int(rows->number(5)), int(rows->number(6))};
}

Result<void> CentralDb::listen()
{
    auto opened = open();
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    m_listener = std::move(*opened);
    connect(m_listener->pg.get(), &PgConnection::notified, this,
            [this](const QString&, const QString& payload) {
                Q_EMIT hinted(std::max<qint64>(payload.toLongLong(), 0));
            });
    return within(m_listener.get(), quickWithin,
                  [this](PgConnection& pg) { return pg.listen(m_channel); });
}

void CentralDb::disconnectAll()
{
    m_listener.reset();
    m_work.reset();
}

bool CentralDb::isOpen() const
{
    return canCall() && m_listener && m_listener->pg->isOpen();
}

bool CentralDb::canCall() const
{
    return m_work && m_work->pg->isOpen();
}

Result<FeedHead> CentralDb::head()
{
    const qint64 sent = m_time.bootMicros();
    auto rows = within(m_work.get(), quickWithin, [](PgConnection& pg) {
        return pg.exec("SELECT head, gen, now_us FROM loket.head()");
    });
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    if (!rows->next())
        return tl::unexpected<Error>(notUnderstood("no head"));
    m_time.keep(sent, rows->number(2));
    return FeedHead{rows->number(0), rows->text(1)};
}

// By position and by the text of the id: an answer that does not fit its event is nobody's.
Result<std::vector<CentreAnswer>> CentralDb::push(const std::vector<Outgoing>& batch)
{
    auto rows = within(m_work.get(), workWithin, [&](PgConnection& pg) {
        return pg.exec("SELECT pos, id, outcome, winner, seq, problem FROM loket.push($1)"
                       " ORDER BY pos",
                       PgValues(wireBatch(batch, m_installId)));
    });
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    std::vector<CentreAnswer> answers;
    while (rows->next()) {
        const qint64 place = rows->number(0);
        if (place < 0 || place >= qint64(batch.size()))
            return tl::unexpected<Error>(notUnderstood("an answer to nothing"));
        const EventId& event = batch[std::size_t(place)].event.event.id;
        if (rows->text(1) != event.toString())
            return tl::unexpected<Error>(notUnderstood("an answer to another event"));
        answers.push_back(answerOf(*rows, event));
    }
    if (answers.empty() && !batch.empty())
        return tl::unexpected<Error>(notUnderstood("no answers"));
    return answers;
}

Result<std::vector<FeedRow>> CentralDb::pull(qint64 after, int rowsAtMost)
{
    auto rows = within(m_work.get(), workWithin, [&](PgConnection& pg) {
        return pg.exec("SELECT seq, kind, entity, body FROM loket.pull($1::bigint, $2::int)"
                       " ORDER BY seq",
                       PgValues(after, rowsAtMost));
    });
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    std::vector<FeedRow> feed;
    feed.reserve(std::size_t(rows->size()));
    while (rows->next()) {
        auto row = feedRow(*rows, rows->number(0), 1);
        if (!row)
            return tl::unexpected<Error>(row.error());
        feed.push_back(std::move(*row));
    }
    return feed;
}

namespace {

// Ends a transaction that only read, whatever came of it.
class ReadOnce
{
public:
    explicit ReadOnce(PgConnection& pg) : m_pg(pg) {}
    ~ReadOnce()
    {
        if (m_pg.isOpen())
            (void)m_pg.execAll("ROLLBACK");
    }
    // Copying may last longer than the centre lets other statements last.
    [[nodiscard]] Result<void> begin()
    {
        return m_pg.execAll("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;"
                            "SET LOCAL statement_timeout = '15min'");
    }

private:
    PgConnection& m_pg;
};

} // namespace

Result<Watermark> CentralDb::snapshot(QDate from, const Take& take)
{
    return within(m_listener.get(), portionWithin, [&](PgConnection& pg) -> Result<Watermark> {
        ReadOnce reading(pg);
        if (const auto begun = reading.begin(); !begun)
            return tl::unexpected<Error>(begun.error());
        auto heads = pg.exec("SELECT head, gen FROM loket.snapshot_head()");
        if (!heads || !heads->next())
            return tl::unexpected<Error>(heads ? notUnderstood("no head") : heads.error());
        const Watermark mark{heads->text(1), heads->number(0)};
        std::vector<FeedRow> rows;
        Result<void> taken;
        // The time that this desk takes for a portion is not the centre's.
        const auto handOver = [&] {
            m_listener->watched.end();
            taken = take(rows);
            rows.clear();
            m_listener->watched.begin(portionWithin);
        };
        const auto read = pg.each("SELECT kind, entity, body FROM loket.snapshot($1::date)",
                                  PgValues(from.toString(Qt::ISODate)), [&](const PgRows& row) {
                                      auto each = feedRow(row, 0, 0);
                                      if (!each)
                                          taken = tl::unexpected<Error>(each.error());
                                      else
                                          rows.push_back(std::move(*each));
                                      if (taken && rows.size() == portion)
                                          handOver();
                                      return taken.has_value();
                                  });
        if (!read)
            return tl::unexpected<Error>(read.error());
        if (taken && !rows.empty())
            handOver();
        if (!taken)
            return tl::unexpected<Error>(taken.error());
        return mark;
    });
}
