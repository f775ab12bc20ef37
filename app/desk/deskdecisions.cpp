// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"

#include <algorithm>

namespace {

constexpr qint64 guardMicros = 500'000; // no key decides so soon after a card changed

std::optional<Checklist::Place> open(const Person& person)
{
    return person.checklist.firstOpen();
}

bool differs(const Person& person)
{
    return !person.checklist.differing().empty();
}

} // namespace

bool Desk::Private::mayDecide() const
{
    return signedIn() && open && !recording && !open->card.person().outcome && q.canDecide();
}

bool Desk::canDecide() const
{
    const qint64 since = d->clock.read().bootMicros - d->changedAt;
    return d->open && (since >= guardMicros || since < 0);
}

bool Desk::Private::documentsStand(const Person& person) const
{
    return !office.documentsBeforeNumber || person.checklist.complete();
}

bool Desk::Private::timeStands(const Person& person)
{
    return !person.timeDoubt || person.timeDoubt->inTime.has_value();
}

bool Desk::Private::identityStands(const Person& person) const
{
    return !open->card.asksIdentity || person.identityCompared;
}

bool Desk::Private::mayAdmit()
{
    if (!identityStands(open->card.person())) {
        notice(Notice::What::IdentityOpen);
        return false;
    }
    if (!timeStands(open->card.person())) {
        notice(Notice::What::TimeOpen);
        return false;
    }
    if (documentsStand(open->card.person()))
        return true;
    if (const auto place = ::open(open->card.person()))
        Q_EMIT q.documentsOpen(*place);
    notice(Notice::What::DocumentsOpen);
    return false;
}

QString Desk::Private::keyOf(const Card& card, const Person& person) const
{
    if (person.booking)
        return person.booking->key.toString();
    return referenceOf(card.proof, office.id);
}

Circumstances Desk::Private::circumstances(const Card& card, const Person& person) const
{
    const bool seen = &person == &card.people.front();
    const bool checked = std::ranges::any_of(person.checklist.lines, [](const DocumentCheck& line) {
        return line.original || line.copy || line.identical || !line.differs.isEmpty();
    });
    DocumentsSeen documents = checked ? DocumentsSeen::Incomplete : DocumentsSeen::NotChecked;
    if (checked && person.checklist.complete())
        documents = DocumentsSeen::Complete;
    // A hold goes on with the sighting that led to it.
    const Instant judged = person.firstVerdict && person.hold ? person.hold->seenAt : card.seenAt;
    return {.actor = actor(),
            .foundBy = seen ? card.foundBy : FoundBy::Family,
            .symbology = seen ? card.symbology : std::nullopt,
            .seenAt = judged,
            .decided = clock.read(),
            .documents = documents,
            .outsideArea = person.outsideArea,
            .identityCompared = person.identityCompared,
            .priority = person.priority,
            .saidInTime = person.timeDoubt ? person.timeDoubt->inTime : std::nullopt,
            .request = seen ? card.request : std::nullopt,
            .service = person.service,
            .rev = person.rev};
}

Arrival Desk::Private::arrival(const Person& person, Decision decision) const
{
    // The journal lets a held person go on who was cancelled meanwhile.
    const bool cancelled = person.booking && person.booking->status != BookingStatus::Active;
    const Verdict verdict =
        cancelled ? person.verdict : person.firstVerdict.value_or(person.verdict);
    return {keyOf(open->card, person), today(), verdict, std::move(decision),
            circumstances(open->card, person)};
}

void Desk::Private::decide(Decision decision, Outcome::What what, const Approval& approval)
{
    const Person& person = open->card.person();
    record({open->card.current}, {arrival(person, std::move(decision))}, what, approval);
}

void Desk::admit()
{
    if (!d->mayDecide() || !d->open->card.person().verdict.admits() ||
        !d->allowed(Right::RecordArrivals) || !d->mayAdmit())
        return;
    d->decide(decision::Admit{}, Outcome::What::Admitted);
}

void Desk::admitTogether()
{
    if (!d->open || d->recording || !canDecide() || !d->allowed(Right::RecordArrivals))
        return;
    std::vector<size_t> indexes;
    std::vector<Arrival> arrivals;
    std::optional<size_t> unchecked;
    for (size_t i = 0; i < d->open->card.people.size(); ++i) {
        const Person& person = d->open->card.people[i];
        if (!person.ticked || person.outcome || !person.verdict.admits())
            continue;
        if (!d->identityStands(person) || !d->timeStands(person) || !d->documentsStand(person)) {
            unchecked = unchecked.value_or(i);
            continue;
        }
        indexes.push_back(i);
        arrivals.push_back(d->arrival(person, decision::Admit{}));
    }
    if (!indexes.empty())
        return d->record(std::move(indexes), std::move(arrivals), Outcome::What::Admitted);
    if (!unchecked)
        return;
    selectPerson(*unchecked);
    (void)d->mayAdmit(); // says what is open
}

void Desk::hold(int minutes)
{
    if (!d->mayDecide() || minutes <= 0 || holdDefault() == 0)
        return;
    const Person& person = d->open->card.person();
    if (!person.verdict.admits() || !person.booking)
        return;
    if (!d->timeStands(person))
        return d->notice(Notice::What::TimeOpen);
    const LocalMinute local = localMinute(now(), d->office.zone);
    Instant until = instantOf(local.date, local.minute, d->office.zone) +
                    std::chrono::minutes(std::min(minutes, holdDefault()));
    until = std::min(until, holdLimit());
    if (person.hold && person.firstVerdict) // held already: not longer
        until = std::min(until, person.hold->until);
    if (until <= now() || !d->allowed(Right::RecordArrivals))
        return;
    auto missing = person.checklist.missing();
    for (const DocumentCheck& line : person.checklist.differing())
        missing.push_back(line.document.id);
    d->decide(decision::HoldUntil{until, missing}, Outcome::What::Held);
}

void Desk::refuseDocuments()
{
    if (!d->mayDecide() || d->keyOf(d->open->card, d->open->card.person()).isEmpty())
        return;
    const Person& person = d->open->card.person();
    if ((person.checklist.complete() && !differs(person)) || !d->allowed(Right::RecordArrivals))
        return;
    decision::RefuseDocuments refusal{person.checklist.missing(), {}};
    for (const DocumentCheck& line : person.checklist.differing())
        refusal.differing.emplace_back(line.document.id, line.differs);
    d->decide(std::move(refusal), Outcome::What::RefusedDocuments);
}

// What is no booking leaves nothing behind; everything else that is refused is an event.
void Desk::refuse(const std::optional<ReasonId>& reason)
{
    if (!d->mayDecide() || d->open->card.person().verdict.admits())
        return;
    const Person& person = d->open->card.person();
    if (person.verdict.as<verdict::NotABooking>() || d->keyOf(d->open->card, person).isEmpty())
        return clear();
    if (!d->allowed(Right::RecordArrivals))
        return;
    const Reason* known = reason ? d->office.reason(*reason) : nullptr;
    if (reason && (!known || known->what != Reason::For::Refusal))
        return d->failed({Fault::ReasonMissing, {}, {}});
    d->decide(decision::Refuse{reason}, Outcome::What::Refused);
}

int Desk::holdDefault() const
{
    if (!d->open || !d->open->card.person().booking)
        return 0;
    const Booking& booking = *d->open->card.person().booking;
    const Rule* rule = d->office.ruleFor(booking.key.channel, booking.serviceDate);
    return rule ? rule->holdMinutes.value_or(0) : 0;
}

Instant Desk::holdLimit() const
{
    const QDate day = d->today();
    const auto hours = d->office.hoursOn(day);
    return instantOf(day, hours ? hours->closes : 24 * 60, d->office.zone);
}
