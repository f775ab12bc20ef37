// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labels.h"
#include "domain/proof.h"

// Which texts may be codes of this office, and how good they are.
class Candidates
{
public:
    explicit Candidates(const CodePatterns& patterns) : m_patterns(patterns) {}

    // A whole text that one of the patterns describes.
    [[nodiscard]] bool isCode(const QString& normalised) const;
    // The same, and no word: a sign that stands unlabelled among others needs a digit.
    [[nodiscard]] bool isCodeAmongWords(const QString& normalised) const;
    // The first code in the value of a label, or nothing. Where the label says "booking code", a
    // code of unknown looks will do: it may be another office's.
    [[nodiscard]] QString codeIn(const QString& value, Label label) const;
    // Captured by the office's own patterns for whole texts.
    [[nodiscard]] QStringList wrappedIn(const QString& text) const;
    // Best first, none twice.
    [[nodiscard]] QStringList ranked(const QStringList& codes) const;

private:
    [[nodiscard]] size_t rankOf(const QString& normalised) const;
    const CodePatterns& m_patterns;
};
