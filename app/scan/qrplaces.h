// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>

#include <vector>

// A place that looks like a QR code: the centres of three of its eyes (finder patterns), in pixels.
struct QrPlace
{
    QPointF corner; // the eye at the right angle
    QPointF right;  // clockwise from it: as printed, top right
    QPointF below;
    double module = 0; // the side of one module, pixels

    [[nodiscard]] QPointF fourth() const { return right + below - corner; }
    [[nodiscard]] QRectF around(double modules) const; // the code and that many modules beside it
};

// In a picture of black (0) and white (255) alone, the likeliest first; at most `most`.
[[nodiscard]] std::vector<QrPlace> findQrPlaces(const QImage& blackAndWhite, size_t most = 4);

struct QrEye
{
    QPointF at; // pixels
    double module = 0;
};
// A quick look for eyes, on every so many lines. May see some where there are none.
[[nodiscard]] std::vector<QrEye> quickEyes(const QImage& gray, int step = 4);

// The same outside of a part of the picture, for eyes as further codes would have them.
[[nodiscard]] bool hasEyesBeside(const QImage& gray, const QRectF& part);
