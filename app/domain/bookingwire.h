// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/result.h"

#include <QJsonObject>

// A booking as it travels between centre and desk: the columns of an import's JSON, in their plain
// form ("code", "office", "channel", "name", "birth_date", "phone", "nik", "service",
// "service_date", "slot", "account", "group", "relation", "passport_type", "application_number",
// "alias", "booked_at", "status", "reconfirmed_at", "note"). Absent or null is not said; an empty
// "reconfirmed_at" says that #hadir was not answered, "yes" that it was, on a day that is unknown.
[[nodiscard]] QJsonObject bookingJson(const Booking& booking);
// Office, code, service, service_date and slot have to be there; "channel" is law and "status"
// active where they are not said. Errors: Internal (detail: which field).
[[nodiscard]] Result<Booking> bookingFromJson(const QJsonObject& json);
