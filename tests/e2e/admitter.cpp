// SPDX-License-Identifier: GPL-3.0-or-later
// Takes people in, one after another, and says each queue number once it is recorded: the program
// that tst_kill ends in the middle. Arguments: folder, how many, from which booking on.
#include "support/tempstore.h"

#include <QCoreApplication>
#include <QFile>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    auto store = LocalStore::open({arguments[1], Access::ReadWrite, {}});
    if (!store || !(*store)->check())
        return 5;
    QFile out;
    if (!out.open(1, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 5;
    const int first = arguments[3].toInt();
    for (int i = first; i < first + arguments[2].toInt(); ++i) {
        const QString booking = QStringLiteral("jakarta-pusat/law/K%1").arg(i);
        const auto recorded =
            (*store)->tables().journal.record(sample::arrival(booking, sample::at(430)));
        if (!recorded)
            return 5;
        out.write(
            QStringLiteral("%1 %2\n").arg(booking, recorded->queueNumber->toString()).toUtf8());
    }
    return 0;
}
