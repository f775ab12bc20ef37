// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/alldesks.h"

#include "store/projections.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace {

bool takesIn(const KnownEvent& known)
{
    const EventKind kind = known.chained.event.kind;
    return kind == EventKind::Attendance || kind == EventKind::WalkIn;
}

QSet<QString> undoneIn(const std::vector<KnownEvent>& events)
{
    QSet<QString> undone;
    for (const KnownEvent& known : events) {
        const Event& event = known.chained.event;
        if (event.kind == EventKind::Undo)
            undone.insert(event.payload.value(QLatin1String("undoes")).toString());
        if (known.outcome == CentreOutcome::Voided)
            undone.insert(event.id.toString());
    }
    return undone;
}

// The askings for approval that somebody answered, whatever the clocks of their desks say.
QSet<QString> answeredIn(const std::vector<KnownEvent>& events)
{
    QSet<QString> answered;
    for (const KnownEvent& known : events)
        answered.insert(known.chained.event.payload.value(QLatin1String("request")).toString());
    return answered;
}

// What the centre took first; then what it has not heard of, which will lose against that; then
// what it called a duplicate.
int rank(const KnownEvent& known)
{
    if (known.outcome == CentreOutcome::Duplicate)
        return 2;
    return known.outcome ? 0 : 1;
}

// Against which a duplicate lost, whatever became of that one, where nothing else is known of it.
const Attendance* winnerUnheardOf(const std::vector<KnownEvent>& events,
                                  const QSet<QString>& undone)
{
    for (const KnownEvent& known : events) {
        if (known.outcome != CentreOutcome::Duplicate || !known.winner)
            continue;
        const EventId& winner = known.winner->event;
        const bool heard = std::ranges::any_of(
            events, [&](const KnownEvent& other) { return other.chained.event.id == winner; });
        if (!heard && !undone.contains(winner.toString()))
            return &*known.winner;
    }
    return nullptr;
}

void follow(BookingState& state, const Event& event)
{
    switch (event.kind) {
    case EventKind::Attendance:
    case EventKind::WalkIn:
    case EventKind::Refusal:
        state.hold.reset();
        state.parked.reset();
        break;
    case EventKind::Hold:
        state.hold = event;
        state.parked.reset();
        break;
    case EventKind::ApprovalAsked:
        state.parked = event;
        break;
    default:
        break;
    }
}

} // namespace

Attendance attendanceOf(const Event& arrival)
{
    return {arrival.id, arrival.time.now, arrival.desk, queueNumberOf(arrival),
            arrival.payload.value(QLatin1String("officer_name")).toString()};
}

BookingState stateOf(std::vector<KnownEvent> events)
{
    const QSet<QString> undone = undoneIn(events);
    const Attendance* unheard = winnerUnheardOf(events, undone);
    std::optional<Attendance> winner = unheard ? std::optional(*unheard) : std::nullopt;
    std::erase_if(events, [&](const KnownEvent& known) {
        return undone.contains(known.chained.event.id.toString());
    });
    std::ranges::stable_sort(events, {}, [](const KnownEvent& known) {
        return std::tuple(known.chained.event.time.now, known.chained.number);
    });
    const QSet<QString> answered = answeredIn(events);
    BookingState state;
    const KnownEvent* first = nullptr;
    for (const KnownEvent& known : events) {
        if (answered.contains(known.chained.event.id.toString()))
            continue;
        follow(state, known.chained.event);
        if (takesIn(known) && (!first || rank(known) < rank(*first)))
            first = &known;
    }
    if (winner && (!first || first->outcome == CentreOutcome::Duplicate)) {
        first = nullptr;
        state.attended = std::move(winner);
    }
    for (const KnownEvent& known : events) {
        if (takesIn(known) && &known != first)
            state.lost.push_back(known.chained.event.id);
    }
    if (first)
        state.attended = attendanceOf(first->chained.event);
    return state;
}
