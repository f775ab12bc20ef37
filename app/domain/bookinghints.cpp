// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/hintparts.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

using namespace std::chrono_literals;

namespace {

constexpr auto withinOneBurst = 1min; // between the first and the last of so many bookings
constexpr size_t largestFamily = 5;   // holder and four relatives, in every channel

// An account is as often a mail address or a phone as a number.
QString maskedAccount(const QString& account)
{
    const qsizetype at = account.indexOf(u'@');
    if (at > 0)
        return account.first(std::min<qsizetype>(at, 2)) + QStringLiteral("•••") + account.mid(at);
    const bool digits =
        std::ranges::all_of(account, [](QChar c) { return c.isDigit() || c == u'+'; });
    return digits && account.size() >= 10 ? maskedPhone(account) : account;
}

Instant beginOf(const DayFacts& facts, const Office& office)
{
    return instantOf(facts.day, 0, office.zone);
}

struct Names // on one phone or account
{
    QSet<QString> names;
    QHash<QString, QSet<QString>> families;
    Instant last{};

    void add(const Booking& booking)
    {
        const QString name = booking.name.simplified().toUpper();
        names.insert(name);
        families[booking.group.isEmpty() ? u'#' + name : booking.group].insert(name);
        last = std::max(last, booking.bookedAt.value_or(Instant{}));
    }
    // A family may book together: it counts once, as long as it is no larger than sources allow.
    [[nodiscard]] int parties() const
    {
        int count = 0;
        for (const QSet<QString>& family : families)
            count += size_t(family.size()) <= largestFamily ? 1 : int(family.size());
        return count;
    }
};

// A source that says the day of booking only writes midnight: that is no burst.
std::vector<const Booking*> byBookingTime(const DayFacts& facts, const Office& office)
{
    std::vector<const Booking*> booked;
    for (const Booking& booking : facts.bookings) {
        if (booking.bookedAt &&
            (*booking.bookedAt - instantOf(facts.day, 0, office.zone)) % 24h != 0ms)
            booked.push_back(&booking);
    }
    std::ranges::stable_sort(booked, {}, [](const Booking* booking) { return *booking->bookedAt; });
    return booked;
}

QString commonHolder(const std::vector<const Booking*>& booked, size_t from, size_t to)
{
    auto common = holdersOf(*booked[from]);
    for (size_t i = from + 1; i < to && !common.empty(); ++i) {
        const auto others = holdersOf(*booked[i]);
        std::erase_if(common, [&](const Holder& holder) {
            return std::ranges::find(others, holder) == others.end();
        });
    }
    return common.empty() ? QString() : common.back().shown();
}

} // namespace

QString Holder::shown() const
{
    return isAccount ? maskedAccount(id) : maskedPhone(id);
}

std::vector<Holder> holdersOf(const Booking& booking)
{
    std::vector<Holder> holders;
    if (!booking.phone.isEmpty())
        holders.push_back({booking.phone, false});
    if (!booking.account.isEmpty())
        holders.push_back({booking.account, true});
    return holders;
}

void addManyNames(Hints& hints, const DayFacts& facts, const Office& office)
{
    std::map<Holder, Names> byHolder;
    for (const Booking& booking : facts.bookings) {
        if (booking.name.trimmed().isEmpty())
            continue;
        for (const Holder& holder : holdersOf(booking))
            byHolder[holder].add(booking);
    }
    for (const auto& [holder, names] : byHolder) {
        if (names.parties() < office.hintLimits.namesPerPhone)
            continue;
        const Instant at = names.last == Instant{} ? beginOf(facts, office) : names.last;
        hints.push_back(
            {hint::ManyNames{holder.shown(), holder.isAccount, int(names.names.size())}, at});
    }
}

void addBursts(Hints& hints, const DayFacts& facts, const Office& office)
{
    const auto booked = byBookingTime(facts, office);
    const auto at = [&](size_t i) { return *booked[i]->bookedAt; };
    const auto most = size_t(std::max(office.hintLimits.burstBookings, 2));
    for (size_t first = 0; first + most <= booked.size();) {
        if (at(first + most - 1) - at(first) > withinOneBurst) {
            ++first;
            continue;
        }
        // It goes on as long as so many stand within a minute.
        size_t end = first + most;
        while (end < booked.size() && at(end) - at(end - most + 1) <= withinOneBurst)
            ++end;
        hints.push_back({hint::BookedInABurst{at(first), at(end - 1), int(end - first),
                                              commonHolder(booked, first, end)},
                         at(end - 1)});
        first = end;
    }
}
