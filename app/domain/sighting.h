// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/officetime.h"

#include <QByteArray>
#include <QPointF>

#include <array>
#include <optional>

// The kind of sign that carried a sighting.
enum class Symbology { QrCode, Code128, Code39, Pdf417, DataMatrix, Aztec, Typed, Text };

// How the booking was found; kept with the event.
enum class FoundBy { Camera, HandScanner, Typed, Pasted, Picture, Search, Family };

[[nodiscard]] QString
symbologyName(Symbology symbology); // "QRCode", as in the command line contract
[[nodiscard]] std::optional<Symbology> parseSymbology(QStringView text);
// Bars in one row; what is printed of them must be wide, and they read differently from modules.
[[nodiscard]] constexpr bool isLinear(Symbology symbology)
{
    return symbology == Symbology::Code128 || symbology == Symbology::Code39;
}
[[nodiscard]] QString foundByName(FoundBy foundBy); // "camera", "hand_scanner", …
[[nodiscard]] std::optional<FoundBy> parseFoundBy(QStringView text);

// What was seen or typed, uninterpreted. Bytes, because a code's text may be no valid text at all.
struct Sighting
{
    QByteArray bytes;
    Symbology symbology = Symbology::Typed;
    FoundBy foundBy = FoundBy::Typed;
    // Where in the picture: clockwise from top left, each 0 to 1 of width and height.
    std::optional<std::array<QPointF, 4>> corners;
    Instant at{};

    bool operator==(const Sighting&) const = default;
};
