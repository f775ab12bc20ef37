// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "support/offices.h"

#include <QString>

#include <vector>

// Hand-made states of the counter, one for each thing it has to show. All people are made up.
namespace states {

struct Scene
{
    QString name;
    Office office;
    Instant now;
    DeskState state;
};

[[nodiscard]] std::vector<Scene> all();
[[nodiscard]] Scene named(const QString& name);

} // namespace states
