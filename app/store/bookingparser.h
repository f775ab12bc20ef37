// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"
#include "store/importrows.h"

#include <optional>
#include <vector>

// Makes bookings of rows. Every fault of a row is told, not the first one only.
class BookingParser
{
public:
    explicit BookingParser(const Office& office);

    // None: `errors` has grown.
    [[nodiscard]] std::optional<Booking> parse(const ImportRow& row, std::vector<RowError>& errors);

private:
    struct Reading;
    [[nodiscard]] QString code(Reading& reading) const;
    [[nodiscard]] OfficeId office(Reading& reading) const;
    [[nodiscard]] std::optional<ServiceId> service(Reading& reading, bool ownOffice) const;
    [[nodiscard]] std::optional<Instant> bookedAt(Reading& reading) const;
    [[nodiscard]] Reconfirmation reconfirmation(Reading& reading) const;

    const Office& m_office;
};
