// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/language.h"

#include <QString>

namespace words {

// One language's phrases, by their English source. The name translate() and its arguments are what
// lupdate looks for; the context is the concern, so that translators see related phrases together.
class Phrasebook
{
public:
    explicit Phrasebook(Language language) : m_language(language) {}

    [[nodiscard]] Language language() const { return m_language; }
    // `n` chooses the plural form and stands for %n. %1 … are the caller's: use one arg() with all
    // values, so that a value that contains "%2" is not taken for a place.
    [[nodiscard]] QString translate(const char* context, const char* source,
                                    const char* note = nullptr, int n = -1) const;

private:
    Language m_language;
};

} // namespace words
