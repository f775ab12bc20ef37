// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/settings.h"

#include <QSize>
#include <QString>

#include <optional>

class QCoreApplication;

// What the counter was started with.
struct StartOptions
{
    QString folder; // of the data; the platform's own unless named
    QString office; // a shipped office's id or a profile's file; empty: the folder's own
    QString letter; // of the desk
    bool demo = false;
    QString moment; // ISO 8601, of a practice day that is not now

    // A picture of the window instead of a window, for the README and for comparing.
    QString grab;         // file
    QString show;         // code to open first
    bool showDay = false; // the day's page instead
    QSize size{1366, 768};

    std::optional<QString> language;
    std::optional<Settings::Theme> theme;
    std::optional<int> textPercent;
};

// Ends the program with a message where the options are not understood.
[[nodiscard]] StartOptions startOptions(const QCoreApplication& app);
// The platform is chosen before there is an application: a grab needs no screen.
[[nodiscard]] bool wantsGrab(int argc, char** argv);
