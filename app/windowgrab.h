// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class Desk;
class QWidget;

// Signs in, opens `code` (if any), and once the desk is calm writes the window as a picture to
// `file` and ends the program; exit code 5 when the file cannot be written.
void grabWhenCalm(Desk& desk, QWidget& window, const QString& code, const QString& file);
