// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <csignal>
#include <memory>

// For tests that run within tests/e2e/with-virtual-camera.

inline constexpr int patience = 60'000; // milliseconds; a machine that also builds is slow

[[nodiscard]] inline bool hasVirtualCamera()
{
    return !qEnvironmentVariableIsEmpty("WITH_VIRTUAL_CAMERA");
}

inline void unplugFirstCamera()
{
    ::kill(pid_t(qEnvironmentVariableIntValue("VIRTUAL_CAMERA_PID")), SIGTERM);
}

// Another one; a picture is a file, or code:TEXT. Unplugged by terminate().
[[nodiscard]] inline std::unique_ptr<QProcess>
plugInCamera(const QStringList& pictures, const QString& name = QStringLiteral("Virtual camera"))
{
    auto camera = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("VIRTUAL_CAMERA_NAME"), name);
    camera->setProcessEnvironment(environment);
    camera->setStandardErrorFile(QProcess::nullDevice());
    camera->start(qEnvironmentVariable("VIRTUAL_CAMERA"),
                  QStringList{QStringLiteral("0")} + pictures);
    return camera;
}

inline void turnToNextPicture(QProcess& camera)
{
    camera.write("\n");
}
