// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/agreement.h"

#include <algorithm>

namespace {

constexpr double leastCertainty = 0.85; // of every sign, where a whole reading agrees
constexpr double highCertainty = 0.95;  // where several readings agree only together

// Every sign was read so at its place by one reading or another.
bool agreeTogether(const QStringList& words, const QString& code)
{
    for (qsizetype place = 0; place < code.size(); ++place) {
        const bool seen = std::ranges::any_of(words, [&](const QString& word) {
            return word.size() == code.size() && word[place] == code[place];
        });
        if (!seen)
            return false;
    }
    return true;
}

} // namespace

QString agreedCode(const QStringList& words, const Spelling& spelling)
{
    const bool whole = spelling.certainty >= leastCertainty && words.contains(spelling.code);
    const bool together =
        spelling.certainty >= highCertainty && agreeTogether(words, spelling.code);
    return whole || together ? spelling.code : QString();
}
