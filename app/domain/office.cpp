// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/office.h"

#include <algorithm>

namespace {

template <typename Items, typename I>
const typename Items::value_type* findById(const Items& items, const I& id)
{
    const auto found = std::ranges::find_if(items, [&](const auto& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

// Offices are written with and without their class: "Kantor Imigrasi Kelas I Non TPI Bogor" is
// "Kanim Bogor" is "bogor".
QString bareName(QStringView name)
{
    static const QStringList filling{
        QStringLiteral("kantor"), QStringLiteral("imigrasi"), QStringLiteral("kanim"),
        QStringLiteral("kelas"),  QStringLiteral("khusus"),   QStringLiteral("non"),
        QStringLiteral("tpi"),    QStringLiteral("i"),        QStringLiteral("ii"),
        QStringLiteral("iii"),
    };
    QString plain;
    for (const QChar c : name)
        plain += c.isLetterOrNumber() ? c.toLower() : QChar(u' ');
    QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString& word) { return filling.contains(word); });
    return words.join(u' ');
}

std::optional<OpeningHours> hoursOfWeekday(const std::map<int, OpeningHours>& hours, QDate day)
{
    const auto found = hours.find(day.dayOfWeek());
    return found == hours.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

bool Service::bookableThrough(Channel channel) const
{
    return std::ranges::find(channels, channel) != channels.end();
}

const Rule* Office::ruleFor(Channel channel, QDate day) const
{
    const auto use = std::ranges::find_if(uses, [&](const RuleUse& candidate) {
        return candidate.channel == channel && candidate.period.contains(day);
    });
    return use == uses.end() ? nullptr : findById(rules, use->rule);
}

const Service* Office::service(const ServiceId& wanted) const
{
    return findById(services, wanted);
}

const Reason* Office::reason(const ReasonId& wanted) const
{
    return findById(reasons, wanted);
}

bool Office::isCalled(QStringView called) const
{
    const QString bare = bareName(called);
    if (bare.isEmpty())
        return !called.trimmed().isEmpty(); // "Kantor Imigrasi" alone fits every office
    const auto is = [&](const QString& known) { return bareName(known) == bare; };
    return is(id.toString()) || is(name) || is(shortName) || std::ranges::any_of(aliases, is);
}

std::optional<OpeningHours> Office::hoursOn(QDate day) const
{
    const bool holiday =
        std::ranges::any_of(holidays, [&](const auto& entry) { return entry.first == day; });
    if (holiday)
        return std::nullopt;
    for (const SpecialHours& special : specialHours) {
        if (special.period.contains(day))
            return hoursOfWeekday(special.hours, day);
    }
    return hoursOfWeekday(hours, day);
}
