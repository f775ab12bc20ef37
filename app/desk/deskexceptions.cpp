// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"

#include <algorithm>

namespace {

// Checked where the quota is counted, in one go with the recording.
Result<Recorded> recordWalkIn(Tables& tables, const WalkIn& walkIn, const WalkInCategory& category,
                              QDate day, const Actor& actor, const ClockReading& time)
{
    const auto taken = tables.journal.walkInsOn(day, category.id);
    if (!taken)
        return tl::unexpected(taken.error());
    if (!walkInProblems(walkIn, category, *taken, day).empty())
        return failure(Fault::NotAllowed);
    return tables.journal.recordWalkIn(walkIn, day, actor, time);
}

} // namespace

void Desk::takeWalkIn(const WalkIn& walkIn)
{
    if (!d->signedIn() || d->recording)
        return;
    const auto category =
        std::ranges::find(d->office.walkIns, walkIn.category, &WalkInCategory::id);
    if (category == d->office.walkIns.end())
        return d->failed({Fault::NotAllowed, {}, {}});
    const Private::Change change(*d);
    d->recording = true;
    d->whenReady([this, walkIn, category = *category] {
        d->ask(
            [walkIn, category, day = d->today(), actor = d->actor(),
             time = d->clock.read()](Tables& tables) {
                return recordWalkIn(tables, walkIn, category, day, actor, time);
            },
            [this, walkIn](const Result<Recorded>& recorded) {
                d->walkInWritten(walkIn, recorded);
            });
    });
}

void Desk::Private::walkInWritten(const WalkIn& walkIn, const Result<Recorded>& result)
{
    const Change change(*this);
    recording = false;
    if (!result)
        return failed(result.error());
    const Outcome outcome{
        Outcome::What::WalkIn, result->event, result->at, result->queueNumber, {}};
    Person* standsFor = nullptr;
    if (open && !walkIn.bookingKey.isEmpty() && keyOf(open->card.person()) == walkIn.bookingKey)
        standsFor = &open->card.person();
    state.lastTogether.clear();
    countAdmitted(outcome, walkIn.name);
    if (standsFor) {
        standsFor->outcome = outcome;
        settle(outcome);
    } else {
        recent.put(walkInCard(walkIn, outcome));
    }
    Q_EMIT q.recorded(outcome);
    refresh();
}

// A line for the list: there was no sighting.
DeskCard Desk::Private::walkInCard(const WalkIn& walkIn, const Outcome& outcome)
{
    DeskCard card = draft(FoundBy::Typed);
    card.card.proof.name = walkIn.name;
    Person person{.booking = {},
                  .verdict = {},
                  .disagreements = {},
                  .service = walkIn.service,
                  .checklist = {},
                  .outsideArea = false,
                  .ticked = false,
                  .hold = {},
                  .firstVerdict = {},
                  .outcome = outcome};
    person.verdict.kind = verdict::NotABooking{ForeignKind::None};
    card.card.people.push_back(std::move(person));
    return card;
}

void Desk::undo(const EventId& event, const ReasonId& reason, const QString& words)
{
    if (!d->signedIn() || d->recording)
        return;
    const Reason* known = d->office.reason(reason);
    if (!known || known->what != Reason::For::Undo)
        return d->failed({Fault::ReasonMissing, {}, {}});
    const Private::Change change(*d);
    d->recording = true;
    d->whenReady([this, request = UndoRequest{event, d->today(), reason, words, d->actor(),
                                              d->clock.read()}] {
        d->ask([request](Tables& tables) { return tables.journal.undo(request); },
               [this, event = request.event](const Result<Recorded>& recorded) {
                   d->undone(event, recorded);
               });
    });
}

void Desk::Private::undone(const EventId& event, const Result<Recorded>& result)
{
    const Change change(*this);
    recording = false;
    if (!result)
        return failed(result.error());
    Notice notice;
    notice.what = Notice::What::Undone;
    notice.name = recent.nameOf(event);
    recent.undo(event);
    filter.undo(event);
    if (state.lastAdmitted && state.lastAdmitted->event == event) {
        state.lastAdmitted.reset();
        state.lastAdmittedName.clear();
        state.lastTogether.clear();
    }
    if (open)
        for (Person& person : open->card.people)
            if (person.outcome && person.outcome->event == event)
                person.outcome.reset();
    Q_EMIT q.noticed(notice);
    refresh();
}
