// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/ids.h"
#include "domain/office.h"
#include "domain/result.h"

#include <QString>
#include <QStringList>

// The practice day: fills a folder of its own with a made-up office day around a moment, arrivals
// until then included, and paints its proofs as pictures to hold up to a camera.

struct DemoOrder
{
    QString folder;
    QString samples; // where the pictures go; empty: "samples" in the folder
    Office office;
    QString officeNamed; // how to find the office again: its id, or its file's path
    DeskLetter desk;
    ClockReading time;
};

struct DemoReport
{
    int bookings = 0;
    int arrivals = 0;     // recorded: attended, refused and held
    QStringList pictures; // whole paths, in the order of the lesson; messages are .txt files
};

// A former practice day in the folder gives way to the new one. Errors: NotADemoFolder (the folder
// holds something else), and those of the store.
[[nodiscard]] Result<DemoReport> makeDemo(const DemoOrder& order);

// Whether the folder holds a practice day.
[[nodiscard]] bool isDemoFolder(const QString& folder);
