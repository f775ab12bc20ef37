// SPDX-License-Identifier: GPL-3.0-or-later
// The counter at the command line, for administrators, scripts and tests.
#include "ctl/commands.h"
#include "words/language.h"

#include <QGuiApplication>

int main(int argc, char* argv[])
{
    // Sample pictures are painted; no screen is needed for that.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    words::prepare();
    return ctl::run(QCoreApplication::arguments().mid(1));
}
