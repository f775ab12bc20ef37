// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/load.h"

#include <algorithm>
#include <vector>

// What a day's events say of one booking, found by going through all of them each time.
namespace oracle {

using Events = std::vector<Event>;

[[nodiscard]] QString said(const Event& event, const char* key);
[[nodiscard]] bool flag(const Event& event, const char* key);
[[nodiscard]] bool takenIn(const Event& event);
[[nodiscard]] bool settlesDay(const Event& event);
template <typename T>
[[nodiscard]] bool judged(const Event& event)
{
    const auto verdict = recordedVerdict(event);
    return verdict && verdict->as<T>();
}

struct Told
{
    const DayFacts& facts;
    const Office& office;
    Instant at;

    // What had happened by then and was not undone by then.
    [[nodiscard]] Events live() const;
    [[nodiscard]] bool ofDay(const Event& event) const;

    // The day's events of one booking or reference, in order.
    [[nodiscard]] Events of(const QString& key) const;
    [[nodiscard]] std::optional<Event> arrivalOf(const QString& key) const;
    // Whether it is the arrival that its booking stands by.
    [[nodiscard]] bool isStanding(const Event& event) const;
    // The verdict that was answered by an arrival: of one who was held, the hold's.
    [[nodiscard]] std::optional<Event> answered(const Event& arrival) const;
    [[nodiscard]] Standing standingOfArrival(const Event& arrival) const;
    [[nodiscard]] std::optional<size_t> closedAt() const;
    // Whether it came before the day's last closing.
    [[nodiscard]] bool isSettled(const Event& event) const;
    // By asking the rule itself, for somebody whom nothing but the time stands against.
    [[nodiscard]] bool isOver(const Booking& booking) const;
    [[nodiscard]] Standing standing(const Booking& booking) const;

    Events m_live = live();
};

} // namespace oracle
