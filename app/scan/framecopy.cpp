// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/framecopy.h"

#include "scan/luminance.h"

#include <QScopeGuard>
#include <QVideoFrame>

#include <cstring>

namespace {

QRect viewportOf(const QVideoFrame& frame)
{
    const QRect whole(QPoint(0, 0), frame.size());
    const QRect viewport = frame.surfaceFormat().viewport().intersected(whole);
    return viewport.isEmpty() ? whole : viewport;
}

// From the unit square of the data to the unit square of the frame as it is shown.
QTransform shownTransform(const QVideoFrame& frame)
{
    QTransform shown = QTransform::fromTranslate(0.5, 0.5);
    if (frame.mirrored())
        shown.scale(-1, 1);
    shown.rotate(double(frame.rotationAngle()));
    if (frame.surfaceFormat().scanLineDirection() == QVideoFrameFormat::BottomToTop)
        shown.scale(1, -1);
    shown.translate(-0.5, -0.5);
    return shown;
}

FrameCopy copyJpeg(const QVideoFrame& mapped)
{
    const auto* bytes = reinterpret_cast<const char*>(mapped.bits(0));
    return {QByteArray(bytes, mapped.mappedBytes(0)), mapped.pixelFormat(), mapped.size(), 0,
            shownTransform(mapped)};
}

// None when the frame is shorter than it says.
FrameCopy copyRows(const QVideoFrame& mapped, int pixelBytes)
{
    const QRect shown = viewportOf(mapped);
    const qint64 line = mapped.bytesPerLine(0);
    const qint64 width = qint64(shown.right() + 1) * pixelBytes;
    if (shown.isEmpty() || line < width || mapped.mappedBytes(0) < shown.bottom() * line + width)
        return {};
    FrameCopy copy{
        {}, mapped.pixelFormat(), shown.size(), shown.width() * pixelBytes, shownTransform(mapped)};
    copy.plane = QByteArray(qsizetype(copy.bytesPerLine) * shown.height(), Qt::Uninitialized);
    const uchar* from = mapped.bits(0) + shown.top() * line + qint64(shown.left()) * pixelBytes;
    char* to = copy.plane.data();
    for (int y = 0; y < shown.height(); ++y, from += line, to += copy.bytesPerLine)
        std::memcpy(to, from, size_t(copy.bytesPerLine));
    return copy;
}

} // namespace

FrameCopy copyFrame(const QVideoFrame& frame)
{
    const bool jpeg = frame.pixelFormat() == QVideoFrameFormat::Format_Jpeg;
    const auto luminance = luminanceOf(frame.pixelFormat());
    QVideoFrame mapped = frame; // shares the data
    if ((!jpeg && !luminance) || !mapped.map(QVideoFrame::ReadOnly))
        return {};
    const auto unmap = qScopeGuard([&] { mapped.unmap(); });
    return jpeg ? copyJpeg(mapped) : copyRows(mapped, luminance->stride);
}
