// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/framedecoder.h"

#include "scan/looks.h"
#include "scan/luminance.h"

#include <QRegularExpression>
#include <QStringDecoder>

#if __has_include(<ZXing/Version.h>)
#include <ZXing/Version.h>
#else
#include <ZXing/ZXVersion.h>
#endif
#define ZX_USE_UTF8 1

#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>
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

// Clockwise, beginning with the corner nearest to the picture's top left.
std::array<QPointF, 4> inOrder(std::array<QPointF, 4> corners)
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

std::optional<Sighting> sightingOf(const Code& code, QSize size, const QTransform& shown,
                                   FoundBy foundBy)
{
    const auto symbology = symbologyOf(code.format());
    if (!code.isValid() || !symbology)
        return std::nullopt;
    Sighting sighting;
    sighting.bytes = textBytesOf(code);
    sighting.symbology = *symbology;
    sighting.foundBy = foundBy;
    std::array<QPointF, 4> corners;
    for (size_t i = 0; i < 4; ++i) {
        const auto& at = code.position()[int(i)];
        const QPointF point(double(at.x) / size.width(), double(at.y) / size.height());
        const QPointF place = shown.map(point);
        corners[i] = {std::clamp(place.x(), 0.0, 1.0), std::clamp(place.y(), 0.0, 1.0)};
    }
    sighting.corners = inOrder(corners);
    return sighting;
}

// Always the single-result call where formats are mixed: with linear codes the other one ends the
// process in version 1.4 (an assertion in Result.cpp).
Code readOne(const ZXing::ImageView& view, const Options& options)
{
    try {
        return ZXing::ReadBarcode(view, options);
    } catch (const std::exception&) { // of a library: no code is what it means here
        return {};
    }
}

std::vector<Code> readAllQr(const ZXing::ImageView& view)
{
    try {
        Options options;
        options.setFormats(ZXing::BarcodeFormat::QRCode);
        return ZXing::ReadBarcodes(view, options);
    } catch (const std::exception&) {
        return {};
    }
}

ZXing::ImageView viewOf(const QImage& gray)
{
    return {gray.constBits(),
            gray.width(),
            gray.height(),
            ZXing::ImageFormat::Lum,
            int(gray.bytesPerLine()),
            1};
}

const uchar* rowOf(const FrameCopy& frame, int y)
{
    return reinterpret_cast<const uchar*>(frame.plane.constData()) + qint64(y) * frame.bytesPerLine;
}

QImage eightOfTenBits(const FrameCopy& frame)
{
    QImage gray(frame.size, QImage::Format_Grayscale8);
    for (int y = 0; y < gray.height(); ++y) {
        const auto* from = reinterpret_cast<const quint16*>(rowOf(frame, y));
        std::transform(from, from + gray.width(), gray.scanLine(y),
                       [](quint16 word) { return uchar(std::min(word >> 2, 255)); });
    }
    return gray;
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

// Calls read(view) on the brightness; no copy where that can be avoided. A JPEG is not decoded by
// QVideoFrame::toImage(): that wants the GUI thread.
template <typename Read>
std::optional<Sighting> withBrightness(const FrameCopy& frame, const Read& read)
{
    if (frame.format == QVideoFrameFormat::Format_Jpeg) {
        const QImage gray =
            QImage::fromData(frame.plane, "JPG").convertToFormat(QImage::Format_Grayscale8);
        return gray.isNull() ? std::nullopt : read(viewOf(gray));
    }
    const auto luminance = luminanceOf(frame.format);
    if (!luminance || frame.plane.isEmpty())
        return std::nullopt;
    if (luminance->kind == Luminance::Kind::Words10) {
        const QImage gray = eightOfTenBits(frame);
        return read(viewOf(gray));
    }
    return read(ZXing::ImageView(rowOf(frame, 0) + luminance->offset, frame.size.width(),
                                 frame.size.height(), colourFormat(luminance->order),
                                 frame.bytesPerLine, luminance->stride));
}

QImage grayCopy(const ZXing::ImageView& view)
{
    QImage gray(view.width(), view.height(), QImage::Format_Grayscale8);
    const bool colours = view.format() != ZXing::ImageFormat::Lum;
    for (int y = 0; y < view.height(); ++y) {
        const uchar* from = view.data(0, y) + (colours ? ZXing::GreenIndex(view.format()) : 0);
        uchar* to = gray.scanLine(y);
        for (int x = 0; x < view.width(); ++x, from += view.pixStride())
            to[x] = *from;
    }
    return gray;
}

// What can be looked for again and again: what has no check digit would be found at last.
std::vector<Symbology> checked(std::vector<Symbology> symbologies)
{
    std::erase(symbologies, Symbology::Code39);
    return symbologies;
}

std::optional<Sighting> decodeAgain(const QImage& gray, const QTransform& shown,
                                    const std::vector<Symbology>& symbologies, Look look,
                                    FoundBy foundBy)
{
    Options options;
    options.setFormats(formatsOf(checked(symbologies)));
    if (options.formats().empty() || gray.isNull())
        return std::nullopt;
    if (look == Look::Even)
        options.setBinarizer(ZXing::Binarizer::GlobalHistogram);
    const LookedAt looked = lookAt(gray, look);
    return sightingOf(readOne(viewOf(looked.gray), options), looked.gray.size(),
                      looked.back * shown, foundBy);
}

// Each byte as it is. Latin-1 needs no mark in the code, but has no signs from 0x80 to 0x9f, which
// version 2.3 refuses to write.
ZXing::CharacterSet plainBytes(const QByteArray& bytes)
{
    const bool latin1 = std::none_of(bytes.begin(), bytes.end(),
                                     [](char c) { return uchar(c) >= 0x80 && uchar(c) < 0xa0; });
    return latin1 ? ZXing::CharacterSet::ISO8859_1 : ZXing::CharacterSet::BINARY;
}

std::vector<Code> readKind(const QImage& gray, Symbology symbology)
{
    if (symbology == Symbology::QrCode)
        return readAllQr(viewOf(gray));
    Options options;
    options.setFormats(formatsOf({symbology}));
    return {readOne(viewOf(gray), options)};
}

} // namespace

std::optional<Sighting> decodeFrame(const FrameCopy& frame,
                                    const std::vector<Symbology>& symbologies)
{
    Options options;
    options.setFormats(formatsOf(symbologies));
    if (options.formats().empty()) // ZXing takes none for all
        return std::nullopt;
    return withBrightness(frame, [&](const ZXing::ImageView& view) {
        return sightingOf(readOne(view, options), {view.width(), view.height()}, frame.shown,
                          FoundBy::Camera);
    });
}

std::optional<Sighting> decodeFrameAgain(const FrameCopy& frame,
                                         const std::vector<Symbology>& symbologies,
                                         unsigned attempt)
{
    const Look look = looksAtFrames[attempt % looksAtFrames.size()];
    return withBrightness(frame, [&](const ZXing::ImageView& view) {
        return decodeAgain(grayCopy(view), frame.shown, symbologies, look, FoundBy::Camera);
    });
}

std::vector<Sighting> decodeImage(const QImage& image, const std::vector<Symbology>& symbologies)
{
    std::vector<Sighting> found;
    const QImage gray = image.convertToFormat(QImage::Format_Grayscale8);
    if (gray.isNull())
        return found;
    const auto keep = [&](std::optional<Sighting> sighting) {
        const auto same = [&](const Sighting& other) { return other.bytes == sighting->bytes; };
        if (sighting && std::none_of(found.begin(), found.end(), same))
            found.push_back(std::move(*sighting));
    };
    for (const Symbology symbology : symbologies)
        if (formatOf(symbology))
            for (const Code& code : readKind(gray, symbology))
                keep(sightingOf(code, gray.size(), QTransform(), FoundBy::Picture));
    for (size_t i = 0; found.empty() && i < looksAtPictures.size(); ++i)
        keep(decodeAgain(gray, QTransform(), symbologies, looksAtPictures[i], FoundBy::Picture));
    return found;
}

QImage codeImage(const QByteArray& bytes, Symbology symbology, int modulePixels)
{
    const auto format = formatOf(symbology);
    if (!format || bytes.isEmpty() || modulePixels < 1)
        return {};
    try {
        ZXing::MultiFormatWriter writer(*format);
        writer.setEncoding(plainBytes(bytes));
        const bool bars = symbology == Symbology::Code128 || symbology == Symbology::Code39;
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
