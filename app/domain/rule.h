// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/ids.h"
#include "domain/officetime.h"

#include <QByteArray>
#include <QDate>

#include <chrono>
#include <optional>
#include <vector>

// From when a code is forfeited.
enum class LateAfter { Start, End, Day };
enum class ReportMark { Advice, Required };

// How arrivals are judged: data per office, channel and dates (README, domain notes "Arrival
// rule"). All lengths in minutes.
struct Rule
{
    RuleId id;
    int version = 1;
    QString nameId{}, nameEn{}; // "Aturan LAW Bogor: kode hangus bila terlambat dari jadwal"
    int reportBefore = 30;
    ReportMark reportMark = ReportMark::Advice;
    std::optional<int> opensBefore{}; // none: any time that day
    LateAfter lateAfter = LateAfter::End;
    int grace = 0;
    std::optional<int> reconfirmDays{}; // none: #hadir is not asked for
    std::optional<int> holdMinutes{};   // none: incomplete applicants are not held but refused
    int singleTimeLasts = 60;           // of a slot given as one time

    bool operator==(const Rule&) const = default;
};

// The minutes of a day that a rule derives from a slot.
struct SlotTimes
{
    int reportBy = 0;
    std::optional<int> opens; // none: any time that day
    int start = 0;
    int writtenEnd = 0;          // as the slot is written; minutes "after the end" count from here
    int end = 0;                 // first minute after the slot
    std::optional<int> forfeits; // first forfeited minute; none: never on the day
};
// The end minute belongs to a slot that is written from a minute 01 (09:01-10:00 includes 10:00).
[[nodiscard]] SlotTimes slotTimes(const Rule& rule, const Slot& slot);
