// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// The languages of the house. Several may speak at once: none of the words depends on an installed
// translator or on the locale of the PC.
namespace words {

enum class Language { Indonesian, English };
[[nodiscard]] Language languageOf(const QString& code); // "en": English, anything else: Indonesian
void prepare(); // loads the catalogues; without it the first sentence does
// The catalogue as a resource file, for the window's own translator: ":/i18n/loket_id.qm".
[[nodiscard]] QString catalogueFile(Language language);

} // namespace words
