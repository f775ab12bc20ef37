// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/powercuts.h"
#include "support/tempstore.h"

#include <QProcess>
#include <QTest>

// The power goes at any moment while people are taken in. The program's own writing is recorded,
// and the disk is then given every state that it may have been left in. Whoever was shown as
// recorded stands in the journal, once; the chain verifies; and the next start goes on.
class TestPowerLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThatWasShown_data();
    void losesNothingThatWasShown();
};

namespace {

constexpr int images = 240; // LOKET_POWER_CUTS sets another number
constexpr int admissions = 180;

int imagesWanted()
{
    const int wanted = qEnvironmentVariableIntValue("LOKET_POWER_CUTS");
    return wanted > 0 ? wanted : images;
}

bool recordWork(const QString& folder, const QString& trace, int first, const QStringList& how)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(LOKET_POWERSHIM));
    environment.insert(QStringLiteral("LOKET_POWER_FOLDER"), folder);
    environment.insert(QStringLiteral("LOKET_POWER_TRACE"), trace);
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("verify_asan_link_order=0"));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(LOKET_ADMITTER),
                QStringList{folder, QString::number(admissions), QString::number(first)} + how);
    return child.waitForFinished(120000) && child.exitStatus() == QProcess::NormalExit &&
           child.exitCode() == 0;
}

// "booking number" or "booking undone" → how often.
Result<QHash<QString, int>> recordedIn(Journal& journal)
{
    const auto events = journal.recent(10 * admissions);
    if (!events)
        return tl::unexpected<Error>(events.error());
    QHash<QString, int> recorded;
    for (const ChainedEvent& chained : *events) {
        const Event& event = chained.event;
        ++recorded[event.bookingKey + u' ' +
                   (event.kind == EventKind::Undo
                        ? QStringLiteral("undone")
                        : event.payload.value(QLatin1String("queue_number")).toString())];
    }
    return recorded;
}

struct Found
{
    int shown = 0, lost = 0;
    QString broken; // anything that is not whole; empty: nothing
};

Found lookInto(const PowerCuts::Image& image)
{
    Found found;
    const auto store = LocalStore::open({image.folder, Access::ReadWrite, {}});
    if (!store)
        return {0, 0, QStringLiteral("not opened: ") + store.error().detail};
    Journal& journal = (*store)->tables().journal;
    if (const auto checked = (*store)->check(); !checked)
        return {0, 0, checked.error().detail};
    const auto report = journal.verify();
    const auto recorded = recordedIn(journal);
    if (!report || report->broken != ChainReport::Break::None || !recorded)
        return {0, 0, QStringLiteral("the chain is broken")};
    if (journal.verifyTables()->broken != ChainReport::Break::None)
        found.broken = QStringLiteral("the tables do not say what the events say");
    QStringList said = QString::fromUtf8(image.said).split(u'\n');
    said.removeLast(); // behind the last line's end
    for (const QString& line : std::as_const(said))
        found.lost += recorded->value(line) != 1;
    found.shown = int(said.size());
    if (report->events > said.size() + 2) // what was recorded and not shown: one for each run
        found.broken = QStringLiteral("%1 events of %2").arg(report->events).arg(said.size());
    if (!journal.record(sample::arrival(QStringLiteral("the next one"), sample::at(500))))
        found.broken = QStringLiteral("the next start does not go on");
    return found;
}

} // namespace

void TestPowerLoss::losesNothingThatWasShown_data()
{
    QTest::addColumn<QString>("manner");
    QTest::addColumn<bool>("loses");
    QTest::newRow("as the program records") << QString() << false;
    QTest::newRow("not waiting for the disk, which must be found out")
        << QStringLiteral("careless") << true;
}

void TestPowerLoss::losesNothingThatWasShown()
{
    QFETCH(QString, manner);
    QFETCH(bool, loses);
    QTemporaryDir directory;
    const QString folder = directory.filePath(QStringLiteral("data"));
    const QString trace = directory.filePath(QStringLiteral("trace"));
    QVERIFY(recordWork(folder, trace, 0, {QStringLiteral("leave"), manner}));
    QVERIFY(recordWork(folder, trace, admissions, {manner})); // recovers, and closes in the end
    const PowerCuts cuts(trace, folder);
    QVERIFY(!cuts.isEmpty());
    QCOMPARE(cuts.missed(), QStringList());
    const auto seed = quint32(QRandomGenerator::global()->generate());
    int looked = 0, withLoss = 0, shown = 0;
    QStringList broken;
    cuts.each(loses ? images / 4 : imagesWanted(), seed, [&](const PowerCuts::Image& image) {
        const Found found = lookInto(image);
        ++looked;
        withLoss += found.lost > 0;
        shown = std::max(shown, found.shown);
        if (!found.broken.isEmpty())
            broken << found.broken;
    });
    qInfo("seed %u: %d images, up to %d shown, loss in %d, %d not whole", seed, looked, shown,
          withLoss, int(broken.size()));
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    QVERIFY2(shown > admissions, "the power never went late");
    QCOMPARE(withLoss > 0, loses);
}

QTEST_GUILESS_MAIN(TestPowerLoss)
#include "tst_powerloss.moc"
