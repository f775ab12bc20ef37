// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report.h"

#include "words/reportwords.h"
#include "words/timewords.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace report {

using words::Term;

namespace {

Report emptyReport(Term title, const QString& about, Instant at, const Context& context)
{
    Report report;
    report.title = words::term(title, context.language);
    report.office = context.office.name;
    report.about = about;
    report.made = words::madeAt(at, context.office.zone, context.language);
    report.language = context.language;
    return report;
}

qint64 rowsOf(const Table& table)
{
    return static_cast<qint64>(table.rows.size()) - (table.hasTotal ? 1 : 0);
}

} // namespace

qint64 Report::rows() const
{
    qint64 all = 0;
    for (const Section& section : sections)
        all += rowsOf(section.table);
    for (const Table& table : tables)
        all += rowsOf(table);
    return all;
}

Report dayReport(const DayLoad& load, const Context& context)
{
    Report report =
        emptyReport(Term::DayReport, words::date(load.day, context.language), load.at, context);
    report.notes = notesOf(load, context);
    report.figures = figuresOf(load, context);
    for (const By by : daySections())
        report.sections.push_back(sectionOf(load, by, context));
    report.tables.push_back(walkInQuotas(load, context));
    if (Table quotas = channelQuotas(load, context); !quotas.rows.empty())
        report.tables.push_back(std::move(quotas));
    return report;
}

Report periodReport(const PastPeriod& past, const Days& days, Instant at, const Context& context)
{
    Report report = emptyReport(Term::PeriodReport,
                                words::fromTo(days.from, days.to, context.language), at, context);
    report.wide = true;
    report.notes = notesOf(past, context);
    report.figures = figuresOf(past.days, context);
    for (const By by : periodSections())
        report.sections.push_back(sectionOf(past.days, by, context));
    return report;
}

QString whatName(What what)
{
    switch (what) {
    case What::Day:
        return QStringLiteral("day");
    case What::Period:
        return QStringLiteral("period");
    case What::WalkIns:
        return QStringLiteral("walk_ins");
    case What::People:
        return QStringLiteral("people");
    case What::SetAside:
        return QStringLiteral("set_aside");
    }
    return {};
}

QString formatName(Format format)
{
    switch (format) {
    case Format::Csv:
        return QStringLiteral("csv");
    case Format::Pdf:
        return QStringLiteral("pdf");
    case Format::Json:
        return QStringLiteral("json");
    }
    return {};
}

QString fileName(What what, Format format, const OfficeId& office, const Days& days)
{
    QString name = QStringLiteral("loket-%1-%2-%3")
                       .arg(office.toString(), whatName(what).replace(u'_', u'-'),
                            days.from.toString(Qt::ISODate));
    if (days.to != days.from)
        name += QStringLiteral("_%1").arg(days.to.toString(Qt::ISODate));
    return name + u'.' + formatName(format);
}

Result<void> save(const QString& path, const QByteArray& content)
{
    const QFileInfo there(path);
    if (there.exists() && !there.isFile()) { // a pipe or a device is written to, never replaced
        QFile pipe(path);
        const bool written = !there.isDir() &&
                             pipe.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
                             pipe.write(content) == content.size();
        if (written)
            return {};
        return failure(Fault::FileNotWritten, path, pipe.errorString());
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return failure(Fault::FileNotWritten, path, file.errorString());
}

} // namespace report
