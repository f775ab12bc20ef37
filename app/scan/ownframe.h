// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QVideoFrame;

// The same frame in memory of our own. The memory of some cameras (PipeWire's) goes in the moment
// when they are pulled, even under a frame that is being read: here that means an invalid frame,
// elsewhere it would end the program. A frame that is shorter than it says is invalid, too. What is
// no picture in rows (JPEG), or has no room in a frame of Qt's (ten bits), stays as it is.
[[nodiscard]] QVideoFrame ownFrame(const QVideoFrame& frame);

// One plane of a mapped frame.
struct PlaneRows
{
    uchar* first = nullptr;
    int bytesPerLine = 0;
    qint64 bytes = 0; // of all rows; the last one may lack its padding
};
// Fills every row of `to`, a plane as Qt makes them. False where `from` has less, or is gone.
[[nodiscard]] bool copyPlane(const PlaneRows& from, const PlaneRows& to);
