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

// From the unit square of the data to the unit square of the frame as it is shown: as the preview
// and QVideoFrame::toImage() turn it. From Qt 6.8 on that is by the format's turn, not the frame's,
// and the mirror and the order of the rows change places (tst_framedecoder holds both to toImage).
QTransform shownTransform(const QVideoFrame& frame)
{
    const QVideoFrameFormat format = frame.surfaceFormat();
    const double upright = format.scanLineDirection() == QVideoFrameFormat::BottomToTop ? -1 : 1;
    QTransform shown = QTransform::fromTranslate(0.5, 0.5); // the last call is done first
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    shown.scale(1, upright);
    shown.rotate(int(format.rotation()));
    shown.scale(format.isMirrored() ? -1 : 1, 1);
#else
    shown.scale(frame.mirrored() ? -1 : 1, 1);
    shown.rotate(int(frame.rotationAngle()));
    shown.scale(1, upright);
#endif
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
