// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/cameralist.h"

#include <QCameraDevice>
#include <QMediaDevices>
#include <QObject>

#include <vector>

// The cameras that are plugged in. One for the whole program: the multimedia backend has one list
// for all, and which of its entries may be opened knows only who saw every change of it
// (CameraList). Lives in the GUI thread.
class PluggedCameras : public QObject
{
    Q_OBJECT

public:
    // Loads the multimedia backend when it is first called; ends with the application.
    [[nodiscard]] static PluggedCameras& ofThisProgram();

    [[nodiscard]] const std::vector<CameraChoice>& choices() const { return m_choices; }
    // In the same order.
    [[nodiscard]] const std::vector<QCameraDevice>& devices() const { return m_devices; }
    void update(); // where the backend may not have said that something changed

Q_SIGNALS:
    // The backend is amid its own list: whoever opens or closes a camera connects queued.
    void changed();

private:
    explicit PluggedCameras(QObject* parent);

    QMediaDevices m_backend;
    CameraList m_list;
    std::vector<CameraChoice> m_choices;
    std::vector<QCameraDevice> m_devices;
};
