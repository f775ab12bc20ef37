// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre.h"

#include <array>
#include <utility>

namespace {

constexpr std::array<std::pair<CentreOutcome, QLatin1String>, 10> outcomeNames{{
    {CentreOutcome::Ok, QLatin1String("ok")},
    {CentreOutcome::Duplicate, QLatin1String("duplicate")},
    {CentreOutcome::NotValidCancelled, QLatin1String("not_valid:cancelled")},
    {CentreOutcome::NotValidRescheduled, QLatin1String("not_valid:rescheduled")},
    {CentreOutcome::NotValidMoved, QLatin1String("not_valid:moved")},
    {CentreOutcome::UnknownBooking, QLatin1String("unknown_booking")},
    {CentreOutcome::Voided, QLatin1String("voided")},
    {CentreOutcome::Quarantined, QLatin1String("quarantined")},
    {CentreOutcome::IdReused, QLatin1String("id_reused")},
    {CentreOutcome::KeptHere, QLatin1String("kept_here")},
}};

} // namespace

QString centreOutcomeName(CentreOutcome outcome)
{
    for (const auto& [known, name] : outcomeNames) {
        if (known == outcome)
            return name;
    }
    return {};
}

std::optional<CentreOutcome> parseCentreOutcome(QStringView text)
{
    for (const auto& [outcome, name] : outcomeNames) {
        if (text == name)
            return outcome;
    }
    return std::nullopt;
}
