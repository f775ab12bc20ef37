// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"
#include "domain/verdict.h"

#include <QString>

#include <vector>

// Every kind of verdict with every turn of its facts, for John Doe's booking 08:00-09:00 on Monday
// 23 November 2026, report mark 07:30. "Now" is that day 07:12 unless a sample says otherwise.
namespace samples {

struct Sample
{
    const char* phrase; // names the row of a test
    Verdict verdict;
    bool withBooking = true;
};
[[nodiscard]] std::vector<Sample> all();

[[nodiscard]] QDate day();
[[nodiscard]] Instant at(int hour, int minute); // on that day
[[nodiscard]] Office office();                  // Kanim Bogor
[[nodiscard]] Booking booking();
// With the times of the day; `opens` and `forfeits` are minutes of the day.
[[nodiscard]] Verdict timed(VerdictKind kind, std::optional<int> opens = {},
                            std::optional<int> forfeits = 9 * 60);

} // namespace samples
