// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pastdays.h"

#include "store/localstore.h"

#include <QThread>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <iterator>

namespace {

constexpr int weeksBack = 26;
constexpr size_t enough = 12; // as many days as a forecast takes

} // namespace

struct PastDays::Known
{
    struct Day
    {
        qint64 lastEvent = 0;
        std::shared_ptr<const DaySummary> summary;
    };
    qint64 bookingsAsOf = 0;
    int reaching = 0;
    int officeVersion = 0;
    QDate today; // what is over changes with it
    std::map<QDate, Day> days;

    [[nodiscard]] std::shared_ptr<const DaySummary> find(const LoadFacts::Stamp& stamp) const
    {
        const auto day = days.find(stamp.day);
        const bool holds = day != days.end() && day->second.lastEvent == stamp.lastEvent;
        return holds ? day->second.summary : nullptr;
    }
};

// How and when days are read.
struct PastDays::Reading
{
    QString folder;
    Office office;
    Instant at;

    // Through connections of its own; one answer for each stamp, up to the first failure.
    [[nodiscard]] std::vector<Result<Known::Day>>
    inOrder(const std::vector<LoadFacts::Stamp>& stamps) const
    {
        auto store = LocalStore::open({folder, Access::ReadOnly, {}});
        if (!store)
            return {tl::unexpected<Error>(store.error())};
        std::vector<Result<Known::Day>> days;
        for (const LoadFacts::Stamp& stamp : stamps) {
            const auto facts = (*store)->tables().day.facts().of(office.id, stamp.day, at);
            if (!facts)
                return {tl::unexpected<Error>(facts.error())};
            days.emplace_back(Known::Day{
                stamp.lastEvent,
                std::make_shared<const DaySummary>(summaryOf(dayLoad(*facts, office, at)))});
        }
        return days;
    }
    // By as many threads as the PC has. A failure stands alone.
    [[nodiscard]] std::vector<Result<Known::Day>>
    sideBySide(const std::vector<LoadFacts::Stamp>& stamps) const
    {
        const size_t threads = size_t(std::clamp(QThread::idealThreadCount(), 1, 4));
        const size_t share = (stamps.size() + threads - 1) / threads;
        std::vector<QFuture<std::vector<Result<Known::Day>>>> parts;
        for (size_t from = 0; from < stamps.size(); from += share) {
            const auto first = stamps.begin() + std::ptrdiff_t(from);
            const auto last = first + std::ptrdiff_t(std::min(share, stamps.size() - from));
            parts.push_back(QtConcurrent::run([reading = *this, part = std::vector(first, last)] {
                return reading.inOrder(part);
            }));
        }
        std::vector<Result<Known::Day>> days;
        for (auto& part : parts) {
            for (Result<Known::Day>& day : part.takeResult()) {
                if (!day)
                    return {day};
                days.push_back(std::move(day));
            }
        }
        return days;
    }
};

Result<PastDays::Marks> PastDays::marksOf(Tables& tables, const DayFacts& today)
{
    const auto& since = today.othersSince;
    std::vector<QDate> days;
    for (int weeks = 1; weeks <= weeksBack; ++weeks) {
        const QDate day = today.day.addDays(-7 * weeks);
        if (!since || day >= *since)
            days.push_back(day);
    }
    auto stamps = tables.day.facts().stamps(days);
    const auto asOf = tables.day.facts().bookingsAsOf();
    if (!stamps || !asOf)
        return tl::unexpected<Error>(!stamps ? stamps.error() : asOf.error());
    return Marks{*asOf, reachesElsewhere(today), std::move(*stamps), since};
}

std::shared_ptr<const PastDays::Known> PastDays::knownFor(const Marks& marks, const Office& office,
                                                          Instant at) const
{
    const QDate today = localMinute(at, office.zone).date;
    const auto known = m_known.load();
    if (known && known->bookingsAsOf == marks.bookingsAsOf && known->reaching == marks.reaching &&
        known->officeVersion == office.version && known->today == today)
        return known;
    return std::make_shared<const Known>(
        Known{marks.bookingsAsOf, marks.reaching, office.version, today, {}});
}

// What is known, and what was not known and is now; kept for the next time.
Result<std::shared_ptr<const PastDays::Known>>
PastDays::knowing(std::shared_ptr<const Known> known, const std::vector<LoadFacts::Stamp>& stamps,
                  const Reading& reading)
{
    std::vector<LoadFacts::Stamp> missing;
    std::ranges::copy_if(stamps, std::back_inserter(missing),
                         [&](const LoadFacts::Stamp& stamp) { return !known->find(stamp); });
    if (missing.empty())
        return known;
    auto more = std::make_shared<Known>(*known);
    auto days = reading.sideBySide(missing);
    for (size_t i = 0; i < days.size(); ++i) {
        if (!days[i])
            return tl::unexpected<Error>(days[i].error());
        more->days[missing[i].day] = std::move(*days[i]);
    }
    m_known.store(more);
    return more;
}

std::vector<DaySummary> PastDays::sameWeekday(const Marks& marks, const QString& folder,
                                              const Office& office, Instant at)
{
    auto known = knownFor(marks, office, at);
    const Reading reading{folder, office, at};
    std::vector<DaySummary> found;
    // As many days as are enough, and further ones for those on which nobody came.
    for (size_t from = 0; from < marks.days.size() && found.size() < enough;) {
        const size_t count = std::min(enough - found.size(), marks.days.size() - from);
        const auto first = marks.days.begin() + std::ptrdiff_t(from);
        const std::vector<LoadFacts::Stamp> next(first, first + std::ptrdiff_t(count));
        from += count;
        const auto knownNow = knowing(known, next, reading);
        if (!knownNow)
            return {};
        known = *knownNow;
        for (const LoadFacts::Stamp& stamp : next) {
            const auto summary = known->find(stamp);
            if (summary && summary->total.attended() > 0)
                found.push_back(*summary);
        }
    }
    return found;
}

Result<PastPeriod> PastDays::between(QDate from, QDate to, const QString& folder,
                                     const Office& office, Instant at)
{
    const auto opened = LocalStore::open({folder, Access::ReadOnly, {}});
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    Tables& tables = (*opened)->tables();
    const QDate today = localMinute(at, office.zone).date;
    const auto present = tables.day.facts().of(office.id, today, at);
    if (!present)
        return tl::unexpected<Error>(present.error());
    const auto marks = marksOf(tables, *present);
    PastPeriod past;
    if (present->othersSince && from < *present->othersSince)
        past.othersSince = present->othersSince;
    auto stamps = tables.day.facts().stampsBetween(office.id, past.othersSince.value_or(from),
                                                   std::min(to, today));
    if (!marks || !stamps)
        return tl::unexpected<Error>(!marks ? marks.error() : stamps.error());
    const bool withToday = !stamps->empty() && stamps->back().day == today;
    if (withToday) // goes on, and is counted each time
        stamps->pop_back();
    const auto known = knowing(knownFor(*marks, office, at), *stamps, {folder, office, at});
    if (!known)
        return tl::unexpected<Error>(known.error());
    for (const LoadFacts::Stamp& stamp : *stamps)
        past.days.push_back(*(*known)->find(stamp));
    if (withToday)
        past.days.push_back(summaryOf(dayLoad(*present, office, at)));
    std::erase_if(past.days,
                  [](const DaySummary& day) { return day.total.booked + day.total.walkIns == 0; });
    return past;
}
