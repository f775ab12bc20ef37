// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eventwire.h"
#include "report/report.h"
#include "words/eventwords.h"
#include "words/reportwords.h"
#include "words/syncwords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace report {

using words::Term;

namespace {

std::vector<Cell> rowOf(const SetAside& aside, const Context& context)
{
    const Event& event = aside.event.event;
    const LocalMinute at = localMinute(event.time.now, context.office.zone);
    return {QString::number(aside.event.number),
            at.date.toString(Qt::ISODate),
            words::minute(at.minute, context.language),
            event.desk.toString(),
            event.officer ? event.officer->toString() : QString(),
            event.bookingKey,
            words::say(event, context.office, context.language),
            words::outcomeWords(aside.answer.outcome, context.language),
            aside.answer.problem,
            event.id.toString()};
}

} // namespace

Report setAsideReport(const std::vector<SetAside>& events, const Days& days, Instant at,
                      const Context& context)
{
    const auto name = [&](Term term) { return words::term(term, context.language); };
    Report report;
    report.title = name(Term::SetAsideReport);
    report.office = context.office.name;
    report.about = words::fromTo(days.from, days.to, context.language);
    report.made = words::madeAt(at, context.office.zone, context.language);
    report.language = context.language;
    report.wide = true;
    Table table;
    table.title = report.title;
    for (const Term column : {Term::Number, Term::Day, Term::Time, Term::Desk, Term::Officer,
                              Term::Code, Term::What, Term::State, Term::Technical, Term::Id})
        table.columns.push_back({name(column), false});
    for (const SetAside& each : events)
        table.rows.push_back(rowOf(each, context));
    report.tables.push_back(std::move(table));
    return report;
}

QByteArray setAsideJson(const std::vector<SetAside>& events)
{
    QJsonArray all;
    for (const SetAside& each : events)
        all.append(QJsonObject{
            {QStringLiteral("event"), wireOf(each.event)},
            {QStringLiteral("outcome"), centreOutcomeName(each.answer.outcome)},
            {QStringLiteral("problem"), each.answer.problem},
        });
    return QJsonDocument(all).toJson(QJsonDocument::Indented);
}

} // namespace report
