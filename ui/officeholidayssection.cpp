// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/proof.h"
#include "ui/officesections.h"

#include <QSignalBlocker>

HolidaysSection::HolidaysSection(const Theme& theme)
    : OfficeSection(theme),
      m_days(addTable({{QStringLiteral("date"), EditField::Kind::Date},
                       {QStringLiteral("name.id")},
                       {QStringLiteral("name.en")}},
                      "holidays"))
{}

QString HolidaysSection::title() const
{
    return tr("Holidays");
}

QStringList HolidaysSection::keys() const
{
    return {QStringLiteral("holidays")};
}

void HolidaysSection::retranslate(words::Language language)
{
    setLanguage(language);
    m_days->setTexts(tr("The office is closed on"),
                     {tr("Date"), tr("Name, Indonesian"), tr("Name, English")});
    m_days->retranslate();
}

void HolidaysSection::show(const Office& office)
{
    const QSignalBlocker quiet(this);
    EditModel::Rows rows;
    for (const auto& [day, name] : office.holidays)
        rows.push_back({editfield::date(day), name.id, name.en});
    m_days->setRows(std::move(rows));
}

void HolidaysSection::read(Office& office) const
{
    office.holidays.clear();
    for (const QStringList& row : m_days->rows())
        office.holidays.emplace_back(parseDate(row.at(0)), LocalText{row.at(1), row.at(2)});
}
