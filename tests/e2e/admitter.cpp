// SPDX-License-Identifier: GPL-3.0-or-later
// Takes people in, one after another, and says each queue number once it is recorded; takes back
// every seventh. The program that tst_kill ends in the middle and tst_powerloss cuts the power of.
//
//   admitter FOLDER HOW-MANY FIRST-BOOKING [leave] [careless]
//
// leave: ends without closing its files. careless: does not wait for the disk at every admission,
// which must be found out.
#include "support/tempstore.h"

#include <QCoreApplication>
#include <QFile>

#include <unistd.h>

namespace {

class Admitter
{
public:
    explicit Admitter(Journal& journal) : m_journal(journal)
    {
        (void)m_out.open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool takeIn(int number)
    {
        const QString booking = QStringLiteral("jakarta-pusat/law/K%1").arg(number);
        const auto recorded = m_journal.record(sample::arrival(booking, sample::at(430)));
        if (!recorded || !say(booking, recorded->queueNumber->toString()))
            return false;
        if (number % 7 != 0)
            return true;
        return m_journal.undo(sample::undo(recorded->event, sample::at(431))) &&
               say(booking, QStringLiteral("undone"));
    }

private:
    [[nodiscard]] bool say(const QString& booking, const QString& what)
    {
        const QByteArray line = QStringLiteral("%1 %2\n").arg(booking, what).toUtf8();
        return m_out.write(line) == line.size();
    }

    Journal& m_journal;
    QFile m_out;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    const StoreFolder folder{arguments[1], Access::ReadWrite, {}};
    const auto store = LocalStore::open(folder);
    if (!store || !(*store)->check())
        return 5;
    Tables& tables = (*store)->tables();
    if (arguments.contains(QStringLiteral("careless")) &&
        !tables.journalFile.exec(QStringLiteral("PRAGMA synchronous=NORMAL")))
        return 5;
    const int first = arguments[3].toInt(), count = arguments[2].toInt();
    Admitter admitter(tables.journal);
    for (int i = 0; i < count; ++i) {
        if (!admitter.takeIn(first + i))
            return 5;
        if (i == count / 2 && !makeCopies(folder))
            return 5;
    }
    if (arguments.contains(QStringLiteral("leave")))
        _exit(0);
    return 0;
}
