// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/course.h"
#include "domain/hint.h"
#include "domain/hintparts.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

using namespace std::chrono_literals;

namespace {

constexpr auto soonAfter = 5min;       // an undoing and the admission that it made room for
constexpr int fewestUndosFollowed = 2; // one is a slip that was put right

QString textOf(const Event& event, QLatin1String key)
{
    return event.payload.value(key).toString();
}

QString approverOf(const Event& event)
{
    return event.payload.value(QLatin1String("override"))
        .toObject()
        .value(QLatin1String("approved_by"))
        .toString();
}

bool isOverride(const Event& event)
{
    return event.kind == EventKind::Attendance && event.payload.contains(QLatin1String("override"));
}

bool takesIn(const Event& event)
{
    return event.kind == EventKind::Attendance || event.kind == EventKind::WalkIn;
}

void addShownAgain(Hints& hints, const Courses& courses)
{
    std::map<QString, hint::ShownAgain> byBooking;
    for (const Event* event : courses.events) {
        if (takesIn(*event) ||
            textOf(*event, QLatin1String("verdict")) != QLatin1String("already_attended"))
            continue;
        const QJsonObject first = event->payload.value(QLatin1String("facts")).toObject();
        const auto desk = DeskLetter::parse(first.value(QLatin1String("desk")).toString());
        const Instant at{std::chrono::milliseconds(first.value(QLatin1String("at")).toInteger())};
        const auto [known, isNew] = byBooking.try_emplace(
            event->bookingKey,
            hint::ShownAgain{
                event->bookingKey, at, desk.value_or(event->desk), {}, event->desk, 0});
        known->second.againAt = arrivalOf(*event);
        known->second.againDesk = event->desk;
        ++known->second.times;
    }
    for (const auto& [key, shown] : byBooking)
        hints.push_back({shown, shown.againAt});
}

void addManyOverrides(Hints& hints, const Courses& courses, const HintLimits& limits)
{
    struct Overrides
    {
        int count = 0;
        QHash<QString, int> byApprover;
        Instant last{};
    };
    std::map<OfficerId, Overrides> byOfficer;
    for (const Event* event : courses.events) {
        if (!isOverride(*event) || !event->officer)
            continue;
        Overrides& overrides = byOfficer[*event->officer];
        ++overrides.count;
        overrides.last = event->time.now;
        if (const QString approver = approverOf(*event); !approver.isEmpty())
            ++overrides.byApprover[approver];
    }
    for (const auto& [officer, overrides] : byOfficer) {
        if (overrides.count < limits.overridesPerOfficer)
            continue;
        int most = 0;
        for (const int count : overrides.byApprover)
            most = std::max(most, count);
        hints.push_back({hint::ManyOverrides{officer, overrides.count, most}, overrides.last});
    }
}

void addOverridesForOne(Hints& hints, const DayFacts& facts, const Courses& courses,
                        const HintLimits& limits)
{
    std::map<Holder, std::pair<int, Instant>> byHolder;
    for (const Booking& booking : facts.bookings) {
        const Event* takenIn = courses.of.value(booking.key.toString()).takenIn;
        if (!takenIn || !isOverride(*takenIn))
            continue;
        for (const Holder& holder : holdersOf(booking)) {
            auto& [count, last] = byHolder[holder];
            ++count;
            last = std::max(last, takenIn->time.now);
        }
    }
    for (const auto& [holder, counted] : byHolder) {
        const auto& [count, last] = counted;
        if (count >= std::min(limits.namesPerPhone, limits.overridesPerOfficer))
            hints.push_back({hint::OverridesForOne{holder.shown(), holder.isAccount, count}, last});
    }
}

// Somebody of an earlier slot who had been seen at a desk and was not taken in yet.
struct Wait
{
    DeskLetter desk;
    int slotStart = 0;
    QString booking;
    Instant from{}, to{};
};

// Up to what comes next for the same person; a hold at most to its deadline. Whom the desk sent
// away waits only if that person came back, and not while fetching documents.
std::optional<Instant> endOf(const Event& open, const Event* next)
{
    constexpr Instant endless = Instant::max();
    const bool fetching =
        textOf(open, QLatin1String("decision")) == QLatin1String("refuse_documents");
    switch (open.kind) {
    case EventKind::Hold: {
        const Instant until{
            std::chrono::milliseconds(open.payload.value(QLatin1String("until")).toInteger())};
        return next ? std::min(until, next->time.now) : until;
    }
    case EventKind::ApprovalAsked:
        return next ? next->time.now : endless;
    case EventKind::Refusal:
    case EventKind::Seen:
        return next && takesIn(*next) && !fetching ? std::optional(next->time.now) : std::nullopt;
    default:
        return std::nullopt;
    }
}

std::vector<Wait> waitsOf(const Courses& courses, const QHash<QString, int>& slotStarts)
{
    QHash<QString, const Event*> next;
    std::vector<Wait> waits;
    for (auto it = courses.events.rbegin(); it != courses.events.rend(); ++it) {
        const Event& event = **it;
        const auto slot = slotStarts.constFind(event.bookingKey);
        if (slot == slotStarts.constEnd())
            continue;
        if (const auto end = endOf(event, next.value(event.bookingKey)))
            waits.push_back({event.desk, *slot, event.bookingKey, event.time.now, *end});
        next[event.bookingKey] = &event;
    }
    return waits;
}

void addOutOfOrder(Hints& hints, const DayFacts& facts, const Courses& courses,
                   const HintLimits& limits)
{
    QHash<QString, int> slotStarts;
    for (const Booking& booking : facts.bookings)
        slotStarts.insert(booking.key.toString(), booking.slot.start);
    const std::vector<Wait> waits = waitsOf(courses, slotStarts);
    std::map<DeskLetter, std::pair<int, Instant>> byDesk;
    for (const Event* event : courses.events) {
        const auto slot = slotStarts.constFind(event->bookingKey);
        const bool priority = event->payload.value(QLatin1String("priority")).toBool();
        if (!takesIn(*event) || priority || slot == slotStarts.constEnd())
            continue;
        const bool passedBy = std::ranges::any_of(waits, [&](const Wait& wait) {
            return wait.desk == event->desk && wait.slotStart < *slot &&
                   wait.booking != event->bookingKey && wait.from < event->time.now &&
                   event->time.now < wait.to;
        });
        if (passedBy) {
            auto& [count, last] = byDesk[event->desk];
            ++count;
            last = event->time.now;
        }
    }
    for (const auto& [desk, counted] : byDesk) {
        if (counted.first >= limits.outOfOrder)
            hints.push_back({hint::OutOfOrder{desk, counted.first}, counted.second});
    }
}

void addSearchedWithoutProof(Hints& hints, const Courses& courses, const HintLimits& limits)
{
    struct Searches
    {
        int count = 0, of = 0;
        Instant last{};
    };
    std::map<OfficerId, Searches> byOfficer;
    for (const Event* event : courses.events) {
        if (event->kind != EventKind::Attendance || !event->officer)
            continue;
        Searches& searches = byOfficer[*event->officer];
        ++searches.of;
        if (textOf(*event, QLatin1String("found_by")) == foundByName(FoundBy::Search)) {
            ++searches.count;
            searches.last = event->time.now;
        }
    }
    for (const auto& [officer, searches] : byOfficer) {
        if (searches.count >= limits.searchesPerOfficer)
            hints.push_back(
                {hint::SearchedWithoutProof{officer, searches.count, searches.of}, searches.last});
    }
}

// The next that the same officer took in, if it was soon and somebody else.
const Event* followerOf(const Event& undo, const Courses& courses)
{
    for (const Event* event : courses.events) {
        if (!takesIn(*event) || event->officer != undo.officer || event->time.now < undo.time.now)
            continue;
        const bool another = undo.bookingKey.isEmpty() || event->bookingKey != undo.bookingKey;
        return another && event->time.now - undo.time.now <= soonAfter ? event : nullptr;
    }
    return nullptr;
}

void addUndoneThenAdmitted(Hints& hints, const DayFacts& facts, const Courses& courses)
{
    QSet<QString> arrivals;
    for (const Event& event : facts.events) {
        if (takesIn(event))
            arrivals.insert(event.id.toString());
    }
    std::map<OfficerId, std::pair<int, Instant>> byOfficer;
    for (const Event* undo : courses.undos) {
        if (!undo->officer || !arrivals.contains(textOf(*undo, QLatin1String("undoes"))))
            continue;
        if (const Event* follower = followerOf(*undo, courses)) {
            auto& [count, last] = byOfficer[*undo->officer];
            ++count;
            last = std::max(last, follower->time.now);
        }
    }
    for (const auto& [officer, counted] : byOfficer) {
        if (counted.first >= fewestUndosFollowed)
            hints.push_back({hint::UndoneThenAdmitted{officer, counted.first}, counted.second});
    }
}

} // namespace

std::vector<Hint> hintsOf(const DayFacts& facts, const Office& office)
{
    const Courses courses = coursesOf(facts, Instant::max());
    const HintLimits& limits = office.hintLimits;
    Hints hints;
    addManyNames(hints, facts, office);
    addShownAgain(hints, courses);
    addManyOverrides(hints, courses, limits);
    addOverridesForOne(hints, facts, courses, limits);
    addOutOfOrder(hints, facts, courses, limits);
    addSearchedWithoutProof(hints, courses, limits);
    addUndoneThenAdmitted(hints, facts, courses);
    addBursts(hints, facts, office);
    std::ranges::stable_sort(hints, [](const Hint& a, const Hint& b) { return a.at > b.at; });
    return hints;
}
