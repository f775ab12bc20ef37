// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/recentlist.h"

#include <algorithm>

namespace {

constexpr std::ptrdiff_t undecidedAtMost = 60;

bool isUndecided(const DeskCard& kept)
{
    return std::ranges::none_of(kept.card.people,
                                [](const Person& person) { return person.outcome.has_value(); });
}

RecentEntry entryOf(const Card& card, const Person& shown)
{
    RecentEntry entry;
    entry.id = card.id;
    entry.at = card.seenAt;
    entry.name = shown.booking ? shown.booking->name : card.proof.name;
    entry.verdict = shown.verdict;
    entry.outcome = shown.outcome;
    entry.priority = shown.priority;
    return entry;
}

bool isSettled(Confirmation said)
{
    return said == Confirmation::NotNeeded || said == Confirmation::Awaited ||
           said == Confirmation::Confirmed;
}

// Who lost against another arrival has one of their own.
bool standLikewise(const Outcome& one, const Outcome& other)
{
    const bool settled = isSettled(one.confirmation) && isSettled(other.confirmation);
    const bool same =
        one.confirmation == other.confirmation && one.confirmation != Confirmation::Elsewhere;
    return one.what == other.what && (settled || same);
}

bool sameProof(const Card& one, const Card& other)
{
    const auto& a = one.people.front().booking;
    const auto& b = other.people.front().booking;
    if (a && b)
        return a->key == b->key;
    return !a && !b && one.proof.kind != ProofKind::NotABooking &&
           one.proof.codes == other.proof.codes;
}

} // namespace

void RecentList::put(const DeskCard& card)
{
    const auto known = std::ranges::find_if(
        m_cards, [&](const DeskCard& kept) { return kept.card.id == card.card.id; });
    if (known != m_cards.end()) {
        *known = card;
        return;
    }
    m_cards.push_front(card);
    if (std::ranges::count_if(m_cards, isUndecided) <= undecidedAtMost)
        return;
    const auto oldest = std::find_if(m_cards.rbegin(), m_cards.rend(), isUndecided);
    m_cards.erase(std::prev(oldest.base()));
}

bool RecentList::knows(const EventId& event) const
{
    return ofEvent(event) != nullptr;
}

void RecentList::putBehind(std::vector<DeskCard> older)
{
    for (DeskCard& card : older) {
        const auto& outcome = card.card.people.front().outcome;
        const bool known = outcome ? knows(outcome->event) : knows(card.card);
        if (!known)
            m_cards.push_back(std::move(card));
    }
}

bool RecentList::knows(const Card& card) const
{
    return std::ranges::any_of(
        m_cards, [&card](const DeskCard& kept) { return sameProof(kept.card, card); });
}

const DeskCard* RecentList::find(quint64 id) const
{
    const auto known =
        std::ranges::find_if(m_cards, [id](const DeskCard& kept) { return kept.card.id == id; });
    return known == m_cards.end() ? nullptr : &*known;
}

const DeskCard* RecentList::ofEvent(const EventId& event) const
{
    const auto known = std::ranges::find_if(m_cards, [&event](const DeskCard& kept) {
        return std::ranges::any_of(kept.card.people, [&event](const Person& person) {
            return person.outcome && person.outcome->event == event;
        });
    });
    return known == m_cards.end() ? nullptr : &*known;
}

void RecentList::undo(const EventId& event)
{
    for (DeskCard& kept : m_cards)
        for (Person& person : kept.card.people)
            if (person.outcome && person.outcome->event == event) {
                settleOutcome(*person.outcome, Confirmation::NotNeeded, {});
                person.outcome->what = Outcome::What::Undone;
            }
}

void RecentList::confirm(const EventId& event, Confirmation said,
                         const std::optional<Attendance>& winner)
{
    for (DeskCard& kept : m_cards)
        for (Person& person : kept.card.people)
            if (person.outcome && person.outcome->event == event)
                settleOutcome(*person.outcome, said, winner);
}

std::optional<DeskCard> RecentList::takeBack(const EventId& event, const Attendance& winner)
{
    for (DeskCard& kept : m_cards)
        for (size_t i = 0; i < kept.card.people.size(); ++i) {
            Person& person = kept.card.people[i];
            if (!person.outcome || person.outcome->event != event)
                continue;
            turnToAttended(person, winner);
            DeskCard shown = kept;
            shown.card.current = i;
            return shown;
        }
    return std::nullopt;
}

void RecentList::decideElsewhere(const EventId& request, const Outcome& outcome)
{
    for (DeskCard& kept : m_cards)
        for (Person& person : kept.card.people)
            if (!kept.elsewhere && person.outcome && person.outcome->event == request)
                person.outcome = outcome;
}

void RecentList::putElsewhere(DeskCard card)
{
    const auto& outcome = card.card.people.front().outcome;
    for (DeskCard& kept : m_cards)
        for (Person& person : kept.card.people)
            if (person.outcome && person.outcome->event == outcome->event) {
                if (kept.elsewhere)
                    person.outcome = outcome;
                return;
            }
    m_cards.push_front(std::move(card));
}

QString RecentList::nameOf(const EventId& event) const
{
    for (const DeskCard& kept : m_cards)
        for (const Person& person : kept.card.people)
            if (person.outcome && person.outcome->event == event)
                return person.booking ? person.booking->name : kept.card.proof.name;
    return {};
}

std::optional<Instant> RecentList::firstSeen(const Card& card, Instant dayStart) const
{
    std::optional<Instant> first;
    for (const DeskCard& kept : m_cards) {
        if (kept.elsewhere || kept.card.id == card.id || kept.card.seenAt < dayStart ||
            kept.card.seenAt >= card.seenAt || !sameProof(kept.card, card))
            continue;
        first = first ? std::min(*first, kept.card.seenAt) : kept.card.seenAt;
    }
    return first;
}

std::vector<RecentEntry> RecentList::entries() const
{
    std::vector<RecentEntry> entries;
    for (const DeskCard& kept : m_cards)
        for (RecentEntry& entry : recentEntries(kept.card)) {
            entry.elsewhere = kept.elsewhere;
            entries.push_back(std::move(entry));
        }
    return entries;
}

void RecentList::clear()
{
    m_cards.clear();
}

void settleOutcome(Outcome& outcome, Confirmation said, const std::optional<Attendance>& winner)
{
    if (outcome.what == Outcome::What::Undone)
        return; // whatever the centre made of it before
    outcome.confirmation = said;
    outcome.winner = said == Confirmation::Elsewhere ? winner : std::nullopt;
}

void turnToAttended(Person& person, const Attendance& winner)
{
    person.outcome.reset();
    person.timeDoubt.reset();
    person.verdict.kind = verdict::AlreadyAttended{winner.at, winner.desk, winner.queueNumber};
    person.verdict.uncertain = person.verdict.reconfirmationUnknown = false;
}

RecentEntry recentEntry(const Card& card)
{
    return recentEntries(card).front();
}

std::vector<RecentEntry> recentEntries(const Card& card)
{
    std::vector<const Person*> decided;
    for (const Person& person : card.people)
        if (person.outcome)
            decided.push_back(&person);
    if (decided.empty())
        return {entryOf(card, card.people.front())};
    std::vector<RecentEntry> entries;
    const Outcome& first = *decided.front()->outcome;
    for (const Person* person : decided) {
        if (entries.empty() || !standLikewise(first, *person->outcome))
            entries.push_back(entryOf(card, *person));
        else
            ++entries.front().others;
    }
    return entries;
}
