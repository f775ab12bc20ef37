// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/scanner.h"

#include "scan/camera.h"
#include "scan/framewatch.h"
#include "scan/lookout.h"
#include "scan/picture.h"
#include "scan/textwatch.h"

#include <QPromise>
#include <QThread>
#include <QVideoFrame>
#include <QVideoSink>

#include <atomic>

namespace {

Pace::Time steadyNow()
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

// Lives in the scan thread, which alone touches its members but the counter.
class Reader : public QObject
{
public:
    std::vector<Symbology> symbologies{Symbology::QrCode, Symbology::Code128};

    std::optional<Sighting> read(const FrameCopy& frame)
    {
        auto sighting = m_lookout.look(frame, symbologies);
        overBudget = m_pictures + m_lookout.cutShort();
        return sighting;
    }
    template <typename Source>
    Result<std::vector<Sighting>> readPicture(const Source& source)
    {
        const auto codes = readPictureCodes(source, symbologies);
        m_pictures += codes && codes->cutShort;
        overBudget = m_pictures + m_lookout.cutShort();
        return codes.map(&PictureCodes::sightings);
    }

    std::atomic_int overBudget = 0; // read by other threads

private:
    Lookout m_lookout;
    int m_pictures = 0; // over their budget
};

} // namespace

class Scanner::Private
{
public:
    explicit Private(Scanner& scanner) : q(scanner)
    {
        thread.setObjectName(QStringLiteral("loket-scan"));
        reader->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, reader, &QObject::deleteLater);
        thread.start();
        QObject::connect(&text, &TextWatch::sighted, &q, &Scanner::sighted);
        QObject::connect(&text, &TextWatch::availabilityChanged, &q, &Scanner::printReadingChanged);
    }
    ~Private()
    {
        camera.reset();
        sink.reset(); // no frame comes after this
        thread.quit();
        thread.wait();
    }
    Q_DISABLE_COPY_MOVE(Private)

    // Making a sink loads the multimedia backend: not before it is needed.
    QVideoSink& madeSink()
    {
        if (!sink) {
            sink = std::make_unique<QVideoSink>();
            // Directly, in whichever thread delivers: a queued frame would be one too many.
            QObject::connect(
                sink.get(), &QVideoSink::videoFrameChanged, sink.get(),
                [this](const QVideoFrame& frame) { take(frame); }, Qt::DirectConnection);
        }
        return *sink;
    }
    Camera& madeCamera()
    {
        if (!camera) {
            camera = std::make_unique<Camera>(madeSink());
            QObject::connect(camera.get(), &Camera::changed, &q, &Scanner::cameraChanged);
        }
        return *camera;
    }
    void take(const QVideoFrame& frame)
    {
        if (!frame.isValid() || paused)
            return;
        const auto taken = watch.take(frame, steadyNow());
        if (!taken)
            return;
        QMetaObject::invokeMethod(reader, [this, taken] {
            const Pace::Time start = steadyNow();
            const auto sighting = reader->read(taken->copy);
            const Pace::Time cost = steadyNow() - start;
            if (sighting)
                text.codeInView();
            else if (taken->mayHoldText)
                text.offer(taken->copy);
            QMetaObject::invokeMethod(&q, [this, sighting, cost] { tell(sighting, cost); });
        });
    }
    void tell(const std::optional<Sighting>& sighting, Pace::Time cost)
    {
        watch.done(cost, sighting.has_value());
        if (paused) // since the frame was taken
            return;
        if (sighting)
            Q_EMIT q.sighted(*sighting);
        else
            Q_EMIT q.nothingInView();
    }
    template <typename Source>
    QFuture<Result<std::vector<Sighting>>> readOnThread(const Source& source)
    {
        const auto promise = std::make_shared<QPromise<Result<std::vector<Sighting>>>>();
        promise->start();
        QMetaObject::invokeMethod(reader, [this, promise, source] {
            promise->addResult(reader->readPicture(source));
            promise->finish();
        });
        return promise->future();
    }

    Scanner& q;
    QThread thread;
    Reader* reader = new Reader; // deleted by its thread
    TextWatch text;
    std::unique_ptr<QVideoSink> sink;
    std::unique_ptr<Camera> camera;
    CameraState off;
    FrameWatch watch;
    std::atomic_bool paused = false;
};

Scanner::Scanner(QObject* parent) : QObject(parent), d(std::make_unique<Private>(*this)) {}

Scanner::~Scanner() = default;

QVideoSink* Scanner::sink() const
{
    return &d->madeSink();
}

const CameraState& Scanner::camera() const
{
    return d->camera ? d->camera->state() : d->off;
}

void Scanner::setSymbologies(const std::vector<Symbology>& symbologies)
{
    QMetaObject::invokeMethod(
        d->reader, [reader = d->reader, symbologies] { reader->symbologies = symbologies; });
    d->watch.wake();
}

void Scanner::start(const QByteArray& cameraId)
{
    d->madeCamera().start(cameraId);
}

void Scanner::stop()
{
    if (d->camera)
        d->camera->stop();
}

int Scanner::overBudget() const
{
    return d->reader->overBudget;
}

void Scanner::setPaused(bool paused)
{
    d->paused = paused;
    d->text.setPaused(paused);
    d->watch.wake();
}

QFuture<Result<std::vector<Sighting>>> Scanner::readPicture(const QImage& image)
{
    return d->readOnThread(image);
}

QFuture<Result<std::vector<Sighting>>> Scanner::readPictureFile(const QString& path)
{
    return d->readOnThread(path);
}
