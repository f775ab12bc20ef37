// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/verdictscene.h"

#include <algorithm>

namespace words {

QString VerdictScene::at(Instant instant) const
{
    return moment(instant, now, office.zone, in.language());
}

QString VerdictScene::length(int minutes) const
{
    return duration(minutes, in.language());
}

QString VerdictScene::slot() const
{
    return booking ? slotWords(booking->slot, in.language()) : QString();
}

QString VerdictScene::start() const
{
    return booking ? minute(booking->slot.start, in.language()) : QString();
}

QString VerdictScene::reportBy() const
{
    return verdict.timing ? time(verdict.timing->reportBy, office.zone, in.language()) : QString();
}

QString VerdictScene::opens() const
{
    return verdict.timing && verdict.timing->opensAt
               ? time(*verdict.timing->opensAt, office.zone, in.language())
               : QString();
}

QString VerdictScene::forfeits() const
{
    return verdict.timing && verdict.timing->forfeitsAt
               ? time(*verdict.timing->forfeitsAt, office.zone, in.language())
               : QString();
}

QDate VerdictScene::today() const
{
    return localMinute(now, office.zone).date;
}

QDate VerdictScene::serviceDate(int days) const
{
    return booking && booking->serviceDate.isValid() ? booking->serviceDate : today().addDays(days);
}

QString VerdictScene::service(const ServiceId& id) const
{
    const Service* known = office.service(id);
    return known ? text(known->name, in.language()) : id.toString();
}

const Rule* VerdictScene::rule() const
{
    if (!verdict.rule)
        return nullptr;
    const auto found = std::find_if(office.rules.begin(), office.rules.end(),
                                    [this](const Rule& r) { return r.id == verdict.rule->id; });
    return found == office.rules.end() ? nullptr : &*found;
}

QString quoted(const QString& foreign, qsizetype length)
{
    const QString line = foreign.left(4 * length).simplified();
    return line.size() <= length ? line : line.left(length - 1) + QChar(0x2026);
}

} // namespace words
