// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chartlabels.h"

#include <QChart>
#include <QFontMetricsF>
#include <QPainter>
#include <QStackedBarSeries>

#include <algorithm>
#include <cmath>

namespace report {

namespace {
constexpr double air = 6;
}

ChartLabels::ChartLabels(QChart& chart, QStackedBarSeries& bars, ChartData data, ChartLook look,
                         double highest)
    : QGraphicsItem(&chart),
      m_chart(chart),
      m_bars(bars),
      m_data(std::move(data)),
      m_look(std::move(look)),
      m_bold(m_look.font),
      m_highest(highest)
{
    m_bold.setWeight(QFont::DemiBold);
    setZValue(100);
    for (const Series& series : m_data.series)
        m_legend.push_back({fillOf(series.tone, m_look.dark), series.name, {}});
}

QRectF ChartLabels::boundingRect() const
{
    return QRectF(QPointF(0, 0), m_chart.size());
}

double ChartLabels::rowHeight() const
{
    return QFontMetricsF(m_look.font).height();
}

double ChartLabels::leftRoom() const
{
    const QString widest = QString::number(std::lround(m_highest)) +
                           (m_data.percent ? QStringLiteral(" %") : QString());
    return QFontMetricsF(m_look.font).horizontalAdvance(widest) + 2 * air;
}

double ChartLabels::layOutLegend(double left, double width)
{
    const QFontMetricsF metrics(m_look.font);
    const double row = rowHeight(), swatch = row * 0.7, gap = row;
    double x = left, y = 0;
    for (Entry& entry : m_legend) {
        const double wide = swatch + air + metrics.horizontalAdvance(entry.name);
        if (x > left && x + wide > left + width) {
            x = left;
            y += row * 1.35;
        }
        entry.box = QRectF(x, y, wide, row);
        x += wide + gap;
    }
    return m_legend.empty() ? 0 : y + row;
}

void ChartLabels::layOut()
{
    prepareGeometryChange();
    const QRectF all = boundingRect();
    const double left = leftRoom(), row = rowHeight();
    const double legend = layOutLegend(left, all.width() - left - air);
    const double labels = 2 * row + 2 * air;
    const double top = row * 0.7; // half of the highest count stands above its line
    const double high = std::max(all.height() - top - labels - legend - air, row * 2);
    m_chart.setPlotArea(QRectF(left, top, std::max(all.width() - left - air, 10.0), high));
    const double below = top + high + labels + air;
    for (Entry& entry : m_legend)
        entry.box.translate(0, below);
    update();
}

int ChartLabels::stride(double step) const
{
    const QFontMetricsF plain(m_look.font), bold(m_bold);
    double widest = 1;
    for (const Bar& bar : m_data.bars) {
        if (!bar.label.isEmpty() && bar.label.front().isDigit())
            widest = std::max(widest, plain.horizontalAdvance(bar.label));
        widest = std::max(widest, bold.horizontalAdvance(bar.below));
    }
    return std::max(1, static_cast<int>(std::ceil((widest + air) / std::max(step, 1.0))));
}

void ChartLabels::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing);
    paintPatterns(*painter);
    paintLabels(*painter);
    paintLegend(*painter);
}

void ChartLabels::paintPatterns(QPainter& painter) const
{
    const QRectF plot = m_chart.plotArea();
    if (m_data.bars.empty() || m_highest <= 0)
        return;
    const double step = plot.width() / static_cast<double>(m_data.bars.size());
    const double wide = step * m_bars.barWidth(), unit = plot.height() / m_highest;
    for (size_t bar = 0; bar < m_data.bars.size(); ++bar) {
        const double left = plot.left() + (static_cast<double>(bar) + 0.5) * step - wide / 2;
        double y = plot.bottom();
        for (const Series& series : m_data.series) {
            const double high = series.values.at(bar) * unit;
            y -= high;
            paintHatch(painter, QRectF(left, y, wide, high), fillOf(series.tone, m_look.dark),
                       rowHeight() * 0.36);
        }
    }
}

void ChartLabels::paintLabels(QPainter& painter) const
{
    const QRectF plot = m_chart.plotArea();
    if (m_data.bars.empty())
        return;
    const double step = plot.width() / static_cast<double>(m_data.bars.size());
    const int every = stride(step);
    const double row = rowHeight(), wide = step * every;
    for (size_t bar = 0; bar < m_data.bars.size(); bar += static_cast<size_t>(every)) {
        const double middle = plot.left() + (static_cast<double>(bar) + 0.5) * step;
        const QRectF box(middle - wide / 2, plot.bottom() + air, wide, row);
        painter.setFont(m_look.font);
        painter.setPen(m_look.quiet);
        painter.drawText(box, Qt::AlignCenter,
                         QFontMetricsF(m_look.font)
                             .elidedText(m_data.bars[bar].label, Qt::ElideRight, wide - 2));
        painter.setFont(m_bold);
        painter.setPen(m_look.text);
        painter.drawText(box.translated(0, row), Qt::AlignCenter, m_data.bars[bar].below);
    }
}

void ChartLabels::paintLegend(QPainter& painter) const
{
    painter.setFont(m_look.font);
    const double side = rowHeight() * 0.7;
    for (const Entry& entry : m_legend) {
        const QRectF swatch(entry.box.left(), entry.box.center().y() - side / 2, side, side);
        painter.setPen(entry.fill.edge == Qt::NoPen ? QPen(Qt::NoPen)
                                                    : penOf(entry.fill, m_look.ground));
        painter.setBrush(entry.fill.pattern == Qt::SolidPattern ? QBrush(entry.fill.color)
                                                                : QBrush(Qt::NoBrush));
        painter.drawRect(swatch);
        paintHatch(painter, swatch, entry.fill, rowHeight() * 0.25);
        painter.setPen(m_look.text);
        painter.drawText(entry.box.adjusted(side + air, 0, 2, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         entry.name);
    }
}

} // namespace report
