// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/office.h"
#include "domain/verdict.h"

#include <optional>
#include <vector>

// What the office's own journal says in favour of somebody who came too late (README, domain notes
// "Arrival rule"): offered to the officer as a reason, never applied by itself.
struct Excuse
{
    enum class What {
        SeenEarlier, // the same code was shown here earlier today
        ProgramDown,
        CameraDown,
        NetworkDown,
        QueueLong, // the desk took one after the other without a pause
    } what = What::SeenEarlier;
    Instant from{};
    Instant to{}; // SeenEarlier: as `from`
    bool operator==(const Excuse&) const = default;
};

// A time in which something did not work, from an outage event or still going on.
struct Outage
{
    enum class What { Program, Camera, Network } what = What::Program;
    Instant from{};
    Instant to{};
    bool operator==(const Outage&) const = default;
};
[[nodiscard]] QString outageName(Outage::What what); // "program", "camera", "network"
[[nodiscard]] Event outageEvent(const Outage& outage, QDate day, const Actor& actor,
                                const ClockReading& time);
[[nodiscard]] std::optional<Outage> outageOf(const Event& event);

// Those that touch the time between `mark` (report mark) and `seenAt`. `events` are the day's, of
// this desk and others; a queue is long when decisions followed each other with less than a
// minute's pause for a quarter of an hour. Pure.
[[nodiscard]] std::vector<Excuse> excusesFor(Instant mark, Instant seenAt,
                                             std::optional<Instant> earlierSighting,
                                             const std::vector<Outage>& outages,
                                             const std::vector<Event>& events);
// The profile's override reason that fits, if any.
[[nodiscard]] const Reason* reasonFor(const Excuse& excuse, const Office& office);
