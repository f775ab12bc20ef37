// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/localstore.h"

// What a data folder lost, and how it comes back from the verified copies.

// A folder with a past (bookings, or a copy of a journal) whose journal is gone never begins a new
// one, which would not know who has arrived: JournalMissing.
[[nodiscard]] Result<void> journalIsThere(const StoreFolder& folder);
// Whether a centre was ever copied from here: then the feed knows what bookings.db lacks.
[[nodiscard]] Result<bool> hasCentre(Database& journal);
// Whether bookings.db is gone (or empty) while a copy of it stands.
[[nodiscard]] bool bookingsAreGone(const StoreFolder& folder);

// Puts the last copy in the file's place; what stood there is kept beside it as "….damaged-1". The
// caller holds the folder and no connection to the file. Errors: FileDamaged (no copy, or the copy
// is damaged too: nothing was changed) and those of the database.
[[nodiscard]] Result<void> restoreBookings(const StoreFolder& folder);
// With a centre what has no sound copy begins empty, and is copied anew from there.
[[nodiscard]] Result<void> restoreBookings(const StoreFolder& folder, bool hasCentre);
[[nodiscard]] Result<void> restoreJournal(const StoreFolder& folder);

// Reads all of bookings.db through a read-only connection of its own, in any thread: FileDamaged.
[[nodiscard]] Result<void> checkBookings(const StoreFolder& folder);
