// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"

#include <algorithm>

// Against the rule: at once, with a second person where one has to consent, or later, by parking
// the person until somebody decides who may.
namespace {

const Reason* overrideReason(const Office& office, const ReasonId& id)
{
    const Reason* reason = office.reason(id);
    return reason && reason->what == Reason::For::Override ? reason : nullptr;
}

} // namespace

void Desk::admitAgainstRule(const decision::Override& override,
                            const std::optional<Consent>& consent)
{
    if (!d->mayDecide() || !canOverride(d->open->card.person().verdict) ||
        !d->allowed(Right::RecordArrivals))
        return;
    const Reason* reason = overrideReason(d->office, override.reason);
    if (!reason)
        return d->failed({Fault::ReasonMissing, {}, {}});
    const Person& person = d->open->card.person();
    if (d->keyOf(d->open->card, person).isEmpty() || !d->mayAdmit())
        return;
    const Approval approval{consent, override.approvedBy,
                            needsApprover(d->session.role(), *reason)};
    const bool provisional = !person.booking;
    d->decide(decision::Admit{override, provisional},
              provisional ? Outcome::What::Provisional : Outcome::What::AdmittedByOverride,
              approval);
}

void Desk::askApproval(const ReasonId& reason, const QString& words)
{
    if (!d->mayDecide() || !canOverride(d->open->card.person().verdict) ||
        !d->allowed(Right::RecordArrivals))
        return;
    if (!overrideReason(d->office, reason))
        return d->failed({Fault::ReasonMissing, {}, {}});
    const Card& card = d->open->card;
    if (d->keyOf(card, card.person()).isEmpty())
        return;
    if (card.request && card.current == 0)
        return clear(); // waits already
    d->decide(decision::AskApproval{reason, words.trimmed()}, Outcome::What::Parked);
}

// Judged by the sighting that led to the asking: nobody becomes late by waiting for an approval.
void Desk::openParked(const EventId& request)
{
    const auto entry = std::ranges::find(d->state.parked, request, &ParkedEntry::request);
    if (entry == d->state.parked.end() || !d->signedIn() || d->recording ||
        (d->open && d->open->card.request == request))
        return;
    const Private::Change change(*d);
    d->openAgain(*entry);
}

void Desk::Private::openAgain(const ParkedEntry& parked)
{
    DeskCard again = draft(FoundBy::Typed);
    const DeskCard* kept = recent.ofEvent(parked.request);
    const auto first = kept ? kept->card.people.front().outcome : std::nullopt;
    if (first && first->event == parked.request) {
        again.card.foundBy = kept->card.foundBy;
        again.card.symbology = kept->card.symbology;
        again.card.proof = kept->card.proof;
        again.card.asksIdentity = kept->card.asksIdentity;
    } else {
        again.card.proof = proofOfReference(parked.key);
    }
    if (parked.name.isEmpty())
        lookFor(again, again.card.proof, true);
    else
        lookFor(again, parked.booking, true); // answered() finds the request by the key
}

// Whoever comes back with the same proof, or is opened from the list, goes on with that sighting.
const ParkedEntry* Desk::Private::parkedAs(const Card& card, const Found& found) const
{
    const auto& booking = found.people.front().booking;
    const QString key = booking ? booking->key.toString() : referenceOf(card.proof, office.id);
    const auto entry = std::ranges::find(state.parked, key, &ParkedEntry::key);
    return key.isEmpty() || entry == state.parked.end() ? nullptr : &*entry;
}
