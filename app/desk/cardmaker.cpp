// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/cardmaker.h"

#include <algorithm>

namespace {

// A family member is judged by the booking alone: the proof speaks of the one who was seen.
Proof proofOf(const Booking& booking)
{
    Proof proof;
    proof.kind = ProofKind::Booking;
    proof.codes = {booking.key.code};
    proof.text = booking.key.code;
    return proof;
}

ServiceId anyService(const Office& office)
{
    return office.services.empty() ? *ServiceId::parse(u"baru") : office.services.front().id;
}

Verdict judgePerson(const Proof& proof, const Person& person, const History& history,
                    const Situation& situation, const Office& office)
{
    std::optional<Booking> booking = person.booking;
    if (booking)
        booking->service = person.service;
    return seenBefore(judge(proof, booking, history, situation, office), history);
}

// The end of the clock's band at which this person is refused, if any.
std::optional<Verdict> refusalInBand(const Proof& proof, const Person& person,
                                     const History& history, const Situation& situation,
                                     const Office& office)
{
    for (const auto off : {situation.uncertainty, -situation.uncertainty}) {
        const Situation end{situation.at + off, {}, situation.dateDoubtful};
        Verdict there = judgePerson(proof, person, history, end, office);
        if (there.admits())
            continue;
        there.uncertain = true;
        return there;
    }
    return std::nullopt;
}

// What was said of this time before, goes on.
void judgeInto(Person& person, const Proof& proof, const History& history,
               const Situation& situation, const Office& office)
{
    const auto said = person.timeDoubt ? person.timeDoubt->inTime : std::nullopt;
    person.verdict = judgePerson(proof, person, history, situation, office);
    person.timeDoubt.reset();
    if (!person.verdict.uncertain || !person.verdict.admits())
        return;
    auto severer = refusalInBand(proof, person, history, situation, office);
    if (!severer)
        return;
    person.timeDoubt = TimeDoubt{person.verdict, std::move(*severer), said};
    if (said == false)
        person.verdict = person.timeDoubt->severer;
}

// After a restart the ticks of a held person are those that were not missing.
void tickAllBut(Checklist& checklist, const std::vector<DocumentId>& missing)
{
    checklist.tickRequired();
    for (DocumentCheck& line : checklist.lines)
        if (std::ranges::find(missing, line.document.id) != missing.end())
            for (const Aspect aspect : {Aspect::Original, Aspect::Copy, Aspect::Identical})
                line.tick(aspect, false);
}

void restoreTicks(Person& person, const FoundPerson& found, const Office& office,
                  const TickMemory& ticks)
{
    const auto kept = ticks.constFind(person.booking ? person.booking->key.toString() : QString());
    if (kept != ticks.constEnd()) {
        person.outsideArea = kept->outsideArea;
        person.checklist = kept->checklist;
    }
    person.checklist = checklistOf(person, office);
    if (kept == ticks.constEnd() && found.history.hold && !found.heldFor.empty())
        tickAllBut(person.checklist, found.heldFor);
}

Person makePerson(const FoundPerson& found, const Proof& proof, const Situation& situation,
                  const Office& office, const TickMemory& ticks)
{
    const ServiceId booked = found.booking ? found.booking->service : anyService(office);
    Person person{.booking = found.booking,
                  .rev = found.rev,
                  .verdict = {},
                  .disagreements = {},
                  .service = found.changedService.value_or(booked),
                  .checklist = {},
                  .outsideArea = false,
                  .ticked = false,
                  .hold = found.history.hold,
                  .firstVerdict = {},
                  .outcome = {}};
    judgeInto(person, proof, found.history, situation, office);
    if (person.verdict.as<verdict::Held>()) {
        const Situation first{found.history.hold->seenAt, situation.uncertainty,
                              situation.dateDoubtful};
        Person then = person; // a cancellation since came too late
        then.booking->status = BookingStatus::Active;
        person.firstVerdict = judgePerson(proof, then, History{}, first, office);
    }
    restoreTicks(person, found, office, ticks);
    return person;
}

} // namespace

Card makeCard(Card card, const Found& found, const Office& office, const ClockDoubt& doubt,
              const TickMemory& ticks)
{
    const Situation situation{card.seenAt, doubt.uncertainty, doubt.date};
    card.people.clear();
    for (const FoundPerson& one : found.people) {
        const bool seen = card.people.empty();
        const Proof proof = seen ? card.proof : proofOf(*one.booking);
        card.people.push_back(makePerson(one, proof, situation, office, ticks));
    }
    Person& first = card.people.front();
    if (first.booking)
        first.disagreements = disagreements(card.proof, *first.booking, office);
    first.ticked = true;
    card.current = 0;
    card.lookAlikes = found.lookAlikes;
    card.dataAsOf = found.dataAsOf;
    card.earlierSighting = found.earlierSighting;
    return card;
}

void judgeAgain(const Card& card, Person& person, const Office& office, const ClockDoubt& doubt)
{
    const bool seen = &person == &card.people.front();
    const Proof proof = seen || !person.booking ? card.proof : proofOf(*person.booking);
    History history;
    history.hold = person.hold;
    judgeInto(person, proof, history, {card.seenAt, doubt.uncertainty, doubt.date}, office);
}

Checklist checklistOf(const Person& person, const Office& office)
{
    // Whoever shows no booking has nothing to hand in; an unknown code may be taken in on approval.
    const bool nothing = !person.booking && person.verdict.as<verdict::NotABooking>();
    const Service* service = nothing ? nullptr : office.service(person.service);
    return service ? Checklist::of(*service, person.outsideArea, person.checklist) : Checklist{};
}
