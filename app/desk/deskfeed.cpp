// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/deskprivate.h"
#include "desk/profilechange.h"
#include "desk/recordedcards.h"
#include "desk/settings.h"

#include <algorithm>
#include <ranges>

// What the centre tells of the other desks: their arrivals in the list of recent sightings, who was
// decided there, incidents, officers, the office's profile. Nothing of it moves the open card, but
// for one: its person was taken in elsewhere, or the booking changed.
namespace {

std::optional<EventId> eventNamed(const Event& event, QLatin1String key)
{
    return EventId::parse(event.payload.value(key).toString());
}

bool concerns(const Incident& incident, const OfficeId& office, const DeskLetter& desk)
{
    return std::ranges::any_of(incident.parties, [&](const IncidentParty& party) {
        return party.office == office && party.desk == desk;
    });
}

// The same people in the same order, as far as they were seen together.
bool differs(const Person& shown, const Person& now)
{
    return shown.verdict.name() != now.verdict.name() || shown.booking != now.booking;
}

// Ticks that were made, stay.
void bringUpToDate(Person& shown, const Person& now, const Office& office)
{
    shown.booking = now.booking;
    shown.rev = now.rev;
    shown.verdict = now.verdict;
    shown.timeDoubt = now.timeDoubt;
    shown.hold = now.hold;
    shown.firstVerdict = now.firstVerdict;
    shown.disagreements = now.disagreements;
    shown.checklist = checklistOf(shown, office);
}

} // namespace

void Desk::Private::fed(const FeedChange& change)
{
    const Change together(*this);
    centreAnswered(change.answers);
    takeIncidents(change.incidents);
    if (change.profile)
        receiveProfile(*change.profile);
    for (const ChainedEvent& told : change.arrivals)
        heardOfDecision(told);
    heardOfArrivals(change);
    if (change.bookings || change.events || !change.arrivals.empty())
        lookAgain();
    refresh();
    Q_EMIT q.dayChanged();
    if (change.purged)
        store.copyNow();
}

// bookings.db is another file: everything that was read from it is read anew.
void Desk::Private::copiedAnew()
{
    const Change change(*this);
    askForIncidents();
    bringBack();
    lookAgain();
    refresh();
    Q_EMIT q.dayChanged();
}

void Desk::Private::takeIncidents(const std::vector<Incident>& changed)
{
    for (const Incident& incident : changed) {
        const auto known = std::ranges::find(state.incidents, incident.id, &Incident::id);
        const bool news = known == state.incidents.end();
        if (!news)
            state.incidents.erase(known);
        if (!incident.isOpen())
            continue;
        state.incidents.push_back(incident);
        if (news && concerns(incident, office.id, letter))
            Q_EMIT q.noticed(Notice{.what = Notice::What::IncidentOpened, .incident = incident});
    }
    std::ranges::stable_sort(state.incidents, std::ranges::greater{}, &Incident::openedAt);
}

void Desk::Private::askForIncidents()
{
    ask([](Tables& tables) { return tables.feed.incidents(true); },
        [this](const Result<std::vector<Incident>>& incidents) {
            if (!incidents)
                return; // what stands in the way is told by the day's counts
            const Change change(*this);
            state.incidents = *incidents;
        });
}

// Undone at another desk, or decided there after it was parked here.
void Desk::Private::heardOfDecision(const ChainedEvent& told)
{
    if (told.event.kind == EventKind::Undo) {
        const auto undone = eventNamed(told.event, QLatin1String("undoes"));
        if (undone)
            recent.undo(*undone);
        return;
    }
    const auto request = eventNamed(told.event, QLatin1String("request"));
    if (!request)
        return;
    const DeskCard* parked = recent.ofEvent(*request);
    if (!parked || parked->elsewhere)
        return;
    Notice notice{.what = Notice::What::ParkedDecided, .name = recent.nameOf(*request)};
    notice.outcome = recordedOutcome(told.event);
    recent.decideElsewhere(*request, *notice.outcome);
    Q_EMIT q.noticed(notice);
}

// Asked for as they stand by now: what became of an arrival may have come with it.
void Desk::Private::heardOfArrivals(const FeedChange& news)
{
    QStringList events;
    for (const ChainedEvent& told : news.arrivals) {
        const auto undone = eventNamed(told.event, QLatin1String("undoes"));
        if (undone || told.event.serviceDate == day)
            events << (undone ? *undone : told.event.id).toString();
    }
    for (const EventId& event : news.reclassified)
        events << event.toString();
    if (events.isEmpty())
        return;
    ask([profile = office, asked = day,
         events](Tables& tables) { return arrivalCards(tables, profile, asked, events); },
        [this, asked = day](const Result<std::vector<DeskCard>>& cards) {
            if (!cards || asked != day)
                return; // what stands in the way is told by the day's counts
            const Change change(*this);
            for (DeskCard card : *cards | std::views::reverse) {
                card.card.id = ++lastId;
                recent.putElsewhere(std::move(card));
            }
        });
}

void Desk::Private::receiveProfile(const QByteArray& json)
{
    ask([before = office, json,
         folder = settings.folder()](Tables&) { return acceptProfile(folder, before, json); },
        [this](const Result<std::optional<Office>>& accepted) {
            if (!accepted)
                return failed(accepted.error());
            if (*accepted)
                takeOffice(**accepted);
        });
}

// Nobody who is open on the card is let in on what has changed since.
void Desk::Private::lookAgain()
{
    if (!open || recording || open->card.person().outcome)
        return;
    const auto& booking = open->card.people.front().booking;
    std::variant<Proof, BookingKey> what = open->card.proof;
    if (booking)
        what = booking->key;
    const Question question{std::move(what), office.id, today()};
    ask([question](Tables& tables) { return lookUp(tables, question); },
        [this, card = open->card.id](const Result<Found>& found) {
            if (found && open && open->card.id == card && !recording)
                lookedAgain(*found);
        });
}

void Desk::Private::lookedAgain(const Found& found)
{
    const Card now = makeCard(open->card, found, office, doubt(), ticks);
    bool changed = false;
    for (size_t i = 0; i < open->card.people.size() && i < now.people.size(); ++i) {
        Person& shown = open->card.people[i];
        const Person& then = now.people[i];
        const bool same =
            !shown.booking || !then.booking || shown.booking->key == then.booking->key;
        if (shown.outcome || !same || !differs(shown, then))
            continue;
        bringUpToDate(shown, then, office);
        changed = true;
    }
    if (!changed)
        return;
    const Change change(*this);
    changedAt = clock.read().bootMicros;
    recent.put(*open);
    Q_EMIT q.sounded(mannerOf(open->card.person().verdict));
}
