// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporter.h"

#include "desk/whenanswered.h"

using report::What;

Exporter::Exporter(Desk& desk, std::function<View()> view, QObject* parent)
    : QObject(parent), m_desk(desk), m_view(std::move(view))
{}

void Exporter::write(const ExportChoice& choice)
{
    switch (choice.what) {
    case What::Day:
        return writeDay(choice);
    case What::Period:
        return writePeriod(choice);
    case What::WalkIns:
        return writeWalkIns(choice);
    case What::People:
        return writePeople(choice);
    case What::SetAside:
        return writeSetAside(choice);
    }
}

void Exporter::writeDay(const ExportChoice& choice)
{
    whenAnswered(m_desk.records().load(choice.days.from), this,
                 [this, choice](const Result<DayLoad>& load) {
                     const View view = m_view();
                     if (!load)
                         Q_EMIT failed(load.error());
                     else
                         finish(choice, report::dayReport(*load, {view.office, view.language}));
                 });
}

void Exporter::writePeriod(const ExportChoice& choice)
{
    whenAnswered(m_desk.records().period(choice.days.from, choice.days.to), this,
                 [this, choice](const Result<PastPeriod>& past) {
                     const View view = m_view();
                     if (!past)
                         Q_EMIT failed(past.error());
                     else
                         finish(choice, report::periodReport(*past, choice.days, view.now,
                                                             {view.office, view.language}));
                 });
}

void Exporter::writeWalkIns(const ExportChoice& choice)
{
    whenAnswered(m_desk.records().walkIns(choice.days.from, choice.days.to), this,
                 [this, choice](const Result<std::vector<WalkInEntry>>& entries) {
                     const View view = m_view();
                     if (!entries)
                         Q_EMIT failed(entries.error());
                     else
                         finish(choice, report::walkInReport(*entries, choice.days, view.now,
                                                             choice.personal,
                                                             {view.office, view.language}));
                 });
}

void Exporter::writePeople(const ExportChoice& choice)
{
    whenAnswered(m_desk.records().facts(choice.days.from), this,
                 [this, choice](const Result<DayFacts>& facts) {
                     const View view = m_view();
                     if (!facts)
                         Q_EMIT failed(facts.error());
                     else
                         finish(choice, report::peopleReport(*facts, view.now, choice.personal,
                                                             {view.office, view.language}));
                 });
}

void Exporter::writeSetAside(const ExportChoice& choice)
{
    whenAnswered(m_desk.records().setAside(), this,
                 [this, choice](const Result<std::vector<SetAside>>& events) {
                     const View view = m_view();
                     if (!events)
                         return Q_EMIT failed(events.error());
                     if (choice.format != report::Format::Json)
                         return finish(choice,
                                       report::setAsideReport(*events, choice.days, view.now,
                                                              {view.office, view.language}));
                     note(choice, static_cast<qint64>(events->size()),
                          [all = *events] { return report::setAsideJson(all); });
                 });
}

void Exporter::finish(const ExportChoice& choice, const report::Report& made)
{
    note(choice, made.rows(), [choice, made] {
        return choice.format == report::Format::Csv ? report::csvOf(made) : report::pdfOf(made);
    });
}

// The journal first; then the file.
void Exporter::note(const ExportChoice& choice, qint64 rows, std::function<QByteArray()> content)
{
    if (rows == 0)
        return Q_EMIT failed(Error{Fault::NothingToExport, {}, {}});
    const ExportNote note{report::whatName(choice.what),
                          choice.days.from,
                          choice.days.to,
                          report::formatName(choice.format),
                          choice.personal,
                          choice.reason,
                          rows};
    whenAnswered(m_desk.backOffice().noteExport(note), this,
                 [this, choice, content = std::move(content)](const Result<void>& noted) {
                     if (!noted)
                         return Q_EMIT failed(noted.error());
                     const Result<void> written = report::save(choice.path, content());
                     if (!written)
                         return Q_EMIT failed(written.error());
                     Q_EMIT done(choice.path);
                 });
}
