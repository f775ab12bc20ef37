// SPDX-License-Identifier: GPL-3.0-or-later
// Memory of the counter some seconds after its start, when camera and integrity check have
// followed, beside an empty window's.
#include "bench/measure.h"
#include "bench/startedprogram.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QThread>

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder(benchOptions().folder);
    if (!folder.isValid())
        qFatal("bench_memory: no folder for the data");
    const Programs programs(folder.path());
    const StartedProgram loket = programs.startLoket();
    const StartedProgram empty = programs.startEmpty();
    QThread::sleep(5);
    const auto ours = loket.memory(), raw = empty.memory();
    printHead();
    printBytes(QStringLiteral("memory of the window beside an empty one: resident"), ours.resident,
               raw.resident);
    printBytes(QStringLiteral("of that, its own"), ours.own, raw.own);
    return 0;
}
