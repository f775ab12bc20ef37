// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/textlines.h"

#include "scan/textmarks.h"

#include <QTransform>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>

namespace {

constexpr size_t leastMarks = 3; // of a line
constexpr size_t mostLines = 40; // of a screen
constexpr double degree = std::numbers::pi / 180;

// A mark in the turned picture, in which text runs to the right.
struct Mark
{
    double left, right, top, bottom;
    size_t index; // among the picture's marks
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] double middle() const { return (left + right) / 2; }
    [[nodiscard]] double level() const { return (top + bottom) / 2; }
};

// A baseline: v = level + slope * u.
struct Baseline
{
    double level = 0, slope = 0;
    [[nodiscard]] double at(double u) const { return level + slope * u; }
};

struct Chain
{
    std::vector<Mark> marks;  // from left to right
    std::vector<Mark> pieces; // the same, those that are several letters cut into such
    Baseline base;
    double height = 0; // of a capital letter
    [[nodiscard]] double left() const { return marks.front().left; }
    [[nodiscard]] double right() const { return marks.back().right; }
};

double medianHeight(const std::vector<QRectF>& marks)
{
    std::vector<double> heights(marks.size());
    std::ranges::transform(marks, heights.begin(), &QRectF::height);
    std::ranges::nth_element(heights, heights.begin() + qsizetype(heights.size() / 2));
    return heights[heights.size() / 2];
}

// How well marks fall into rows when the text is taken to run that way: letters of one line share
// a level, and the gaps between lines stay empty.
double rowScore(const std::vector<QRectF>& marks, double angle, double rowHeight)
{
    const double sine = std::sin(angle), cosine = std::cos(angle);
    std::vector<double> levels(marks.size());
    std::ranges::transform(marks, levels.begin(), [&](const QRectF& mark) {
        const QPointF centre = mark.center();
        return (centre.y() * cosine - centre.x() * sine) / rowHeight;
    });
    const double lowest = *std::ranges::min_element(levels);
    const double highest = *std::ranges::max_element(levels);
    std::vector<double> rows(size_t(highest - lowest) + 2);
    for (const double level : levels) {
        const double place = level - lowest; // shared between the two rows it lies between
        const auto row = size_t(place);
        rows[row] += 1 - (place - double(row));
        rows[row + 1] += place - double(row);
    }
    return std::inner_product(rows.begin(), rows.end(), rows.begin(), 0.0);
}

// From -90 to 90 degrees: the direction in which the marks fall into rows best.
double directionOf(const std::vector<QRectF>& marks)
{
    const double rowHeight = std::max(2.0, medianHeight(marks) * 0.35);
    double best = 0, bestScore = -1;
    const auto tryAngle = [&](double angle) {
        const double score = rowScore(marks, angle * degree, rowHeight);
        if (score > bestScore) {
            bestScore = score;
            best = angle;
        }
    };
    for (int angle = -88; angle <= 90; angle += 2)
        tryAngle(angle);
    const double coarse = best;
    for (double angle = coarse - 1.5; angle <= coarse + 1.5; angle += 0.5)
        tryAngle(angle);
    return best * degree;
}

std::vector<Mark> levelMarks(const TextMarks& marks, double angle)
{
    std::vector<Mark> level;
    level.reserve(marks.count());
    for (const QRectF& box : marks.boxes(angle))
        level.push_back({box.left(), box.right(), box.top(), box.bottom(), level.size()});
    std::ranges::sort(level, {}, &Mark::left);
    return level;
}

bool areNeighbours(const Mark& left, const Mark& right)
{
    const double high = std::max(left.height(), right.height());
    const double low = std::min(left.height(), right.height());
    const double gap = right.left - left.right;
    return high < 2.6 * low && gap < 1.3 * high && gap > -0.6 * high &&
           std::abs(left.level() - right.level()) < 0.42 * high + 0.1 * std::max(0.0, gap);
}

// For each mark the nearest one to its right in the same line; none: its own index.
std::vector<size_t> successors(const std::vector<Mark>& marks)
{
    std::vector<size_t> next(marks.size());
    std::iota(next.begin(), next.end(), size_t(0));
    constexpr double farthest = 200;
    for (size_t i = 0; i < marks.size(); ++i) {
        double nearest = farthest;
        for (size_t j = i + 1; j < marks.size() && marks[j].left < marks[i].right + farthest; ++j) {
            const double away = std::abs(marks[j].left - marks[i].right) +
                                std::abs(marks[j].level() - marks[i].level());
            if (away < nearest && areNeighbours(marks[i], marks[j])) {
                nearest = away;
                next[i] = j;
            }
        }
    }
    return next;
}

std::vector<Chain> chained(const std::vector<Mark>& marks)
{
    const std::vector<size_t> next = successors(marks);
    std::vector<bool> follows(marks.size(), false); // has been taken as a successor
    std::vector<Chain> chains;
    for (size_t i = 0; i < marks.size(); ++i) {
        if (follows[i])
            continue;
        Chain chain;
        for (size_t j = i;; j = next[j]) {
            chain.marks.push_back(marks[j]);
            if (next[j] == j || follows[next[j]])
                break;
            follows[next[j]] = true;
        }
        chains.push_back(std::move(chain));
    }
    return chains;
}

double supportOf(const Baseline& line, const std::vector<Mark>& marks, double height)
{
    double support = 0;
    for (const Mark& mark : marks) {
        const double off = std::abs(mark.bottom - line.at(mark.middle())) / height;
        support += std::max(0.0, 1 - off * 5);
    }
    return support;
}

Baseline throughMark(const Mark& mark, double slope)
{
    return {mark.bottom - slope * mark.middle(), slope};
}

// The line on which most marks stand; tails of letters (g, y, Q) hang below it.
Baseline baselineOf(const std::vector<Mark>& marks, double height)
{
    constexpr double steepest = 0.3;
    Baseline best = throughMark(marks.front(), 0);
    double bestSupport = -1;
    for (size_t i = 0; i < marks.size(); ++i) {
        for (size_t j = i + 1; j < marks.size(); ++j) {
            const double run = marks[j].middle() - marks[i].middle();
            const double slope = (marks[j].bottom - marks[i].bottom) / run;
            if (run < 2 * height || std::abs(slope) > steepest)
                continue;
            const Baseline line = throughMark(marks[i], slope);
            const double support = supportOf(line, marks, height);
            if (support > bestSupport) {
                bestSupport = support;
                best = line;
            }
        }
    }
    return best;
}

// The same with a slope that is known.
Baseline baselineOf(const std::vector<Mark>& marks, double height, double slope)
{
    Baseline best = throughMark(marks.front(), slope);
    double bestSupport = -1;
    for (const Mark& mark : marks) {
        const Baseline line = throughMark(mark, slope);
        const double support = supportOf(line, marks, height);
        if (support > bestSupport) {
            bestSupport = support;
            best = line;
        }
    }
    return best;
}

// Capitals, digits and most tall letters are of one height; a few signs are taller.
double capitalHeight(const std::vector<Mark>& marks, const Baseline& base)
{
    std::vector<double> heights;
    for (const Mark& mark : marks)
        heights.push_back(base.at(mark.middle()) - mark.top);
    std::ranges::sort(heights);
    return heights[heights.size() * 4 / 5];
}

double medianMarkHeight(const std::vector<Mark>& marks)
{
    std::vector<double> heights;
    for (const Mark& mark : marks)
        heights.push_back(mark.height());
    std::ranges::nth_element(heights, heights.begin() + qsizetype(heights.size() / 2));
    return heights[heights.size() / 2];
}

void cutUp(Chain& chain, const TextMarks& marks, double angle)
{
    const double width = 0.8 * medianMarkHeight(chain.marks);
    for (const Mark& mark : chain.marks)
        for (const QRectF& box : marks.pieces(mark.index, angle, width))
            chain.pieces.push_back({box.left(), box.right(), box.top(), box.bottom(), mark.index});
}

void measure(Chain& chain)
{
    chain.base = baselineOf(chain.pieces, medianMarkHeight(chain.pieces));
    chain.height = capitalHeight(chain.pieces, chain.base);
}

// All lines of a screen lie in one plane: from line to line the slope changes steadily. The trend
// of the well-founded lines says how the others run.
struct Trend
{
    double level = 0, change = 0; // slope = level + change * v
    [[nodiscard]] double at(double v) const { return level + change * v; }
};

double disagreement(const Trend& trend, const std::vector<Chain>& chains)
{
    constexpr double most = 0.06; // farther off is off
    double sum = 0;
    for (const Chain& chain : chains) {
        const double off = std::abs(trend.at(chain.base.level) - chain.base.slope);
        sum += std::min(most, off) * double(chain.marks.size());
    }
    return sum;
}

Trend trendOf(const std::vector<Chain>& chains)
{
    Trend best;
    double least = -1;
    for (const Chain& one : chains) {
        for (const Chain& other : chains) {
            const double apart = other.base.level - one.base.level;
            Trend trend{one.base.slope, 0};
            if (apart > 3 * one.height) {
                trend.change = (other.base.slope - one.base.slope) / apart;
                trend.level = one.base.slope - trend.change * one.base.level;
            } else if (&one != &other) {
                continue;
            }
            const double off = disagreement(trend, chains);
            if (least < 0 || off < least) {
                least = off;
                best = trend;
            }
        }
    }
    return best;
}

// Keeps the slopes of lines to what their neighbours say.
void alignLines(std::vector<Chain>& chains)
{
    const Trend trend = trendOf(chains);
    for (Chain& chain : chains) {
        const double height = medianMarkHeight(chain.pieces);
        chain.base = baselineOf(chain.pieces, height, trend.at(chain.base.level));
        chain.height = capitalHeight(chain.pieces, chain.base);
    }
}

bool continues(const Chain& left, const Chain& right)
{
    const double height = std::max(left.height, right.height);
    const double gap = right.left() - left.right();
    const double joint = (left.right() + right.left()) / 2;
    const Baseline& longer = left.marks.size() > right.marks.size() ? left.base : right.base;
    const Chain& other = left.marks.size() > right.marks.size() ? right : left;
    const double far = (other.left() + other.right()) / 2;
    return std::min(left.height, right.height) > 0.6 * height && gap > -0.5 * height &&
           gap < 4 * height && std::abs(longer.at(joint) - other.base.at(joint)) < 0.35 * height &&
           std::abs(longer.at(far) - other.base.at(far)) < 0.35 * height;
}

void append(std::vector<Mark>& marks, const std::vector<Mark>& others)
{
    marks.insert(marks.end(), others.begin(), others.end());
    std::ranges::sort(marks, {}, &Mark::left);
}

// Words that a wide gap or glare parted.
void mergeWords(std::vector<Chain>& chains)
{
    std::ranges::sort(chains, {}, &Chain::left);
    for (size_t i = 0; i < chains.size(); ++i) {
        for (size_t j = i + 1; j < chains.size(); ++j) {
            if (!continues(chains[i], chains[j]))
                continue;
            append(chains[i].marks, chains[j].marks);
            append(chains[i].pieces, chains[j].pieces);
            measure(chains[i]);
            chains.erase(chains.begin() + qsizetype(j));
            j = i;
        }
    }
}

std::vector<Chain> linesOf(const TextMarks& marks, double angle)
{
    std::vector<Chain> chains = chained(levelMarks(marks, angle));
    std::erase_if(chains, [](const Chain& chain) { return chain.marks.size() < 2; });
    for (Chain& chain : chains) {
        cutUp(chain, marks, angle);
        measure(chain);
    }
    std::erase_if(chains, [](const Chain& chain) { return chain.height < 4; });
    mergeWords(chains);
    std::erase_if(chains, [](const Chain& chain) {
        return chain.marks.size() < leastMarks || chain.right() - chain.left() < 2 * chain.height;
    });
    alignLines(chains);
    std::ranges::sort(chains, {}, [](const Chain& chain) { return chain.base.at(chain.left()); });
    return chains;
}

TextLine lineOf(const Chain& chain, double angle, bool light)
{
    const QTransform back = QTransform().rotateRadians(angle);
    const QPointF from = back.map(QPointF(chain.left(), chain.base.at(chain.left())));
    const QPointF to = back.map(QPointF(chain.right(), chain.base.at(chain.right())));
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    return {from, way / length, length, chain.height, light};
}

} // namespace

TextLines findTextLines(const QImage& gray, bool light)
{
    TextLines found;
    const TextMarks marks(gray, light);
    if (marks.count() < leastMarks)
        return found;
    const double angle = directionOf(marks.boxes(0));
    for (const Chain& chain : linesOf(marks, angle)) {
        if (found.lines.size() == mostLines)
            break;
        found.lines.push_back(lineOf(chain, angle, light));
        found.letters += chain.marks.size();
    }
    return found;
}

std::vector<TextLine> turned(const std::vector<TextLine>& lines)
{
    std::vector<TextLine> others(lines.rbegin(), lines.rend());
    for (TextLine& line : others) {
        const QPointF up(line.along.y(), -line.along.x());
        line.start += line.along * line.length + up * line.height;
        line.along = -line.along;
    }
    return others;
}
