// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/officenames.h"
#include "ui/officesections.h"

#include <QSignalBlocker>

namespace {

using Kind = EditField::Kind;

enum Column { IdField, For, NameId, NameEn, Approver, Excuses };

std::vector<EditField> reasonFields()
{
    EditField id{QStringLiteral("id"), Kind::Text, false};
    id.inTable = false;
    return {id,
            {QStringLiteral("for"), Kind::Choice},
            {QStringLiteral("name.id")},
            {QStringLiteral("name.en")},
            {QStringLiteral("needs_approver"), Kind::Flag},
            {QStringLiteral("excuses"), Kind::Choice}};
}

} // namespace

ReasonsSection::ReasonsSection(const Theme& theme)
    : OfficeSection(theme), m_reasons(addTable(reasonFields(), "reasons"))
{
    m_reasons->setNewRow({{}, QStringLiteral("override"), {}, {}, {}, QStringLiteral("nothing")});
}

QString ReasonsSection::title() const
{
    return tr("Reasons");
}

QStringList ReasonsSection::keys() const
{
    return {QStringLiteral("reasons")};
}

void ReasonsSection::retranslate(words::Language language)
{
    setLanguage(language);
    m_reasons->setTexts(tr("Reasons for exceptions, undoing and refusals"),
                        {tr("Id"), tr("For"), tr("Name, Indonesian"), tr("Name, English"),
                         tr("Second person"), tr("Excuses")});
    m_reasons->setChoices(For, {{QStringLiteral("override"), tr("Exception")},
                                {QStringLiteral("undo"), tr("Undo")},
                                {QStringLiteral("refusal"), tr("Refusal")}});
    m_reasons->setChoices(Excuses, {{QStringLiteral("nothing"), tr("Nothing")},
                                    {QStringLiteral("queue"), tr("Queue")},
                                    {QStringLiteral("failure"), tr("Failure")}});
    m_reasons->retranslate();
}

void ReasonsSection::show(const Office& office)
{
    const QSignalBlocker quiet(this);
    EditModel::Rows rows;
    for (const Reason& each : office.reasons)
        rows.push_back({each.id.toString(), nameIn(officenames::reasonFors, each.what),
                        each.name.id, each.name.en, editfield::flag(each.needsApprover),
                        nameIn(officenames::excuses, each.excuses)});
    m_reasons->setRows(std::move(rows));
}

void ReasonsSection::read(Office& office) const
{
    office.reasons.clear();
    for (const QStringList& row : m_reasons->rows()) {
        const auto id = ReasonId::parse(idFor(row.at(IdField), row.at(NameId)));
        if (!id)
            continue;
        Reason made{*id,
                    valueIn(officenames::reasonFors, row.at(For)).value_or(Reason::For::Override),
                    {row.at(NameId), row.at(NameEn)}};
        made.needsApprover = editfield::isOn(row.at(Approver));
        made.excuses =
            valueIn(officenames::excuses, row.at(Excuses)).value_or(Reason::Excuses::Nothing);
        office.reasons.push_back(made);
    }
}
