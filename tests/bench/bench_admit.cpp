// SPDX-License-Identifier: GPL-3.0-or-later
// A recorded admission beside a bare committed INSERT of the same bytes: one table, the same
// folder, the same durability.
#include "bench/measure.h"
#include "store/localstore.h"
#include "support/offices.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <memory>

namespace {

void require(bool asExpected, const QString& what)
{
    if (!asExpected)
        qFatal("bench_admit: %s", qPrintable(what));
}

class BareInsert
{
public:
    explicit BareInsert(const QString& file)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(file);
        require(database.open(), QStringLiteral("the baseline does not open"));
        QSqlQuery query(database);
        for (const char* sql : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
                                "CREATE TABLE arrival (n INTEGER PRIMARY KEY, payload TEXT)"})
            require(query.exec(QLatin1String(sql)), QLatin1String(sql));
        m_insert = std::make_unique<QSqlQuery>(database);
        m_insert->prepare(QStringLiteral("INSERT INTO arrival VALUES (?, ?)"));
    }
    ~BareInsert()
    {
        m_insert.reset();
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(BareInsert)

    void insert(int number, const QString& payload)
    {
        m_insert->bindValue(0, number);
        m_insert->bindValue(1, payload);
        const bool done = m_insert->exec(); // commits by itself
        require(done, m_insert->lastError().text());
    }

private:
    const QString m_name = QStringLiteral("baseline");
    std::unique_ptr<QSqlQuery> m_insert;
};

struct Counter
{
    Office office = offices::office(QStringLiteral("jakarta-pusat"));
    QDate today{2026, 11, 23};
    Instant now = instantOf(today, 7 * 60 + 12, office.zone);

    [[nodiscard]] Booking booking(int number) const
    {
        Booking made = offices::booking(office, today);
        made.key.code = QStringLiteral("%1").arg(number, 5, 10, QLatin1Char('0'));
        return made;
    }
    [[nodiscard]] Arrival arrival(const Booking& booking) const
    {
        Proof proof;
        proof.codes = QStringList{booking.key.code};
        Verdict verdict = judge(proof, booking, {}, {now, {}}, office);
        Circumstances circumstances{
            .actor = {.office = office.id,
                      .desk = *DeskLetter::parse(u"B"),
                      .officer = *OfficerId::parse(u"sri-wahyuni"),
                      .officerName = QStringLiteral("Sri Wahyuni")},
            .foundBy = FoundBy::Camera,
            .symbology = Symbology::QrCode,
            .seenAt = now,
            .decided = {.now = now, .wall = now, .bootId = QStringLiteral("bench")},
            .documents = DocumentsSeen::Complete,
            .service = booking.service};
        return {booking.key.toString(), today, std::move(verdict), decision::Admit{},
                std::move(circumstances)};
    }
};

void addBookings(Tables& tables, const Counter& counter, int count)
{
    Transaction transaction(tables.bookingsFile);
    require(transaction.begin().has_value(), QStringLiteral("no transaction"));
    for (int i = 0; i < count; ++i) {
        const auto taken = tables.bookings.takeIn(counter.booking(i), false, nullptr);
        require(taken.has_value(), QStringLiteral("a booking is not taken in"));
    }
    require(transaction.commit().has_value(), QStringLiteral("no commit"));
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const Options options = benchOptions();
    const int rounds = options.quick ? 300 : 3000;
    const int warmUp = 50;
    const QTemporaryDir folder(options.folder);
    require(folder.isValid(), QStringLiteral("no folder for the data"));
    auto store = LocalStore::open({folder.path(), Access::ReadWrite, {}});
    require(store && (*store)->check(), QStringLiteral("the store does not open"));
    Tables& tables = (*store)->tables();
    const Counter counter;
    addBookings(tables, counter, rounds + warmUp);
    BareInsert bare(folder.filePath(QStringLiteral("bare.db")));
    // What an event's row weighs in the journal.
    const QString payload(600, u'x');
    const auto ours = [&](int i) {
        const auto recorded = tables.journal.record(counter.arrival(counter.booking(i)));
        require(recorded.has_value(), QStringLiteral("an admission is not recorded"));
    };
    printHead();
    printRow(QStringLiteral("recorded admission beside a committed INSERT"),
             inTurns(rounds, warmUp, ours, [&](int i) { bare.insert(i, payload); }), {1.5, 0});
    return 0;
}
