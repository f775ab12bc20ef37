// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

// Steps that make a hard picture easier, on 8-bit gray (Format_Grayscale8) alone. All of them keep
// the size, except scaled() and halved().
namespace filters {

[[nodiscard]] QImage halved(const QImage& gray); // the mean of four pixels each
[[nodiscard]] QImage scaled(const QImage& gray, double factor);
[[nodiscard]] QImage reversed(const QImage& gray); // black for white
[[nodiscard]] QImage smoothed(const QImage& gray); // each pixel with its eight neighbours

// Black (0) where darker than the mean of (2 radius + 1)² pixels around by more than `bias`, else
// white (255). Glare, shadows and creases change the mean along with the pixel.
[[nodiscard]] QImage localThreshold(const QImage& gray, int radius, int bias);

// What blur took away: each pixel driven from the mean around it by `strength` times the distance.
[[nodiscard]] QImage sharpened(const QImage& gray, int radius, int strength);

// The same contrast everywhere: the distance from the mean around, in units of the usual distance
// there. 128 is the mean. `least`: distances below are taken for noise.
[[nodiscard]] QImage evenContrast(const QImage& gray, int radius, int least = 3);

} // namespace filters
