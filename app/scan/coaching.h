// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/camerastate.h"
#include "scan/impression.h"

#include <chrono>

// What to tell people who hold a proof before the camera, and about the camera itself.

// Text where no code is; whether a code that stands in it could be read.
enum class TextInView { None, Readable, Unreadable };

// All that is known when a frame was looked at.
struct CoachingFrame
{
    Impression impression;
    bool codeRead = false;
    TextInView text = TextInView::None;
    int moved = 0;                         // cells of the glance that differ from the frame before
    bool somebodyThere = false;            // something moved not long ago
    std::chrono::nanoseconds sameFor{0};   // for how long the picture has not changed at all
    std::optional<double> framesPerSecond; // of the camera; none: not known yet
    bool network = false; // its pictures come over the network, not all of them, and some twice
};

// What would help with this frame alone; not steady yet. How the proof is held comes first while
// somebody is there, the camera's health else; before both, that there is no live picture at all.
[[nodiscard]] Advice adviceFor(const CoachingFrame& frame);

// One advice at a time, long enough to be read: it comes when it was right for a while, stays at
// least 1.2 s, and goes at once when a code is read. Times are of one steady clock.
class Coach
{
public:
    using Time = std::chrono::nanoseconds;
    [[nodiscard]] Advice hear(const CoachingFrame& frame, Time now);

private:
    [[nodiscard]] Advice considered(const CoachingFrame& frame, Time now);

    Advice m_heard = Advice::None, m_shown = Advice::None;
    Time m_heardSince{0}, m_shownSince{0};
    std::optional<Time> m_blurredSince; // still and never sharp
};
