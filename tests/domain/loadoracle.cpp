// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/loadoracle.h"

#include "domain/standingoracle.h"

#include <set>

using namespace std::chrono_literals;
using namespace oracle;

namespace {

struct Oracle : Told
{
    [[nodiscard]] int early(const Event& arrival) const
    {
        const auto answer = answered(arrival);
        const auto verdict = answer ? recordedVerdict(*answer) : std::nullopt;
        const auto* onTime = verdict ? verdict->as<verdict::OnTime>() : nullptr;
        return standingOfArrival(arrival) == Standing::OnTime && onTime && onTime->minutes >= 30;
    }
    [[nodiscard]] bool refusedLast(const QString& key) const
    {
        const Events events = of(key);
        return !events.empty() && events.back().kind == EventKind::Refusal &&
               !settlesDay(events.back());
    }
    [[nodiscard]] bool isBooked(const QString& key) const
    {
        return std::ranges::any_of(
            facts.bookings, [&](const Booking& booking) { return booking.key.toString() == key; });
    }
    [[nodiscard]] ServiceId service(const Booking& booking) const
    {
        const auto arrival = arrivalOf(booking.key.toString());
        const auto id = arrival ? ServiceId::parse(said(*arrival, "service")) : std::nullopt;
        return id.value_or(booking.service);
    }

    // Everything of the bookings that fit.
    template <typename Fits>
    [[nodiscard]] LoadCounts counts(Fits fits) const
    {
        LoadCounts counts;
        const auto number = [&](Standing wanted) {
            return int(std::ranges::count_if(facts.bookings, [&](const Booking& booking) {
                return fits(booking) && standing(booking) == wanted;
            }));
        };
        counts.booked = int(std::ranges::count_if(facts.bookings, fits));
        counts.cancelled = number(Standing::Cancelled);
        counts.onTime = number(Standing::OnTime);
        counts.lateToReport = number(Standing::LateToReport);
        counts.slotRunning = number(Standing::SlotRunning);
        counts.lateAdmitted = number(Standing::LateAdmitted);
        counts.overridden = number(Standing::Overridden);
        counts.forfeited = number(Standing::Forfeited);
        counts.noShow = number(Standing::NoShow);
        counts.waiting = number(Standing::Expected);
        counts.held = number(Standing::Held);
        counts.parked = number(Standing::Parked);
        counts.sentAway = number(Standing::SentAway);
        for (const Booking& booking : facts.bookings) {
            if (!fits(booking))
                continue;
            const auto arrival = arrivalOf(booking.key.toString());
            counts.early += arrival && early(*arrival);
            counts.priority += arrival && flag(*arrival, "priority");
            counts.refused += refusedLast(booking.key.toString());
        }
        return counts;
    }
    [[nodiscard]] Events walkIns(bool standingIn) const
    {
        Events found;
        for (const Event& event : m_live) {
            if (event.kind == EventKind::WalkIn && ofDay(event) &&
                isBooked(event.bookingKey) == standingIn)
                found.push_back(event);
        }
        return found;
    }

    [[nodiscard]] int minuteOf(const Event& event) const
    {
        const qint64 sighting = event.payload.value(QLatin1String("seen_at")).toInteger();
        const Instant moment =
            sighting > 0 ? Instant(std::chrono::milliseconds(sighting)) : event.time.now;
        const LocalMinute local = localMinute(moment, office.zone);
        return local.date < facts.day ? 0 : local.date > facts.day ? 24 * 60 - 1 : local.minute;
    }
    [[nodiscard]] int halfHourOf(int minute) const
    {
        int half = 0;
        while (half + 30 <= minute)
            half += 30;
        if (const auto hours = office.hoursOn(facts.day)) {
            while (half + 30 <= hours->opens)
                half += 30;
            while (half >= hours->closes)
                half -= 30;
        }
        return half;
    }
    [[nodiscard]] HalfHour halfHour(int begins) const
    {
        HalfHour half;
        for (const Booking& booking : facts.bookings)
            half.booked += standing(booking) != Standing::Cancelled &&
                           halfHourOf(booking.slot.start) == begins;
        for (const Event& event : m_live) {
            if (!ofDay(event) || halfHourOf(minuteOf(event)) != begins)
                continue;
            const bool standsIn = isBooked(event.bookingKey);
            const Standing as = takenIn(event) ? standingOfArrival(event) : Standing::Expected;
            half.arrived += event.kind == EventKind::Attendance ||
                            (event.kind == EventKind::WalkIn && standsIn);
            half.walkIns += event.kind == EventKind::WalkIn && !standsIn;
            half.held += event.kind == EventKind::Hold;
            half.refused += event.kind == EventKind::Refusal && !settlesDay(event);
            half.late += as == Standing::LateToReport || as == Standing::SlotRunning ||
                         as == Standing::LateAdmitted;
            half.early += event.kind == EventKind::Attendance && isStanding(event) && early(event);
        }
        return half;
    }

    [[nodiscard]] std::optional<std::chrono::milliseconds> handling(const Event& event) const
    {
        if (event.kind != EventKind::Attendance || !isStanding(event))
            return std::nullopt;
        std::optional<Event> decided = answered(event);
        if (!judged<verdict::Held>(event) && event.payload.contains(QLatin1String("request"))) {
            for (const Event& other : of(event.bookingKey)) {
                if (other.kind == EventKind::ApprovalAsked)
                    decided = other;
            }
        }
        if (!decided)
            return std::nullopt;
        const Instant sighting{std::chrono::milliseconds(
            decided->payload.value(QLatin1String("seen_at")).toInteger())};
        const auto took = decided->time.now - sighting;
        return took >= 0ms && took < 30min ? std::optional(took) : std::nullopt;
    }
    template <typename Fits>
    [[nodiscard]] std::optional<std::chrono::seconds> median(Fits fits) const
    {
        std::multiset<std::chrono::milliseconds> times;
        for (const Event& event : m_live) {
            if (const auto took = ofDay(event) && fits(event) ? handling(event) : std::nullopt)
                times.insert(*took);
        }
        while (times.size() > 2) {
            times.erase(times.begin());
            times.erase(std::prev(times.end()));
        }
        if (times.empty())
            return std::nullopt;
        return std::chrono::floor<std::chrono::seconds>((*times.begin() + *times.rbegin()) / 2);
    }
    template <typename Fits>
    [[nodiscard]] WorkCounts work(Fits fits) const
    {
        WorkCounts counts;
        for (const Event& event : m_live) {
            if (!ofDay(event) || !fits(event))
                continue;
            const bool standsIn = isBooked(event.bookingKey);
            const bool walkIn = event.kind == EventKind::WalkIn;
            counts.served += takenIn(event);
            counts.walkIns += walkIn && !standsIn;
            counts.overridden +=
                (walkIn && standsIn) || (event.kind == EventKind::Attendance &&
                                         standingOfArrival(event) == Standing::Overridden);
            counts.held += event.kind == EventKind::Hold;
            counts.refused += event.kind == EventKind::Refusal && !settlesDay(event);
        }
        for (const Event& event : facts.events)
            counts.undone += event.kind == EventKind::Undo && event.time.now <= at &&
                             ofDay(event) && fits(event);
        counts.perApplicant = median(fits);
        return counts;
    }
    void addWork(DayLoad& load) const
    {
        for (const Event& event : facts.events) {
            if (event.time.now > at || !ofDay(event))
                continue;
            const bool isLive = std::ranges::any_of(
                m_live, [&](const Event& other) { return other.id == event.id; });
            const bool works = takenIn(event) || event.kind == EventKind::Hold ||
                               (event.kind == EventKind::Refusal && !settlesDay(event));
            WorkCounts counts = work([&](const Event& other) { return other.desk == event.desk; });
            for (const Event& other : facts.events) {
                if (ofDay(other) && other.desk == event.desk && other.time.now <= at)
                    counts.lastHeard =
                        std::max(counts.lastHeard.value_or(at - 1000h), other.time.now);
            }
            load.byDesk[event.desk] = counts;
            if (event.officer && ((isLive && works) || event.kind == EventKind::Undo))
                load.byOfficer[*event.officer] =
                    work([&](const Event& other) { return other.officer == event.officer; });
            if (isLive && event.officer && event.payload.contains(QLatin1String("officer_name")))
                load.officerNames[*event.officer] = said(event, "officer_name");
        }
    }
    void addQuotas(DayLoad& load) const
    {
        for (const WalkInCategory& category : office.walkIns)
            load.walkInQuotas[category.id].limit = category.dailyQuota;
        for (const auto& [channel, limit] : office.dailyQuota)
            load.channelQuotas[channel].limit = limit;
        for (const Booking& booking : facts.bookings) {
            if (standing(booking) != Standing::Cancelled)
                ++load.channelQuotas[booking.key.channel].taken;
        }
        for (const bool standingIn : {true, false}) {
            for (const Event& event : walkIns(standingIn)) {
                const CategoryId category = *CategoryId::parse(said(event, "category"));
                ++load.byCategory[category];
                load.walkInQuotas[category].taken += !flag(event, "priority");
            }
        }
    }
    void addBookings(DayLoad& load) const
    {
        load.total = counts([](const Booking&) { return true; });
        for (const Booking& booking : facts.bookings) {
            const auto samePlace = [&](const Booking& other) {
                return other.slot == booking.slot && other.key.channel == booking.key.channel;
            };
            load.bySlot[{booking.slot, booking.key.channel}] = counts(samePlace);
            load.byChannel[booking.key.channel] = counts(
                [&](const Booking& other) { return other.key.channel == booking.key.channel; });
            load.byService[service(booking)] =
                counts([&](const Booking& other) { return service(other) == service(booking); });
            const auto arrival = arrivalOf(booking.key.toString());
            if (arrival && ofDay(*arrival))
                load.arrivedAt[{booking.slot, booking.key.channel}].push_back(minuteOf(*arrival));
        }
        for (auto& [place, minutes] : load.arrivedAt)
            std::ranges::sort(minutes);
    }
    void addWalkIns(DayLoad& load) const
    {
        for (const Event& event : walkIns(false)) {
            LoadCounts& service = load.byService[*ServiceId::parse(said(event, "service"))];
            for (LoadCounts* counts : {&load.total, &service}) {
                ++counts->walkIns;
                counts->priority += flag(event, "priority");
            }
        }
    }
    void addUnknown(DayLoad& load) const
    {
        std::set<QString> keys;
        for (const Event& event : m_live) {
            const bool nameless = event.kind == EventKind::Refusal && event.bookingKey.isEmpty();
            load.total.refused += nameless && ofDay(event);
            load.provisional +=
                event.kind == EventKind::Attendance && ofDay(event) && flag(event, "provisional");
            if (!event.bookingKey.isEmpty() && !isBooked(event.bookingKey))
                keys.insert(event.bookingKey);
        }
        for (const QString& key : keys)
            load.total.refused += refusedLast(key);
    }
    [[nodiscard]] DayLoad load() const
    {
        DayLoad load;
        load.day = facts.day;
        load.at = at;
        addBookings(load);
        addWalkIns(load);
        addUnknown(load);
        for (int begins = 0; begins < 24 * 60; begins += 30) {
            const auto hours = office.hoursOn(facts.day);
            const HalfHour half = halfHour(begins);
            const bool open = hours && begins + 30 > hours->opens && begins < hours->closes;
            if (open || half != HalfHour{})
                load.byHalfHour[begins] = half;
        }
        addWork(load);
        addQuotas(load);
        load.perApplicant = median([](const Event&) { return true; });
        if (const auto close = closedAt())
            load.closed = closingOf(m_live[*close]);
        return load;
    }
};

} // namespace

DayLoad loadByTheOracle(const DayFacts& facts, const Office& office, Instant at)
{
    return Oracle{{facts, office, at}}.load();
}

std::map<QString, Standing> standingsByTheOracle(const DayFacts& facts, const Office& office,
                                                 Instant at)
{
    const Told told{facts, office, at};
    std::map<QString, Standing> standings;
    for (const Booking& booking : facts.bookings)
        standings[booking.key.toString()] = told.standing(booking);
    return standings;
}
