// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre.h"
#include "domain/clock.h"
#include "words/eventwords.h"
#include "words/timewords.h"
#include "words/wording.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

// How this desk stands with the office server, in words.
namespace words {

struct SyncScene // outlives no call
{
    const SyncState& state;
    DataAge data; // of the bookings, where nothing else is known
    Instant now;
    Zone zone;
    Language language;
};
[[nodiscard]] QString syncBadge(const SyncScene& scene);    // "Luring sejak 07.12 · 14 menunggu"
[[nodiscard]] QString syncTitle(const SyncScene& scene);    // "Luring sejak pukul 07.12"
[[nodiscard]] QString syncSentence(const SyncScene& scene); // what that means for the counter
[[nodiscard]] QString atCentre(const SyncState& state, Language language); // "418 dari 418 …"
[[nodiscard]] EventFields syncFields(const SyncScene& scene);              // the details
[[nodiscard]] QString nextTry(const SyncScene& scene); // "Mencoba lagi dalam 8 detik"; or empty

// What the centre says to an admission. Awaited and NotNeeded have no words.
struct ConfirmationWords
{
    QString title;    // "Masuk sementara"
    QString sentence; // "Belum dikonfirmasi pusat …"
    QString brief;    // for a list: "belum dikonfirmasi"
};
[[nodiscard]] ConfirmationWords say(Confirmation confirmation,
                                    const std::optional<Attendance>& winner, Instant now, Zone zone,
                                    Language language);
// "loket A pukul 07.12, nomor A014 (petugas Sari W.)"
[[nodiscard]] QString arrivalWords(const Attendance& arrival, Instant now, Zone zone,
                                   Language language);

[[nodiscard]] QString outcomeWords(CentreOutcome outcome, Language language);  // "diterima"
[[nodiscard]] QString setAsideWords(CentreOutcome outcome, Language language); // why, a sentence

// The PC's clock less the true time: "Jam PC ini 2 jam terlambat; …". Empty: it agrees, or nearly.
[[nodiscard]] QString pcClockWords(std::chrono::milliseconds off, Language language);
[[nodiscard]] QString length(std::chrono::milliseconds length, Language language); // "2 jam"

} // namespace words
