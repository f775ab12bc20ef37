// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/recentlist.h"
#include "domain/office.h"
#include "domain/result.h"

#include <QDate>

#include <vector>

struct Tables;

// What was recorded on that day as cards without an id, newest first: the list of recent sightings
// after a restart. Who was put aside undecided stands in it, too, as long as nothing followed.
// Runs in the store's thread.
[[nodiscard]] Result<std::vector<DeskCard>> recordedCards(Tables& tables, const Office& office,
                                                          QDate day);
