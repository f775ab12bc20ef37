// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QVideoFrame;

// The same frame in memory of our own. The memory of some cameras (PipeWire's) goes in the moment
// when they are pulled, even under a frame that is being read: here that means an invalid frame,
// elsewhere it would end the program. What is no picture in rows (JPEG) stays as it is.
[[nodiscard]] QVideoFrame ownFrame(const QVideoFrame& frame);
