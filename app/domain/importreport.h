// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/booking.h"

#include <QString>

#include <vector>

// What an import found, and what stood in its way: data, app/words makes the sentences.
enum class ImportField {
    Code,
    Channel,
    Name,
    BirthDate,
    Phone,
    Nik,
    Service,
    ServiceDate,
    Slot,
    Office,
    Account,
    Group,
    Relation,
    PassportType,
    ApplicationNumber,
    Alias,
    BookedAt,
    Status,
    ReconfirmedAt,
    Note,
    Row, // the row as a whole
};
[[nodiscard]] QString importFieldName(ImportField field); // "service_date": the column's name

enum class RowFault {
    Missing,
    NotADate,
    NotASlot,
    NotAPhone,
    NotANik,
    UnknownChannel,
    UnknownService,
    UnknownOffice,
    UnknownStatus,
    OtherOffice,         // the row belongs to another office
    CodeLooksLikeNumber, // Excel turned the code into 1E+234 or dropped its zero
    TooLong,
    DuplicateInFile, // another line of the file has the same code with other data
    ColumnCount,     // more or fewer fields than the heading
    QuoteNotClosed,
    NotText, // bytes that are no text
};

struct RowError
{
    qsizetype line = 0; // of the file, from 1
    ImportField field = ImportField::Row;
    RowFault reason = RowFault::Missing;
    QString value; // what stood there, shortened; shown at the desk, never logged
    bool operator==(const RowError&) const = default;
};

struct ImportReport
{
    qsizetype rows = 0, added = 0, changed = 0, same = 0;
    std::vector<RowError> errors; // not empty: nothing was taken in
    bool dryRun = false;
    bool operator==(const ImportReport&) const = default;
};
