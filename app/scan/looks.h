// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QTransform>

#include <array>

// Second looks at a picture in which no code was found: the same picture, made easier in one way.
enum class Look {
    Reversed, // white on black, as phones in the dark
    Smaller,  // evens out noise and moiré
    Even,     // as it is, but one threshold for all of it
    Turned,   // bars that stand across the lines of the picture
    Smoothed, // noise between bars
    Larger,   // codes of few pixels; not for pictures that are large already
};
inline constexpr std::array looksAtFrames{Look::Reversed, Look::Smaller, Look::Even, Look::Turned,
                                          Look::Smoothed};
inline constexpr std::array looksAtPictures{Look::Even,     Look::Smaller, Look::Smoothed,
                                            Look::Reversed, Look::Turned,  Look::Larger};

struct LookedAt
{
    QImage gray;
    QTransform back; // from its unit square to that of the picture it was made from
};

[[nodiscard]] LookedAt lookAt(const QImage& gray, Look look);
