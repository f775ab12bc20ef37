// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "domain/sighting.h"
#include "scan/framedecoder.h"

#include <QImage>
#include <QString>

#include <vector>

// Codes in picture files, of whatever origin: nothing in a file is trusted. No code: an empty list.
// Errors: PictureUnreadable, PictureTooLarge (subject: the file's name).

inline constexpr qint64 largestPicture = 100'000'000;  // pixels; a sheet scanned at 600 dpi has 35
inline constexpr qint64 largestPictureFile = 64 << 20; // bytes

// Turned upright as its camera says (EXIF).
[[nodiscard]] Result<QImage> loadPicture(const QString& path);
[[nodiscard]] Result<std::vector<Sighting>> readPicture(const QImage& image,
                                                        const std::vector<Symbology>& symbologies);
[[nodiscard]] Result<std::vector<Sighting>> readPicture(const QString& path,
                                                        const std::vector<Symbology>& symbologies);
// The same, and whether everything was tried.
[[nodiscard]] Result<PictureCodes> readPictureCodes(const QImage& image,
                                                    const std::vector<Symbology>& symbologies);
[[nodiscard]] Result<PictureCodes> readPictureCodes(const QString& path,
                                                    const std::vector<Symbology>& symbologies);
