// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"

#include <QString>

#include <deque>
#include <optional>
#include <vector>

// A card with what the window need not know of it.
struct DeskCard
{
    Card card;
    QString sightingText;                  // of the code in view; empty when nothing was in view
    bool touched = false;                  // the officer did something with it
    bool noted = false;                    // that it was left undecided stands in the journal
    std::optional<DeskLetter> elsewhere{}; // another desk's arrival
};

// The last sightings, newest first, with what was decided. In memory only: names are not kept, and
// after a restart it is made again of what stands in the journal (recordedcards.h). What was
// decided stays in the list all day; of the others only the last ones do.
class RecentList
{
public:
    void put(const DeskCard& card); // adds it, or brings it up to date
    // Older ones behind those that are here, newest first; passes over what is here already.
    void putBehind(std::vector<DeskCard> older);
    [[nodiscard]] const DeskCard* find(quint64 id) const;
    // Takes the outcome back wherever it stands; the person is open again.
    void undo(const EventId& event);
    // What the centre says to an admission, wherever it stands.
    void confirm(const EventId& event, Confirmation said, const std::optional<Attendance>& winner);
    // It was taken back: this person was taken in elsewhere before. Their card, showing them.
    [[nodiscard]] std::optional<DeskCard> takeBack(const EventId& event, const Attendance& winner);
    // Somebody who was parked here was decided at another desk.
    void decideElsewhere(const EventId& request, const Outcome& outcome);
    // Another desk's arrival, once: what is known of it already is brought up to date.
    void putElsewhere(DeskCard card);
    [[nodiscard]] QString nameOf(const EventId& event) const;          // of the one it was about
    [[nodiscard]] const DeskCard* ofEvent(const EventId& event) const; // that decided it
    // When this booking, or this unknown text, was first seen before `before` on the same day.
    [[nodiscard]] std::optional<Instant> firstSeen(const Card& card, Instant dayStart) const;
    [[nodiscard]] std::vector<RecentEntry> entries() const;
    void clear();

private:
    [[nodiscard]] bool knows(const EventId& event) const;
    [[nodiscard]] bool knows(const Card& card) const; // the same proof

    std::deque<DeskCard> m_cards;
};

[[nodiscard]] RecentEntry recentEntry(const Card& card);
// One line for those of a family who stand likewise, and one for each who stands otherwise.
[[nodiscard]] std::vector<RecentEntry> recentEntries(const Card& card);
// What the centre's word makes of an outcome; a taken back one is open again, as already attended.
void settleOutcome(Outcome& outcome, Confirmation said, const std::optional<Attendance>& winner);
void turnToAttended(Person& person, const Attendance& winner);
