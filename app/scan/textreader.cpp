// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/textreader.h"

#include "domain/printedcode.h"
#include "scan/agreement.h"
#include "scan/recognizer.h"
#include "scan/textlines.h"
#include "scan/textpicture.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace {

constexpr size_t leastLetters = 12; // less is no message

// The first is the one that reads the most; the others are for second opinions.
constexpr std::array preparations{
    Preparation{.capital = 30, .above = 0.35, .below = 0.35, .stretch = 1.15, .sharpness = 0},
    Preparation{.capital = 30, .above = 0.3, .below = 0.3, .stretch = 1, .sharpness = 2},
    Preparation{.capital = 20, .above = 0.35, .below = 0.35, .stretch = 0.9, .sharpness = 0},
    Preparation{.capital = 30, .above = 0.5, .below = 0.45, .stretch = 1.2, .sharpness = 1},
};

constexpr qsizetype longestCode = 12;
const QString label = QStringLiteral("Kode Booking: ");

// The line from there on, without what stands before.
TextLine endOf(TextLine line, double start)
{
    const double cut = std::clamp(start - 0.55 * line.height, 0.0, line.length);
    line.start += line.along * cut;
    line.length -= cut;
    return line;
}

// How many signs most of the readings have, the longer where as many have more; 0: there is none.
qsizetype usualLength(const QStringList& words)
{
    qsizetype usual = 0, most = 0;
    for (const QString& word : words) {
        const auto as = std::ranges::count(words, word.size(), &QString::size);
        if (!word.isEmpty() && (as > most || (as == most && word.size() > usual))) {
            most = as;
            usual = word.size();
        }
    }
    return usual;
}

bool isLabelled(const QString& line)
{
    return !behindBookingLabel(line).isEmpty();
}

// Letters of larger pictures are large enough all the same.
QImage grayOf(const QImage& picture)
{
    constexpr int largest = 2000; // pixels
    const QImage gray = picture.convertToFormat(QImage::Format_Grayscale8);
    if (std::max(gray.width(), gray.height()) <= largest)
        return gray;
    return gray.scaled(largest, largest, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

TextReader::TextReader(std::vector<std::unique_ptr<Recognizer>> recognizers)
    : m_recognizers(std::move(recognizers))
{}

TextReader::~TextReader() = default;

std::unique_ptr<TextReader> TextReader::open()
{
    std::vector<std::unique_ptr<Recognizer>> recognizers;
    for (const auto* language : {"eng", "ind"}) // English knows Q, which Indonesian words lack
        if (auto opened = Recognizer::open(language))
            recognizers.push_back(std::move(opened));
    if (recognizers.empty())
        return nullptr;
    return std::unique_ptr<TextReader>(new TextReader(std::move(recognizers)));
}

bool TextReader::seesText(const QImage& picture)
{
    const QImage gray = grayOf(picture);
    return std::max(findTextLines(gray, false).letters, findTextLines(gray, true).letters) >=
           leastLetters;
}

PrintedText TextReader::read(const QImage& picture, int mostMilliseconds)
{
    const QDeadlineTimer deadline(mostMilliseconds);
    const QImage gray = grayOf(picture);
    TextLines dark = findTextLines(gray, false), light = findTextLines(gray, true);
    if (light.letters > dark.letters)
        std::swap(dark, light);
    for (const TextLines& found : {dark, light}) {
        if (found.letters < leastLetters)
            continue;
        PrintedText printed = readLines(gray, found.lines, 3, deadline);
        if (printed.text.isEmpty())
            printed = readLines(gray, turned(found.lines), 1, deadline);
        if (!printed.text.isEmpty())
            return printed;
    }
    return {};
}

PrintedText TextReader::readLines(const QImage& gray, const std::vector<TextLine>& lines,
                                  size_t attempts, const QDeadlineTimer& deadline)
{
    for (size_t attempt = 0; attempt < attempts; ++attempt) {
        QStringList texts;
        for (const TextLine& line : lines) {
            if (deadline.hasExpired())
                return {};
            texts +=
                m_recognizers.front()->read(straightLine(gray, line, preparations[attempt])).text;
        }
        const auto labelled = std::ranges::find_if(texts, isLabelled);
        if (labelled == texts.end())
            continue;
        const TextLine& line = lines[size_t(labelled - texts.begin())];
        const QString code = codeOf(gray, line);
        if (!code.isEmpty())
            *labelled = label + code;
        return {texts.join(u'\n'), code};
    }
    return {};
}

// What the word reader makes of a line, prepared in all ways.
QStringList TextReader::wordsOf(const QImage& gray, const TextLine& line)
{
    QStringList texts;
    for (const Preparation& preparation : preparations)
        for (const auto& recognizer : m_recognizers)
            texts += recognizer->read(straightLine(gray, line, preparation)).text;
    return texts;
}

QString TextReader::codeOf(const QImage& gray, const TextLine& line)
{
    QStringList words;
    for (const QString& text : wordsOf(gray, line))
        words += printedCode(text);
    const qsizetype length = usualLength(words);
    if (length == 0 || length > longestCode)
        return {};
    const Spelling spelling = spellEnd(gray, line, length);
    for (const QString& text : wordsOf(gray, endOf(line, spelling.start)))
        words += printedCode(label + text); // the label stands on the line: it was read
    return agreedCode(words, spelling);
}
