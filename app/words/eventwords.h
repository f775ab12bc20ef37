// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/journalview.h"
#include "domain/office.h"
#include "words/language.h"

#include <QString>

#include <utility>
#include <vector>

// The journal in plain words. Names and codes come from strangers: plain text, never markup.
namespace words {

[[nodiscard]] QString eventKindWords(EventKind kind, Language language); // "Kedatangan"
// What happened, in one or two sentences: "Hadir, nomor B017. Tepat waktu."
[[nodiscard]] QString say(const Event& event, const Office& office, Language language);
// The same with what is not in the event itself: the person, and that it was undone later.
[[nodiscard]] QString say(const JournalEntry& entry, const Office& office, Language language);
// Every field of an entry with its label, down to the hash.
using EventFields = std::vector<std::pair<QString, QString>>;
[[nodiscard]] EventFields eventFields(const JournalEntry& entry, const Office& office,
                                      Language language);
// "Rantai utuh, 4.812 catatan", or the first broken place.
[[nodiscard]] QString say(const ChainReport& report, Language language);
[[nodiscard]] QString count(qint64 number, Language language); // "4.812"
// A profile's key ("walk_ins") as an officer calls it.
[[nodiscard]] QString profilePartWords(const QString& key, Language language);

} // namespace words
