// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sighting.h"

#include <QByteArray>
#include <QImage>
#include <QTransform>
#include <QVideoFrame>

#include <optional>
#include <vector>

// Codes in pictures: the only file that knows ZXing (1.4 and 2.x). Pure functions of the picture;
// a picture that cannot be read holds no code. The sightings' time is left unset.

// What decoding needs of a frame, in memory of our own.
struct FrameCopy
{
    QByteArray plane; // the first one, only the rows and columns that are shown
    QVideoFrameFormat::PixelFormat format = QVideoFrameFormat::Format_Invalid;
    QSize size; // pixels
    int bytesPerLine = 0;
    QTransform shown; // from the unit square of the plane to that of the frame as it is shown
};

// Frames must be copied before another thread reads them: the memory of some cameras (PipeWire's)
// goes when they stop or are pulled, whoever still holds the frame. Empty when it cannot be read.
[[nodiscard]] FrameCopy copyFrame(const QVideoFrame& frame);

// The code in a frame, read from its brightness in place where the pixel format has it. Corners are
// those of the frame as it is shown: turned and mirrored as the frame says.
[[nodiscard]] std::optional<Sighting> decodeFrame(const QVideoFrame& frame,
                                                  const std::vector<Symbology>& symbologies);
[[nodiscard]] std::optional<Sighting> decodeFrame(const FrameCopy& frame,
                                                  const std::vector<Symbology>& symbologies);

// A second and harder look for when decodeFrame() found nothing: reversed codes (white on black) or
// uneven light, by turns; `attempt` says which. Costs about as much again.
inline constexpr int secondLooks = 2;
[[nodiscard]] std::optional<Sighting>
decodeFrameAgain(const FrameCopy& frame, const std::vector<Symbology>& symbologies, int attempt);

// All QR codes in a picture and one code of each other kind, in that order.
[[nodiscard]] std::vector<Sighting> decodeImage(const QImage& image,
                                                const std::vector<Symbology>& symbologies);

// A code as a picture, dark on white with its quiet zone; null when the bytes do not fit into one.
// The bytes stand in the code as they are.
[[nodiscard]] QImage codeImage(const QByteArray& bytes, Symbology symbology, int modulePixels = 4);
[[nodiscard]] QImage qrImage(const QByteArray& bytes, int modulePixels = 4);
