// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dayclose.h"

#include "domain/course.h"
#include "store/localstore.h"

namespace {

// Of those who were here and not taken in: what was said last leaves the matter open.
bool isOpen(const Course& course)
{
    if (course.takenIn || !course.last || course.settled)
        return false;
    switch (course.last->kind) {
    case EventKind::Hold:
    case EventKind::ApprovalAsked:
    case EventKind::Seen:
        return true;
    default:
        return false;
    }
}

void count(EventKind kind, OpenDay& day)
{
    day.held += kind == EventKind::Hold;
    day.parked += kind == EventKind::ApprovalAsked;
    day.undecided += kind == EventKind::Seen;
}

// A hold ends as it would have at its deadline.
void endHold(QJsonObject& payload, Instant now)
{
    const QJsonValue until = payload.value(QLatin1String("until"));
    const bool expired = until.toInteger() <= now.time_since_epoch().count();
    payload.insert(QStringLiteral("verdict"),
                   expired ? QStringLiteral("hold_expired") : QStringLiteral("held"));
    payload.insert(QStringLiteral("admits"), false);
    payload.insert(QStringLiteral("facts"), QJsonObject{{QStringLiteral("until"), until}});
}

// The refusal that settles `open`: verdict and circumstances of what it settles.
Event settlement(const Event& open, const CloseOrder& order)
{
    QJsonObject payload = open.payload;
    if (open.kind == EventKind::Hold)
        endHold(payload, order.time.now);
    for (const char16_t* key : {u"until", u"missing", u"reason", u"words", u"officer_name"})
        payload.remove(QStringView(key));
    payload.insert(QStringLiteral("decision"), QStringLiteral("refuse"));
    payload.insert(QStringLiteral("settled"), QStringLiteral("day_close"));
    Event event = plainEvent(EventKind::Refusal, order.day, payload, order.actor, order.time);
    event.bookingKey = open.bookingKey;
    event.rule = open.rule;
    return event;
}

std::vector<EventId> openEvents(const DayFacts& facts, Instant at, OpenDay& day)
{
    std::vector<EventId> open;
    const Courses courses = coursesOf(facts, at);
    for (const Course& course : courses.of) {
        if (!isOpen(course))
            continue;
        count(course.last->kind, day);
        open.push_back(course.last->id);
    }
    return open;
}

bool isOver(QDate day, const Office& office, Instant now)
{
    const LocalMinute today = localMinute(now, office.zone);
    const auto hours = office.hoursOn(day);
    return !hours || today >= LocalMinute{day, hours->closes};
}

Event closeEvent(const Closing& closing, const CloseOrder& order)
{
    QJsonObject payload = closingPayload(closing);
    if (order.early)
        payload.insert(QStringLiteral("early"), true);
    return plainEvent(EventKind::DayClose, order.day, payload, order.actor, order.time);
}

Result<void> settle(Tables& tables, const std::vector<EventId>& open, const CloseOrder& order,
                    const Pen& pen)
{
    for (const EventId& id : open) {
        const auto event = tables.journal.event(id);
        if (!event)
            return tl::unexpected<Error>(event.error());
        if (!*event)
            return failure(Fault::Internal, {}, QStringLiteral("no such event"));
        if (const auto told = pen(settlement((*event)->event, order)); !told)
            return tl::unexpected<Error>(told.error());
    }
    return {};
}

} // namespace

Result<OpenDay> openDay(Tables& tables, const Office& office, QDate day, Instant at)
{
    const auto facts = tables.day.facts().of(office.id, day, at);
    if (!facts)
        return tl::unexpected<Error>(facts.error());
    OpenDay open{dayLoad(*facts, office, at)};
    (void)openEvents(*facts, at, open);
    return open;
}

Result<Closing> closeDay(Tables& tables, const Office& office, const CloseOrder& order)
{
    const Instant now = order.time.now;
    const QDate today = localMinute(now, office.zone).date;
    if (order.day > today || (!order.early && !isOver(order.day, office, now)))
        return failure(Fault::DayNotOver);
    OpenDay left;
    const auto before = tables.day.facts().of(office.id, order.day, now);
    if (!before)
        return tl::unexpected<Error>(before.error());
    const std::vector<EventId> open = openEvents(*before, now, left);
    Closing closing{now, order.actor.officer};
    const auto done = tables.journal.inOneGo([&](const Pen& pen) -> Result<void> {
        if (auto settled = settle(tables, open, order, pen); !settled)
            return settled;
        const auto facts = tables.day.facts().of(office.id, order.day, now);
        if (!facts)
            return tl::unexpected<Error>(facts.error());
        const DayLoad load = dayLoad(*facts, office, now);
        closing = {now,
                   order.actor.officer,
                   load.total.forfeited,
                   load.total.noShow + load.total.waiting,
                   left.held,
                   left.parked,
                   left.undecided,
                   load.provisional};
        const auto told = pen(closeEvent(closing, order));
        return told ? Result<void>{} : tl::unexpected<Error>(told.error());
    });
    return done.map([&] { return closing; });
}
