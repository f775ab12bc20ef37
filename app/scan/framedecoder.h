// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sighting.h"

#include <QByteArray>
#include <QImage>
#include <QVideoFrame>

#include <optional>
#include <vector>

// Codes in pictures: the only file that knows ZXing (1.4 and 2.x). Pure functions of the picture;
// a picture that cannot be read holds no code. The sightings' time is left unset.

// The code in a frame, read from its luminance in place where the pixel format has one. Corners are
// those of the frame as it is shown: turned and mirrored as the frame says.
[[nodiscard]] std::optional<Sighting> decodeFrame(const QVideoFrame& frame,
                                                  const std::vector<Symbology>& symbologies);

// As decodeFrame(), a second and harder look for when that one found nothing: reversed codes (white
// on black), then uneven light. Costs about as much again; `attempt` says which of the looks.
inline constexpr int secondLooks = 2;
[[nodiscard]] std::optional<Sighting>
decodeFrameAgain(const QVideoFrame& frame, const std::vector<Symbology>& symbologies, int attempt);

// All QR codes in a picture and one code of each other kind, in that order.
[[nodiscard]] std::vector<Sighting> decodeImage(const QImage& image,
                                                const std::vector<Symbology>& symbologies);

// A code as a picture, dark on white with its quiet zone; null when the bytes do not fit into one.
// The bytes stand in the code as they are.
[[nodiscard]] QImage codeImage(const QByteArray& bytes, Symbology symbology, int modulePixels = 4);
[[nodiscard]] QImage qrImage(const QByteArray& bytes, int modulePixels = 4);
