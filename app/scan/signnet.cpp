// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/signnet.h"

#include <QDataStream>
#include <QFile>
#include <QIODevice>

#include <algorithm>
#include <cmath>

namespace {

constexpr size_t strokes = 12, strokeSide = 5, step = 2;
constexpr size_t places = (size_t(SignNet::side) - strokeSide) / step + 1; // along a side
constexpr size_t features = strokes * places * places;
constexpr size_t inner = 72, outer = 37;
constexpr quint32 magic = 0x4c6b5331; // "LkS1"

// A layer's weights: what one step of a byte is worth, and a signed byte each.
bool take(QDataStream& stream, std::vector<float>& weights, size_t count)
{
    float unit = 0;
    stream >> unit;
    weights.resize(count);
    for (float& weight : weights) {
        qint8 steps = 0;
        stream >> steps;
        weight = float(steps) * unit;
    }
    return stream.status() == QDataStream::Ok && std::isfinite(unit);
}

float positive(float value)
{
    return std::max(value, 0.f);
}

float product(const float* weights, const float* values, size_t count)
{
    float sum = 0;
    for (size_t i = 0; i < count; ++i)
        sum += weights[i] * values[i];
    return sum;
}

} // namespace

std::optional<SignNet> SignNet::fromBytes(const QByteArray& bytes)
{
    QDataStream stream(bytes);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    quint32 mark = 0;
    stream >> mark;
    SignNet net;
    const bool complete =
        mark == magic && take(stream, net.m_strokes, strokes * strokeSide * strokeSide) &&
        take(stream, net.m_strokeBias, strokes) && take(stream, net.m_inner, inner * features) &&
        take(stream, net.m_innerBias, inner) && take(stream, net.m_outer, outer * inner) &&
        take(stream, net.m_outerBias, outer);
    return complete && stream.atEnd() ? std::optional(std::move(net)) : std::nullopt;
}

const SignNet& SignNet::shipped()
{
    static const SignNet net = [] {
        QFile file(QStringLiteral(":/signs/signs.net"));
        const auto read = file.open(QIODevice::ReadOnly) ? fromBytes(file.readAll()) : std::nullopt;
        if (!read)
            qFatal("the weights of the sign reader are damaged");
        return *read;
    }();
    return net;
}

SignNet::Likelihoods SignNet::likelihoods(const Square& square) const
{
    std::array<float, features> seen{};
    for (size_t stroke = 0; stroke < strokes; ++stroke) {
        const float* weights = &m_strokes[stroke * strokeSide * strokeSide];
        for (size_t y = 0; y < places; ++y) {
            for (size_t x = 0; x < places; ++x) {
                float sum = m_strokeBias[stroke];
                for (size_t row = 0; row < strokeSide; ++row)
                    sum += product(weights + row * strokeSide,
                                   &square[(y * step + row) * side + x * step], strokeSide);
                seen[(stroke * places + y) * places + x] = positive(sum);
            }
        }
    }
    std::array<float, inner> between{};
    for (size_t i = 0; i < inner; ++i)
        between[i] =
            positive(m_innerBias[i] + product(&m_inner[i * features], seen.data(), features));
    Likelihoods result{};
    for (size_t i = 0; i < outer; ++i)
        result[i] = m_outerBias[i] + product(&m_outer[i * inner], between.data(), inner);
    const float highest = *std::ranges::max_element(result);
    float sum = 0;
    for (float& each : result)
        sum += each = std::exp(each - highest);
    for (float& each : result)
        each /= sum;
    return result;
}

std::vector<SignNet::Likelihoods> SignNet::read(const QImage& line, int from) const
{
    Likelihoods blank{};
    blank[none] = 1;
    std::vector<Likelihoods> columns(size_t(line.width()), blank);
    if (line.height() != side)
        return columns;
    constexpr int half = side / 2;
    Square square{};
    for (int middle = std::max(half, from); middle + half < line.width(); ++middle) {
        for (int y = 0; y < side; ++y) {
            const uchar* row = line.constScanLine(y) + middle - half;
            for (int x = 0; x < side; ++x)
                square[size_t(y * side + x)] = 1 - float(row[x]) / 255;
        }
        columns[size_t(middle)] = likelihoods(square);
    }
    return columns;
}
