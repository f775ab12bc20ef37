// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QTransform>

#include <optional>

// Where a picture is striped most, as bars are: the part of it, turned so that the stripes stand
// upright. For readers of bars, who look along the lines of the picture.
struct Upright
{
    QImage gray;
    QTransform back; // from its unit square to that of the whole picture
};
[[nodiscard]] std::optional<Upright> uprightStripes(const QImage& gray);

// Whether they cover an area as wide as bars do: not the edge of a phone, nor a line of letters.
[[nodiscard]] bool hasBars(const QImage& gray);
