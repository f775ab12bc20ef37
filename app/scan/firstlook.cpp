// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/firstlook.h"

#include "scan/filters.h"
#include "scan/qrplaces.h"
#include "scan/stripes.h"

#include <algorithm>

namespace {

bool contains(const std::vector<Symbology>& symbologies, Symbology symbology)
{
    return std::find(symbologies.begin(), symbologies.end(), symbology) != symbologies.end();
}

// The lines in the middle cost next to nothing. Not for Code 39, which has no check digit.
std::optional<FoundCode> barsInTheMiddle(const QImage& gray)
{
    return readCode(brightnessOf(gray), {Symbology::Code128}, Threshold::Local, Lines::Few);
}

// Codes that are held up are seldom small: a quarter of the pixels shows them as well.
std::optional<FoundCode> qrCodeAtHalf(const QImage& half)
{
    auto code = readCode(brightnessOf(half), {Symbology::QrCode});
    if (code)
        for (QPointF& corner : code->corners)
            corner *= 2;
    return code;
}

// What is worth reading at full size. In much noise there are eyes everywhere, and narrow bars
// leave no sign.
std::vector<Symbology> likelyKinds(std::vector<Symbology> symbologies, const Signs& signs)
{
    constexpr size_t noise = 40;
    std::erase_if(symbologies, [&](Symbology symbology) {
        return (symbology == Symbology::QrCode && signs.eyes == 0) ||
               (isLinear(symbology) && !signs.bars && signs.eyes < noise);
    });
    return symbologies;
}

// Bars at half the size, where there is less noise.
Signs signsIn(const QImage& gray, const QImage& half)
{
    return {quickEyes(gray).size(), hasBars(half)};
}

} // namespace

Signs signsIn(const QImage& gray)
{
    return signsIn(gray, filters::halved(gray));
}

FirstLook lookFirst(const QImage& gray, const std::vector<Symbology>& symbologies)
{
    FirstLook look;
    if (contains(symbologies, Symbology::Code128))
        look.code = barsInTheMiddle(gray);
    if (look.code)
        return look;
    if (qint64(gray.width()) * gray.height() <= cheapPixels) {
        look.code = readCode(brightnessOf(gray), symbologies);
        return look;
    }
    const QImage half = filters::halved(gray);
    if (contains(symbologies, Symbology::QrCode))
        look.code = qrCodeAtHalf(half);
    if (look.code)
        return look;
    look.signs = signsIn(gray, half);
    look.code = readCode(brightnessOf(gray), likelyKinds(symbologies, *look.signs));
    return look;
}
