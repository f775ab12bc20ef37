// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"
#include "domain/printedproof.h"

#include <algorithm>
#include <utility>

namespace {

constexpr qint64 signInReminder = 3'000'000; // microseconds

// Typed text without a digit that is no code: a name, which the window searches for.
bool isNoCode(const Proof& proof)
{
    const bool unclear =
        proof.foreign == ForeignKind::Unknown || proof.foreign == ForeignKind::None;
    return proof.kind == ProofKind::NotABooking && unclear && proof.codes.isEmpty() &&
           std::ranges::none_of(proof.text, [](QChar c) { return c.isDigit(); });
}

// Read by the camera from a message on a screen. What was pasted is no reading.
bool isPrint(Symbology symbology, FoundBy foundBy)
{
    return symbology == Symbology::Text && foundBy == FoundBy::Camera;
}

bool bears(const std::optional<DeskCard>& card, const QString& code)
{
    return card && (card->card.proof.codes.contains(code) ||
                    std::ranges::any_of(card->card.people, [&](const Person& person) {
                        return person.booking && normalisedCode(person.booking->key.code) == code;
                    }));
}

} // namespace

// By what a sighting is known again. Print is read a little differently each time but for its code.
QString Desk::Private::textOf(const Sighting& sighting) const
{
    const QString text = proofText(sighting.bytes);
    if (!isPrint(sighting.symbology, sighting.foundBy))
        return text;
    return readProof(text, office.patterns).codes.value(0);
}

// Whether print opens a card; if not, its code is suggested.
bool Desk::Private::takePrint(DeskCard& seen, const Found& found)
{
    const auto& booking = found.people.front().booking;
    switch (weighPrinted(seen.card.proof, booking, office.id)) {
    case PrintedProof::Counts:
        seen.card.proof = borneOut(seen.card.proof, *booking);
        suggested.clear();
        return true;
    case PrintedProof::Suggested:
        suggested = seen.card.proof.codes.front();
        offerSuggestion();
        return false;
    case PrintedProof::Nothing:
        break;
    }
    return false;
}

// To an officer who has nobody before them: at once, or when that card is gone and the message is
// still in view. Not the code of those who were at the counter meanwhile.
void Desk::Private::offerSuggestion()
{
    if (bears(open, suggested) || bears(waiting, suggested))
        suggested.clear();
    if (open || suggested.isEmpty() || !signedIn())
        return;
    const QString code = std::exchange(suggested, {});
    if (filter.isInView(code, clock.read().bootMicros))
        Q_EMIT q.codeSuggested(code);
}

// From the camera and the hand scanner: the same code comes again and again.
void Desk::Private::see(const Sighting& sighting)
{
    lockWhenIdle();
    if (sighting.corners && signedIn())
        Q_EMIT q.codeInView(*sighting.corners);
    const qint64 boot = clock.read().bootMicros;
    if (!signedIn()) {
        if (toldToSignIn == 0 || boot - toldToSignIn > signInReminder)
            notice(Notice::What::SignInFirst);
        toldToSignIn = boot == 0 ? 1 : boot;
        return;
    }
    const QString text = textOf(sighting);
    if (filter.isNew(text, boot))
        return receive(sighting, false);
    if (const auto outcome = filter.untold(text))
        Q_EMIT q.noticed(Notice{.what = Notice::What::StillAttended, .outcome = outcome});
}

DeskCard Desk::Private::draft(FoundBy foundBy)
{
    DeskCard draft;
    draft.card.id = ++lastId;
    draft.card.foundBy = foundBy;
    draft.card.seenAt = now();
    return draft;
}

void Desk::Private::receive(Sighting sighting, bool deliberate)
{
    if (!signedIn())
        return notice(Notice::What::SignInFirst);
    q.noteInput();
    DeskCard seen = draft(sighting.foundBy);
    seen.card.symbology = sighting.symbology;
    seen.sightingText = textOf(sighting);
    seen.card.proof = readProof(proofText(sighting.bytes), office.patterns);
    if (isPrint(sighting.symbology, sighting.foundBy) && seen.card.proof.codes.isEmpty())
        return;
    if (seen.card.proof.foreign == ForeignKind::Nothing)
        return;
    lookFor(seen, seen.card.proof, deliberate);
}

void Desk::Private::lookFor(DeskCard seen, std::variant<Proof, BookingKey> what, bool deliberate)
{
    const Change change(*this);
    ++lookingUp;
    const Question question{std::move(what), office.id, today()};
    ask([question](Tables& tables) { return lookUp(tables, question); },
        [this, seen = std::move(seen), deliberate, asked = generation](const Result<Found>& found) {
            answered(seen, found, deliberate, asked != generation);
        });
}

// Cleared meanwhile: a late answer must not land on whoever stands there then.
void Desk::Private::forgetLookUps()
{
    ++generation;
    lookingUp = 0;
}

void Desk::Private::answered(DeskCard seen, const Result<Found>& found, bool deliberate, bool late)
{
    const Change change(*this);
    if (!late)
        --lookingUp;
    if (!found)
        return failed(found.error());
    if (seen.card.symbology && isPrint(*seen.card.symbology, seen.card.foundBy) &&
        (late || !takePrint(seen, *found)))
        return;
    const bool typed = seen.card.foundBy == FoundBy::Typed;
    if (!late && typed && !found->people.front().booking && isNoCode(seen.card.proof)) {
        Q_EMIT q.searchAsked(seen.card.proof.text);
        return;
    }
    if (const ParkedEntry* parked = parkedAs(seen.card, *found)) {
        seen.card.seenAt = parked->seenAt;
        seen.card.request = parked->request;
    }
    seen.card = makeCard(seen.card, *found, office, doubt(), ticks);
    const Instant dayStart = instantOf(today(), 0, office.zone);
    const auto here = recent.firstSeen(seen.card, dayStart);
    if (here && (!seen.card.earlierSighting || *here < *seen.card.earlierSighting))
        seen.card.earlierSighting = here;
    if (late)
        return keep(std::move(seen));
    arrived(std::move(seen), deliberate);
}

void Desk::scanned(const QByteArray& text)
{
    d->see({.bytes = text,
            .symbology = Symbology::Typed,
            .foundBy = FoundBy::HandScanner,
            .corners = {},
            .at = d->now()});
}

void Desk::typed(const QString& text)
{
    d->receive({.bytes = text.toUtf8(),
                .symbology = Symbology::Typed,
                .foundBy = FoundBy::Typed,
                .corners = {},
                .at = d->now()},
               true);
}

void Desk::pasted(const QString& text)
{
    d->receive({.bytes = text.toUtf8(),
                .symbology = Symbology::Text,
                .foundBy = FoundBy::Pasted,
                .corners = {},
                .at = d->now()},
               true);
}

void Desk::open(const BookingKey& booking, FoundBy foundBy)
{
    if (!d->signedIn())
        return d->notice(Notice::What::SignInFirst);
    DeskCard card = d->draft(foundBy);
    card.card.asksIdentity = foundBy == FoundBy::Search;
    card.card.proof.kind = ProofKind::Booking;
    card.card.proof.codes = {booking.code};
    card.card.proof.text = booking.code;
    d->lookFor(card, booking, true);
}
