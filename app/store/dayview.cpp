// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dayview.h"

#include "store/bookingtable.h"
#include "store/journal.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace {

enum class Standing { OnTime, Late, Overridden, Cancelled, Forfeited, NoShow, Expected };

// What the events up to a moment say of one booking.
struct Seen
{
    std::optional<Standing> attended;
    bool forfeited = false;
    bool here = false;   // refused or held, so no no-show
    QString heldVerdict; // the one with which a hold goes on
};

QString textOf(const Event& event, QLatin1String key)
{
    return event.payload.value(key).toString();
}

bool tooLate(const QString& verdict)
{
    return verdict == QLatin1String("forfeited") || verdict == QLatin1String("hold_expired");
}

bool isLate(const QString& verdict)
{
    return verdict == QLatin1String("late_to_report") || verdict == QLatin1String("slot_running") ||
           verdict == QLatin1String("late_admitted");
}

// From when on nobody is expected for this slot any more, as a minute of the day.
int lastMoment(const Booking& booking, const Office& office, QDate day)
{
    constexpr int midnight = 24 * 60;
    const auto hours = office.hoursOn(day);
    const int closes = hours ? hours->closes : midnight;
    const Rule* rule = office.ruleFor(booking.key.channel, day);
    const auto forfeits = rule ? slotTimes(*rule, booking.slot).forfeits : std::nullopt;
    return std::min(closes, forfeits.value_or(midnight));
}

Standing standingOf(const Booking& booking, const Seen& seen, const Office& office, QDate day,
                    Instant at)
{
    if (seen.attended)
        return *seen.attended;
    if (booking.status != BookingStatus::Active)
        return Standing::Cancelled;
    if (seen.forfeited)
        return Standing::Forfeited;
    const LocalMinute now = localMinute(at, office.zone);
    const LocalMinute last{day, lastMoment(booking, office, day)};
    return !seen.here && now >= last ? Standing::NoShow : Standing::Expected;
}

void follow(Seen& seen, const Event& event)
{
    const QString verdict = textOf(event, QLatin1String("verdict"));
    if (event.kind == EventKind::WalkIn) {
        seen.attended = Standing::Overridden;
    } else if (event.kind == EventKind::Attendance) {
        const QString judged = verdict == QLatin1String("held") ? seen.heldVerdict : verdict;
        const bool against = event.payload.contains(QLatin1String("override"));
        seen.attended = !against && judged == QLatin1String("on_time") ? Standing::OnTime
                        : !against && isLate(judged)                   ? Standing::Late
                                                                       : Standing::Overridden;
    } else {
        seen.here = true;
        seen.forfeited = event.kind == EventKind::Refusal && tooLate(verdict);
        if (event.kind == EventKind::Hold && verdict != QLatin1String("held"))
            seen.heldVerdict = verdict;
    }
}

void count(Standing standing, SlotCounts& counts)
{
    ++counts.booked;
    switch (standing) {
    case Standing::OnTime:
        ++counts.onTime;
        break;
    case Standing::Late:
        ++counts.late;
        break;
    case Standing::Overridden:
        ++counts.overridden;
        break;
    case Standing::Cancelled:
        ++counts.cancelled;
        break;
    case Standing::Forfeited:
        ++counts.forfeited;
        break;
    case Standing::NoShow:
        ++counts.noShow;
        break;
    case Standing::Expected:
        ++counts.expected;
        break;
    }
    counts.attended = counts.onTime + counts.late + counts.overridden;
}

} // namespace

struct DayView::Line
{
    Booking booking;
    Standing standing;
};

struct DayView::Others // of the day, with or without a booking
{
    int walkIns = 0, held = 0, refused = 0;
};

DayView::DayView(BookingTable& bookings, Journal& journal)
    : m_bookings(bookings), m_journal(journal)
{}

Result<std::vector<DayView::Line>> DayView::lines(const Office& office, QDate day, Instant at)
{
    auto bookings = m_bookings.onDay(office.id, day);
    if (!bookings)
        return tl::unexpected<Error>(bookings.error());
    QStringList keys;
    for (const Booking& booking : *bookings)
        keys.append(booking.key.toString());
    const auto events = m_journal.eventsOf(keys, at);
    if (!events)
        return tl::unexpected<Error>(events.error());
    QHash<QString, Seen> seen;
    for (const ChainedEvent& chained : *events)
        follow(seen[chained.event.bookingKey], chained.event);
    std::vector<Line> found;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        Booking& booking = (*bookings)[size_t(i)];
        const Standing standing = standingOf(booking, seen.value(keys[i]), office, day, at);
        found.push_back({std::move(booking), standing});
    }
    return found;
}

Result<DayView::Others> DayView::others(QDate day, Instant at)
{
    const auto events = m_journal.eventsOn(day, at);
    if (!events)
        return tl::unexpected<Error>(events.error());
    Others counted;
    QHash<QString, EventKind> last; // of each booking or reference
    for (const ChainedEvent& chained : *events) {
        const Event& event = chained.event;
        if (event.kind == EventKind::WalkIn)
            ++counted.walkIns;
        if (!event.bookingKey.isEmpty())
            last[event.bookingKey] = event.kind;
        else if (event.kind == EventKind::Refusal)
            ++counted.refused;
    }
    for (const EventKind kind : last) {
        counted.held += kind == EventKind::Hold;
        counted.refused += kind == EventKind::Refusal;
    }
    return counted;
}

Result<DayTable> DayView::table(const Office& office, QDate day, Instant at)
{
    const auto all = lines(office, day, at);
    if (!all)
        return tl::unexpected<Error>(all.error());
    const auto rest = others(day, at);
    if (!rest)
        return tl::unexpected<Error>(rest.error());
    std::map<std::pair<Slot, Channel>, SlotCounts> counted;
    for (const auto& [booking, standing] : *all) {
        SlotCounts& counts = counted[{booking.slot, booking.key.channel}];
        counts.slot = booking.slot;
        counts.channel = booking.key.channel;
        count(standing, counts);
    }
    DayTable table{{}, rest->walkIns, rest->held, rest->refused};
    for (const auto& [place, counts] : counted)
        table.slotLines.push_back(counts);
    return table;
}

Result<DayCounts> DayView::counts(const Office& office, QDate day, Instant at)
{
    const auto all = lines(office, day, at);
    if (!all)
        return tl::unexpected<Error>(all.error());
    const auto rest = others(day, at);
    if (!rest)
        return tl::unexpected<Error>(rest.error());
    const LocalMinute now = localMinute(at, office.zone);
    SlotCounts sum;
    int thisHour = 0;
    for (const auto& [booking, standing] : *all) {
        count(standing, sum);
        thisHour += standing == Standing::Expected && now.date == day &&
                    booking.slot.start / 60 == now.minute / 60;
    }
    return DayCounts{sum.booked - sum.cancelled,
                     sum.attended,
                     thisHour,
                     sum.expected,
                     rest->held,
                     sum.forfeited,
                     sum.noShow,
                     rest->refused,
                     rest->walkIns};
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
