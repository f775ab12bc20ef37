// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/scanner.h"

#include "scan/camera.h"
#include "scan/coaching.h"
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

constexpr Pace::Time coachEvery = std::chrono::milliseconds(150);

struct Looked // what became of a frame
{
    std::optional<Sighting> sighting;
    Advice advice = Advice::None;
    Pace::Time cost{0};
};

// Lives in the scan thread, which alone touches its members but the counter.
class Reader : public QObject
{
public:
    std::vector<Symbology> symbologies{Symbology::QrCode, Symbology::Code128};

    Looked read(const FrameWatch::Taken& taken, bool textSeen)
    {
        const Pace::Time start = steadyNow();
        Looked looked;
        looked.sighting = m_lookout.look(taken.copy, symbologies);
        overBudget = m_pictures + m_lookout.cutShort();
        if (looked.sighting || start - m_coached >= coachEvery)
            coach(taken, looked.sighting.has_value(), textSeen, start);
        looked.advice = m_advice;
        looked.cost = steadyNow() - start;
        return looked;
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
    void coach(const FrameWatch::Taken& taken, bool codeRead, bool textSeen, Pace::Time now)
    {
        CoachingFrame frame;
        frame.codeRead = codeRead;
        if (!codeRead)
            frame.impression = impressionOf(grayOf(taken.copy));
        frame.textSeen = textSeen;
        frame.moved = m_glance && taken.glance ? cellsThatDiffer(*m_glance, *taken.glance) : 0;
        frame.somebodyThere = taken.awake;
        frame.sameFor = taken.sameFor;
        frame.framesPerSecond = taken.framesPerSecond;
        m_advice = m_coach.hear(frame, now);
        m_glance = taken.glance;
        m_coached = now;
    }

    Lookout m_lookout;
    Coach m_coach;
    Advice m_advice = Advice::None;
    std::optional<Glance> m_glance; // when it was coached last
    Pace::Time m_coached{0};
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
            QObject::connect(camera.get(), &Camera::changed, &q,
                             [this] { Q_EMIT q.cameraChanged(q.camera()); });
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
            const Looked looked = reader->read(*taken, text.seesText());
            if (looked.sighting)
                text.codeInView();
            else if (taken->awake)
                text.offer(taken->copy);
            QMetaObject::invokeMethod(&q, [this, looked] { tell(looked); });
        });
    }
    void tell(const Looked& looked)
    {
        watch.done(looked.cost, looked.sighting.has_value());
        if (paused) // since the frame was taken
            return;
        advise(looked.advice);
        if (looked.sighting)
            Q_EMIT q.sighted(*looked.sighting);
        else
            Q_EMIT q.nothingInView();
    }
    void advise(Advice now)
    {
        if (now == advice)
            return;
        advice = now;
        Q_EMIT q.cameraChanged(q.camera());
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
    Advice advice = Advice::None;
    FrameWatch watch;
    std::atomic_bool paused = false;
};

Scanner::Scanner(QObject* parent) : QObject(parent), d(std::make_unique<Private>(*this)) {}

Scanner::~Scanner() = default;

QVideoSink* Scanner::sink() const
{
    return &d->madeSink();
}

CameraState Scanner::camera() const
{
    CameraState state = d->camera ? d->camera->state() : CameraState();
    state.advice = d->advice;
    return state;
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
    d->advise(Advice::None);
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
