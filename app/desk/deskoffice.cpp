// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"
#include "scan/scanner.h"
#include "store/purge.h"

// The office's profile at work, and what is asked about its bookings.

// What the office no longer keeps goes by itself, from the copies too.
void Desk::Private::purgeExpired()
{
    const auto before = keptFrom(office, today());
    if (!before || checkFault)
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
    judgeAllAnew();
    Q_EMIT q.officeChanged();
    recordedSomething();
}

void Desk::Private::judgeAnew(DeskCard& card)
{
    for (Person& person : card.card.people) {
        if (person.outcome || person.verdict.as<verdict::AlreadyAttended>())
            continue;
        const QString before = person.verdict.name();
        judgeAgain(card.card, person, office, doubt());
        person.checklist = checklistOf(person, office);
        if (person.verdict.name() != before)
            changedAt = clock.read().bootMicros;
    }
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
