// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/sampleyear.h"

#include "domain/load.h"
#include "store/localstore.h"

#include <QRandomGenerator>

#include <algorithm>

namespace sampleyear {

namespace {

void must(bool done, const char* what)
{
    if (!done)
        qFatal("cannot fill the year: %s", what);
}

// One working day: who was booked and what became of them.
class Day
{
public:
    Day(const Office& office, QDate day, int number)
        : m_office(office), m_day(day), m_random(quint32(number)), m_number(number)
    {}
    void book(BookingTable& bookings, int count)
    {
        for (int i = 0; i < count; ++i) {
            m_booked.push_back(booking(i));
            must(bookings.takeIn(m_booked.back(), false, nullptr).has_value(), "no booking");
        }
    }
    void record(Journal& journal, Instant until)
    {
        std::vector<Event> events;
        for (const Booking& booking : m_booked)
            addStory(events, booking);
        for (int i = 0; i < 15; ++i)
            events.push_back(walkIn());
        for (const int minute : {430, 440, 450, 720, 780, 970})
            events.push_back(
                plainEvent(EventKind::SignIn, m_day, {}, actor(), reading(at(minute))));
        std::erase_if(events, [&](const Event& event) { return event.time.now > until; });
        std::ranges::stable_sort(events, {}, [](const Event& event) { return event.time.now; });
        const auto done = journal.inOneGo([&](const Pen& write) -> Result<void> {
            for (Event& event : events) {
                if (const auto written = write(std::move(event)); !written)
                    return tl::unexpected<Error>(written.error());
            }
            return {};
        });
        must(done.has_value(), "no events");
    }

private:
    [[nodiscard]] int below(int bound) { return int(m_random.bounded(bound)); }
    [[nodiscard]] Instant at(int minute) const { return instantOf(m_day, minute, m_office.zone); }
    [[nodiscard]] static ClockReading reading(Instant now)
    {
        return {.now = now, .wall = now, .bootId = QStringLiteral("bench")};
    }
    [[nodiscard]] Actor actor()
    {
        static const QStringList names{QStringLiteral("Sri Wahyuni"),
                                       QStringLiteral("Budi Santoso"),
                                       QStringLiteral("Tono Raharjo")};
        const int desk = below(3);
        return {m_office.id, *DeskLetter::parse(QStringView(u"ABC").sliced(desk, 1)),
                *OfficerId::parse(QString(names[desk]).replace(u' ', u'-')), names[desk]};
    }
    [[nodiscard]] Booking booking(int i)
    {
        static constexpr std::array starts{8, 9, 10, 11, 13, 14, 15};
        const Channel channel = allChannels[size_t(i) % allChannels.size()];
        const int start = starts[size_t(i) % starts.size()] * 60;
        const QString code =
            QStringLiteral("%1").arg(m_number * 1000 + i, 6, 36, QLatin1Char('0')).toUpper();
        Booking made{.key = {m_office.id, channel, code}, .service = *ServiceId::parse(u"baru")};
        made.name = QStringLiteral("PEMOHON CONTOH ") + code;
        made.birthDate = QDate(1950, 1, 1).addDays(below(20000));
        made.phone = QStringLiteral("62812%1").arg(m_number * 1000 + i, 7, 10, QLatin1Char('0'));
        made.serviceDate = m_day;
        made.slot = Slot{start, start + 60};
        made.bookedAt = at(0) - std::chrono::hours(24 * 7) + std::chrono::seconds(i * 97);
        if (i % 25 == 0)
            made.status = BookingStatus::Cancelled;
        return made;
    }
    [[nodiscard]] Event arrival(const Booking& booking, Instant when, VerdictKind verdict,
                                Decision decision)
    {
        Circumstances circumstances{.actor = actor(),
                                    .foundBy = FoundBy::Camera,
                                    .symbology = Symbology::QrCode,
                                    .seenAt = when - std::chrono::seconds(30 + below(120)),
                                    .decided = reading(when),
                                    .documents = DocumentsSeen::Complete,
                                    .service = booking.service};
        const Verdict judged{
            std::move(verdict), RuleRef{*RuleId::parse(u"law-jakarta-pusat"), 1}, {}, false, false};
        Event event = arrivalEvent(booking.key.toString(), m_day, judged, decision, circumstances);
        event.payload.insert(QStringLiteral("officer_name"), circumstances.actor.officerName);
        return event;
    }
    void addStory(std::vector<Event>& events, const Booking& booking)
    {
        if (booking.status != BookingStatus::Active)
            return;
        const int start = booking.slot.start;
        const auto moment = [&](int from, int span) {
            return at(from + below(span)) + std::chrono::seconds(below(60));
        };
        const int fate = below(100);
        if (fate < 60) {
            events.push_back(arrival(booking, moment(start - 70, 40), verdict::OnTime{below(40)},
                                     decision::Admit{}));
        } else if (fate < 72) {
            events.push_back(arrival(booking, moment(start - 29, 28),
                                     verdict::LateToReport{5, true}, decision::Admit{}));
        } else if (fate < 76) {
            const Instant held = moment(start - 60, 20);
            const Instant until = held + std::chrono::minutes(30);
            events.push_back(arrival(booking, held, verdict::OnTime{10},
                                     decision::HoldUntil{until, {*DocumentId::parse(u"kk")}}));
            events.push_back(arrival(booking, held + std::chrono::minutes(20), verdict::Held{until},
                                     decision::Admit{}));
        } else if (fate < 80) {
            events.push_back(arrival(booking, moment(start + 61, 30),
                                     verdict::Forfeited{verdict::Forfeited::Missed::End, 5},
                                     decision::Refuse{}));
        } else if (fate < 82) {
            const decision::Override fault{
                *ReasonId::parse(u"office-fault"), {}, *OfficerId::parse(u"umi")};
            events.push_back(arrival(booking, moment(start + 61, 30),
                                     verdict::Forfeited{verdict::Forfeited::Missed::End, 5},
                                     decision::Admit{fault, false}));
        } else if (fate < 84) {
            const Event first =
                arrival(booking, moment(start - 60, 20), verdict::OnTime{10}, decision::Admit{});
            events.push_back(first);
            events.push_back(undoEvent(first.id, booking.key.toString(), m_day,
                                       *ReasonId::parse(u"wrong-person"), {}, actor(),
                                       reading(first.time.now + std::chrono::minutes(2))));
        }
    }
    [[nodiscard]] Event walkIn()
    {
        WalkIn made{.category = *CategoryId::parse(u"lansia"),
                    .service = *ServiceId::parse(u"baru")};
        Event event = walkInEvent(made, QByteArray(32, char(below(256))), m_day, actor(),
                                  reading(at(480 + below(450))));
        event.payload.insert(QStringLiteral("officer_name"), QStringLiteral("Sri Wahyuni"));
        return event;
    }

    const Office& m_office;
    QDate m_day;
    QRandomGenerator m_random;
    int m_number;
    std::vector<Booking> m_booked;
};

} // namespace

QDate today()
{
    return QDate(2026, 11, 23);
}

Instant now(const Office& office)
{
    return instantOf(today(), 10 * 60 + 30, office.zone);
}

void fill(const QString& folder, const Office& office, int days, int perDay)
{
    auto store = LocalStore::open({folder, Access::ReadWrite, {}});
    must(store && (*store)->check(), "the folder does not open");
    Tables& tables = (*store)->tables();
    std::vector<QDate> working;
    for (QDate day = today(); int(working.size()) < days; day = day.addDays(-1)) {
        if (day.dayOfWeek() <= 5)
            working.insert(working.begin(), day);
    }
    Transaction transaction(tables.bookingsFile);
    must(transaction.begin().has_value(), "no transaction");
    int number = 0;
    for (const QDate date : working) {
        Day day(office, date, ++number);
        day.book(tables.bookings, perDay);
        day.record(tables.journal, now(office));
    }
    must(transaction.commit().has_value(), "no commit");
    must(tables.bookings.setDataAsOf(now(office)).has_value(), "no age");
}

} // namespace sampleyear
