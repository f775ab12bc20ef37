// SPDX-License-Identifier: GPL-3.0-or-later
// The counter at the command line, for administrators, scripts and tests.
#include "ctl/commands.h"
#include "words/language.h"

#include <QApplication>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

int main(int argc, char* argv[])
{
    // The practice day paints pictures and a PDF has charts, for which no screen is needed; the
    // others start faster without fonts.
    const auto isSaid = [&](std::string_view word) {
        return std::find_if(argv, argv + argc, [&](std::string_view each) {
                   return each == word || each == "--format=" + std::string(word);
               }) != argv + argc;
    };
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::unique_ptr<QCoreApplication> application;
    if (isSaid("report") && isSaid("pdf"))
        application = std::make_unique<QApplication>(argc, argv);
    else if (isSaid("demo"))
        application = std::make_unique<QGuiApplication>(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);
    words::prepare();
    return ctl::run(QCoreApplication::arguments().mid(1));
}
