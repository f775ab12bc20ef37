// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/codereader.h"

#include <QRegularExpression>
#include <QStringDecoder>

#if __has_include(<ZXing/Version.h>)
#include <ZXing/Version.h>
#else
#include <ZXing/ZXVersion.h>
#endif
#define ZX_USE_UTF8 1

#include <ZXing/ReadBarcode.h>
#include <algorithm>
#include <exception>

namespace {

#if ZXING_VERSION_MAJOR >= 2
using Options = ZXing::ReaderOptions;
using ColourFormat = ZXing::ImageFormat;
constexpr auto argb = ColourFormat::ARGB, bgra = ColourFormat::BGRA, abgr = ColourFormat::ABGR,
               rgba = ColourFormat::RGBA;
#else
using Options = ZXing::DecodeHints;
using ColourFormat = ZXing::ImageFormat;
constexpr auto argb = ColourFormat::XRGB, bgra = ColourFormat::BGRX, abgr = ColourFormat::XBGR,
               rgba = ColourFormat::RGBX;
#endif
using Code = decltype(ZXing::ReadBarcode(std::declval<ZXing::ImageView>()));

struct Kind
{
    Symbology symbology;
    ZXing::BarcodeFormat format;
};
constexpr Kind kinds[] = {
    {Symbology::QrCode, ZXing::BarcodeFormat::QRCode},
    {Symbology::Code128, ZXing::BarcodeFormat::Code128},
    {Symbology::Code39, ZXing::BarcodeFormat::Code39},
    {Symbology::Pdf417, ZXing::BarcodeFormat::PDF417},
    {Symbology::DataMatrix, ZXing::BarcodeFormat::DataMatrix},
    {Symbology::Aztec, ZXing::BarcodeFormat::Aztec},
};

std::optional<ZXing::BarcodeFormat> formatOf(Symbology symbology)
{
    for (const Kind& kind : kinds)
        if (kind.symbology == symbology)
            return kind.format;
    return std::nullopt;
}

std::optional<Symbology> symbologyOf(ZXing::BarcodeFormat format)
{
    for (const Kind& kind : kinds)
        if (kind.format == format)
            return kind.symbology;
    return std::nullopt;
}

ZXing::BarcodeFormats formatsOf(const std::vector<Symbology>& symbologies)
{
    ZXing::BarcodeFormats formats;
    for (const Symbology symbology : symbologies)
        if (const auto format = formatOf(symbology))
            formats |= *format;
    return formats;
}

QByteArray bytesOf(const Code& code)
{
    return {reinterpret_cast<const char*>(code.bytes().data()), qsizetype(code.bytes().size())};
}

bool isUtf8(const QByteArray& bytes)
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    (void)QString(decode(bytes));
    return !decode.hasError();
}

// The library's reading, by the character set that the code declares or seems to be in.
QByteArray readingOf(const Code& code)
{
#if ZXING_VERSION_MAJOR >= 2
    return QByteArray::fromStdString(code.text(ZXing::TextMode::Plain));
#else
    return QByteArray::fromStdString(code.text());
#endif
}

// More than one character set is declared: whether all parts were read cannot be told.
bool isPatchwork(const Code& code)
{
    if (!code.hasECI())
        return false;
    static const QRegularExpression mark(QStringLiteral("\\\\\\d{6}"));
    const auto& marked = code.bytesECI();
    return QString::fromLatin1(reinterpret_cast<const char*>(marked.data()),
                               qsizetype(marked.size()))
               .count(mark) > 1;
}

// The bytes as they stand where they are UTF-8 or taken for Latin-1, as who reads them does. Else
// the library's reading as UTF-8, where that is the whole of it: version 1.4 cuts what it takes for
// Latin-1 at the first sign that is no ASCII.
QByteArray textBytesOf(const Code& code)
{
    const QByteArray bytes = bytesOf(code);
    if (isUtf8(bytes) || isPatchwork(code))
        return bytes;
    const QByteArray reading = readingOf(code);
    const QString text = QString::fromUtf8(reading);
    const bool cut = std::all_of(text.begin(), text.end(), [](QChar c) { return c < u'\x80'; });
    const bool whole = !cut && isUtf8(reading) && !text.contains(QChar::ReplacementCharacter);
    return whole && text != QString::fromLatin1(bytes) ? reading : bytes;
}

std::optional<FoundCode> foundCode(const Code& code)
{
    const auto symbology = symbologyOf(code.format());
    if (!code.isValid() || !symbology)
        return std::nullopt;
    FoundCode found{textBytesOf(code), *symbology, {}};
    for (size_t i = 0; i < 4; ++i) {
        const auto& at = code.position()[int(i)];
        found.corners[i] = QPointF(at.x, at.y);
    }
    found.corners = fromTopLeft(found.corners);
    return found;
}

ColourFormat colourFormat(Luminance::Order order)
{
    switch (order) {
    case Luminance::Order::Argb:
        return argb;
    case Luminance::Order::Bgra:
        return bgra;
    case Luminance::Order::Abgr:
        return abgr;
    case Luminance::Order::Rgba:
        return rgba;
    case Luminance::Order::None:
        break;
    }
    return ColourFormat::Lum;
}

ZXing::ImageView viewOf(const Brightness& picture)
{
    return {picture.first,         picture.size.width(),
            picture.size.height(), colourFormat(picture.order),
            picture.bytesPerLine,  picture.stride};
}

ZXing::Binarizer binarizer(Threshold threshold)
{
    switch (threshold) {
    case Threshold::Local:
        return ZXing::Binarizer::LocalAverage;
    case Threshold::Even:
        return ZXing::Binarizer::GlobalHistogram;
    case Threshold::None:
        break;
    }
    return ZXing::Binarizer::BoolCast;
}

} // namespace

std::array<QPointF, 4> fromTopLeft(std::array<QPointF, 4> corners)
{
    double area = 0;
    for (size_t i = 0; i < 4; ++i) {
        const QPointF &a = corners[i], &b = corners[(i + 1) % 4];
        area += a.x() * b.y() - b.x() * a.y();
    }
    if (area < 0) // in a picture y points down: a positive area is clockwise
        std::reverse(corners.begin(), corners.end());
    const auto first = std::min_element(corners.begin(), corners.end(), [](QPointF a, QPointF b) {
        return a.x() + a.y() < b.x() + b.y();
    });
    std::rotate(corners.begin(), first, corners.end());
    return corners;
}

Brightness brightnessOf(const QImage& gray)
{
    return {gray.constBits(), gray.size(), int(gray.bytesPerLine()), 1, Luminance::Order::None};
}

// Always the single-result call where formats are mixed: with linear codes the other one ends the
// process in version 1.4 (an assertion in Result.cpp).
std::optional<FoundCode> readCode(const Brightness& picture,
                                  const std::vector<Symbology>& symbologies, Threshold threshold,
                                  Lines lines)
{
    Options options;
    options.setFormats(formatsOf(symbologies));
    if (options.formats().empty() || picture.size.isEmpty()) // ZXing takes no format for all
        return std::nullopt;
    options.setBinarizer(binarizer(threshold));
    options.setTryHarder(lines == Lines::Many);
    try {
        return foundCode(ZXing::ReadBarcode(viewOf(picture), options));
    } catch (const std::exception&) { // of a library: no code is what it means here
        return std::nullopt;
    }
}

std::vector<FoundCode> readQrCodes(const QImage& gray)
{
    std::vector<FoundCode> found;
    try {
        Options options;
        options.setFormats(ZXing::BarcodeFormat::QRCode);
        for (const Code& code : ZXing::ReadBarcodes(viewOf(brightnessOf(gray)), options))
            if (auto one = foundCode(code))
                found.push_back(std::move(*one));
    } catch (const std::exception&) {
        found.clear();
    }
    return found;
}

std::optional<FoundCode> readPrintedGrid(const QImage& gray)
{
    Options options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setBinarizer(ZXing::Binarizer::BoolCast);
    options.setIsPure(true);
    try {
        return foundCode(ZXing::ReadBarcode(viewOf(brightnessOf(gray)), options));
    } catch (const std::exception&) {
        return std::nullopt;
    }
}
