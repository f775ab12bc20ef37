// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "ctl/renderings.h"
#include "desk/profilefile.h"

namespace ctl {

namespace {

// A rule of the office, or any that is shipped.
Step<Rule> ruleNamed(const QString& name, const Office& office, const Call& call)
{
    const auto id = RuleId::parse(name);
    const auto find = [&](const std::vector<Rule>& rules) -> const Rule* {
        for (const Rule& rule : rules) {
            if (id && rule.id == *id)
                return &rule;
        }
        return nullptr;
    };
    if (const Rule* own = find(office.rules))
        return *own;
    const auto shipped = shippedRules();
    if (!shipped)
        return tl::unexpected(call.failed(shipped.error().error));
    if (const Rule* rule = find(*shipped))
        return *rule;
    QStringList known;
    for (const Rule& rule : *shipped)
        known << rule.id.toString();
    return tl::unexpected(call.wrongUsage(
        QStringLiteral("no such rule: %1; shipped: %2").arg(name, known.join(u' '))));
}

// The channel that the office judges by this rule; else rules bear their channel's name in front.
Channel channelOf(const Rule& rule, const Office& office)
{
    for (const RuleUse& use : office.uses) {
        if (use.rule == rule.id)
            return use.channel;
    }
    const auto named = parseChannel(rule.id.toString().section(u'-', 0, 0));
    return named.value_or(Channel::Law);
}

// Without --service: the first that can be booked through the channel.
Step<ServiceId> serviceOf(const Call& call, const Office& office, Channel channel)
{
    const auto given = call.arguments.option(QLatin1String("service"));
    for (const Service& service : office.services) {
        const bool fits =
            given ? service.id.toString() == given->toLower() : service.bookableThrough(channel);
        if (fits)
            return service.id;
    }
    return tl::unexpected(call.wrongUsage(QStringLiteral("this office has no such service: %1")
                                              .arg(given.value_or(channelName(channel)))));
}

Step<Reconfirmation> reconfirmationOf(const Call& call)
{
    const auto given = call.arguments.option(QLatin1String("reconfirmed"));
    if (!given)
        return Reconfirmation{};
    if (*given == u"none")
        return Reconfirmation{Reconfirmation::Known::Missing, {}};
    const auto date = call.date(QLatin1String("reconfirmed"));
    if (!date)
        return tl::unexpected(date.error());
    return Reconfirmation{Reconfirmation::Known::Given, **date};
}

Step<BookingStatus> statusOf(const Call& call)
{
    const QString given =
        call.arguments.option(QLatin1String("status")).value_or(QStringLiteral("active"));
    if (const auto status = parseBookingStatus(given))
        return *status;
    return tl::unexpected(call.wrongUsage(QStringLiteral("no such status: %1").arg(given)));
}

Step<Booking> supposedBooking(const Call& call, const Office& office, const Rule& rule)
{
    const Channel channel = channelOf(rule, office);
    const auto date = call.date(QLatin1String("date"));
    if (!date)
        return tl::unexpected(date.error());
    const QString slotText = *call.arguments.option(QLatin1String("slot"));
    const auto slot = Slot::parse(slotText);
    if (!slot)
        return tl::unexpected(call.wrongUsage(QStringLiteral("no slot: %1").arg(slotText)));
    const auto service = serviceOf(call, office, channel);
    if (!service)
        return tl::unexpected(service.error());
    const auto reconfirmed = reconfirmationOf(call);
    if (!reconfirmed)
        return tl::unexpected(reconfirmed.error());
    const auto status = statusOf(call);
    if (!status)
        return tl::unexpected(status.error());
    const BookingKey key{office.id, channel, QStringLiteral("ASSESS")};
    return Booking{key, {}, {}, {}, {}, *service, **date,  *slot,        {},
                   {},  {}, {}, {}, {}, {},       *status, *reconfirmed, {}};
}

} // namespace

ExitCode assess(const Call& call)
{
    const auto office = call.office();
    if (!office)
        return office.error();
    const auto rule = ruleNamed(*call.arguments.option(QLatin1String("rule")), *office, call);
    if (!rule)
        return rule.error();
    const auto booking = supposedBooking(call, *office, *rule);
    if (!booking)
        return booking.error();
    const auto moment = call.moment(*office);
    if (!moment)
        return moment.error();

    Judged judged{.verdict = judgeBy(*rule, *booking, {moment->now, {}}, *office),
                  .booking = *booking,
                  .office = *office,
                  .at = moment->now,
                  .data = {}};
    judged.office.rules.push_back(*rule); // its name is said, whatever the office's own rules are
    if (call.output.json())
        call.output.object(verdictJson(judged));
    else
        call.output.line(verdictText(judged, call.output.language()));
    return judged.verdict.admits() ? ExitCode::Done : ExitCode::Refused;
}

} // namespace ctl
