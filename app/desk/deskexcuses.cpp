// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"

#include <algorithm>

// What speaks for somebody who came too late: the office's own outages are put on record, and those
// that count are offered on the card.
namespace {

constexpr auto shortest = std::chrono::minutes(2); // shorter ones made nobody late

// From when on this person was due, where they were refused for being late.
std::optional<Instant> dueAt(const Person& person)
{
    const Verdict& verdict = person.verdict;
    if (verdict.admits())
        return std::nullopt;
    if (verdict.as<verdict::HoldExpired>())
        return person.hold ? std::optional(person.hold->seenAt) : std::nullopt;
    const bool late = verdict.as<verdict::Forfeited>() || verdict.as<verdict::LateToReport>() ||
                      verdict.as<verdict::SlotRunning>() || verdict.as<verdict::LateAdmitted>();
    return late && verdict.timing ? std::optional(verdict.timing->reportBy) : std::nullopt;
}

// The part of it that lies in the opening hours of that day.
std::optional<Outage> withinHours(Outage outage, const Office& office, QDate day)
{
    const auto hours = office.hoursOn(day);
    if (!hours)
        return std::nullopt;
    outage.from = std::max(outage.from, instantOf(day, hours->opens, office.zone));
    outage.to = std::min(outage.to, instantOf(day, hours->closes, office.zone));
    return outage.to - outage.from > shortest ? std::optional(outage) : std::nullopt;
}

} // namespace

// The card need not wait for them.
void Desk::Private::askForExcuses()
{
    const auto due = dueAt(open->card.people.front());
    if (!due)
        return;
    ask([id = office.id, day = today(),
         until = now()](Tables& tables) { return tables.day.facts().of(id, day, until); },
        [this, card = open->card.id, due = *due](const Result<DayFacts>& facts) {
            if (!facts || !open || open->card.id != card)
                return; // what stands in the way is told by the day's counts
            const Change change(*this);
            std::vector<Outage> outages;
            for (const Event& event : facts->events)
                if (const auto outage = outageOf(event))
                    outages.push_back(*outage);
            if (cameraDown)
                outages.push_back({Outage::What::Camera, *cameraDown, now()});
            if (networkDown)
                outages.push_back({Outage::What::Network, *networkDown, now()});
            Card& shown = open->card;
            shown.excuses =
                excusesFor(due, shown.seenAt, shown.earlierSighting, outages, facts->events);
        });
}

// From the highest moment that was ever read until now, nobody was here to take people in.
void Desk::Private::noteProgramOutage()
{
    if (clock.read().quality == TimeQuality::Suspect)
        return;
    ask([](Tables& tables) { return tables.journal.floor(); },
        [this, started = now()](const Result<std::optional<Instant>>& floor) {
            if (floor && *floor)
                noteOutage({Outage::What::Program, **floor, started});
        });
}

// A camera that never worked since the start is not missed: many desks have a hand scanner.
void Desk::Private::watchCamera(const CameraState& camera)
{
    if (camera.phase == CameraState::Phase::Running) {
        cameraWorked = true;
        if (const auto since = std::exchange(cameraDown, std::nullopt))
            noteOutage({Outage::What::Camera, *since, now()});
    } else if (camera.phase == CameraState::Phase::Faulty && cameraWorked && !cameraDown) {
        cameraDown = now();
    }
}

void Desk::Private::noteOutage(Outage outage)
{
    const QDate on = localMinute(outage.to, office.zone).date;
    const auto counts = withinHours(outage, office, on);
    if (!counts || checkFault)
        return;
    append(outageEvent(*counts, on, actor(), clock.read()));
}
