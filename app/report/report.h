// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre.h"
#include "domain/journalview.h"
#include "domain/result.h"
#include "report/content.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

// A report as a whole, before it is a file.
namespace report {

enum class What { Day, Period, WalkIns, People, SetAside };
enum class Format { Csv, Pdf, Json };

struct Report
{
    QString title, office, about; // "Beban harian", the office's name, the days
    QString made;                 // as of when
    QStringList notes;
    std::vector<Figure> figures;
    std::vector<Section> sections;
    std::vector<Table> tables; // without a chart
    bool wide = false;         // the paper lies on its long side
    words::Language language = words::Language::Indonesian;
    [[nodiscard]] qint64 rows() const; // of all tables, without sums
};

struct Days
{
    QDate from, to; // both included
};
[[nodiscard]] Report dayReport(const DayLoad& load, const Context& context);
[[nodiscard]] Report periodReport(const PastPeriod& past, const Days& days, Instant at,
                                  const Context& context);
// Names, birth dates, phones and NIK stand whole only where `personal`; masked otherwise.
[[nodiscard]] Report walkInReport(const std::vector<WalkInEntry>& entries, const Days& days,
                                  Instant at, bool personal, const Context& context);
[[nodiscard]] Report peopleReport(const DayFacts& facts, Instant at, bool personal,
                                  const Context& context);
// Events that the centre set aside: readable, and whole as they travel. No personal data in them.
[[nodiscard]] Report setAsideReport(const std::vector<SetAside>& events, const Days& days,
                                    Instant at, const Context& context);
[[nodiscard]] QByteArray setAsideJson(const std::vector<SetAside>& events);
// "B••• S•••"
[[nodiscard]] QString maskedName(const QString& name);

// As UTF-8 with a mark that it is, ";" and a decimal comma, as spreadsheets of an Indonesian PC
// expect them. What a spreadsheet would take for a formula or a number begins with "'".
[[nodiscard]] QByteArray csvOf(const Report& report);
// A4 with charts and page numbers. Needs a QApplication, no screen.
[[nodiscard]] QByteArray pdfOf(const Report& report);

// "loket-jakarta-pusat-hari-2026-11-23.csv"
[[nodiscard]] QString fileName(What what, Format format, const OfficeId& office, const Days& days);
[[nodiscard]] QString whatName(What what);       // as in Export events: "day", "walk_ins", …
[[nodiscard]] QString formatName(Format format); // "csv"
// The whole file or none. Error: FileNotWritten (subject: the file).
[[nodiscard]] Result<void> save(const QString& path, const QByteArray& content);

} // namespace report
