// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/event.h"

// An event's payload back into the verdict that it was made of (docs/events.md).
namespace {

using namespace verdict;

struct Facts
{
    QJsonObject json;

    [[nodiscard]] int number(QLatin1String key) const { return json.value(key).toInt(); }
    [[nodiscard]] QString text(QLatin1String key) const { return json.value(key).toString(); }
    [[nodiscard]] Instant moment(QLatin1String key) const
    {
        return Instant(std::chrono::milliseconds(json.value(key).toInteger()));
    }
};

std::optional<VerdictKind> attendedOf(const Facts& facts)
{
    const auto desk = DeskLetter::parse(facts.text(QLatin1String("desk")));
    if (!desk)
        return std::nullopt;
    return AlreadyAttended{facts.moment(QLatin1String("at")), *desk, std::nullopt};
}

std::optional<VerdictKind> channelOf(const Facts& facts)
{
    const auto service = ServiceId::parse(facts.text(QLatin1String("service")));
    const auto channel = parseChannel(facts.text(QLatin1String("channel")));
    if (!service || !channel)
        return std::nullopt;
    return NotForThisChannel{*service, *channel};
}

// By the clock: what the minutes say.
std::optional<VerdictKind> timelyOf(const QString& name, const Facts& facts, bool admits)
{
    const int minutes = facts.number(QLatin1String("minutes"));
    const bool start = facts.text(QLatin1String("missed")) == u"start";
    if (name == u"on_time")
        return OnTime{minutes};
    if (name == u"late_to_report")
        return LateToReport{minutes, admits};
    if (name == u"slot_running")
        return SlotRunning{minutes, admits};
    if (name == u"late_admitted")
        return LateAdmitted{minutes, admits};
    if (name == u"too_early")
        return TooEarly{minutes};
    if (name == u"forfeited")
        return Forfeited{start ? Forfeited::Missed::Start : Forfeited::Missed::End, minutes};
    if (name == u"wrong_day")
        return WrongDay{facts.number(QLatin1String("days")),
                        facts.json.value(QLatin1String("doubtful")).toBool()};
    return std::nullopt;
}

std::optional<VerdictKind> otherOf(const QString& name, const Facts& facts)
{
    if (name == u"wrong_office")
        return WrongOffice{facts.text(QLatin1String("office"))};
    if (name == u"cancelled")
        return Cancelled{parseBookingStatus(facts.text(QLatin1String("status")))
                             .value_or(BookingStatus::Cancelled)};
    if (name == u"not_reconfirmed")
        return NotReconfirmed{
            QDate::fromString(facts.text(QLatin1String("last_day")), Qt::ISODate)};
    if (name == u"already_attended")
        return attendedOf(facts);
    if (name == u"held")
        return Held{facts.moment(QLatin1String("until"))};
    if (name == u"hold_expired")
        return HoldExpired{facts.moment(QLatin1String("until"))};
    if (name == u"not_for_this_channel")
        return channelOf(facts);
    if (name == u"unknown_code")
        return UnknownCode{facts.json.value(QLatin1String("law_message_whole")).toBool()};
    if (name == u"not_a_booking")
        return NotABooking{ForeignKind::Unknown};
    return std::nullopt;
}

} // namespace

std::optional<Verdict> recordedVerdict(const Event& event)
{
    const auto value = [&event](QLatin1String key) { return event.payload.value(key); };
    const QString name = value(QLatin1String("verdict")).toString();
    const Facts facts{value(QLatin1String("facts")).toObject()};
    auto kind = timelyOf(name, facts, value(QLatin1String("admits")).toBool());
    if (!kind)
        kind = otherOf(name, facts);
    if (!kind)
        return std::nullopt;
    Verdict verdict;
    verdict.kind = std::move(*kind);
    verdict.rule = event.rule;
    verdict.uncertain = value(QLatin1String("uncertain")).toBool();
    verdict.reconfirmationUnknown = value(QLatin1String("reconfirmation_unknown")).toBool();
    return verdict;
}
