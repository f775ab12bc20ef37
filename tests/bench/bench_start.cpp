// SPDX-License-Identifier: GPL-3.0-or-later
// From a program's start to its first painted frame: the counter's, in which a code can be typed,
// beside an empty window's. Both offscreen, one after the other in turns, files in the cache.
#include "bench/measure.h"
#include "bench/startedprogram.h"

#include <QCoreApplication>
#include <QTemporaryDir>

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const Options options = benchOptions();
    const QTemporaryDir folder(options.folder);
    if (!folder.isValid())
        qFatal("bench_start: no folder for the data");
    const Programs programs(folder.path());
    Samples samples;
    for (int i = 0; i < (options.quick ? 10 : 50); ++i) {
        samples.ours.push_back(programs.startLoket().took());
        samples.raw.push_back(programs.startEmpty().took());
    }
    printHead();
    printRow(QStringLiteral("start to the first frame that takes a code, beside an empty window"),
             samples, {1.0, 0.15});
    return 0;
}
