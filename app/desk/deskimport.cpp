// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"
#include "store/bookingimport.h"

#include <QtConcurrent/QtConcurrentRun>

#include <atomic>

namespace {

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

// With a centre bookings come from there. A list of one's own is for an emergency: its rows are
// marked local until the centre's replace them, and a supervisor answers for it by name.
Result<void> Desk::Private::mayImport()
{
    if (!allowed(Right::ImportBookings))
        return failure(Fault::NotAllowed);
    if (session.officersSetUp() || state.sync.link == LinkState::NoCentre)
        return {};
    failed({Fault::BookingsFromCentre, {}, {}});
    return failure(Fault::BookingsFromCentre);
}

void Desk::importFile(const QString& path, bool dryRun)
{
    if (!d->signedIn())
        return d->notice(Notice::What::SignInFirst);
    if (const auto may = d->mayImport(); !may) {
        Q_EMIT importFinished(tl::unexpected<Error>(may.error()));
        return;
    }
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
        d->recordedSomething();
    };
    // Read and understood beside the store's thread, so that nobody at the counter waits for that.
    const auto reading = QtConcurrent::run(
        [path, profile = d->office, meter] { return readIn(path, profile, *meter); });
    whenAnswered(reading, this, [this, dryRun, meter, finished](const Result<ReadIn>& read) {
        if (!read)
            return finished(tl::unexpected(read.error()));
        d->whenReady([this, read = *read, dryRun, meter, finished] {
            if (const auto may = d->mayImport(); !may)
                return finished(tl::unexpected<Error>(may.error())); // signed out meanwhile
            const ImportOrder order{read.file, dryRun, d->today(), d->actor(), d->clock.read()};
            d->ask(
                [order, parsed = read.parsed, meter](Tables& tables) {
                    return takeIn(tables, *parsed, order, progressOf(*meter));
                },
                finished);
        });
    });
}
