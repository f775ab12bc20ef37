// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/picture.h"

#include <QFileInfo>
#include <QImageReader>

namespace {

bool tooLarge(QSize size)
{
    return qint64(size.width()) * size.height() > largestPicture;
}

// Pictures made of pixels, as cameras, phones and screens make them. Not what else plugins offer:
// drawings and documents may name other files and cost without bounds.
bool isKnownFormat(const QByteArray& format)
{
    static const QByteArrayList known{"png",  "jpeg", "jpg", "webp", "gif",  "bmp",
                                      "tiff", "ppm",  "pgm", "pbm",  "heic", "heif"};
    return known.contains(format);
}

} // namespace

Result<QImage> loadPicture(const QString& path)
{
    const QFileInfo file(path);
    const QString name = file.fileName();
    if (!file.isFile()) // no folder, pipe or device
        return failure(Fault::PictureUnreadable, name, QStringLiteral("no file"));
    if (file.size() > largestPictureFile)
        return failure(Fault::PictureTooLarge, name);
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    reader.setAllocationLimit(int(largestPicture * 4 >> 20) + 1); // in MiB, at 32 bits a pixel
    if (!isKnownFormat(reader.format()))
        return failure(Fault::PictureUnreadable, name, reader.errorString());
    if (tooLarge(reader.size())) // by its header
        return failure(Fault::PictureTooLarge, name);
    const QImage image = reader.read();
    if (image.isNull())
        return failure(Fault::PictureUnreadable, name, reader.errorString());
    return image;
}

Result<PictureCodes> readPictureCodes(const QImage& image,
                                      const std::vector<Symbology>& symbologies)
{
    if (image.isNull())
        return failure(Fault::PictureUnreadable);
    if (tooLarge(image.size()))
        return failure(Fault::PictureTooLarge);
    return decodeImage(image, symbologies);
}

Result<PictureCodes> readPictureCodes(const QString& path,
                                      const std::vector<Symbology>& symbologies)
{
    return loadPicture(path).and_then(
        [&](const QImage& image) { return readPictureCodes(image, symbologies); });
}

Result<std::vector<Sighting>> readPicture(const QImage& image,
                                          const std::vector<Symbology>& symbologies)
{
    return readPictureCodes(image, symbologies).map(&PictureCodes::sightings);
}

Result<std::vector<Sighting>> readPicture(const QString& path,
                                          const std::vector<Symbology>& symbologies)
{
    return readPictureCodes(path, symbologies).map(&PictureCodes::sightings);
}
