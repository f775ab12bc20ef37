// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/demotexts.h"

namespace demotexts {

namespace {

QString dashed(QDate date)
{
    return date.toString(QStringLiteral("dd-MM-yyyy"));
}

// As LAW writes it: a colon in the start, a dot in the end.
QString lawSlot(const Slot& slot)
{
    const QString end = slot.end ? minuteText(*slot.end).replace(u':', u'.') : QString();
    return end.isEmpty() ? minuteText(slot.start)
                         : minuteText(slot.start) + QLatin1String(" - ") + end;
}

} // namespace

QString link(const Booking& booking)
{
    return QStringLiteral("https://antrian.example.go.id/q/") + booking.key.code;
}

QString json(const Booking& booking, const QString& office)
{
    return QStringLiteral(R"({"kode":"%1","kanim":"%2","tgl":"%3"})")
        .arg(booking.key.code, office, booking.serviceDate.toString(Qt::ISODate));
}

QString lines(const Booking& booking, const QString& name)
{
    return QStringLiteral("KODE BOOKING:%1\nNAMA:%2\nTGL:%3")
        .arg(booking.key.code, name, dashed(booking.serviceDate));
}

QString fields(const Booking& booking)
{
    return QStringLiteral("ANTRIAN-PASPOR;%1;%2;%3")
        .arg(booking.key.code, booking.serviceDate.toString(Qt::ISODate),
             minuteText(booking.slot.start));
}

QString lawMessage(const Booking& booking)
{
    return QStringLiteral("✅ Telah terjadwal layanan paspor Anda:\n"
                          "🔸 No. WA: %1\n"
                          "🔸 Nama: %2\n"
                          "🔸 Tgl Lahir: %3\n"
                          "🔸 Tgl Kedatangan: %4\n"
                          "🔸 Jam: %5 WIB\n"
                          "🔸 Kode Booking: %6\n")
        .arg(booking.phone, booking.name, dashed(booking.birthDate), dashed(booking.serviceDate),
             lawSlot(booking.slot), booking.key.code);
}

QString approvalMessage(const Booking& booking)
{
    return QStringLiteral("Nomor WA:%1\nNama:%2\nTgl Lahir: %3\nTgl Kedatangan: %4.\n"
                          "Kode Persetujuan: 00002681\n")
        .arg(booking.phone, booking.name, dashed(booking.birthDate), dashed(booking.serviceDate));
}

} // namespace demotexts
