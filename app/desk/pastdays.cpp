// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pastdays.h"

#include "store/localstore.h"

#include <algorithm>

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

// Reads days through connections that are opened when the first one is asked for.
struct PastDays::Reader
{
    const QString& folder;
    const Office& office;
    Instant at;
    std::unique_ptr<LocalStore> store{};

    [[nodiscard]] Result<std::shared_ptr<const DaySummary>> read(QDate day)
    {
        if (!store) {
            auto opened = LocalStore::open({folder, Access::ReadOnly, {}});
            if (!opened)
                return tl::unexpected<Error>(opened.error());
            store = std::move(*opened);
        }
        const auto facts = store->tables().day.facts().of(office.id, day, at);
        if (!facts)
            return tl::unexpected<Error>(facts.error());
        return std::make_shared<const DaySummary>(summaryOf(dayLoad(*facts, office, at)));
    }
};

Result<PastDays::Marks> PastDays::marksOf(Tables& tables, const DayFacts& today)
{
    std::vector<QDate> days;
    for (int weeks = 1; weeks <= weeksBack; ++weeks)
        days.push_back(today.day.addDays(-7 * weeks));
    auto stamps = tables.day.facts().stamps(days);
    const auto asOf = tables.day.facts().bookingsAsOf();
    if (!stamps || !asOf)
        return tl::unexpected<Error>(!stamps ? stamps.error() : asOf.error());
    return Marks{*asOf, reachesElsewhere(today), std::move(*stamps)};
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

std::vector<DaySummary> PastDays::sameWeekday(const Marks& marks, const QString& folder,
                                              const Office& office, Instant at)
{
    const auto known = knownFor(marks, office, at);
    std::shared_ptr<Known> more; // made when there is anything to add
    Reader reader{folder, office, at};
    std::vector<DaySummary> found;
    for (const LoadFacts::Stamp& stamp : marks.days) {
        if (found.size() == enough)
            break;
        auto summary = known->find(stamp);
        if (!summary) {
            const auto read = reader.read(stamp.day);
            if (!read)
                continue;
            if (!more)
                more = std::make_shared<Known>(*known);
            more->days[stamp.day] = {stamp.lastEvent, *read};
            summary = *read;
        }
        if (summary->total.attended() > 0)
            found.push_back(*summary);
    }
    if (more)
        m_known.store(std::move(more));
    return found;
}

Result<std::vector<DaySummary>> PastDays::between(QDate from, QDate to, const QString& folder,
                                                  const Office& office, Instant at)
{
    auto opened = LocalStore::open({folder, Access::ReadOnly, {}});
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    Tables& tables = (*opened)->tables();
    const QDate today = localMinute(at, office.zone).date;
    const auto present = tables.day.facts().of(office.id, today, at);
    if (!present)
        return tl::unexpected<Error>(present.error());
    const auto marks = marksOf(tables, *present);
    const auto stamps = tables.day.facts().stampsBetween(office.id, from, std::min(to, today));
    if (!marks || !stamps)
        return tl::unexpected<Error>(!marks ? marks.error() : stamps.error());
    Known known = *knownFor(*marks, office, at);
    Reader reader{folder, office, at, std::move(*opened)};
    std::vector<DaySummary> found;
    for (const LoadFacts::Stamp& stamp : *stamps) {
        auto summary = known.find(stamp);
        if (!summary) {
            const auto read = reader.read(stamp.day);
            if (!read)
                return tl::unexpected<Error>(read.error());
            summary = *read;
            if (stamp.day < today)
                known.days[stamp.day] = {stamp.lastEvent, summary};
        }
        if (summary->total.booked + summary->total.walkIns > 0)
            found.push_back(*summary);
    }
    m_known.store(std::make_shared<const Known>(std::move(known)));
    return found;
}
