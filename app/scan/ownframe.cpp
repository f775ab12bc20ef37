// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/ownframe.h"

#include <QScopeGuard>
#include <QVideoFrame>

#include <algorithm>
#include <cerrno>
#include <cstring>
#ifdef Q_OS_LINUX
#include <sys/uio.h>
#include <unistd.h>
#endif

namespace {

// False where the source is gone: the kernel says so, where reading would be a signal.
bool copied(uchar* to, const uchar* from, size_t bytes)
{
#ifdef Q_OS_LINUX
    const iovec here{to, bytes}, there{const_cast<uchar*>(from), bytes};
    const ssize_t count = process_vm_readv(::getpid(), &here, 1, &there, 1, 0);
    if (count >= 0 || errno == EFAULT)
        return count == ssize_t(bytes);
        // not allowed here: as everybody does it
#endif
    std::memcpy(to, from, bytes);
    return true;
}

bool copyRow(uchar* from, qint64 bytes, uchar* to, qint64 room)
{
    std::fill_n(to + bytes, room - bytes, uchar(0));
    return copied(to, from, size_t(bytes));
}

PlaneRows rowsOf(QVideoFrame& mapped, int plane)
{
    return {mapped.bits(plane), mapped.bytesPerLine(plane), mapped.mappedBytes(plane)};
}

// Qt 6.4 reckons one byte a pixel for ten bits: a frame that it makes is too small for them.
bool hasNoCopy(QVideoFrameFormat::PixelFormat format)
{
    return format == QVideoFrameFormat::Format_Jpeg ||
           format == QVideoFrameFormat::Format_YUV420P10;
}

} // namespace

bool copyPlane(const PlaneRows& from, const PlaneRows& to)
{
    constexpr int padding = 3; // Qt's own rows end at a multiple of four bytes
    if (from.bytesPerLine <= 0 || to.bytesPerLine <= padding || to.bytes < to.bytesPerLine)
        return false;
    const qint64 rows = to.bytes / to.bytesPerLine, needed = to.bytesPerLine - padding;
    if (from.bytesPerLine < needed || from.bytes < (rows - 1) * from.bytesPerLine + needed)
        return false;                         // shorter than it says
    if (from.bytesPerLine == to.bytesPerLine) // at one go
        return copyRow(from.first, std::min(from.bytes, to.bytes), to.first, to.bytes);
    for (qint64 y = 0; y < rows; ++y) {
        const qint64 at = y * from.bytesPerLine;
        const qint64 there = std::min<qint64>(from.bytesPerLine, from.bytes - at);
        if (!copyRow(from.first + at, std::min<qint64>(there, to.bytesPerLine),
                     to.first + y * to.bytesPerLine, to.bytesPerLine))
            return false;
    }
    return true;
}

QVideoFrame ownFrame(const QVideoFrame& frame)
{
    QVideoFrame mapped = frame; // shares the data
    QVideoFrame own(frame.surfaceFormat());
    if (hasNoCopy(frame.pixelFormat()) || !mapped.map(QVideoFrame::ReadOnly))
        return frame;
    const auto unmap = qScopeGuard([&] { mapped.unmap(); });
    if (!own.map(QVideoFrame::WriteOnly) || own.planeCount() != mapped.planeCount())
        return frame;
    bool whole = true;
    for (int plane = 0; plane < own.planeCount() && whole; ++plane)
        whole = copyPlane(rowsOf(mapped, plane), rowsOf(own, plane));
    own.unmap();
    own.setRotationAngle(frame.rotationAngle());
    own.setMirrored(frame.mirrored());
    return whole ? own : QVideoFrame();
}
