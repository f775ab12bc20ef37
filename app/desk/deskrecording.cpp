// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"

#include <algorithm>

namespace {

bool comesBack(Outcome::What what)
{
    return what == Outcome::What::Held || what == Outcome::What::Parked;
}

// The consent is looked at where the decision is written, so that nothing falls between the two.
Result<std::vector<Recorded>> recordApproved(Tables& tables, std::vector<Arrival> arrivals,
                                             const Approval& approval, const OfficerTable::By& by)
{
    for (Arrival& arrival : arrivals) {
        auto* admit = std::get_if<decision::Admit>(&arrival.decision);
        if (!admit || !admit->override)
            continue;
        auto approver = approverOf(tables, approval, by);
        if (!approver)
            return tl::unexpected<Error>(approver.error());
        admit->override->approvedBy = std::move(*approver);
    }
    return tables.journal.recordTogether(arrivals);
}

} // namespace

void Desk::Private::record(std::vector<size_t> indexes, std::vector<Arrival> arrivals,
                           Outcome::What what, const Approval& approval)
{
    const Change change(*this);
    recording = true;
    whenReady([this, id = open->card.id, indexes = std::move(indexes),
               arrivals = std::move(arrivals), what, approval] {
        const OfficerTable::By by{arrivals.front().circumstances.actor, arrivals.front().day,
                                  clock.read()};
        ask([arrivals, approval,
             by](Tables& tables) { return recordApproved(tables, arrivals, approval, by); },
            [this, id, indexes, arrivals, what](const Result<std::vector<Recorded>>& result) {
                written(id, indexes, arrivals, what, result);
            });
    });
}

// Only what stands in the journal is ever shown as recorded.
void Desk::Private::written(quint64 id, const std::vector<size_t>& indexes,
                            const std::vector<Arrival>& asked, Outcome::What what,
                            const Result<std::vector<Recorded>>& result)
{
    const Change change(*this);
    recording = false;
    if (!open || open->card.id != id)
        return; // cannot be: nothing replaces a card that is being recorded
    if (!result)
        return notWritten(result.error());
    state.lastTogether.clear();
    std::vector<EventId> admissions;
    for (size_t i = 0; i < indexes.size() && i < result->size(); ++i) {
        const Recorded& one = (*result)[i];
        Person& person = open->card.people[indexes[i]];
        Outcome outcome{what, one.event, one.at, one.queueNumber, {}};
        if (isAdmission(what)) {
            outcome.confirmation = firstWord();
            admissions.push_back(one.event);
        }
        if (const auto* hold = std::get_if<decision::HoldUntil>(&asked[i].decision))
            outcome.heldUntil = hold->until;
        if (comesBack(what))
            ticks.insert(asked[i].bookingKey, {person.checklist, person.outsideArea});
        else
            ticks.remove(asked[i].bookingKey);
        person.outcome = outcome;
        const QString name = person.booking ? person.booking->name : open->card.proof.name;
        if (indexes.size() > 1 && one.queueNumber)
            state.lastTogether.push_back({name, outcome});
        if (isAdmission(what))
            countAdmitted(outcome, name);
        Q_EMIT q.recorded(outcome);
    }
    settle(*open->card.people[indexes.front()].outcome);
    askCentre(admissions);
    recordedSomething();
}

// Somebody was faster, or it was cancelled meanwhile: the card is judged again as things stand now.
void Desk::Private::notWritten(const Error& error)
{
    failed(error);
    if (error.fault == Fault::OfficerDisabled || error.fault == Fault::UnknownOfficer)
        refresh(); // whoever decided, or whoever was to approve: followOfficers() knows
    const bool changed =
        error.fault == Fault::AlreadyAttended || error.fault == Fault::BookingCancelled;
    if (!changed || !open)
        return; // the card stays: the officer may try again
    DeskCard again = *open;
    const auto& booking = again.card.people.front().booking;
    if (booking)
        lookFor(again, booking->key, true);
    else
        lookFor(again, again.card.proof, true);
}

void Desk::Private::countAdmitted(const Outcome& outcome, const QString& name)
{
    state.lastAdmitted = outcome;
    state.lastAdmittedName = name;
}

// The card goes, or stays for those of the family who can still be taken in; then the next one.
void Desk::Private::settle(const Outcome& outcome)
{
    filter.decide(open->sightingText, outcome);
    open->touched = false;
    recent.put(*open);
    auto& people = open->card.people;
    const auto rest = std::ranges::find_if(
        people, [](const Person& person) { return !person.outcome && person.verdict.admits(); });
    if (rest != people.end() && !waiting) {
        open->card.current = size_t(rest - people.begin());
        changedAt = clock.read().bootMicros;
        return;
    }
    open.reset();
    const auto admitted = state.lastAdmitted;
    const QString name = state.lastAdmittedName;
    const auto together = state.lastTogether;
    openWaiting();
    state.lastAdmitted = admitted; // the number stays on view beside the one who follows
    state.lastAdmittedName = name;
    state.lastTogether = together;
}

void Desk::Private::whenReady(std::function<void()> f)
{
    if (state.surroundings.recordingReady || checkFault)
        return f();
    afterCheck.push_back(std::move(f));
}

void Desk::Private::append(const Event& event)
{
    whenReady([this, event] {
        ask([event](Tables& tables) { return tables.journal.append(event); },
            [this](const Result<Recorded>& recorded) {
                if (!recorded)
                    return failed(recorded.error());
                wakeCentre();
            });
    });
}
