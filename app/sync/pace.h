// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

// Until when to wait before the next try: from half a second, twice as long each time, at most a
// quarter of a minute; spread, so that the desks of an office do not come back in one instant.
class BackOff
{
public:
    using milliseconds = std::chrono::milliseconds;
    static constexpr milliseconds shortest{500}, longest{15'000};

    // `spread` is between 0 and 1: of the upper half.
    [[nodiscard]] milliseconds next(double spread = QRandomGenerator::global()->generateDouble())
    {
        const milliseconds upTo = m_upTo;
        m_upTo = std::min(m_upTo * 2, longest);
        const auto half = upTo.count() / 2;
        return std::max(shortest, milliseconds(half + qint64(double(half) * spread)));
    }
    void reset() { m_upTo = shortest * 2; }

private:
    milliseconds m_upTo = shortest * 2;
};

// Hints come as often as anybody likes to send them: four a second are followed at most, the first
// ones at once; ten where each brings news, for others at the counter wait to see them.
class HintPace
{
public:
    using clock = std::chrono::steady_clock;
    static constexpr int perSecond = 4;

    // How long to wait before this one is followed; it counts as followed then.
    [[nodiscard]] clock::duration wait(clock::time_point now)
    {
        using namespace std::chrono_literals;
        const auto gap = clock::duration(1s) / perSecond;
        m_next = std::max(m_next, now - 1s + gap);
        const auto wait = std::max(m_next - now, clock::duration::zero());
        m_next += gap;
        return wait;
    }

    // It was worth following: the next one waits a tenth of a second only.
    void broughtNews()
    {
        using namespace std::chrono_literals;
        m_next -= clock::duration(1s) / perSecond - 100ms;
    }

private:
    clock::time_point m_next{};
};
