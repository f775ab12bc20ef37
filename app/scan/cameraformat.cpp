// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/cameraformat.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace {

// How many times 720p is larger or smaller, as a logarithm; being too small counts double.
double distance(QSize size)
{
    const double ratio = double(size.width()) * size.height() / (1280.0 * 720.0);
    if (ratio <= 0)
        return 1000;
    const double far = std::log2(ratio);
    return far < 0 ? -2 * far : far;
}

auto merit(const FormatOffer& offer)
{
    constexpr float smooth = 15, fluent = 25, enough = 30;
    return std::tuple(offer.framesPerSecond >= smooth, -distance(offer.size),
                      std::min(offer.framesPerSecond, fluent), !offer.jpeg,
                      -std::abs(offer.framesPerSecond - enough));
}

} // namespace

int bestFormat(const std::vector<FormatOffer>& offers)
{
    const auto best = std::max_element(
        offers.begin(), offers.end(),
        [](const FormatOffer& a, const FormatOffer& b) { return merit(a) < merit(b); });
    return best == offers.end() ? -1 : int(best - offers.begin());
}
