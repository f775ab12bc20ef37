// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/cameraprobe.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace {

Fault faultOfWords(const QString& words)
{
    const auto says = [&](QLatin1String part) { return words.contains(part, Qt::CaseInsensitive); };
    if (says(QLatin1String("busy")) || says(QLatin1String("in use")))
        return Fault::CameraBusy;
    if (says(QLatin1String("permission")) || says(QLatin1String("denied")) ||
        says(QLatin1String("authori")) || says(QLatin1String("not allowed")))
        return Fault::CameraDenied;
    if (says(QLatin1String("no such device")) || says(QLatin1String("disconnected")))
        return Fault::CameraUnplugged;
    return Fault::CameraFailed;
}

#ifdef Q_OS_LINUX
Fault faultOfErrno(int error)
{
    switch (error) {
    case EBUSY:
        return Fault::CameraBusy;
    case EACCES:
    case EPERM:
        return Fault::CameraDenied;
    case ENOENT:
    case ENODEV:
    case ENXIO:
        return Fault::CameraUnplugged;
    default:
        return Fault::CameraFailed;
    }
}

// Opening succeeds while another program films; asking for buffers does not.
Fault faultOfDevice(const char* path)
{
    const int device = ::open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (device < 0)
        return faultOfErrno(errno);
    v4l2_requestbuffers none{};
    none.type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    none.memory = V4L2_MEMORY_MMAP;
    const bool answered = ::ioctl(device, VIDIOC_REQBUFS, &none) == 0;
    const Fault fault = answered ? Fault::CameraFailed : faultOfErrno(errno);
    ::close(device);
    return fault;
}
#endif

} // namespace

// The words may be in the system's language: what is not understood must still be true.
Fault whyNoPictureFromAddress(const QString& words)
{
    for (const char* refusal : {"unauthori", "not authori", "forbidden", "401", "403"})
        if (words.contains(QLatin1String(refusal), Qt::CaseInsensitive))
            return Fault::CameraLoginRefused;
    return Fault::CameraAddressSilent;
}

Fault whyNoPicture(const QByteArray& id, const QString& words)
{
#ifdef Q_OS_LINUX
    if (id.startsWith("/dev/")) {
        const Fault fault = faultOfDevice(id.constData());
        if (fault != Fault::CameraFailed)
            return fault;
    }
#else
    Q_UNUSED(id)
#endif
    return faultOfWords(words);
}
