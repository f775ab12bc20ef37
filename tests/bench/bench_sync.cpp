// SPDX-License-Identifier: GPL-3.0-or-later
// Desks in step with a centre on this machine, with the program's own store and syncer, beside the
// bare thing: one statement over libpq, a NOTIFY, plain rows.
#include "bench/measure.h"
#include "domain/eventwire.h"
#include "support/simdesk.h"
#include "support/tcpproxy.h"
#include "support/testcentre.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTimer>

namespace {

void require(bool asExpected, const QString& what)
{
    if (!asExpected)
        qFatal("bench_sync: %s", qPrintable(what));
}

template <typename Condition>
void wait(Condition&& isSo, const char* what, int seconds = 120)
{
    QElapsedTimer since;
    since.start();
    while (!isSo()) {
        require(since.elapsed() < seconds * 1000, QLatin1String(what));
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
    }
}

Seconds timed(const std::function<void()>& call)
{
    QElapsedTimer timer;
    timer.start();
    call();
    return double(timer.nsecsElapsed()) / 1e9;
}

PgServer::Options lasting()
{
    PgServer::Options options;
    options.durable = true; // as a centre is
    options.settings.insert(QStringLiteral("shared_buffers"), QStringLiteral("256MB"));
    return options;
}

class SyncedOffice
{
public:
    explicit SyncedOffice(const QString& folder) : m_centre(lasting()), m_folder(folder)
    {
        require(m_centre.start(), m_centre.server().problem());
        m_office.emplace(m_centre.newOffice());
        m_super = m_centre.server().connect(TestCentre::database());
    }
    std::unique_ptr<SimDesk> desk(char letter, int port = 0)
    {
        auto made = std::make_unique<SimDesk>(m_folder + u'/' + QLatin1Char(letter),
                                              m_centre.enrol(*m_office, letter, port));
        require(made->open().has_value(), QStringLiteral("no data folder"));
        return made;
    }
    std::unique_ptr<PgConnection> link(char letter)
    {
        auto opened = PgConnection::open(m_centre.enrol(*m_office, letter), m_folder);
        require(opened.has_value(), QStringLiteral("no link"));
        return std::move(*opened);
    }
    QStringList book(int count, int from = 1) { return m_centre.book(*m_office, count, from); }
    [[nodiscard]] PgConnection& super() { return *m_super; }
    [[nodiscard]] TestCentre& centre() { return m_centre; }
    [[nodiscard]] const OfficeId& id() const { return *m_office; }

private:
    TestCentre m_centre;
    QString m_folder;
    std::optional<OfficeId> m_office;
    std::unique_ptr<PgConnection> m_super;
};

void bringOnline(SimDesk& desk)
{
    desk.online();
    wait([&] { return desk.isAtRest(); }, "a desk comes to no rest");
}

// An event as a desk would send it, by hand.
QByteArray bareBatch(const SyncedOffice& office, int number)
{
    const EventId id = EventId::make(1795392000000 + number);
    const Instant at(std::chrono::milliseconds(1795392000000));
    const Event event{
        id,
        EventKind::Seen,
        office.id(),
        *DeskLetter::parse(u"Y"),
        std::nullopt,
        {},
        QDate(2026, 11, 23),
        {at, std::chrono::milliseconds(1), at, 1, QStringLiteral("boot"), TimeQuality::Synced},
        std::nullopt,
        {}};
    const QByteArray previous(32, '\0');
    const ChainedEvent chained{number, event, previous, chainHash(number, event, previous)};
    const QJsonArray batch{QJsonObject{{QStringLiteral("event"), wireOf(chained)},
                                       {QStringLiteral("attach"), QJsonObject()},
                                       {QStringLiteral("install"), QStringLiteral("bare")}}};
    return QJsonDocument(batch).toJson(QJsonDocument::Compact);
}

// From the officer's key to the centre's word, the local commit included; beside one push.
void benchRoundTrip(SyncedOffice& office, SimDesk& desk, const QStringList& keys, int rounds)
{
    const auto bare = office.link('Y');
    const auto ours = [&](int round) {
        const auto done = desk.admit(keys[round]);
        require(done.has_value(), QStringLiteral("an admission is not recorded"));
        wait([&] { return desk.answer(done->event).has_value(); }, "no answer");
    };
    const auto raw = [&](int round) {
        require(bare->exec("SELECT * FROM loket.push($1)", PgValues(bareBatch(office, round + 1)))
                    .has_value(),
                QStringLiteral("the bare push fails"));
    };
    printRow(QStringLiteral("sync: admission to the centre's word, beside one push by libpq"),
             inTurns(rounds, 10, ours, raw), {0, 0.050});
}

// Until another desk has it on its disk and has told its window; beside a bare NOTIFY.
void benchSibling(SyncedOffice& office, SimDesk& first, SimDesk& second, const QStringList& keys,
                  int rounds)
{
    const auto ear = office.link('X');
    int heard = 0;
    QObject::connect(ear.get(), &PgConnection::notified, ear.get(), [&] { ++heard; });
    require(ear->listen(QStringLiteral("bare")).has_value(), QStringLiteral("no ear"));
    const auto ours = [&](int round) {
        const int before = second.arrivals();
        require(first.admit(keys[round]).has_value(), QStringLiteral("not recorded"));
        wait([&] { return second.arrivals() > before; }, "the other desk hears nothing");
    };
    const auto raw = [&](int) {
        const int before = heard;
        (void)office.super().exec("NOTIFY bare");
        wait([&] { return heard > before; }, "no notification");
    };
    printRow(QStringLiteral("sync: seen at the other desk, beside a NOTIFY"),
             inTurns(rounds, 10, ours, raw), {0, 0.200});
}

// A desk that knows nothing gets the whole office; beside reading the same rows.
void benchCopy(SyncedOffice& office, int rounds)
{
    Samples samples;
    for (int round = 0; round < rounds; ++round) {
        const auto desk = office.desk(char('K' + round));
        samples.ours.push_back(timed([&] { bringOnline(*desk); }));
        const auto bare = office.link(char('P' + round));
        (void)bare->exec("SELECT * FROM loket.hello(1, 'bare')");
        qint64 bytes = 0;
        samples.raw.push_back(timed([&] {
            (void)bare->each("SELECT kind, entity, body FROM loket.snapshot('2026-11-01')",
                             PgValues(), [&](const PgRows& row) {
                                 bytes += row.bytes(2).size();
                                 return true;
                             });
        }));
        require(bytes > 0, QStringLiteral("the bare copy is empty"));
    }
    printRow(QStringLiteral("sync: first copy of the office, beside its rows alone"), samples,
             {0, 1.0});
}

// A long day offline: all that waits, and all that the others did meanwhile.
void benchDrain(SyncedOffice& office, SimDesk& desk, int events, int others)
{
    desk.offline();
    for (int i = 0; i < events; ++i)
        require(desk.append(EventKind::Seen, {{QStringLiteral("i"), i}}).has_value(),
                QStringLiteral("not recorded"));
    const auto other = office.link('Y');
    for (int from = 0; from < others; from += 50) {
        QJsonArray batch;
        for (int i = from; i < from + 50; ++i)
            batch.append(QJsonDocument::fromJson(bareBatch(office, 100000 + i)).array()[0]);
        require(other
                    ->exec("SELECT * FROM loket.push($1)",
                           PgValues(QJsonDocument(batch).toJson(QJsonDocument::Compact)))
                    .has_value(),
                QStringLiteral("the others' events are not taken"));
    }
    printAlone(
        QStringLiteral("sync: %1 events sent and %2 taken in").arg(events).arg(events + others),
        {timed([&] { bringOnline(desk); })});
}

// The way between is gone without a word.
void benchDeadLink(SyncedOffice& office, int rounds)
{
    std::vector<Seconds> idle;
    for (int round = 0; round < rounds; ++round) {
        TcpProxy proxy(office.centre().server().port());
        const auto desk = office.desk(char('F' + round), proxy.port());
        bringOnline(*desk);
        proxy.stall(true);
        idle.push_back(timed(
            [&] { wait([&] { return !desk->isConnected(); }, "a dead link is not noticed"); }));
        proxy.stall(false);
    }
    printAlone(QStringLiteral("sync: a dead link noticed (aim 5 s)"), idle);
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const Options options = benchOptions();
    QTemporaryDir place(options.folder);
    require(place.isValid(), QStringLiteral("no folder"));
    SyncedOffice office(place.path());
    const int rounds = options.quick ? 100 : 500;
    const QStringList keys = office.book(30000);
    printHead();
    benchCopy(office, options.quick ? 2 : 4);
    const auto first = office.desk('A');
    const auto second = office.desk('B');
    bringOnline(*first);
    bringOnline(*second);
    {
        const auto bare = office.link('Y');
        require(bare->exec("SELECT * FROM loket.hello(1, 'bare')").has_value(),
                QStringLiteral("no greeting"));
    }
    benchRoundTrip(office, *first, keys, rounds);
    benchSibling(office, *first, *second, keys.mid(rounds + 100), rounds / 2);
    benchDrain(office, *first, options.quick ? 4000 : 20000, options.quick ? 800 : 4000);
    benchDeadLink(office, options.quick ? 1 : 2);
    return 0;
}
