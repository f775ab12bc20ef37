// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <vector>

// What makes pictures of codes hard to read, done to 8-bit gray; the same in every run.
namespace hardpictures {

[[nodiscard]] QImage noisy(QImage gray, int strength, unsigned seed);
[[nodiscard]] QImage blurred(const QImage& gray, double sigma);  // pixels
[[nodiscard]] QImage movedWhile(const QImage& gray, int pixels); // motion along the lines
// Brightness times `contrast` plus `offset`, clamped as a sensor does.
[[nodiscard]] QImage toned(QImage gray, double contrast, double offset);
[[nodiscard]] QImage glaring(QImage gray, QPointF at, double radius, double strength);
[[nodiscard]] QImage striped(QImage gray, double period, double strength); // moiré
[[nodiscard]] QImage reversed(QImage gray);
[[nodiscard]] QImage tilted(const QImage& gray, double depth);
[[nodiscard]] QImage creased(const QImage& gray, QPointF at, double pixels);
[[nodiscard]] QImage curved(const QImage& gray, double pixels);
[[nodiscard]] QImage smaller(const QImage& gray, double factor); // in a picture of the same size

struct Kind
{
    const char* name;
    QImage (*make)(const QImage& gray, unsigned seed);
};
[[nodiscard]] const std::vector<Kind>& kinds(); // all of them, at strengths that grow with the seed

} // namespace hardpictures
