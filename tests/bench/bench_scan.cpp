// SPDX-License-Identifier: GPL-3.0-or-later
// From a camera's frame to the verdict, beside the bare ZXing call on the same brightness.
#include "bench/measure.h"
#include "domain/rules.h"
#include "scan/framedecoder.h"
#include "support/frames.h"
#include "support/offices.h"

#include <QCoreApplication>
#include <QPainter>
#include <QRandomGenerator>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

#if __has_include(<ZXing/ReaderOptions.h>)
using ZXingOptions = ZXing::ReaderOptions;
#else
using ZXingOptions = ZXing::DecodeHints;
#endif

const QByteArray code = "9ZZZZ";
const std::vector<Symbology> symbologies{Symbology::QrCode, Symbology::Code128};

// The frame's brightness, mapped once and for all: the bare call pays for nothing but itself.
class RawFrame
{
public:
    RawFrame(QVideoFrame frame, int stride) : m_frame(std::move(frame)), m_stride(stride)
    {
        if (!m_frame.map(QVideoFrame::ReadOnly))
            std::abort();
        m_options.setFormats(ZXing::BarcodeFormat::QRCode | ZXing::BarcodeFormat::Code128);
    }
    ~RawFrame() { m_frame.unmap(); }
    Q_DISABLE_COPY_MOVE(RawFrame)

    [[nodiscard]] bool read() const
    {
        const ZXing::ImageView view(m_frame.bits(0), m_frame.width(), m_frame.height(),
                                    ZXing::ImageFormat::Lum, m_frame.bytesPerLine(0), m_stride);
        return ZXing::ReadBarcode(view, m_options).isValid();
    }

private:
    QVideoFrame m_frame;
    int m_stride;
    ZXingOptions m_options;
};

struct Counter
{
    Office office = offices::office(QStringLiteral("jakarta-pusat"));
    Booking booking = offices::booking(office, QDate(2026, 11, 23));
    Situation situation{instantOf(QDate(2026, 11, 23), 7 * 60 + 12, office.zone), {}};

    // True: the person is on time.
    [[nodiscard]] bool verdictOn(const Sighting& sighting) const
    {
        const Proof proof = readProof(proofText(sighting.bytes), office.patterns);
        const bool known = proof.codes.contains(booking.key.code);
        const auto found = known ? std::optional(booking) : std::nullopt;
        return judge(proof, found, {}, situation, office).as<verdict::OnTime>() != nullptr;
    }
};

struct Case
{
    const char* what;
    QVideoFrameFormat::PixelFormat format;
    int stride;
    QImage scene;
    bool hasCode;
};

void require(bool asExpected)
{
    if (asExpected)
        return;
    std::fprintf(stderr, "bench_scan: a frame was not read as it should be\n");
    std::exit(1);
}

// A counter hall without a code: light that falls off, a grain as cheap cameras have it, and things
// with edges that a reader has to look at.
QImage hall(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    QRandomGenerator random(1);
    QPainter painter(&picture);
    QLinearGradient light(0, 0, size.width(), size.height());
    light.setColorAt(0, QColor(210, 205, 195));
    light.setColorAt(1, QColor(90, 95, 100));
    painter.fillRect(picture.rect(), light);
    for (int i = 0; i < 60; ++i) {
        const int gray = random.bounded(256);
        painter.fillRect(random.bounded(size.width()), random.bounded(size.height()),
                         10 + random.bounded(120), 10 + random.bounded(120),
                         QColor(gray, gray, gray));
    }
    painter.end();
    for (int y = 0; y < size.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            const int gray = std::clamp(qGray(line[x]) + random.bounded(-6, 7), 0, 255);
            line[x] = qRgb(gray, gray, gray);
        }
    }
    return picture;
}

void measure(const Case& test, const Counter& counter, int rounds)
{
    const QVideoFrame frame = frameOf(test.scene, test.format);
    const RawFrame raw(frameOf(test.scene, test.format), test.stride);
    const auto ours = [&](int) {
        const auto sighting = decodeFrame(copyFrame(frame), symbologies);
        require(sighting.has_value() == test.hasCode);
        if (sighting)
            require(counter.verdictOn(*sighting));
    };
    const auto bare = [&](int) { require(raw.read() == test.hasCode); };
    printRow(QString::fromUtf8(test.what), inTurns(rounds, 5, ours, bare), {1.1, 1e-3});
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const int rounds = benchOptions().quick ? 100 : 1000;
    const QSize size(1280, 720);
    const QImage empty = hall(size);
    using Format = QVideoFrameFormat;
    const QImage straight = sceneWith(qrImage(code), size);
    const QImage turned = sceneWith(qrImage(code), size, 0.3, 20);
    const QImage bars = sceneWith(codeImage(code, Symbology::Code128), size, 0.4);
    const Counter counter;
    printHead();
    for (const Case& test :
         {Case{"frame to verdict: QR code, 720p NV12", Format::Format_NV12, 1, straight, true},
          Case{"frame to verdict: QR code, 720p YUYV", Format::Format_YUYV, 2, straight, true},
          Case{"frame to verdict: small turned QR code, NV12", Format::Format_NV12, 1, turned,
               true},
          Case{"frame to verdict: Code 128, NV12", Format::Format_NV12, 1, bars, true},
          Case{"frame without a code, 720p NV12", Format::Format_NV12, 1, empty, false},
          Case{"frame without a code, 720p YUYV", Format::Format_YUYV, 2, empty, false}})
        measure(test, counter, rounds);
    return 0;
}
