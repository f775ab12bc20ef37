// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/office.h"
#include "domain/result.h"
#include "store/officertable.h"

#include <QByteArray>
#include <QString>

#include <optional>

struct Tables;

// Brings a changed profile into force: validated, its version raised above every one that was kept,
// both versions kept, office.json of the data folder written, and the event, all or nothing. Runs
// in the store's thread. Answers the profile as it was read back. Whether `by` may is the caller's
// question. Errors: ProfileInvalid (also where it is another office's), FolderNotWritable and those
// of the store.
[[nodiscard]] Result<Office> changeProfile(Tables& tables, const QString& folder,
                                           const Office& before, const Office& wanted,
                                           const OfficerTable::By& by);

// Brings a profile that the centre sent into force here: parsed and written to office.json; who
// changed it recorded that. None: it is what is in force already, or older. Errors: ProfileInvalid
// (also where it is another office's), FolderNotWritable.
[[nodiscard]] Result<std::optional<Office>>
acceptProfile(const QString& folder, const Office& before, const QByteArray& json);
