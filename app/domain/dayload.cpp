// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/course.h"
#include "domain/halfhours.h"

#include <QSet>

#include <algorithm>

using namespace std::chrono_literals;

namespace {

using Handling = std::vector<std::chrono::milliseconds>;

QString textOf(const Event& event, QLatin1String key)
{
    return event.payload.value(key).toString();
}

bool isPriority(const Event& event)
{
    return event.payload.value(QLatin1String("priority")).toBool();
}

std::optional<std::chrono::seconds> medianOf(Handling times)
{
    if (times.empty())
        return std::nullopt;
    std::ranges::sort(times);
    const size_t half = times.size() / 2;
    const auto median = times.size() % 2 ? times[half] : (times[half - 1] + times[half]) / 2;
    return std::chrono::floor<std::chrono::seconds>(median);
}

// From the sighting to the decision; the way for a missing letter and the wait for a supervisor
// are not the desk's.
std::optional<std::chrono::milliseconds> handlingOf(const Course& course)
{
    constexpr auto cardPutAside = 30min;
    const bool goesOn = textOf(*course.takenIn, QLatin1String("verdict")) == QLatin1String("held");
    const bool approved = course.takenIn->payload.contains(QLatin1String("request"));
    const Event* decided = goesOn                     ? course.held
                           : approved && course.asked ? course.asked
                                                      : course.takenIn;
    if (!decided || !decided->payload.contains(QLatin1String("seen_at")))
        return std::nullopt;
    const auto took = decided->time.now - arrivalOf(*decided);
    if (took < 0ms || took >= cardPutAside)
        return std::nullopt;
    return took;
}

bool isLate(Standing standing)
{
    return standing == Standing::LateToReport || standing == Standing::SlotRunning ||
           standing == Standing::LateAdmitted;
}

// One pass over the bookings, one over the events.
class Count
{
public:
    Count(const DayFacts& facts, const Office& office, Instant at)
        : m_facts(facts),
          m_office(office),
          m_now(localMinute(at, office.zone)),
          m_courses(coursesOf(facts, at)),
          m_halfHours(office, facts.day)
    {
        m_load.day = facts.day;
        m_load.at = at;
        prepare();
        for (const Booking& booking : facts.bookings)
            add(booking);
        for (const Event* event : m_courses.events)
            add(*event);
        for (const Event* undo : m_courses.undos)
            work(*undo, [](WorkCounts& counts) { ++counts.undone; });
        addRefusedElsewhere();
        addLastHeard();
        finish();
    }
    [[nodiscard]] DayLoad take() { return std::move(m_load); }

private:
    void prepare();
    void add(const Booking& booking);
    void add(const Event& event);
    void addAttendance(const Event& event);
    void addWalkIn(const Event& event);
    void addHandling(const Event& event);
    void addRefusedElsewhere();
    void addLastHeard();
    void finish();

    [[nodiscard]] HalfHour& halfHour(int minute)
    {
        return m_load.byHalfHour[m_halfHours.of(minute)];
    }
    [[nodiscard]] HalfHour& halfHour(const Event& event)
    {
        return halfHour(minuteOn(m_facts.day, arrivalOf(event), m_office.zone));
    }
    template <typename Change>
    void work(const Event& event, Change change)
    {
        change(m_load.byDesk[event.desk]);
        if (event.officer)
            change(m_load.byOfficer[*event.officer]);
    }

    const DayFacts& m_facts;
    const Office& m_office;
    const LocalMinute m_now;
    const Courses m_courses;
    const HalfHours m_halfHours;
    QSet<QString> m_booked;
    Handling m_handling;
    std::map<DeskLetter, Handling> m_deskHandling;
    std::map<OfficerId, Handling> m_officerHandling;
    DayLoad m_load;
};

void Count::prepare()
{
    for (int begins = m_halfHours.first(); begins < m_halfHours.end(); begins += HalfHours::length)
        m_load.byHalfHour[begins];
    for (const auto& [channel, limit] : m_office.dailyQuota)
        m_load.channelQuotas[channel].limit = limit;
    for (const WalkInCategory& category : m_office.walkIns)
        m_load.walkInQuotas[category.id].limit = category.dailyQuota;
}

void Count::add(const Booking& booking)
{
    const QString key = booking.key.toString();
    m_booked.insert(key);
    const auto known = m_courses.of.constFind(key);
    const Course course = known == m_courses.of.constEnd() ? Course{} : *known;
    LoadCounts one;
    one.add(standingOf(booking, course, m_courses, m_office, m_now));
    one.early = minutesBeforeMark(course).value_or(0) >= 30;
    one.priority = course.takenIn && isPriority(*course.takenIn);
    one.refused = countsAsRefused(course);

    const std::pair place(booking.slot, booking.key.channel);
    const auto service = course.takenIn
                             ? ServiceId::parse(textOf(*course.takenIn, QLatin1String("service")))
                             : std::nullopt;
    m_load.total += one;
    m_load.bySlot[place] += one;
    m_load.byChannel[booking.key.channel] += one;
    m_load.byService[service.value_or(booking.service)] += one;
    if (one.cancelled)
        return;
    ++halfHour(booking.slot.start).booked;
    ++m_load.channelQuotas[booking.key.channel].taken;
    if (course.takenIn && course.takenIn->serviceDate == m_facts.day)
        m_load.arrivedAt[place].push_back(
            minuteOn(m_facts.day, arrivalOf(*course.takenIn), m_office.zone));
}

void Count::add(const Event& event)
{
    if (event.officer && event.payload.contains(QLatin1String("officer_name")))
        m_load.officerNames[*event.officer] = textOf(event, QLatin1String("officer_name"));
    if (event.kind == EventKind::Attendance) {
        addAttendance(event);
    } else if (event.kind == EventKind::WalkIn) {
        addWalkIn(event);
    } else if (event.kind == EventKind::Hold) {
        ++halfHour(event).held;
        work(event, [](WorkCounts& counts) { ++counts.held; });
    } else if (event.kind == EventKind::Refusal && !isSettlement(event)) {
        ++halfHour(event).refused;
        work(event, [](WorkCounts& counts) { ++counts.refused; });
    }
}

void Count::addAttendance(const Event& event)
{
    const Course course = m_courses.of.value(event.bookingKey);
    const Standing standing = takenInAs(event, course.held);
    HalfHour& half = halfHour(event);
    ++half.arrived;
    half.late += isLate(standing);
    half.early += course.takenIn == &event && minutesBeforeMark(course).value_or(0) >= 30;
    m_load.provisional += event.payload.value(QLatin1String("provisional")).toBool();
    work(event, [standing](WorkCounts& counts) {
        ++counts.served;
        counts.overridden += standing == Standing::Overridden;
    });
    addHandling(event);
}

void Count::addHandling(const Event& event)
{
    const Course course = m_courses.of.value(event.bookingKey);
    const auto took = course.takenIn == &event ? handlingOf(course) : std::nullopt;
    if (!took)
        return;
    m_handling.push_back(*took);
    m_deskHandling[event.desk].push_back(*took);
    if (event.officer)
        m_officerHandling[*event.officer].push_back(*took);
}

void Count::addWalkIn(const Event& event)
{
    const bool standsIn = m_booked.contains(event.bookingKey);
    const bool priority = isPriority(event);
    if (const auto category = CategoryId::parse(textOf(event, QLatin1String("category")))) {
        ++m_load.byCategory[*category];
        m_load.walkInQuotas[*category].taken += !priority;
    }
    HalfHour& half = halfHour(event);
    half.arrived += standsIn;
    half.walkIns += !standsIn;
    work(event, [standsIn](WorkCounts& counts) {
        ++counts.served;
        counts.overridden += standsIn;
        counts.walkIns += !standsIn;
    });
    if (standsIn)
        return;
    LoadCounts one;
    one.walkIns = 1;
    one.priority = priority;
    m_load.total += one;
    if (const auto service = ServiceId::parse(textOf(event, QLatin1String("service"))))
        m_load.byService[*service] += one;
}

// Codes that are unknown, of other days, or none at all.
void Count::addRefusedElsewhere()
{
    for (auto it = m_courses.of.cbegin(); it != m_courses.of.cend(); ++it)
        m_load.total.refused += countsAsRefused(*it) && !m_booked.contains(it.key());
    for (const Event* event : m_courses.events)
        m_load.total.refused += event->kind == EventKind::Refusal && event->bookingKey.isEmpty();
}

// What was undone later was heard all the same.
void Count::addLastHeard()
{
    for (const Event& event : m_facts.events) {
        if (event.serviceDate != m_facts.day || event.time.now > m_load.at)
            continue;
        std::optional<Instant>& heard = m_load.byDesk[event.desk].lastHeard;
        heard = std::max(heard.value_or(event.time.now), event.time.now);
    }
}

void Count::finish()
{
    for (auto& [place, minutes] : m_load.arrivedAt)
        std::ranges::sort(minutes);
    for (auto& [desk, counts] : m_load.byDesk)
        counts.perApplicant = medianOf(m_deskHandling[desk]);
    for (auto& [officer, counts] : m_load.byOfficer)
        counts.perApplicant = medianOf(m_officerHandling[officer]);
    m_load.perApplicant = medianOf(m_handling);
    if (m_courses.close)
        m_load.closed = closingOf(*m_courses.close);
}

} // namespace

void LoadCounts::add(Standing standing)
{
    ++booked;
    switch (standing) {
    // clang-format off
    case Standing::Expected:     ++waiting;      break;
    case Standing::Held:         ++held;         break;
    case Standing::Parked:       ++parked;       break;
    case Standing::SentAway:     ++sentAway;     break;
    case Standing::OnTime:       ++onTime;       break;
    case Standing::LateToReport: ++lateToReport; break;
    case Standing::SlotRunning:  ++slotRunning;  break;
    case Standing::LateAdmitted: ++lateAdmitted; break;
    case Standing::Overridden:   ++overridden;   break;
    case Standing::Forfeited:    ++forfeited;    break;
    case Standing::NoShow:       ++noShow;       break;
    case Standing::Cancelled:    ++cancelled;    break;
        // clang-format on
    }
}

LoadCounts& LoadCounts::operator+=(const LoadCounts& other)
{
    booked += other.booked;
    cancelled += other.cancelled;
    onTime += other.onTime;
    lateToReport += other.lateToReport;
    slotRunning += other.slotRunning;
    lateAdmitted += other.lateAdmitted;
    overridden += other.overridden;
    early += other.early;
    forfeited += other.forfeited;
    noShow += other.noShow;
    waiting += other.waiting;
    held += other.held;
    parked += other.parked;
    sentAway += other.sentAway;
    walkIns += other.walkIns;
    priority += other.priority;
    refused += other.refused;
    return *this;
}

DayLoad dayLoad(const DayFacts& facts, const Office& office, Instant at)
{
    DayLoad load = Count(facts, office, at).take();
    for (const DeskLetter& desk : facts.desks) {
        const auto known = load.byDesk.find(desk);
        load.heardFrom[desk] = known == load.byDesk.end() ? std::nullopt : known->second.lastHeard;
    }
    load.openIncidents = facts.openIncidents;
    load.othersSince = facts.othersSince;
    return load;
}

std::map<QString, Standing> standings(const DayFacts& facts, const Office& office, Instant at)
{
    const Courses courses = coursesOf(facts, at);
    const LocalMinute now = localMinute(at, office.zone);
    std::map<QString, Standing> found;
    for (const Booking& booking : facts.bookings) {
        const QString key = booking.key.toString();
        found.emplace(key, standingOf(booking, courses.of.value(key), courses, office, now));
    }
    return found;
}
