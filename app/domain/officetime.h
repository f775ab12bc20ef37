// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <chrono>
#include <compare>
#include <optional>

// The instant of an arrival, UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// Indonesia's three zones. None has daylight saving (README, domain notes "Time").
enum class Zone {
    Wib,  // UTC+7
    Wita, // UTC+8
    Wit,  // UTC+9
};

[[nodiscard]] std::chrono::hours offsetOf(Zone zone);
[[nodiscard]] QString zoneName(Zone zone);                     // "WIB"
[[nodiscard]] std::optional<Zone> parseZone(QStringView text); // any case

// A minute as the clock on the office's wall shows it: 07:30:59 is 07:30.
struct LocalMinute
{
    QDate date;
    int minute = 0; // of the day, 0 to 1439

    bool operator==(const LocalMinute&) const = default;
    std::strong_ordering operator<=>(const LocalMinute& other) const
    {
        const auto byDay = date.toJulianDay() <=> other.date.toJulianDay();
        return byDay != 0 ? byDay : minute <=> other.minute;
    }
};

[[nodiscard]] LocalMinute localMinute(Instant at, Zone zone);
[[nodiscard]] Instant instantOf(QDate date, int minute, Zone zone);

// "2026-11-23T07:12:00+07:00"
[[nodiscard]] QString isoText(Instant at, Zone zone);
// Without an offset the text is office-local. Seconds may be missing.
[[nodiscard]] std::optional<Instant> parseIso(QStringView text, Zone zone);

[[nodiscard]] std::optional<int> parseMinute(QStringView text); // "08:00", "8.00", "0800" → 480
[[nodiscard]] QString minuteText(int minute);                   // 480 → "08:00"

// A part of an office's day. A booking may name a single time only; the rule says how long it
// lasts.
struct Slot
{
    int start = 0;          // minute of the day
    std::optional<int> end; // minute of the day, later than start

    auto operator<=>(const Slot&) const = default;
    bool operator==(const Slot&) const = default;

    // "08:00 - 09.00 WIB", "08:00-09:00", "14.00"
    [[nodiscard]] static std::optional<Slot> parse(QStringView text);
    [[nodiscard]] QString toString() const; // "08:00-09:00", "14:00"
};
