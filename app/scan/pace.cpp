// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/pace.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr double share = 0.14;      // of a processor, on and on
constexpr Pace::Time saved = 400ms; // on top of it, once in a while: the first looks are free
constexpr Pace::Time glanceEvery = 60ms, seenEvery = 60ms, idleEvery = 600ms;
constexpr Pace::Time attentive = 2s, awake = 15s; // after a movement

} // namespace

bool Pace::isAttentive(Time now) const
{
    return now - m_moved < attentive;
}

bool Pace::isAwake(Time now) const
{
    return now - m_moved < awake;
}

bool Pace::glances(Time now)
{
    if (!isAttentive(now) && now - m_glanced < glanceEvery)
        return false;
    m_glanced = now;
    return true;
}

bool Pace::looks(Time now, bool moved)
{
    const double gained = share * double((now - m_counted).count());
    m_credit = double(m_credit.count()) + gained > double(saved.count())
                   ? saved
                   : m_credit + Time(static_cast<Time::rep>(gained));
    m_counted = now;
    if (moved)
        m_moved = now;
    const Time since = now - m_looked;
    const bool lies = m_seen && !moved && isAwake(now); // the same code, in the same place
    const bool due = lies               ? since >= seenEvery
                     : isAttentive(now) ? m_credit > 0ns
                                        : since >= idleEvery;
    if (due)
        m_looked = now;
    return due;
}

void Pace::looked(Time cost, bool codeSeen)
{
    m_credit -= cost;
    m_seen = codeSeen;
}
