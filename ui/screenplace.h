// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/settings.h"

#include <QRect>
#include <QString>

#include <vector>

// Where the applicants' screen goes, among the screens that are plugged in.

struct ScreenSeen
{
    QString name; // as the platform calls it
    QRect area;
    bool operator==(const ScreenSeen&) const = default;
};
enum class ScreenWish { AsChosen, Shown, Hidden }; // what the key said since the start
struct ScreenPlace
{
    enum class How { Hidden, FullScreen, Window } how = How::Hidden;
    QString screen{}; // FullScreen: its name
    bool operator==(const ScreenPlace&) const = default;
};

// Whether nothing of it is the officer's screen: those that show the same picture lie upon each
// other.
[[nodiscard]] bool isFree(const ScreenSeen& screen, const QRect& counter);
// Never over the officer's own window: `counter` is the area of the screen that it stands on.
[[nodiscard]] ScreenPlace placeFor(const ApplicantScreenChoice& choice, ScreenWish wish,
                                   const std::vector<ScreenSeen>& screens, const QRect& counter);
