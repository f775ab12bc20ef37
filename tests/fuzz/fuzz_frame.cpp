// SPDX-License-Identifier: GPL-3.0-or-later
// Frames as cameras deliver them: the first bytes are the format, the size, the part that is shown
// and the turn, the rest fills the planes.
#include "fuzz/targets.h"
#include "scan/lookout.h"
#include "scan/textreader.h"

#include <QVideoFrame>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace {

const std::vector<Symbology> all{Symbology::QrCode, Symbology::Code128, Symbology::Code39};

class Bytes
{
public:
    Bytes(const uint8_t* data, size_t size) : m_data(data), m_size(size) {}
    int next() { return m_at < m_size ? m_data[m_at++] : 0; }
    void fill(uchar* to, qsizetype count)
    {
        const size_t left = m_size - m_at;
        for (qsizetype i = 0; i < count; ++i) // over and over again
            to[i] = left > 0 ? m_data[m_at + size_t(i) % left] : uchar(i);
    }

private:
    const uint8_t* m_data;
    size_t m_size, m_at = 0;
};

QVideoFrame frameOf(Bytes& bytes)
{
    const auto pixels = QVideoFrameFormat::PixelFormat(
        bytes.next() % (int(QVideoFrameFormat::Format_YUV420P10) + 1));
    const QSize size(bytes.next() * 2, bytes.next() * 2);
    QVideoFrameFormat format(size, pixels);
    if (const int part = bytes.next())
        format.setViewport({part, part / 2, bytes.next() * 2, bytes.next() * 2});
    if (bytes.next() & 1)
        format.setScanLineDirection(QVideoFrameFormat::BottomToTop);
    if (pixels == QVideoFrameFormat::Format_Invalid || size.isEmpty())
        return {};
    QVideoFrame frame(format);
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    for (int plane = 0; plane < frame.planeCount(); ++plane)
        bytes.fill(frame.bits(plane), frame.mappedBytes(plane));
    frame.unmap();
    return frame;
}

void check(const std::optional<Sighting>& sighting)
{
    if (!sighting)
        return;
    for (const QPointF& corner : *sighting->corners)
        if (!(corner.x() >= 0 && corner.x() <= 1 && corner.y() >= 0 && corner.y() <= 1))
            std::abort();
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace std::chrono_literals;
    Bytes bytes(data, size);
    const FrameCopy copy = copyFrame(frameOf(bytes));
    check(decodeFrame(copy, all));
    Lookout lookout({10ms, 10ms, 20ms});
    for (int i = 0; i < 3; ++i)
        check(lookout.look(copy, all));
    if (const QImage gray = grayOf(copy); !gray.isNull())
        (void)TextReader::seesText(gray);
    return 0;
}
