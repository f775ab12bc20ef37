// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/office.h"
#include "domain/officetime.h"

#include <QString>

#include <vector>

// A made-up office day around a moment: whatever the hour is, the slots stand so that every
// verdict that the office's rules can give is given to somebody now. Only midnight sets bounds: a
// slot that is reached in half an hour cannot stand in the last half hour of a day, nor one that
// is over in its first minute. Always the same for the same moment and office.

struct DemoArrival // what happened before the moment
{
    size_t booking = 0; // its place in DemoDay::bookings
    Instant at{};
    bool held = false; // told to bring what is missing
};

struct DemoProof // what applicants hold up
{
    enum class Look { Phone, Sheet, Barcode, Message };
    Look look = Look::Phone;
    QString file;    // without folder and ending: "01-tepat-waktu"
    QString heading; // what stands above the code
    QString payload; // the code's text
    QString caption; // what stands below it
};

struct DemoDay
{
    std::vector<Booking> bookings;
    std::vector<DemoArrival> arrivals; // in order of time
    std::vector<DemoProof> proofs;
};

[[nodiscard]] DemoDay demoDay(const Office& office, Instant now);

// Sixty-minute slots around a minute of the day: one ran out, one is running, one is so near that
// its report mark has passed, the later ones are on time. Clipped at midnight.
[[nodiscard]] std::vector<Slot> demoSlots(int minute);
