// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/firstlook.h"
#include "scan/looks.h"
#include "scan/qrgrid.h"

#include <QDeadlineTimer>

#include <array>
#include <vector>

// What is tried where plain reading found nothing. Looks with eyes in them lay
// a net over the code and read it module by module; the others ask the library once more.
inline constexpr std::array attemptsAtPictures{
    Look::Half,           Look::Smaller, Look::Even,       Look::Reversed, Look::Flat,
    Look::Smoothed,       Look::Coarse,  Look::Fine,       Look::Turned,   Look::TurnedSharp,
    Look::ReversedCoarse, Look::Larger,  Look::LargerSharp};
inline constexpr std::array attemptsNear{Look::LargerSharp, Look::Coarse,   Look::Fine,
                                         Look::Larger,      Look::Smoothed, Look::Flat,
                                         Look::Reversed,    Look::Turned};
inline constexpr std::array attemptsAtFrames{
    Look::Coarse,  Look::Reversed,    Look::Fine,     Look::Turned, Look::Flat,     Look::Coarse,
    Look::Smaller, Look::TurnedSharp, Look::Reversed, Look::Fine,   Look::Smoothed, Look::Even};

// What a look is for: codes of modules, bars, or both.
enum class For { Modules, Bars, All };
struct Attempt
{
    Look look;
    For kinds = For::All;
};
// Those of attemptsAtPictures that are worth the time: of a large picture only what its signs
// (eyes, bars, little contrast) speak for.
[[nodiscard]] std::vector<Attempt> attemptsAt(const QImage& gray, const Signs& signs);
[[nodiscard]] std::vector<Symbology> kindsFor(For kinds, const std::vector<Symbology>& symbologies);

struct Attempted
{
    std::optional<FoundCode> code; // its corners in the picture's unit square
    std::optional<QrGrid> grid;    // of a QR code that is there and could not be read; rim alike
};

// Not for Code 39, which has no check digit: it would be found at last. Past `until` nothing more
// is begun.
[[nodiscard]] Attempted attemptAt(const QImage& gray, const std::vector<Symbology>& symbologies,
                                  Look look,
                                  QDeadlineTimer until = QDeadlineTimer(QDeadlineTimer::Forever));

// The same in a part of the picture, where a code is likely: what is dear elsewhere costs little
// there. The part, and what is found, in the picture's unit square.
[[nodiscard]] Attempted attemptIn(const QImage& gray, const QRectF& part,
                                  const std::vector<Symbology>& symbologies, Look look,
                                  QDeadlineTimer until = QDeadlineTimer(QDeadlineTimer::Forever));
[[nodiscard]] QRectF around(const std::array<QPointF, 4>& corners); // with room for movement

// Reads the modules with one threshold after the other. Corners as in the grid.
[[nodiscard]] std::optional<FoundCode> readGrid(const QrGrid& grid);
