// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/codereader.h"

#include <QImage>
#include <QTransform>

// The same picture, made easier in one way.
enum class Look {
    Plain,
    Reversed,    // white on black, as phones in the dark
    Smaller,     // evens out noise and moiré
    Half,        // the same, of codes that are near
    Even,        // one threshold for all of it
    Turned,      // bars alone, wherever they are and however they lean
    TurnedSharp, // the same, blurred or in glare
    Smoothed,    // noise between bars
    Flat,        // glare, shadows, little contrast: each pixel beside the mean around it
    Larger,      // codes of few pixels; for small pictures and parts of large ones
    LargerSharp, // the same, blurred
    Coarse,      // for eyes (finder patterns): black and white, robust against noise
    Fine,        // for eyes that blur has closed
    ReversedCoarse,
};

struct LookedAt
{
    QImage gray;
    QTransform back; // from its unit square to that of the picture it was made from
    Threshold threshold = Threshold::Local;
};

// Null where the look has nothing to look at.
[[nodiscard]] LookedAt lookAt(const QImage& gray, Look look);
