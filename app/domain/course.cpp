// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/course.h"

#include <QSet>

#include <algorithm>

namespace {

QString textOf(const Event& event, QLatin1String key)
{
    return event.payload.value(key).toString();
}

QString verdictOf(const Event& event)
{
    return textOf(event, QLatin1String("verdict"));
}

bool isTooLate(const Event& event)
{
    const QString verdict = verdictOf(event);
    return verdict == QLatin1String("forfeited") || verdict == QLatin1String("hold_expired");
}

bool takesIn(const Event& event)
{
    return event.kind == EventKind::Attendance || event.kind == EventKind::WalkIn;
}

bool isSighting(EventKind kind)
{
    return kind == EventKind::Attendance || kind == EventKind::WalkIn || kind == EventKind::Hold ||
           kind == EventKind::Refusal || kind == EventKind::ApprovalAsked ||
           kind == EventKind::Seen;
}

void follow(Course& course, const Event& event, QDate day)
{
    if (takesIn(event))
        course.takenIn = &event;
    if (event.serviceDate != day)
        return; // a sighting of another day says nothing of this one
    course.last = &event;
    course.settled = false;
    if (event.kind == EventKind::Hold && verdictOf(event) != QLatin1String("held"))
        course.held = &event;
    if (event.kind == EventKind::ApprovalAsked)
        course.asked = &event;
}

// From when on nobody is expected for this slot any more, as a minute of the day.
int lastMoment(const Booking& booking, const Office& office)
{
    constexpr int midnight = 24 * 60;
    const auto hours = office.hoursOn(booking.serviceDate);
    const int closes = hours ? hours->closes : midnight;
    const Rule* rule = office.ruleFor(booking.key.channel, booking.serviceDate);
    const auto forfeits = rule ? slotTimes(*rule, booking.slot).forfeits : std::nullopt;
    return std::min(closes, forfeits.value_or(midnight));
}

// Of one who was here and was not taken in. Closing the day settles what was left open.
Standing standingOfSeen(const Course& course)
{
    const Event& last = *course.last;
    const bool tooLate = isTooLate(last);
    if (last.kind == EventKind::Refusal) {
        const bool heldTillClosing = isSettlement(last) && verdictOf(last) == QLatin1String("held");
        return tooLate || heldTillClosing ? Standing::Forfeited : Standing::SentAway;
    }
    if (last.kind == EventKind::Hold)
        return course.settled ? Standing::Forfeited : Standing::Held;
    if (course.settled)
        return tooLate ? Standing::Forfeited : Standing::SentAway;
    return last.kind == EventKind::ApprovalAsked ? Standing::Parked : Standing::SentAway;
}

} // namespace

Courses coursesOf(const DayFacts& facts, Instant at)
{
    QSet<QString> undone;
    for (const Event& event : facts.events) {
        if (event.kind == EventKind::Undo && event.time.now <= at)
            undone.insert(textOf(event, QLatin1String("undoes")));
    }
    Courses courses;
    courses.of.reserve(qsizetype(facts.events.size()));
    for (const Event& event : facts.events) {
        const bool ofDay = event.serviceDate == facts.day;
        if (event.time.now > at)
            continue;
        if (event.kind == EventKind::Undo) {
            if (ofDay)
                courses.undos.push_back(&event);
            continue;
        }
        if (!undone.isEmpty() && undone.contains(event.id.toString()))
            continue;
        if (ofDay)
            courses.events.push_back(&event);
        if (isSighting(event.kind) && !event.bookingKey.isEmpty())
            follow(courses.of[event.bookingKey], event, facts.day);
        if (event.kind == EventKind::DayClose && ofDay) {
            courses.close = &event;
            for (Course& course : courses.of)
                course.settled = true;
        }
    }
    return courses;
}

Standing standingOf(const Booking& booking, const Course& course, const Courses& courses,
                    const Office& office, LocalMinute now)
{
    if (course.takenIn)
        return takenInAs(*course.takenIn, course.held);
    if (booking.status != BookingStatus::Active)
        return Standing::Cancelled;
    if (course.last)
        return standingOfSeen(course);
    const bool over =
        courses.close || now >= LocalMinute{booking.serviceDate, lastMoment(booking, office)};
    return over ? Standing::NoShow : Standing::Expected;
}

Standing takenInAs(const Event& takenIn, const Event* held)
{
    if (takenIn.kind == EventKind::WalkIn || takenIn.payload.contains(QLatin1String("override")))
        return Standing::Overridden;
    QString verdict = verdictOf(takenIn);
    if (verdict == QLatin1String("held"))
        verdict = held ? verdictOf(*held) : QString();
    if (verdict == QLatin1String("on_time"))
        return Standing::OnTime;
    if (verdict == QLatin1String("late_to_report"))
        return Standing::LateToReport;
    if (verdict == QLatin1String("slot_running"))
        return Standing::SlotRunning;
    if (verdict == QLatin1String("late_admitted"))
        return Standing::LateAdmitted;
    return Standing::Overridden;
}

std::optional<int> minutesBeforeMark(const Course& course)
{
    if (!course.takenIn || takenInAs(*course.takenIn, course.held) != Standing::OnTime)
        return std::nullopt;
    const bool goesOn = verdictOf(*course.takenIn) == QLatin1String("held");
    const Event& judged = goesOn ? *course.held : *course.takenIn;
    return judged.payload.value(QLatin1String("facts"))
        .toObject()
        .value(QLatin1String("minutes"))
        .toInt();
}

bool countsAsRefused(const Course& course)
{
    return course.last && course.last->kind == EventKind::Refusal && !isSettlement(*course.last);
}

Instant arrivalOf(const Event& event)
{
    const qint64 seen = event.payload.value(QLatin1String("seen_at")).toInteger();
    return seen > 0 ? Instant(std::chrono::milliseconds(seen)) : event.time.now;
}

bool isSettlement(const Event& event)
{
    return textOf(event, QLatin1String("settled")) == QLatin1String("day_close");
}
