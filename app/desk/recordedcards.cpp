// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/recordedcards.h"

#include "desk/cardmaker.h"
#include "desk/lookup.h"
#include "store/localstore.h"

#include <QSet>

#include <algorithm>
#include <iterator>
#include <ranges>

namespace {

constexpr int shownOfOthers = 200;

QString textOf(const Event& event, QLatin1String key)
{
    return event.payload.value(key).toString();
}

Instant momentOf(const Event& event, QLatin1String key)
{
    return Instant(std::chrono::milliseconds(event.payload.value(key).toInteger()));
}

Outcome::What whatOf(const Event& event)
{
    using What = Outcome::What;
    if (event.kind == EventKind::WalkIn)
        return What::WalkIn;
    if (event.kind == EventKind::Hold)
        return What::Held;
    if (event.kind == EventKind::ApprovalAsked)
        return What::Parked;
    if (event.kind == EventKind::Refusal)
        return textOf(event, QLatin1String("decision")) == u"refuse" ? What::Refused
                                                                     : What::RefusedDocuments;
    if (event.payload.value(QLatin1String("provisional")).toBool())
        return What::Provisional;
    return event.payload.contains(QLatin1String("override")) ? What::AdmittedByOverride
                                                             : What::Admitted;
}

Outcome outcomeOf(const Event& event, bool undone)
{
    Outcome outcome{undone ? Outcome::What::Undone : whatOf(event),
                    event.id,
                    event.time.now,
                    QueueNumber::parse(textOf(event, QLatin1String("queue_number"))),
                    {}};
    if (event.kind == EventKind::Hold)
        outcome.heldUntil = momentOf(event, QLatin1String("until"));
    return outcome;
}

// The booking as it stands now; where it is unknown the reference's last part is its code.
Result<void> fillFromKey(Tables& tables, Card& card, Person& person, const QString& key)
{
    if (key.isEmpty())
        return {};
    card.proof = proofOfReference(key);
    const auto parsed = BookingKey::parse(key);
    if (!parsed)
        return {};
    auto booking = tables.bookings.byKey(*parsed);
    if (!booking)
        return tl::unexpected<Error>(booking.error());
    person.booking = std::move(*booking);
    if (person.booking)
        card.proof.kind = ProofKind::Booking;
    return {};
}

Verdict verdictOf(const Event& event, const Card& card, const Person& person, const Office& office)
{
    Verdict verdict;
    verdict.kind = verdict::NotABooking{ForeignKind::None}; // of a walk-in: nothing was shown
    if (const auto recorded = recordedVerdict(event))
        verdict = *recorded;
    if (person.booking) // its times are the booking's own
        verdict.timing = judge(card.proof, person.booking, {}, {card.seenAt, {}}, office).timing;
    return verdict;
}

Result<DeskCard> cardOf(Tables& tables, const Office& office, const Event& event, bool undone)
{
    DeskCard made;
    Card& card = made.card;
    const auto service = ServiceId::parse(textOf(event, QLatin1String("service")));
    Person person{.booking = {},
                  .verdict = {},
                  .disagreements = {},
                  .service = service ? *service : office.services.front().id,
                  .checklist = {},
                  .outsideArea = event.payload.value(QLatin1String("outside_area")).toBool(),
                  .ticked = false,
                  .hold = {},
                  .firstVerdict = {},
                  .outcome = {}};
    if (event.kind == EventKind::Seen)
        made.noted = true;
    else
        person.outcome = outcomeOf(event, undone);
    person.priority = event.payload.value(QLatin1String("priority")).toBool();
    card.foundBy = parseFoundBy(textOf(event, QLatin1String("found_by"))).value_or(FoundBy::Typed);
    card.symbology = parseSymbology(textOf(event, QLatin1String("symbology")));
    card.asksIdentity = card.foundBy == FoundBy::Search;
    person.identityCompared = event.payload.value(QLatin1String("identity_compared")).toBool();
    card.seenAt = event.payload.contains(QLatin1String("seen_at"))
                      ? momentOf(event, QLatin1String("seen_at"))
                      : event.time.now;
    if (const auto filled = fillFromKey(tables, card, person, event.bookingKey); !filled)
        return tl::unexpected<Error>(filled.error());
    if (event.kind == EventKind::WalkIn) {
        const auto name = tables.journal.personName(textOf(event, QLatin1String("person")));
        if (!name)
            return tl::unexpected<Error>(name.error());
        card.proof.name = *name;
    }
    person.verdict = verdictOf(event, card, person, office);
    person.checklist = checklistOf(person, office);
    if (textOf(event, QLatin1String("documents")) == u"complete")
        person.checklist.tickRequired();
    card.people.push_back(std::move(person));
    return made;
}

Result<std::vector<DeskCard>> ownCards(Tables& tables, const Office& office, QDate day)
{
    const auto events = tables.journal.recordedOn(day);
    if (!events)
        return tl::unexpected<Error>(events.error());
    QSet<QString> undone;
    for (const ChainedEvent& chained : *events)
        if (chained.event.kind == EventKind::Undo)
            undone.insert(textOf(chained.event, QLatin1String("undoes")));
    std::vector<DeskCard> cards;
    QSet<QString> later; // newest first: what came after an event is known
    for (const ChainedEvent& chained : *events | std::views::reverse) {
        const Event& event = chained.event;
        const bool wasUndone = undone.contains(event.id.toString());
        const bool seenOnly = event.kind == EventKind::Seen;
        if (event.kind == EventKind::Undo || (seenOnly && later.contains(event.bookingKey)))
            continue;
        if (!wasUndone)
            later.insert(event.bookingKey);
        auto card = cardOf(tables, office, event, wasUndone);
        if (!card)
            return tl::unexpected<Error>(card.error());
        cards.push_back(std::move(*card));
    }
    return cards;
}

// What the centre said so far; nothing yet: provisional.
Result<void> addCentresWord(Tables& tables, std::vector<DeskCard>& cards)
{
    std::vector<EventId> admissions;
    for (DeskCard& card : cards) {
        auto& outcome = card.card.people.front().outcome;
        if (!outcome || !isAdmission(outcome->what))
            continue;
        outcome->confirmation = Confirmation::Provisional;
        admissions.push_back(outcome->event);
    }
    const auto answers = tables.outbox.answersOf(admissions);
    if (!answers)
        return tl::unexpected<Error>(answers.error());
    for (const CentreAnswer& answer : *answers)
        for (DeskCard& card : cards) {
            auto& outcome = card.card.people.front().outcome;
            const auto said = confirmationOf(answer.outcome);
            if (outcome && outcome->event == answer.event && said)
                settleOutcome(*outcome, *said, answer.winner);
        }
    return {};
}

// The first arrival counts, here as at the desk that lost against it.
Result<std::vector<DeskCard>> cardsOfOthers(Tables& tables, const Office& office,
                                            const std::vector<KnownEvent>& arrivals)
{
    std::vector<DeskCard> cards;
    for (const KnownEvent& arrival : arrivals) {
        const Event& event = arrival.chained.event;
        const auto outcome = arrival.outcome.value_or(CentreOutcome::Ok);
        auto card = cardOf(tables, office, event, outcome == CentreOutcome::Voided);
        if (!card)
            return tl::unexpected<Error>(card.error());
        card->elsewhere = event.desk;
        if (const auto said = confirmationOf(outcome))
            settleOutcome(*card->card.people.front().outcome, *said, arrival.winner);
        cards.push_back(std::move(*card));
    }
    return cards;
}

void sortNewestFirst(std::vector<DeskCard>& cards)
{
    std::ranges::stable_sort(cards, std::ranges::greater{}, [](const DeskCard& card) {
        const auto& outcome = card.card.people.front().outcome;
        return outcome ? outcome->at : card.card.seenAt;
    });
}

} // namespace

Result<std::vector<DeskCard>> arrivalCards(Tables& tables, const Office& office, QDate day,
                                           const QStringList& events)
{
    const auto arrivals = tables.journal.arrivalsElsewhere(day, events);
    return arrivals ? cardsOfOthers(tables, office, *arrivals)
                    : tl::unexpected<Error>(arrivals.error());
}

Outcome recordedOutcome(const Event& event)
{
    return outcomeOf(event, false);
}

Result<std::vector<DeskCard>> recordedCards(Tables& tables, const Office& office, QDate day,
                                            bool withCentre)
{
    auto cards = ownCards(tables, office, day);
    if (!cards || !withCentre)
        return cards;
    if (const auto added = addCentresWord(tables, *cards); !added)
        return tl::unexpected<Error>(added.error());
    const auto others = tables.journal.arrivalsElsewhere(day, shownOfOthers);
    if (!others)
        return tl::unexpected<Error>(others.error());
    auto theirs = cardsOfOthers(tables, office, *others);
    if (!theirs)
        return theirs;
    std::ranges::move(*theirs, std::back_inserter(*cards));
    sortNewestFirst(*cards);
    return cards;
}

std::optional<Confirmation> confirmationOf(CentreOutcome outcome)
{
    switch (outcome) {
    case CentreOutcome::Ok:
    case CentreOutcome::UnknownBooking:
        return Confirmation::Confirmed;
    case CentreOutcome::Duplicate:
        return Confirmation::Elsewhere;
    case CentreOutcome::NotValidCancelled:
        return Confirmation::Cancelled;
    case CentreOutcome::NotValidRescheduled:
        return Confirmation::Rescheduled;
    case CentreOutcome::NotValidMoved:
        return Confirmation::Moved;
    case CentreOutcome::Quarantined:
    case CentreOutcome::IdReused:
    case CentreOutcome::KeptHere:
        return Confirmation::SetAside;
    case CentreOutcome::Voided:
        return std::nullopt;
    }
    return std::nullopt;
}
