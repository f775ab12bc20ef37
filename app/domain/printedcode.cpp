// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/printedcode.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace {

const QString label = QStringLiteral("kodebooking"); // blanks may be lost or too many
constexpr int mostWrong = 4;                         // of its eleven letters
constexpr qsizetype longestLine = 200;
constexpr qsizetype shortestCode = 4;

struct Letters // of a line, without its blanks
{
    QString text; // lower case
    std::vector<qsizetype> places;
};

Letters lettersOf(const QString& line)
{
    Letters letters;
    for (qsizetype i = 0; i < std::min(line.size(), longestLine); ++i) {
        if (line[i].isSpace())
            continue;
        letters.text += line[i].toLower();
        letters.places.push_back(i);
    }
    return letters;
}

// Where in the text the label ends, if it stands there with few enough mistakes: the edit distance
// of the label to any part of the text, row by row.
qsizetype endOfLabel(const QString& text)
{
    std::vector<int> above(size_t(text.size()) + 1, 0);
    for (qsizetype i = 0; i < label.size(); ++i) {
        std::vector<int> row(above.size());
        row[0] = int(i) + 1;
        for (size_t j = 1; j < row.size(); ++j) {
            const int wrong = text[qsizetype(j) - 1] == label[i] ? 0 : 1;
            row[j] = std::min({above[j - 1] + wrong, above[j] + 1, row[j - 1] + 1});
        }
        above = std::move(row);
    }
    const auto best = std::ranges::min_element(above);
    return *best <= mostWrong ? best - above.begin() : -1;
}

bool isCapitalOrDigit(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

} // namespace

QString behindBookingLabel(const QString& line)
{
    const Letters letters = lettersOf(line);
    const qsizetype end = endOfLabel(letters.text);
    if (end < 0 || size_t(end) >= letters.places.size())
        return {};
    for (const QString& word : line.sliced(letters.places[size_t(end)]).split(u' ')) {
        QString bare = word;
        while (!bare.isEmpty() && !bare.front().isLetterOrNumber())
            bare.remove(0, 1);
        while (!bare.isEmpty() && !bare.back().isLetterOrNumber())
            bare.chop(1);
        if (bare.size() >= shortestCode)
            return bare;
    }
    return {};
}

QString printedCode(const QString& line)
{
    // Small letters that are their capitals' likeness are taken for those.
    static const QString alike = QStringLiteral("csvwxz");
    QString code = behindBookingLabel(line);
    for (QChar& sign : code) {
        if (alike.contains(sign))
            sign = sign.toUpper();
        if (!isCapitalOrDigit(sign))
            return {};
    }
    return code;
}
