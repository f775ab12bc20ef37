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

std::vector<CameraChoice> choicesOf(const QList<QCameraDevice>& devices)
{
    std::vector<CameraChoice> choices;
    for (const QCameraDevice& device : devices)
        choices.push_back({device.id(), device.description()});
    return choices;
}

} // namespace

std::vector<CameraChoice> camerasPluggedIn()
{
    std::vector<CameraChoice> choices;
    for (const CameraList::Entry& entry :
         CameraList().update(choicesOf(QMediaDevices::videoInputs())))
        choices.push_back(entry.choice);
    return choices;
}

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
        // Later: the backend is amid its own list, and closing a camera would reach into it.
        connect(m_devices.get(), &QMediaDevices::videoInputsChanged, this, &Camera::devicesChanged,
                Qt::QueuedConnection);
    }
    m_on = true;
    m_wanted = id;
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
    const QList<QCameraDevice> devices = QMediaDevices::videoInputs();
    m_there.clear();
    m_state.choices.clear();
    for (const CameraList::Entry& entry : m_list.update(choicesOf(devices))) {
        m_there.push_back(devices[qsizetype(entry.index)]);
        m_state.choices.push_back(entry.choice);
    }
    if (m_on)
        choose();
}

// Brings what is open in line with what is wanted and what is there.
void Camera::choose()
{
    if (m_there.empty()) {
        close();
        show(CameraState::Phase::Faulty,
             m_device.isNull() ? Error{Fault::NoCamera, {}, {}}
                               : Error{Fault::CameraUnplugged, m_device.description(), {}});
        return;
    }
    const auto place = [&](const auto& is) {
        size_t i = 0;
        while (i < m_there.size() && !is(m_there[i], m_state.choices[i].id))
            ++i;
        return i;
    };
    const size_t none = m_there.size();
    const size_t wanted = place([&](auto&, const QByteArray& id) { return id == m_wanted; });
    const size_t opened =
        place([&](const QCameraDevice& device, auto&) { return device.id() == m_device.id(); });
    if (m_camera && opened != none && (wanted == none || wanted == opened)) {
        show(m_state.phase, m_state.fault); // only the choices changed
        return;
    }
    const size_t preset =
        place([](const QCameraDevice& device, auto&) { return device.isDefault(); });
    const size_t chosen = wanted != none ? wanted : preset != none ? preset : 0;
    open(m_there[chosen], m_state.choices[chosen].id);
}

void Camera::open(const QCameraDevice& device, const QByteArray& id)
{
    close();
    m_device = device;
    m_state.current = id;
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
    // In this order: a sink that comes second makes GStreamer begin anew, and amid that PipeWire
    // takes back the memory of frames that are still being read.
    m_session->setVideoSink(&m_sink);
    m_session->setCamera(m_camera.get());
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
        m_session->setCamera(nullptr);
        m_session->setVideoSink(nullptr);
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
        devicesChanged();
}

void Camera::show(CameraState::Phase phase, std::optional<Error> fault)
{
    m_state.phase = phase;
    m_state.fault = std::move(fault);
    Q_EMIT changed(m_state);
}
