// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/randomday.h"

#include "domain/officer.h"
#include "domain/walkin.h"
#include "support/offices.h"

#include <map>

using namespace std::chrono_literals;

namespace {

const Office& officeOf(const QString& id)
{
    static std::map<QString, Office> known;
    if (const auto found = known.find(id); found != known.end())
        return found->second;
    return known.emplace(id, offices::office(id)).first->second;
}

class Maker
{
public:
    explicit Maker(quint32 seed)
        : m_random(seed), m_day{officeOf(pick(offices::ids())), {}, {}}, m_office(m_day.office)
    {
        m_day.facts.day = QDate(2026, 11, 16).addDays(below(60));
        const int people = chance(10) ? 0 : below(24);
        for (int i = 0; i < people; ++i)
            m_day.facts.bookings.push_back(booking(i));
        const int steps = people == 0 ? below(6) : below(3 * people);
        m_minute = 6 * 60;
        for (int i = 0; i < steps; ++i)
            step();
        if (chance(30))
            close();
        if (chance(50))
            step();
        m_day.at = now(below(24 * 60)) + std::chrono::seconds(below(60));
        if (chance(10))
            m_day.at += 24h * (below(3) - 1);
    }
    [[nodiscard]] RandomDay take() { return std::move(m_day); }

private:
    [[nodiscard]] int below(int bound) { return int(m_random.bounded(bound)); }
    [[nodiscard]] bool chance(int percent) { return below(100) < percent; }
    template <typename List>
    [[nodiscard]] typename List::value_type pick(const List& list)
    {
        return list[typename List::size_type(below(int(list.size())))];
    }
    [[nodiscard]] Instant now(int minute) const
    {
        return instantOf(m_day.facts.day, minute, m_office.zone);
    }

    [[nodiscard]] Booking booking(int number)
    {
        const Channel channel = pick(std::vector<Channel>(allChannels.begin(), allChannels.end()));
        Booking made{.key = {m_office.id, channel, QStringLiteral("C%1").arg(1000 + number)},
                     .service = pick(m_office.services).id};
        made.serviceDate = m_day.facts.day;
        const int start = 8 * 60 + 30 * below(14) + below(2);
        made.slot = chance(80) ? Slot{start, start + 30 * (1 + below(4))} : Slot{start, {}};
        if (chance(12))
            made.status = pick(std::vector{BookingStatus::Cancelled, BookingStatus::Rescheduled,
                                           BookingStatus::Moved});
        return made;
    }
    [[nodiscard]] Actor actor()
    {
        static const QStringList names{QStringLiteral("Sari"), QStringLiteral("Budi"),
                                       QStringLiteral("Tono"), QStringLiteral("Umi")};
        const QString name = pick(names);
        return {m_office.id, *DeskLetter::parse(QStringView(u"ABCDE").sliced(below(5), 1)),
                *officerNamed(name), name};
    }
    // A booking of the day most often; else an unknown code, one of another day, or nothing.
    [[nodiscard]] QString key()
    {
        if (!m_day.facts.bookings.empty() && chance(85))
            return pick(m_day.facts.bookings).key.toString();
        return pick(
            QStringList{QString(), QStringLiteral("7QQQ%1").arg(below(3)),
                        m_office.id.toString() + QStringLiteral("/law/ELSE%1").arg(below(3))});
    }
    [[nodiscard]] VerdictKind verdict()
    {
        const Instant until = now(m_minute + 30);
        return pick(std::vector<VerdictKind>{
            verdict::OnTime{below(60)}, verdict::OnTime{below(60)}, verdict::OnTime{30},
            verdict::LateToReport{5, chance(80)}, verdict::SlotRunning{5, chance(80)},
            verdict::LateAdmitted{5}, verdict::TooEarly{20}, verdict::Forfeited{},
            verdict::Held{until}, verdict::HoldExpired{until}, verdict::WrongDay{1},
            verdict::NotReconfirmed{},
            verdict::AlreadyAttended{until, *DeskLetter::parse(u"A"), {}}, verdict::UnknownCode{}});
    }
    [[nodiscard]] Decision decide()
    {
        const decision::Override override{
            *ReasonId::parse(u"office-fault"), {}, *OfficerId::parse(u"budi")};
        return pick(std::vector<Decision>{
            decision::Admit{}, decision::Admit{}, decision::Admit{},
            decision::Admit{override, chance(30)}, decision::HoldUntil{now(m_minute + 30), {}},
            decision::Refuse{}, decision::RefuseDocuments{},
            decision::AskApproval{*ReasonId::parse(u"other"), {}}, decision::LeaveOpen{}});
    }
    [[nodiscard]] ClockReading clock()
    {
        const Instant at = now(m_minute) + std::chrono::seconds(below(60));
        return {at, 0ms, at, 1000, QStringLiteral("boot"), TimeQuality::RealTime};
    }
    void append(Event event)
    {
        if (chance(3)) // recorded on the day before or after
            event.serviceDate = event.serviceDate.addDays(chance(50) ? 1 : -1);
        m_day.facts.events.push_back(std::move(event));
    }

    void step()
    {
        m_minute = std::min(m_minute + below(12), 24 * 60 - 1);
        if (chance(2))
            m_minute = std::max(m_minute - 90, 0); // a clock set back
        const int what = below(100);
        if (what < 74)
            arrive();
        else if (what < 84)
            undo();
        else if (what < 92)
            walkIn();
        else if (what < 98)
            append(plainEvent(EventKind::SignIn, m_day.facts.day, {}, actor(), clock()));
        else
            close();
    }
    void arrive()
    {
        const ClockReading decided = clock();
        Circumstances circumstances{.actor = actor(),
                                    .symbology = {},
                                    .decided = decided,
                                    .service = pick(m_office.services).id};
        circumstances.seenAt = decided.now - std::chrono::seconds(below(chance(5) ? 4000 : 300)) +
                               std::chrono::seconds(chance(2) ? 600 : 0);
        circumstances.priority = chance(10);
        if (chance(5))
            circumstances.request = EventId::make(1);
        const Verdict judged{verdict(), {}, {}, false, false};
        Event event = arrivalEvent(key(), m_day.facts.day, judged, decide(), circumstances);
        if (chance(90))
            event.payload.insert(QStringLiteral("officer_name"), circumstances.actor.officerName);
        append(std::move(event));
    }
    void undo()
    {
        if (m_day.facts.events.empty())
            return;
        const Event& undone = pick(m_day.facts.events);
        append(undoEvent(undone.id, undone.bookingKey, m_day.facts.day,
                         *ReasonId::parse(u"wrong-person"), {}, actor(), clock()));
    }
    void walkIn()
    {
        WalkIn made{.category = m_office.walkIns.empty() ? *CategoryId::parse(u"lansia")
                                                         : pick(m_office.walkIns).id,
                    .service = pick(m_office.services).id};
        made.priority = chance(20);
        if (chance(40))
            made.bookingKey = key();
        append(walkInEvent(made, QByteArray(32, 'x'), m_day.facts.day, actor(), clock()));
    }
    void close()
    {
        Closing closing{{}, actor().officer};
        closing.noShow = below(9);
        append(plainEvent(EventKind::DayClose, m_day.facts.day, closingPayload(closing), actor(),
                          clock()));
    }

    QRandomGenerator m_random;
    RandomDay m_day;
    const Office& m_office;
    int m_minute = 0;
};

} // namespace

RandomDay randomDay(quint32 seed)
{
    return Maker(seed).take();
}
