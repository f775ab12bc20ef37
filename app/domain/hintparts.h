// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hint.h"

#include <tuple>

// The parts of hintsOf(): who booked, and the hints that bookings alone give.

using Hints = std::vector<Hint>;

// Whose booking it is, as far as the source says: an account, a phone.
struct Holder
{
    QString id;
    bool isAccount = false;
    bool operator==(const Holder&) const = default;
    bool operator<(const Holder& other) const
    {
        return std::tie(id, isAccount) < std::tie(other.id, other.isAccount);
    }
    [[nodiscard]] QString shown() const; // masked
};

[[nodiscard]] std::vector<Holder> holdersOf(const Booking& booking);

void addManyNames(Hints& hints, const DayFacts& facts, const Office& office);
void addBursts(Hints& hints, const DayFacts& facts, const Office& office);
