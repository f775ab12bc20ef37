// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>

#include <csignal>
#include <memory>

// For tests that run within tests/e2e/with-virtual-camera.

inline constexpr int patience = 20'000; // milliseconds; a machine that also builds is slow

[[nodiscard]] inline bool hasVirtualCamera()
{
    return !qEnvironmentVariableIsEmpty("VIRTUAL_CAMERA_PID");
}

inline void unplugFirstCamera()
{
    ::kill(pid_t(qEnvironmentVariableIntValue("VIRTUAL_CAMERA_PID")), SIGTERM);
}

// Another one; a picture is a file, or code:TEXT. Unplugged by terminate().
[[nodiscard]] inline std::unique_ptr<QProcess> plugInCamera(const QString& picture)
{
    auto camera = std::make_unique<QProcess>();
    camera->setStandardErrorFile(QProcess::nullDevice());
    camera->start(qEnvironmentVariable("VIRTUAL_CAMERA"), {QStringLiteral("1"), picture});
    return camera;
}
