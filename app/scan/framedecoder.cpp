// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/framedecoder.h"

#include "scan/filters.h"
#include "scan/luminance.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace {

constexpr double attemptedPixels = 4e6; // larger pictures are made smaller for second looks
constexpr double sheetPixels = 16e6;    // and before the first one: A4 at 400 dpi

Sighting sightingOf(const FoundCode& code, const QTransform& shown, FoundBy foundBy)
{
    Sighting sighting;
    sighting.bytes = code.bytes;
    sighting.symbology = code.symbology;
    sighting.foundBy = foundBy;
    std::array<QPointF, 4> corners;
    std::transform(code.corners.begin(), code.corners.end(), corners.begin(), [&](QPointF corner) {
        const QPointF at = shown.map(corner);
        return QPointF(std::clamp(at.x(), 0.0, 1.0), std::clamp(at.y(), 0.0, 1.0));
    });
    sighting.corners = fromTopLeft(corners);
    return sighting;
}

Sighting sightingInPixels(const FoundCode& code, QSize size, const QTransform& shown,
                          FoundBy foundBy)
{
    return sightingOf(code, QTransform::fromScale(1.0 / size.width(), 1.0 / size.height()) * shown,
                      foundBy);
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

// Not by QVideoFrame::toImage(): that wants the GUI thread.
QImage grayOfJpeg(const FrameCopy& frame)
{
    return QImage::fromData(frame.plane, "JPG").convertToFormat(QImage::Format_Grayscale8);
}

// Calls read(brightness); no copy where that can be avoided.
template <typename Read>
auto withBrightness(const FrameCopy& frame, const Read& read) -> decltype(read(Brightness()))
{
    if (frame.format == QVideoFrameFormat::Format_Jpeg) {
        const QImage gray = grayOfJpeg(frame);
        return gray.isNull() ? decltype(read(Brightness()))() : read(brightnessOf(gray));
    }
    const auto luminance = luminanceOf(frame.format);
    if (!luminance || frame.plane.isEmpty())
        return {};
    if (luminance->kind == Luminance::Kind::Words10) {
        const QImage gray = eightOfTenBits(frame);
        return read(brightnessOf(gray));
    }
    return read(Brightness{rowOf(frame, 0) + luminance->offset, frame.size, frame.bytesPerLine,
                           luminance->stride, luminance->order});
}

// Of colours the green, which is most of their brightness.
int greenOf(Luminance::Order order)
{
    switch (order) {
    case Luminance::Order::Argb:
    case Luminance::Order::Abgr:
        return 2;
    case Luminance::Order::Bgra:
    case Luminance::Order::Rgba:
        return 1;
    case Luminance::Order::None:
        break;
    }
    return 0;
}

// The stride as a constant: so the compiler moves many pixels at a time.
template <int stride>
void copyLine(const uchar* from, uchar* to, int width)
{
    for (int x = 0; x < width; ++x)
        to[x] = from[x * stride];
}

QImage grayCopy(const Brightness& picture)
{
    QImage gray(picture.size, QImage::Format_Grayscale8);
    const auto copy = picture.stride == 1   ? copyLine<1>
                      : picture.stride == 2 ? copyLine<2>
                                            : copyLine<4>;
    for (int y = 0; y < gray.height(); ++y)
        copy(picture.first + qint64(y) * picture.bytesPerLine + greenOf(picture.order),
             gray.scanLine(y), gray.width());
    return gray;
}

// No copy where the pixels lie side by side; valid as long as they are.
QImage grayView(const Brightness& picture)
{
    if (picture.stride != 1)
        return grayCopy(picture);
    return {picture.first, picture.size.width(), picture.size.height(), picture.bytesPerLine,
            QImage::Format_Grayscale8};
}

std::vector<FoundCode> readKind(const QImage& gray, Symbology symbology)
{
    if (symbology == Symbology::QrCode)
        return readQrCodes(gray);
    std::vector<FoundCode> found;
    if (auto code = readCode(brightnessOf(gray), {symbology}))
        found.push_back(std::move(*code));
    return found;
}

// Searched as a whole; a camera's picture only if there are signs of a further code.
bool isSheet(const QImage& gray)
{
    return qint64(gray.width()) * gray.height() > 1'100'000;
}

bool mayHoldMore(const QImage& gray, const FoundCode& first)
{
    const QRectF part =
        QPolygonF(QList<QPointF>(first.corners.begin(), first.corners.end())).boundingRect();
    return hasEyesBeside(gray, part.adjusted(-4, -4, 4, 4));
}

// Tries one look after the other, with attempt(look), until one finds a code or the time is up.
template <typename Attempts, typename Try>
void tryAll(const Attempts& attempts, QDeadlineTimer until, PictureCodes& codes, const Try& tried)
{
    for (const auto& attempt : attempts) {
        codes.cutShort = codes.sightings.empty() && until.hasExpired();
        if (codes.cutShort || !codes.sightings.empty())
            return;
        if (const Attempted found = tried(attempt); found.code)
            codes.sightings.push_back(sightingOf(*found.code, {}, FoundBy::Picture));
    }
}

// The first code that any attempt finds. What the eyes found and did not read is enlarged at last.
PictureCodes attemptPicture(const QImage& gray, const std::optional<Signs>& signs,
                            const std::vector<Symbology>& symbologies, QDeadlineTimer until)
{
    PictureCodes codes;
    const QImage picture = notLarger(gray, attemptedPixels);
    std::optional<QrGrid> likeliest;
    const Signs seen = signs ? *signs : signsIn(picture);
    tryAll(attemptsAt(picture, seen), until, codes, [&](const Attempt& attempt) {
        Attempted found =
            attemptAt(picture, kindsFor(attempt.kinds, symbologies), attempt.look, until);
        if (found.grid && (!likeliest || found.grid->fit > likeliest->fit))
            likeliest = std::move(found.grid);
        return found;
    });
    if (likeliest && !codes.cutShort)
        tryAll(attemptsNear, until, codes, [&](Look look) {
            return attemptIn(picture, around(likeliest->rim), symbologies, look, until);
        });
    return codes;
}

void add(PictureCodes& codes, const FoundCode& code, QSize size)
{
    Sighting sighting = sightingInPixels(code, size, {}, FoundBy::Picture);
    const auto same = [&](const Sighting& other) { return other.bytes == sighting.bytes; };
    if (std::none_of(codes.sightings.begin(), codes.sightings.end(), same))
        codes.sightings.push_back(std::move(sighting));
}

// One kind after the other, none but the first begun when the time is up.
void readKinds(const QImage& gray, const std::vector<Symbology>& symbologies, QDeadlineTimer until,
               PictureCodes& codes)
{
    for (size_t i = 0; i < symbologies.size(); ++i) {
        codes.cutShort = i > 0 && until.hasExpired();
        if (codes.cutShort)
            return;
        for (const FoundCode& code : readKind(gray, symbologies[i]))
            add(codes, code, gray.size());
    }
}

// What is too small to be read in the smaller picture is looked for in the whole of it, if there is
// time.
PictureCodes readSheet(const QImage& gray, const std::vector<Symbology>& symbologies,
                       QDeadlineTimer until)
{
    PictureCodes codes;
    const QImage smaller = notLarger(gray, sheetPixels);
    readKinds(smaller, symbologies, until, codes);
    if (!codes.sightings.empty() || codes.cutShort || smaller.size() == gray.size())
        return codes;
    codes.cutShort = until.hasExpired();
    if (!codes.cutShort)
        readKinds(gray, symbologies, until, codes);
    return codes;
}

// As a camera sees it: one code, and further ones where there are signs of them.
PictureCodes readScene(const QImage& gray, const std::vector<Symbology>& symbologies,
                       std::optional<Signs>& signs)
{
    PictureCodes codes;
    const FirstLook first = lookFirst(gray, symbologies);
    signs = first.signs;
    if (!first.code)
        return codes;
    add(codes, *first.code, gray.size());
    if (mayHoldMore(gray, *first.code))
        readKinds(gray, symbologies, QDeadlineTimer(QDeadlineTimer::Forever), codes);
    return codes;
}

} // namespace

std::optional<Sighting> decodeFrame(const FrameCopy& frame,
                                    const std::vector<Symbology>& symbologies)
{
    return withBrightness(frame, [&](const Brightness& picture) -> std::optional<Sighting> {
        const auto code =
            picture.order == Luminance::Order::None
                ? lookFirst(grayView(picture), symbologies).code
                : readCode(picture, symbologies); // which knows how bright colours are
        if (!code)
            return std::nullopt;
        return sightingInPixels(*code, picture.size, frame.shown, FoundBy::Camera);
    });
}

FrameCopy decoded(const FrameCopy& frame)
{
    if (frame.format != QVideoFrameFormat::Format_Jpeg)
        return frame;
    const QImage gray = grayOfJpeg(frame);
    if (gray.isNull())
        return {};
    return {QByteArray(reinterpret_cast<const char*>(gray.constBits()), gray.sizeInBytes()),
            QVideoFrameFormat::Format_Y8, gray.size(), int(gray.bytesPerLine()), frame.shown};
}

QImage notLarger(const QImage& gray, double pixels)
{
    const double there = double(gray.width()) * gray.height();
    return there > pixels ? filters::scaled(gray, std::sqrt(pixels / there)) : gray;
}

QImage grayOf(const FrameCopy& frame)
{
    return withBrightness(frame, [](const Brightness& picture) { return grayCopy(picture); });
}

Sighting sightingIn(const FrameCopy& frame, const FoundCode& code)
{
    return sightingOf(code, frame.shown, FoundBy::Camera);
}

std::optional<Sighting> decodeFrameAgain(const FrameCopy& frame,
                                         const std::vector<Symbology>& symbologies, unsigned number)
{
    const Look look = attemptsAtFrames[number % attemptsAtFrames.size()];
    const auto found = attemptAt(grayOf(frame), symbologies, look);
    return found.code ? std::optional(sightingIn(frame, *found.code)) : std::nullopt;
}

PictureCodes decodeImage(const QImage& image, const std::vector<Symbology>& symbologies,
                         std::chrono::milliseconds budget)
{
    const QDeadlineTimer until(budget);
    const QImage gray = image.convertToFormat(QImage::Format_Grayscale8);
    if (gray.isNull())
        return {};
    std::optional<Signs> signs;
    PictureCodes codes =
        isSheet(gray) ? readSheet(gray, symbologies, until) : readScene(gray, symbologies, signs);
    if (codes.sightings.empty() && !codes.cutShort)
        codes = attemptPicture(gray, signs, symbologies, until);
    return codes;
}
