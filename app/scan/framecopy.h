// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QTransform>
#include <QVideoFrameFormat>

class QVideoFrame;

// What decoding needs of a frame, in memory of our own.
struct FrameCopy
{
    QByteArray plane; // the first one, only the rows and columns that are shown
    QVideoFrameFormat::PixelFormat format = QVideoFrameFormat::Format_Invalid;
    QSize size; // pixels
    int bytesPerLine = 0;
    QTransform shown; // from the unit square of the plane to that of the frame as it is shown
};

// Frames must be copied before another thread reads them: the memory of some cameras (PipeWire's)
// goes when they stop or are pulled, whoever still holds the frame. Empty when it cannot be read.
[[nodiscard]] FrameCopy copyFrame(const QVideoFrame& frame);
