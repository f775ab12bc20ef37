// SPDX-License-Identifier: GPL-3.0-or-later
// Desks and their centre beside the bare things: an admission until the centre's word, another
// desk's sight of it, the first copy, catching up, a dead link, and offices as they are in the
// morning.
#include "bench/syncstand.h"
#include "support/tcpproxy.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>

#include <cmath>
#include <fcntl.h>
#include <unistd.h>

using namespace syncstand;

namespace {

struct Bench
{
    Options options;
    TestCentre centre;
    int next = 0; // booking that nobody took in yet

    [[nodiscard]] int rounds(int full, int quick) const { return options.quick ? quick : full; }
};

void untilAnswered(SimDesk& desk, const QString& booking)
{
    const auto recorded = desk.admit(booking);
    require(recorded.has_value(), "an admission is refused");
    wait([&] { return desk.answer(recorded->event).has_value(); }, "an admission is not answered");
}

void roundTrips(Bench& bench, Desks& desks, const QStringList& bookings)
{
    BarePush bare(bench.centre);
    const auto samples = inTurns(
        bench.rounds(1000, 200), 20, [&](int) { untilAnswered(desks[0], bookings[bench.next++]); },
        [&](int) { bare.push(1); });
    printRow(QStringLiteral("an admission, recorded and confirmed, beside its push alone"), samples,
             {0, 0.05, true});
}

void siblings(Bench& bench, Desks& desks, const QStringList& bookings)
{
    BareNotify bare(bench.centre);
    const auto samples = inTurns(
        bench.rounds(500, 100), 10,
        [&](int) {
            const int before = desks[1].arrivals();
            require(desks[0].admit(bookings[bench.next++]).has_value(), "an admission is refused");
            wait([&] { return desks[1].arrivals() > before; }, "the other desk hears nothing");
        },
        [&](int) { bare.tell(); });
    printRow(QStringLiteral("an admission until another desk knows it, beside a bare NOTIFY"),
             samples, {0, 0.2, true});
}

void localCommits(Bench& bench, Desks& desks, const QStringList& bookings)
{
    QTemporaryDir folder(bench.options.folder);
    const int file = ::open(QFile::encodeName(folder.filePath(QStringLiteral("bare"))).constData(),
                            O_CREAT | O_WRONLY, 0600);
    const QByteArray page(4096, 'x');
    const auto samples = inTurns(
        bench.rounds(1000, 200), 20,
        [&](int) {
            require(desks[1].admit(bookings[bench.next++]).has_value(), "an admission is refused");
        },
        [&](int round) {
            const bool done =
                ::pwrite(file, page.constData(), size_t(page.size()), off_t(round) * 4096) > 0 &&
                ::fdatasync(file) == 0;
            require(done, "the baseline does not write");
        });
    ::close(file);
    printRow(QStringLiteral("an admission until it is on the disk, beside fdatasync"), samples,
             {3, 0, true});
}

void firstCopies(Bench& bench)
{
    constexpr int count = 30000;
    const OfficeId office = bench.centre.newOffice();
    book(bench.centre, office, count);
    const Connection connection = bench.centre.enrol(office, 'A');
    QTemporaryDir folder(bench.options.folder);
    const auto samples = inTurns(
        bench.rounds(10, 3), 1,
        [&](int round) {
            SimDesk desk(folder.filePath(QString::number(round)), connection);
            require(desk.open().has_value(), "the desk does not open");
            desk.online();
            wait([&] { return desk.copies() == 1; }, "no copy is made");
        },
        [&](int) {
            QProcess psql;
            psql.setStandardOutputFile(folder.filePath(QStringLiteral("bare.csv")));
            psql.start(PgServer::program(QStringLiteral("psql")),
                       {QStringLiteral("-Xq"), QStringLiteral("-d"),
                        bench.centre.server().conninfo(TestCentre::database()),
                        QStringLiteral("-c"),
                        QStringLiteral("\\copy (SELECT key, rev, body FROM loket.booking WHERE"
                                       " office = '%1') TO STDOUT")
                            .arg(office.toString())});
            require(psql.waitForFinished() && psql.exitCode() == 0, "psql does not copy");
        });
    printRow(QStringLiteral("a new desk's first copy of 30,000 bookings, beside psql \\copy"),
             samples, {0, 1});
}

// As many bookings as the whole country has in some weeks, made up by the server: read, and made a
// desk's copy of.
void manyRows(Bench& bench)
{
    const int count = bench.options.quick ? 100'000 : 1'000'000;
    const QByteArray rows =
        "SELECT 'booking' AS kind, 'test-1/law/M' || lpad(n::text, 7, '0') AS entity,"
        " jsonb_build_object('office', 'test-1', 'channel', 'law', 'code', 'M' ||"
        " lpad(n::text, 7, '0'), 'name', 'PEMOHON ' || n, 'service', 'baru', 'service_date',"
        " '2026-11-23', 'slot', '08:00-09:00', 'status', 'active', 'rev', 1, 'deleted', false)"
        " AS body FROM generate_series(1, " +
        QByteArray::number(count) + ") n";
    const auto link = bench.centre.server().connect();
    std::vector<FeedRow> kept;
    QProcess psql;
    const auto samples = inTurns(
        2, 0,
        [&](int) {
            kept.clear();
            kept.reserve(size_t(count));
            const auto read = link->each(rows, PgValues(), [&](const PgRows& row) {
                kept.push_back({0, FeedKind::Booking, row.text(1), row.bytes(2)});
                return true;
            });
            require(read.has_value() && int(kept.size()) == count, "not all rows are read");
        },
        [&](int) {
            psql.setStandardOutputFile(QProcess::nullDevice());
            psql.start(PgServer::program(QStringLiteral("psql")),
                       {QStringLiteral("-Xqd"), bench.centre.server().conninfo(),
                        QStringLiteral("-c"),
                        QStringLiteral("\\copy (%1) TO STDOUT").arg(QString::fromUtf8(rows))});
            require(psql.waitForFinished(120000) && psql.exitCode() == 0, "psql does not copy");
        });
    printRow(QStringLiteral("%1 bookings read into memory, beside psql \\copy").arg(count),
             samples);
    QTemporaryDir folder(bench.options.folder);
    QElapsedTimer timer;
    timer.start();
    auto copy = FeedCopy::begin(folder.path());
    require(copy && (*copy)->add(kept) && (*copy)->finish({QStringLiteral("bench"), 1}),
            "the copy is not made");
    printAlone(QStringLiteral("the same made a desk's copy on the disk"),
               {double(timer.nsecsElapsed()) / 1e9}, {0, 7.0 * count / 1e6});
}

// Many of its own, and a fifth as many that the others recorded meanwhile.
Seconds catchUp(Bench& bench, int own)
{
    Desks desks(bench.centre, bench.options.folder, 2);
    desks.online();
    desks[0].offline();
    recordMany(desks[0], own);
    recordMany(desks[1], own / 5);
    desks[1].syncer()->wake();
    wait([&] { return desks[1].state().waiting() == 0; }, "the others do not send");
    QElapsedTimer timer;
    timer.start();
    desks[0].online();
    wait([&] { return desks[0].isAtRest(); }, "the desk does not catch up", 120);
    return double(timer.nsecsElapsed()) / 1e9;
}

Seconds bareCalls(Bench& bench, int own)
{
    BarePush bare(bench.centre);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < own; i += 50)
        bare.push(50);
    for (qint64 after = 0; after < own + own / 5; after += 500) {
        const auto rows =
            bare.connection().exec("SELECT * FROM loket.pull($1, 500)", PgValues(after));
        require(rows.has_value(), "the baseline does not pull");
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

void catchingUp(Bench& bench)
{
    const int own = bench.options.quick ? 5000 : 20000;
    Samples samples;
    for (int round = 0; round < bench.rounds(5, 1); ++round) {
        samples.ours.push_back(catchUp(bench, own));
        samples.raw.push_back(bareCalls(bench, own));
    }
    printRow(QStringLiteral("%1 events sent and %2 rows read, beside the calls alone")
                 .arg(own)
                 .arg(own + own / 5),
             samples, {0, 3.0 * own / 20000});
}

void deadLinks(Bench& bench)
{
    TcpProxy link(bench.centre.server().port());
    Desks desks(bench.centre, bench.options.folder, 1, link.port());
    desks.online();
    std::vector<Seconds> times;
    for (int round = 0; round < bench.rounds(5, 1); ++round) {
        wait([&] { return desks[0].isAtRest(); }, "the desk does not come back");
        wait([n = 0]() mutable { return ++n > 20 + QRandomGenerator::global()->bounded(50); }, "");
        QElapsedTimer timer;
        timer.start();
        link.stall(true);
        wait([&] { return !desks[0].isConnected(); }, "a dead link is not noticed");
        times.push_back(double(timer.nsecsElapsed()) / 1e9);
        link.stall(false);
    }
    printAlone(QStringLiteral("an idle link that swallows everything is noticed"), times,
               {0, 5, true});
}

// People come as they do when an office opens: at random, most of them early.
struct Morning
{
    std::vector<Seconds> confirmed, seen;
};

void arrive(Desks& desks, const QStringList& bookings, int people, int perSecond, Morning& morning)
{
    QHash<QString, QElapsedTimer> asked, hoped;
    for (int i = 0; i < desks.size(); ++i) {
        QObject::connect(&desks[i], &SimDesk::confirmed, [&](const CentreAnswer& answer) {
            const auto timer = asked.constFind(answer.event.toString());
            if (timer != asked.cend())
                morning.confirmed.push_back(double(timer->nsecsElapsed()) / 1e9);
            asked.remove(answer.event.toString());
        });
    }
    SimDesk& watcher = desks[desks.size() - 1];
    QObject::connect(&watcher, &SimDesk::heard, [&](const FeedChange& change) {
        for (const ChainedEvent& arrival : change.arrivals) {
            const auto timer = hoped.constFind(arrival.event.id.toString());
            if (timer != hoped.cend())
                morning.seen.push_back(double(timer->nsecsElapsed()) / 1e9);
            hoped.remove(arrival.event.id.toString());
        }
    });
    auto* random = QRandomGenerator::global();
    for (int person = 0; person < people; ++person) {
        const double share = 1.5 - double(person) / people; // half again as many at first
        const double gap = -std::log(1 - random->generateDouble()) / (perSecond * share);
        QElapsedTimer pause;
        pause.start();
        wait([&] { return double(pause.nsecsElapsed()) / 1e9 >= gap; }, "");
        QElapsedTimer timer;
        timer.start();
        SimDesk& desk = desks[int(random->bounded(desks.size() - 1))];
        const auto recorded = desk.admit(bookings[person]);
        require(recorded.has_value(), "an admission is refused");
        asked.insert(recorded->event.toString(), timer);
        hoped.insert(recorded->event.toString(), timer);
    }
    wait([&] { return asked.isEmpty() && hoped.isEmpty(); }, "not everybody is known");
    for (int i = 0; i < desks.size(); ++i)
        desks[i].disconnect();
}

void office(Bench& bench)
{
    Desks desks(bench.centre, bench.options.folder, 20);
    const int people = bench.rounds(600, 100);
    const QStringList bookings = book(bench.centre, desks.office, people);
    desks.online();
    Morning morning;
    arrive(desks, bookings, people, 15, morning);
    printAlone(QStringLiteral("20 desks of one office, 15 people a second: confirmed"),
               morning.confirmed, {0, 0.05, true});
    printAlone(QStringLiteral("the same: known at another desk"), morning.seen, {0, 0.2, true});
}

// Offices of two desks, some at a time; their links come and go, and what was recorded meanwhile
// is at the centre so long after they are back.
void offices(Bench& bench)
{
    const int all = bench.rounds(130, 10), together = 10;
    std::vector<Seconds> backInStep;
    for (int from = 0; from < all; from += together) {
        std::vector<std::unique_ptr<TcpProxy>> links;
        std::vector<std::unique_ptr<Desks>> offices;
        for (int i = 0; i < together; ++i) {
            links.push_back(std::make_unique<TcpProxy>(bench.centre.server().port()));
            offices.push_back(std::make_unique<Desks>(bench.centre, bench.options.folder, 2,
                                                      links.back()->port()));
            (void)book(bench.centre, offices.back()->office, 40);
        }
        for (const auto& desks : offices)
            desks->online();
        for (const auto& link : links) {
            link->refuse(true);
            link->cut();
        }
        for (const auto& desks : offices) {
            const QString key = desks->office.toString() + QStringLiteral("/law/B%1");
            for (int person = 0; person < 40; ++person)
                require((*desks)[person % 2]
                            .admit(key.arg(person, 6, 10, QLatin1Char('0')))
                            .has_value(),
                        "an admission is refused");
        }
        for (size_t i = 0; i < links.size(); ++i) {
            links[i]->refuse(false);
            for (int desk = 0; desk < 2; ++desk)
                (*offices[i])[desk].syncer()->tryNow();
        }
        QElapsedTimer timer;
        timer.start();
        for (const auto& desks : offices) {
            wait([&] { return (*desks)[0].isAtRest() && (*desks)[1].isAtRest(); },
                 "an office does not come back");
            backInStep.push_back(double(timer.nsecsElapsed()) / 1e9);
        }
    }
    printAlone(QStringLiteral("%1 offices of 2 desks, 10 at once, 40 people recorded while the"
                              " link was down: in step after it is back")
                   .arg(all),
               backInStep, {0, 5, true});
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    Bench bench{benchOptions(), TestCentre(PgServer::Options{.durable = true}), 0};
    require(bench.centre.start(), "no centre");
    printHead();
    {
        Desks desks(bench.centre, bench.options.folder, 2);
        const QStringList bookings = book(bench.centre, desks.office, 4000);
        desks.online();
        roundTrips(bench, desks, bookings);
        siblings(bench, desks, bookings);
        desks[1].offline();
        localCommits(bench, desks, bookings);
    }
    firstCopies(bench);
    manyRows(bench);
    catchingUp(bench);
    deadLinks(bench);
    office(bench);
    offices(bench);
    return 0;
}
