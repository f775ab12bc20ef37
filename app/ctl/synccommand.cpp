// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "desk/profilefile.h"
#include "desk/systemclock.h"
#include "store/store.h"
#include "sync/syncer.h"
#include "words/syncwords.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QTimer>

namespace ctl {

namespace {

constexpr std::chrono::seconds patience{10}; // with what goes wrong while connected

RawClocks rawClocks()
{
    return SystemClock().rawClocks();
}

Step<Connection> connectionOf(const Call& call)
{
    auto connection = Connection::read(call.folder);
    if (!connection)
        return tl::unexpected(call.failed(connection.error()));
    if (!*connection)
        return tl::unexpected(
            call.failed({Fault::ConnectionFileBad, Connection::fileIn(call.folder), {}}));
    return **connection;
}

// The office's own zone, wherever this PC is.
Zone zoneOf(const Call& call, const OfficeId& office)
{
    const auto profile = loadProfileOf(call.folder, office.toString());
    return profile ? profile->zone : Zone::Wib;
}

words::SyncScene sceneOf(const SyncState& state, Zone zone, const Output& output)
{
    return {state, {state.dataAsOf}, SystemClock().read().now, zone, output.language()};
}

// How far it is, whenever that changes; scripts that want JSON are not told.
class Progress
{
public:
    Progress(Zone zone, const Output& output) : m_zone(zone), m_output(output) {}
    void tell(const SyncState& state)
    {
        if (m_output.json())
            return;
        QString words = words::syncBadge(sceneOf(state, m_zone, m_output));
        if (state.recorded > 0)
            words += QStringLiteral(" · ") + words::atCentre(state, m_output.language());
        if (words != std::exchange(m_told, words))
            m_output.message(words);
    }

private:
    Zone m_zone;
    const Output& m_output;
    QString m_told;
};

// Until a whole cycle went through, or it is clear that none will: then the state has no last one.
SyncState cycleOnce(Store& store, const QString& folder, const Connection& connection,
                    Progress& progress)
{
    QEventLoop loop;
    Syncer syncer(store, folder, rawClocks);
    QTimer enough;
    enough.setSingleShot(true);
    QObject::connect(&enough, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject::connect(&syncer, &Syncer::stateChanged, &loop, [&](const SyncState& state) {
        const bool connected = state.link == LinkState::Connected;
        progress.tell(state);
        if (!state.problem)
            enough.stop();
        else if (connected && !enough.isActive())
            enough.start(patience);
        if ((connected && state.last) || state.link == LinkState::Offline)
            loop.quit();
    });
    std::optional<TimeAnchor> anchor;
    QObject::connect(&syncer, &CentreLink::timeKnown, &loop,
                     [&](const TimeAnchor& known) { anchor = known; });
    syncer.start(connection);
    loop.exec();
    if (anchor) // what is recorded from now on goes by the centre's time
        (void)store.ask([&](Tables& tables) { return tables.journal.saveAnchor(*anchor); })
            .result();
    return syncer.state();
}

QJsonObject countsJson(const OutboxCounts& counts, int openIncidents)
{
    return {{QStringLiteral("recorded"), counts.recorded},
            {QStringLiteral("at_centre"), counts.answered},
            {QStringLiteral("waiting"), counts.recorded - counts.answered - counts.keptHere},
            {QStringLiteral("quarantined"), counts.setAside - counts.keptHere},
            {QStringLiteral("kept_here"), counts.keptHere},
            {QStringLiteral("open_incidents"), openIncidents}};
}

// What went wrong, if anything: also a cycle that went through may have something set right.
QJsonValue problemJson(const std::optional<Error>& problem)
{
    if (!problem)
        return {};
    return QJsonObject{{QStringLiteral("id"), words::say(*problem, words::Language::Indonesian)},
                       {QStringLiteral("en"), words::say(*problem, words::Language::English)}};
}

QJsonObject onceJson(const SyncState& state)
{
    QJsonObject json = countsJson({state.recorded, state.atCentre, state.setAside, state.keptHere},
                                  state.openIncidents);
    json.insert(QStringLiteral("connected"), state.link == LinkState::Connected);
    json.insert(QStringLiteral("done"), state.last.has_value());
    json.insert(QStringLiteral("problem"), problemJson(state.problem));
    if (state.last) {
        json.insert(QStringLiteral("pushed"), state.last->pushed);
        json.insert(QStringLiteral("pulled"), state.last->pulled);
        json.insert(QStringLiteral("took_ms"), qint64(state.last->took.count()));
    }
    return json;
}

void tellOnce(const SyncState& state, Zone zone, const Output& output)
{
    if (output.json())
        return output.object(onceJson(state));
    for (const auto& [label, value] : words::syncFields(sceneOf(state, zone, output)))
        output.line(label + QStringLiteral(": ") + value);
}

void tell(const QJsonObject& json, const Output& output)
{
    if (output.json())
        return output.object(json);
    for (auto each = json.begin(); each != json.end(); ++each) {
        if (!each->isArray())
            output.line(each.key() + QStringLiteral(": ") + each->toVariant().toString());
    }
}

struct Standing
{
    OutboxCounts counts;
    int openIncidents = 0;
    Watermark known;
    std::vector<SetAside> setAside;
};

Result<Standing> standingOf(Tables& tables)
{
    Standing standing;
    const auto counts = tables.outbox.counts();
    if (!counts)
        return tl::unexpected<Error>(counts.error());
    const auto open = tables.feed.openIncidents();
    if (!open)
        return tl::unexpected<Error>(open.error());
    const auto known = tables.feed.watermark();
    if (!known)
        return tl::unexpected<Error>(known.error());
    auto aside = tables.outbox.setAside();
    if (!aside)
        return tl::unexpected<Error>(aside.error());
    return Standing{*counts, *open, *known, std::move(*aside)};
}

QJsonArray setAsideJson(const std::vector<SetAside>& all)
{
    QJsonArray array;
    for (const SetAside& each : all) {
        array.append(
            QJsonObject{{QStringLiteral("event"), each.event.event.id.toString()},
                        {QStringLiteral("number"), each.event.number},
                        {QStringLiteral("kind"), eventKindName(each.event.event.kind)},
                        {QStringLiteral("outcome"), centreOutcomeName(each.answer.outcome)},
                        {QStringLiteral("problem"), each.answer.problem}});
    }
    return array;
}

} // namespace

ExitCode syncOnce(const Call& call)
{
    if (!call.arguments.is(QLatin1String("once")))
        return call.wrongUsage(QStringLiteral("sync --once; the window does it all the time"));
    const auto connection = connectionOf(call);
    if (!connection)
        return connection.error();
    Store store;
    if (const auto opened = store.open({call.folder, Access::ReadWrite, {}}).result(); !opened)
        return call.failed(opened.error());
    if (const auto checked = store.check().result(); !checked)
        return call.failed(checked.error());
    const auto demo = store.ask([](Tables& tables) { return tables.journal.isDemo(); }).result();
    if (!demo || *demo) // practice stays on this PC
        return call.failed(demo ? Error{Fault::NotADemoFolder, call.folder, {}} : demo.error());
    const Zone zone = zoneOf(call, connection->office);
    Progress progress(zone, call.output);
    SyncState state = cycleOnce(store, call.folder, *connection, progress);
    const bool done = state.link == LinkState::Connected && state.last;
    if (!done && !state.problem)
        state.problem = Error{Fault::CentreSilent, connection->host, {}};
    tellOnce(state, zone, call.output);
    if (!done)
        return call.failed(*state.problem);
    if (state.problem)
        call.output.message(*state.problem);
    return ExitCode::Done;
}

ExitCode syncStatus(const Call& call)
{
    const auto connection = Connection::read(call.folder);
    if (!connection)
        return call.failed(connection.error());
    const auto store = call.openForReading();
    if (!store)
        return store.error();
    const auto standing = *store ? standingOf((*store)->tables()) : Result<Standing>(Standing{});
    if (!standing)
        return call.failed(standing.error());
    QJsonObject json = countsJson(standing->counts, standing->openIncidents);
    json.insert(QStringLiteral("enrolled"), connection->has_value());
    if (const auto& to = *connection) {
        json.insert(QStringLiteral("host"), to->host);
        json.insert(QStringLiteral("office"), to->office.toString());
        json.insert(QStringLiteral("desk"), to->desk.toString());
    }
    json.insert(QStringLiteral("generation"), standing->known.generation);
    json.insert(QStringLiteral("seq"), standing->known.seq);
    json.insert(QStringLiteral("set_aside"), setAsideJson(standing->setAside));
    tell(json, call.output);
    return ExitCode::Done;
}

} // namespace ctl
