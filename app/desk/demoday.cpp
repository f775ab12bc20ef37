// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/demoday.h"

#include "desk/demopeople.h"
#include "desk/demoproofs.h"

#include <algorithm>

using namespace std::chrono;

namespace {

constexpr int lastMinute = 24 * 60 - 1;

Slot fromMinuteOne(const Slot& slot)
{
    return slot.end && slot.start + 1 < *slot.end ? Slot{slot.start + 1, slot.end} : slot;
}

// As the channel writes it: AntrianPaspor from a minute 01 (09:01-10:00), M-Paspor now and then
// as a single time.
Slot written(const Slot& slot, Channel channel, int turn)
{
    if (channel == Channel::Mpaspor && turn == 0)
        return {slot.start, {}};
    return channel == Channel::Apapo ? fromMinuteOne(slot) : slot;
}

class DayMaker
{
public:
    DayMaker(const Office& office, Instant now)
        : m_office(office),
          m_now(now),
          m_today(localMinute(now, office.zone)),
          m_slots(demoSlots(m_today.minute))
    {}

    DemoDay make()
    {
        for (const Channel channel : allChannels) {
            if (m_office.ruleFor(channel, m_today.date))
                crowd(channel);
        }
        arrivals();
        for (DemoSpecial& special : demoSpecials(m_office, m_now, m_slots, m_person))
            take(std::move(special));
        std::ranges::stable_sort(m_day.arrivals, {}, &DemoArrival::at);
        return std::move(m_day);
    }

private:
    // Some of every slot, most of them in the slots near now.
    void crowd(Channel channel)
    {
        const int many = channel == Channel::Law ? 6 : channel == Channel::Apapo ? 3 : 2;
        for (const Slot& slot : m_slots) {
            for (int i = 0; i < many; ++i)
                m_day.bookings.push_back(demoBooking(m_office, channel, m_today.date,
                                                     written(slot, channel, i), m_person++));
        }
    }

    // Four of five came, most of them a little before their mark, a few after their slot.
    void arrivals()
    {
        for (size_t i = 0; i < m_day.bookings.size(); ++i) {
            const Booking& booking = m_day.bookings[i];
            const bool tooLate = i % 17 == 5;
            const int minute = tooLate ? booking.slot.end.value_or(booking.slot.start + 60) + 4
                                       : booking.slot.start - 42 + int(i * 13 % 47);
            const bool past = minute >= 0 && minute < m_today.minute - 1;
            if (i % 5 == 4 || !past)
                continue;
            const Instant at = instantOf(m_today.date, minute, m_office.zone) + seconds(i * 7 % 60);
            m_day.arrivals.push_back({i, at, false});
        }
    }

    void take(DemoSpecial special)
    {
        const size_t place = m_day.bookings.size();
        m_day.bookings.insert(m_day.bookings.end(), special.bookings.begin(),
                              special.bookings.end());
        m_person += int(special.bookings.size());
        if (special.arrivedBefore)
            m_day.arrivals.push_back({place, m_now - *special.arrivedBefore, special.held});
        if (special.proof)
            m_day.proofs.push_back(std::move(*special.proof));
    }

    const Office& m_office;
    Instant m_now;
    LocalMinute m_today;
    std::vector<Slot> m_slots;
    int m_person = 0;
    DemoDay m_day;
};

} // namespace

std::vector<Slot> demoSlots(int minute)
{
    // The next quarter of an hour that is at least five minutes away, or what the day leaves of it.
    const int next = std::min((minute + 5 + 14) / 15 * 15, lastMinute - 1);
    std::vector<Slot> slots;
    for (int start = next - 4 * 60; start <= next + 5 * 60; start += 60) {
        const Slot clipped{std::max(start, 0), std::min(start + 60, lastMinute)};
        if (clipped.start < *clipped.end)
            slots.push_back(clipped);
    }
    // In the last hours the next slot is what the day leaves of it.
    const int later = std::min(minute + 45, lastMinute - 1);
    if (slots.back().start < later)
        slots.push_back({later, lastMinute});
    // Just after midnight nothing has run out yet: what the day already has of a slot.
    if (slots.front().end > minute && minute > 1)
        slots.insert(slots.begin(), Slot{0, minute / 2});
    return slots;
}

DemoDay demoDay(const Office& office, Instant now)
{
    return DayMaker(office, now).make();
}
