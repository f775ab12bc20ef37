// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

#include <functional>

struct SamplePicture
{
    QString set, name;
    QByteArray text;   // what stands in it; empty: no code
    QImage gray;       // Format_Grayscale8
    QString printed{}; // a booking code that stands there as print, in a message
};

// Those of the folder named after --pictures, else made ones, the same in every run: codes from
// text, in front of a wall, made dark, glaring, blurred, noisy, small and so on; and messages.
void forEachPicture(const std::function<void(const SamplePicture&)>& use);
