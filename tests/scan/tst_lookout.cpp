// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/lookout.h"
#include "support/frames.h"
#include "support/hardpictures.h"

#include <QMap>
#include <QTest>

namespace {

using namespace std::chrono_literals;

const std::vector<Symbology> usual{Symbology::QrCode, Symbology::Code128};

FrameCopy frameWith(const QImage& gray)
{
    return copyFrame(frameOf(gray.convertToFormat(QImage::Format_RGB32)));
}

QImage scene(const QByteArray& bytes, double degrees = 5)
{
    return sceneWith(qrImage(bytes, 8), {640, 480}, 0.5, degrees)
        .convertToFormat(QImage::Format_Grayscale8);
}

// As much time as it wants: what is found must not hang on the machine.
Lookout patient()
{
    return Lookout({10s, 10s, 10s});
}

// Frames until the code is read; -1: not within as many.
int framesUntilRead(Lookout& lookout, const QByteArray& bytes, int most,
                    const std::function<QImage(int)>& frame)
{
    for (int i = 0; i < most; ++i)
        if (const auto sighting = lookout.look(frameWith(frame(i)), usual)) {
            Q_ASSERT(sighting->bytes == bytes);
            return sighting->bytes == bytes ? i : -2;
        }
    return -1;
}

} // namespace

class TestLookout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPlainFramesAtOnce()
    {
        Lookout lookout = patient();
        const auto sighting = lookout.look(frameWith(scene("9ZZZZ")), usual);
        QVERIFY(sighting);
        QCOMPARE(sighting->bytes, QByteArray("9ZZZZ"));
        QCOMPARE(lookout.cutShort(), 0);
    }

    void hardFramesAreReadWithinAFew_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char* kind : {"reversed", "glaring", "low contrast", "noisy", "dark", "curved"})
            QTest::newRow(kind) << QByteArray(kind);
    }
    void hardFramesAreReadWithinAFew()
    {
        QFETCH(QByteArray, kind);
        const auto& all = hardpictures::kinds();
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const auto& each) { return kind == each.name; });
        QVERIFY(found != all.end());
        Lookout lookout = patient();
        const int frames = framesUntilRead(lookout, "9ZZZZ", 14,
                                           [&](int) { return found->make(scene("9ZZZZ"), 2); });
        QVERIFY2(frames >= 0, qPrintable(QString::number(frames)));
    }

    // None of the frames can be read alone, however often it is looked at; their mean can.
    void noisyFramesArePutTogether()
    {
        const QImage faint =
            hardpictures::toned(sceneWith(qrImage("9ZZZZ", 8), {640, 480}, 116.0 / 480, 5)
                                    .convertToFormat(QImage::Format_Grayscale8),
                                0.2, 100);
        Lookout lookout = patient();
        int shown = 0;
        std::optional<Sighting> read;
        for (unsigned seed = 0; seed < 20 && !read; ++seed) {
            const QImage frame = hardpictures::noisy(faint, 42, seed);
            Lookout alone = patient();
            if (framesUntilRead(alone, "9ZZZZ", 12, [&](int) { return frame; }) >= 0)
                continue;
            ++shown;
            read = lookout.look(frameWith(frame), usual);
        }
        QVERIFY2(read, qPrintable(QStringLiteral("after %1 frames").arg(shown)));
        QCOMPARE(read->bytes, QByteArray("9ZZZZ"));
    }

    // After a code was read, another one in the same place is never mixed with it.
    void anotherCodeInTheSamePlace()
    {
        Lookout lookout = patient();
        QMap<QByteArray, int> read;
        for (int i = 0; i < 40; ++i) {
            const QByteArray bytes = i % 20 < 10 ? "AAAAA1" : "BBBBB2";
            const QImage hard =
                hardpictures::noisy(hardpictures::toned(scene(bytes), 0.15, 100), 14, unsigned(i));
            if (const auto sighting = lookout.look(frameWith(hard), usual)) {
                QCOMPARE(sighting->bytes, bytes);
                ++read[bytes];
            }
        }
        QVERIFY(read["AAAAA1"] > 0 && read["BBBBB2"] > 0);
    }

    void knowsWhereTheFrameShowsIt()
    {
        Lookout lookout = patient();
        const auto plain = lookout.look(frameWith(scene("9ZZZZ")), usual);
        QVERIFY(plain);
        std::optional<Sighting> hard;
        for (int i = 0; i < 14 && !hard; ++i)
            hard = lookout.look(frameWith(hardpictures::reversed(scene("9ZZZZ"))), usual);
        QVERIFY(hard);
        for (size_t i = 0; i < 4; ++i) {
            const QPointF off = (*plain->corners)[i] - (*hard->corners)[i];
            QVERIFY(std::abs(off.x()) < 0.02 && std::abs(off.y()) < 0.02);
        }
    }

    // What one frame cost too much, the next ones save.
    void dearStepsArePaidByPlainFrames()
    {
        Lookout lookout({1ns, 1ns, 10s});
        const FrameCopy hard = frameWith(hardpictures::reversed(scene("9ZZZZ")));
        int read = 0;
        for (int i = 0; i < 30; ++i)
            read += lookout.look(hard, usual).has_value();
        QCOMPARE(read, 0); // one attempt, and never again
    }

    void framesOverTheirTimeAreCounted()
    {
        Lookout lookout({10s, 10s, 0ms});
        const FrameCopy hard = frameWith(hardpictures::reversed(scene("9ZZZZ")));
        for (int i = 0; i < 5; ++i)
            QVERIFY(!lookout.look(hard, usual));
        QCOMPARE(lookout.cutShort(), 5);
    }

    void picturesOverTheirTimeAreSaidSo()
    {
        const QImage hard = hardpictures::reversed(scene("9ZZZZ"));
        QCOMPARE(decodeImage(hard, usual, 60s).sightings.size(), size_t(1));
        const PictureCodes none = decodeImage(hard, usual, 0ms);
        QVERIFY(none.cutShort && none.sightings.empty());
        QVERIFY(!decodeImage(scene("9ZZZZ"), usual, 0ms).cutShort); // plain reading is always done
    }

    void emptyFrames()
    {
        Lookout lookout;
        QVERIFY(!lookout.look(FrameCopy(), usual));
        QVERIFY(!lookout.look(frameWith(QImage(1, 1, QImage::Format_Grayscale8)), usual));
    }
};

QTEST_GUILESS_MAIN(TestLookout)
#include "tst_lookout.moc"
