// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"
#include "desk/recordedcards.h"
#include "desk/systemclock.h"
#include "scan/scanner.h"
#include "store/purge.h"

#include <algorithm>

namespace {

// What one question about the day brings.
struct DayPicture
{
    DayCounts counts;
    std::vector<HeldEntry> held;
    std::vector<ParkedEntry> parked;
    Identity identity; // of who sits here
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

Result<ParkedEntry> parkedEntry(Tables& tables, const Office& office, const ParkedRow& row)
{
    const auto key = BookingKey::parse(row.bookingKey);
    ParkedEntry entry{.request = row.request,
                      .key = row.bookingKey,
                      .booking = key.value_or(
                          BookingKey{office.id, Channel::Law, row.bookingKey.section(u'/', 2)}),
                      .name = {},
                      .seenAt = row.seenAt,
                      .verdict = row.verdict,
                      .reason = row.reason,
                      .words = row.words,
                      .askedBy = row.officerName};
    if (!key)
        return entry;
    const auto booking = tables.bookings.byKey(*key);
    if (!booking)
        return tl::unexpected(booking.error());
    if (*booking)
        entry.name = (*booking)->name;
    return entry;
}

Result<std::vector<ParkedEntry>> parkedEntries(Tables& tables, const Office& office, QDate day)
{
    const auto rows = tables.journal.parked(day);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<ParkedEntry> entries;
    for (const ParkedRow& row : *rows) {
        auto entry = parkedEntry(tables, office, row);
        if (!entry)
            return tl::unexpected(entry.error());
        entries.push_back(std::move(*entry));
    }
    return entries;
}

struct DayQuestion
{
    Office office;
    QDate day;
    Instant now{};
    std::optional<OfficerId> sits;
};

Result<DayPicture> dayPicture(Tables& tables, const DayQuestion& asked)
{
    const Office& office = asked.office;
    const auto counts = tables.day.counts(office, asked.day, asked.now);
    if (!counts)
        return tl::unexpected(counts.error());
    auto held = heldEntries(tables, office, asked.day);
    if (!held)
        return tl::unexpected(held.error());
    auto parked = parkedEntries(tables, office, asked.day);
    if (!parked)
        return tl::unexpected(parked.error());
    auto identity = identityOf(tables, asked.sits);
    if (!identity)
        return tl::unexpected(identity.error());
    const auto asOf = tables.bookings.dataAsOf();
    if (!asOf)
        return tl::unexpected(asOf.error());
    const auto bookings = tables.bookings.countOn(office.id, asked.day);
    if (!bookings)
        return tl::unexpected(bookings.error());
    const auto demo = tables.journal.isDemo();
    if (!demo)
        return tl::unexpected(demo.error());
    return DayPicture{*counts,
                      std::move(*held),
                      std::move(*parked),
                      std::move(*identity),
                      *asOf,
                      *bookings,
                      tables.journal.isChecked(),
                      *demo,
                      tables.restored,
                      tables.journalFile.bytesFree()};
}

} // namespace

void Desk::Private::refresh()
{
    checkClock();
    checkDay();
    const auto& sitting = session.officer();
    const DayQuestion question{office, day, now(),
                               sitting ? std::optional(sitting->id) : std::nullopt};
    ask([question](Tables& tables) { return dayPicture(tables, question); },
        [this, sits = question.sits](const Result<DayPicture>& picture) {
            const Change answer(*this);
            Surroundings& around = state.surroundings;
            if (!picture) {
                around.fault = picture.error();
                return;
            }
            around.fault = checkFault;
            state.counts = picture->counts;
            state.held = picture->held;
            state.parked = picture->parked;
            around.dataAsOf = picture->dataAsOf;
            around.bookingsToday = picture->bookings;
            around.demo = picture->demo;
            told(picture->restored, picture->bytesFree);
            followOfficers(sits, picture->identity);
            setReady(around.recordingReady || picture->ready); // asked before the check ended
        });
}

void Desk::Private::recordedSomething()
{
    Q_EMIT q.dayChanged();
    refresh();
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
    if (session.officer())
        append(plainEvent(EventKind::ClockChange, today(), {}, actor(), reading));
}

// What the office no longer keeps goes by itself, from the copies too.
void Desk::Private::purgeExpired()
{
    const auto before = keptFrom(office, today());
    if (!before)
        return;
    const PurgeOrder order{*before, today(), {}, office.id, letter, clock.read()};
    ask([order](Tables& tables) { return purgePersonal(tables, order); },
        [this](const Result<Purged>& purged) {
            if (!purged)
                return failed(purged.error());
            if (purged->bookings + purged->persons > 0)
                store.copyNow();
        });
}

// Edited at this desk, or come from elsewhere: it holds at once, for whoever stands here too.
void Desk::Private::takeOffice(const Office& profile)
{
    const Change change(*this);
    office = profile;
    scanner.setSymbologies(office.symbologies);
    if (open)
        judgeAnew(*open);
    if (waiting)
        judgeAnew(*waiting);
    Q_EMIT q.officeChanged();
    recordedSomething();
}

void Desk::Private::judgeAnew(DeskCard& card)
{
    for (Person& person : card.card.people) {
        if (person.outcome || person.verdict.as<verdict::AlreadyAttended>())
            continue;
        const QString before = person.verdict.name();
        person.verdict = judgeAgain(card.card, person, office, clock.read().uncertainty);
        person.checklist = checklistOf(person, office);
        if (person.verdict.name() != before)
            changedAt = clock.read().bootMicros;
    }
}

// After midnight yesterday's people and numbers are gone; who stands at the counter stays.
void Desk::Private::checkDay()
{
    const QDate now = today();
    if (std::exchange(day, now) == now)
        return;
    whenReady([this] { purgeExpired(); });
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

QFuture<Result<std::vector<SearchHit>>> Desk::bookingsOf(const QString& name, QDate birthDate)
{
    return d->store.ask([name, birthDate, office = d->office.id,
                         day = d->today()](Tables& tables) -> Result<std::vector<SearchHit>> {
        const auto bookings = tables.bookings.byPerson(name, birthDate, office, day);
        if (!bookings)
            return tl::unexpected(bookings.error());
        std::vector<SearchHit> hits;
        for (const Booking& booking : *bookings) {
            auto history = tables.journal.history(booking.key.toString());
            if (!history)
                return tl::unexpected(history.error());
            hits.push_back({booking, std::move(history->attended)});
        }
        return hits;
    });
}
