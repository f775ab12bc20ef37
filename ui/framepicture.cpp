// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/framepicture.h"

#include <QBuffer>
#include <QImageReader>
#include <QScopeGuard>
#include <QTransform>
#include <QVideoFrame>

#include <algorithm>
#include <optional>

namespace {

using Format = QVideoFrameFormat;

// Where the three parts of a pixel's colour stand: plane, first byte, bytes from one to the next,
// and how many pixels share one, across and down.
struct Part
{
    int plane = 0, first = 0, step = 1;
    int across = 1, down = 1;
};
struct Layout
{
    Part y, u, v;
};

std::optional<Layout> layoutOf(Format::PixelFormat format)
{
    switch (format) {
    case Format::Format_YUYV:
        return Layout{{0, 0, 2, 1, 1}, {0, 1, 4, 2, 1}, {0, 3, 4, 2, 1}};
    case Format::Format_UYVY:
        return Layout{{0, 1, 2, 1, 1}, {0, 0, 4, 2, 1}, {0, 2, 4, 2, 1}};
    case Format::Format_NV12:
        return Layout{{0, 0, 1, 1, 1}, {1, 0, 2, 2, 2}, {1, 1, 2, 2, 2}};
    case Format::Format_NV21:
        return Layout{{0, 0, 1, 1, 1}, {1, 1, 2, 2, 2}, {1, 0, 2, 2, 2}};
    case Format::Format_YUV420P:
        return Layout{{0, 0, 1, 1, 1}, {1, 0, 1, 2, 2}, {2, 0, 1, 2, 2}};
    case Format::Format_YV12:
        return Layout{{0, 0, 1, 1, 1}, {2, 0, 1, 2, 2}, {1, 0, 1, 2, 2}};
    default: // rare with cameras
        return std::nullopt;
    }
}

bool isWhole(const QVideoFrame& mapped, const Part& part)
{
    const int columns = (mapped.width() - 1) / part.across,
              rows = (mapped.height() - 1) / part.down;
    const qint64 last =
        qint64(rows) * mapped.bytesPerLine(part.plane) + qint64(columns) * part.step + part.first;
    return part.plane < mapped.planeCount() && last < mapped.mappedBytes(part.plane) &&
           columns * part.step + part.first < mapped.bytesPerLine(part.plane);
}

// Of a format that QImage knows, all in one plane.
bool isWhole(const QVideoFrame& mapped, QImage::Format packed)
{
    const qint64 width = qint64(mapped.width()) * QImage::toPixelFormat(packed).bitsPerPixel() / 8;
    const qint64 line = mapped.bytesPerLine(0);
    return line >= width && mapped.mappedBytes(0) >= (mapped.height() - 1) * line + width;
}

// ITU-R BT.601, as webcams send it.
QRgb rgbOf(int y, int u, int v)
{
    const int light = 298 * (y - 16) + 128, blue = u - 128, red = v - 128;
    const auto byte = [](int value) { return std::clamp(value >> 8, 0, 255); };
    return qRgb(byte(light + 409 * red), byte(light - 100 * blue - 208 * red),
                byte(light + 516 * blue));
}

QImage sampled(const QVideoFrame& mapped, const Layout& layout, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int row = 0; row < size.height(); ++row) {
        const int y = (2 * row + 1) * mapped.height() / (2 * size.height());
        const auto line = [&](const Part& part) {
            return mapped.bits(part.plane) +
                   qint64(y / part.down) * mapped.bytesPerLine(part.plane) + part.first;
        };
        const uchar *ys = line(layout.y), *us = line(layout.u), *vs = line(layout.v);
        auto* to = reinterpret_cast<QRgb*>(image.scanLine(row));
        for (int column = 0; column < size.width(); ++column) {
            const int x = (2 * column + 1) * mapped.width() / (2 * size.width());
            const int shared = x / layout.u.across;
            to[column] = rgbOf(ys[x * layout.y.step], us[shared * layout.u.step],
                               vs[shared * layout.v.step]);
        }
    }
    return image;
}

QImage fromJpeg(const QVideoFrame& mapped, QSize size)
{
    QByteArray file = QByteArray::fromRawData(reinterpret_cast<const char*>(mapped.bits(0)),
                                              mapped.mappedBytes(0));
    QBuffer buffer(&file);
    QImageReader reader(&buffer, "JPG");
    reader.setQuality(0); // fast
    reader.setScaledSize(size);
    return reader.read();
}

QImage::Format packedFormat(const QVideoFrame& frame)
{
    return QVideoFrameFormat::imageFormatFromPixelFormat(frame.pixelFormat());
}

// Other formats are left to Qt, which takes every frame for as long as it says.
bool isReadHere(const QVideoFrame& frame)
{
    return layoutOf(frame.pixelFormat()) || frame.pixelFormat() == Format::Format_Jpeg ||
           packedFormat(frame) != QImage::Format_Invalid;
}

QImage uprightPicture(const QVideoFrame& frame, QSize size)
{
    QVideoFrame mapped = frame; // shares the data
    if (!mapped.map(QVideoFrame::ReadOnly))
        return {};
    const auto unmap = qScopeGuard([&] { mapped.unmap(); });
    if (frame.pixelFormat() == Format::Format_Jpeg)
        return fromJpeg(mapped, size);
    if (const auto layout = layoutOf(frame.pixelFormat())) {
        const bool whole =
            isWhole(mapped, layout->y) && isWhole(mapped, layout->u) && isWhole(mapped, layout->v);
        return whole ? sampled(mapped, *layout, size) : QImage();
    }
    const QImage::Format packed = packedFormat(frame);
    if (!isWhole(mapped, packed))
        return {};
    return QImage(mapped.bits(0), mapped.width(), mapped.height(), mapped.bytesPerLine(0), packed)
        .scaled(size);
}

// As QVideoFrame::toImage() turns it; tst_framepicture holds both together.
QTransform turnOf(const QVideoFrame& frame)
{
    const QVideoFrameFormat format = frame.surfaceFormat();
    const double upright = format.scanLineDirection() == QVideoFrameFormat::BottomToTop ? -1 : 1;
    QTransform turn; // the last call is done first
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    turn.scale(1, upright);
    turn.rotate(int(format.rotation()));
    turn.scale(format.isMirrored() ? -1 : 1, 1);
#else
    turn.scale(frame.mirrored() ? -1 : 1, 1);
    turn.rotate(int(frame.rotationAngle()));
    turn.scale(1, upright);
#endif
    return turn;
}

} // namespace

QImage framePicture(const QVideoFrame& frame, QSize size)
{
    if (frame.size().isEmpty() || size.isEmpty())
        return {};
    const QTransform turn = turnOf(frame);
    const bool sideways = turn.map(QPointF(1, 0)).toPoint().x() == 0;
    const QSize shown = sideways ? frame.size().transposed() : frame.size();
    const QSize covering = shown.scaled(size, Qt::KeepAspectRatioByExpanding);
    if (!isReadHere(frame))
        return frame.toImage().scaled(covering, Qt::IgnoreAspectRatio, Qt::FastTransformation);
    const QImage image = uprightPicture(frame, sideways ? covering.transposed() : covering);
    return image.isNull() || turn.isIdentity() ? image : image.transformed(turn);
}
