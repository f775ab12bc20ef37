// SPDX-License-Identifier: GPL-3.0-or-later
// The counter at the command line, for administrators, scripts and tests.
#include "ctl/commands.h"
#include "words/language.h"

#include <QGuiApplication>

#include <algorithm>
#include <memory>
#include <string_view>

int main(int argc, char* argv[])
{
    // The practice day paints pictures, for which no screen is needed; the others start faster
    // without fonts.
    const bool paints = std::find(argv, argv + argc, std::string_view("demo")) != argv + argc;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::unique_ptr<QCoreApplication> application;
    if (paints)
        application = std::make_unique<QGuiApplication>(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);
    words::prepare();
    return ctl::run(QCoreApplication::arguments().mid(1));
}
