// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about how a proof is held, picture by picture and over time.
#include "scan/coaching.h"
#include "scan/codeimage.h"
#include "support/frames.h"
#include "support/hardpictures.h"

#include <QTest>

namespace {

using namespace std::chrono_literals;
using namespace hardpictures;

QImage gray(const QImage& image)
{
    return image.convertToFormat(QImage::Format_Grayscale8);
}

QImage held(double share, double degrees = 0)
{
    return noisy(gray(sceneWith(qrImage("9ZZZZ", 8), {1280, 720}, share, degrees)), 4, 1);
}

// The code at so many pixels a module, its corner moved out of the picture.
QImage cut(int module, QPoint corner)
{
    QImage picture(1280, 720, QImage::Format_Grayscale8);
    picture.fill(150);
    const QImage code = gray(qrImage("9ZZZZ", module));
    for (int y = 0; y < 720; ++y)
        for (int x = 0; x < 1280; ++x)
            if (const QPoint at = QPoint(x, y) - corner; code.rect().contains(at))
                picture.scanLine(y)[x] = code.constScanLine(at.y())[at.x()];
    return noisy(picture, 4, 1);
}

CoachingFrame frameWith(const QImage& picture)
{
    CoachingFrame frame;
    frame.impression = impressionOf(picture);
    frame.somebodyThere = true;
    return frame;
}

QImage wall()
{
    return noisy(gray(sceneWith(QImage(8, 8, QImage::Format_RGB32), {1280, 720}, 0.01)), 6, 2);
}

} // namespace
Q_DECLARE_METATYPE(CoachingFrame)

class TestCoaching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void howAProofIsHeld_data()
    {
        QTest::addColumn<QImage>("picture");
        QTest::addColumn<Advice>("advice");
        QTest::newRow("an empty wall") << wall() << Advice::None;
        QTest::newRow("held well") << held(0.6) << Advice::None;
        QTest::newRow("held well, turned a little") << held(0.5, 6) << Advice::None;
        QTest::newRow("small, and large enough") << held(0.2) << Advice::None;
        QTest::newRow("too far") << held(0.085) << Advice::TooFar;
        QTest::newRow("too close: two eyes fill the picture")
            << cut(34, {-50, -60}) << Advice::TooClose;
        QTest::newRow("the right side is cut off") << cut(10, {1120, 200}) << Advice::CutOff;
        QTest::newRow("the lower side is cut off") << cut(10, {500, 560}) << Advice::CutOff;
        QTest::newRow("a lamp in the middle of it")
            << glaring(held(0.8), {640, 360}, 110, 300) << Advice::Glare;
        QTest::newRow("a lamp beside it") << glaring(held(0.5), {100, 70}, 60, 400) << Advice::None;
        QTest::newRow("in the dark") << toned(held(0.5), 0.15, 0) << Advice::TooDark;
        QTest::newRow("the lens is covered") << toned(held(0.5), 0.0, 3) << Advice::Black;
    }
    void howAProofIsHeld()
    {
        QFETCH(QImage, picture);
        QTEST(adviceFor(frameWith(picture)), "advice");
    }

    void whatElseIsKnown_data()
    {
        QTest::addColumn<CoachingFrame>("frame");
        QTest::addColumn<Advice>("advice");
        CoachingFrame read = frameWith(toned(held(0.5), 0.15, 0));
        read.codeRead = true;
        QTest::newRow("dark, and read all the same") << read << Advice::None;
        CoachingFrame moved = frameWith(movedWhile(held(0.6), 40));
        QTest::newRow("blurred") << moved << Advice::None;
        moved.moved = 300;
        QTest::newRow("blurred and moving") << moved << Advice::MoveSlower;
        CoachingFrame sharp = frameWith(held(0.6));
        sharp.moved = 300;
        QTest::newRow("moving and sharp") << sharp << Advice::None;
        CoachingFrame text = frameWith(wall());
        text.text = TextInView::Unreadable;
        QTest::newRow("text that nobody here can read") << text << Advice::TextUnreadable;
        text.text = TextInView::Readable;
        QTest::newRow("text and no code") << text << Advice::TextOnly;
        text.somebodyThere = false;
        QTest::newRow("a poster that always hangs there") << text << Advice::None;
        CoachingFrame frozen = frameWith(wall());
        frozen.sameFor = 5s;
        QTest::newRow("the same picture for a while") << frozen << Advice::None;
        frozen.sameFor = 7s;
        QTest::newRow("the same picture for long") << frozen << Advice::Frozen;
        CoachingFrame slow = frameWith(wall());
        slow.framesPerSecond = 15;
        QTest::newRow("15 frames a second") << slow << Advice::None;
        slow.framesPerSecond = 5;
        QTest::newRow("5 frames a second") << slow << Advice::LowFrameRate;
        slow.network = true;
        QTest::newRow("5 frames a second over the network") << slow << Advice::SlowNetwork;
        slow = frameWith(held(0.085));
        slow.framesPerSecond = 5;
        QTest::newRow("a slow camera, and the code is too far") << slow << Advice::TooFar;
        slow.somebodyThere = false;
        QTest::newRow("the same when nobody is there") << slow << Advice::LowFrameRate;
        slow = frameWith(wall());
        slow.framesPerSecond = 5;
        slow.impression.light = 40;
        QTest::newRow("slow because it is dark") << slow << Advice::TooDark;
        slow.somebodyThere = false;
        QTest::newRow("at night") << slow << Advice::LowFrameRate;
        slow.framesPerSecond.reset();
        QTest::newRow("a dark hall that nobody is in") << slow << Advice::None;
        CoachingFrame dark = frameWith(held(0.085));
        dark.impression.light = 40;
        QTest::newRow("dark, and the code is too far") << dark << Advice::TooFar;
        CoachingFrame still = frameWith(held(0.085));
        still.sameFor = 60s;
        QTest::newRow("frozen, with a code in it") << still << Advice::Frozen;
        still.network = true;
        QTest::newRow("the network sends the same picture again") << still << Advice::TooFar;
        still = frameWith(wall());
        still.sameFor = 60s;
        still.network = true;
        QTest::newRow("and nothing is in it") << still << Advice::None;
        QTest::newRow("no picture at all") << frameWith(QImage()) << Advice::Black;
    }
    void whatElseIsKnown()
    {
        QFETCH(CoachingFrame, frame);
        QTEST(adviceFor(frame), "advice");
    }

    void itComesWhenItWasRightForAWhile()
    {
        Coach coach;
        const CoachingFrame far = frameWith(held(0.085));
        QCOMPARE(coach.hear(far, 10s), Advice::None);
        QCOMPARE(coach.hear(far, 10s + 300ms), Advice::None);
        QCOMPARE(coach.hear(far, 10s + 600ms), Advice::TooFar);
    }

    void itGoesAtOnceWhenTheCodeIsRead()
    {
        Coach coach;
        const CoachingFrame far = frameWith(held(0.085));
        CoachingFrame read;
        read.codeRead = true;
        (void)coach.hear(far, 10s);
        QCOMPARE(coach.hear(far, 11s), Advice::TooFar);
        QCOMPARE(coach.hear(read, 11s + 100ms), Advice::None);
    }

    // Somebody moves a phone about: each advice is right for just long enough to be said.
    void itDoesNotFlicker()
    {
        Coach coach;
        const std::array frames{frameWith(held(0.085)), frameWith(cut(10, {1120, 200})),
                                frameWith(cut(34, {-50, -60}))};
        Advice shown = Advice::None;
        std::chrono::nanoseconds changed = 0s;
        int changes = 0;
        for (auto now = 10s + 0ms; now < 40s; now += 50ms) {
            const Advice advice = coach.hear(frames[size_t(now / 600ms) % 3], now);
            if (advice == shown)
                continue;
            QVERIFY(now - changed >= 1200ms);
            shown = advice;
            changed = now;
            ++changes;
        }
        QVERIFY(changes > 5);
    }

    void aCameraThatIsNeverSharp()
    {
        Coach coach;
        CoachingFrame soft = frameWith(blurred(held(0.6), 7));
        soft.impression.eyes.clear();
        Advice advice = Advice::None;
        auto now = 10s + 0ms;
        for (; now < 16s; now += 200ms)
            QCOMPARE(coach.hear(soft, now), Advice::None); // it may still be focusing
        for (; now < 20s; now += 200ms)
            advice = coach.hear(soft, now);
        QCOMPARE(advice, Advice::OutOfFocus);
        for (; now < 22s; now += 200ms)
            advice = coach.hear(frameWith(held(0.6)), now);
        QCOMPARE(advice, Advice::None);
    }
};

QTEST_GUILESS_MAIN(TestCoaching)
#include "tst_coaching.moc"
