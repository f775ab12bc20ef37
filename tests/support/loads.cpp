// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/loads.h"

#include <algorithm>
#include <array>

namespace loads {

namespace {

Instant at(const Office& office, int hour, int minute)
{
    return instantOf(monday, hour * 60 + minute, office.zone);
}

void addSlot(DayLoad& load, int start, Channel channel, const LoadCounts& counts)
{
    load.bySlot[{Slot{start, start + 30}, channel}] = counts;
    load.byChannel[channel] += counts;
    load.total += counts;
}

LoadCounts arrivals(int booked, int onTime, int late, int running, int noShow)
{
    LoadCounts counts;
    counts.booked = booked;
    counts.onTime = onTime;
    counts.early = onTime / 4;
    counts.lateToReport = late;
    counts.slotRunning = running;
    counts.noShow = noShow;
    counts.waiting = booked - onTime - late - running - noShow;
    return counts;
}

void addSlots(DayLoad& load)
{
    using enum Channel;
    LoadCounts eight = arrivals(40, 34, 1, 1, 2), nine = arrivals(40, 31, 3, 2, 2);
    eight.forfeited = 1;
    eight.overridden = 1;
    eight.waiting = 0;
    nine.lateAdmitted = 1;
    nine.overridden = 1;
    nine.waiting = 0;
    addSlot(load, 450, Law, arrivals(48, 44, 1, 1, 2));
    addSlot(load, 480, Law, eight);
    addSlot(load, 480, Mpaspor, arrivals(10, 8, 1, 0, 1));
    addSlot(load, 510, Law, arrivals(50, 42, 2, 1, 5));
    addSlot(load, 540, Law, nine);
    addSlot(load, 540, Apapo, arrivals(10, 7, 1, 0, 2));
    addSlot(load, 570, Law, arrivals(50, 39, 4, 1, 6));
    LoadCounts ten = arrivals(50, 30, 8, 4, 0);
    ten.held = 2;
    ten.waiting -= 2;
    addSlot(load, 600, Law, ten);
    addSlot(load, 630, Law, arrivals(50, 12, 0, 0, 0));
    LoadCounts eleven = arrivals(50, 3, 0, 0, 0);
    eleven.parked = 1;
    eleven.waiting -= 1;
    eleven.cancelled = 0;
    addSlot(load, 660, Law, eleven);
    addSlot(load, 780, Law, arrivals(50, 0, 0, 0, 0));
    addSlot(load, 810, Law, arrivals(48, 0, 0, 0, 0));
    addSlot(load, 840, Mpaspor, arrivals(40, 0, 0, 0, 0));
}

void addHalfHours(DayLoad& load)
{
    constexpr std::array arrived{38, 49, 52, 47, 55, 34};
    for (int minute = 450; minute < 960; minute += 30) {
        HalfHour half;
        const auto place = static_cast<size_t>((minute - 450) / 30);
        half.booked = minute < 720 || minute >= 780 ? 50 : 0;
        if (place < arrived.size()) {
            half.arrived = arrived.at(place);
            half.early = half.arrived / 4;
            half.late = static_cast<int>(place);
            half.walkIns = 2 + static_cast<int>(place % 3);
            half.refused = place == 2 ? 3 : 1;
            half.held = place == 5 ? 2 : 0;
        }
        load.byHalfHour[minute] = half;
    }
}

void addServices(DayLoad& load, const Office& office)
{
    int left = load.total.booked;
    for (const Service& service : office.services) {
        const int booked = left / 2;
        const LoadCounts counts =
            arrivals(booked, booked / 2, booked / 20, booked / 40, booked / 16);
        left -= booked;
        load.byService[service.id] = counts;
    }
}

WorkCounts work(int served, int walkIns, int overridden, int seconds, Instant heard)
{
    WorkCounts counts;
    counts.served = served;
    counts.walkIns = walkIns;
    counts.overridden = overridden;
    counts.refused = served / 20;
    counts.held = served / 50;
    counts.undone = served / 90;
    counts.perApplicant = std::chrono::seconds(seconds);
    counts.lastHeard = heard;
    return counts;
}

void addPeople(DayLoad& load, const Office& office)
{
    const auto add = [&](const char16_t* letter, const char16_t* id, const char16_t* name,
                         const WorkCounts& counts) {
        load.byDesk[*DeskLetter::parse(letter)] = counts;
        const OfficerId officer = *OfficerId::parse(id);
        load.byOfficer[officer] = counts;
        load.officerNames[officer] = QString::fromUtf16(name);
    };
    add(u"A", u"sari-w", u"Sari W.", work(93, 8, 1, 112, at(office, 10, 23)));
    add(u"B", u"rina-a", u"Rina A.", work(118, 9, 0, 91, at(office, 10, 24)));
    add(u"C", u"andi-p", u"Andi Prasetyo Kusumawardhana", work(86, 5, 2, 130, at(office, 9, 41)));
    for (const auto& [desk, counts] : load.byDesk) // by the centre
        load.heardFrom[desk] = counts.lastHeard;
    load.heardFrom[*DeskLetter::parse(u"D")] = std::nullopt;
    load.openIncidents = 2;
}

void addQuotas(DayLoad& load, const Office& office)
{
    constexpr std::array taken{2, 2, 1, 6, 9, 1, 1, 0, 0, 0, 0};
    size_t place = 0;
    for (const WalkInCategory& category : office.walkIns) {
        const int count = taken.at(place++ % taken.size());
        load.walkInQuotas[category.id] = {count, category.dailyQuota};
        load.total.walkIns += count;
    }
    load.channelQuotas[Channel::Law] = {438, 600};
    load.channelQuotas[Channel::Mpaspor] = {50, 100};
}

} // namespace

DayLoad morning(const Office& office)
{
    DayLoad load;
    load.day = monday;
    load.at = at(office, 10, 24);
    addSlots(load);
    addHalfHours(load);
    addServices(load, office);
    addPeople(load, office);
    addQuotas(load, office);
    load.total.refused = 9;
    load.provisional = 1;
    load.perApplicant = std::chrono::seconds(108);
    Forecast forecast;
    for (int week = 1; week <= 12; ++week)
        forecast.basis.push_back(monday.addDays(-7 * week));
    forecast.attendedAtClose = 478;
    forecast.least = 464;
    forecast.most = 491;
    for (int minute = 630; minute < 720; minute += 30)
        forecast.arrivals[minute] = 48 - (minute - 630) / 6;
    for (int minute = 780; minute < 930; minute += 30)
        forecast.arrivals[minute] = 40 - (minute - 780) / 8;
    load.forecast = forecast;
    return load;
}

DayLoad closed(const Office& office)
{
    DayLoad load = morning(office);
    load.forecast.reset();
    load.at = at(office, 17, 0);
    Closing closing{at(office, 16, 12), *OfficerId::parse(u"rina-a")};
    load.closed = closing;
    return load;
}

DayLoad oneDesk(const Office& office)
{
    DayLoad load = morning(office);
    const auto letter = *DeskLetter::parse(u"B");
    load.byDesk = {{letter, load.byDesk.at(letter)}};
    load.heardFrom.clear();
    load.openIncidents = 0;
    return load;
}

DayLoad empty(const Office& office)
{
    DayLoad load;
    load.day = monday.addDays(-1);
    load.at = at(office, 10, 24);
    return load;
}

std::vector<DaySummary> past(int weeks)
{
    std::vector<DaySummary> days;
    for (QDate day = monday.addDays(-7 * weeks); day < monday; day = day.addDays(1)) {
        const int number = day.dayOfWeek();
        if (number > 5)
            continue;
        DaySummary summary;
        summary.day = day;
        const int missing = 3 + (day.day() * 7 + number) % 6;
        for (const int start : {480, 540, 600, 660, 780, 840}) {
            const Channel channel = start == 840 ? Channel::Mpaspor : Channel::Law;
            LoadCounts counts = arrivals(60, 44 - number - missing, 4, 3, missing);
            counts.forfeited = number % 2;
            counts.noShow += counts.waiting - counts.forfeited;
            counts.waiting = 0;
            summary.bySlot[{Slot{start, start + 60}, channel}] = counts;
            summary.total += counts;
            summary.arrivals[start] = counts.attended() / 2;
            summary.arrivals[start + 30] = counts.attended() - counts.attended() / 2;
        }
        summary.total.walkIns = 14 + number * 2;
        summary.closed = day.day() != 12;
        days.push_back(summary);
    }
    return days;
}

std::vector<Hint> hints(const Office& office)
{
    const auto officer = *OfficerId::parse(u"rina-a");
    const auto desk = [](const char16_t* letter) { return *DeskLetter::parse(letter); };
    return {
        {hint::ShownAgain{QStringLiteral("jakarta-pusat/law/4K7QP"), at(office, 8, 2), desk(u"B"),
                          at(office, 9, 41), desk(u"A"), 2},
         at(office, 9, 41)},
        {hint::ManyOverrides{officer, 5, 4}, at(office, 9, 20)},
        {hint::ManyNames{QStringLiteral("0812 ••• 7714"), false, 6}, at(office, 8, 55)},
    };
}

} // namespace loads
