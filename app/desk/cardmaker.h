// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "desk/lookup.h"
#include "domain/office.h"

#include <QHash>

// The ticks made for somebody who was held, kept until they come back.
struct KeptTicks
{
    Checklist checklist;
    bool outsideArea = false;
};
using TickMemory = QHash<QString, KeptTicks>; // by booking

// Fills a card that holds only its sighting with what the store found, judged by the moment of the
// sighting. Pure.
[[nodiscard]] Card makeCard(Card card, const Found& found, const Office& office,
                            const ClockDoubt& doubt, const TickMemory& ticks);

// Judges a person of the card again, after the service, the office or the clock was changed.
void judgeAgain(const Card& card, Person& person, const Office& office, const ClockDoubt& doubt);
// The checklist of the person's service, keeping the ticks already made.
[[nodiscard]] Checklist checklistOf(const Person& person, const Office& office);
