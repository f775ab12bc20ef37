// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chartcard.h"

#include "ui/flowlayout.h"
#include "ui/labels.h"
#include "ui/loadchartview.h"
#include "ui/loadtable.h"
#include "ui/tabbutton.h"

#include <QVBoxLayout>

#include <algorithm>

ChartCard::ChartCard(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_tabs(new FlowLayout(FlowLayout::Mode::Wrap, 4)),
      m_heading(labels::text("heading")),
      m_chart(new LoadChartView(theme)),
      m_empty(labels::text("plain")),
      m_table(new LoadTable(theme))
{
    setProperty("look", QStringLiteral("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 8);
    column->setSpacing(4);
    column->addLayout(m_tabs);
    m_heading->setContentsMargins(8, 4, 8, 2);
    m_empty->setContentsMargins(8, 24, 8, 24);
    m_empty->setAlignment(Qt::AlignCenter);
    column->addWidget(m_heading);
    column->addWidget(m_chart);
    column->addWidget(m_empty);
    column->addWidget(m_table);
    column->addStretch(1);
}

void ChartCard::setSections(const std::vector<report::By>& sections, words::Language language)
{
    if (sections == m_sections && language == m_language)
        return; // a button may have the focus
    m_sections = sections;
    m_language = language;
    int number = 0;
    for (auto& [by, button] : m_buttons)
        button->hide();
    for (const report::By by : sections) {
        TabButton*& button = m_buttons[by];
        const QString digit = QString::number(++number);
        if (button == nullptr) {
            button = new TabButton(m_theme, QStringLiteral("Alt %1").arg(digit), this);
            connect(button, &QAbstractButton::clicked, this, [this, by = by] { choose(by); });
        }
        m_tabs->removeWidget(button); // the order is that of the sections
        m_tabs->addWidget(button);
        button->setKey(QStringLiteral("Alt %1").arg(digit));
        button->setWords(report::name(by, language));
        button->setShortcut(QKeySequence(QStringLiteral("Alt+%1").arg(digit)));
        button->show();
    }
    if (std::ranges::find(sections, m_by) == sections.end() && !sections.empty())
        m_by = sections.front();
    for (auto& [by, button] : m_buttons)
        button->setChecked(by == m_by);
}

void ChartCard::choose(report::By by)
{
    m_by = by;
    for (auto& [each, button] : m_buttons)
        button->setChecked(each == by);
    Q_EMIT sectionChosen(by);
}

void ChartCard::show(const report::Section& section, words::Language language)
{
    const bool any = !section.chart.series.empty();
    m_heading->setText(section.table.title);
    m_chart->setVisible(any);
    m_empty->setVisible(!any);
    m_empty->setText(tr("Nothing to show yet."));
    if (any)
        m_chart->show(section.chart, section.table.title, language);
    m_table->setVisible(!section.table.rows.empty());
    m_table->show(section.table, language);
}

void ChartCard::restyle()
{
    m_chart->restyle();
    m_table->restyle();
}
