// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/agreement.h"

#include "domain/proof.h"

#include <algorithm>

namespace {

// How certain the sign reader must be of every sign:
constexpr double whereMostAgree = 0.7;      // most of the other readings are the same
constexpr double whereOneAgrees = 0.85;     // at least one is
constexpr double whereTheyComplete = 0.95;  // only several together say the same
constexpr double whereTheyLookAlike = 0.95; // or several are alike but for S and 5, B and 8, …

// Read more than once, and more often than anything else.
bool isMostRead(const QStringList& words, const QString& code)
{
    const auto times = words.count(code);
    return times > 1 && std::ranges::all_of(words, [&](const QString& word) {
               return word == code || words.count(word) < times;
           });
}

// The word reader expects letters where single signs may as well be digits.
bool isAlike(const QString& word, const QString& code)
{
    if (word.size() != code.size() || lookAlikeFold(word) != lookAlikeFold(code))
        return false;
    for (qsizetype place = 0; place < code.size(); ++place)
        if (word[place] != code[place] && !code[place].isDigit())
            return false;
    return true;
}

bool areAlike(const QStringList& words, const QString& code)
{
    return std::ranges::count_if(words, [&](const QString& w) { return isAlike(w, code); }) > 2;
}

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
    const QString& code = spelling.code;
    double needed = whereTheyComplete;
    if (words.contains(code))
        needed = isMostRead(words, code) ? whereMostAgree : whereOneAgrees;
    if (code.isEmpty() || spelling.certainty < needed)
        return {};
    const bool alike = spelling.certainty >= whereTheyLookAlike && areAlike(words, code);
    return alike || agreeTogether(words, code) ? code : QString();
}
