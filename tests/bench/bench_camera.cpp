// SPDX-License-Identifier: GPL-3.0-or-later
// Through a real QCamera (run by with-virtual-camera): from the first frame that shows a code to
// the verdict, and what seeing costs on top of a window that only shows the camera's picture.
#include "bench/measure.h"
#include "bench/samplecounter.h"
#include "e2e/plugging.h"
#include "scan/codeimage.h"
#include "scan/glance.h"
#include "scan/scanner.h"
#include "support/frames.h"
#include "ui/camerapreview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QVideoFrame>
#include <QVideoSink>

#include <cstdio>
#include <ctime>

namespace {

const QSize size(1280, 720);

struct Stand
{
    QTemporaryDir folder;
    Theme theme;
    Scanner scanner;
    CameraPreview preview{theme};
    QElapsedTimer clock;
    quint64 trace = 0;
    qint64 changedAt = 0; // when the picture changed last, ns

    Stand()
    {
        clock.start();
        preview.resize(440, 330);
        preview.show();
        preview.watch(scanner.sink());
        QObject::connect(scanner.sink(), &QVideoSink::videoFrameChanged, &preview,
                         [this](const QVideoFrame& frame) { frameCame(frame); });
    }
    void frameCame(const QVideoFrame& frame)
    {
        if (!measuringTime)
            return;
        const auto glance = glanceAt(frame);
        if (glance && glance->trace != trace) {
            trace = glance->trace;
            changedAt = clock.nsecsElapsed();
        }
    }
    [[nodiscard]] QString saved(const QString& name, const QImage& picture) const
    {
        const QString path = folder.filePath(name);
        if (!picture.save(path))
            qFatal("cannot write a picture");
        return path;
    }
    bool measuringTime = false;
};

QStringList movingCodes(const Stand& stand)
{
    QStringList paths;
    for (int i = 0; i < 12; ++i) {
        const QImage code = sceneWith(qrImage(SampleCounter::code), {500, 500}, 0.9, i * 3);
        QImage scene = emptyHall(size);
        for (int y = 0; y < code.height(); ++y)
            for (int x = 0; x < code.width(); ++x)
                scene.setPixel(100 + i * 50 + x, 100 + y, code.pixel(x, y));
        paths += stand.saved(QStringLiteral("moving%1.png").arg(i), scene);
    }
    return paths;
}

std::unique_ptr<QProcess> camera(Stand& stand, const QString& secondsEach, const QStringList& paths)
{
    auto process = std::make_unique<QProcess>();
    process->setStandardErrorFile(QProcess::nullDevice());
    process->start(qEnvironmentVariable("VIRTUAL_CAMERA"), QStringList{secondsEach} + paths);
    stand.scanner.start({});
    if (!QTest::qWaitFor(
            [&] { return stand.scanner.camera().phase == CameraState::Phase::Running; }, patience))
        qFatal("the camera does not run");
    return process;
}

void unplug(Stand& stand, QProcess& process)
{
    stand.scanner.stop();
    process.terminate();
    process.waitForFinished(patience);
    QTest::qWait(1000);
}

// Per cent of one processor, over some seconds.
double load(int seconds)
{
    QElapsedTimer wall;
    wall.start();
    const std::clock_t start = std::clock(); // of all threads
    QTest::qWait(seconds * 1000);
    const double used = double(std::clock() - start) / CLOCKS_PER_SEC;
    return 100 * used / (double(wall.elapsed()) / 1000);
}

void printLoad(const char* what, double alone, double with, double aim)
{
    std::printf("| %s | %.1f %% | %.1f %% | %.1f %% | <= %.0f %%: %s |\n", what, alone, with,
                with - alone, aim, with - alone <= aim ? "met" : "missed");
    std::fflush(stdout);
}

void measureLoad(Stand& stand, const char* what, int seconds, double aim)
{
    stand.scanner.setPaused(true);
    QTest::qWait(2000);
    const double alone = load(seconds);
    stand.scanner.setPaused(false);
    QTest::qWait(6000); // until it has looked enough
    printLoad(what, alone, load(seconds), aim);
}

// The camera turns from nobody to a code and back, so many times. Answers how often the code was
// never read.
int measureTime(Stand& stand, QProcess& process, int rounds)
{
    const SampleCounter counter;
    std::vector<Seconds> times;
    qint64 verdictAt = 0;
    const QObject here; // ends the connection
    QObject::connect(&stand.scanner, &Scanner::sighted, &here, [&](const Sighting& seen) {
        if (verdictAt == 0 && counter.verdictOn(seen))
            verdictAt = stand.clock.nsecsElapsed();
    });
    stand.measuringTime = true;
    int lost = 0;
    for (int round = 0; round < rounds; ++round) {
        QTest::qWait(400 + round % 7 * 300);
        verdictAt = stand.changedAt = 0;
        turnToNextPicture(process); // the code
        if (QTest::qWaitFor([&] { return verdictAt != 0; }, patience))
            times.push_back(double(verdictAt - stand.changedAt) / 1e9);
        else
            ++lost;
        stand.changedAt = 0;
        turnToNextPicture(process); // nobody
        (void)QTest::qWaitFor([&] { return stand.changedAt != 0; }, patience);
    }
    stand.measuringTime = false;
    printHead();
    printAlone(QStringLiteral("camera's first frame with a code to the verdict, 720p30"), times);
    std::printf("\nIn %d of %d rounds the code was never read.\n", lost, rounds);
    return lost;
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    if (!hasVirtualCamera())
        return std::fprintf(stderr, "bench_camera: run by tests/e2e/with-virtual-camera\n"), 77;
    const bool quick = benchOptions().quick;
    const int seconds = quick ? 6 : 15;
    Stand stand;
    const QString nobody = stand.saved(QStringLiteral("nobody.png"), emptyHall(size));
    const QString code =
        stand.saved(QStringLiteral("code.png"), sceneWith(qrImage(SampleCounter::code), size));

    auto process = camera(stand, QStringLiteral("0"), {nobody, code});
    const int lost = measureTime(stand, *process, quick ? 20 : 100);
    unplug(stand, *process);

    std::printf("\n| part of one processor, 720p30 | preview alone | with seeing | more | aim |\n"
                "|---|--:|--:|--:|--:|\n");
    process = camera(stand, QStringLiteral("0"), {nobody});
    measureLoad(stand, "nobody there", seconds, 3);
    unplug(stand, *process);
    process = camera(stand, QStringLiteral("0.1"), movingCodes(stand));
    measureLoad(stand, "a code moves all the time", seconds, 20);
    unplug(stand, *process);
    return lost > 0 ? 1 : 0;
}
