// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sighting.h"
#include "scan/attempts.h"
#include "scan/codeimage.h"
#include "scan/framecopy.h"

#include <QImage>

#include <optional>
#include <vector>

// Codes in frames and pictures. Pure functions of the picture; one that cannot be read holds no
// code. The sightings' time is left unset. Their bytes are the code's own, or UTF-8 where it is in
// another character set than that or Latin-1.

// The code in a frame, read from its brightness in place where the pixel format has it. Corners are
// those of the frame as it is shown: turned and mirrored as the frame says.
[[nodiscard]] std::optional<Sighting> decodeFrame(const FrameCopy& frame,
                                                  const std::vector<Symbology>& symbologies);

// A JPEG as the brightness in it, decoded once and for all who look at it; other frames as they
// are. Empty when it cannot be read.
[[nodiscard]] FrameCopy decoded(const FrameCopy& frame);

// The frame's brightness, 8-bit gray. Null when it cannot be read.
[[nodiscard]] QImage grayOf(const FrameCopy& frame);

// Made smaller where it has more than so many pixels.
[[nodiscard]] QImage notLarger(const QImage& gray, double pixels);

// What was found in grayOf(frame), corners in its unit square, as a sighting.
[[nodiscard]] Sighting sightingIn(const FrameCopy& frame, const FoundCode& code);

// A second look for when decodeFrame() found nothing, each time another one; `number` says which.
[[nodiscard]] std::optional<Sighting> decodeFrameAgain(const FrameCopy& frame,
                                                       const std::vector<Symbology>& symbologies,
                                                       unsigned number);

struct PictureCodes
{
    std::vector<Sighting> sightings;
    bool cutShort = false; // the time was up before everything had been tried
};
inline constexpr std::chrono::milliseconds pictureBudget{1500};

// All QR codes in a picture and one code of each other kind; with second looks when it seems to
// hold none. Of a large picture nothing but its first reading, made smaller, is begun after the
// budget.
[[nodiscard]] PictureCodes decodeImage(const QImage& image,
                                       const std::vector<Symbology>& symbologies,
                                       std::chrono::milliseconds budget = pictureBudget);
