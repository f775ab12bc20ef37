// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/daypicture.h"

#include "store/localstore.h"

namespace {

LocalText documentName(const Office& office, const std::optional<Booking>& booking,
                       const DocumentId& id)
{
    const Service* service = booking ? office.service(booking->service) : nullptr;
    if (service)
        for (const Document& document : service->documents)
            if (document.id == id)
                return document.name;
    for (const Service& other : office.services)
        for (const Document& document : other.documents)
            if (document.id == id)
                return document.name;
    return {id.toString(), id.toString()};
}

Result<std::vector<HeldEntry>> heldEntries(Tables& tables, const Office& office, QDate day)
{
    const auto rows = tables.journal.held(day);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<HeldEntry> entries;
    for (const HeldRow& row : *rows) {
        const auto key = BookingKey::parse(row.bookingKey);
        if (!key)
            continue;
        const auto booking = tables.bookings.byKey(*key);
        if (!booking)
            return tl::unexpected(booking.error());
        HeldEntry entry{*key, *booking ? (*booking)->name : key->code, row.until, {}};
        for (const DocumentId& id : row.missing)
            entry.missing.push_back(documentName(office, *booking, id));
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<ParkedEntry> parkedEntry(Tables& tables, const Office& office, const ParkedRow& row)
{
    const auto key = BookingKey::parse(row.bookingKey);
    ParkedEntry entry{.request = row.request,
                      .key = row.bookingKey,
                      .booking = key.value_or(
                          BookingKey{office.id, Channel::Law, row.bookingKey.section(u'/', 2)}),
                      .name = {},
                      .seenAt = row.seenAt,
                      .verdict = row.verdict,
                      .reason = row.reason,
                      .words = row.words,
                      .askedBy = row.officerName,
                      .elsewhere = row.elsewhere};
    if (!key)
        return entry;
    const auto booking = tables.bookings.byKey(*key);
    if (!booking)
        return tl::unexpected(booking.error());
    if (*booking)
        entry.name = (*booking)->name;
    return entry;
}

Result<std::vector<ParkedEntry>> parkedEntries(Tables& tables, const Office& office, QDate day)
{
    const auto rows = tables.journal.parked(day);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<ParkedEntry> entries;
    for (const ParkedRow& row : *rows) {
        auto entry = parkedEntry(tables, office, row);
        if (!entry)
            return tl::unexpected(entry.error());
        entries.push_back(std::move(*entry));
    }
    return entries;
}

} // namespace

Result<DayPicture> dayPicture(Tables& tables, const DayQuestion& asked)
{
    const Office& office = asked.office;
    const auto counts = tables.day.counts(office, asked.day, asked.now);
    if (!counts)
        return tl::unexpected(counts.error());
    auto held = heldEntries(tables, office, asked.day);
    if (!held)
        return tl::unexpected(held.error());
    auto parked = parkedEntries(tables, office, asked.day);
    if (!parked)
        return tl::unexpected(parked.error());
    auto identity = identityOf(tables, asked.sits);
    if (!identity)
        return tl::unexpected(identity.error());
    const auto asOf = tables.bookings.dataAsOf();
    if (!asOf)
        return tl::unexpected(asOf.error());
    const auto bookings = tables.bookings.countOn(office.id, asked.day);
    if (!bookings)
        return tl::unexpected(bookings.error());
    const auto demo = tables.journal.isDemo();
    if (!demo)
        return tl::unexpected(demo.error());
    const qint64 bytesFree = tables.journalFile.bytesFree();
    tables.ballast.tend(bytesFree);
    return DayPicture{
        *counts,         std::move(*held), std::move(*parked),         std::move(*identity),
        *asOf,           *bookings,        tables.journal.isChecked(), *demo,
        tables.restored, bytesFree,        tables.ballast.isSpent()};
}
