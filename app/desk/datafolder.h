// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Where this PC keeps the counter's data unless --data says otherwise: the platform's own place.
[[nodiscard]] QString defaultDataFolder();
// The practice day has a folder of its own, so that it never touches real data.
[[nodiscard]] QString defaultDemoFolder();
