// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

class QVideoFrame;

// A camera's frame at the size it is shown, turned and mirrored as it says: covers `size` (pixels)
// and keeps its shape. Costs what the small picture costs, not what the frame does. Null when it
// cannot be read.
[[nodiscard]] QImage framePicture(const QVideoFrame& frame, QSize size);
