// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/demo.h"

#include "desk/demoday.h"
#include "desk/demopictures.h"
#include "desk/settings.h"
#include "domain/rules.h"
#include "store/localstore.h"

#include <QDir>
#include <QFile>

using namespace std::chrono;

namespace {

using OpenStore = Result<std::unique_ptr<LocalStore>>;

OpenStore openStore(const QString& folder, Access access)
{
    StoreFolder place;
    place.path = folder;
    place.access = access;
    return LocalStore::open(place);
}

// What a practice day makes, or the program makes in any data folder. Everything else is somebody
// else's, and the folder is left alone.
bool isOurs(const QString& name)
{
    static const QStringList own{QStringLiteral("journal.db*"),   QStringLiteral("bookings.db*"),
                                 QStringLiteral("settings.ini*"), QStringLiteral("*lock*"),
                                 QStringLiteral("copies"),        QStringLiteral("samples")};
    return QDir::match(own, name);
}

Result<void> mayBecomeDemo(const QString& folder)
{
    const auto names =
        QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString& name : names) {
        if (!isOurs(name))
            return failure(Fault::NotADemoFolder, folder, name);
    }
    if (!names.contains(QStringLiteral("journal.db"))) {
        // Bookings or copies without a journal are an office's that lost it, never a practice
        // day's.
        const bool lost = names.contains(QStringLiteral("bookings.db")) ||
                          names.contains(QStringLiteral("copies"));
        return lost ? failure(Fault::NotADemoFolder, folder) : Result<void>{};
    }
    // For writing, so that a window which shows this very folder is noticed.
    const auto store = openStore(folder, Access::ReadWrite);
    if (!store)
        return tl::unexpected(store.error());
    const auto demo = (*store)->tables().journal.isDemo();
    if (!demo)
        return tl::unexpected(demo.error());
    return *demo ? Result<void>{} : failure(Fault::NotADemoFolder, folder);
}

Result<void> clear(const QString& folder)
{
    QDir place(folder);
    const QStringList files = place.entryList(
        {QStringLiteral("journal.db*"), QStringLiteral("bookings.db*")}, QDir::Files);
    for (const QString& file : files) {
        if (!place.remove(file))
            return failure(Fault::FolderNotWritable, folder, file);
    }
    QDir(place.filePath(QStringLiteral("copies"))).removeRecursively();
    return {};
}

class Rehearsal // writes the day into an empty store
{
public:
    Rehearsal(const DemoOrder& order, const DemoDay& day, Tables& tables)
        : m_order(order), m_day(day), m_tables(tables)
    {}

    Result<void> begin()
    {
        const Instant opened = m_order.time.now - hours(4);
        const Actor actor = actorAt(0);
        const QJsonObject payload{{QStringLiteral("bookings"), qint64(m_day.bookings.size())}};
        return m_tables.journal.markDemo()
            .and_then([&] {
                return m_tables.journal.append(plainEvent(EventKind::DemoStart, today(opened),
                                                          payload, actor, readingAt(opened)));
            })
            .map([](const Recorded&) {});
    }

    Result<void> bookings()
    {
        Transaction transaction(m_tables.bookingsFile);
        if (auto begun = transaction.begin(); !begun)
            return begun;
        for (const Booking& booking : m_day.bookings) {
            const auto taken = m_tables.bookings.takeIn(booking, false, nullptr);
            if (!taken)
                return tl::unexpected(taken.error());
        }
        if (auto dated = m_tables.bookings.setDataAsOf(m_order.time.now - minutes(25)); !dated)
            return dated;
        return transaction.commit();
    }

    Result<int> arrivals()
    {
        int recorded = 0;
        for (const DemoArrival& arrival : m_day.arrivals) {
            const auto done = m_tables.journal.record(arrivalOf(arrival));
            if (!done)
                return tl::unexpected(done.error());
            ++recorded;
        }
        return recorded;
    }

private:
    [[nodiscard]] Arrival arrivalOf(const DemoArrival& arrival) const
    {
        const Booking& booking = m_day.bookings[arrival.booking];
        const Verdict verdict =
            judge(proofOf(booking), booking, {}, {arrival.at, {}}, m_order.office);
        Decision decision = decision::Refuse{};
        if (arrival.held)
            decision = decision::HoldUntil{arrival.at + minutes(30), {}};
        else if (verdict.admits())
            decision = decision::Admit{};
        const bool complete = verdict.admits() && !arrival.held;
        Circumstances circumstances{.actor = actorAt(arrival.booking),
                                    .foundBy = FoundBy::Camera,
                                    .symbology = Symbology::QrCode,
                                    .seenAt = arrival.at,
                                    .decided = readingAt(arrival.at + seconds(20)),
                                    .documents = complete ? DocumentsSeen::Complete
                                                          : DocumentsSeen::NotChecked,
                                    .service = booking.service};
        return {booking.key.toString(), today(arrival.at), verdict, decision, circumstances};
    }

    [[nodiscard]] Proof proofOf(const Booking& booking) const
    {
        Proof proof;
        proof.kind = ProofKind::Booking;
        proof.codes = {booking.key.code};
        proof.text = booking.key.code;
        return proof;
    }

    [[nodiscard]] Actor actorAt(size_t turn) const
    {
        static const QStringList officers{QStringLiteral("contoh-dewi"),
                                          QStringLiteral("contoh-budi")};
        const QString name = officers[qsizetype(turn / 11 % 2)];
        return {m_order.office.id, m_order.desk, *OfficerId::parse(name), name};
    }

    [[nodiscard]] ClockReading readingAt(Instant at) const
    {
        ClockReading reading = m_order.time;
        reading.now = std::min(at, m_order.time.now);
        reading.wall += reading.now - m_order.time.now;
        reading.bootMicros += duration_cast<microseconds>(reading.now - m_order.time.now).count();
        return reading;
    }

    [[nodiscard]] QDate today(Instant at) const
    {
        return localMinute(at, m_order.office.zone).date;
    }

    const DemoOrder& m_order;
    const DemoDay& m_day;
    Tables& m_tables;
};

Result<int> rehearse(const DemoOrder& order, const DemoDay& day)
{
    const auto store = openStore(order.folder, Access::ReadWrite);
    if (!store)
        return tl::unexpected(store.error());
    if (auto checked = (*store)->check(); !checked)
        return tl::unexpected(checked.error());
    Rehearsal rehearsal(order, day, (*store)->tables());
    return rehearsal.begin().and_then([&] { return rehearsal.bookings(); }).and_then([&] {
        return rehearsal.arrivals();
    });
}

} // namespace

Result<DemoReport> makeDemo(const DemoOrder& order)
{
    if (auto allowed = mayBecomeDemo(order.folder); !allowed)
        return tl::unexpected(allowed.error());
    if (auto cleared = clear(order.folder); !cleared)
        return tl::unexpected(cleared.error());
    const DemoDay day = demoDay(order.office, order.time.now);
    const auto arrivals = rehearse(order, day);
    if (!arrivals)
        return tl::unexpected(arrivals.error());
    const QString samples = order.samples.isEmpty()
                                ? QDir(order.folder).filePath(QStringLiteral("samples"))
                                : order.samples;
    const auto pictures = paintProofs(day.proofs, samples);
    if (!pictures)
        return tl::unexpected(pictures.error());
    Settings settings(order.folder);
    settings.setOffice(order.officeNamed);
    settings.setDeskLetter(order.desk.toString());
    return DemoReport{int(day.bookings.size()), *arrivals, *pictures};
}

bool isDemoFolder(const QString& folder)
{
    if (!QFile::exists(QDir(folder).filePath(QStringLiteral("journal.db"))))
        return false;
    const auto store = openStore(folder, Access::ReadOnly);
    return store && (*store)->tables().journal.isDemo().value_or(false);
}
