// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"

namespace {

// The one on the card who is still open to be worked on, or null.
Person* openPerson(std::optional<DeskCard>& open)
{
    if (!open || open->card.person().outcome)
        return nullptr;
    return &open->card.person();
}

} // namespace

void Desk::tick(int line, Aspect aspect, bool on)
{
    Person* person = openPerson(d->open);
    if (!person || d->recording || line < 0 || size_t(line) >= person->checklist.lines.size())
        return;
    const Private::Change change(*d);
    person->checklist.lines[size_t(line)].tick(aspect, on);
    d->open->touched = true;
}

void Desk::setDiffers(int line, const QString& what)
{
    Person* person = openPerson(d->open);
    if (!person || d->recording || line < 0 || size_t(line) >= person->checklist.lines.size())
        return;
    const Private::Change change(*d);
    DocumentCheck& check = person->checklist.lines[size_t(line)];
    check.differs = what.trimmed();
    if (!check.differs.isEmpty())
        check.tick(Aspect::Identical, false);
    d->open->touched = true;
}

void Desk::tickRequired()
{
    Person* person = openPerson(d->open);
    if (!person || d->recording)
        return;
    const Private::Change change(*d);
    person->checklist.tickRequired();
    d->open->touched = true;
}

void Desk::setOutsideArea(bool on)
{
    Person* person = openPerson(d->open);
    if (!person || d->recording || !d->office.asksOutsideArea)
        return;
    const Private::Change change(*d);
    person->outsideArea = on;
    person->checklist = checklistOf(*person, d->office);
    d->open->touched = true;
}

void Desk::changeService(const ServiceId& service)
{
    Person* person = openPerson(d->open);
    if (!person || d->recording || !d->office.service(service) || person->service == service ||
        person->verdict.as<verdict::AlreadyAttended>() ||
        person->verdict.as<verdict::NotABooking>() || !d->allowed(Right::RecordArrivals))
        return;
    const Private::Change change(*d);
    const ServiceId from = person->service;
    person->service = service;
    person->checklist = checklistOf(*person, d->office);
    judgeAgain(d->open->card, *person, d->office, d->doubt());
    d->open->touched = true;
    d->changedAt = d->clock.read().bootMicros;
    if (person->booking)
        d->append(serviceChangeEvent(person->booking->key.toString(), d->today(), from, service,
                                     d->actor(), d->clock.read()));
}

void Desk::setIdentityCompared(bool on)
{
    if (!d->open || d->recording)
        return;
    const Private::Change change(*d);
    d->open->card.person().identityCompared = on;
    d->open->touched = true;
}

void Desk::setPriority(bool on)
{
    Person* person = openPerson(d->open);
    if (!person || d->recording || person->priority == on || !d->allowed(Right::MarkPriority))
        return;
    const Private::Change change(*d);
    person->priority = on;
    d->open->touched = true;
}

void Desk::selectPerson(size_t index)
{
    if (!d->open || d->recording || index >= d->open->card.people.size() ||
        index == d->open->card.current)
        return;
    const Private::Change change(*d);
    d->open->card.current = index;
    d->open->touched = true;
    d->changedAt = d->clock.read().bootMicros;
}

void Desk::tickPerson(size_t index, bool on)
{
    if (!d->open || d->recording || index >= d->open->card.people.size())
        return;
    const Private::Change change(*d);
    d->open->card.people[index].ticked = on;
    d->open->touched = true;
}

// An undecided card goes to the list of recent sightings; with no card the large number goes.
void Desk::clear()
{
    if (d->recording || !d->signedIn())
        return;
    const Private::Change change(*d);
    d->forgetLookUps();
    d->putAside();
    d->state.lastAdmitted.reset();
    d->state.lastAdmittedName.clear();
    d->state.lastTogether.clear();
    d->openWaiting();
}
