// SPDX-License-Identifier: GPL-3.0-or-later
// How often frames are looked at: next to never while nothing moves, at once when something does.
#include "scan/codeimage.h"
#include "scan/framewatch.h"
#include "support/frames.h"
#include "support/hardpictures.h"

#include <QTest>
#include <QVideoFrame>

namespace {

using namespace std::chrono_literals;
using Time = Pace::Time;

constexpr Time frameTime = 33ms;
const QSize size(640, 360);

QImage hall()
{
    QImage wall(size, QImage::Format_Grayscale8);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            wall.scanLine(y)[x] = uchar(60 + x / 6 + (x / 80 + y / 60) % 2 * 30);
    return wall;
}

QImage with(QImage scene, const QImage& thing, QPoint at)
{
    for (int y = 0; y < thing.height(); ++y)
        for (int x = 0; x < thing.width(); ++x)
            scene.scanLine(at.y() + y)[at.x() + x] = thing.constScanLine(y)[x];
    return scene;
}

QImage gray(const QImage& image)
{
    return image.convertToFormat(QImage::Format_Grayscale8);
}

QVideoFrame noisyFrame(const QImage& scene, unsigned seed)
{
    return frameOf(hardpictures::noisy(scene, 8, seed).convertToFormat(QImage::Format_RGB32));
}

// Shows a scene for some time, 30 frames a second; every look costs as much.
struct Showing
{
    FrameWatch watch;
    Time now{0};
    unsigned seed = 0;

    int looks(const QImage& scene, Time forTime, Time cost = 5ms, bool seen = false)
    {
        const std::array frames{noisyFrame(scene, ++seed), noisyFrame(scene, ++seed)};
        int count = 0;
        for (const Time end = now + forTime; now < end; now += frameTime)
            if (watch.take(frames[size_t(now / frameTime) % 2], now)) {
                watch.done(cost, seen);
                ++count;
            }
        return count;
    }
    // -1s: not within a second.
    Time untilLook(const QImage& scene)
    {
        for (const Time start = now; now - start < 1s; now += frameTime)
            if (watch.take(noisyFrame(scene, ++seed), now)) {
                watch.done(5ms, false);
                return now - start;
            }
        return -1s;
    }
};

} // namespace

class TestFrameWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstFrameIsLookedAt()
    {
        FrameWatch watch;
        QVERIFY(watch.take(noisyFrame(hall(), 1), 0ms));
        QVERIFY(!watch.take(noisyFrame(hall(), 2), 1s)); // one under way
        watch.done(5ms, false);
        QVERIFY(watch.take(noisyFrame(hall(), 3), 1s));
    }

    void nothingMovesCostsNothing()
    {
        Showing showing;
        (void)showing.looks(hall(), 3s);
        const int looks = showing.looks(hall(), 10s);
        QVERIFY2(looks >= 12 && looks <= 18, qPrintable(QString::number(looks)));
    }

    void whatMovesIsLookedAtAtOnce_data()
    {
        QTest::addColumn<QImage>("scene");
        QTest::newRow("a code is held up") << with(hall(), gray(qrImage("9ZZZZ", 4)), {200, 100});
        QTest::newRow("a small code") << with(hall(), gray(qrImage("9ZZZZ", 2)), {400, 200});
        QTest::newRow("a dark phone")
            << with(hall(), hardpictures::toned(gray(qrImage("9ZZZZ", 5)), 0.1, 20), {300, 100});
        QTest::newRow("the light goes out, but a screen stays")
            << with(hardpictures::toned(hall(), 0.3, 0), gray(qrImage("9ZZZZ", 4)), {30, 30});
    }
    void whatMovesIsLookedAtAtOnce()
    {
        QFETCH(QImage, scene);
        Showing showing;
        (void)showing.looks(hall(), 10s);
        (void)showing.untilLook(hall()); // just looked: the next look of its own is far
        const Time until = showing.untilLook(scene);
        QVERIFY2(until >= 0s && until <= 150ms, qPrintable(QString::number(until / 1ms)));
    }

    void lightAloneIsNoMovement_data()
    {
        QTest::addColumn<double>("contrast");
        QTest::addColumn<double>("offset");
        QTest::newRow("lighter everywhere") << 1.0 << 25.0;
        QTest::newRow("darker everywhere") << 1.0 << -25.0;
        QTest::newRow("noise alone") << 1.0 << 0.0;
    }
    void lightAloneIsNoMovement()
    {
        QFETCH(double, contrast);
        QFETCH(double, offset);
        const QImage light = hardpictures::toned(hall(), contrast, offset);
        const auto glance = [](const QImage& scene, unsigned seed) {
            return *glanceAt(noisyFrame(scene, seed));
        };
        for (unsigned seed = 1; seed < 30; ++seed)
            QVERIFY(!hasMoved(glance(hall(), seed), glance(light, seed + 100)));
    }

    // A fifth of a processor, whatever moves and whatever it costs.
    void movementCostsAPart_data()
    {
        QTest::addColumn<int>("milliseconds");
        QTest::newRow("plain reading") << 3;
        QTest::newRow("hard to read") << 25;
        QTest::newRow("very hard to read") << 80;
    }
    void movementCostsAPart()
    {
        QFETCH(int, milliseconds);
        Showing showing;
        int looks = 0;
        for (int i = 0; i < 100; ++i)
            looks += showing.looks(with(hall(), gray(qrImage("9ZZZZ", 3)), {10 + i * 3, 80}), 100ms,
                                   milliseconds * 1ms);
        const double part = looks * milliseconds * 1.0 / double(showing.now / 1ms);
        QVERIFY2(part <= 0.2, qPrintable(QString::number(part)));
        QVERIFY2(looks >= 15, qPrintable(QString::number(looks)));
    }

    void aCodeThatLiesThereIsSeenAgainAndAgain()
    {
        Showing showing;
        const QImage scene = with(hall(), gray(qrImage("9ZZZZ", 4)), {200, 100});
        const int looks = showing.looks(scene, 10s, 3ms, true);
        QVERIFY2(looks >= 100 && looks <= 170, qPrintable(QString::number(looks)));
        (void)showing.looks(scene, 10s, 3ms, true);
        QVERIFY(showing.looks(scene, 10s, 3ms, true) <= 20); // nobody will take it away
    }

    void wokenItLooksAtTheSameAgain()
    {
        Showing showing;
        (void)showing.looks(hall(), 10s);
        (void)showing.untilLook(hall());
        showing.watch.wake();
        QCOMPARE(showing.untilLook(hall()), Time(0));
    }

    void framesThatCannotBeGlancedAt()
    {
        QVERIFY(!glanceAt(QVideoFrame()));
        const QVideoFrame texture(QVideoFrameFormat({4, 4}, QVideoFrameFormat::Format_SamplerRect));
        QVERIFY(!glanceAt(texture));
        QImage dot(1, 1, QImage::Format_RGB32);
        dot.fill(Qt::white);
        QVERIFY(glanceAt(frameOf(dot)));
    }

    void theSamePictureLeavesTheSameTrace()
    {
        const QVideoFrame one = noisyFrame(hall(), 1), other = noisyFrame(hall(), 2);
        QCOMPARE(glanceAt(one)->trace, glanceAt(one)->trace);
        QVERIFY(glanceAt(one)->trace != glanceAt(other)->trace);
    }
};

QTEST_MAIN(TestFrameWatch)
#include "tst_framewatch.moc"
