// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tempstore.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <limits>
#include <optional>

// The program is killed at random moments while it takes people in. Whoever was shown as recorded
// stands in the journal, once, under that number; the chain verifies; and the next start goes on.
class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesAndDoublesNothing();
};

namespace {

constexpr int kills = 100;      // LOKET_KILLS sets another number
constexpr int admissions = 200; // of each run, if it were left alone

// What the program showed until it was killed, at a random moment of `life` milliseconds after its
// first admission. If it came to its end before, `life` is as long as that took. Without a life it
// is left alone.
QStringList runAndKill(const QString& folder, int first, std::optional<int>& life)
{
    QProcess child;
    child.start(QStringLiteral(LOKET_ADMITTER),
                {folder, QString::number(admissions), QString::number(first)});
    if (!child.waitForStarted())
        return {};
    (void)child.waitForReadyRead(120000); // the first one is recorded: it is at work
    QElapsedTimer timer;
    timer.start();
    if (child.waitForFinished(life ? QRandomGenerator::global()->bounded(*life) : 250000))
        life = std::max(
            2, std::min(life.value_or(std::numeric_limits<int>::max()), int(timer.elapsed())));
    else
        child.kill();
    child.waitForFinished(120000);
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
    // How long the work takes here decides when to strike: machines and builds differ tenfold.
    std::optional<int> life;
    QStringList shown = runAndKill(folder.path, rounds * admissions, life);
    QVERIFY(shown.size() >= admissions); // and those that were taken back
    int cutOff = 0;
    for (int round = 0; round < rounds; ++round) {
        const QStringList lines = runAndKill(folder.path, round * admissions, life);
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
    const auto events = journal.recent((rounds + 1) * admissions);
    for (const ChainedEvent& chained : *events) {
        const Event& event = chained.event;
        ++recorded[event.bookingKey + u' ' +
                   (event.kind == EventKind::Undo
                        ? QStringLiteral("undone")
                        : event.payload.value(QLatin1String("queue_number")).toString())];
    }
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
