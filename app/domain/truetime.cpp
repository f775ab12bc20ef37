// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/truetime.h"

#include <algorithm>

using namespace std::chrono;

namespace {

constexpr auto fresh = minutes(10);
constexpr auto unknown = milliseconds(minutes(2)); // how far off a clock nobody compared may be
constexpr qint64 driftPerMillion = 50;             // of a PC's crystal

Instant instantOf(qint64 micros)
{
    return floor<milliseconds>(sys_time<microseconds>(microseconds(micros)));
}

milliseconds roundedUp(qint64 micros)
{
    return ceil<milliseconds>(microseconds(std::max<qint64>(micros, 0)));
}

// An anchor holds for the start of the PC in which it was made.
bool holds(const std::optional<TimeAnchor>& anchor, const RawClocks& raw)
{
    return anchor && !anchor->bootId.isEmpty() && anchor->bootId == raw.bootId &&
           raw.bootMicros >= anchor->bootMicros;
}

ClockReading anchored(ClockReading reading, const TimeAnchor& anchor, Instant floor)
{
    const qint64 age = reading.bootMicros - anchor.bootMicros;
    const Instant now = instantOf(anchor.serverMicros + age);
    // Time that was shown does not run backwards for a correction of seconds. A floor that is far
    // ahead came from a clock that stood wrong before: the centre knows better.
    reading.now = floor - now <= unknown ? std::max(now, floor) : now;
    reading.uncertainty =
        roundedUp((anchor.roundTripMicros + 1) / 2 + age * driftPerMillion / 1'000'000);
    reading.quality = microseconds(age) < fresh ? TimeQuality::Synced : TimeQuality::SameBoot;
    return reading;
}

} // namespace

std::optional<TimeAnchor> anchorOf(const std::vector<TimeSample>& samples, const QString& bootId)
{
    const auto best = std::ranges::min_element(samples, {}, &TimeSample::roundTrip);
    if (best == samples.end())
        return std::nullopt;
    const qint64 trip = best->roundTrip();
    return TimeAnchor{bootId, best->sentBootMicros + trip / 2, best->serverMicros, trip};
}

ClockReading readingOf(const RawClocks& raw, const std::optional<TimeAnchor>& anchor, Instant floor,
                       bool jumped)
{
    ClockReading reading;
    reading.wall = raw.wall;
    reading.bootMicros = raw.bootMicros;
    reading.bootId = raw.bootId;
    if (holds(anchor, raw))
        return anchored(std::move(reading), *anchor, floor);
    const bool suspect = jumped || raw.wall < floor - unknown;
    reading.now = std::max(raw.wall, floor);
    reading.quality = suspect ? TimeQuality::Suspect : TimeQuality::RealTime;
    // A desk that no centre ever told the time lives by its own clock, as the office does.
    reading.uncertainty = anchor || suspect ? unknown : milliseconds(0);
    return reading;
}

bool isCompared(const ClockReading& reading)
{
    return reading.quality == TimeQuality::Synced || reading.quality == TimeQuality::SameBoot;
}

Instant floorAfter(const ClockReading& reading, Instant floor)
{
    if (isCompared(reading))
        return reading.now;
    return reading.quality == TimeQuality::Suspect ? floor : std::max(floor, reading.now);
}
