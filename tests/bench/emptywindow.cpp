// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a Qt program with a window does: what every such program pays.
#include <QApplication>
#include <QWidget>

int main(int argc, char* argv[])
{
    const QApplication application(argc, argv);
    QWidget window;
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}
