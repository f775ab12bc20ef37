// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/demoproofs.h"

#include "desk/demopeople.h"
#include "desk/demotexts.h"
#include "domain/rules.h"

#include <algorithm>

using namespace std::chrono;

namespace {

using Look = DemoProof::Look;

// The first of these that can be booked through the channel.
ServiceId serviceFor(const Office& office, Channel channel, const char16_t* wanted)
{
    const Service* fitting = nullptr;
    for (const Service& service : office.services) {
        if (!service.bookableThrough(channel))
            continue;
        if (service.id.toString() == QStringView(wanted))
            return service.id;
        fitting = fitting ? fitting : &service;
    }
    return fitting ? fitting->id : office.services.front().id;
}

class Cast
{
public:
    Cast(const Office& office, Instant now, const std::vector<Slot>& slotsToday, int person)
        : m_office(office),
          m_now(now),
          m_today(localMinute(now, office.zone).date),
          m_slots(slotsToday),
          m_person(person)
    {
        const int minute = localMinute(now, office.zone).minute;
        std::ranges::stable_sort(
            m_slots, {}, [minute](const Slot& slot) { return std::abs(slot.start + 30 - minute); });
    }

    std::vector<DemoSpecial> all()
    {
        byTheClock();
        byTheDay();
        byTheBooking();
        people();
        messages();
        strangers();
        return std::move(m_all);
    }

private:
    template <typename V>
    void judged(const char16_t* file, QString (*payload)(const Booking&), Look look = Look::Phone)
    {
        if (auto booking = bookingJudged<V>(m_now))
            add(file, *booking, payload(*booking), look);
    }

    void byTheClock()
    {
        judged<verdict::OnTime>(u"tepat-waktu", &bareCode);
        judged<verdict::LateToReport>(u"terlambat-lapor", &demotexts::link);
        judged<verdict::SlotRunning>(u"jadwal-berjalan", &demotexts::fields);
        judged<verdict::LateAdmitted>(u"lewat-jadwal-masih-dilayani", &bareCode, Look::Sheet);
        judged<verdict::TooEarly>(u"terlalu-awal", &bareCode, Look::Sheet);
        judged<verdict::Forfeited>(u"hangus", &bareCode);
        judged<verdict::OnTime>(u"barcode", &bareCode, Look::Barcode);
    }

    void byTheDay()
    {
        Booking tomorrow = ordinary();
        tomorrow.serviceDate = m_today.addDays(1);
        add(u"salah-hari-besok", tomorrow, tomorrow.key.code);
        Booking yesterday = ordinary();
        yesterday.serviceDate = m_today.addDays(-1);
        add(u"salah-hari-kemarin", yesterday, yesterday.key.code);
    }

    void byTheBooking()
    {
        Booking cancelled = ordinary();
        cancelled.status = BookingStatus::Cancelled;
        add(u"dibatalkan", cancelled, demotexts::link(cancelled));

        if (const auto silent = bookingSilent())
            add(u"belum-konfirmasi", *silent, silent->key.code);

        for (const Service& service : m_office.services) {
            Booking elsewhere = ordinary();
            if (service.bookableThrough(elsewhere.key.channel))
                continue;
            elsewhere.service = service.id;
            add(u"bukan-layanan-kanal-ini", elsewhere, elsewhere.key.code);
            break;
        }
        Booking differing = ordinary();
        add(u"bukti-tidak-cocok", differing,
            demotexts::lines(differing, demopeople::name(m_person + 5)), Look::Sheet);
        hereBefore();
    }

    void hereBefore()
    {
        const auto minute = localMinute(m_now, m_office.zone).minute;
        const minutes before(std::min(minute, 25));
        if (auto booking = bookingAdmitted(m_now - before)) {
            add(u"sudah-hadir", *booking, booking->key.code);
            m_all.back().arrivedBefore = before;
        }
        const minutes held(std::min(minute, 10));
        auto booking = bookingAdmitted(m_now - held);
        const Rule* rule = booking ? m_office.ruleFor(booking->key.channel, m_today) : nullptr;
        if (rule && rule->holdMinutes) {
            add(u"ditahan-berkas-kurang", *booking, booking->key.code);
            m_all.back().arrivedBefore = held;
            m_all.back().held = true;
        }
    }

    void people()
    {
        Booking longest = ordinary();
        longest.name = demopeople::longName();
        add(u"nama-panjang", longest, longest.key.code);
        Booking shortest = ordinary();
        shortest.name = demopeople::shortName();
        add(u"nama-satu-huruf", shortest, shortest.key.code);
        family();

        Booking letter = ordinary(Channel::Mpaspor);
        letter.applicationNumber = demopeople::applicationNumber(m_person);
        add(u"surat-pengantar", letter, letter.applicationNumber, Look::Sheet);
        m_all.back().proof->caption = letter.applicationNumber;
        Booking opaque = ordinary(Channel::Apapo);
        opaque.alias = QStringLiteral("v1.Zm9uLWNvbnRvaA.%1").arg(m_person);
        add(u"qr-tertutup", opaque, opaque.alias);
        m_all.back().proof->caption.clear();
    }

    // Holder, spouse and two children, booked with one account.
    void family()
    {
        static constexpr const char16_t* relations[] = {u"", u"istri", u"anak", u"anak"};
        std::vector<Booking> members;
        for (const char16_t* relation : relations) {
            Booking member = ordinary(Channel::Apapo);
            member.relation = QString::fromUtf16(relation);
            if (member.relation == u"anak") {
                member.birthDate = demopeople::childBirthDate(m_person, m_today);
                member.service = serviceFor(m_office, member.key.channel, u"anak");
            }
            member.group = member.account = QStringLiteral("keluarga-contoh");
            members.push_back(member);
        }
        for (Booking& member : members) // one booking: one slot, one phone
            member.slot = members.front().slot, member.phone = members.front().phone;
        const QString payload = demotexts::json(members.front(), officeCode());
        add(u"keluarga", members.front(), payload);
        m_all.back().bookings = std::move(members);
    }

    void messages()
    {
        const Booking known = ordinary();
        add(u"pesan-law", known, demotexts::lawMessage(known), Look::Message);
        const Booking unknown = ordinary();
        add(u"pesan-law-belum-ada-datanya", unknown, demotexts::lawMessage(unknown), Look::Message);
        m_all.back().bookings.clear();
        const Booking early = ordinary();
        add(u"pesan-kode-persetujuan", early, demotexts::approvalMessage(early), Look::Message);
        m_all.back().bookings.clear();
    }

    void strangers()
    {
        const Booking elsewhere = ordinary();
        const QString other =
            m_office.isCalled(u"Bogor") ? QStringLiteral("JKP") : QStringLiteral("Bogor");
        add(u"salah-kantor", elsewhere, demotexts::json(elsewhere, other));
        m_all.back().bookings.clear();
        const Booking unknown = ordinary();
        add(u"kode-tidak-dikenal", unknown, unknown.key.code);
        m_all.back().bookings.clear();
        add(u"bukan-booking", unknown, QStringLiteral("WIFI:S:warung-contoh;T:WPA;P:contoh123;;"),
            Look::Sheet);
        m_all.back().proof->heading = m_all.back().proof->caption = QStringLiteral("Wi-Fi");
        m_all.back().bookings.clear();
    }

    static QString bareCode(const Booking& booking) { return booking.key.code; }
    [[nodiscard]] QString officeCode() const
    {
        return m_office.aliases.value(0, m_office.id.toString());
    }

    // Somebody new whom the rule would admit now if nothing else were the matter.
    Booking ordinary(Channel wanted = Channel::Law)
    {
        const auto onTime = [](const Verdict& verdict) {
            return verdict.as<verdict::OnTime>() != nullptr;
        };
        auto any = bookingIn(wanted, m_now, onTime);
        any = any ? any : bookingIn(wanted, m_now, &Verdict::admits);
        any = any ? any : bookingAdmitted(m_now);
        const Slot slot = m_slots.front();
        Booking booking = any ? *any : demoBooking(m_office, wanted, m_today, slot, m_person);
        ++m_person;
        return booking;
    }

    // Where #hadir is asked for; it is asked for before the time is, so any slot does.
    std::optional<Booking> bookingSilent()
    {
        for (const Channel channel : allChannels) {
            const Rule* rule = m_office.ruleFor(channel, m_today);
            if (!rule || !rule->reconfirmDays)
                continue;
            Booking silent = demoBooking(m_office, channel, m_today, m_slots.front(), m_person++);
            silent.reconfirmed = {Reconfirmation::Known::Missing, {}};
            return silent;
        }
        return std::nullopt;
    }

    template <typename Fits>
    std::optional<Booking> bookingIn(Channel channel, Instant at, Fits fits)
    {
        const Rule* rule = m_office.ruleFor(channel, m_today);
        for (size_t i = 0; rule && i < m_slots.size(); ++i) {
            const Booking booking = demoBooking(m_office, channel, m_today, m_slots[i], m_person);
            if (std::invoke(fits, judgeBy(*rule, booking, {at, {}}, m_office)))
                return booking;
        }
        return std::nullopt;
    }

    template <typename V>
    std::optional<Booking> bookingJudged(Instant at)
    {
        const auto fits = [](const Verdict& verdict) { return verdict.as<V>() != nullptr; };
        for (const Channel channel : allChannels) {
            if (auto booking = bookingIn(channel, at, fits)) {
                ++m_person;
                return booking;
            }
        }
        return std::nullopt;
    }

    std::optional<Booking> bookingAdmitted(Instant at)
    {
        for (const Channel channel : allChannels) {
            if (auto booking = bookingIn(channel, at, &Verdict::admits)) {
                ++m_person;
                return booking;
            }
        }
        return std::nullopt;
    }

    void add(const char16_t* title, const Booking& booking, const QString& payload,
             Look look = Look::Phone)
    {
        const QString number = QStringLiteral("%1").arg(m_all.size() + 1, 2, 10, QChar(u'0'));
        DemoProof proof{.look = look,
                        .file = number + u'-' + QString::fromUtf16(title),
                        .heading = m_office.shortName,
                        .payload = payload,
                        .caption = booking.key.code};
        m_all.push_back({{booking}, std::move(proof), {}, false});
    }

    const Office& m_office;
    Instant m_now;
    QDate m_today;
    std::vector<Slot> m_slots; // nearest first
    int m_person;
    std::vector<DemoSpecial> m_all;
};

} // namespace

std::vector<DemoSpecial> demoSpecials(const Office& office, Instant now,
                                      const std::vector<Slot>& slotsToday, int person)
{
    return Cast(office, now, slotsToday, person).all();
}

Booking demoBooking(const Office& office, Channel channel, QDate day, const Slot& slot, int person)
{
    Reconfirmation reconfirmed;
    const Rule* rule = office.ruleFor(channel, day);
    if (rule && rule->reconfirmDays)
        reconfirmed = {Reconfirmation::Known::Given, day.addDays(-*rule->reconfirmDays - 1)};
    const char16_t* service = person % 3 == 0 ? u"baru" : u"penggantian";
    return Booking{{office.id, channel, demopeople::code(person)},
                   demopeople::name(person),
                   demopeople::adultBirthDate(person, day),
                   demopeople::phone(person),
                   demopeople::nik(person),
                   serviceFor(office, channel, service),
                   day,
                   slot,
                   {},
                   {},
                   {},
                   {},
                   channel == Channel::Mpaspor ? demopeople::applicationNumber(person) : QString(),
                   {},
                   {},
                   BookingStatus::Active,
                   reconfirmed,
                   {}};
}
