// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/qrplaces.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <optional>

namespace {

using Runs = std::array<int, 5>; // black, white, black, white, black

struct Eye
{
    QPointF at;
    double module = 0;
    int seen = 1; // in so many lines
};
constexpr size_t mostEyes = 24;

// Behind the last pixel of the same colour, black or white; most runs are long: eight at a time.
int endOfRun(const uchar* line, int x, int width)
{
    const uchar colour = line[x];
    const quint64 eight = colour == 0 ? 0 : ~quint64(0);
    quint64 next = eight;
    for (; x + 8 <= width; x += 8) {
        std::memcpy(&next, line + x, 8);
        if (next != eight)
            break;
    }
    while (x < width && line[x] == colour)
        ++x;
    return x;
}

// 1 : 1 : 3 : 1 : 1, as any straight line through the middle of an eye sees it.
bool isEye(const Runs& runs)
{
    const int all = runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
    if (all < 7)
        return false;
    // A module is a seventh; each run may be off by 0.7 of it and 0.3 pixels, the core by 2.2 times
    // as much. In whole numbers: asked at every edge of the picture.
    const auto isModule = [all](int run) { return std::abs(70 * run - 10 * all) < 7 * all + 21; };
    return isModule(runs[0]) && isModule(runs[1]) && isModule(runs[3]) && isModule(runs[4]) &&
           std::abs(350 * runs[2] - 150 * all) < 77 * all + 231;
}

struct Crossing
{
    double middle, module;
};

// The five runs around a dark pixel, along a column (down) or a line of the picture. Dark is what
// is not lighter than `darkest`.
std::optional<Crossing> cross(const QImage& picture, int x, int y, bool down, double expected,
                              int darkest = 0)
{
    const int end = down ? picture.height() : picture.width();
    const uchar* first = down ? picture.constBits() + x : picture.constScanLine(y);
    const qsizetype step = down ? picture.bytesPerLine() : 1;
    const auto dark = [&](int at) { return first[at * step] <= darkest; };
    const int start = down ? y : x, longest = int(expected * 5) + 2;
    if (!dark(start))
        return std::nullopt;
    Runs runs{};
    int at = start;
    for (const int run : {2, 1, 0})
        for (; at >= 0 && dark(at) == (run != 1) && runs[size_t(run)] <= longest; --at)
            ++runs[size_t(run)];
    const int before = runs[2];
    at = start + 1;
    for (const int run : {2, 3, 4})
        for (; at < end && dark(at) == (run != 3) && runs[size_t(run)] <= longest; ++at)
            ++runs[size_t(run)];
    if (!isEye(runs))
        return std::nullopt;
    const double module = (runs[0] + runs[1] + runs[2] + runs[3] + runs[4]) / 7.0;
    return Crossing{start - before + 1 + runs[2] / 2.0, module};
}

void add(std::vector<Eye>& eyes, QPointF at, double module)
{
    for (Eye& eye : eyes) {
        if (QLineF(eye.at, at).length() < 2.5 * std::min(eye.module, module)) {
            eye.at = (eye.at * eye.seen + at) / (eye.seen + 1);
            eye.module = (eye.module * eye.seen + module) / (eye.seen + 1);
            ++eye.seen;
            return;
        }
    }
    if (eyes.size() < 400) // a carpet has more
        eyes.push_back({at, module});
}

void look(const QImage& picture, int y, int end, const Runs& runs, std::vector<Eye>& eyes)
{
    const double across = (runs[0] + runs[1] + runs[2] + runs[3] + runs[4]) / 7.0;
    const int x = end - runs[4] - runs[3] - (runs[2] + 1) / 2;
    const auto column = cross(picture, x, y, true, across);
    if (!column || column->module > 2.5 * across || column->module < 0.4 * across)
        return;
    const auto line = cross(picture, x, int(column->middle), false, across);
    if (line)
        add(eyes, {line->middle, column->middle}, (line->module + column->module) / 2);
}

std::vector<Eye> findEyes(const QImage& picture)
{
    std::vector<Eye> eyes;
    const int width = picture.width();
    for (int y = 0; y < picture.height(); ++y) {
        const uchar* line = picture.constScanLine(y);
        Runs runs{};
        int from = 0;
        for (int x = 0; x < width;) {
            x = endOfRun(line, x, width);
            runs = {runs[1], runs[2], runs[3], runs[4], x - from};
            if (line[from] == 0 && runs[0] > 0 && isEye(runs))
                look(picture, y, x, runs, eyes);
            from = x;
        }
    }
    std::erase_if(eyes, [](const Eye& eye) { return eye.seen < 2; });
    std::sort(eyes.begin(), eyes.end(),
              [](const Eye& a, const Eye& b) { return a.seen / a.module > b.seen / b.module; });
    if (eyes.size() > mostEyes)
        eyes.resize(mostEyes);
    return eyes;
}

// Dark and light of one line, by the darkest and the lightest within some pixels around.
class Telling
{
public:
    explicit Telling(int width)
        : m_width(width),
          m_blocks((width + block - 1) / block),
          m_low(size_t(m_blocks) + 2, 255),
          m_high(size_t(m_blocks) + 2, 0),
          m_told(size_t(width))
    {}
    [[nodiscard]] const uchar* tell(const uchar* line)
    {
        for (int i = 0; i < m_blocks; ++i) {
            uchar darkest = 255, lightest = 0;
            for (int x = i * block, end = std::min(m_width, x + block); x < end; ++x) {
                darkest = std::min(darkest, line[x]);
                lightest = std::max(lightest, line[x]);
            }
            m_low[size_t(i) + 1] = darkest;
            m_high[size_t(i) + 1] = lightest;
        }
        for (int i = 0; i < m_blocks; ++i) {
            const uchar *low = &m_low[size_t(i)], *high = &m_high[size_t(i)];
            const int dark = std::min({low[0], low[1], low[2]});
            const int light = std::max({high[0], high[1], high[2]});
            const int middle = light - dark < least ? -1 : (dark + light) / 2;
            uchar* told = m_told.data();
            for (int x = i * block, end = std::min(m_width, x + block); x < end; ++x)
                told[x] = line[x] <= middle ? 0 : 255;
        }
        return m_told.data();
    }

private:
    static constexpr int block = 32, least = 40;
    int m_width, m_blocks;
    std::vector<uchar> m_low, m_high, m_told; // one block more on each side
};

// A line that crosses a square aslant sees it longer than its side.
double straightened(double module, QPointF along)
{
    const double length = std::hypot(along.x(), along.y());
    return module * std::max(std::abs(along.x()), std::abs(along.y())) / length;
}

struct Guess
{
    QrPlace place;
    double badness;
};

// Three eyes of one size at the corners of something like half a square.
std::optional<Guess> guess(const Eye& corner, const Eye& one, const Eye& other)
{
    const QPointF a = one.at - corner.at, b = other.at - corner.at;
    const double la = std::hypot(a.x(), a.y()), lb = std::hypot(b.x(), b.y());
    if (la < 1 || lb < 1)
        return std::nullopt;
    const double cosine = QPointF::dotProduct(a, b) / (la * lb);
    const auto [small, large] = std::minmax({corner.module, one.module, other.module});
    const double module = straightened((corner.module + one.module + other.module) / 3, a);
    const double side = (la + lb) / 2 / module, legs = std::max(la, lb) / std::min(la, lb);
    if (large > 1.7 * small || std::abs(cosine) > 0.5 || legs > 1.8 || side < 10 || side > 100)
        return std::nullopt;
    const bool clockwise = a.x() * b.y() - a.y() * b.x() > 0;
    const Eye &right = clockwise ? one : other, &below = clockwise ? other : one;
    return Guess{{corner.at, right.at, below.at, module},
                 std::abs(cosine) + (legs - 1) + (large / small - 1)};
}

} // namespace

QRectF QrPlace::around(double modules) const
{
    const QPointF last = fourth();
    const auto [left, rightmost] = std::minmax({corner.x(), right.x(), below.x(), last.x()});
    const auto [top, bottom] = std::minmax({corner.y(), right.y(), below.y(), last.y()});
    const double margin = module * (modules + 5); // 3.5 to the rim, more where it is turned
    return QRectF(QPointF(left, top), QPointF(rightmost, bottom))
        .adjusted(-margin, -margin, margin, margin);
}

std::vector<QrPlace> findQrPlaces(const QImage& blackAndWhite, size_t most)
{
    const std::vector<Eye> eyes = findEyes(blackAndWhite);
    std::vector<Guess> guesses;
    for (size_t corner = 0; corner < eyes.size(); ++corner)
        for (size_t one = 0; one < eyes.size(); ++one)
            for (size_t other = one + 1; other < eyes.size(); ++other)
                if (one != corner && other != corner)
                    if (const auto found = guess(eyes[corner], eyes[one], eyes[other]))
                        guesses.push_back(*found);
    std::sort(guesses.begin(), guesses.end(),
              [](const Guess& a, const Guess& b) { return a.badness < b.badness; });
    std::vector<QrPlace> places;
    for (size_t i = 0; i < std::min(most, guesses.size()); ++i)
        places.push_back(guesses[i].place);
    return places;
}

namespace {

// The eye that five runs up to x on line y are the middle of; none: they only look like one.
std::optional<Crossing> upright(const QImage& gray, int x, int y, const Runs& runs, int contrast)
{
    const int middle = x - runs[4] - runs[3] - (runs[2] + 1) / 2;
    const uchar* line = gray.constScanLine(y);
    const int ring = line[std::max(0, x - runs[4] - (runs[3] + 1) / 2)];
    const double across = runs[2] / 3.0;
    if (ring - line[middle] < contrast)
        return std::nullopt;
    const auto column = cross(gray, middle, y, true, across, (line[middle] + ring) / 2);
    if (!column || column->module >= 1.6 * across || column->module <= 0.6 * across)
        return std::nullopt;
    return Crossing{double(middle), across};
}

// Every so many lines, outside of a part; until there are enough.
std::vector<Eye> eyesOnLines(const QImage& gray, int step, int contrast, const QRectF& except,
                             size_t enough)
{
    std::vector<Eye> eyes;
    const int width = gray.width();
    Telling telling(width);
    for (int y = step; y < gray.height() && eyes.size() < enough; y += step) {
        const uchar* told = telling.tell(gray.constScanLine(y));
        Runs runs{};
        int from = 0;
        for (int x = 0; x < width;) {
            x = endOfRun(told, x, width);
            runs = {runs[1], runs[2], runs[3], runs[4], x - from};
            from = x;
            if (told[x - 1] != 0 || runs[0] == 0 || !isEye(runs))
                continue;
            const QPoint middle(x - runs[4] - runs[3] - (runs[2] + 1) / 2, y);
            if (except.contains(middle))
                continue;
            if (const auto eye = upright(gray, x, y, runs, contrast))
                add(eyes, middle, eye->module);
        }
    }
    return eyes;
}

} // namespace

std::vector<QrEye> quickEyes(const QImage& gray, int step)
{
    std::vector<QrEye> found;
    for (const Eye& eye : eyesOnLines(gray, step, 30, {}, 60))
        if (eye.seen > 1 || eye.module < 0.75 * step) // small ones lie between the lines
            found.push_back({eye.at, eye.module});
    return found;
}

// Further codes have about the size of the first; an eye's core is higher than the step.
bool hasEyesBeside(const QImage& gray, const QRectF& part)
{
    const int step = std::clamp(int(std::max(part.width(), part.height()) / 11), 4, 16);
    return eyesOnLines(gray, step, 50, part, 3).size() >= 3;
}
