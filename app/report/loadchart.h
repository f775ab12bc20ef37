// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/content.h"

#include <QColor>
#include <QFont>

#include <memory>

class QChart;
class QPainter;

// The one place that makes charts: for the window, for print and for the PDF.
namespace report {

// How a tone is drawn. Told apart without colour: by lightness, pattern and outline.
struct Fill
{
    QColor color;
    Qt::BrushStyle pattern = Qt::SolidPattern;
    Qt::PenStyle edge = Qt::NoPen;
};
[[nodiscard]] Fill fillOf(Tone tone, bool dark);

// The surroundings of the bars.
struct ChartLook
{
    QColor ground, text, quiet, line;
    QFont font; // of the labels; its size is that of the whole chart
    bool dark = false;
};
[[nodiscard]] ChartLook paperLook(); // black on white; sizes in points

// Stacked bars with a legend and, under each bar, its label and count. Needs a QApplication. Keeps
// its own layout at every size; a bar's parts say who they are by QBarSet::hovered.
[[nodiscard]] std::unique_ptr<QChart> makeChart(const ChartData& data, const ChartLook& look);
// Painted once, for paper.
void paintChart(QPainter& painter, const QRectF& box, const ChartData& data, const ChartLook& look);
// "08.00, on time: 33"
[[nodiscard]] QString partWords(const ChartData& data, size_t series, size_t bar,
                                words::Language language);

} // namespace report
