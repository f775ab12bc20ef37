// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/codeimage.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>
#include <algorithm>
#include <exception>
#include <optional>

namespace {

std::optional<ZXing::BarcodeFormat> formatOf(Symbology symbology)
{
    switch (symbology) {
    case Symbology::QrCode:
        return ZXing::BarcodeFormat::QRCode;
    case Symbology::Code128:
        return ZXing::BarcodeFormat::Code128;
    case Symbology::Code39:
        return ZXing::BarcodeFormat::Code39;
    case Symbology::Pdf417:
        return ZXing::BarcodeFormat::PDF417;
    case Symbology::DataMatrix:
        return ZXing::BarcodeFormat::DataMatrix;
    case Symbology::Aztec:
        return ZXing::BarcodeFormat::Aztec;
    case Symbology::Typed:
    case Symbology::Text:
        break;
    }
    return std::nullopt;
}

// Each byte as it is. Latin-1 needs no mark in the code, but has no signs from 0x80 to 0x9f, which
// version 2.3 refuses to write.
ZXing::CharacterSet plainBytes(const QByteArray& bytes)
{
    const bool latin1 = std::none_of(bytes.begin(), bytes.end(),
                                     [](char c) { return uchar(c) >= 0x80 && uchar(c) < 0xa0; });
    return latin1 ? ZXing::CharacterSet::ISO8859_1 : ZXing::CharacterSet::BINARY;
}

} // namespace

QImage codeImage(const QByteArray& bytes, Symbology symbology, int modulePixels)
{
    const auto format = formatOf(symbology);
    if (!format || bytes.isEmpty() || modulePixels < 1)
        return {};
    try {
        ZXing::MultiFormatWriter writer(*format);
        writer.setEncoding(plainBytes(bytes));
        const bool bars = isLinear(symbology);
        if (bars)
            writer.setMargin(20); // of both sides together; what these kinds of code ask for
        const auto matrix =
            writer.encode(QString::fromLatin1(bytes).toStdWString(), 0, bars ? 40 : 0);
        QImage image(matrix.width(), matrix.height(), QImage::Format_Grayscale8);
        for (int y = 0; y < matrix.height(); ++y)
            for (int x = 0; x < matrix.width(); ++x)
                image.scanLine(y)[x] = matrix.get(x, y) ? 0 : 255;
        return image.scaled(image.size() * modulePixels);
    } catch (const std::exception&) { // too long, or a sign that this kind of code cannot hold
        return {};
    }
}

QImage qrImage(const QByteArray& bytes, int modulePixels)
{
    return codeImage(bytes, Symbology::QrCode, modulePixels);
}
