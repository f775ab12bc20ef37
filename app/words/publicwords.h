// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicmessage.h"
#include "words/language.h"

#include <QString>

// What the applicants read from two metres away: a few plain and polite words.
namespace words {

[[nodiscard]] QString say(const PublicMessage& message, Zone zone, Language language);
[[nodiscard]] QString numberCaption(Language language);              // above the queue number
[[nodiscard]] QString deskWords(DeskLetter desk, Language language); // "Loket B"
[[nodiscard]] QString practiceWords(Language language);              // nothing of this is real

} // namespace words
