// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/walkin.h"

#include "ctl/acting.h"
#include "ctl/commands.h"
#include "ctl/lookup.h"
#include "words/wording.h"

#include <QJsonArray>

#include <algorithm>

namespace ctl {

namespace {

QString problemName(WalkInProblem problem)
{
    switch (problem) {
    case WalkInProblem::NameMissing:
        return QStringLiteral("name_missing");
    case WalkInProblem::NameTooLong:
        return QStringLiteral("name_too_long");
    case WalkInProblem::NameUnreadable:
        return QStringLiteral("name_unreadable");
    case WalkInProblem::BirthDateMissing:
        return QStringLiteral("birth_date_missing");
    case WalkInProblem::BirthDateInFuture:
        return QStringLiteral("birth_date_in_future");
    case WalkInProblem::BirthDateTooLongAgo:
        return QStringLiteral("birth_date_too_long_ago");
    case WalkInProblem::PhoneUnreadable:
        return QStringLiteral("phone_unreadable");
    case WalkInProblem::NikUnreadable:
        return QStringLiteral("nik_unreadable");
    case WalkInProblem::WordsTooLong:
        return QStringLiteral("words_too_long");
    case WalkInProblem::AgeOutsideCategory:
        return QStringLiteral("age_outside_category");
    case WalkInProblem::ApproverMissing:
        return QStringLiteral("approver_missing");
    case WalkInProblem::QuotaUsedUp:
        return QStringLiteral("quota_used_up");
    }
    return {};
}

struct Order
{
    WalkIn walkIn;
    WalkInCategory category;
};

// The values of a list by their ids, for a message.
template <typename List>
QString idsOf(const List& list)
{
    QStringList ids;
    for (const auto& item : list)
        ids << item.id.toString();
    return ids.join(QStringLiteral(", "));
}

Step<WalkInCategory> categoryOf(const Call& call, const Office& office)
{
    const QString named = *call.arguments.option(QLatin1String("category"));
    for (const WalkInCategory& category : office.walkIns) {
        if (category.id.toString() == named.trimmed().toLower())
            return category;
    }
    return tl::unexpected(
        call.wrongUsage(QStringLiteral("--category is one of: %1").arg(idsOf(office.walkIns))));
}

// --service, else what the category is about.
Step<ServiceId> serviceOf(const Call& call, const Office& office, const WalkInCategory& category)
{
    const auto named = call.arguments.option(QLatin1String("service"));
    if (!named && category.service)
        return *category.service;
    for (const Service& service : office.services) {
        if (named && service.id.toString() == named->trimmed().toLower())
            return service.id;
    }
    return tl::unexpected(
        call.wrongUsage(QStringLiteral("--service is one of: %1").arg(idsOf(office.services))));
}

// One that is a date, though no messages have it, is answered as a birth date.
Step<QDate> birthDateOf(const Call& call)
{
    const QString given = *call.arguments.option(QLatin1String("birth-date"));
    if (const QDate any = QDate::fromString(given.trimmed(), Qt::ISODate); any.isValid())
        return any;
    return call.date(QLatin1String("birth-date")).map([](const auto& date) { return *date; });
}

Step<Order> orderOf(const Call& call, const Office& office)
{
    const auto category = categoryOf(call, office);
    if (!category)
        return tl::unexpected(category.error());
    const auto service = serviceOf(call, office, *category);
    if (!service)
        return tl::unexpected(service.error());
    const auto birthDate = birthDateOf(call);
    if (!birthDate)
        return tl::unexpected(birthDate.error());
    const auto text = [&call](QLatin1String option) {
        return call.arguments.option(option).value_or(QString());
    };
    WalkIn walkIn{.category = category->id,
                  .name = text(QLatin1String("name")).simplified(),
                  .birthDate = *birthDate,
                  .phone = text(QLatin1String("phone")),
                  .nik = text(QLatin1String("nik")),
                  .service = *service,
                  .words = text(QLatin1String("words")).simplified()};
    walkIn.priority = call.arguments.is(QLatin1String("priority"));
    return Order{std::move(walkIn), *category};
}

// The booking that it stands in for, by its key or as it would be scanned.
Step<QString> bookingOf(const Call& call, Tables& tables, const Office& office,
                        const ClockReading& moment)
{
    const auto named = call.arguments.option(QLatin1String("booking"));
    if (!named)
        return QString();
    if (const auto key = BookingKey::parse(*named)) {
        const auto booking = tables.bookings.byKey(*key);
        if (!booking)
            return tl::unexpected(call.failed(booking.error()));
        if (*booking)
            return key->toString();
    }
    const auto found = lookUp(*named, moment, office, &tables);
    if (!found)
        return tl::unexpected(call.failed(found.error()));
    if (found->judged.booking)
        return found->judged.booking->key.toString();
    call.output.message(QStringLiteral("--booking: no such booking"));
    return tl::unexpected(ExitCode::UnknownCode);
}

// Who may approve for others takes in over the quota on their own word, once officers are known.
bool isTheirOwnWord(WalkInProblem problem, const Acting& acting)
{
    return acting.officersSetUp && may(acting.role, Right::Approve) &&
           (problem == WalkInProblem::ApproverMissing || problem == WalkInProblem::QuotaUsedUp);
}

QJsonObject quotaJson(const WalkInCategory& category, int taken)
{
    QJsonObject json{{QStringLiteral("taken"), taken}};
    if (category.dailyQuota) {
        json.insert(QStringLiteral("limit"), *category.dailyQuota);
        json.insert(QStringLiteral("left"), std::max(0, *category.dailyQuota - taken));
    }
    return json;
}

ExitCode tellProblems(const Call& call, const std::vector<WalkInProblem>& problems,
                      const Order& order, int taken)
{
    QJsonArray names;
    for (const WalkInProblem problem : problems) {
        names.append(problemName(problem));
        call.output.message(words::say(problem, call.output.language()));
    }
    if (call.output.json())
        call.output.object({{QStringLiteral("recorded"), false},
                            {QStringLiteral("problems"), names},
                            {QStringLiteral("quota"), quotaJson(order.category, taken)}});
    return ExitCode::Refused;
}

// Bookings of the same person, which the office may want to use instead.
Step<QJsonArray> bookingsOf(const Call& call, Tables& tables, const WalkIn& walkIn,
                            const Office& office, QDate today)
{
    const auto found = tables.bookings.byPerson(walkIn.name, walkIn.birthDate, office.id, today);
    if (!found)
        return tl::unexpected(call.failed(found.error()));
    QJsonArray keys;
    for (const Booking& booking : *found) {
        if (booking.key.toString() != walkIn.bookingKey)
            keys.append(QJsonObject{
                {QStringLiteral("booking"), booking.key.toString()},
                {QStringLiteral("service_date"), booking.serviceDate.toString(Qt::ISODate)},
                {QStringLiteral("slot"), booking.slot.toString()}});
    }
    return keys;
}

ExitCode record(const Call& call, Tables& tables, const Order& order, const Acting& acting,
                const Office& office)
{
    const auto taken = tables.journal.walkInsOn(acting.by.day, order.category.id);
    if (!taken)
        return call.failed(taken.error());
    auto problems = walkInProblems(order.walkIn, order.category, *taken, acting.by.day);
    std::erase_if(problems, [&](WalkInProblem problem) { return isTheirOwnWord(problem, acting); });
    if (!problems.empty())
        return tellProblems(call, problems, order, *taken);
    const auto bookings = bookingsOf(call, tables, order.walkIn, office, acting.by.day);
    if (!bookings)
        return bookings.error();
    const auto recorded = tables.journal.recordWalkIn(order.walkIn, order.category, acting.by.day,
                                                      acting.by.actor, acting.by.time);
    if (!recorded)
        return call.failed(recorded.error());
    const QString number = recorded->queueNumber ? recorded->queueNumber->toString() : QString();
    if (!call.output.json()) {
        call.output.line(number);
        return ExitCode::Done;
    }
    const int now = *taken + (order.walkIn.priority ? 0 : 1);
    call.output.object({{QStringLiteral("event"), recorded->event.toString()},
                        {QStringLiteral("queue_number"), number},
                        {QStringLiteral("recorded"), true},
                        {QStringLiteral("category"), order.category.id.toString()},
                        {QStringLiteral("quota"), quotaJson(order.category, now)},
                        {QStringLiteral("bookings"), *bookings}});
    return ExitCode::Done;
}

} // namespace

ExitCode walkInAdd(const Call& call)
{
    const auto office = call.office();
    if (!office)
        return office.error();
    const auto moment = call.moment(*office);
    if (!moment)
        return moment.error();
    auto order = orderOf(call, *office);
    if (!order)
        return order.error();
    const auto store = call.openForWriting();
    if (!store)
        return store.error();
    Tables& tables = (*store)->tables();
    const auto acting = actingOfficer(call, tables, *office, *moment, Right::RegisterWalkIns);
    if (!acting)
        return acting.error();
    const auto approvedBy = approver(call, tables, *acting);
    if (!approvedBy)
        return approvedBy.error();
    const auto booking = bookingOf(call, tables, *office, *moment);
    if (!booking)
        return booking.error();
    order->walkIn.approvedBy = *approvedBy;
    order->walkIn.bookingKey = *booking;
    return record(call, tables, *order, *acting, *office);
}

} // namespace ctl
