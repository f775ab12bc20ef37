// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/hint.h"
#include "domain/office.h"
#include "words/language.h"

#include <QString>

#include <map>

// Signs of misuse in plain and careful words: what was seen, never what somebody did wrong.
namespace words {

// `names` are the officers' (DayLoad::officerNames); whoever is not among them keeps the id.
[[nodiscard]] QString say(const Hint& hint, const std::map<OfficerId, QString>& names,
                          const Office& office, Language language);
// What stands above a list of them: something to look at, no finding about anybody.
[[nodiscard]] QString hintsNote(Language language);

} // namespace words
