// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/load.h"

#include <array>
#include <utility>

namespace {

constexpr std::array<std::pair<QLatin1String, int Closing::*>, 6> fields{{
    {QLatin1String("forfeited"), &Closing::forfeited},
    {QLatin1String("no_show"), &Closing::noShow},
    {QLatin1String("held"), &Closing::held},
    {QLatin1String("parked"), &Closing::parked},
    {QLatin1String("undecided"), &Closing::undecided},
    {QLatin1String("provisional"), &Closing::provisional},
}};

} // namespace

QJsonObject closingPayload(const Closing& closing)
{
    QJsonObject payload;
    for (const auto& [key, field] : fields)
        payload.insert(key, closing.*field);
    return payload;
}

std::optional<Closing> closingOf(const Event& event)
{
    if (event.kind != EventKind::DayClose || !event.officer)
        return std::nullopt;
    Closing closing{event.time.now, *event.officer};
    for (const auto& [key, field] : fields)
        closing.*field = event.payload.value(key).toInt();
    return closing;
}
