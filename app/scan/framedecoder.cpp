// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/framedecoder.h"

#include "scan/luminance.h"

#if __has_include(<ZXing/Version.h>)
#include <ZXing/Version.h>
#else
#include <ZXing/ZXVersion.h>
#endif
#define ZX_USE_UTF8 1
#include <QScopeGuard>

#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>
#include <ZXing/ReadBarcode.h>
#include <algorithm>
#include <cstring>
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

std::optional<Sighting> sightingOf(const Code& code, QSize size, const QTransform& shown,
                                   FoundBy foundBy)
{
    const auto symbology = symbologyOf(code.format());
    if (!code.isValid() || !symbology)
        return std::nullopt;
    Sighting sighting;
    // Not text(): version 1.4 cuts that at the first byte which is no ASCII.
    sighting.bytes = QByteArray(reinterpret_cast<const char*>(code.bytes().data()),
                                qsizetype(code.bytes().size()));
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

// The first plane of a frame, wherever its memory is.
struct FrameView
{
    const uchar* rows = nullptr;
    qsizetype bytes = 0;
    int bytesPerLine = 0;
    QVideoFrameFormat::PixelFormat format = QVideoFrameFormat::Format_Invalid;
    QSize size;
    QTransform shown;
};

QRect viewportOf(const QVideoFrame& frame)
{
    const QRect whole(QPoint(0, 0), frame.size());
    const QRect viewport = frame.surfaceFormat().viewport().intersected(whole);
    return viewport.isEmpty() ? whole : viewport;
}

// From the unit square of the data to the unit square of the frame as it is shown.
QTransform shownTransform(const QVideoFrame& frame)
{
    QTransform shown = QTransform::fromTranslate(0.5, 0.5);
    if (frame.mirrored())
        shown.scale(-1, 1);
    shown.rotate(double(frame.rotationAngle()));
    if (frame.surfaceFormat().scanLineDirection() == QVideoFrameFormat::BottomToTop)
        shown.scale(1, -1);
    shown.translate(-0.5, -0.5);
    return shown;
}

QImage eightOfTenBits(const uchar* rows, QSize size, int bytesPerLine)
{
    QImage gray(size, QImage::Format_Grayscale8);
    for (int y = 0; y < size.height(); ++y) {
        const auto* from = reinterpret_cast<const quint16*>(rows + qint64(y) * bytesPerLine);
        std::transform(from, from + size.width(), gray.scanLine(y),
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

bool isJpeg(QVideoFrameFormat::PixelFormat format)
{
    return format == QVideoFrameFormat::Format_Jpeg;
}

// Calls use(view) while the frame is mapped; a frame shorter than it says is not read.
template <typename Use>
auto withMapped(QVideoFrame frame, const Use& use) -> decltype(use(FrameView{}))
{
    const auto luminance = luminanceOf(frame.pixelFormat());
    if ((!luminance && !isJpeg(frame.pixelFormat())) || !frame.map(QVideoFrame::ReadOnly))
        return {};
    const auto unmap = qScopeGuard([&] { frame.unmap(); });
    FrameView view{frame.bits(0),       frame.mappedBytes(0), frame.bytesPerLine(0),
                   frame.pixelFormat(), frame.size(),         shownTransform(frame)};
    if (!luminance)
        return use(view);
    const QRect shown = viewportOf(frame);
    const qint64 width = qint64(shown.right() + 1) * luminance->stride;
    if (shown.isEmpty() || view.bytesPerLine < width ||
        view.bytes < qint64(shown.bottom()) * view.bytesPerLine + width)
        return {};
    const qint64 skipped =
        qint64(shown.top()) * view.bytesPerLine + qint64(shown.left()) * luminance->stride;
    view.rows += skipped;
    view.bytes -= skipped;
    view.size = shown.size();
    return use(view);
}

// Calls read(view, size, transform) on the brightness; no copy where that can be avoided. Never by
// QVideoFrame::toImage(): that wants the GUI thread.
template <typename Read>
std::optional<Sighting> withBrightness(const FrameView& frame, const Read& read)
{
    if (isJpeg(frame.format)) {
        const QImage gray = QImage::fromData(QByteArrayView(frame.rows, frame.bytes), "JPG")
                                .convertToFormat(QImage::Format_Grayscale8);
        return gray.isNull() ? std::nullopt : read(viewOf(gray), gray.size(), frame.shown);
    }
    const auto luminance = luminanceOf(frame.format);
    if (!luminance || !frame.rows || frame.size.isEmpty())
        return std::nullopt;
    if (luminance->kind == Luminance::Kind::Words10) {
        const QImage gray = eightOfTenBits(frame.rows, frame.size, frame.bytesPerLine);
        return read(viewOf(gray), frame.size, frame.shown);
    }
    const ZXing::ImageView view(frame.rows + luminance->offset, frame.size.width(),
                                frame.size.height(), colourFormat(luminance->order),
                                frame.bytesPerLine, luminance->stride);
    return read(view, frame.size, frame.shown);
}

FrameView viewOf(const FrameCopy& copy)
{
    return {reinterpret_cast<const uchar*>(copy.plane.constData()),
            copy.plane.size(),
            copy.bytesPerLine,
            copy.format,
            copy.size,
            copy.shown};
}

std::optional<Sighting> decodeView(const FrameView& frame,
                                   const std::vector<Symbology>& symbologies)
{
    Options options;
    options.setFormats(formatsOf(symbologies));
    if (options.formats().empty()) // ZXing takes none for all
        return std::nullopt;
    return withBrightness(
        frame, [&](const ZXing::ImageView& view, QSize size, const QTransform& shown) {
            return sightingOf(readOne(view, options), size, shown, FoundBy::Camera);
        });
}

QImage grayCopy(const ZXing::ImageView& view, bool reversed)
{
    QImage gray(view.width(), view.height(), QImage::Format_Grayscale8);
    const bool colours = view.format() != ZXing::ImageFormat::Lum;
    const uchar flip = reversed ? 0xff : 0;
    for (int y = 0; y < view.height(); ++y) {
        const uchar* from = view.data(0, y) + (colours ? ZXing::GreenIndex(view.format()) : 0);
        uchar* to = gray.scanLine(y);
        for (int x = 0; x < view.width(); ++x, from += view.pixStride())
            to[x] = *from ^ flip;
    }
    return gray;
}

Code readAgain(const ZXing::ImageView& view, const ZXing::BarcodeFormats& formats, int attempt)
{
    Options options;
    options.setFormats(formats);
    if (attempt % secondLooks == 0)
        return readOne(viewOf(grayCopy(view, true)), options);
    options.setBinarizer(ZXing::Binarizer::GlobalHistogram);
    return readOne(view, options);
}

} // namespace

FrameCopy copyFrame(const QVideoFrame& frame)
{
    return withMapped(frame, [](const FrameView& view) {
        FrameCopy copy{{}, view.format, view.size, 0, view.shown};
        if (isJpeg(view.format)) {
            copy.plane = QByteArray(reinterpret_cast<const char*>(view.rows), view.bytes);
            return copy;
        }
        const auto luminance = luminanceOf(view.format);
        copy.bytesPerLine = view.size.width() * luminance->stride;
        copy.plane =
            QByteArray(qsizetype(copy.bytesPerLine) * view.size.height(), Qt::Uninitialized);
        char* to = copy.plane.data();
        for (int y = 0; y < view.size.height(); ++y, to += copy.bytesPerLine)
            std::memcpy(to, view.rows + qint64(y) * view.bytesPerLine, size_t(copy.bytesPerLine));
        return copy;
    });
}

std::optional<Sighting> decodeFrame(const QVideoFrame& frame,
                                    const std::vector<Symbology>& symbologies)
{
    return withMapped(frame, [&](const FrameView& view) { return decodeView(view, symbologies); });
}

std::optional<Sighting> decodeFrame(const FrameCopy& frame,
                                    const std::vector<Symbology>& symbologies)
{
    return decodeView(viewOf(frame), symbologies);
}

std::optional<Sighting> decodeFrameAgain(const FrameCopy& frame,
                                         const std::vector<Symbology>& symbologies, int attempt)
{
    const ZXing::BarcodeFormats formats = formatsOf(symbologies);
    if (formats.empty())
        return std::nullopt;
    return withBrightness(
        viewOf(frame), [&](const ZXing::ImageView& view, QSize size, const QTransform& shown) {
            return sightingOf(readAgain(view, formats, attempt), size, shown, FoundBy::Camera);
        });
}

std::vector<Sighting> decodeImage(const QImage& image, const std::vector<Symbology>& symbologies)
{
    std::vector<Sighting> found;
    const QImage gray = image.convertToFormat(QImage::Format_Grayscale8);
    if (gray.isNull())
        return found;
    const auto keep = [&](const Code& code) {
        auto sighting = sightingOf(code, gray.size(), QTransform(), FoundBy::Picture);
        const bool isNew = sighting && std::none_of(found.begin(), found.end(), [&](const auto& s) {
                               return s.bytes == sighting->bytes;
                           });
        if (isNew)
            found.push_back(std::move(*sighting));
    };
    for (const Symbology symbology : symbologies) {
        const auto format = formatOf(symbology);
        if (symbology == Symbology::QrCode) {
            for (const Code& code : readAllQr(viewOf(gray)))
                keep(code);
        } else if (format) {
            Options options;
            options.setFormats(*format);
            keep(readOne(viewOf(gray), options));
        }
    }
    return found;
}

QImage codeImage(const QByteArray& bytes, Symbology symbology, int modulePixels)
{
    const auto format = formatOf(symbology);
    if (!format || bytes.isEmpty() || modulePixels < 1)
        return {};
    try {
        ZXing::MultiFormatWriter writer(*format);
        writer.setEncoding(ZXing::CharacterSet::ISO8859_1); // each byte as it is
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
