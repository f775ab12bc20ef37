// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

#include <memory>

// Tesseract, if this PC has it: the only file that knows it. Its library is opened at run time and
// not linked, so that the program starts as fast, and works, without it. One thread only.
class Recognizer
{
public:
    // What was read in one line; empty text: nothing.
    struct Line
    {
        QString text;
        int confidence = 0; // of the worst word, percent
    };

    // `language` names trained data: "ind", "eng". None when library or data are missing.
    [[nodiscard]] static std::unique_ptr<Recognizer> open(const QByteArray& language);
    ~Recognizer();

    // A picture of one straight line, dark on white, 8 bits a pixel.
    [[nodiscard]] Line read(const QImage& line);

private:
    class Private;
    explicit Recognizer(std::unique_ptr<Private> opened);
    std::unique_ptr<Private> d;
};
