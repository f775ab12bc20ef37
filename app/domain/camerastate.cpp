// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/camerastate.h"

#include <QByteArrayList>

bool isCameraAddress(const QByteArray& id)
{
    static const QByteArrayList schemes{"rtsp", "rtsps", "http", "https", "file"};
    const qsizetype end = id.indexOf("://");
    return end > 0 && schemes.contains(id.left(end).toLower());
}
