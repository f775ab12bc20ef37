// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/content.h"
#include "ui/view.h"

#include <QFrame>

#include <map>

class FlowLayout;
class LoadChartView;
class LoadTable;
class QLabel;
class TabButton;

// A chart with its table under it, and the ways to cut the same figures: by slot, half-hour, …
class ChartCard : public QFrame
{
    Q_OBJECT

public:
    explicit ChartCard(const Theme& theme, QWidget* parent = nullptr);

    void setSections(const std::vector<report::By>& sections, words::Language language);
    [[nodiscard]] report::By section() const { return m_by; }
    void choose(report::By by);
    void show(const report::Section& section, words::Language language);
    void restyle();
    [[nodiscard]] LoadTable& table() { return *m_table; }

Q_SIGNALS:
    void sectionChosen(report::By by);

private:
    const Theme& m_theme;
    report::By m_by = report::By::Slot;
    FlowLayout* m_tabs;
    std::map<report::By, TabButton*> m_buttons;
    std::vector<report::By> m_sections; // as the buttons stand
    words::Language m_language = words::Language::Indonesian;
    QLabel* m_heading;
    LoadChartView* m_chart;
    QLabel* m_empty;
    LoadTable* m_table;
};
