// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/coaching.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr auto rightFor = 500ms;  // before it is said
constexpr auto readable = 1200ms; // how long it is said at least
constexpr auto frozenFor = 6s, neverSharpFor = 8s;

constexpr double black = 12, dark = 60;             // of 255, the lighter tenth
constexpr double blurred = 0.33, outOfFocus = 0.33; // sharpness
constexpr int movesFast = 60;                       // cells of 2304, from look to look
constexpr double smallModule = 2.3;                 // pixels
constexpr double largeModule = 1.0 / 45;            // of the short side: the code fills it
constexpr double leastRate = 8;                     // frames a second

// Three eyes of about one size belong together.
bool isWhole(const std::vector<QrEye>& eyes)
{
    return std::ranges::any_of(eyes, [&](const QrEye& eye) {
        return std::ranges::count_if(eyes, [&](const QrEye& other) {
                   return other.module < 1.5 * eye.module && eye.module < 1.5 * other.module;
               }) >= 3;
    });
}

double moduleOf(const std::vector<QrEye>& eyes)
{
    return std::ranges::max(eyes, {}, &QrEye::module).module;
}

bool isAtEdge(const QrEye& eye, double shortSide)
{
    const double room = 14 * eye.module / shortSide; // an eye is 7 wide, the code at least 21
    return eye.at.x() < room / 1.6 || eye.at.x() > 1 - room / 1.6 || eye.at.y() < room ||
           eye.at.y() > 1 - room;
}

Advice ofTheCode(const Impression& seen)
{
    if (seen.eyes.empty())
        return Advice::None;
    const double module = moduleOf(seen.eyes);
    const bool whole = isWhole(seen.eyes);
    if (seen.glare)
        return Advice::Glare;
    if (whole)
        return module < smallModule ? Advice::TooFar : Advice::None;
    if (module < 3) // one or two small ones: not certain to be eyes
        return Advice::None;
    if (module > largeModule * seen.shortSide)
        return Advice::TooClose;
    const bool atEdge = std::ranges::any_of(
        seen.eyes, [&](const QrEye& eye) { return isAtEdge(eye, seen.shortSide); });
    return atEdge ? Advice::CutOff : Advice::None;
}

Advice ofText(TextInView text)
{
    switch (text) {
    case TextInView::None:
        break;
    case TextInView::Readable:
        return Advice::TextOnly;
    case TextInView::Unreadable:
        return Advice::TextUnreadable;
    }
    return Advice::None;
}

Advice ofTheHolder(const CoachingFrame& frame)
{
    const Impression& seen = frame.impression;
    if (frame.moved >= movesFast && seen.sharpness && *seen.sharpness < blurred)
        return Advice::MoveSlower;
    if (const Advice advice = ofTheCode(seen); advice != Advice::None)
        return advice;
    return seen.light < dark ? Advice::TooDark : ofText(frame.text);
}

} // namespace

Advice adviceFor(const CoachingFrame& frame)
{
    if (frame.codeRead)
        return Advice::None;
    if (frame.impression.light < black)
        return Advice::Black;
    if (frame.sameFor >= frozenFor && !frame.network)
        return Advice::Frozen;
    const Advice holding = frame.somebodyThere ? ofTheHolder(frame) : Advice::None;
    if (holding != Advice::None)
        return holding;
    if (frame.framesPerSecond && *frame.framesPerSecond < leastRate)
        return frame.network ? Advice::SlowNetwork : Advice::LowFrameRate;
    return Advice::None;
}

// What lasts is told apart from what happens: a camera is out of focus when nothing that it sees
// was sharp for long, although nothing moves.
Advice Coach::considered(const CoachingFrame& frame, Time now)
{
    const Advice advice = adviceFor(frame);
    const auto sharpness = frame.impression.sharpness;
    const bool soft = sharpness && *sharpness < outOfFocus && !frame.codeRead;
    if (!soft || frame.moved >= movesFast)
        m_blurredSince.reset();
    else if (!m_blurredSince)
        m_blurredSince = now;
    const bool neverSharp = m_blurredSince && now - *m_blurredSince >= neverSharpFor;
    const bool graver =
        advice == Advice::None || advice == Advice::LowFrameRate || advice == Advice::SlowNetwork;
    return graver && neverSharp ? Advice::OutOfFocus : advice;
}

Advice Coach::hear(const CoachingFrame& frame, Time now)
{
    const Advice advice = considered(frame, now);
    if (advice != m_heard) {
        m_heard = advice;
        m_heardSince = now;
    }
    const bool certain = now - m_heardSince >= rightFor;
    const bool read = m_shown == Advice::None || now - m_shownSince >= readable;
    if (frame.codeRead || (certain && read)) {
        if (m_shown != m_heard)
            m_shownSince = now;
        m_shown = m_heard;
    }
    return m_shown;
}
