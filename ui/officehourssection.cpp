// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/proof.h"
#include "ui/officesections.h"

#include <QSignalBlocker>

namespace {

using Kind = EditField::Kind;
using Hours = std::map<int, OpeningHours>;

enum WeekField { Day, IsOpen, Opens, Closes, Breaks };

std::vector<EditField> weekFields()
{
    return {{QStringLiteral("day"), Kind::Fixed},
            {QStringLiteral("open"), Kind::Flag},
            {QStringLiteral("opens"), Kind::Time, false},
            {QStringLiteral("closes"), Kind::Time, false},
            {QStringLiteral("breaks"), Kind::Spans, false}};
}

// The first Monday of 2024 and on: days by name.
QString dayName(int day, words::Language language)
{
    return words::date(QDate(2024, 1, day), language).section(u' ', 0, 0);
}

EditModel::Rows rowsOf(const Hours& hours, words::Language language)
{
    EditModel::Rows rows;
    for (int day = 1; day <= 7; ++day) {
        const auto found = hours.find(day);
        if (found == hours.end()) {
            rows.push_back({dayName(day, language), {}, {}, {}, {}});
            continue;
        }
        const OpeningHours& open = found->second;
        rows.push_back(
            {dayName(day, language), editfield::flag(true), editfield::time(open.opens, language),
             editfield::time(open.closes, language), editfield::spans(open.breaks, language)});
    }
    return rows;
}

// A day without its times is written as opening and closing at 00:00: the profile's own check
// names it.
Hours hoursOf(const EditModel::Rows& rows)
{
    Hours hours;
    for (size_t day = 0; day < rows.size(); ++day) {
        const QStringList& row = rows[day];
        if (!editfield::isOn(row.at(IsOpen)))
            continue;
        hours[static_cast<int>(day) + 1] = {
            parseMinute(row.at(Opens)).value_or(0), parseMinute(row.at(Closes)).value_or(0),
            editfield::toSpans(row.at(Breaks)).value_or(editfield::Spans{})};
    }
    return hours;
}

} // namespace

HoursSection::HoursSection(const Theme& theme)
    : OfficeSection(theme),
      m_week(addTable(weekFields(), "", 3)),
      m_special(addTable({{QStringLiteral("name.id")},
                          {QStringLiteral("name.en")},
                          {QStringLiteral("from"), Kind::Date, false},
                          {QStringLiteral("to"), Kind::Date, false}},
                         "special_hours", 2)),
      m_specialWeek(addTable(weekFields(), "", 3))
{
    m_week->fixRows();
    m_specialWeek->fixRows();
    connect(m_special, &EditTable::rowChosen, this, &HoursSection::chooseSpecial);
    connect(m_special, &EditTable::rowTaken, this, [this](int row) {
        m_specialWeeks.erase(m_specialWeeks.begin() + row);
        m_chosen = -1;
    });
    connect(m_specialWeek, &EditTable::changed, this, &HoursSection::keepWeek);
}

QString HoursSection::title() const
{
    return tr("Opening hours");
}

QStringList HoursSection::keys() const
{
    return {QStringLiteral("hours"), QStringLiteral("special_hours")};
}

void HoursSection::retranslate(words::Language language)
{
    setLanguage(language);
    const QStringList week{tr("Day"), tr("Open"), tr("Opens"), tr("Closes"), tr("Breaks")};
    m_week->setTexts(tr("Every week"), week);
    m_special->setTexts(tr("Special hours instead, such as Ramadan"),
                        {tr("Name, Indonesian"), tr("Name, English"), tr("From"), tr("To")});
    m_specialWeek->setTexts(tr("The week of the chosen special hours"), week);
    for (EditTable* table : {m_week, m_special, m_specialWeek})
        table->retranslate();
}

void HoursSection::show(const Office& office)
{
    const QSignalBlocker quiet(this);
    m_week->setRows(rowsOf(office.hours, language()));
    m_specialWeeks.clear();
    m_chosen = -1;
    EditModel::Rows rows;
    for (const SpecialHours& special : office.specialHours) {
        rows.push_back({special.name.id, special.name.en, editfield::date(special.period.from),
                        editfield::date(special.period.to)});
        m_specialWeeks.push_back(rowsOf(special.hours, language()));
    }
    m_special->setRows(std::move(rows));
    chooseSpecial(m_special->currentRow());
}

void HoursSection::keepWeek()
{
    if (m_chosen >= 0 && static_cast<size_t>(m_chosen) < m_specialWeeks.size())
        m_specialWeeks[static_cast<size_t>(m_chosen)] = m_specialWeek->rows();
}

void HoursSection::chooseSpecial(int row)
{
    const size_t count = m_special->rows().size();
    const bool isNew = m_specialWeeks.size() < count;
    m_specialWeeks.resize(count, m_week->rows()); // a new one: as every week, to begin with
    m_chosen = row;
    const bool any = row >= 0 && static_cast<size_t>(row) < count;
    m_specialWeek->setVisible(any);
    m_specialWeek->setRows(any ? m_specialWeeks[static_cast<size_t>(row)] : EditModel::Rows{});
    if (isNew)
        Q_EMIT changed();
}

void HoursSection::read(Office& office) const
{
    office.hours = hoursOf(m_week->rows());
    office.specialHours.clear();
    const auto& rows = m_special->rows();
    for (size_t i = 0; i < rows.size(); ++i) {
        const QStringList& row = rows[i];
        office.specialHours.push_back(
            {{parseDate(row.at(2)), parseDate(row.at(3))},
             {row.at(0), row.at(1)},
             i < m_specialWeeks.size() ? hoursOf(m_specialWeeks[i]) : Hours{}});
    }
}
