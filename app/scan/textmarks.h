// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRectF>

#include <vector>

// The separate marks of a picture that may be letters, or a few that touch: patches of a letter's
// size that stand out from what is around them.
class TextMarks
{
public:
    // `gray` has 8 bits a pixel. `light`: marks lighter than their ground, as on a dark screen.
    TextMarks(const QImage& gray, bool light);

    [[nodiscard]] size_t count() const { return m_marks.size(); }
    // What each covers in the picture turned back by `angle` (radians, clockwise), so that text
    // which runs at that angle lies level; pixels from the same origin.
    [[nodiscard]] std::vector<QRectF> boxes(double angle) const;
    // One mark in pieces no wider than that, from left to right: letters that touch.
    [[nodiscard]] std::vector<QRectF> pieces(size_t mark, double angle, double widest) const;

    struct Run // of pixels in a row
    {
        int left = 0, right = 0; // both within
        int y = 0;
    };

private:
    std::vector<std::vector<Run>> m_marks;
};
