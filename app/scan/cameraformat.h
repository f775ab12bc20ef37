// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

#include <vector>

// One of a camera's formats, as far as the choice goes.
struct FormatOffer
{
    QSize size;
    float framesPerSecond = 0; // at most
    bool jpeg = false;         // costs a decoding per frame
};

// The index of the format that reads codes best: smooth enough (15 a second), near 1280x720,
// fluent (25), not JPEG, in this order. -1: nothing is offered, and the camera's own choice stands.
[[nodiscard]] int bestFormat(const std::vector<FormatOffer>& offers);
