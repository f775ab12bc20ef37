// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"

#include <algorithm>

// One applicant after another: who stands on the card, who waits behind it, who was put aside.
namespace {

bool shares(const QStringList& some, const QStringList& others)
{
    return std::ranges::any_of(some, [&](const QString& code) { return others.contains(code); });
}

bool samePerson(const Card& one, const Card& other)
{
    const auto& a = one.people.front().booking;
    const auto& b = other.people.front().booking;
    if (a && b)
        return a->key == b->key;
    if (a || b)
        return false;
    return one.proof.text == other.proof.text || shares(one.proof.codes, other.proof.codes);
}

} // namespace

// The people are known and judged: the card opens, waits, or goes to the list.
void Desk::Private::arrived(DeskCard card, bool deliberate)
{
    if (deliberate && !recording) {
        const bool again = open && open->card.id == card.card.id;
        if (open && !again && !open->touched && !open->card.person().outcome &&
            samePerson(open->card, card.card))
            return; // it is the one who stands there
        if (again)
            open.reset(); // judged again: was not put aside
        putAside();
        return present(std::move(card));
    }
    if (isOpenAlready(card.card))
        return;
    if (isReplaceable()) {
        putAside();
        return present(std::move(card));
    }
    if (waiting)
        keep(std::move(*waiting));
    waiting = std::move(card);
}

// A proof of somebody who stands on the open card or waits behind it already.
bool Desk::Private::isOpenAlready(const Card& other)
{
    if (waiting && samePerson(waiting->card, other))
        return true;
    if (!open)
        return false;
    const auto& seen = other.people.front().booking;
    for (Person& person : open->card.people) {
        const bool same = seen && person.booking && seen->key == person.booking->key;
        if (same && !person.outcome) {
            person.ticked = true; // of the family: has shown a proof of their own
            return true;
        }
    }
    return samePerson(open->card, other) && !open->card.people.front().outcome;
}

// Nothing is lost when another one comes: no card, an untouched refusal, or all is decided.
bool Desk::Private::isReplaceable() const
{
    if (!open)
        return true;
    if (recording)
        return false;
    const auto decided = [](const Person& person) { return person.outcome.has_value(); };
    if (std::ranges::any_of(open->card.people, decided))
        return !open->touched;
    return !open->touched && !open->card.person().verdict.admits();
}

void Desk::Private::present(DeskCard card)
{
    open = std::move(card);
    open->touched = false;
    state.lastAdmitted.reset();
    state.lastAdmittedName.clear();
    state.lastTogether.clear();
    changedAt = clock.read().bootMicros;
    recent.put(*open);
    askForExcuses();
    Q_EMIT q.cardOpened(open->card.id);
    Q_EMIT q.sounded(mannerOf(open->card.person().verdict));
}

void Desk::Private::putAside()
{
    if (open)
        keep(std::move(*open));
    open.reset();
}

void Desk::Private::keep(DeskCard card)
{
    noteSeen(card);
    recent.put(card);
}

// Nothing was decided, but the person was here: once for each card. Who waits for an approval is in
// the journal already; what is no booking leaves nothing behind.
void Desk::Private::noteSeen(DeskCard& card)
{
    const Person& seen = card.card.people.front();
    const bool decided = std::ranges::any_of(
        card.card.people, [](const Person& person) { return person.outcome.has_value(); });
    const QString key = keyOf(card.card, seen);
    if (card.noted || decided || card.card.request || key.isEmpty() || !signedIn() ||
        !state.surroundings.recordingReady || seen.verdict.as<verdict::NotABooking>())
        return;
    card.noted = true;
    const Arrival left{key, today(), seen.verdict, decision::LeaveOpen{},
                       circumstances(card.card, seen)};
    ask([left](Tables& tables) { return tables.journal.record(left); },
        [this](const Result<Recorded>& recorded) {
            if (!recorded)
                return failed(recorded.error());
            wakeCentre();
            Q_EMIT q.dayChanged();
        });
}

void Desk::Private::openWaiting()
{
    if (!waiting)
        return;
    DeskCard card = std::move(*waiting);
    waiting.reset();
    present(std::move(card));
}

// Undecided or undone: judged by its first sighting. Decided: shown as it was.
void Desk::openRecent(quint64 card)
{
    const DeskCard* kept = d->recent.find(card);
    if (!kept || kept->elsewhere || !d->signedIn() || d->recording ||
        (d->open && d->open->card.id == card))
        return;
    const Private::Change change(*d);
    if (d->waiting && d->waiting->card.id == card)
        return openNext();
    DeskCard again = *kept;
    const auto& outcome = recentEntry(again.card).outcome;
    if (outcome && outcome->what != Outcome::What::Undone) {
        d->putAside();
        return d->present(std::move(again));
    }
    const auto& booking = again.card.people.front().booking;
    if (booking)
        d->lookFor(again, booking->key, true);
    else
        d->lookFor(again, again.card.proof, true);
}

void Desk::openNext()
{
    if (!d->waiting || d->recording || !d->signedIn())
        return;
    const Private::Change change(*d);
    d->putAside();
    d->openWaiting();
}
