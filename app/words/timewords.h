// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/officetime.h"
#include "words/language.h"

#include <QDate>
#include <QString>

// Times and dates as an Indonesian office writes them: 07.30; English: 07:30. Names of days and
// months come from the house's own tables, so that every PC shows the same.
namespace words {

[[nodiscard]] QString time(Instant at, Zone zone, Language language);
[[nodiscard]] QString minute(int minuteOfDay, Language language);
[[nodiscard]] QString slotWords(const Slot& slot, Language language); // "08.00–09.00"
[[nodiscard]] QString date(QDate date, Language language);            // "Senin 23 November 2026"
[[nodiscard]] QString shortDate(QDate date, Language language);       // "Senin 23 Nov"
[[nodiscard]] QString birthDate(QDate date, QDate today,
                                Language language);             // "1 Januari 1970 (56)"
[[nodiscard]] QString duration(int minutes, Language language); // "12 menit", "1 jam 5 menit"
[[nodiscard]] QString ago(Instant then, Instant now, Language language); // "3 menit yang lalu"
// The time alone when it is on `now`'s day, else with its date: "Jumat 20 Nov pukul 07.30".
[[nodiscard]] QString moment(Instant at, Instant now, Zone zone, Language language);

} // namespace words
