// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/bookingrow.h"
#include "store/bookingtable.h"

// The bookings as the centre tells them, beside those that were only imported at this desk.
namespace {

constexpr char upsertSql[] =
    "INSERT INTO booking (" LOKET_BOOKING_COLUMNS ", fold, local, rev) VALUES"
    " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)"
    " ON CONFLICT (code, office, channel) DO UPDATE SET"
    " (name, birth_date, phone, nik, service, service_date, slot, account, family, relation,"
    " passport_type, application_number, alias, booked_ms, status, reconfirmed, note, local, rev)"
    " = (excluded.name, excluded.birth_date, excluded.phone, excluded.nik, excluded.service,"
    " excluded.service_date, excluded.slot, excluded.account, excluded.family, excluded.relation,"
    " excluded.passport_type, excluded.application_number, excluded.alias, excluded.booked_ms,"
    " excluded.status, excluded.reconfirmed, excluded.note, 0, excluded.rev)"
    " WHERE excluded.rev > rev OR local = 1";
constexpr char dropSql[] = "DELETE FROM booking WHERE code = ? AND office = ? AND channel = ?";
constexpr char localSql[] = "SELECT " LOKET_BOOKING_COLUMNS " FROM booking WHERE local = 1";
constexpr char addLocalSql[] = "INSERT INTO booking (" LOKET_BOOKING_COLUMNS ", fold) VALUES"
                               " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                               " ON CONFLICT (code, office, channel) DO NOTHING";

constexpr char importedSql[] = "SELECT value FROM meta WHERE name = 'data_as_of'";
constexpr char revSql[] =
    "SELECT rev FROM booking WHERE code = ? AND office = ? AND channel = ? AND local = 0";
constexpr char fedSql[] =
    "INSERT INTO meta VALUES ('fed_as_of', ?) ON CONFLICT DO UPDATE SET value = excluded.value";

} // namespace

Result<void> BookingTable::setFedAsOf(Instant at)
{
    return m_prepared(fedSql).exec(QString::number(at.time_since_epoch().count()));
}

Result<std::optional<qint64>> BookingTable::revOf(const BookingKey& key)
{
    Query& query = m_prepared(revSql);
    const Rows rows(query);
    const auto done = query.exec(key.code, key.office.toString(), channelName(key.channel));
    if (!done)
        return tl::unexpected<Error>(done.error());
    if (!query.next())
        return std::nullopt;
    return query.number(0);
}

Result<std::optional<Instant>> BookingTable::importedAt()
{
    Query& query = m_prepared(importedSql);
    const Rows rows(query);
    if (const auto done = query.exec(); !done)
        return tl::unexpected<Error>(done.error());
    if (!query.next())
        return std::nullopt;
    return Instant(std::chrono::milliseconds(query.number(0)));
}

Result<void> BookingTable::takeFromCentre(const Booking& given, qint64 rev)
{
    const auto booking = asKept(given);
    if (!booking)
        return tl::unexpected<Error>(booking.error());
    Query& query = m_prepared(upsertSql);
    const int place = bindBooking(query, *booking);
    query.bind(place, rev);
    return query.run();
}

Result<void> BookingTable::dropAtCentre(const BookingKey& key)
{
    return m_prepared(dropSql).exec(key.code, key.office.toString(), channelName(key.channel));
}

Result<void> BookingTable::carryOverTo(BookingTable& fresh)
{
    const auto forgotten = forgottenBefore();
    const auto there = fresh.forgottenBefore();
    const auto asOf = importedAt();
    const auto asOfThere = fresh.importedAt();
    for (const Error* error :
         {forgotten ? nullptr : &forgotten.error(), there ? nullptr : &there.error(),
          asOf ? nullptr : &asOf.error(), asOfThere ? nullptr : &asOfThere.error()}) {
        if (error)
            return tl::unexpected<Error>(*error);
    }
    if (*forgotten > *there) {
        if (auto done = fresh.forgetWithin(dayOf(*forgotten)); !done)
            return done;
    }
    if (!*asOf || *asOf == *asOfThere)
        return {};
    auto carried = carryLocalTo(fresh);
    return carried ? fresh.setDataAsOf(**asOf) : carried;
}

Result<void> BookingTable::carryLocalTo(BookingTable& fresh)
{
    Query& query = m_prepared(localSql);
    const Rows found(query);
    if (auto done = query.exec(); !done)
        return done;
    while (query.next()) {
        const auto booking = bookingOf(query);
        if (!booking)
            continue; // as in other lists
        const auto kept = fresh.asKept(*booking);
        if (!kept)
            return tl::unexpected<Error>(kept.error());
        Query& insert = fresh.m_prepared(addLocalSql);
        bindBooking(insert, *kept);
        if (auto done = insert.run(); !done)
            return done;
    }
    return query.end();
}
