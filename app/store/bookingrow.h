// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"

#include <QString>

#include <optional>

class Query;

// The columns of `booking` in the order in which bookingOf() reads them.
#define LOKET_BOOKING_COLUMNS                                                                      \
    "code, office, channel, name, birth_date, phone, nik, service, service_date, slot, account, "  \
    "family, relation, passport_type, application_number, alias, booked_ms, status, "              \
    "reconfirmed, note"

// A row of the table as a value. None: the row is not one that this program wrote.
[[nodiscard]] std::optional<Booking> bookingOf(const Query& row);
// Binds the columns in their order, `fold` after them; returns the next place.
int bindBooking(Query& query, const Booking& booking);

[[nodiscard]] QString dayText(QDate day); // "2026-11-23", empty for none
[[nodiscard]] QDate dayOf(const QString& text);
