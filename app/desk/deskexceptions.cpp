// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"

#include <algorithm>

namespace {

// The journal asks for who has to consent, and counts the quota.
bool isAnApprovers(WalkInProblem problem)
{
    return problem == WalkInProblem::ApproverMissing || problem == WalkInProblem::QuotaUsedUp;
}

struct WalkInOrder
{
    WalkIn walkIn;
    WalkInCategory category;
    Approval approval;
    OfficerTable::By by;
};

Result<Recorded> recordWalkIn(Tables& tables, WalkInOrder order)
{
    auto problems = walkInProblems(order.walkIn, order.category, 0, order.by.day);
    std::erase_if(problems, isAnApprovers);
    if (!problems.empty())
        return failure(Fault::NotAllowed);
    auto approver = approverOf(tables, order.approval, order.by);
    if (!approver)
        return tl::unexpected<Error>(approver.error());
    order.walkIn.approvedBy = std::move(*approver);
    return tables.journal.recordWalkIn(order.walkIn, order.category, order.by.day, order.by.actor,
                                       order.by.time);
}

// One's own is what one recorded today; who recorded it stands in the journal.
Result<bool> isOwn(Tables& tables, const UndoRequest& request)
{
    const auto events = tables.journal.recordedOn(request.day);
    if (!events)
        return tl::unexpected<Error>(events.error());
    return std::ranges::any_of(*events, [&request](const ChainedEvent& chained) {
        return chained.event.id == request.event && chained.event.officer == request.actor.officer;
    });
}

Result<Recorded> undoIfAllowed(Tables& tables, const UndoRequest& request, bool any)
{
    if (!any) {
        const auto own = isOwn(tables, request);
        if (!own)
            return tl::unexpected<Error>(own.error());
        if (!*own)
            return failure(Fault::NotAllowed);
    }
    return tables.journal.undo(request);
}

} // namespace

void Desk::takeWalkIn(const WalkIn& walkIn, const std::optional<Consent>& consent)
{
    if (d->recording || !d->allowed(Right::RegisterWalkIns))
        return;
    if (walkIn.priority && !d->allowed(Right::MarkPriority))
        return;
    const auto category =
        std::ranges::find(d->office.walkIns, walkIn.category, &WalkInCategory::id);
    if (category == d->office.walkIns.end())
        return d->failed({Fault::NotAllowed, {}, {}});
    const Private::Change change(*d);
    d->recording = true;
    const Approval approval{consent, walkIn.approvedBy, false};
    d->whenReady([this, walkIn, category = *category, approval, actor = d->actor()] {
        const WalkInOrder order{walkIn, category, approval, {actor, d->today(), d->clock.read()}};
        d->ask([order](Tables& tables) { return recordWalkIn(tables, order); },
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
        return notWritten(result.error());
    Outcome outcome{Outcome::What::WalkIn, result->event, result->at, result->queueNumber, {}};
    outcome.confirmation = firstWord();
    Person* standsFor = nullptr;
    if (open && !walkIn.bookingKey.isEmpty() &&
        keyOf(open->card, open->card.person()) == walkIn.bookingKey)
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
    askCentre({outcome.event});
    recordedSomething();
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
                  .priority = walkIn.priority,
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
    if (d->recording || !d->allowed(Right::UndoOwn))
        return;
    const Reason* known = d->office.reason(reason);
    if (!known || known->what != Reason::For::Undo)
        return d->failed({Fault::ReasonMissing, {}, {}});
    const Private::Change change(*d);
    d->recording = true;
    const UndoRequest request{event, d->today(), reason, words, d->actor(), d->clock.read()};
    d->whenReady([this, request, any = d->session.may(Right::UndoAny)] {
        d->ask([request, any](Tables& tables) { return undoIfAllowed(tables, request, any); },
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
        return notWritten(result.error());
    Notice notice;
    notice.what = Notice::What::Undone;
    notice.name = recent.nameOf(event);
    recent.undo(event);
    filter.undo(event);
    forgetAdmitted(event);
    if (open)
        for (Person& person : open->card.people)
            if (person.outcome && person.outcome->event == event)
                person.outcome.reset();
    Q_EMIT q.noticed(notice);
    recordedSomething();
}
