// SPDX-License-Identifier: GPL-3.0-or-later
// Calls that take too long are ended, and nobody else's files are touched.
#include "sync/watchdog.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/socket.h>
#include <unistd.h>

using namespace std::chrono_literals;

namespace {

// A link whose other end never says anything.
struct SilentLink
{
    SilentLink()
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
            qFatal("no socket pair");
    }
    ~SilentLink()
    {
        if (ends[0] >= 0)
            ::close(ends[0]);
        ::close(ends[1]);
    }
    [[nodiscard]] ssize_t read() const
    {
        char byte = 0;
        return ::recv(ends[0], &byte, 1, 0);
    }
    [[nodiscard]] bool isWhole() const { return ::send(ends[0], "x", 1, MSG_NOSIGNAL) == 1; }
    int ends[2]{-1, -1};
};

} // namespace

class TestWatchdog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsACallAtItsDeadline();
    void leavesAQuickCallAlone();
    void givesMoreTimeInTheMidst();
    void neverTouchesWhoGotTheNumber();
    void endsAllWhenTheProgramCloses();
};

void TestWatchdog::endsACallAtItsDeadline()
{
    Watchdog watchdog;
    const SilentLink link;
    Watched watched(watchdog, link.ends[0]);
    QElapsedTimer took;
    took.start();
    watched.begin(200ms);
    QCOMPARE(link.read(), ssize_t(0));
    watched.end();
    QVERIFY(watched.overran());
    QVERIFY2(took.elapsed() >= 195 && took.elapsed() < 10000,
             qPrintable(QString::number(took.elapsed())));
}

void TestWatchdog::leavesAQuickCallAlone()
{
    keepOnce([](QString& late) {
        Watchdog watchdog;
        const SilentLink link;
        Watched watched(watchdog, link.ends[0]);
        QElapsedTimer took;
        took.start();
        watched.begin(200ms);
        watched.end();
        IN_TIME(took.elapsed() < 100, QStringLiteral("not quick"));
        QVERIFY(!watched.overran());
        QTest::qSleep(300);
        QVERIFY(link.isWhole());
    });
}

void TestWatchdog::givesMoreTimeInTheMidst()
{
    keepOnce([](QString& late) {
        Watchdog watchdog;
        const SilentLink link;
        Watched watched(watchdog, link.ends[0]);
        qint64 longest = 0;
        for (int portion = 0; portion < 5; ++portion) {
            QElapsedTimer took;
            took.start();
            watched.begin(400ms);
            QTest::qSleep(120);
            longest = std::max(longest, took.elapsed());
        }
        watched.end();
        IN_TIME(longest < 250, QString::number(longest));
        QVERIFY(!watched.overran());
        IN_TIME(link.isWhole(), QStringLiteral("its own thread stood still, perhaps"));
    });
}

// libpq closes a dead socket by itself, and the number is another file's at once.
void TestWatchdog::neverTouchesWhoGotTheNumber()
{
    Watchdog watchdog;
    SilentLink dead;
    const int number = dead.ends[0];
    Watched watched(watchdog, number);
    watched.begin(100ms);
    const SilentLink other;
    ::close(dead.ends[0]);
    dead.ends[0] = -1;
    QCOMPARE(::dup2(other.ends[0], number), number);
    QTest::qSleep(250);
    watched.end();
    QVERIFY(watched.overran());
    QVERIFY(other.isWhole());
    ::close(number);
}

void TestWatchdog::endsAllWhenTheProgramCloses()
{
    Watchdog watchdog;
    const SilentLink first, second;
    Watched one(watchdog, first.ends[0]), other(watchdog, second.ends[0]);
    QElapsedTimer took;
    took.start();
    watchdog.endAllWithin(150ms);
    one.begin(10s);
    QCOMPARE(first.read(), ssize_t(0));
    one.end();
    QVERIFY(took.elapsed() < 5000); // not ten seconds
    QTRY_VERIFY(!second.isWhole()); // one after the other
    // And what begins only then ends at once.
    const SilentLink late;
    Watched third(watchdog, late.ends[0]);
    third.begin(10s);
    QCOMPARE(late.read(), ssize_t(0));
    QVERIFY(took.elapsed() < 10000);
}

QTEST_GUILESS_MAIN(TestWatchdog)
#include "tst_watchdog.moc"
