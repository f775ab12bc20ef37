// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>

#include <vector>

// A line of printed text as it lies in a picture. Lengths are pixels.
struct TextLine
{
    QPointF start; // where the letters begin to stand on the line
    QPointF along; // of length 1: the way the text runs
    double length = 0;
    double height = 0;  // of a capital letter
    bool light = false; // letters lighter than their ground
};

// The lines of text of one picture, the upper ones first. A text may lie in any direction; which of
// the two ways along it is read is not known, so the lines run to the right (or down) until turned.
struct TextLines
{
    std::vector<TextLine> lines;
    size_t letters = 0; // how much there is to read
};

// `light`: letters lighter than their ground, as on a dark screen.
[[nodiscard]] TextLines findTextLines(const QImage& gray, bool light);

// The same lines read from the other end, the last one first: the picture upside down.
[[nodiscard]] std::vector<TextLine> turned(const std::vector<TextLine>& lines);
