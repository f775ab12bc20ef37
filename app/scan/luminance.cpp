// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/luminance.h"

namespace {

using Format = QVideoFrameFormat;
using Kind = Luminance::Kind;
using Order = Luminance::Order;

// The more significant byte of a 16-bit sample.
constexpr int highByte = Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? 1 : 0;
// Qt's AYUV is the 32-bit word 0xAAYYUUVV.
constexpr int ayuvBrightness = Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? 2 : 1;

constexpr Luminance bytes(int offset, int stride)
{
    return {Kind::Bytes, offset, stride, Order::None};
}

constexpr Luminance colour(Order order)
{
    return {Kind::Colour, 0, 4, order};
}

} // namespace

std::optional<Luminance> luminanceOf(QVideoFrameFormat::PixelFormat format)
{
    switch (format) {
    case Format::Format_YUV420P:
    case Format::Format_YUV422P:
    case Format::Format_YV12:
    case Format::Format_NV12:
    case Format::Format_NV21:
    case Format::Format_IMC1:
    case Format::Format_IMC2:
    case Format::Format_IMC3:
    case Format::Format_IMC4:
    case Format::Format_Y8:
        return bytes(0, 1);
    case Format::Format_YUYV:
        return bytes(0, 2);
    case Format::Format_UYVY:
        return bytes(1, 2);
    case Format::Format_Y16:
    case Format::Format_P010:
    case Format::Format_P016:
        return bytes(highByte, 2);
    case Format::Format_AYUV:
    case Format::Format_AYUV_Premultiplied:
        return bytes(ayuvBrightness, 4);
    case Format::Format_YUV420P10:
        return Luminance{Kind::Words10, 0, 2, Order::None};
    case Format::Format_ARGB8888:
    case Format::Format_ARGB8888_Premultiplied:
    case Format::Format_XRGB8888:
        return colour(Order::Argb);
    case Format::Format_BGRA8888:
    case Format::Format_BGRA8888_Premultiplied:
    case Format::Format_BGRX8888:
        return colour(Order::Bgra);
    case Format::Format_ABGR8888:
    case Format::Format_XBGR8888:
        return colour(Order::Abgr);
    case Format::Format_RGBA8888:
    case Format::Format_RGBX8888:
        return colour(Order::Rgba);
    case Format::Format_Invalid:
    case Format::Format_SamplerExternalOES:
    case Format::Format_SamplerRect:
    case Format::Format_Jpeg:
        break;
    }
    return std::nullopt; // also for what later versions of Qt add
}
