// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's page with a year of 600 bookings a day behind it: the day's load with its
// forecast, past periods, the journal. Beside it the same rows, read by plain queries that make
// texts of them and nothing else.
#include "bench/measure.h"
#include "bench/sampleyear.h"
#include "desk/records.h"
#include "desk/session.h"
#include "domain/clock.h"
#include "store/store.h"
#include "support/offices.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace {

constexpr int bookingsPerDay = 600;
constexpr int basisDays = 12; // of a forecast

void require(bool asExpected, const char* what)
{
    if (!asExpected)
        qFatal("bench_load: %s", what);
}

class StandingClock : public Clock
{
public:
    explicit StandingClock(Instant now)
    {
        m_reading.now = now;
        m_reading.wall = now;
    }
    [[nodiscard]] ClockReading read() const override { return m_reading; }

private:
    ClockReading m_reading;
};

// The rows alone.
class BareRows
{
public:
    BareRows(const QString& file, const QString& sql, int columns)
        : m_name(file + sql), m_columns(columns)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(file);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        require(database.open(), "the baseline does not open");
        QSqlQuery(database).exec(QStringLiteral("PRAGMA cache_size=-65536"));
        m_query = std::make_unique<QSqlQuery>(database);
        m_query->setForwardOnly(true);
        require(m_query->prepare(sql), "the baseline is no SQL");
    }
    ~BareRows()
    {
        m_query.reset();
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(BareRows)

    void read(const QVariantList& values)
    {
        for (int i = 0; i < values.size(); ++i)
            m_query->bindValue(i, values[i]);
        require(m_query->exec(), "the baseline finds nothing");
        while (m_query->next()) {
            for (int i = 0; i < m_columns; ++i)
                m_characters += m_query->value(i).toString().size();
        }
        m_query->finish();
    }

private:
    const QString m_name;
    const int m_columns;
    std::unique_ptr<QSqlQuery> m_query;
    qint64 m_characters = 0; // so that reading is not for nothing
};

// What a day's load stands on.
class BareDay
{
public:
    BareDay(const StoreFolder& folder, OfficeId office)
        : m_office(std::move(office)),
          m_bookings(bookingsPath(folder),
                     QStringLiteral("SELECT code, channel, service, slot, status, name, phone,"
                                    " account, family, booked_ms FROM booking"
                                    " WHERE service_date = ? AND office = ?"),
                     10),
          m_events(journalPath(folder),
                   QStringLiteral("SELECT n, id, kind, desk, officer, booking, day, now_ms,"
                                  " payload, office FROM event WHERE day = ? ORDER BY n"),
                   10)
    {}
    void read(QDate day)
    {
        const QString text = day.toString(Qt::ISODate);
        m_bookings.read({text, m_office.toString()});
        m_events.read({text});
    }
    void readBetween(QDate from, QDate to)
    {
        for (QDate day = from; day <= to; day = day.addDays(1))
            read(day);
    }

private:
    OfficeId m_office;
    BareRows m_bookings, m_events;
};

struct Bench
{
    Office office = offices::office(QStringLiteral("jakarta-pusat"));
    QDate today = sampleyear::today();
    StandingClock clock{sampleyear::now(office)};
    Session session;
    StoreFolder folder;
    Store store;
    int rounds = 0;

    explicit Bench(const QString& path) : folder{path, Access::ReadWrite, {}}
    {
        session.open(Officer{*OfficerId::parse(u"umi"), QStringLiteral("Umi"), Role::Supervisor},
                     false);
        require(store.open(folder).result().has_value(), "the store does not open");
    }
    [[nodiscard]] std::unique_ptr<Records> records()
    {
        return std::make_unique<Records>(folder.path, office, session, clock, store);
    }
};

void load(Records& records, const Bench& bench)
{
    const auto load = records.load(bench.today).result();
    require(load && load->total.booked == bookingsPerDay, "the day's load is not whole");
    require(load->forecast && load->forecast->basis.size() == size_t(basisDays),
            "the forecast is missing");
}

Samples refreshes(Bench& bench, BareDay& bare)
{
    const auto records = bench.records();
    return inTurns(
        bench.rounds, bench.rounds / 10, [&](int) { load(*records, bench); },
        [&](int) { bare.read(bench.today); });
}

// The page's first look: nothing is known of the days that the forecast rests on.
Samples firstLooks(Bench& bench, BareDay& bare)
{
    return inTurns(
        std::max(bench.rounds / 10, 10), 2,
        [&](int) {
            const auto records = bench.records();
            load(*records, bench);
        },
        [&](int) {
            for (int week = 0; week <= basisDays; ++week)
                bare.read(bench.today.addDays(-7 * week));
        });
}

Samples periods(Bench& bench, BareDay& bare, int days, int rounds, bool known)
{
    const auto kept = bench.records();
    const QDate from = bench.today.addDays(1 - days);
    return inTurns(
        rounds, 1,
        [&](int) {
            const auto fresh = known ? nullptr : bench.records();
            const auto period = (known ? *kept : *fresh).period(from, bench.today).result();
            require(period && !period->days.empty(), "the period is empty");
        },
        [&](int) { bare.readBetween(from, bench.today); });
}

Samples journalPages(Bench& bench, BareRows& bare)
{
    const auto records = bench.records();
    return inTurns(
        std::max(bench.rounds / 4, 10), 5,
        [&](int) {
            const auto page = records->journal({}, 100).result();
            require(page && page->entries.size() == 100, "the journal's page is not full");
        },
        [&](int) { bare.read({100}); });
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const Options options = benchOptions();
    const int days = options.quick ? 70 : 260;
    const QTemporaryDir data(options.folder);
    require(data.isValid(), "no folder for the data");
    const QString folder = data.filePath(QStringLiteral("data"));
    sampleyear::fill(folder, offices::office(QStringLiteral("jakarta-pusat")), days,
                     bookingsPerDay);
    Bench bench(folder);
    bench.rounds = options.quick ? 100 : 1000;
    BareDay bare(bench.folder, bench.office.id);
    BareRows journal(journalPath(bench.folder),
                     QStringLiteral("SELECT * FROM event ORDER BY n DESC LIMIT ?"), 19);
    const Aim page{0, 0.05};
    printHead();
    printRow(QStringLiteral("the day's load with its forecast beside the day's rows"),
             refreshes(bench, bare), page);
    printRow(QStringLiteral("the same at first look beside the rows of all its days"),
             firstLooks(bench, bare));
    printRow(QStringLiteral("a month's summaries, first time, beside its rows"),
             periods(bench, bare, 30, 10, false));
    printRow(QStringLiteral("the same again"), periods(bench, bare, 30, 20, true));
    printRow(QStringLiteral("a year's summaries, first time, beside its rows"),
             periods(bench, bare, 365, 3, false));
    printRow(QStringLiteral("the same again"), periods(bench, bare, 365, 5, true));
    printRow(QStringLiteral("a page of the journal beside its rows"), journalPages(bench, journal));
    return 0;
}
