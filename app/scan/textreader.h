// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QImage>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class Recognizer;
struct TextLine;

// What was read as print in one picture.
struct PrintedText
{
    QString text; // line by line, as well as it could be read; empty: no message with a code
    QString code; // that stands beside "Kode Booking" and on which two readers agree; or empty
};

// Reads the booking code from a picture of a message on a screen. One thread only.
class TextReader
{
public:
    // None: Tesseract or its trained data are not installed.
    [[nodiscard]] static std::unique_ptr<TextReader> open();
    // Whether there is anything to read; cheap.
    [[nodiscard]] static bool seesText(const QImage& picture);
    ~TextReader();

    // Takes some tenths of a second where there is text, and at most about `mostMilliseconds`.
    [[nodiscard]] PrintedText read(const QImage& picture, int mostMilliseconds = 3000);

private:
    explicit TextReader(std::vector<std::unique_ptr<Recognizer>> recognizers);
    [[nodiscard]] PrintedText readLines(const QImage& gray, const std::vector<TextLine>& lines,
                                        size_t attempts, const QDeadlineTimer& deadline);
    [[nodiscard]] QStringList wordsOf(const QImage& gray, const TextLine& line);
    [[nodiscard]] QString codeOf(const QImage& gray, const TextLine& line);

    std::vector<std::unique_ptr<Recognizer>> m_recognizers; // at least one, the best first
};
