// SPDX-License-Identifier: GPL-3.0-or-later
// Look-up and verdict within the store thread at 10 thousand, 1 million and 10 million bookings,
// beside a prepared SELECT by the same key of the same file.
#include "bench/measure.h"
#include "bench/samplebookings.h"
#include "desk/lookup.h"
#include "store/bookingrow.h"
#include "store/store.h"
#include "support/offices.h"

#include <QCoreApplication>
#include <QDir>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <cstdio>
#include <sqlite3.h>

namespace {

void require(bool asExpected, const char* what)
{
    if (!asExpected)
        qFatal("bench_store: %s", what);
}

constexpr char selectByKey[] =
    "SELECT " LOKET_BOOKING_COLUMNS " FROM booking WHERE code = ? AND office = ? AND channel = ?";
constexpr int columns = 20;

// The baseline by Qt: a connection of its own with the same settings, and every column read.
class QtSelect
{
public:
    explicit QtSelect(const QString& file)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(file);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        require(database.open(), "the baseline does not open");
        QSqlQuery(database).exec(QStringLiteral("PRAGMA cache_size=-65536"));
        m_query = std::make_unique<QSqlQuery>(database);
        m_query->setForwardOnly(true);
        require(m_query->prepare(QLatin1String(selectByKey)), "the baseline is no SQL");
    }
    ~QtSelect()
    {
        m_query.reset();
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(QtSelect)

    void read(const QString& code, const QString& office)
    {
        m_query->bindValue(0, code);
        m_query->bindValue(1, office);
        m_query->bindValue(2, QStringLiteral("law"));
        require(m_query->exec() && m_query->next(), "the baseline finds nothing");
        for (int i = 0; i < columns; ++i)
            m_characters += m_query->value(i).toString().size();
        m_query->finish();
    }

private:
    const QString m_name = QStringLiteral("baseline");
    std::unique_ptr<QSqlQuery> m_query;
    qint64 m_characters = 0; // so that reading is not for nothing
};

// The baseline without Qt: the C library alone.
class BareSelect
{
public:
    explicit BareSelect(const QString& file)
    {
        require(sqlite3_open_v2(file.toUtf8().constData(), &m_database,
                                SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr) == SQLITE_OK,
                "the bare baseline does not open");
        sqlite3_exec(m_database, "PRAGMA cache_size=-65536", nullptr, nullptr, nullptr);
        require(sqlite3_prepare_v3(m_database, selectByKey, -1, SQLITE_PREPARE_PERSISTENT,
                                   &m_statement, nullptr) == SQLITE_OK,
                "the bare baseline is no SQL");
    }
    ~BareSelect()
    {
        sqlite3_finalize(m_statement);
        sqlite3_close(m_database);
    }
    Q_DISABLE_COPY_MOVE(BareSelect)

    void read(const QString& code, const QString& office)
    {
        bind(1, code);
        bind(2, office);
        bind(3, QStringLiteral("law"));
        require(sqlite3_step(m_statement) == SQLITE_ROW, "the bare baseline finds nothing");
        for (int i = 0; i < columns; ++i)
            m_characters += text(i).size();
        sqlite3_reset(m_statement);
    }

private:
    void bind(int place, const QString& value)
    {
        sqlite3_bind_text16(m_statement, place, value.utf16(), int(value.size() * 2),
                            SQLITE_TRANSIENT);
    }
    [[nodiscard]] QString text(int column)
    {
        const auto* chars = static_cast<const QChar*>(sqlite3_column_text16(m_statement, column));
        return QString(chars, sqlite3_column_bytes16(m_statement, column) / 2);
    }

    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    qint64 m_characters = 0;
};

struct Bench
{
    Office office = offices::office(QStringLiteral("jakarta-pusat"));
    QDate today = samplebookings::today();
    Situation situation{instantOf(today, 7 * 60 + 12, office.zone), {}};
    int rounds = 0;

    // Each call another person, the same in every run of the program.
    [[nodiscard]] QString codeOf(QRandomGenerator& random, qint64 count) const
    {
        return samplebookings::code(qint64(random.bounded(quint64(count))));
    }
    [[nodiscard]] Verdict verdict(Tables& tables, const QString& code) const
    {
        const Proof proof = readProof(code, office.patterns);
        const auto booking = tables.bookings.lookUp(proof, office.id, today);
        require(booking && *booking, "a booking is not found");
        return judge(proof, *booking, {}, situation, office);
    }
};

template <typename Select>
Samples lookUps(Tables& tables, const Bench& bench, Select& select, qint64 count)
{
    QRandomGenerator ours(7), raw(8);
    return inTurns(
        bench.rounds, bench.rounds / 10,
        [&](int) { (void)bench.verdict(tables, bench.codeOf(ours, count)); },
        [&](int) { select.read(bench.codeOf(raw, count), bench.office.id.toString()); });
}

// The same look-ups among many bookings and among few: flat, when it costs the same.
Samples amongFew(Tables& many, Tables& few, const Bench& bench, qint64 count, qint64 fewCount)
{
    QRandomGenerator ours(7), raw(8);
    return inTurns(
        bench.rounds, bench.rounds / 10,
        [&](int) { (void)bench.verdict(many, bench.codeOf(ours, count)); },
        [&](int) { (void)bench.verdict(few, bench.codeOf(raw, fewCount)); });
}

// All that a card needs: history, holds, service changes, family, age of the data.
std::vector<Seconds> cards(Tables& tables, const Bench& bench, qint64 count)
{
    QRandomGenerator random(9);
    const auto card = [&](int) {
        const Proof proof = readProof(bench.codeOf(random, count), bench.office.patterns);
        const auto found = lookUp(tables, {proof, bench.office.id, bench.today});
        require(found && found->people.front().booking, "a card's booking is not found");
    };
    return inTurns(bench.rounds, bench.rounds / 10, card, [](int) {}).ours;
}

std::vector<Seconds> hops(Store& store, int rounds)
{
    return inTurns(
               rounds, rounds / 10,
               [&](int) { (void)store.ask([](Tables&) -> Result<int> { return 0; }).result(); },
               [](int) {})
        .ours;
}

struct Size
{
    qint64 count;
    const char* name;
};

struct Round
{
    Samples qt, bare, few;
    std::vector<Seconds> card, hop;
};

struct Few
{
    QString folder;
    qint64 count = 0;
};

Round measure(const QString& folder, const Bench& bench, qint64 count, const Few& few)
{
    Store store;
    const StoreFolder place{folder, Access::ReadWrite, {}};
    require(store.open(place).result().has_value(), "the store does not open");
    const auto work = [&](Tables& tables) -> Result<Round> {
        QtSelect qt(bookingsPath(place));
        BareSelect bare(bookingsPath(place));
        Round round;
        round.qt = lookUps(tables, bench, qt, count);
        round.bare = lookUps(tables, bench, bare, count);
        round.card = cards(tables, bench, count);
        if (const auto other = LocalStore::open({few.folder, Access::ReadOnly, {}}))
            round.few = amongFew(tables, (*other)->tables(), bench, count, few.count);
        return round;
    };
    Round round = store.ask(work).result().value();
    round.hop = hops(store, bench.rounds);
    return round;
}

void print(const Size& size, const Round& round)
{
    const auto named = [&](const char* what) {
        return QStringLiteral("%1, %2").arg(QLatin1String(what), QLatin1String(size.name));
    };
    printRow(named("look-up and verdict beside a prepared SELECT"), round.qt, {1.5, 0});
    printRow(named("the same beside the C library alone"), round.bare);
    printAlone(named("everything that a card needs"), round.card);
    if (size.count > 10'000)
        printRow(named("look-up and verdict beside the same at 10 thousand"), round.few);
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const Options options = benchOptions();
    Bench bench;
    bench.rounds = options.quick ? 2000 : 20000;
    std::vector<Size> sizes{{10'000, "10 thousand"}, {1'000'000, "1 million"}};
    if (!options.quick)
        sizes.push_back({10'000'000, "10 million"});
    const QTemporaryDir folders(options.folder);
    require(folders.isValid(), "no folder for the data");
    const Few few{folders.filePath(QStringLiteral("few")), sizes.front().count};
    samplebookings::fill(few.folder, bench.office, few.count);
    printHead();
    std::vector<Seconds> hop;
    for (const Size& size : sizes) {
        const QString folder = folders.filePath(QString::number(size.count));
        samplebookings::fill(folder, bench.office, size.count);
        const Round round = measure(folder, bench, size.count, few);
        print(size, round);
        hop = round.hop;
        QDir(folder).removeRecursively();
    }
    printAlone(QStringLiteral("a question to the store thread and back"), hop);
    return 0;
}
