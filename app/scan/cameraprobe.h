// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/faults.h"

#include <QByteArray>
#include <QString>

// Why a camera that is listed gives no picture. `words` is what the system said, for a hint; on
// Linux the device itself is asked, as multimedia backends often say nothing. `id` is the camera's:
// a device file, or a name that only the backend knows.
[[nodiscard]] Fault whyNoPicture(const QByteArray& id, const QString& words);
[[nodiscard]] Fault whyNoPictureFromAddress(const QString& words);
