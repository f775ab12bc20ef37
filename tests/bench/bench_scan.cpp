// SPDX-License-Identifier: GPL-3.0-or-later
// From a camera's frame to the verdict, beside the bare ZXing call on the same brightness.
#include "bench/measure.h"
#include "bench/samplecounter.h"
#include "scan/framedecoder.h"
#include "support/frames.h"

#include <QCoreApplication>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#include <cstdio>
#include <cstdlib>

namespace {

#if __has_include(<ZXing/ReaderOptions.h>)
using ZXingOptions = ZXing::ReaderOptions;
#else
using ZXingOptions = ZXing::DecodeHints;
#endif

const QByteArray code = SampleCounter::code;
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

void measure(const Case& test, const SampleCounter& counter, int rounds)
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
    const QImage empty = emptyHall(size);
    using Format = QVideoFrameFormat;
    const QImage straight = sceneWith(qrImage(code), size);
    const QImage turned = sceneWith(qrImage(code), size, 0.3, 20);
    const QImage bars = sceneWith(codeImage(code, Symbology::Code128), size, 0.4);
    const SampleCounter counter;
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
