// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/loadchart.h"

#include <QGraphicsItem>
#include <QPen>

class QChart;
class QStackedBarSeries;

namespace report {

// The lines of a pattern. Drawn by hand: a PDF would print Qt's own too fine to be told apart.
void paintHatch(QPainter& painter, const QRectF& box, const Fill& fill, double apart);
[[nodiscard]] QPen penOf(const Fill& fill, const QColor& ground);

// What stands on and under the bars: patterns, each one's label and count, and the legend. Qt's
// own labels are cut to dots where room is short; these leave every second one out instead.
class ChartLabels : public QGraphicsItem
{
public:
    ChartLabels(QChart& chart, QStackedBarSeries& bars, ChartData data, ChartLook look,
                double highest);

    void layOut(); // at the chart's present size
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

private:
    struct Entry // of the legend
    {
        Fill fill;
        QString name;
        QRectF box;
    };
    [[nodiscard]] double leftRoom() const;
    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] double layOutLegend(double left, double width); // its height
    [[nodiscard]] int stride(double step) const; // every how manieth label is written
    void paintPatterns(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;

    QChart& m_chart;
    QStackedBarSeries& m_bars;
    ChartData m_data;
    ChartLook m_look;
    QFont m_bold;
    double m_highest;
    std::vector<Entry> m_legend;
};

} // namespace report
