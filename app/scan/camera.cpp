// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/camera.h"

#include "scan/cameraformat.h"
#include "scan/cameraprobe.h"

#include <QCamera>
#include <QLoggingCategory>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QTimer>
#include <QVideoSink>

#include <algorithm>
#include <chrono>

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

} // namespace

Camera::Camera(QVideoSink& sink, QObject* parent)
    : QObject(parent), m_sink(sink), m_watch(new QTimer(this)), m_again(new QTimer(this))
{
    m_watch->setSingleShot(true);
    m_again->setSingleShot(true);
    connect(m_watch, &QTimer::timeout, this, &Camera::silent);
    connect(m_again, &QTimer::timeout, this, &Camera::retry);
    connect(&m_sink, &QVideoSink::videoFrameChanged, this, &Camera::frameCame);
}

Camera::~Camera()
{
    close();
}

void Camera::start(const QByteArray& id)
{
    if (!m_devices) { // loads the multimedia backend: not before it is needed
        m_devices = std::make_unique<QMediaDevices>();
        connect(m_devices.get(), &QMediaDevices::videoInputsChanged, this, &Camera::devicesChanged);
    }
    m_on = true;
    m_wanted = id;
    choose();
}

void Camera::stop()
{
    m_on = false;
    close();
    m_state.current.clear();
    show(CameraState::Phase::Off);
}

void Camera::devicesChanged()
{
    if (m_on)
        choose();
}

// Brings what is open in line with what is wanted and what is there.
void Camera::choose()
{
    const QList<QCameraDevice> devices = QMediaDevices::videoInputs();
    m_state.choices.clear();
    for (const QCameraDevice& device : devices)
        m_state.choices.push_back({device.id(), device.description()});
    const auto find = [&](const QByteArray& id) {
        return std::find_if(devices.begin(), devices.end(),
                            [&](const QCameraDevice& device) { return device.id() == id; });
    };
    const bool openIsThere = m_camera && find(m_device.id()) != devices.end();
    if (devices.isEmpty()) {
        const bool lost = m_camera != nullptr || m_state.fault.has_value();
        const QString name = m_device.description();
        const bool had = !m_device.isNull();
        close();
        show(CameraState::Phase::Faulty, lost && had ? Error{Fault::CameraUnplugged, name, {}}
                                                     : Error{Fault::NoCamera, {}, {}});
        return;
    }
    const auto wanted = find(m_wanted);
    const bool wantedIsOpen = openIsThere && (m_wanted.isEmpty() || m_device.id() == m_wanted);
    if (wantedIsOpen || (openIsThere && wanted == devices.end()))
        show(m_state.phase, m_state.fault); // only the choices changed
    else
        open(wanted != devices.end() ? *wanted : QMediaDevices::defaultVideoInput());
}

void Camera::open(const QCameraDevice& device)
{
    close();
    m_device = device;
    m_state.current = device.id();
    show(CameraState::Phase::Starting);
    m_session = std::make_unique<QMediaCaptureSession>();
    m_camera = std::make_unique<QCamera>(device);
    connect(m_camera.get(), &QCamera::errorOccurred, this,
            [this](QCamera::Error, const QString& words) {
                // Not from within the camera's own signal, which must outlive it.
                QTimer::singleShot(0, this, [this, words] { failed(words); });
            });
    const QCameraFormat format = chosenFormat(device);
    if (!format.isNull())
        m_camera->setCameraFormat(format);
    m_session->setCamera(m_camera.get());
    m_session->setVideoSink(&m_sink);
    m_watch->start(firstFrameWithin);
    m_camera->start();
}

void Camera::close()
{
    m_watch->stop();
    m_again->stop();
    if (m_camera)
        m_camera->stop();
    if (m_session) {
        m_session->setVideoSink(nullptr);
        m_session->setCamera(nullptr);
    }
    m_camera.reset();
    m_session.reset();
}

// Reaches this thread late and maybe several at once: harmless here.
void Camera::frameCame()
{
    if (!m_camera)
        return;
    m_watch->start(nextFrameWithin);
    if (m_state.phase != CameraState::Phase::Running)
        show(CameraState::Phase::Running);
}

void Camera::silent()
{
    failed(m_camera ? m_camera->errorString() : QString());
}

void Camera::failed(const QString& words)
{
    if (!m_camera)
        return;
    close(); // first, lest it is ourselves who keep the device busy
    const Fault fault = whyNoPicture(m_device.id(), words);
    qCWarning(logCamera) << "no picture:" << int(fault) << words;
    show(CameraState::Phase::Faulty, Error{fault, m_device.description(), words});
    m_again->start(tryAgainAfter);
}

void Camera::retry()
{
    if (m_on)
        choose();
}

void Camera::show(CameraState::Phase phase, std::optional<Error> fault)
{
    m_state.phase = phase;
    m_state.fault = std::move(fault);
    Q_EMIT changed(m_state);
}
