// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/pluggedcameras.h"

#include <QCoreApplication>
#include <QPointer>

PluggedCameras& PluggedCameras::ofThisProgram()
{
    static QPointer<PluggedCameras> cameras;
    if (!cameras)
        cameras = new PluggedCameras(QCoreApplication::instance());
    return *cameras;
}

PluggedCameras::PluggedCameras(QObject* parent) : QObject(parent)
{
    update(); // first: while it is being loaded the backend cannot be asked
    // At once, lest one change hides behind another.
    connect(&m_backend, &QMediaDevices::videoInputsChanged, this, [this] {
        update();
        Q_EMIT changed();
    });
}

void PluggedCameras::update()
{
    const QList<QCameraDevice> listed = QMediaDevices::videoInputs();
    std::vector<CameraChoice> choices;
    for (const QCameraDevice& device : listed)
        choices.push_back({device.id(), device.description()});
    m_choices.clear();
    m_devices.clear();
    for (const CameraList::Entry& entry : m_list.update(choices)) {
        m_choices.push_back(entry.choice);
        m_devices.push_back(listed[qsizetype(entry.index)]);
    }
}
