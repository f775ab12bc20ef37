// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/faults.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

struct CameraChoice
{
    QByteArray id;
    QString name;
    bool operator==(const CameraChoice&) const = default;
};

// Whether codes that are shown as text can be read (Tesseract). Known once there was text to read.
enum class PrintReading { NotTried, Ready, Missing };

// What the window shows about cameras.
struct CameraState
{
    enum class Phase { Off, Starting, Running, Faulty } phase = Phase::Off;
    std::optional<Error> fault; // when Faulty: NoCamera, CameraBusy, CameraDenied, …
    std::vector<CameraChoice> choices;
    QByteArray current;
    bool operator==(const CameraState&) const = default;
};
