// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QVideoFrame>

// A camera's view: the picture of a code, scaled to `share` of the height, turned by `degrees`, in
// front of a grey wall.
[[nodiscard]] QImage sceneWith(const QImage& code, QSize size = {1280, 720}, double share = 0.6,
                               double degrees = 0);

// The frame that a camera of that pixel format would deliver for a picture. Invalid when Qt can
// make no such frame in memory (textures).
[[nodiscard]] QVideoFrame
frameOf(const QImage& picture,
        QVideoFrameFormat::PixelFormat format = QVideoFrameFormat::Format_NV12);
[[nodiscard]] QVideoFrame frameOf(const QImage& picture, const QVideoFrameFormat& format);
