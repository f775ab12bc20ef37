// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"
#include "desk/recordedcards.h"
#include "desk/systemclock.h"
#include "store/bookingimport.h"

#include <QtConcurrent/QtConcurrentRun>

#include <atomic>

namespace {

// What one question about the day brings.
struct DayPicture
{
    DayCounts counts;
    std::vector<HeldEntry> held;
    std::optional<Instant> dataAsOf;
    int bookings = 0;
    bool ready = false, demo = false;
    std::optional<Error> restored;
    qint64 bytesFree = -1;
};

constexpr qint64 megabyte = 1 << 20;
constexpr qint64 lowBelow = 200 * megabyte;

LocalText documentName(const Office& office, const std::optional<Booking>& booking,
                       const DocumentId& id)
{
    const Service* service = booking ? office.service(booking->service) : nullptr;
    if (service)
        for (const Document& document : service->documents)
            if (document.id == id)
                return document.name;
    for (const Service& other : office.services)
        for (const Document& document : other.documents)
            if (document.id == id)
                return document.name;
    return {id.toString(), id.toString()};
}

Result<std::vector<HeldEntry>> heldEntries(Tables& tables, const Office& office, QDate day)
{
    const auto rows = tables.journal.held(day);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<HeldEntry> entries;
    for (const HeldRow& row : *rows) {
        const auto key = BookingKey::parse(row.bookingKey);
        if (!key)
            continue;
        const auto booking = tables.bookings.byKey(*key);
        if (!booking)
            return tl::unexpected(booking.error());
        HeldEntry entry{*key, *booking ? (*booking)->name : key->code, row.until, {}};
        for (const DocumentId& id : row.missing)
            entry.missing.push_back(documentName(office, *booking, id));
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<DayPicture> dayPicture(Tables& tables, const Office& office, QDate day, Instant now)
{
    const auto counts = tables.day.counts(office, day, now);
    if (!counts)
        return tl::unexpected(counts.error());
    auto held = heldEntries(tables, office, day);
    if (!held)
        return tl::unexpected(held.error());
    const auto asOf = tables.bookings.dataAsOf();
    if (!asOf)
        return tl::unexpected(asOf.error());
    const auto bookings = tables.bookings.countOn(office.id, day);
    if (!bookings)
        return tl::unexpected(bookings.error());
    const auto demo = tables.journal.isDemo();
    if (!demo)
        return tl::unexpected(demo.error());
    return DayPicture{*counts,
                      std::move(*held),
                      *asOf,
                      *bookings,
                      tables.journal.isChecked(),
                      *demo,
                      tables.restored,
                      tables.journalFile.bytesFree()};
}

// Bytes done and in all, from the store's thread to the window's.
struct ImportMeter
{
    std::atomic<qsizetype> done{0}, total{0};
};

ImportProgress progressOf(ImportMeter& meter)
{
    return [&meter](qsizetype done, qsizetype all) {
        meter.done = done;
        meter.total = all;
    };
}

struct ReadIn
{
    QByteArray file;
    std::shared_ptr<const ParsedBookings> parsed;
};

Result<ReadIn> readIn(const QString& path, const Office& office, ImportMeter& meter)
{
    auto file = readImportFile(path);
    if (!file)
        return tl::unexpected(file.error());
    auto parsed = parseBookings(*file, office, progressOf(meter));
    if (!parsed)
        return tl::unexpected(parsed.error());
    return ReadIn{std::move(*file), std::make_shared<ParsedBookings>(std::move(*parsed))};
}

} // namespace

void Desk::Private::refresh()
{
    checkClock();
    checkDay();
    ask([profile = office, day = day,
         at = now()](Tables& tables) { return dayPicture(tables, profile, day, at); },
        [this](const Result<DayPicture>& picture) {
            const Change answer(*this);
            Surroundings& around = state.surroundings;
            if (!picture) {
                around.fault = picture.error();
                return;
            }
            around.fault = checkFault;
            state.counts = picture->counts;
            state.held = picture->held;
            around.dataAsOf = picture->dataAsOf;
            around.bookingsToday = picture->bookings;
            around.demo = picture->demo;
            told(picture->restored, picture->bytesFree);
            setReady(around.recordingReady || picture->ready); // asked before the check ended
        });
}

void Desk::Private::setReady(bool ready)
{
    state.surroundings.recordingReady = ready;
    if (!ready && !checkFault)
        return;
    const auto waitingOnes = std::exchange(afterCheck, {});
    for (const auto& run : waitingOnes)
        run(); // after a failed check the journal itself says no
}

// Each is said once when it begins; that space is low stays in the state besides.
void Desk::Private::told(const std::optional<Error>& restored, qint64 bytesFree)
{
    if (restored && !std::exchange(toldRestored, true))
        failed(*restored);
    toldRestored = toldRestored && restored;
    std::optional<Error> low;
    if (bytesFree >= 0 && bytesFree < lowBelow)
        low = Error{Fault::DiskNearlyFull, QStringLiteral("%1 MB").arg(bytesFree / megabyte), {}};
    if (low && !state.surroundings.lowSpace)
        failed(*low);
    state.surroundings.lowSpace = low;
}

void Desk::Private::bringBack()
{
    ask([profile = office,
         day = day](Tables& tables) { return recordedCards(tables, profile, day); },
        [this, asked = day](const Result<std::vector<DeskCard>>& cards) {
            if (!cards || asked != day)
                return; // what stands in the way is told by the day's counts
            const Change change(*this);
            std::vector<DeskCard> older = *cards;
            for (DeskCard& card : older)
                card.card.id = ++lastId;
            recent.putBehind(std::move(older));
        });
}

// A clock that stands wrong is told once, and is an event.
void Desk::Private::checkClock()
{
    const ClockReading reading = clock.read();
    state.surroundings.timeQuality = reading.quality;
    state.surroundings.foreignZone = foreignZone(office.zone, reading.now);
    if (reading.quality != TimeQuality::Suspect)
        store.ask([at = reading.now](Tables& tables) { return tables.journal.saveFloor(at); });
    if (std::exchange(quality, reading.quality) == reading.quality ||
        reading.quality != TimeQuality::Suspect)
        return;
    notice(Notice::What::ClockChanged);
    if (officer)
        append(plainEvent(EventKind::ClockChange, today(), {}, actor(), reading));
}

// After midnight yesterday's people and numbers are gone; who stands at the counter stays.
void Desk::Private::checkDay()
{
    const QDate now = today();
    if (std::exchange(day, now) == now)
        return;
    recent.clear();
    bringBack();
    ticks.clear();
    waiting.reset();
    state.lastAdmitted.reset();
    state.lastAdmittedName.clear();
    state.lastTogether.clear();
}

QFuture<Result<std::vector<SearchHit>>> Desk::search(const QString& text, int days)
{
    const QDate today = d->today();
    return d->store.ask([profile = d->office, text, today, days](Tables& tables) {
        return tables.day.search(text, profile, today.addDays(-days), today.addDays(days));
    });
}

QFuture<Result<std::vector<SlotCounts>>> Desk::dayTable(QDate date)
{
    return d->store.ask(
        [profile = d->office, date, at = now()](Tables& tables) -> Result<std::vector<SlotCounts>> {
            auto table = tables.day.table(profile, date, at);
            if (!table)
                return tl::unexpected(table.error());
            return std::move(table->slotLines);
        });
}

QFuture<Result<std::vector<SearchHit>>> Desk::dayList(QDate date)
{
    return d->store.ask(
        [profile = d->office, date](Tables& tables) { return tables.day.list(profile, date); });
}

QFuture<Result<int>> Desk::walkInsToday(const CategoryId& category)
{
    return d->store.ask([category, day = d->today()](Tables& tables) {
        return tables.journal.walkInsOn(day, category);
    });
}

void Desk::importFile(const QString& path, bool dryRun)
{
    if (!d->officer)
        return d->notice(Notice::What::SignInFirst);
    const auto meter = std::make_shared<ImportMeter>();
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this,
            [this, meter] { Q_EMIT importProgress(meter->done, meter->total); });
    timer->start(100);
    const auto finished = [this, timer](const Result<ImportReport>& report) {
        timer->deleteLater();
        Q_EMIT importFinished(report);
        if (!report)
            return d->failed(report.error());
        Q_EMIT noticed(Notice{.what = Notice::What::ImportDone, .report = *report});
        d->refresh();
    };
    // Read and understood beside the store's thread, so that nobody at the counter waits for that.
    auto reading = QtConcurrent::run(
        [path, profile = d->office, meter] { return readIn(path, profile, *meter); });
    d->importing = QFuture<void>(reading);
    reading.then(this, [this, dryRun, meter, finished](const Result<ReadIn>& read) {
        if (!read)
            return finished(tl::unexpected(read.error()));
        d->whenReady([this, read = *read, dryRun, meter, finished] {
            if (!d->officer)
                return finished(failure(Fault::NotAllowed)); // signed out meanwhile
            const ImportOrder order{read.file, dryRun, d->today(), d->actor(), d->clock.read()};
            d->ask(
                [order, parsed = read.parsed, meter](Tables& tables) {
                    return takeIn(tables, *parsed, order, progressOf(*meter));
                },
                finished);
        });
    });
}
