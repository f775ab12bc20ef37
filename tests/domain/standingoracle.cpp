// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/standingoracle.h"

#include "domain/rules.h"

namespace oracle {

QString said(const Event& event, const char* key)
{
    return event.payload.value(QLatin1String(key)).toString();
}

bool flag(const Event& event, const char* key)
{
    return event.payload.value(QLatin1String(key)).toBool();
}

bool takenIn(const Event& event)
{
    return event.kind == EventKind::Attendance || event.kind == EventKind::WalkIn;
}

bool seen(const Event& event)
{
    return takenIn(event) || event.kind == EventKind::Hold || event.kind == EventKind::Refusal ||
           event.kind == EventKind::ApprovalAsked || event.kind == EventKind::Seen;
}

bool settlesDay(const Event& event)
{
    return said(event, "settled") == QStringLiteral("day_close");
}

bool tooLate(const Event& event)
{
    return judged<verdict::Forfeited>(event) || judged<verdict::HoldExpired>(event);
}

Events Told::live() const
{
    QStringList undone;
    for (const Event& event : facts.events) {
        if (event.kind == EventKind::Undo && event.time.now <= at)
            undone << said(event, "undoes");
    }
    Events found;
    for (const Event& event : facts.events) {
        if (event.time.now <= at && event.kind != EventKind::Undo &&
            !undone.contains(event.id.toString()))
            found.push_back(event);
    }
    return found;
}

bool Told::ofDay(const Event& event) const
{
    return event.serviceDate == facts.day;
}

Events Told::of(const QString& key) const
{
    Events found;
    for (const Event& event : m_live) {
        if (event.bookingKey == key && ofDay(event) && seen(event))
            found.push_back(event);
    }
    return found;
}

std::optional<Event> Told::arrivalOf(const QString& key) const
{
    std::optional<Event> arrival;
    for (const Event& event : m_live) {
        if (event.bookingKey == key && takenIn(event))
            arrival = event;
    }
    return arrival;
}

bool Told::isStanding(const Event& event) const
{
    const auto last = arrivalOf(event.bookingKey);
    return !event.bookingKey.isEmpty() && last && last->id == event.id;
}

std::optional<Event> Told::answered(const Event& arrival) const
{
    if (!judged<verdict::Held>(arrival))
        return arrival;
    std::optional<Event> hold;
    if (arrival.bookingKey.isEmpty())
        return hold;
    for (const Event& event : of(arrival.bookingKey)) {
        if (event.kind == EventKind::Hold && !judged<verdict::Held>(event))
            hold = event;
    }
    return hold;
}

Standing Told::standingOfArrival(const Event& arrival) const
{
    const auto answer = answered(arrival);
    if (arrival.kind == EventKind::WalkIn || !answer ||
        arrival.payload.contains(QLatin1String("override")))
        return Standing::Overridden;
    if (judged<verdict::OnTime>(*answer))
        return Standing::OnTime;
    if (judged<verdict::LateToReport>(*answer))
        return Standing::LateToReport;
    if (judged<verdict::SlotRunning>(*answer))
        return Standing::SlotRunning;
    if (judged<verdict::LateAdmitted>(*answer))
        return Standing::LateAdmitted;
    return Standing::Overridden;
}

std::optional<size_t> Told::closedAt() const
{
    std::optional<size_t> place;
    for (size_t i = 0; i < m_live.size(); ++i) {
        if (m_live[i].kind == EventKind::DayClose && ofDay(m_live[i]))
            place = i;
    }
    return place;
}

bool Told::isSettled(const Event& event) const
{
    const auto close = closedAt();
    for (size_t i = 0; close && i < *close; ++i) {
        if (m_live[i].id == event.id)
            return true;
    }
    return false;
}

bool Told::isOver(const Booking& booking) const
{
    const LocalMinute now = localMinute(at, office.zone);
    if (now.date != facts.day)
        return now.date > facts.day;
    const auto hours = office.hoursOn(facts.day);
    const Rule* rule = office.ruleFor(booking.key.channel, facts.day);
    if (hours && now.minute >= hours->closes)
        return true;
    Booking plain = booking;
    plain.status = BookingStatus::Active;
    plain.reconfirmed = {Reconfirmation::Known::Given, facts.day.addDays(-30)};
    for (const Service& service : office.services) {
        if (service.bookableThrough(booking.key.channel))
            plain.service = service.id;
    }
    return rule && judgeBy(*rule, plain, {at, {}}, office).as<verdict::Forfeited>();
}

Standing Told::standing(const Booking& booking) const
{
    if (const auto arrival = arrivalOf(booking.key.toString()))
        return standingOfArrival(*arrival);
    if (booking.status != BookingStatus::Active)
        return Standing::Cancelled;
    const Events events = of(booking.key.toString());
    if (events.empty())
        return closedAt() || isOver(booking) ? Standing::NoShow : Standing::Expected;
    const Event& last = events.back();
    const bool settled = isSettled(last);
    switch (last.kind) {
    case EventKind::Hold:
        return settled ? Standing::Forfeited : Standing::Held;
    case EventKind::Refusal:
        return tooLate(last) || (settlesDay(last) && judged<verdict::Held>(last))
                   ? Standing::Forfeited
                   : Standing::SentAway;
    case EventKind::ApprovalAsked:
        if (!settled)
            return Standing::Parked;
        break;
    default:
        break;
    }
    return settled && tooLate(last) ? Standing::Forfeited : Standing::SentAway;
}

} // namespace oracle
