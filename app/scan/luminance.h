// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVideoFrameFormat>

#include <optional>

// Where the brightness of a pixel stands in the first plane of a frame.
struct Luminance
{
    enum class Kind {
        Bytes,  // one byte each, `offset` into the pixel, `stride` bytes from pixel to pixel
        Colour, // red, green and blue bytes, in the order that `order` names
        Words10 // 16-bit words of which the low ten bits count
    } kind = Kind::Bytes;
    int offset = 0;
    int stride = 1;
    enum class Order { None, Argb, Bgra, Abgr, Rgba } order = Order::None;
};

// None: a JPEG file, which has to be decoded first, or a texture, which cannot be read.
[[nodiscard]] std::optional<Luminance> luminanceOf(QVideoFrameFormat::PixelFormat format);
