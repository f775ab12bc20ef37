// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/frames.h"

#include <QBuffer>
#include <QPainter>

#include <algorithm>
#include <cstring>
#include <optional>

namespace {

using Format = QVideoFrameFormat;

// Writes one pixel of the first plane.
using WritePixel = void (*)(uchar* to, QRgb from);

uchar gray(QRgb from)
{
    return uchar(qGray(from));
}

void writeWord(uchar* to, int value)
{
    const auto word = quint16(value);
    std::memcpy(to, &word, sizeof word);
}

struct Layout
{
    int bytes; // per pixel
    WritePixel write;
};

Layout layoutOf(Format::PixelFormat format)
{
    switch (format) {
    case Format::Format_ARGB8888:
    case Format::Format_ARGB8888_Premultiplied:
    case Format::Format_XRGB8888:
        return {4, [](uchar* to, QRgb c) {
                    to[0] = 255, to[1] = uchar(qRed(c)), to[2] = uchar(qGreen(c)),
                    to[3] = uchar(qBlue(c));
                }};
    case Format::Format_BGRA8888:
    case Format::Format_BGRA8888_Premultiplied:
    case Format::Format_BGRX8888:
        return {4, [](uchar* to, QRgb c) {
                    to[0] = uchar(qBlue(c)), to[1] = uchar(qGreen(c)), to[2] = uchar(qRed(c)),
                    to[3] = 255;
                }};
    case Format::Format_ABGR8888:
    case Format::Format_XBGR8888:
        return {4, [](uchar* to, QRgb c) {
                    to[0] = 255, to[1] = uchar(qBlue(c)), to[2] = uchar(qGreen(c)),
                    to[3] = uchar(qRed(c));
                }};
    case Format::Format_RGBA8888:
    case Format::Format_RGBX8888:
        return {4, [](uchar* to, QRgb c) {
                    to[0] = uchar(qRed(c)), to[1] = uchar(qGreen(c)), to[2] = uchar(qBlue(c)),
                    to[3] = 255;
                }};
    case Format::Format_AYUV:
    case Format::Format_AYUV_Premultiplied:
        return {4, [](uchar* to, QRgb c) {
                    const quint32 word = 0xff008080U | quint32(gray(c)) << 16;
                    std::memcpy(to, &word, sizeof word);
                }};
    case Format::Format_YUYV:
        return {2, [](uchar* to, QRgb c) { to[0] = gray(c), to[1] = 128; }};
    case Format::Format_UYVY:
        return {2, [](uchar* to, QRgb c) { to[0] = 128, to[1] = gray(c); }};
    case Format::Format_Y16:
    case Format::Format_P016:
        return {2, [](uchar* to, QRgb c) { writeWord(to, gray(c) * 257); }};
    case Format::Format_P010: // the high ten bits
        return {2, [](uchar* to, QRgb c) { writeWord(to, gray(c) << 8); }};
    case Format::Format_YUV420P10: // the low ten bits
        return {2, [](uchar* to, QRgb c) { writeWord(to, gray(c) << 2); }};
    default: // planar: brightness first
        return {1, [](uchar* to, QRgb c) { to[0] = gray(c); }};
    }
}

void writeJpeg(QVideoFrame& frame, const QImage& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "JPG", 90);
    const qsizetype room = frame.mappedBytes(0);
    std::fill_n(frame.bits(0), room, uchar(0));
    std::copy_n(bytes.constData(), std::min(room, bytes.size()), frame.bits(0));
}

// Where the colours of a pixel stand beside its brightness; every other pixel has them.
struct Colours
{
    struct Part
    {
        int plane, first, step;
    } blue, red;
    int down; // rows that share them
};

std::optional<Colours> coloursOf(Format::PixelFormat format)
{
    switch (format) {
    case Format::Format_YUYV:
        return Colours{{0, 1, 4}, {0, 3, 4}, 1};
    case Format::Format_UYVY:
        return Colours{{0, 0, 4}, {0, 2, 4}, 1};
    case Format::Format_NV12:
        return Colours{{1, 0, 2}, {1, 1, 2}, 2};
    case Format::Format_NV21:
        return Colours{{1, 1, 2}, {1, 0, 2}, 2};
    case Format::Format_YUV420P:
        return Colours{{1, 0, 1}, {2, 0, 1}, 2};
    case Format::Format_YV12:
        return Colours{{2, 0, 1}, {1, 0, 1}, 2};
    default:
        return std::nullopt;
    }
}

// As ITU-R BT.601 has them.
void writeColours(QVideoFrame& frame, const QImage& picture, const Colours& colours)
{
    const auto to = [&](const Colours::Part& part, int x, int y) -> uchar& {
        return frame.bits(part.plane)[qint64(y / colours.down) * frame.bytesPerLine(part.plane) +
                                      x / 2 * part.step + part.first];
    };
    for (int y = 0; y + colours.down <= picture.height(); y += colours.down)
        for (int x = 0; x + 1 < picture.width(); x += 2) {
            const QRgb c = picture.pixel(x, y);
            to(colours.blue, x, y) =
                uchar(128 + (-38 * qRed(c) - 74 * qGreen(c) + 112 * qBlue(c)) / 256);
            to(colours.red, x, y) =
                uchar(128 + (112 * qRed(c) - 94 * qGreen(c) - 18 * qBlue(c)) / 256);
        }
}

void writePixels(QVideoFrame& frame, const QImage& picture, const Layout& layout)
{
    for (int plane = 1; plane < frame.planeCount(); ++plane)
        std::fill_n(frame.bits(plane), frame.mappedBytes(plane), uchar(128)); // no colour
    for (int y = 0; y < picture.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        uchar* to = frame.bits(0) + qint64(y) * frame.bytesPerLine(0);
        for (int x = 0; x < picture.width(); ++x)
            layout.write(to + x * layout.bytes, from[x]);
    }
}

// Qt 6.4 reckons one byte a pixel for this format: twice the width makes the room, and the viewport
// tells what is used of it.
QVideoFrameFormat roomy(QVideoFrameFormat format)
{
    if (format.pixelFormat() != Format::Format_YUV420P10)
        return format;
    const QSize size = format.frameSize();
    format.setFrameSize(size.width() * 2, size.height());
    format.setViewport(QRect(QPoint(0, 0), size));
    return format;
}

} // namespace

QImage sceneWith(const QImage& code, QSize size, double share, double degrees)
{
    QImage scene(size, QImage::Format_RGB32);
    scene.fill(QColor(150, 150, 150));
    QPainter painter(&scene);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(size.width() / 2.0, size.height() / 2.0);
    painter.rotate(degrees);
    const QSizeF room(size.width() * 0.9, size.height() * share);
    const QSizeF drawn = QSizeF(code.size()).scaled(room, Qt::KeepAspectRatio);
    painter.drawImage(QRectF(QPointF(-drawn.width() / 2, -drawn.height() / 2), drawn), code);
    return scene;
}

QVideoFrame frameOf(const QImage& picture, QVideoFrameFormat::PixelFormat format)
{
    return frameOf(picture, QVideoFrameFormat(picture.size(), format));
}

QVideoFrame frameOf(const QImage& picture, const QVideoFrameFormat& format)
{
    QVideoFrame frame(roomy(format));
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    const QImage colours = picture.convertToFormat(QImage::Format_RGB32);
    if (format.pixelFormat() == Format::Format_Jpeg)
        writeJpeg(frame, colours);
    else
        writePixels(frame, colours, layoutOf(format.pixelFormat()));
    if (const auto places = coloursOf(format.pixelFormat()))
        writeColours(frame, colours, *places);
    frame.unmap();
    return frame;
}
