// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sighting.h"

#include <QByteArray>
#include <QImage>

// A code as a picture, dark on white with its quiet zone; null when the bytes do not fit into one.
// The bytes stand in the code as they are.
[[nodiscard]] QImage codeImage(const QByteArray& bytes, Symbology symbology, int modulePixels = 4);
[[nodiscard]] QImage qrImage(const QByteArray& bytes, int modulePixels = 4);
