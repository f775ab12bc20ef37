// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/recentlist.h"
#include "domain/event.h"
#include "domain/office.h"
#include "domain/result.h"

#include <QDate>

#include <vector>

struct Tables;

// How that event decided: an attendance, walk-in, hold, refusal or asking for approval.
[[nodiscard]] Outcome recordedOutcome(const Event& event);
// Those of these arrivals of other desks on that day as cards without an id, as they stand by what
// the centre and all desks say of them; other events are passed over.
[[nodiscard]] Result<std::vector<DeskCard>> arrivalCards(Tables& tables, const Office& office,
                                                         QDate day, const QStringList& events);

// What was recorded on that day as cards without an id, newest first: the list of recent sightings
// after a restart. Who was put aside undecided stands in it, too, as long as nothing followed.
// With a centre its words to the admissions are added, and the other desks' last arrivals. Runs in
// the store's thread.
[[nodiscard]] Result<std::vector<DeskCard>> recordedCards(Tables& tables, const Office& office,
                                                          QDate day, bool withCentre = false);

// What the centre's word means for an admission. None: it was undone, there is nothing to say.
[[nodiscard]] std::optional<Confirmation> confirmationOf(CentreOutcome outcome);
