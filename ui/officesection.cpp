// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/officesection.h"

#include "domain/officer.h"

#include <QVBoxLayout>

#include <algorithm>

OfficeSection::OfficeSection(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
}

EditTable* OfficeSection::addTable(std::vector<EditField> fields, const char* list, int stretch)
{
    auto* table = new EditTable(m_theme, std::move(fields), QString::fromLatin1(list));
    m_tables.push_back(table);
    m_column->addWidget(table, stretch);
    connect(table, &EditTable::changed, this, &OfficeSection::changed);
    return table;
}

EditForm* OfficeSection::addForm(std::vector<EditField> fields)
{
    auto* form = new EditForm(m_theme, std::move(fields));
    m_forms.push_back(form);
    m_column->addWidget(form);
    connect(form, &EditForm::edited, this, &OfficeSection::changed);
    return form;
}

void OfficeSection::lookAt(const Office&, const Office&) {}

void OfficeSection::takeFocus()
{
    if (!m_tables.empty())
        m_tables.front()->takeFocus();
    else if (!m_forms.empty())
        m_forms.front()->takeFocus();
}

QStringList OfficeSection::complaints() const
{
    QStringList all;
    for (const EditTable* table : m_tables)
        all += table->complaints();
    for (const EditForm* form : m_forms)
        all += form->complaints();
    return all;
}

bool OfficeSection::isAbout(const ProfileError& error) const
{
    const QStringList mine = keys();
    return std::ranges::any_of(mine, [&](const QString& key) {
        return error.place == key || error.place.startsWith(key + u'[') ||
               error.place.startsWith(key + u'.');
    });
}

void OfficeSection::mark(const std::vector<ProfileError>& errors)
{
    for (EditTable* table : m_tables)
        table->mark(errors);
    for (EditForm* form : m_forms) {
        std::set<int> marks;
        const auto& fields = form->fields();
        for (size_t i = 0; i < fields.size(); ++i)
            if (std::ranges::any_of(errors, [&](const ProfileError& error) {
                    return error.place == fields[i].key;
                }))
                marks.insert(static_cast<int>(i));
        form->setMarks(marks);
    }
}

QString idFor(const QString& given, const QString& name)
{
    if (!given.isEmpty())
        return given;
    const auto made = officerNamed(name); // the same plain form
    return made ? made->toString() : QString();
}
