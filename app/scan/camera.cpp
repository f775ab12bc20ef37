// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/camera.h"

#include "scan/cameraformat.h"
#include "scan/cameraprobe.h"
#include "scan/ownframe.h"
#include "scan/pluggedcameras.h"

#include <QCamera>
#include <QLoggingCategory>
#include <QMediaCaptureSession>
#include <QMediaPlayer>
#include <QTimer>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(logCamera, "loket.camera")

constexpr auto firstFrameWithin = 8s; // some webcams need four to wake up
constexpr auto nextFrameWithin = 3s;
constexpr auto tryAgainAfter = 3s;

QCameraFormat chosenFormat(const QCameraDevice& device)
{
    const QList<QCameraFormat> formats = device.videoFormats();
    std::vector<FormatOffer> offers;
    for (const QCameraFormat& format : formats)
        offers.push_back({format.resolution(), format.maxFrameRate(),
                          format.pixelFormat() == QVideoFrameFormat::Format_Jpeg});
    const int best = bestFormat(offers);
    return best < 0 ? QCameraFormat() : formats[best];
}

// What codes want, where the camera can do it. Its light by itself only: a light that is always on
// shines on glass.
void prepare(QCamera& camera)
{
    if (camera.isTorchModeSupported(QCamera::TorchAuto))
        camera.setTorchMode(QCamera::TorchAuto);
    if (camera.isExposureModeSupported(QCamera::ExposureBarcode))
        camera.setExposureMode(QCamera::ExposureBarcode);
    for (const auto mode : {QCamera::FocusModeAutoNear, QCamera::FocusModeAuto})
        if (camera.isFocusModeSupported(mode))
            return camera.setFocusMode(mode);
}

// The sink sees its own frames: what belongs to nobody else is turned in place.
void turnFrame(QVideoFrame& frame, CameraTurn turn)
{
    if (turn == CameraTurn())
        return;
    const int degrees = (int(frame.rotationAngle()) + turn.degrees) % 360;
    frame.setRotationAngle(QVideoFrame::RotationAngle(degrees));
    frame.setMirrored(frame.mirrored() != turn.mirrored);
}

} // namespace

std::vector<CameraChoice> camerasPluggedIn()
{
    return PluggedCameras::ofThisProgram().choices();
}

Camera::Camera(QVideoSink& sink, bool standIn, QObject* parent)
    : QObject(parent),
      m_sink(sink),
      m_input(std::make_unique<QVideoSink>()),
      m_watch(new QTimer(this)),
      m_again(new QTimer(this)),
      m_wish{.wanted = {}, .reserved = {}, .standIn = standIn}
{
    m_watch->setSingleShot(true);
    m_again->setSingleShot(true);
    connect(m_watch, &QTimer::timeout, this, &Camera::silent);
    connect(m_again, &QTimer::timeout, this, &Camera::retry);
    // Directly: a frame that waits may lose its memory meanwhile.
    connect(m_input.get(), &QVideoSink::videoFrameChanged, this, &Camera::pass,
            Qt::DirectConnection);
    connect(m_input.get(), &QVideoSink::videoFrameChanged, this, &Camera::frameCame);
}

Camera::~Camera()
{
    close();
}

void Camera::start(const QByteArray& id)
{
    if (!m_plugged) { // loads the multimedia backend: not before it is needed
        m_plugged = &PluggedCameras::ofThisProgram();
        connect(m_plugged, &PluggedCameras::changed, this, &Camera::devicesChanged,
                Qt::QueuedConnection);
    }
    m_on = true;
    m_wish.wanted = id;
    retry();
}

void Camera::reserve(const QByteArray& id)
{
    if (std::exchange(m_wish.reserved, id) != id && m_on)
        devicesChanged();
}

void Camera::stop()
{
    m_on = false;
    close();
    m_device = {};
    m_state.current.clear();
    show(CameraState::Phase::Off);
}

void Camera::devicesChanged()
{
    m_state.choices = m_plugged->choices();
    if (m_on)
        choose();
}

// Brings what is open in line with what is wanted and what is there.
void Camera::choose()
{
    if (m_wish.wanted.contains("://")) { // a scheme that nobody knows fails as an address, too
        if (!m_player || m_state.current != m_wish.wanted)
            openAddress();
        else
            show(m_state.phase, m_state.fault); // only the choices changed
        return;
    }
    const std::vector<QCameraDevice>& there = m_plugged->devices();
    const auto place = [&](const auto& is) {
        const auto found = std::ranges::find_if(there, is);
        return found == there.end() ? -1 : int(found - there.begin());
    };
    const int opened = place(
        [&](const QCameraDevice& device) { return m_camera && device.id() == m_device.id(); });
    const int preset = place([](const QCameraDevice& device) { return device.isDefault(); });
    const int chosen = pickCamera(m_state.choices, m_wish, opened, preset);
    if (chosen < 0)
        return nothingToOpen();
    if (chosen == opened)
        return show(m_state.phase, m_state.fault); // only the choices changed
    open(there[size_t(chosen)], m_state.choices[size_t(chosen)].id);
}

void Camera::nothingToOpen()
{
    close();
    Error fault{Fault::NoCamera, {}, {}};
    if (!m_wish.standIn) {
        m_state.current = m_wish.wanted;
        fault = {Fault::CameraUnplugged, QString::fromUtf8(m_wish.wanted), {}};
    } else if (!m_device.isNull()) {
        fault = {Fault::CameraUnplugged, m_device.description(), {}};
    } else if (!m_state.choices.empty()) {
        fault = {Fault::OnlySecondCamera, m_state.choices.front().name, {}};
    }
    show(CameraState::Phase::Faulty, fault);
}

void Camera::open(const QCameraDevice& device, const QByteArray& id)
{
    close();
    m_device = device;
    m_state.current = id;
    turnAsItHangs();
    show(CameraState::Phase::Starting);
    m_session = std::make_unique<QMediaCaptureSession>();
    m_camera = std::make_unique<QCamera>(device);
    connect(m_camera.get(), &QCamera::errorOccurred, this,
            [this](QCamera::Error, const QString& words) { failSoon(words); });
    const QCameraFormat format = chosenFormat(device);
    if (!format.isNull())
        m_camera->setCameraFormat(format);
    // In this order: a sink that comes second makes GStreamer begin anew, and amid that PipeWire
    // takes back the memory of frames that are still being read.
    m_session->setVideoSink(m_input.get());
    m_session->setCamera(m_camera.get());
    prepare(*m_camera);
    m_watch->start(firstFrameWithin);
    m_camera->start();
}

void Camera::openAddress()
{
    close();
    m_device = {};
    m_state.current = m_wish.wanted;
    turnAsItHangs();
    show(CameraState::Phase::Starting);
    m_player = std::make_unique<QMediaPlayer>();
    connect(m_player.get(), &QMediaPlayer::errorOccurred, this,
            [this](QMediaPlayer::Error, const QString& words) { failSoon(words); });
    m_player->setVideoSink(m_input.get()); // and no sound
    m_player->setLoops(QMediaPlayer::Infinite);
    m_player->setSource(QUrl::fromEncoded(m_wish.wanted));
    m_watch->start(firstFrameWithin);
    m_player->play();
}

// Not from within the camera's own signal, which must outlive it.
void Camera::failSoon(const QString& words)
{
    QTimer::singleShot(0, this, [this, words] { failed(words); });
}

void Camera::close()
{
    m_watch->stop();
    m_again->stop();
    if (m_camera)
        m_camera->stop();
    if (m_session) {
        m_session->setCamera(nullptr);
        m_session->setVideoSink(nullptr);
    }
    if (m_player)
        m_player->stop();
    m_camera.reset();
    m_session.reset();
    m_player.reset();
}

void Camera::setTurns(const QHash<QByteArray, CameraTurn>& turns)
{
    m_turns = turns;
    turnAsItHangs();
    show(m_state.phase, m_state.fault);
}

void Camera::turnAsItHangs()
{
    m_state.turn = m_turns.value(m_state.current);
    m_turn = m_state.turn;
}

// Reaches this thread late and maybe several at once: harmless here.
void Camera::frameCame()
{
    if (!m_camera && !m_player)
        return;
    m_watch->start(nextFrameWithin);
    if (m_state.phase != CameraState::Phase::Running)
        show(CameraState::Phase::Running);
}

void Camera::pass(const QVideoFrame& frame)
{
    if (!frame.isValid())
        return;
    QVideoFrame own = ownFrame(frame);
    turnFrame(own, m_turn);
    m_sink.setVideoFrame(own);
}

void Camera::silent()
{
    failed(m_camera ? m_camera->errorString() : m_player ? m_player->errorString() : QString());
}

void Camera::failed(const QString& words)
{
    if (!m_camera && !m_player)
        return;
    const bool fromAddress = m_player != nullptr;
    const QString name =
        fromAddress ? QUrl::fromEncoded(m_wish.wanted).host() : m_device.description();
    close(); // first, lest it is ourselves who keep the device busy
    const Fault fault =
        fromAddress ? whyNoPictureFromAddress(words) : whyNoPicture(m_device.id(), words);
    qCWarning(logCamera) << "no picture:" << int(fault) << words;
    show(CameraState::Phase::Faulty, Error{fault, name, words});
    m_again->start(tryAgainAfter);
}

void Camera::retry()
{
    if (!m_on)
        return;
    m_plugged->update();
    devicesChanged();
}

void Camera::show(CameraState::Phase phase, std::optional<Error> fault)
{
    m_state.phase = phase;
    m_state.fault = std::move(fault);
    Q_EMIT changed(m_state);
}
