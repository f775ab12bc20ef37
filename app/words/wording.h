// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/clock.h"
#include "domain/event.h"
#include "domain/faults.h"
#include "domain/importreport.h"
#include "domain/office.h"
#include "domain/rules.h"
#include "domain/verdict.h"
#include "domain/walkin.h"

#include <QString>
#include <QStringList>

// The only place that turns domain values into sentences. Works in any of the languages, several
// at once (the command line says everything in both): every function takes the language, and none
// depends on an installed translator.
namespace words {

enum class Language { Indonesian, English };
[[nodiscard]] Language languageOf(const QString& code); // "en": English, anything else: Indonesian
void prepare(); // loads the catalogues; call once before the first sentence

struct VerdictWords
{
    QString title;    // large: "Terlalu awal: kembali pukul 07.30"
    QString sentence; // why, the minutes and what to do next
    QString rule;     // small: "Aturan LAW Jakarta Pusat: hadir 30 menit sebelum jadwal"
    QString spoken;   // title and sentence as one text, for screen readers and the command line
};
// `today` and `zone` for dates and times; `booking` may be null.
[[nodiscard]] VerdictWords say(const Verdict& verdict, const Booking* booking, const Office& office,
                               Instant now, Language language);
// F1: the verdict in plain words and what the officer can do, as paragraphs.
[[nodiscard]] QStringList explain(const Verdict& verdict, const Booking* booking,
                                  const Office& office, Instant now, Language language);

[[nodiscard]] QString say(const Error& error, Language language);
[[nodiscard]] QString say(const RowError& error, Language language);
[[nodiscard]] QString say(const ProfileError& error, Language language);
[[nodiscard]] QString say(const Disagreement& disagreement, const Office& office,
                          Language language);
[[nodiscard]] QString say(WalkInProblem problem, Language language);
[[nodiscard]] QString stepWords(NextStep step, Language language);      // the main button
[[nodiscard]] QString channelWords(Channel channel, Language language); // "LAW", "M-Paspor"
[[nodiscard]] QString foundByWords(FoundBy foundBy, Language language); // "kamera"
[[nodiscard]] QString reconfirmationWords(const Booking& booking, Language language);
[[nodiscard]] QString text(const LocalText& text, Language language); // of a profile

// Times and dates as an Indonesian office writes them: 07.30; English: 07:30.
[[nodiscard]] QString time(Instant at, Zone zone, Language language);
[[nodiscard]] QString minute(int minuteOfDay, Language language);
[[nodiscard]] QString slotWords(const Slot& slot, Language language); // "08.00–09.00"
[[nodiscard]] QString date(QDate date, Language language);            // "Senin 23 November 2026"
[[nodiscard]] QString shortDate(QDate date, Language language);       // "Senin 23 Nov"
[[nodiscard]] QString birthDate(QDate date, QDate today,
                                Language language);             // "1 Januari 1970 (56)"
[[nodiscard]] QString duration(int minutes, Language language); // "12 menit", "1 jam 5 menit"
[[nodiscard]] QString ago(Instant then, Instant now, Language language); // "3 menit yang lalu"

} // namespace words
