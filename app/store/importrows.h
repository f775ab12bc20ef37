// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/importreport.h"
#include "domain/result.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <functional>
#include <optional>
#include <vector>

inline constexpr size_t importFieldCount = size_t(ImportField::Row);

// One booking as a file writes it, before it is understood.
struct ImportRow
{
    qsizetype line = 0;  // of the file, from 1
    qsizetype bytes = 0; // of the file up to its end, for the progress
    // None: the file does not have this field at all; empty: it has nothing there.
    std::array<std::optional<QString>, importFieldCount> fields;

    [[nodiscard]] const std::optional<QString>& operator[](ImportField field) const
    {
        return fields[size_t(field)];
    }
};

struct ImportRows
{
    std::vector<ImportRow> rows;
    std::vector<RowError> errors; // of rows that have no fields: ColumnCount, QuoteNotClosed, …
};

// The column that a heading means, in English or Indonesian, however it is written.
[[nodiscard]] std::optional<ImportField> importFieldOf(const QString& heading);

// UTF-8 and UTF-16 with or without a mark, else Windows-1252, the spreadsheets' habit on old PCs.
// Bytes that mean nothing become U+FFFD.
[[nodiscard]] QString importText(const QByteArray& file);

// CSV with ; , or tab, quoted or not. Errors: ImportNotUnderstood when no heading means a code.
[[nodiscard]] Result<ImportRows> csvRows(const QString& text);
// An array of objects, an object with one under "bookings", or one object per line.
[[nodiscard]] Result<ImportRows> jsonRows(const QString& text);
