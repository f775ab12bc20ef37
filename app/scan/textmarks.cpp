// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/textmarks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace {

using Run = TextMarks::Run;

constexpr int leastHeight = 3, largest = 300; // pixels
constexpr int leastArea = 5;
constexpr size_t mostMarks = 6000; // a picture with more is no screen of text
constexpr int contrast = 5;        // percent of the ground's brightness
constexpr int leastContrast = 6;   // of 255, where it is dark

// Sums of brightness over every rectangle from the top left corner.
class Sums
{
public:
    explicit Sums(const QImage& gray)
        : m_width(gray.width()),
          m_height(gray.height()),
          m_sums(size_t(m_width + 1) * size_t(m_height + 1))
    {
        for (int y = 0; y < m_height; ++y) {
            const uchar* line = gray.constScanLine(y);
            quint32 row = 0;
            for (int x = 0; x < m_width; ++x) {
                row += line[x];
                m_sums[index(x + 1, y + 1)] = m_sums[index(x + 1, y)] + row;
            }
        }
    }
    // Of the square around a pixel, as far as it lies in the picture.
    [[nodiscard]] int mean(int x, int y, int radius) const
    {
        const int left = std::max(0, x - radius), right = std::min(m_width, x + radius + 1);
        const int top = std::max(0, y - radius), bottom = std::min(m_height, y + radius + 1);
        const quint32 sum = m_sums[index(right, bottom)] - m_sums[index(left, bottom)] -
                            m_sums[index(right, top)] + m_sums[index(left, top)];
        return int(sum / quint32((right - left) * (bottom - top)));
    }

private:
    [[nodiscard]] size_t index(int x, int y) const
    {
        return size_t(y) * size_t(m_width + 1) + size_t(x);
    }
    int m_width, m_height;
    std::vector<quint32> m_sums; // wraps around in large pictures, which the differences undo
};

std::vector<Run> runsOf(const QImage& gray, bool light)
{
    const Sums sums(gray);
    const int radius = std::clamp(gray.width() / 100, 8, 40);
    const auto isMark = [&](int x, int y) {
        const int mean = sums.mean(x, y, radius);
        const int step = std::max(leastContrast, mean * contrast / 100);
        const int pixel = sums.mean(x, y, 1); // evens out the camera's noise
        return light ? pixel > mean + step : pixel < mean - step;
    };
    std::vector<Run> runs;
    for (int y = 0; y < gray.height(); ++y) {
        int begun = -1;
        for (int x = 0; x <= gray.width(); ++x) {
            const bool mark = x < gray.width() && isMark(x, y);
            if (mark && begun < 0)
                begun = x;
            if (mark || begun < 0)
                continue;
            runs.push_back({begun, x - 1, y});
            begun = -1;
        }
    }
    return runs;
}

size_t rootOf(std::vector<size_t>& roots, size_t index)
{
    while (roots[index] != index) {
        roots[index] = roots[roots[index]];
        index = roots[index];
    }
    return index;
}

// Runs of neighbouring rows that touch, corners included, belong together.
std::vector<size_t> joined(const std::vector<Run>& runs)
{
    std::vector<size_t> roots(runs.size());
    std::iota(roots.begin(), roots.end(), size_t(0));
    size_t above = 0;
    for (size_t i = 0; i < runs.size(); ++i) {
        const Run& run = runs[i];
        while (above < i && (runs[above].y < run.y - 1 ||
                             (runs[above].y == run.y - 1 && runs[above].right + 1 < run.left)))
            ++above;
        for (size_t j = above; j < i && runs[j].y < run.y && runs[j].left <= run.right + 1; ++j) {
            const size_t root = rootOf(roots, j);
            roots[root] = rootOf(roots, i);
        }
    }
    return roots;
}

bool couldBeLetter(const std::vector<Run>& mark)
{
    int area = 0, left = std::numeric_limits<int>::max(), right = 0;
    for (const Run& run : mark) {
        area += run.right - run.left + 1;
        left = std::min(left, run.left);
        right = std::max(right, run.right);
    }
    const int height = mark.back().y - mark.front().y + 1;
    const int width = right - left + 1;
    return area >= leastArea && std::max(width, height) >= leastHeight &&
           std::max(width, height) <= largest;
}

// A box that grows around what it covers.
struct Extent
{
    double left = std::numeric_limits<double>::max(), top = left;
    double right = std::numeric_limits<double>::lowest(), bottom = right;

    void take(double u, double v)
    {
        constexpr double half = 0.5; // of a pixel, to each side
        left = std::min(left, u - half), right = std::max(right, u + half);
        top = std::min(top, v - half), bottom = std::max(bottom, v + half);
    }
    [[nodiscard]] bool isEmpty() const { return left > right; }
    [[nodiscard]] QRectF box() const { return {QPointF(left, top), QPointF(right, bottom)}; }
};

class Turn
{
public:
    explicit Turn(double angle) : m_sine(std::sin(angle)), m_cosine(std::cos(angle)) {}
    [[nodiscard]] double along(int x, int y) const { return x * m_cosine + y * m_sine; }
    [[nodiscard]] double down(int x, int y) const { return y * m_cosine - x * m_sine; }

private:
    double m_sine, m_cosine;
};

Extent extentOf(const std::vector<Run>& mark, const Turn& turn)
{
    Extent extent;
    for (const Run& run : mark)
        for (const int x : {run.left, run.right})
            extent.take(turn.along(x, run.y), turn.down(x, run.y));
    return extent;
}

} // namespace

TextMarks::TextMarks(const QImage& gray, bool light)
{
    const std::vector<Run> runs = runsOf(gray, light);
    std::vector<size_t> roots = joined(runs);
    std::vector<std::vector<Run>> marks(runs.size());
    for (size_t i = 0; i < runs.size(); ++i)
        marks[rootOf(roots, i)].push_back(runs[i]);
    for (std::vector<Run>& mark : marks) {
        if (!mark.empty() && couldBeLetter(mark) && m_marks.size() < mostMarks)
            m_marks.push_back(std::move(mark));
    }
}

std::vector<QRectF> TextMarks::boxes(double angle) const
{
    const Turn turn(angle);
    std::vector<QRectF> boxes(m_marks.size());
    std::ranges::transform(m_marks, boxes.begin(), [&turn](const std::vector<Run>& mark) {
        return extentOf(mark, turn).box();
    });
    return boxes;
}

std::vector<QRectF> TextMarks::pieces(size_t mark, double angle, double widest) const
{
    const Turn turn(angle);
    const Extent whole = extentOf(m_marks[mark], turn);
    const double width = whole.right - whole.left;
    std::vector<Extent> pieces(size_t(width / widest) + 1);
    for (const Run& run : m_marks[mark]) {
        for (int x = run.left; x <= run.right; ++x) {
            const double u = turn.along(x, run.y);
            const auto piece = size_t((u - whole.left) / width * double(pieces.size()));
            pieces[std::min(piece, pieces.size() - 1)].take(u, turn.down(x, run.y));
        }
    }
    std::erase_if(pieces, &Extent::isEmpty);
    std::vector<QRectF> boxes(pieces.size());
    std::ranges::transform(pieces, boxes.begin(), &Extent::box);
    return boxes;
}
