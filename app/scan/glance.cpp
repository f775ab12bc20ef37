// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/glance.h"

#include "scan/luminance.h"

#include <QBuffer>
#include <QImageReader>
#include <QScopeGuard>
#include <QVideoFrame>

#include <algorithm>

namespace {

constexpr int samples = 4;       // across a cell, and down
constexpr int moreThanNoise = 9; // of 255; the noise of one pixel is a quarter of that in a cell
constexpr int leastCells = 4;    // a small code covers a dozen

// Decoding an eighth of the size skips most of the work.
QImage smallJpeg(const QVideoFrame& mapped)
{
    QByteArray file = QByteArray::fromRawData(reinterpret_cast<const char*>(mapped.bits(0)),
                                              mapped.mappedBytes(0));
    QBuffer buffer(&file);
    QImageReader reader(&buffer, "JPG");
    reader.setQuality(0); // fast
    reader.setScaledSize(mapped.size() / 8);
    return reader.read().convertToFormat(QImage::Format_Grayscale8);
}

int medianDifference(const Glance& one, const Glance& other)
{
    std::array<int, 511> count{};
    for (size_t i = 0; i < one.cells.size(); ++i)
        ++count[size_t(other.cells[i] - one.cells[i] + 255)];
    int below = 0;
    size_t at = 0;
    while (at < count.size() && below + count[at] <= int(one.cells.size()) / 2)
        below += count[at++];
    return int(at) - 255;
}

} // namespace

Glance glanceAt(const Brightness& picture)
{
    Glance glance;
    const int green =
        picture.order == Luminance::Order::None                                              ? 0
        : picture.order == Luminance::Order::Argb || picture.order == Luminance::Order::Abgr ? 2
                                                                                             : 1;
    const auto place = [](int step, int steps, int length) {
        return int((qint64(2 * step + 1) * length) / (2 * steps));
    };
    std::array<int, Glance::columns * samples> columns{};
    for (size_t i = 0; i < columns.size(); ++i)
        columns[i] = place(int(i), int(columns.size()), picture.size.width()) * picture.stride;
    quint64 trace = 0;
    for (int row = 0; row < Glance::rows; ++row) {
        std::array<int, Glance::columns> sums{};
        for (int line = row * samples; line < (row + 1) * samples; ++line) {
            const int y = place(line, Glance::rows * samples, picture.size.height());
            const uchar* from = picture.first + qint64(y) * picture.bytesPerLine + green;
            for (size_t i = 0; i < columns.size(); ++i) {
                const uchar value = from[columns[i]];
                sums[i / samples] += value;
                trace = trace * 1099511628211ULL + value;
            }
        }
        for (int column = 0; column < Glance::columns; ++column)
            glance.cells[size_t(row * Glance::columns + column)] =
                uchar(sums[size_t(column)] / (samples * samples));
    }
    glance.trace = trace;
    return glance;
}

std::optional<Glance> glanceAt(const QVideoFrame& frame)
{
    const bool jpeg = frame.pixelFormat() == QVideoFrameFormat::Format_Jpeg;
    const auto luminance = luminanceOf(frame.pixelFormat());
    QVideoFrame mapped = frame; // shares the data
    if ((!jpeg && (!luminance || luminance->kind == Luminance::Kind::Words10)) ||
        frame.size().isEmpty() || !mapped.map(QVideoFrame::ReadOnly))
        return std::nullopt;
    const auto unmap = qScopeGuard([&] { mapped.unmap(); });
    if (jpeg) {
        const QImage small = smallJpeg(mapped);
        return small.isNull() ? std::nullopt : std::optional(glanceAt(brightnessOf(small)));
    }
    const qint64 line = mapped.bytesPerLine(0);
    const qint64 wanted = qint64(mapped.width()) * luminance->stride;
    if (line < wanted || mapped.mappedBytes(0) < (mapped.height() - 1) * line + wanted)
        return std::nullopt; // shorter than it says
    return glanceAt(Brightness{mapped.bits(0) + luminance->offset, mapped.size(), int(line),
                               luminance->stride, luminance->order});
}

int cellsThatDiffer(const Glance& one, const Glance& other)
{
    const int everywhere = medianDifference(one, other);
    int differ = 0;
    for (size_t i = 0; i < one.cells.size(); ++i)
        differ += std::abs(other.cells[i] - one.cells[i] - everywhere) > moreThanNoise;
    return differ;
}

bool hasMoved(const Glance& from, const Glance& to)
{
    return cellsThatDiffer(from, to) >= leastCells;
}
