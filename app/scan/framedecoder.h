// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sighting.h"
#include "scan/framecopy.h"

#include <QByteArray>
#include <QImage>

#include <optional>
#include <vector>

// Codes in pictures: the only file that knows ZXing (1.4 and 2.x). Pure functions of the picture;
// a picture that cannot be read holds no code. The sightings' time is left unset. Their bytes are
// the code's own, or UTF-8 where it is in another character set than that or Latin-1.

// The code in a frame, read from its brightness in place where the pixel format has it. Corners are
// those of the frame as it is shown: turned and mirrored as the frame says.
[[nodiscard]] std::optional<Sighting> decodeFrame(const FrameCopy& frame,
                                                  const std::vector<Symbology>& symbologies);

// A second look for when decodeFrame() found nothing, each time another one; `attempt` says which.
// Costs about as much again. Not for Code 39: it has no check digit.
[[nodiscard]] std::optional<Sighting> decodeFrameAgain(const FrameCopy& frame,
                                                       const std::vector<Symbology>& symbologies,
                                                       unsigned attempt);

// All QR codes in a picture and one code of each other kind; with second looks when it seems to
// hold none.
[[nodiscard]] std::vector<Sighting> decodeImage(const QImage& image,
                                                const std::vector<Symbology>& symbologies);

// A code as a picture, dark on white with its quiet zone; null when the bytes do not fit into one.
// The bytes stand in the code as they are.
[[nodiscard]] QImage codeImage(const QByteArray& bytes, Symbology symbology, int modulePixels = 4);
[[nodiscard]] QImage qrImage(const QByteArray& bytes, int modulePixels = 4);
