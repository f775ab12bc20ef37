// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/office.h"
#include "domain/proof.h"
#include "domain/verdict.h"

#include <chrono>
#include <optional>

// What the journal knows of a booking.
struct Attendance
{
    EventId event;
    Instant at{};
    DeskLetter desk;
    std::optional<QueueNumber> queueNumber;
    QString officerName;
};
struct Hold
{
    EventId event;
    Instant until{};
    Instant seenAt{}; // the sighting that led to it: its verdict goes on
};
struct History
{
    std::optional<Attendance> attended; // live: not undone
    std::optional<Hold> hold;           // the last one, neither ended by an arrival nor a refusal
};

// How far the clock may be wrong.
struct ClockDoubt
{
    std::chrono::milliseconds uncertainty{0};
    bool date = false; // even the date may be wrong, and nobody confirmed it
};

// The moment that is judged: the time of the first sighting.
struct Situation
{
    Instant at{};
    std::chrono::milliseconds uncertainty{0};
    bool dateDoubtful = false;
};

// The rule's word on a proof and the booking it led to, if any. Pure: same arguments, same verdict.
// Checks in the order of the README's domain notes, first hit wins.
[[nodiscard]] Verdict judge(const Proof& proof, const std::optional<Booking>& booking,
                            const History& history, const Situation& situation,
                            const Office& office);

// The same by a rule that is named instead of looked up (loketctl assess).
[[nodiscard]] Verdict judgeBy(const Rule& rule, const Booking& booking, const Situation& situation,
                              const Office& office);

// Fields of the proof that say something else than the booking: dates as ISO text, slots as
// Slot::toString(), phones masked.
enum class ProofField { Name, BirthDate, Phone, Office, ServiceDate, Slot };
struct Disagreement
{
    ProofField field = ProofField::Name;
    QString proof;
    QString booking;
    bool operator==(const Disagreement&) const = default;
};
[[nodiscard]] std::vector<Disagreement> disagreements(const Proof& proof, const Booking& booking,
                                                      const Office& office);
