// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/excuse.h"

#include "domain/nametable.h"

#include <algorithm>
#include <map>

using namespace std::chrono;

namespace {

constexpr std::array<Named<Outage::What>, 3> outages{{
    {Outage::What::Program, u"program"},
    {Outage::What::Camera, u"camera"},
    {Outage::What::Network, u"network"},
}};

constexpr auto pause = minutes(1);      // so long nobody stood at the desk: the queue was not long
constexpr auto queueFrom = minutes(15); // without a pause
// Who was held or waited for an approval was not at the desk all the time since the sighting.
constexpr auto longestTurn = minutes(5);

struct Span
{
    Instant from{}, to{};
};

Instant momentIn(const Event& event, QLatin1String key)
{
    return Instant(milliseconds(event.payload.value(key).toInteger()));
}

bool isDecision(EventKind kind)
{
    switch (kind) {
    case EventKind::Attendance:
    case EventKind::Hold:
    case EventKind::Refusal:
    case EventKind::WalkIn:
    case EventKind::ApprovalAsked:
        return true;
    default:
        return false;
    }
}

// From the sighting to the decision.
Span turnOf(const Event& event)
{
    const Instant to = event.time.now;
    return {std::clamp(momentIn(event, QLatin1String("seen_at")), to - longestTurn, to), to};
}

std::vector<Span> busyTimes(std::vector<Span> turns)
{
    std::ranges::sort(turns, {}, &Span::from);
    std::vector<Span> busy;
    for (const Span& turn : turns) {
        if (!busy.empty() && turn.from - busy.back().to < pause)
            busy.back().to = std::max(busy.back().to, turn.to);
        else
            busy.push_back(turn);
    }
    std::erase_if(busy, [](const Span& span) { return span.to - span.from < queueFrom; });
    return busy;
}

std::vector<Span> longQueues(const std::vector<Event>& events)
{
    std::map<DeskLetter, std::vector<Span>> turns;
    for (const Event& event : events)
        if (isDecision(event.kind))
            turns[event.desk].push_back(turnOf(event));
    std::vector<Span> all;
    for (auto& [desk, ofDesk] : turns) {
        const auto busy = busyTimes(std::move(ofDesk));
        all.insert(all.end(), busy.begin(), busy.end());
    }
    std::ranges::sort(all, {}, &Span::from);
    return all;
}

Excuse::What excuseOf(Outage::What what)
{
    switch (what) {
    case Outage::What::Program:
        return Excuse::What::ProgramDown;
    case Outage::What::Camera:
        return Excuse::What::CameraDown;
    case Outage::What::Network:
        return Excuse::What::NetworkDown;
    }
    return Excuse::What::ProgramDown;
}

Reason::Excuses causeOf(Excuse::What what)
{
    switch (what) {
    case Excuse::What::SeenEarlier:
    case Excuse::What::QueueLong:
        return Reason::Excuses::Queue;
    case Excuse::What::ProgramDown:
    case Excuse::What::CameraDown:
    case Excuse::What::NetworkDown:
        return Reason::Excuses::Failure;
    }
    return Reason::Excuses::Nothing;
}

} // namespace

QString outageName(Outage::What what)
{
    return nameIn(outages, what);
}

Event outageEvent(const Outage& outage, QDate day, const Actor& actor, const ClockReading& time)
{
    Event event =
        plainEvent(EventKind::Outage, day,
                   {{QStringLiteral("what"), outageName(outage.what)},
                    {QStringLiteral("from"), qint64(outage.from.time_since_epoch().count())},
                    {QStringLiteral("to"), qint64(outage.to.time_since_epoch().count())}},
                   actor, time);
    event.officer.reset(); // nobody did it
    return event;
}

std::optional<Outage> outageOf(const Event& event)
{
    const auto what = valueIn(outages, event.payload.value(QLatin1String("what")).toString());
    if (event.kind != EventKind::Outage || !what)
        return std::nullopt;
    return Outage{*what, momentIn(event, QLatin1String("from")),
                  momentIn(event, QLatin1String("to"))};
}

std::vector<Excuse> excusesFor(Instant mark, Instant seenAt, std::optional<Instant> earlierSighting,
                               const std::vector<Outage>& outages, const std::vector<Event>& events)
{
    const auto touches = [&](Instant from, Instant to) { return from <= seenAt && to >= mark; };
    std::vector<Excuse> excuses;
    if (earlierSighting && *earlierSighting < seenAt)
        excuses.push_back({Excuse::What::SeenEarlier, *earlierSighting, *earlierSighting});
    for (const Outage& outage : outages)
        if (touches(outage.from, outage.to))
            excuses.push_back({excuseOf(outage.what), outage.from, outage.to});
    for (const Span& queue : longQueues(events))
        if (touches(queue.from, queue.to))
            excuses.push_back({Excuse::What::QueueLong, queue.from, queue.to});
    return excuses;
}

// A reason that somebody may use alone stands before one that asks for a second person.
const Reason* reasonFor(const Excuse& excuse, const Office& office)
{
    const Reason* fitting = nullptr;
    for (const Reason& reason : office.reasons) {
        const bool fits =
            reason.what == Reason::For::Override && reason.excuses == causeOf(excuse.what);
        if (fits && (!fitting || (fitting->needsApprover && !reason.needsApprover)))
            fitting = &reason;
    }
    return fitting;
}
