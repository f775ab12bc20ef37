// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"
#include "domain/camerastate.h"
#include "domain/clock.h"
#include "domain/event.h"
#include "domain/excuse.h"
#include "domain/faults.h"
#include "domain/importreport.h"
#include "domain/office.h"
#include "domain/officer.h"
#include "domain/rules.h"
#include "domain/verdict.h"
#include "domain/walkin.h"
#include "words/language.h"
#include "words/timewords.h"

#include <QString>
#include <QStringList>

#include <optional>

// The only place that turns domain values into sentences. Works in any of the languages, several
// at once (the command line says everything in both): every function takes the language, and none
// depends on an installed translator. The texts are plain text, never markup: names and codes in
// them come from strangers.
namespace words {

struct VerdictWords
{
    QString title;     // large, two lines at most: "Terlalu awal: kembali pukul 07.30"
    QString sentence;  // why, the minutes and what to do next
    QString rule;      // small: "Aturan LAW Jakarta Pusat: hadir 30 menit sebelum jadwal"
    QStringList notes; // beside the verdict: "Belum diketahui apakah sudah #hadir."
    QString spoken;    // title, sentence and notes as one text: screen readers, command line
};
struct DataAge // of the bookings that a code was looked up in
{
    std::optional<Instant> asOf; // none: no bookings were ever taken in
};
// `booking` may be null; `now` tells which day is today; without `data` an unknown code says
// nothing about the age of the data.
[[nodiscard]] VerdictWords say(const Verdict& verdict, const Booking* booking, const Office& office,
                               Instant now, Language language, std::optional<DataAge> data = {});
// F1: the verdict in plain words and what the officer can do, as paragraphs.
[[nodiscard]] QStringList explain(const Verdict& verdict, const Booking* booking,
                                  const Office& office, Instant now, Language language);

[[nodiscard]] QString say(const Error& error, Language language);
[[nodiscard]] QString say(const RowError& error, Language language);
[[nodiscard]] QString say(Advice advice, Language language); // one short line; empty: none
[[nodiscard]] QString say(const ProfileError& error, Language language);
[[nodiscard]] QString say(const Disagreement& disagreement, const Office& office,
                          Language language);
// What the journal says in favour of somebody late: "Kamera terganggu pukul 07.40–07.58."
[[nodiscard]] QString say(const Excuse& excuse, Zone zone, Language language);
[[nodiscard]] QString say(WalkInProblem problem, Language language);
[[nodiscard]] QString stepWords(NextStep step, Language language);      // the main button
[[nodiscard]] QString channelWords(Channel channel, Language language); // "LAW", "M-Paspor"
[[nodiscard]] QString roleWords(Role role, Language language);          // "Penyelia"
[[nodiscard]] QString foundByWords(FoundBy foundBy, Language language); // "kamera"
// "dikonfirmasi #hadir"; empty where the source says nothing and #hadir is not asked for.
[[nodiscard]] QString reconfirmationWords(const Booking& booking, Language language);
[[nodiscard]] QString fieldWords(ImportField field, Language language); // "tanggal lahir"
[[nodiscard]] QString dataAgeWords(const DataAge& data, Instant now, Zone zone,
                                   Language language); // "Data antrean dari 3 menit yang lalu"
[[nodiscard]] QString text(const LocalText& text, Language language); // of a profile
[[nodiscard]] QString ruleName(const Office& office, const RuleRef& rule, Language language);
// A rule in sentences, one per setting: when to report, when it is forfeited, …
[[nodiscard]] QStringList ruleSentences(const Rule& rule, Language language);

} // namespace words
