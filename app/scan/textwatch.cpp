// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/textwatch.h"

#include "scan/framedecoder.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>

#include <algorithm>
#include <sys/resource.h>
#include <utility>

namespace {

constexpr int mostMilliseconds = 3000;  // for one frame
constexpr int restPerMillisecond = 3;   // after text without a message
constexpr int restWithoutText = 1000;   // milliseconds
constexpr int quietMilliseconds = 2000; // after another code: the text around it is no matter
constexpr int politeness = 10;          // of 19: yields to the camera and the window

qint64 steadyMilliseconds()
{
    return QDeadlineTimer::current().deadline();
}

// As the frame is shown: mirrored text cannot be read.
QImage shownImage(const FrameCopy& frame)
{
    const QImage gray = grayOf(frame);
    const QTransform& shown = frame.shown;
    const QTransform turn(shown.m11(), shown.m12(), shown.m21(), shown.m22(), 0, 0);
    return turn.isIdentity() || gray.isNull() ? gray : gray.transformed(turn);
}

} // namespace

// Lives in the text thread, which alone touches its members.
class TextWatch::Eye : public QObject
{
public:
    // Whether there is a reader; opening one costs some time and memory, once.
    bool open()
    {
        if (!std::exchange(m_tried, true))
            m_reader = TextReader::open();
        return m_reader != nullptr;
    }
    PrintedText read(const QImage& image) { return m_reader->read(image, mostMilliseconds); }

private:
    bool m_tried = false;
    std::unique_ptr<TextReader> m_reader; // none: no Tesseract here
};

TextWatch::TextWatch(QObject* parent) : QObject(parent), m_eye(new Eye)
{
    m_thread.setObjectName(QStringLiteral("loket-text"));
    m_eye->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_eye, &QObject::deleteLater);
}

TextWatch::~TextWatch()
{
    m_paused = true; // takes no frame any more
    m_thread.quit();
    m_thread.wait();
    if (!m_thread.isFinished()) // was never started
        delete m_eye;
}

void TextWatch::offer(const FrameCopy& frame, size_t camera)
{
    Watched& watched = m_cameras[camera];
    if (m_paused || steadyMilliseconds() < watched.restUntil || watched.busy.exchange(true))
        return;
    QMetaObject::invokeMethod(this, [this, frame, &watched, asked = watched.asked.load()] {
        start();
        QMetaObject::invokeMethod(m_eye,
                                  [this, frame, &watched, asked] { read(frame, watched, asked); });
    });
}

void TextWatch::codeInView(size_t camera)
{
    Watched& watched = m_cameras[camera];
    ++watched.asked;
    watched.seesText = false;
    watched.restUntil = steadyMilliseconds() + quietMilliseconds;
}

void TextWatch::setPaused(bool paused)
{
    m_paused = paused;
    for (Watched& watched : m_cameras) {
        ++watched.asked;
        watched.seesText = false;
    }
}

TextInView TextWatch::textInView(size_t camera) const
{
    if (!m_cameras[camera].seesText)
        return TextInView::None;
    return m_reading == PrintReading::Missing ? TextInView::Unreadable : TextInView::Readable;
}

void TextWatch::start()
{
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
}

void TextWatch::findReader()
{
    if (m_told)
        return;
    start();
    QMetaObject::invokeMethod(m_eye, [this] { (void)open(); });
}

// In the text thread.
bool TextWatch::open()
{
    const bool available = m_eye->open();
    m_reading = available ? PrintReading::Ready : PrintReading::Missing;
    QMetaObject::invokeMethod(this, [this] { tellAvailability(); });
    return available;
}

// In the text thread.
void TextWatch::read(const FrameCopy& frame, Watched& watched, int asked)
{
    setpriority(PRIO_PROCESS, 0, politeness); // on Linux of this thread alone
    QElapsedTimer timer;
    timer.start();
    PrintedText printed;
    qint64 rest = restWithoutText;
    const QImage image = shownImage(frame);
    const bool seen = TextReader::seesText(image);
    if (asked == watched.asked && seen) {
        const bool available = open();
        watched.seesText = true;
        if (available) {
            printed = m_eye->read(image);
            rest = printed.text.isEmpty() ? restPerMillisecond * timer.elapsed() : 0;
        }
    } else if (asked == watched.asked) {
        watched.seesText = false;
    }
    QMetaObject::invokeMethod(
        this, [this, printed, &watched, asked, rest] { tell(printed, watched, asked, rest); });
}

void TextWatch::tellAvailability()
{
    if (!std::exchange(m_told, true))
        Q_EMIT availabilityChanged(m_reading);
}

void TextWatch::tell(const PrintedText& printed, Watched& watched, int asked, qint64 rest)
{
    watched.restUntil = std::max<qint64>(watched.restUntil, steadyMilliseconds() + rest);
    watched.busy = false;
    if (asked != watched.asked)
        return watched.votes.clear();
    if (!watched.votes.add(printed.code, TextVotes::Time(steadyMilliseconds())))
        return;
    Sighting sighting;
    sighting.bytes = printed.text.toUtf8();
    sighting.symbology = Symbology::Text;
    sighting.foundBy = FoundBy::Camera;
    Q_EMIT sighted(sighting);
}
