// SPDX-License-Identifier: GPL-3.0-or-later
// Picture files of whatever origin: what stands in them is never trusted.
#include "fuzz/targets.h"
#include "scan/picture.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("picture"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
        file.write(reinterpret_cast<const char*>(data), qint64(size)) != qint64(size))
        std::abort();
    file.close();
    const auto picture = loadPicture(path);
    if (!picture)
        return 0;
    if (qint64(picture->width()) * picture->height() > largestPicture || picture->isNull())
        std::abort();
    constexpr int most = 400; // larger ones cost the fuzzer's time and show nothing new
    if (picture->width() <= most && picture->height() <= most)
        (void)decodeImage(*picture, {Symbology::QrCode, Symbology::Code128},
                          std::chrono::milliseconds(20));
    return 0;
}
