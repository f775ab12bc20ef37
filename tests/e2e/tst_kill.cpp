// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tempstore.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

// The program is killed at random moments while it takes people in. Whoever was shown as recorded
// stands in the journal, once, under that number; the chain verifies; and the next start goes on.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesAndDoublesNothing();
};

namespace {

constexpr int kills = 30;        // LOKET_KILLS sets another number
constexpr int admissions = 200;  // of each run, if it were left alone
constexpr int longestLife = 400; // milliseconds

QStringList runAndKill(const QString& folder, int first)
{
    QProcess child;
    child.start(QStringLiteral(LOKET_ADMITTER),
                {folder, QString::number(admissions), QString::number(first)});
    if (!child.waitForStarted())
        return {};
    (void)child.waitForReadyRead(10000); // the first one is recorded: it is at work
    QTest::qSleep(QRandomGenerator::global()->bounded(longestLife));
    child.kill();
    child.waitForFinished();
    QStringList lines =
        QString::fromUtf8(child.readAllStandardOutput()).split(u'\n'); // the last may be cut off
    lines.removeLast();
    return lines;
}

} // namespace

void TestKill::losesAndDoublesNothing()
{
    QTemporaryDir directory;
    const StoreFolder folder{directory.filePath(QStringLiteral("data")), Access::ReadWrite, {}};
    const int rounds = qEnvironmentVariableIntValue("LOKET_KILLS") > 0
                           ? qEnvironmentVariableIntValue("LOKET_KILLS")
                           : kills;
    QStringList shown;
    int cutOff = 0;
    for (int round = 0; round < rounds; ++round) {
        const QStringList lines = runAndKill(folder.path, round * admissions);
        QVERIFY2(!lines.isEmpty(), "the program did not start again after it was killed");
        cutOff += lines.size() < admissions;
        shown += lines;
    }
    QVERIFY2(cutOff > rounds / 3, "hardly any run was cut off: nothing was tried");

    auto store = LocalStore::open(folder);
    QVERIFY(store && (*store)->check());
    Journal& journal = (*store)->tables().journal;
    const auto report = journal.verify();
    QCOMPARE(report->broken, ChainReport::Break::None);
    QHash<QString, int> recorded; // "booking number" → how often
    const auto events = journal.recent(rounds * admissions);
    for (const ChainedEvent& chained : *events)
        ++recorded[chained.event.bookingKey + u' ' +
                   chained.event.payload.value(QLatin1String("queue_number")).toString()];
    for (const QString& line : shown)
        QVERIFY2(recorded.value(line) == 1, qPrintable(line));
    QCOMPARE(qint64(recorded.size()), report->events);
    // What was recorded and not yet shown is at most one person for each kill.
    QVERIFY(report->events - shown.size() <= rounds);
    const QString live = sample::projections((*store)->tables().journalFile);
    QVERIFY(journal.rebuild());
    QCOMPARE(sample::projections((*store)->tables().journalFile), live);
    qInfo("%d kills, %lld admissions shown, %lld recorded", rounds, qlonglong(shown.size()),
          report->events);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
