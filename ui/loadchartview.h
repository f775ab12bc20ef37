// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/loadchart.h"
#include "ui/view.h"

#include <QChartView>

// A chart on the page. Made anew only when what it shows has changed, so that nothing flickers.
class LoadChartView : public QChartView
{
    Q_OBJECT

public:
    explicit LoadChartView(const Theme& theme, QWidget* parent = nullptr);

    void show(const report::ChartData& data, const QString& heading, words::Language language);
    void restyle();
    [[nodiscard]] const report::ChartData& data() const { return m_data; }

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); } // the page's

private:
    void make();
    void tell(size_t series, int bar, bool entered);

    const Theme& m_theme;
    report::ChartData m_data;
    words::Language m_language = words::Language::Indonesian;
    bool m_made = false;
};
