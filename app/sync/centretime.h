// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/truetime.h"

#include <QDate>

#include <functional>

// The true time as the sync thread knows it: compared with the centre at every greeting and beat,
// carried on in between by the boot clock (README, domain notes "Time").
class CentreTime
{
public:
    explicit CentreTime(std::function<RawClocks()> raw);

    void startAnew(); // another connection: the clocks have drifted apart since
    [[nodiscard]] qint64 bootMicros() const { return m_raw().bootMicros; }
    // The centre answered with its time to a question that was sent at that boot time.
    void keep(qint64 sentBootMicros, qint64 serverMicros);
    // What follows from the answers kept; none as long as there are none.
    const std::optional<TimeAnchor>& compare();

    [[nodiscard]] Instant now() const; // the PC's until the centre's is known
    [[nodiscard]] QDate today() const; // of UTC
    [[nodiscard]] std::chrono::milliseconds pcClockOff() const; // positive: it is fast

private:
    std::function<RawClocks()> m_raw;
    std::vector<TimeSample> m_samples; // the newest last
    std::optional<TimeAnchor> m_anchor;
};
