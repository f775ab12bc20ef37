// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/halfhours.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace {

constexpr size_t fewestDays = 3, mostDays = 12;

using Place = std::pair<Slot, Channel>;

// Days on which the office took people in; one that stayed shut says nothing of applicants.
std::vector<const DaySummary*> basisOf(QDate day, const std::vector<DaySummary>& past)
{
    std::vector<const DaySummary*> basis;
    for (const DaySummary& summary : past) {
        if (summary.day < day && summary.day.dayOfWeek() == day.dayOfWeek() &&
            summary.total.attended() > 0)
            basis.push_back(&summary);
    }
    std::ranges::sort(basis, [](const auto* a, const auto* b) { return a->day > b->day; });
    if (basis.size() > mostDays)
        basis.resize(mostDays);
    return basis;
}

// Those of a past day's bookings that were still expected at a minute, and when who came of them.
struct Missing
{
    int still = 0;
    std::map<int, int> came; // by half-hour
};

void add(Missing& missing, const LoadCounts& counts, const std::vector<int>& arrivals, int minute,
         const HalfHours& halfHours)
{
    const auto later = std::ranges::upper_bound(arrivals, minute);
    missing.still += counts.booked - counts.cancelled - int(later - arrivals.begin());
    for (auto it = later; it != arrivals.end(); ++it)
        ++missing.came[halfHours.of(*it)];
}

// How a past day went on from that minute.
class PastDay
{
public:
    PastDay(const DaySummary& day, int minute, const HalfHours& halfHours)
    {
        const std::vector<int> nobody;
        for (const auto& [place, counts] : day.bySlot) {
            const auto found = day.arrivedAt.find(place);
            const auto& arrivals = found == day.arrivedAt.end() ? nobody : found->second;
            add(m_places[place], counts, arrivals, minute, halfHours);
            add(m_all, counts, arrivals, minute, halfHours);
        }
    }
    // What that day says of the same slot; where it knows nobody there, of the whole day.
    [[nodiscard]] const Missing& at(const Place& place) const
    {
        const auto found = m_places.find(place);
        return found != m_places.end() && found->second.still > 0 ? found->second : m_all;
    }

private:
    std::map<Place, Missing> m_places;
    Missing m_all;
};

// By half-hour, in parts of people.
std::map<int, double> toCome(const DayLoad& today, const PastDay& past)
{
    std::map<int, double> coming;
    for (const auto& [place, counts] : today.bySlot) {
        const Missing& missing = past.at(place);
        if (missing.still <= 0)
            continue;
        for (const auto& [half, came] : missing.came)
            coming[half] += double(counts.expected()) * came / missing.still;
    }
    return coming;
}

double sumOf(const std::map<int, double>& parts)
{
    return std::accumulate(parts.begin(), parts.end(), 0.0,
                           [](double sum, const auto& part) { return sum + part.second; });
}

int medianOf(std::vector<int> sorted)
{
    const size_t half = sorted.size() / 2;
    return sorted.size() % 2 ? sorted[half] : (sorted[half - 1] + sorted[half] + 1) / 2;
}

// Whole people whose sum is `whole`, in the proportion of `parts`: the largest rests round up.
std::map<int, int> shared(int whole, const std::map<int, double>& parts)
{
    const double sum = sumOf(parts);
    std::map<int, int> people;
    if (whole <= 0 || sum <= 0)
        return people;
    std::vector<std::pair<double, int>> rests;
    int given = 0;
    for (const auto& [half, part] : parts) {
        const double exact = part * whole / sum;
        people[half] = int(exact);
        given += people[half];
        rests.emplace_back(-(exact - std::floor(exact)), half);
    }
    std::ranges::sort(rests);
    for (size_t i = 0; given < whole; ++i, ++given)
        ++people[rests[i % rests.size()].second];
    std::erase_if(people, [](const auto& entry) { return entry.second == 0; });
    return people;
}

} // namespace

std::optional<Forecast> forecastOf(const DayLoad& today, const std::vector<DaySummary>& past,
                                   const Office& office)
{
    const auto basis = basisOf(today.day, past);
    if (today.closed || basis.size() < fewestDays)
        return std::nullopt;
    const LocalMinute now = localMinute(today.at, office.zone);
    const int minute = now.date < today.day ? -1 : minuteOn(today.day, today.at, office.zone);
    const HalfHours halfHours(office, today.day);
    Forecast forecast;
    std::vector<int> outcomes;
    std::map<int, double> all;
    for (const DaySummary* day : basis) {
        const auto coming = toCome(today, PastDay(*day, minute, halfHours));
        forecast.basis.push_back(day->day);
        outcomes.push_back(int(std::lround(sumOf(coming))));
        for (const auto& [half, part] : coming)
            all[half] += part;
    }
    std::ranges::sort(outcomes);
    const int attended = today.total.attended();
    const int coming = medianOf(outcomes);
    forecast.attendedAtClose = attended + coming;
    forecast.least = attended + outcomes.front();
    forecast.most = attended + outcomes.back();
    forecast.arrivals = shared(coming, all);
    return forecast;
}

DaySummary summaryOf(const DayLoad& load)
{
    DaySummary summary{load.day,
                       load.total,
                       load.bySlot,
                       load.arrivedAt,
                       {},
                       load.byCategory,
                       load.closed.has_value()};
    for (const auto& [begins, half] : load.byHalfHour) {
        if (half.arrived + half.walkIns > 0)
            summary.arrivals[begins] = half.arrived + half.walkIns;
    }
    return summary;
}
