// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QLatin1String>

#include <array>
#include <optional>
#include <vector>

// A small neural net that tells a capital letter or digit of a screen's typeface from any other, as
// small and blurred as a camera sees them. It knows no words and sees one sign at a time, so that
// it does not share Tesseract's mistakes. tools/signs makes its weights.
class SignNet
{
public:
    static constexpr QLatin1String signs{"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"};
    static constexpr int side = 19;        // of the square it looks at, pixels
    static constexpr int capital = 14;     // height of the letters in it
    static constexpr double margin = 0.18; // above and below them, in their heights

    using Likelihoods = std::array<float, 37>; // of each sign, and of none, between two
    static constexpr size_t none = 36;

    // None: these are no weights of such a net.
    [[nodiscard]] static std::optional<SignNet> fromBytes(const QByteArray& bytes);
    // The one that is shipped.
    [[nodiscard]] static const SignNet& shipped();

    // What stands in the middle of each column from there on, in a line that straightLine() has
    // made as high as the square is.
    [[nodiscard]] std::vector<Likelihoods> read(const QImage& line, int from) const;

private:
    using Square = std::array<float, side * side>; // 0 paper, 1 ink
    SignNet() = default;
    [[nodiscard]] Likelihoods likelihoods(const Square& square) const;

    std::vector<float> m_strokes, m_strokeBias; // 5 by 5 pixels each
    std::vector<float> m_inner, m_innerBias;
    std::vector<float> m_outer, m_outerBias;
};
