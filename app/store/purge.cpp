// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/purge.h"

#include "store/bookingrow.h"
#include "store/localstore.h"
#include "store/query.h"

#include <QJsonObject>

namespace {

Event purgeEvent(const PurgeOrder& order, const Purged& purged)
{
    return Event{EventId::make(order.time.now.time_since_epoch().count()),
                 EventKind::Purge,
                 order.office,
                 order.desk,
                 order.officer,
                 {},
                 order.day,
                 order.time,
                 std::nullopt,
                 {{QStringLiteral("before"), dayText(order.before)},
                  {QStringLiteral("bookings"), purged.bookings},
                  {QStringLiteral("persons"), purged.persons}}};
}

// The deleted rows stand in the write-ahead log until it is checked in. Readers may hold it: then
// the next purge, or the end of the program, does it.
void forgetTheLog(Database& database)
{
    (void)database.exec(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
}

} // namespace

std::optional<QDate> keptFrom(const Office& office, QDate today)
{
    if (office.retentionDays <= 0)
        return std::nullopt;
    return today.addDays(-office.retentionDays);
}

// The event comes first: what a crash leaves undone after it, the next purge does.
Result<Purged> purgePersonal(Tables& tables, const PurgeOrder& order)
{
    if (!order.before.isValid() || order.before > order.day)
        return failure(Fault::DayNotOver);
    const auto bookings = tables.bookings.personalBefore(order.before);
    if (!bookings)
        return tl::unexpected<Error>(bookings.error());
    const auto elsewhere = tables.others.personsBefore(order.before);
    if (!elsewhere)
        return tl::unexpected<Error>(elsewhere.error());
    Purged purged{*bookings, 0};
    Query persons(tables.journalFile, "DELETE FROM person WHERE day < ?");
    const auto written = tables.journal.inOneGo([&](const Pen& pen) -> Result<void> {
        if (auto done = persons.exec(dayText(order.before)); !done)
            return done;
        purged.persons = persons.changes() + *elsewhere;
        if (purged.persons == 0 && purged.bookings == 0)
            return {};
        const auto told = pen(purgeEvent(order, purged));
        return told ? Result<void>{} : tl::unexpected<Error>(told.error());
    });
    if (!written)
        return tl::unexpected<Error>(written.error());
    auto emptied = tables.bookings.forgetBefore(order.before);
    if (emptied)
        emptied = tables.others.forgetPersons(order.before);
    if (!emptied)
        return tl::unexpected<Error>(emptied.error());
    if (purged.persons > 0)
        forgetTheLog(tables.journalFile);
    if (purged.bookings > 0 || *elsewhere > 0)
        forgetTheLog(tables.bookingsFile);
    return purged;
}
