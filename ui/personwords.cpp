// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/personwords.h"

#include <QStringList>

namespace personwords {

QString serviceName(const ServiceId& service, const View& view)
{
    const Service* known = view.office.service(service);
    return known != nullptr ? words::text(known->name, view.language) : service.toString();
}

QString maskedLine(const Booking& booking, const View& view)
{
    QStringList parts;
    if (booking.serviceDate != view.today())
        parts << words::shortDate(booking.serviceDate, view.language);
    parts << words::slotWords(booking.slot, view.language)
          << words::channelWords(booking.key.channel, view.language)
          << maskedBirthDate(booking.birthDate);
    if (!booking.phone.isEmpty())
        parts << maskedPhone(booking.phone);
    return parts.join(QStringLiteral(" · "));
}

Row row(const SearchHit& hit, const View& view)
{
    Row row;
    row.title = hit.booking.name;
    row.detail = maskedLine(hit.booking, view);
    if (hit.attended) {
        row.sign = Manner::Admitted;
        row.right = hit.attended->queueNumber ? hit.attended->queueNumber->toString()
                                              : view.time(hit.attended->at);
    }
    return row;
}

} // namespace personwords
