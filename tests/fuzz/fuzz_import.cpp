// SPDX-License-Identifier: GPL-3.0-or-later
// Files of bookings, CSV and JSON in any character set.
#include "fuzz/targets.h"
#include "store/bookingimport.h"
#include "support/offices.h"

#include <cstdlib>

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const Office office = offices::office(QStringLiteral("jakarta-pusat"));
    const QByteArray file(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto parsed = parseBookings(file, office);
    if (parsed && qsizetype(parsed->bookings.size()) > parsed->rows) // nobody is made up
        std::abort();
    return 0;
}
