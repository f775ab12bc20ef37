// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"
#include "domain/importreport.h"
#include "domain/office.h"
#include "domain/result.h"

#include <QByteArray>

#include <functional>
#include <vector>

struct Tables;

// Bookings as offices export them, CSV or JSON (docs/import.md): parsed whole before anything is
// written. Columns may stand in any order, have Indonesian headings, and bear Excel's habits.
struct ParsedBookings
{
    std::vector<Booking> bookings; // every row that parsed, each key once
    std::vector<qsizetype> lines;  // of the file: where each of them stands
    std::vector<RowError> errors;  // by line
    qsizetype rows = 0;            // of the file, those with errors and repetitions too
};
using ImportProgress = std::function<void(qsizetype done, qsizetype total)>; // bytes

// Pure, in any thread. Errors: ImportNotUnderstood.
[[nodiscard]] Result<ParsedBookings> parseBookings(const QByteArray& file, const Office& office,
                                                   const ImportProgress& progress = {});

struct ImportOrder
{
    QByteArray file; // the whole content
    bool dryRun = false;
    QDate day; // today at the office
    Actor actor;
    ClockReading time;
};
// Takes all rows in, or none: then the report's errors say why. A booking that is no longer in
// the file is not deleted; the same file twice changes nothing. Recorded as an event.
// Errors: ImportNotUnderstood and those of the store.
[[nodiscard]] Result<ImportReport> importBookings(Tables& tables, const ImportOrder& order,
                                                  const Office& office,
                                                  const ImportProgress& progress = {});
// The second half alone, for bookings that were parsed beside the store thread.
[[nodiscard]] Result<ImportReport> takeIn(Tables& tables, const ParsedBookings& parsed,
                                          const ImportOrder& order,
                                          const ImportProgress& progress = {});
// The file's content. Errors: ImportUnreadable, ImportTooLarge (256 MB).
[[nodiscard]] Result<QByteArray> readImportFile(const QString& path);
