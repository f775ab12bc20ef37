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

bool copyPlane(const QVideoFrame& from, QVideoFrame& to, int plane)
{
    const int bytes = std::min(from.mappedBytes(plane), to.mappedBytes(plane));
    const int line = from.bytesPerLine(plane), ownLine = to.bytesPerLine(plane);
    if (line == ownLine)
        return copied(to.bits(plane), from.bits(plane), size_t(bytes));
    if (line <= 0 || ownLine <= 0)
        return false;
    const int lines = std::min(from.mappedBytes(plane) / line, to.mappedBytes(plane) / ownLine);
    for (int y = 0; y < lines; ++y)
        if (!copied(to.bits(plane) + qint64(y) * ownLine, from.bits(plane) + qint64(y) * line,
                    size_t(std::min(line, ownLine))))
            return false;
    return true;
}

} // namespace

QVideoFrame ownFrame(const QVideoFrame& frame)
{
    QVideoFrame mapped = frame; // shares the data
    QVideoFrame own(frame.surfaceFormat());
    if (frame.pixelFormat() == QVideoFrameFormat::Format_Jpeg || !mapped.map(QVideoFrame::ReadOnly))
        return frame;
    const auto unmap = qScopeGuard([&] { mapped.unmap(); });
    if (!own.map(QVideoFrame::WriteOnly) || own.planeCount() != mapped.planeCount())
        return frame;
    bool whole = true;
    for (int plane = 0; plane < own.planeCount() && whole; ++plane)
        whole = copyPlane(mapped, own, plane);
    own.unmap();
    own.setRotationAngle(frame.rotationAngle());
    own.setMirrored(frame.mirrored());
    return whole ? own : QVideoFrame();
}
