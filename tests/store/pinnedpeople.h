// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/tempstore.h"

// Four people who work here, each with the same PIN.
namespace pinned {

using Purpose = OfficerTable::Purpose;
inline const QString right = QStringLiteral("246810");

inline OfficerId id(const char* name)
{
    return *OfficerId::parse(QString::fromLatin1(name));
}

inline OfficerTable::By by(Instant at = sample::at(430))
{
    return {sample::actor(), sample::day(), sample::reading(at)};
}

template <typename T>
Fault faultOf(const Result<T>& result)
{
    return result ? Fault::Internal : result.error().fault;
}

// Ani the administrator, Sari the officer (who acts in the samples), Budi the supervisor, and
// Wati, an officer who left.
inline void setUp(TempStore& temp)
{
    temp.addOfficer(QStringLiteral("Ani"), Role::Administrator);
    temp.addOfficer(QStringLiteral("Sari"), Role::Officer);
    temp.addOfficer(QStringLiteral("Budi"), Role::Supervisor);
    temp.addOfficer(QStringLiteral("Wati"), Role::Officer, false);
}

inline std::vector<Event> eventsOf(TempStore& temp, EventKind kind)
{
    std::vector<Event> found;
    const auto all = temp.journal().recent(1000);
    for (auto chained = all->rbegin(); chained != all->rend(); ++chained) {
        if (chained->event.kind == kind)
            found.push_back(chained->event);
    }
    return found;
}

inline QString said(const Event& event, const char* key)
{
    return event.payload.value(QLatin1String(key)).toVariant().toString();
}

} // namespace pinned
