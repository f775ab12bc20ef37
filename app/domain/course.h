// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/load.h"

#include <QHash>

#include <vector>

// How the day went for one booking, or one reference of an unknown code, by the events that were
// not undone. Everything that counts a day starts from it, so that all of them count alike.
struct Course
{
    const Event* takenIn = nullptr; // the arrival or walk-in, of whatever day
    const Event* last = nullptr;    // what was said last on the day itself
    const Event* held = nullptr;    // the hold whose verdict goes on
    const Event* asked = nullptr;   // for an approval
    bool settled = false;           // `last` stood when the day was closed
};

struct Courses
{
    QHash<QString, Course> of;        // by Event::bookingKey
    std::vector<const Event*> events; // of the day, in order, neither undone nor undoing
    std::vector<const Event*> undos;
    const Event* close = nullptr; // the last closing of the day
};
// Points into `facts`, which has to outlive it.
[[nodiscard]] Courses coursesOf(const DayFacts& facts, Instant at);

[[nodiscard]] Standing standingOf(const Booking& booking, const Course& course,
                                  const Courses& courses, const Office& office, LocalMinute now);
// How a taking in counts; `held` is the hold that it may go on from.
[[nodiscard]] Standing takenInAs(const Event& takenIn, const Event* held);
// Minutes before the mark of one who was on time; none of anybody else.
[[nodiscard]] std::optional<int> minutesBeforeMark(const Course& course);
[[nodiscard]] bool countsAsRefused(const Course& course);
// The moment that was judged, or else of the event.
[[nodiscard]] Instant arrivalOf(const Event& event);

// What closing the day wrote for those who were left over: nobody at the counter decided it.
[[nodiscard]] bool isSettlement(const Event& event);
