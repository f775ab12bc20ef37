// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/spelling.h"

#include "scan/textpicture.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace {

using Likelihoods = SignNet::Likelihoods;

constexpr double lowest = std::numeric_limits<double>::lowest();

// Distances in columns of the prepared line, of which a capital has fourteen.
constexpr int nearest = 5, farthest = 19; // from the middle of a sign to the next one's
constexpr double leastBlank = 0.4;
constexpr int deepest = 10; // of the last sign's middle before the line's end

double logOf(float likelihood)
{
    return std::log(std::max(1e-4f, likelihood));
}

size_t likeliest(const Likelihoods& place)
{
    return size_t(std::max_element(place.begin(), place.begin() + SignNet::none) - place.begin());
}

// Where signs stand so that all of it is likeliest: signs in their middles and none between them.
class Places
{
public:
    Places(const std::vector<Likelihoods>& columns, int end)
    {
        for (const Likelihoods& column : columns) {
            m_sign.push_back(logOf(column[likeliest(column)]));
            m_none.push_back(logOf(column[SignNet::none]));
        }
        m_end = std::min(end, int(columns.size()) - 1);
    }

    // From left to right; empty: the line is too short.
    [[nodiscard]] std::vector<int> best(qsizetype count)
    {
        m_from.clear();
        std::vector<double> score(m_sign.size(),
                                  lowest); // of the last signs, the first at a column
        for (int x = std::max(0, m_end - deepest); x <= m_end; ++x)
            score[size_t(x)] = m_sign[size_t(x)];
        for (qsizetype sign = 1; sign < count; ++sign)
            score = oneMore(score);
        for (size_t x = 0; x < score.size(); ++x)
            if (score[x] > lowest)
                score[x] += std::log(blankBefore(int(x)));
        const auto first = std::ranges::max_element(score);
        if (first == score.end() || *first == lowest)
            return {};
        std::vector<int> places{int(first - score.begin())};
        for (auto from = m_from.rbegin(); from != m_from.rend(); ++from)
            places.push_back((*from)[size_t(places.back())]);
        return places;
    }

    // How likely a blank is before the sign at that column: no code begins in the middle of a word.
    [[nodiscard]] double blankBefore(int x) const
    {
        constexpr int from = 13, to = 9; // columns back
        double sum = 0;
        for (int before = from; before >= to; --before)
            sum += x < before ? 1 : std::exp(m_none[size_t(x - before)]);
        return sum / (from - to + 1);
    }

private:
    [[nodiscard]] std::vector<double> oneMore(const std::vector<double>& after)
    {
        std::vector<double> score(after.size(), lowest);
        std::vector<int> from(after.size(), 0);
        const int width = int(after.size());
        for (int x = 0; x < width; ++x) {
            for (int next = x + nearest; next <= std::min(width - 1, x + farthest); ++next) {
                if (after[size_t(next)] == lowest)
                    continue;
                const double all =
                    after[size_t(next)] + m_sign[size_t(x)] + 0.5 * m_none[size_t((x + next) / 2)];
                if (all > score[size_t(x)]) {
                    score[size_t(x)] = all;
                    from[size_t(x)] = next;
                }
            }
        }
        m_from.push_back(std::move(from));
        return score;
    }

    std::vector<double> m_sign, m_none; // how likely, column by column
    std::vector<std::vector<int>> m_from;
    int m_end = 0;
};

// Three looks at the same line, each a little off: what only one of them sees is not certain.
std::vector<Likelihoods> likelihoods(const QImage& gray, const TextLine& line, int from)
{
    constexpr std::array<double, 3> lower{-0.05, 0, 0.05};
    std::vector<Likelihoods> mean;
    for (const double each : lower) {
        const Preparation preparation{.capital = SignNet::capital,
                                      .above = SignNet::margin,
                                      .below = SignNet::margin,
                                      .stretch = 1,
                                      .sharpness = 0,
                                      .lower = each};
        const auto seen = SignNet::shipped().read(straightLine(gray, line, preparation), from);
        mean.resize(seen.size());
        for (size_t x = 0; x < seen.size(); ++x)
            for (size_t sign = 0; sign < seen[x].size(); ++sign)
                mean[x][sign] += seen[x][sign] / float(lower.size());
    }
    return mean;
}

} // namespace

Spelling spellEnd(const QImage& gray, const TextLine& line, qsizetype count)
{
    const double scale = SignNet::capital / line.height;
    const int end = int(std::lround((line.height + line.length) * scale));
    const std::vector<Likelihoods> columns =
        likelihoods(gray, line, end - int(count + 2) * farthest);
    Places places(columns, end);
    Spelling spelling;
    spelling.certainty = 1;
    const std::vector<int> best = places.best(count);
    if (!best.empty()) {
        spelling.start = best.front() / scale - line.height;
        spelling.certainty = places.blankBefore(best.front()) < leastBlank ? 0 : 1;
    }
    for (const int x : best) {
        const Likelihoods& place = columns[size_t(x)];
        const size_t sign = likeliest(place);
        spelling.code += QLatin1Char(SignNet::signs[qsizetype(sign)]);
        spelling.certainty = std::min(spelling.certainty, double(place[sign]));
    }
    if (spelling.code.isEmpty())
        spelling.certainty = 0;
    return spelling;
}
