// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/officesections.h"

#include <QSignalBlocker>

namespace {

using Kind = EditField::Kind;

enum Column {
    IdField,
    NameId,
    NameEn,
    EvidenceId,
    EvidenceEn,
    About,
    Quota,
    MinAge,
    MaxAge,
    Approver
};

std::vector<EditField> categoryFields()
{
    const auto below = [](const char* key, bool needed = true) {
        EditField field{QString::fromLatin1(key), Kind::Text, needed};
        field.inTable = false;
        return field;
    };
    const auto number = [](const char* key, int most, bool inTable) {
        EditField field{QString::fromLatin1(key), Kind::Number, false};
        field.most = most;
        field.inTable = inTable;
        return field;
    };
    EditField service{QStringLiteral("service"), Kind::Choice, false};
    service.inTable = false;
    return {below("id", false),
            {QStringLiteral("name.id")},
            below("name.en"),
            below("evidence.id"),
            below("evidence.en"),
            service,
            number("daily_quota", 10'000, true),
            number("min_age", 150, false),
            number("max_age", 150, false),
            {QStringLiteral("needs_approver"), Kind::Flag}};
}

} // namespace

WalkInsSection::WalkInsSection(const Theme& theme)
    : OfficeSection(theme), m_categories(addTable(categoryFields(), "walk_ins"))
{}

QString WalkInsSection::title() const
{
    return tr("Walk-ins");
}

QStringList WalkInsSection::keys() const
{
    return {QStringLiteral("walk_ins")};
}

void WalkInsSection::retranslate(words::Language language)
{
    setLanguage(language);
    m_categories->setTexts(tr("Why somebody is taken in without a booking"),
                           {tr("Id"), tr("Name, Indonesian"), tr("Name, English"),
                            tr("To be seen, Indonesian"), tr("To be seen, English"), tr("Service"),
                            tr("Quota a day"), tr("From age"), tr("To age"), tr("With approval")});
    m_categories->retranslate();
}

void WalkInsSection::lookAt(const Office& draft, const Office&)
{
    EditChoices services{{QString(), tr("Any")}};
    for (const Service& each : draft.services)
        services.emplace_back(each.id.toString(), words(each.name));
    m_categories->setChoices(About, services);
}

void WalkInsSection::show(const Office& office)
{
    const QSignalBlocker quiet(this);
    lookAt(office, office);
    EditModel::Rows rows;
    for (const WalkInCategory& each : office.walkIns)
        rows.push_back({each.id.toString(), each.name.id, each.name.en, each.evidence.id,
                        each.evidence.en, each.service ? each.service->toString() : QString(),
                        editfield::number(each.dailyQuota), editfield::number(each.minAge),
                        editfield::number(each.maxAge), editfield::flag(each.needsApprover)});
    m_categories->setRows(std::move(rows));
}

void WalkInsSection::read(Office& office) const
{
    office.walkIns.clear();
    for (const QStringList& row : m_categories->rows()) {
        const auto id = CategoryId::parse(idFor(row.at(IdField), row.at(NameId)));
        if (!id)
            continue;
        WalkInCategory made{
            *id, {row.at(NameId), row.at(NameEn)}, {row.at(EvidenceId), row.at(EvidenceEn)}};
        made.service = ServiceId::parse(row.at(About));
        made.dailyQuota = editfield::toNumber(row.at(Quota));
        made.minAge = editfield::toNumber(row.at(MinAge));
        made.maxAge = editfield::toNumber(row.at(MaxAge));
        made.needsApprover = editfield::isOn(row.at(Approver));
        office.walkIns.push_back(made);
    }
}
