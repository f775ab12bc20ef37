// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <chrono>
#include <optional>
#include <vector>

// The true time: the centre's, carried on by the PC's boot clock, which counts sleep and which
// nobody can set (README, domain notes "Time").

struct TimeSample // one question to the centre
{
    qint64 sentBootMicros = 0, answeredBootMicros = 0;
    qint64 serverMicros = 0; // since 1970 UTC
    [[nodiscard]] qint64 roundTrip() const { return answeredBootMicros - sentBootMicros; }
};

struct TimeAnchor // at that boot time of that start of the PC it was that time at the centre
{
    QString bootId;
    qint64 bootMicros = 0;
    qint64 serverMicros = 0;
    qint64 roundTripMicros = 0;
    bool operator==(const TimeAnchor&) const = default;
};

// Of the last samples the one with the shortest round trip. None: no samples.
[[nodiscard]] std::optional<TimeAnchor> anchorOf(const std::vector<TimeSample>& samples,
                                                 const QString& bootId);

// What the clocks say without judging them.
struct RawClocks
{
    Instant wall;
    qint64 bootMicros = 0;
    QString bootId;
};
// Pure: `now`, uncertainty and quality from the raw clocks, the anchor (if any), the floor (the
// highest true time that is remembered) and whether the wall clock jumped by more than two minutes
// against the boot clock. Uncertainty of an anchored reading: half the round trip and 50 ppm of
// the time since; of one after a restart: what the wall clock was off when last compared is not
// known any more, so two minutes. A desk that no centre ever told the time lives by its PC's clock.
// `now` is never before the floor, unless the centre says that the floor itself was wrong by more
// than two minutes.
[[nodiscard]] ClockReading readingOf(const RawClocks& raw, const std::optional<TimeAnchor>& anchor,
                                     Instant floor, bool jumped);

// Whether the centre's word stands behind it: quality 0 and 1.
[[nodiscard]] bool isCompared(const ClockReading& reading);
// The floor to remember after a reading. The PC's clock only ever raises it, and a suspect one does
// not; what the centre knows takes its place, downwards, too: a floor that a wrong clock left must
// not come back after a restart.
[[nodiscard]] Instant floorAfter(const ClockReading& reading, Instant floor);
