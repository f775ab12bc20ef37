// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/camerastate.h"

#include <vector>

// What is wanted of the cameras that are plugged in.
struct CameraWish
{
    QByteArray wanted;   // an id; empty: any
    QByteArray reserved; // the other camera's: it never stands in here
    bool standIn = true; // whether another one may take its place while it is not there
    bool operator==(const CameraWish&) const = default;
};

// The index of the camera to be open; -1: none. `opened` is the one that is open now, `preset` the
// system's default; -1: there is none.
[[nodiscard]] int pickCamera(const std::vector<CameraChoice>& there, const CameraWish& wish,
                             int opened, int preset);
