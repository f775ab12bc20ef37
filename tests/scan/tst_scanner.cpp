// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/framedecoder.h"
#include "scan/framereader.h"
#include "scan/scanner.h"
#include "support/frames.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QVideoFrame>
#include <QVideoSink>

#include <atomic>

namespace {

QByteArray bytesOf(const QSignalSpy& sighted, qsizetype index)
{
    return index < sighted.size() ? sighted[index].first().value<Sighting>().bytes
                                  : QByteArray("nothing sighted");
}

QVideoFrame frameWith(const QByteArray& bytes)
{
    return frameOf(sceneWith(qrImage(bytes)));
}

QImage noiseOf(QSize size)
{
    QImage noise(size, QImage::Format_Grayscale8);
    QRandomGenerator random(1);
    for (int y = 0; y < size.height(); ++y)
        random.generate(noise.scanLine(y), noise.scanLine(y) + size.width());
    return noise;
}

QVideoFrame emptyFrame()
{
    QImage wall(640, 480, QImage::Format_RGB32);
    wall.fill(Qt::darkGray);
    return frameOf(wall);
}

} // namespace

class TestScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Sighting>(); }

    void frameBecomesASighting()
    {
        Scanner scanner;
        QSignalSpy sighted(&scanner, &Scanner::sighted);
        scanner.sink()->setVideoFrame(frameWith("9ZZZZ"));
        QTRY_COMPARE(sighted.size(), 1);
        const auto sighting = sighted[0][0].value<Sighting>();
        QCOMPARE(sighting.bytes, QByteArray("9ZZZZ"));
        QCOMPARE(sighting.symbology, Symbology::QrCode);
        QCOMPARE(sighting.foundBy, FoundBy::Camera);
        QVERIFY(sighting.corners.has_value());
        QCOMPARE(sighting.at, Instant{}); // the desk reads the clock
    }

    void emptyFrameIsSaidToBeEmpty()
    {
        Scanner scanner;
        QSignalSpy nothing(&scanner, &Scanner::nothingInView);
        scanner.sink()->setVideoFrame(emptyFrame());
        QTRY_COMPARE(nothing.size(), 1);
    }

    void signalsComeInTheScannersThread()
    {
        Scanner scanner;
        QThread* came = nullptr;
        connect(
            &scanner, &Scanner::sighted, &scanner, [&] { came = QThread::currentThread(); },
            Qt::DirectConnection);
        scanner.sink()->setVideoFrame(frameWith("9ZZZZ"));
        QTRY_COMPARE(came, QThread::currentThread());
    }

    // Twenty frames while the first is being read: nineteen are dropped, not queued.
    void dropsWhatComesMeanwhile()
    {
        Scanner scanner;
        QSignalSpy sighted(&scanner, &Scanner::sighted);
        for (int i = 0; i < 20; ++i)
            scanner.sink()->setVideoFrame(frameWith("CODE" + QByteArray::number(i)));
        QTRY_COMPARE(sighted.size(), 1);
        QTest::qWait(100);
        QCOMPARE(sighted.size(), 1);
        QCOMPARE(bytesOf(sighted, 0), QByteArray("CODE0"));
        scanner.sink()->setVideoFrame(frameWith("NEXT"));
        QTRY_COMPARE(sighted.size(), 2);
        QCOMPARE(bytesOf(sighted, 1), QByteArray("NEXT"));
    }

    // A slot that waits, as a dialog does, must not stop the eye.
    void goesOnWhileASlotWaits()
    {
        Scanner scanner;
        QSignalSpy sighted(&scanner, &Scanner::sighted);
        bool first = true;
        connect(&scanner, &Scanner::sighted, this, [&] {
            if (std::exchange(first, false)) {
                scanner.sink()->setVideoFrame(frameWith("SECOND"));
                QTRY_COMPARE(sighted.size(), 2);
            }
        });
        scanner.sink()->setVideoFrame(frameWith("FIRST"));
        QTRY_COMPARE(sighted.size(), 2);
        QCOMPARE(bytesOf(sighted, 1), QByteArray("SECOND"));
    }

    void framesFromAnotherThread()
    {
        Scanner scanner;
        QSignalSpy sighted(&scanner, &Scanner::sighted);
        QVideoSink* sink = scanner.sink();
        std::atomic<int> shown{0};
        std::atomic<bool> ends{false};
        const std::unique_ptr<QThread> camera(QThread::create([&] {
            while (shown < 50 || !ends) { // as long as it takes until one has been looked at
                ++shown;
                sink->setVideoFrame(frameWith("9ZZZZ"));
                QThread::msleep(2);
            }
        }));
        camera->start();
        const bool seen = QTest::qWaitFor([&] { return sighted.size() > 1; }, 30'000);
        ends = true;
        QVERIFY(camera->wait(120'000));
        QVERIFY(seen);
        QVERIFY(sighted.size() <= shown);
        for (qsizetype i = 0; i < sighted.size(); ++i)
            QCOMPARE(bytesOf(sighted, i), QByteArray("9ZZZZ"));
    }

    void pausedDropsUnread()
    {
        Scanner scanner;
        QSignalSpy sighted(&scanner, &Scanner::sighted);
        QSignalSpy nothing(&scanner, &Scanner::nothingInView);
        scanner.setPaused(true);
        scanner.sink()->setVideoFrame(frameWith("SECRET"));
        scanner.sink()->setVideoFrame(emptyFrame());
        QTest::qWait(100);
        QCOMPARE(sighted.size() + nothing.size(), 0);
        scanner.setPaused(false);
        scanner.sink()->setVideoFrame(frameWith("9ZZZZ"));
        QTRY_COMPARE(sighted.size(), 1);
        QCOMPARE(bytesOf(sighted, 0), QByteArray("9ZZZZ"));
    }

    void pausedWhileAFrameIsUnderWay()
    {
        Scanner scanner;
        QSignalSpy sighted(&scanner, &Scanner::sighted);
        scanner.sink()->setVideoFrame(frameWith("SECRET"));
        scanner.setPaused(true);
        QTest::qWait(150);
        QCOMPARE(sighted.size(), 0);
        scanner.setPaused(false);
        scanner.sink()->setVideoFrame(frameWith("9ZZZZ"));
        QTRY_COMPARE(sighted.size(), 1);
    }

    void symbologiesAreThoseOfTheProfile()
    {
        Scanner scanner;
        QSignalSpy sighted(&scanner, &Scanner::sighted);
        QSignalSpy nothing(&scanner, &Scanner::nothingInView);
        const QImage bars = sceneWith(codeImage("9ZZZZ8", Symbology::Code39));
        scanner.sink()->setVideoFrame(frameOf(bars));
        QTRY_COMPARE(nothing.size(), 1);
        scanner.setSymbologies({Symbology::QrCode, Symbology::Code39});
        scanner.sink()->setVideoFrame(frameOf(bars)); // the sink ignores the same frame again
        QTRY_COMPARE(sighted.size(), 1);
        QCOMPARE(bytesOf(sighted, 0), QByteArray("9ZZZZ8"));
    }

    void whiteOnBlackIsReadWithinAFewFrames()
    {
        Scanner scanner;
        QSignalSpy sighted(&scanner, &Scanner::sighted);
        QImage code = qrImage("DARK");
        code.invertPixels();
        QSignalSpy nothing(&scanner, &Scanner::nothingInView);
        const QDeadlineTimer enough(60'000);
        while (sighted.isEmpty() && nothing.size() < 50 && !enough.hasExpired()) {
            scanner.sink()->setVideoFrame(frameOf(sceneWith(code)));
            QTest::qWait(20);
        }
        QCOMPARE(bytesOf(sighted, 0), QByteArray("DARK"));
    }

    void picturesAreReadOnAThreadOfTheirOwn()
    {
        Scanner scanner;
        auto image = scanner.readPicture(sceneWith(qrImage("9ZZZZ")));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("proof.png"));
        QVERIFY(qrImage("FILE1").save(path));
        auto file = scanner.readPictureFile(path);
        auto gone = scanner.readPictureFile(folder.filePath(QStringLiteral("gone.png")));
        QCOMPARE(image.result()->front().bytes, QByteArray("9ZZZZ"));
        QCOMPARE(file.result()->front().bytes, QByteArray("FILE1"));
        QCOMPARE(gone.result().error().fault, Fault::PictureUnreadable);
    }

    void theCamerasSeeOnWhilePicturesAreRead()
    {
        Scanner scanner;
        QSignalSpy sighted(&scanner, &Scanner::sighted);
        QList<QFuture<Result<std::vector<Sighting>>>> pictures;
        for (int i = 0; i < 3; ++i) // some seconds
            pictures.append(scanner.readPicture(noiseOf({6000, 4000})));
        scanner.sink()->setVideoFrame(frameWith("9ZZZZ"));
        QTRY_COMPARE(sighted.size(), 1);
        QVERIFY(!pictures.last().isFinished());
    }

    // A PC that is too slow shows in the log, not in every line of it.
    void framesThatTookTooLongAreLogged()
    {
        using namespace std::chrono_literals;
        FrameReader reader({10s, 10s, 0ms});
        QImage hard = qrImage("9ZZZZ");
        hard.invertPixels();
        FrameWatch::Taken taken;
        taken.copy = copyFrame(frameOf(sceneWith(hard)));
        QTest::ignoreMessage(QtWarningMsg, "too slow: frames not searched to their end: 1");
        QTest::failOnWarning(QRegularExpression(QStringLiteral("too slow")));
        for (int i = 0; i < 5; ++i)
            QVERIFY(!reader.read(0, taken, {}).sighting);
    }

    // Whoever looks at the frame next, for text, does not decode it again.
    void aJpegFrameIsPassedOnDecoded()
    {
        FrameReader reader;
        FrameWatch::Taken taken;
        taken.copy =
            copyFrame(frameOf(sceneWith(qrImage("9ZZZZ")), QVideoFrameFormat::Format_Jpeg));
        const auto looked = reader.read(0, taken, {});
        QVERIFY(looked.sighting);
        QCOMPARE(looked.sighting->bytes, QByteArray("9ZZZZ"));
        QCOMPARE(taken.copy.format, QVideoFrameFormat::Format_Y8);
    }

    void picturesAreReadWhilePaused()
    {
        Scanner scanner;
        scanner.setPaused(true);
        QCOMPARE(scanner.readPicture(qrImage("9ZZZZ")).result()->size(), size_t(1));
    }

    // The future of a scanner that goes ends all the same.
    void goesWithWorkLeft()
    {
        QList<QFuture<Result<std::vector<Sighting>>>> left;
        {
            Scanner scanner;
            scanner.sink()->setVideoFrame(frameWith("9ZZZZ"));
            for (int i = 0; i < 20; ++i)
                left.append(scanner.readPicture(sceneWith(qrImage("9ZZZZ"))));
        }
        for (const auto& future : left)
            QVERIFY(future.isFinished());
    }

    void isOffUntilStarted()
    {
        Scanner scanner;
        QCOMPARE(scanner.camera().phase, CameraState::Phase::Off);
        scanner.stop();
        QCOMPARE(scanner.camera().phase, CameraState::Phase::Off);
    }
};

QTEST_MAIN(TestScanner)
#include "tst_scanner.moc"
