// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/scanner.h"

#include "scan/camera.h"
#include "scan/framereader.h"
#include "scan/picture.h"
#include "scan/pluggedcameras.h"
#include "scan/textwatch.h"

#include <QLoggingCategory>
#include <QPromise>
#include <QThread>
#include <QVideoFrame>
#include <QVideoSink>

#include <array>
#include <atomic>
#include <utility>

Q_LOGGING_CATEGORY(logPictures, "loket.pictures")

class Scanner::Private
{
public:
    explicit Private(Scanner& scanner) : q(scanner)
    {
        thread.setObjectName(QStringLiteral("loket-scan"));
        reader->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, reader, &QObject::deleteLater);
        thread.start();
        pictureThread.setObjectName(QStringLiteral("loket-pictures"));
        pictures->moveToThread(&pictureThread);
        QObject::connect(&pictureThread, &QThread::finished, pictures, &QObject::deleteLater);
        QObject::connect(&text, &TextWatch::sighted, &q, &Scanner::sighted);
        QObject::connect(&text, &TextWatch::availabilityChanged, &q, &Scanner::printReadingChanged);
    }
    ~Private()
    {
        for (Source& source : sources) {
            source.camera.reset();
            source.sink.reset(); // no frame comes after this
        }
        thread.quit();
        pictureThread.quit();
        thread.wait();
        pictureThread.wait();
        if (!pictureThread.isFinished()) // was never started
            delete pictures;
    }
    Q_DISABLE_COPY_MOVE(Private)

    // Making a sink loads the multimedia backend: not before it is needed.
    QVideoSink& madeSink(size_t which)
    {
        auto& sink = sources[which].sink;
        if (!sink) {
            PluggedCameras::ofThisProgram().update(); // seen from the backend's beginning on
            sink = std::make_unique<QVideoSink>();
            // Directly, in whichever thread delivers: a queued frame would be one too many.
            QObject::connect(
                sink.get(), &QVideoSink::videoFrameChanged, sink.get(),
                [this, which](const QVideoFrame& frame) { take(which, frame); },
                Qt::DirectConnection);
        }
        return *sink;
    }
    Camera& madeCamera(size_t which)
    {
        auto& camera = sources[which].camera;
        if (!camera) {
            camera = std::make_unique<Camera>(madeSink(which), which == 0);
            QObject::connect(camera.get(), &Camera::changed, &q, [this, which] { show(which); });
        }
        return *camera;
    }
    void take(size_t which, const QVideoFrame& frame)
    {
        if (!frame.isValid() || paused)
            return;
        auto taken = sources[which].watch.take(frame, FrameReader::now());
        if (!taken)
            return;
        QMetaObject::invokeMethod(reader, [this, which, taken]() mutable {
            const auto looked = reader->read(
                which, *taken, {text.textInView(which), sources[which].network.load()});
            if (looked.sighting)
                text.codeInView(which);
            else if (taken->awake)
                text.offer(taken->copy, which);
            QMetaObject::invokeMethod(&q, [this, which, looked] { tell(which, looked); });
        });
    }
    void tell(size_t which, const FrameReader::Looked& looked)
    {
        sources[which].watch.done(looked.cost, looked.sighting.has_value());
        if (paused) // since the frame was taken
            return;
        advise(which, looked.advice);
        if (!looked.sighting)
            return Q_EMIT q.nothingInView();
        Sighting sighting = *looked.sighting;
        if (which != 0) // its picture is not the one that is shown large
            sighting.corners.reset();
        Q_EMIT q.sighted(sighting);
    }
    void advise(size_t which, Advice advice)
    {
        if (std::exchange(sources[which].advice, advice) != advice)
            show(which);
    }
    void show(size_t which)
    {
        if (which == 0)
            Q_EMIT q.cameraChanged(state(0));
        else
            Q_EMIT q.secondCameraChanged(state(which));
    }
    [[nodiscard]] CameraState state(size_t which) const
    {
        const Source& source = sources[which];
        CameraState state = source.camera ? source.camera->state() : CameraState();
        state.advice = source.advice;
        return state;
    }
    void wake()
    {
        for (Source& source : sources)
            source.watch.wake();
    }
    template <typename Source>
    QFuture<Result<std::vector<Sighting>>> readOnThread(const Source& source)
    {
        if (!pictureThread.isRunning())
            pictureThread.start();
        const auto promise = std::make_shared<QPromise<Result<std::vector<Sighting>>>>();
        promise->start();
        QMetaObject::invokeMethod(pictures, [promise, source, symbologies = symbologies] {
            const auto codes = readPictureCodes(source, symbologies);
            if (codes && codes->cutShort)
                qCWarning(logPictures) << "too slow: a picture was not searched to its end";
            promise->addResult(codes.map(&PictureCodes::sightings));
            promise->finish();
        });
        return promise->future();
    }

    static_assert(FrameReader::cameras == TextWatch::cameras);
    struct Source // one camera
    {
        std::unique_ptr<QVideoSink> sink;
        std::unique_ptr<Camera> camera;
        FrameWatch watch;
        std::atomic_bool network = false;
        Advice advice = Advice::None;
    };
    Scanner& q;
    QThread thread;
    FrameReader* reader = new FrameReader;                    // deleted by its thread
    QThread pictureThread;                                    // once there is one to read
    QObject* pictures = new QObject;                          // stands for it; deleted by it
    std::vector<Symbology> symbologies = reader->symbologies; // of pictures
    TextWatch text;
    std::array<Source, FrameReader::cameras> sources;
    std::atomic_bool paused = false;
};

Scanner::Scanner(QObject* parent) : QObject(parent), d(std::make_unique<Private>(*this)) {}

Scanner::~Scanner() = default;

QVideoSink* Scanner::sink() const
{
    return &d->madeSink(0);
}

QVideoSink* Scanner::secondSink() const
{
    return &d->madeSink(1);
}

CameraState Scanner::camera() const
{
    return d->state(0);
}

CameraState Scanner::secondCamera() const
{
    return d->state(1);
}

void Scanner::setSymbologies(const std::vector<Symbology>& symbologies)
{
    QMetaObject::invokeMethod(
        d->reader, [reader = d->reader, symbologies] { reader->symbologies = symbologies; });
    d->symbologies = symbologies;
    d->wake();
}

void Scanner::start(const QByteArray& cameraId)
{
    d->sources[0].network = isCameraAddress(cameraId);
    d->madeCamera(0).start(cameraId);
}

void Scanner::setTurns(const QHash<QByteArray, CameraTurn>& turns)
{
    for (size_t which = 0; which < d->sources.size(); ++which)
        d->madeCamera(which).setTurns(turns);
}

void Scanner::startSecond(const QByteArray& cameraId)
{
    d->madeCamera(0).reserve(cameraId); // first: it may have to let go of it
    if (cameraId.isEmpty()) {
        if (d->sources[1].camera)
            d->sources[1].camera->stop();
        return;
    }
    d->sources[1].network = isCameraAddress(cameraId);
    d->madeCamera(1).start(cameraId);
}

void Scanner::stop()
{
    for (auto& source : d->sources)
        if (source.camera)
            source.camera->stop();
}

void Scanner::askPrintReading()
{
    d->text.findReader();
}

void Scanner::setPaused(bool paused)
{
    d->paused = paused;
    for (size_t which = 0; which < d->sources.size(); ++which)
        d->advise(which, Advice::None);
    d->text.setPaused(paused);
    d->wake();
}

QFuture<Result<std::vector<Sighting>>> Scanner::readPicture(const QImage& image)
{
    return d->readOnThread(image);
}

QFuture<Result<std::vector<Sighting>>> Scanner::readPictureFile(const QString& path)
{
    return d->readOnThread(path);
}
