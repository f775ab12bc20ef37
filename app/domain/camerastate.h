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

// Whether this is no plugged-in camera's id but the address of one in the network, or of a film.
[[nodiscard]] bool isCameraAddress(const QByteArray& id);

// How a camera hangs: what it sends is turned clockwise, then mirrored.
struct CameraTurn
{
    int degrees = 0; // 0, 90, 180 or 270
    bool mirrored = false;
    bool operator==(const CameraTurn&) const = default;
};

// Whether codes that are shown as text can be read (Tesseract). Known once there was text to read,
// or somebody asked.
enum class PrintReading { NotTried, Ready, Missing };

// What would help the camera to read, or what is wrong with it. One at a time, steady.
enum class Advice {
    None,
    // How the proof is held:
    TooFar,
    TooClose,
    CutOff,     // a part of the code is outside of the picture
    MoveSlower, // blurred by movement
    Glare,      // a light is mirrored in it
    TooDark,
    TextOnly,       // no code in view, but text
    TextUnreadable, // the same where text cannot be read: the officer types it
    // The camera's health:
    Black,      // no light at all: covered
    Frozen,     // the same picture again and again
    OutOfFocus, // never sharp
    LowFrameRate,
    SlowNetwork, // the same, of a camera in the network
};

// What the window shows about cameras.
struct CameraState
{
    enum class Phase { Off, Starting, Running, Faulty } phase = Phase::Off;
    std::optional<Error> fault; // when Faulty: NoCamera, CameraBusy, CameraDenied, …
    std::vector<CameraChoice> choices;
    QByteArray current; // an id, or the address of a camera in the network
    CameraTurn turn;
    Advice advice = Advice::None; // while Running
    bool operator==(const CameraState&) const = default;
};
