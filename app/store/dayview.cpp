// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dayview.h"

#include "domain/course.h"
#include "store/bookingtable.h"
#include "store/journal.h"

#include <map>

namespace {

// What the day's table shows beside the slots, with or without a booking.
struct Others
{
    int walkIns = 0, held = 0, refused = 0;
};

Others othersOf(const Courses& courses)
{
    Others counted;
    for (const Event* event : courses.events) {
        counted.walkIns += event->kind == EventKind::WalkIn;
        counted.refused += event->kind == EventKind::Refusal && event->bookingKey.isEmpty();
    }
    for (const Course& course : courses.of) {
        const bool held = course.last && course.last->kind == EventKind::Hold;
        counted.held += held && !course.takenIn && !course.settled;
        counted.refused += countsAsRefused(course);
    }
    return counted;
}

void add(SlotCounts& counts, const LoadCounts& load)
{
    counts.booked += load.booked;
    counts.onTime += load.onTime;
    counts.late += load.late();
    counts.overridden += load.overridden;
    counts.attended += load.attended();
    counts.forfeited += load.forfeited;
    counts.noShow += load.noShow;
    counts.expected += load.expected();
    counts.cancelled += load.cancelled;
}

} // namespace

DayView::DayView(BookingTable& bookings, Journal& journal, LoadFacts facts)
    : m_bookings(bookings), m_journal(journal), m_facts(std::move(facts))
{}

Result<DayTable> DayView::table(const Office& office, QDate day, Instant at)
{
    const auto facts = m_facts.of(office.id, day, at);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    const Courses courses = coursesOf(*facts, at);
    const LocalMinute now = localMinute(at, office.zone);
    std::map<std::pair<Slot, Channel>, LoadCounts> counted;
    for (const Booking& booking : facts->bookings) {
        const Course course = courses.of.value(booking.key.toString());
        counted[{booking.slot, booking.key.channel}].add(
            standingOf(booking, course, courses, office, now));
    }
    const Others others = othersOf(courses);
    DayTable table{{}, others.walkIns, others.held, others.refused};
    for (const auto& [place, load] : counted) {
        SlotCounts line{place.first, place.second};
        add(line, load);
        table.slotLines.push_back(line);
    }
    return table;
}

Result<DayCounts> DayView::counts(const Office& office, QDate day, Instant at)
{
    const auto facts = m_facts.of(office.id, day, at);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    const Courses courses = coursesOf(*facts, at);
    const LocalMinute now = localMinute(at, office.zone);
    LoadCounts sum;
    int thisHour = 0;
    for (const Booking& booking : facts->bookings) {
        const Course course = courses.of.value(booking.key.toString());
        LoadCounts one;
        one.add(standingOf(booking, course, courses, office, now));
        sum += one;
        const bool inThisHour = now.date == day && booking.slot.start / 60 == now.minute / 60;
        thisHour += one.expected() > 0 && inThisHour;
    }
    const Others others = othersOf(courses);
    return DayCounts{sum.booked - sum.cancelled,
                     sum.attended(),
                     thisHour,
                     sum.expected(),
                     others.held,
                     sum.forfeited,
                     sum.noShow,
                     others.refused,
                     others.walkIns};
}

Result<std::vector<SearchHit>> DayView::withAttendance(std::vector<Booking> bookings)
{
    QStringList keys;
    for (const Booking& booking : bookings)
        keys.append(booking.key.toString());
    const auto attended = m_journal.attendances(keys);
    if (!attended)
        return tl::unexpected<Error>(attended.error());
    std::vector<SearchHit> hits;
    for (size_t i = 0; i < bookings.size(); ++i) {
        const auto known = attended->constFind(keys[qsizetype(i)]);
        hits.push_back({std::move(bookings[i]), known == attended->constEnd()
                                                    ? std::nullopt
                                                    : std::optional<Attendance>(*known)});
    }
    return hits;
}

Result<std::vector<SearchHit>> DayView::list(const Office& office, QDate day)
{
    auto bookings = m_bookings.onDay(office.id, day);
    if (!bookings)
        return tl::unexpected<Error>(bookings.error());
    return withAttendance(std::move(*bookings));
}

Result<std::vector<SearchHit>> DayView::search(const QString& text, const Office& office,
                                               QDate from, QDate to, int limit)
{
    auto bookings = m_bookings.search(text, office.id, from, to, limit);
    if (!bookings)
        return tl::unexpected<Error>(bookings.error());
    return withAttendance(std::move(*bookings));
}
