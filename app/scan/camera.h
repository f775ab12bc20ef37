// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/camerastate.h"
#include "scan/camerapick.h"

#include <QCameraDevice>
#include <QHash>
#include <QObject>

#include <atomic>
#include <memory>

class QCamera;
class QMediaCaptureSession;
class QMediaPlayer;
class QTimer;
class QVideoFrame;
class QVideoSink;
class PluggedCameras;

// What could be chosen now, before there is a camera to ask: for the set-up.
[[nodiscard]] std::vector<CameraChoice> camerasPluggedIn();

// A webcam that comes and goes, or a camera in the network: choice, plugging, faults, another try.
// Lives in the GUI thread; its frames go to the sink, turned as it hangs.
class Camera : public QObject
{
    Q_OBJECT

public:
    // `standIn`: whether another camera stands in for a chosen one that is not there.
    Camera(QVideoSink& sink, bool standIn, QObject* parent = nullptr);
    ~Camera() override;

    [[nodiscard]] const CameraState& state() const { return m_state; }
    // An id of state().choices, or empty: the default one. A chosen camera that is not there is
    // stood in for by the default one, or not at all, until it comes back.
    void start(const QByteArray& id);
    void reserve(const QByteArray& id); // for another one: it does not stand in here
    void stop();
    void setTurns(const QHash<QByteArray, CameraTurn>& turns); // by the cameras' ids

Q_SIGNALS:
    void changed(const CameraState& state);

private:
    void devicesChanged();
    void choose();
    void nothingToOpen();
    void open(const QCameraDevice& device, const QByteArray& id);
    void openAddress();
    void failSoon(const QString& words);
    void close();
    void turnAsItHangs();
    void pass(const QVideoFrame& frame); // in whichever thread delivers
    void frameCame();
    void silent();
    void failed(const QString& words);
    void retry();
    void show(CameraState::Phase phase, std::optional<Error> fault = {});

    QVideoSink& m_sink;
    std::unique_ptr<QVideoSink> m_input; // as the camera sends it
    std::unique_ptr<QMediaCaptureSession> m_session;
    std::unique_ptr<QCamera> m_camera;
    std::unique_ptr<QMediaPlayer> m_player; // in its place: an address
    QTimer* m_watch = nullptr;              // for frames that do not come
    QTimer* m_again = nullptr;              // for the next try
    PluggedCameras* m_plugged = nullptr;    // once started
    CameraWish m_wish;
    QCameraDevice m_device; // opened last
    CameraState m_state;
    QHash<QByteArray, CameraTurn> m_turns;
    std::atomic<CameraTurn> m_turn = CameraTurn();
    bool m_on = false;
};
