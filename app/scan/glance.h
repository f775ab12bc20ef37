// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/codereader.h"

#include <QtGlobal>

#include <array>
#include <optional>

class QVideoFrame;

// A frame from afar: enough to tell whether anything moved and how bright it is, for a hundredth of
// the cost of a copy.
struct Glance
{
    static constexpr int columns = 64, rows = 36;
    std::array<uchar, size_t(columns) * rows> cells{}; // mean brightness
    quint64 trace = 0; // of all that was looked at: the same again only for the same picture
};

[[nodiscard]] Glance glanceAt(const Brightness& picture); // at least one pixel
// None where the frame cannot be read, or only at the cost of reading all of it.
[[nodiscard]] std::optional<Glance> glanceAt(const QVideoFrame& frame);

// How many cells differ by more than noise, beside what became lighter or darker everywhere.
[[nodiscard]] int cellsThatDiffer(const Glance& one, const Glance& other);
// More than noise makes: something moved.
[[nodiscard]] bool hasMoved(const Glance& from, const Glance& to);
