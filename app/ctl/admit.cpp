// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/acting.h"
#include "ctl/commands.h"
#include "ctl/lookup.h"
#include "desk/desk.h"
#include "desk/lookup.h"

namespace ctl {

namespace {

struct Order // what the command line asks for
{
    Actor actor;
    std::optional<decision::Override> override;
};

// A reason of the profile by its id or name; anything else is kept in the officer's own words.
decision::Override overrideFor(const QString& words, const Office& office)
{
    const QString wanted = words.simplified();
    for (const Reason& reason : office.reasons) {
        const bool named = reason.id.toString() == wanted.toLower() || reason.name.id == wanted ||
                           reason.name.en == wanted;
        if (named && reason.what == Reason::For::Override)
            return {reason.id, {}, {}};
    }
    return {*ReasonId::parse(u"other"), wanted, {}};
}

// What is against the rule: not asked for, or with its reason and, where one is needed, the second
// person's consent.
Step<std::optional<decision::Override>> overrideOf(const Call& call, Tables& tables,
                                                   const Office& office, const Acting& acting)
{
    const auto reason = call.arguments.option(QLatin1String("override"));
    const auto named = call.arguments.option(QLatin1String("approved-by"));
    if (!reason && !named)
        return std::optional<decision::Override>();
    const bool said = reason && !reason->simplified().isEmpty();
    if (!said || (!named && !acting.officersSetUp))
        return tl::unexpected(call.wrongUsage(
            QStringLiteral("an override needs --override REASON and --approved-by ID")));
    const auto approvedBy = approver(call, tables, acting);
    if (!approvedBy)
        return tl::unexpected(approvedBy.error());
    decision::Override override = overrideFor(*reason, office);
    const Reason* listed = office.reason(override.reason);
    const bool asks =
        listed ? needsApprover(acting.role, *listed) : !may(acting.role, Right::Override);
    if (asks && !*approvedBy)
        return tl::unexpected(call.failed({Fault::ApproverMissing, {}, {}}));
    override.approvedBy = *approvedBy;
    return std::optional(override);
}

Step<Order> orderOf(const Call& call, Tables& tables, const Office& office,
                    const ClockReading& moment)
{
    const auto acting = actingOfficer(call, tables, office, moment, Right::RecordArrivals);
    if (!acting)
        return tl::unexpected(acting.error());
    const auto override = overrideOf(call, tables, office, *acting);
    if (!override)
        return tl::unexpected(override.error());
    return Order{acting->by.actor, *override};
}

// What stands in the journal for it, if anything can: a code that is no booking leaves no trace,
// and who has arrived already is not refused a second time.
std::optional<Decision> decisionFor(const Lookup& found, const Order& order)
{
    const Verdict& verdict = found.judged.verdict;
    if (verdict.admits())
        return decision::Admit{};
    const bool unknown = verdict.as<verdict::UnknownCode>() != nullptr;
    if (order.override && canOverride(verdict))
        return decision::Admit{order.override, unknown};
    if (!found.judged.booking || verdict.as<verdict::AlreadyAttended>())
        return std::nullopt;
    return decision::Refuse{};
}

Arrival arrivalOf(const Lookup& found, const Decision& decision, const Order& order,
                  const ClockReading& moment)
{
    const auto& booking = found.judged.booking;
    const ServiceId service = booking ? booking->service : found.judged.office.services.front().id;
    return Arrival{.bookingKey = booking ? booking->key.toString()
                                         : referenceOf(found.proof, found.judged.office.id),
                   .day = localMinute(moment.now, found.judged.office.zone).date,
                   .verdict = found.judged.verdict,
                   .decision = decision,
                   .circumstances = {.actor = order.actor,
                                     .foundBy = FoundBy::Typed,
                                     .symbology = {},
                                     .seenAt = moment.now,
                                     .decided = moment,
                                     .documents = DocumentsSeen::NotChecked,
                                     .service = service}};
}

void tell(const Lookup& found, bool admitted, const std::optional<Recorded>& recorded,
          const Output& output)
{
    if (output.json()) {
        QJsonObject json = verdictJson(found.judged);
        json.insert(QStringLiteral("recorded"), admitted);
        if (recorded)
            json.insert(admitted ? QStringLiteral("event") : QStringLiteral("refusal"),
                        recorded->event.toString());
        if (recorded && recorded->queueNumber)
            json.insert(QStringLiteral("queue_number"), recorded->queueNumber->toString());
        return output.object(json);
    }
    output.line(verdictText(found.judged, output.language()));
    if (recorded && recorded->queueNumber)
        output.line(recorded->queueNumber->toString());
}

ExitCode decide(const Call& call, const Lookup& found, const Order& order,
                const ClockReading& moment, Journal& journal)
{
    const auto decision = decisionFor(found, order);
    if (!decision) {
        tell(found, false, {}, call.output);
        return exitCodeOf(found.judged.verdict);
    }
    const auto recorded = journal.record(arrivalOf(found, *decision, order, moment));
    if (!recorded)
        return call.failed(recorded.error());
    const bool admitted = std::holds_alternative<decision::Admit>(*decision);
    tell(found, admitted, *recorded, call.output);
    return admitted ? ExitCode::Done : exitCodeOf(found.judged.verdict);
}

} // namespace

ExitCode admit(const Call& call)
{
    const auto office = call.office();
    if (!office)
        return office.error();
    const auto moment = call.moment(*office);
    if (!moment)
        return moment.error();
    const auto store = call.openForWriting();
    if (!store)
        return store.error();
    Tables& tables = (*store)->tables();
    // The PINs stand before the text where both come from the standard input.
    const auto order = orderOf(call, tables, *office, *moment);
    if (!order)
        return order.error();
    const auto text = call.text();
    if (!text)
        return text.error();
    const auto found = lookUp(*text, *moment, *office, &tables);
    if (!found)
        return call.failed(found.error());
    return decide(call, *found, *order, *moment, tables.journal);
}

} // namespace ctl
