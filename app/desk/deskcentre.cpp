// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"
#include "desk/recordedcards.h"

// The centre's word on what is recorded here: asked for at once, waited for by nobody. It lands by
// the event it is about, never on whoever stands at the counter then.
namespace {

constexpr qint64 anchorEvery = 60'000'000; // microseconds of the boot clock

} // namespace

void Desk::Private::followCentre()
{
    if (!centre)
        return;
    QObject::connect(centre, &CentreLink::stateChanged, &q,
                     [this](const SyncState& sync) { linkChanged(sync); });
    QObject::connect(centre, &CentreLink::answered, &q,
                     [this](const std::vector<CentreAnswer>& answers) { centreAnswered(answers); });
    QObject::connect(centre, &CentreLink::fed, &q,
                     [this](const FeedChange& change) { fed(change); });
    QObject::connect(centre, &CentreLink::copied, &q, [this] { copiedAnew(); });
    QObject::connect(centre, &CentreLink::timeKnown, &q,
                     [this](const TimeAnchor& anchor) { rememberAnchor(anchor); });
    QObject::connect(centre, &CentreLink::deskRefused, &q,
                     [this](const Error& error) { failed(error); });
    linkChanged(centre->state());
    askForIncidents();
}

// A time without the network speaks for whoever came too late in it.
void Desk::Private::linkChanged(const SyncState& sync)
{
    const Change change(*this);
    const LinkState before = std::exchange(state.sync, sync).link;
    if (sync.link == before)
        return;
    if (sync.link == LinkState::Offline && !networkDown)
        networkDown = now();
    if (sync.link == LinkState::Connected)
        if (const auto since = std::exchange(networkDown, std::nullopt))
            noteOutage({Outage::What::Network, *since, now()});
    if (sync.link != LinkState::Connected)
        for (const QString& event : awaited.keys())
            overdue(*EventId::parse(event));
    checkClock();
}

void Desk::Private::rememberAnchor(const TimeAnchor& anchor)
{
    const Change change(*this);
    checkClock();
    const qint64 boot = clock.read().bootMicros;
    if (anchorSaved != 0 && boot - anchorSaved < anchorEvery)
        return;
    anchorSaved = boot;
    store.ask([anchor](Tables& tables) { return tables.journal.saveAnchor(anchor); });
}

Confirmation Desk::Private::firstWord()
{
    switch (state.sync.link) {
    case LinkState::NoCentre:
        return Confirmation::NotNeeded;
    case LinkState::Connected:
        return Confirmation::Awaited;
    case LinkState::Connecting:
    case LinkState::Offline:
        return Confirmation::Provisional;
    }
    return Confirmation::NotNeeded;
}

void Desk::Private::askCentre(const std::vector<EventId>& admissions)
{
    if (!centre || state.sync.link == LinkState::NoCentre)
        return;
    for (const EventId& event : admissions) {
        if (state.sync.link == LinkState::Connected) {
            awaited.insert(event.toString(), actor());
            QTimer::singleShot(confirmWithin, &q, [this, event] { overdue(event); });
        }
        centre->confirm(event);
    }
}

void Desk::Private::wakeCentre()
{
    if (centre)
        centre->wake();
}

void Desk::Private::overdue(const EventId& event)
{
    if (awaited.remove(event.toString()))
        confirm(event, Confirmation::Provisional);
}

void Desk::Private::centreAnswered(const std::vector<CentreAnswer>& answers)
{
    const Change change(*this);
    for (const CentreAnswer& answer : answers) {
        const auto waited = awaited.constFind(answer.event.toString());
        const auto asked = waited == awaited.constEnd() ? std::nullopt : std::optional(*waited);
        awaited.remove(answer.event.toString());
        const auto said = confirmationOf(answer.outcome);
        if (asked && answer.outcome == CentreOutcome::Duplicate && answer.winner)
            takeBack(answer.event, *answer.winner, *asked);
        else if (said)
            confirm(answer.event, *said, answer.winner);
    }
}

void Desk::Private::confirm(const EventId& event, Confirmation said,
                            const std::optional<Attendance>& winner)
{
    const Change change(*this);
    recent.confirm(event, said, winner);
    filter.confirm(event, said, winner);
    if (open)
        for (Person& person : open->card.people)
            if (person.outcome && person.outcome->event == event)
                settleOutcome(*person.outcome, said, winner);
    if (state.lastAdmitted && state.lastAdmitted->event == event)
        settleOutcome(*state.lastAdmitted, said, winner);
    for (NamedOutcome& each : state.lastTogether)
        if (each.outcome.event == event)
            settleOutcome(each.outcome, said, winner);
}

// No number of theirs stands on view any more; those of the others do.
void Desk::Private::forgetAdmitted(const EventId& event)
{
    auto& together = state.lastTogether;
    std::erase_if(together,
                  [&event](const NamedOutcome& each) { return each.outcome.event == event; });
    if (!state.lastAdmitted || state.lastAdmitted->event != event)
        return;
    state.lastAdmitted.reset();
    state.lastAdmittedName.clear();
    if (!together.empty())
        countAdmitted(together.back().outcome, together.back().name);
}

// In time: the person still stands here and is sent to the desk that was first. The number stays
// spent.
void Desk::Private::takeBack(const EventId& event, const Attendance& winner, const Actor& actor)
{
    const UndoRequest request{event, today(), *ReasonId::parse(u"attended_elsewhere"),
                              {},    actor,   clock.read()};
    ask([request](Tables& tables) { return tables.journal.undo(request); },
        [this, event, winner](const Result<Recorded>& undone) {
            if (undone)
                return takenBack(event, winner);
            if (undone.error().fault != Fault::AlreadyUndone)
                failed(undone.error());
            confirm(event, Confirmation::Elsewhere, winner);
        });
}

std::optional<Outcome> Desk::Private::outcomeOf(const EventId& event) const
{
    if (const DeskCard* kept = recent.ofEvent(event))
        for (const Person& person : kept->card.people)
            if (person.outcome && person.outcome->event == event)
                return person.outcome;
    return std::nullopt;
}

// Their card comes back where nobody else stands at the counter yet.
void Desk::Private::takenBack(const EventId& event, const Attendance& winner)
{
    const Change change(*this);
    Notice told{.what = Notice::What::TakenElsewhere,
                .outcome = outcomeOf(event),
                .name = recent.nameOf(event)};
    if (told.outcome)
        settleOutcome(*told.outcome, Confirmation::Elsewhere, winner);
    auto again = recent.takeBack(event, winner);
    filter.undo(event);
    forgetAdmitted(event);
    if (open)
        for (Person& person : open->card.people)
            if (person.outcome && person.outcome->event == event)
                turnToAttended(person, winner);
    if (!open && again && signedIn() && !recording)
        present(std::move(*again));
    Q_EMIT q.noticed(told);
    recordedSomething();
}

void Desk::standAlone(const Error& why)
{
    const Private::Change change(*d);
    d->state.sync.problem = why;
}

void Desk::syncNow()
{
    if (d->centre)
        d->centre->tryNow();
}
