// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screenplace.h"

#include <algorithm>

namespace {

using Where = ApplicantScreenChoice::Where;

ScreenPlace asChosen(const ApplicantScreenChoice& choice, const std::vector<ScreenSeen>& screens,
                     const QRect& counter)
{
    if (choice.where == Where::Window)
        return {ScreenPlace::How::Window};
    const auto chosen = std::ranges::find(screens, choice.screen, &ScreenSeen::name);
    if (choice.where == Where::Off || chosen == screens.end() || !isFree(*chosen, counter))
        return {};
    return {ScreenPlace::How::FullScreen, choice.screen};
}

} // namespace

bool isFree(const ScreenSeen& screen, const QRect& counter)
{
    return !screen.area.intersects(counter);
}

ScreenPlace placeFor(const ApplicantScreenChoice& choice, ScreenWish wish,
                     const std::vector<ScreenSeen>& screens, const QRect& counter)
{
    if (wish == ScreenWish::Hidden)
        return {};
    const ScreenPlace chosen = asChosen(choice, screens, counter);
    if (wish == ScreenWish::AsChosen || chosen.how != ScreenPlace::How::Hidden)
        return chosen;
    const auto other = std::ranges::find_if(
        screens, [&](const ScreenSeen& screen) { return isFree(screen, counter); });
    if (other == screens.end())
        return {ScreenPlace::How::Window};
    return {ScreenPlace::How::FullScreen, other->name};
}
