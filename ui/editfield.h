// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/language.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

// A field of something that can be edited, as text: how it is written, and whether that can be
// read. A flag is "1" or empty; a choice holds the value, not its words.
struct EditField
{
    enum class Kind {
        Fixed, // shown, not edited
        Text,
        Number,
        Date,
        Time,
        Slot,  // "08.00-09.00", or "14.00"
        Spans, // any number of "12.00-13.00", parted by ";"
        Choice,
        Flag,
    };
    QString key; // in the profile's file: "name.en"
    Kind kind = Kind::Text;
    bool needed = true;
    bool inTable = true; // else only in the form below the table
    int most = 10'000;   // of a number
    int least = 0;
};
using EditChoices = std::vector<std::pair<QString, QString>>; // value, words

namespace editfield {

// What is wrong with it, as a sentence; empty: it can be read. Of choices any value fits.
[[nodiscard]] QString complaint(const EditField& field, const QString& text);

[[nodiscard]] QString flag(bool on);
[[nodiscard]] bool isOn(const QString& text);
[[nodiscard]] QString number(const std::optional<int>& value);
[[nodiscard]] std::optional<int> toNumber(const QString& text); // none: empty or unreadable
[[nodiscard]] QString date(const QDate& day);
[[nodiscard]] QString time(int minute, words::Language language);
using Spans = std::vector<std::pair<int, int>>;
[[nodiscard]] QString spans(const Spans& spans, words::Language language);
[[nodiscard]] std::optional<Spans> toSpans(const QString& text);

} // namespace editfield
