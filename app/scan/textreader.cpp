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
        for (const auto& lines : {found.lines, turned(found.lines)}) {
            PrintedText printed = readLines(gray, lines, deadline);
            if (!printed.text.isEmpty())
                return printed;
        }
    }
    return {};
}

PrintedText TextReader::readLines(const QImage& gray, const std::vector<TextLine>& lines,
                                  const QDeadlineTimer& deadline)
{
    for (size_t attempt = 0; attempt < 2; ++attempt) {
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
        const QString code = codeOf(gray, line, *labelled);
        if (!code.isEmpty())
            *labelled = QStringLiteral("Kode Booking: ") + code;
        return {texts.join(u'\n'), code};
    }
    return {};
}

QString TextReader::codeOf(const QImage& gray, const TextLine& line, const QString& first)
{
    QStringList words{printedCode(first)};
    for (const Preparation& preparation : preparations)
        for (const auto& recognizer : m_recognizers)
            words += printedCode(recognizer->read(straightLine(gray, line, preparation)).text);
    words.removeAll(QString());
    QStringList agreed;
    for (qsizetype length = 4; length <= 12; ++length) {
        const bool asLong = std::ranges::any_of(
            words, [length](const QString& word) { return word.size() == length; });
        if (asLong)
            agreed += agreedCode(words, spellEnd(gray, line, length));
    }
    agreed.removeAll(QString());
    return agreed.size() == 1 ? agreed.front() : QString();
}
