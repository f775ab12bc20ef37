// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/loadchart.h"

#include "report/chartlabels.h"
#include "words/reportwords.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace report {

namespace {

double highest(const ChartData& data)
{
    if (data.percent)
        return 100;
    double most = 0;
    for (size_t bar = 0; bar < data.bars.size(); ++bar) {
        double sum = 0;
        for (const Series& series : data.series)
            sum += series.values.at(bar);
        most = std::max(most, sum);
    }
    return most;
}

// 1, 2 or 5 times a power of ten, and never parts of a person.
double stepFor(double most)
{
    constexpr double lines = 5;
    const double rough = std::max(most / lines, 1.0);
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough)
            return factor * power;
    return 10 * power;
}

QValueAxis* makeCounts(const ChartData& data, const ChartLook& look)
{
    const double most = highest(data), step = stepFor(most);
    const int ticks = std::max(static_cast<int>(std::ceil(most / step)), 1);
    auto* axis = new QValueAxis;
    axis->setRange(0, ticks * step);
    axis->setTickCount(ticks + 1);
    axis->setLabelFormat(data.percent ? QStringLiteral("%d %%") : QStringLiteral("%d"));
    axis->setLabelsFont(look.font);
    axis->setLabelsColor(look.quiet);
    axis->setGridLinePen(QPen(look.line, 1));
    axis->setLineVisible(false);
    return axis;
}

QBarCategoryAxis* makeBarsAxis(const ChartData& data, const ChartLook& look)
{
    QStringList names; // have to differ; ChartLabels writes what is read
    for (size_t bar = 0; bar < data.bars.size(); ++bar)
        names << QString::number(bar);
    auto* axis = new QBarCategoryAxis;
    axis->append(names);
    axis->setLabelsVisible(false);
    axis->setGridLineVisible(false);
    axis->setLinePen(QPen(look.quiet, 1));
    return axis;
}

QStackedBarSeries* makeBars(const ChartData& data, const ChartLook& look)
{
    auto* bars = new QStackedBarSeries;
    for (const Series& series : data.series) {
        auto* set = new QBarSet(series.name);
        for (const double value : series.values)
            set->append(value);
        const Fill fill = fillOf(series.tone, look.dark);
        set->setBrush(fill.pattern == Qt::SolidPattern ? QBrush(fill.color) : QBrush(Qt::NoBrush));
        set->setPen(penOf(fill, look.ground));
        bars->append(set);
    }
    return bars;
}

} // namespace

QPen penOf(const Fill& fill, const QColor& ground)
{
    if (fill.edge == Qt::NoPen)
        return QPen(ground, 1); // keeps the parts of a bar apart
    return QPen(fill.color, 1, fill.edge);
}

std::unique_ptr<QChart> makeChart(const ChartData& data, const ChartLook& look)
{
    auto chart = std::make_unique<QChart>();
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->legend()->hide();
    QStackedBarSeries* bars = makeBars(data, look);
    chart->addSeries(bars);
    QBarCategoryAxis* below = makeBarsAxis(data, look);
    QValueAxis* counts = makeCounts(data, look);
    chart->addAxis(below, Qt::AlignBottom);
    chart->addAxis(counts, Qt::AlignLeft);
    bars->attachAxis(below);
    bars->attachAxis(counts);
    auto* labels = new ChartLabels(*chart, *bars, data, look, counts->max());
    const auto settle = [chart = chart.get(), labels, bars, count = data.bars.size()] {
        labels->layOut();
        chart->layout()->invalidate(); // the axes follow the plot area at once
        chart->layout()->activate();
        constexpr double widest = 64, fill = 0.78; // a single bar is no wall
        const double room = chart->plotArea().width() / std::max<double>(1, count);
        bars->setBarWidth(std::min(fill, widest / std::max(1.0, room)));
    };
    QObject::connect(chart.get(), &QGraphicsWidget::geometryChanged, chart.get(), settle);
    return chart;
}

void paintChart(QPainter& painter, const QRectF& box, const ChartData& data, const ChartLook& look)
{
    QGraphicsScene scene;
    QChart* chart = makeChart(data, look).release(); // the scene's from here on
    scene.addItem(chart);
    chart->setGeometry(QRectF(QPointF(0, 0), box.size()));
    scene.setSceneRect(QRectF(QPointF(0, 0), box.size()));
    scene.render(&painter, box, scene.sceneRect());
}

QString partWords(const ChartData& data, size_t series, size_t bar, words::Language language)
{
    if (series >= data.series.size() || bar >= data.bars.size())
        return {};
    const Series& part = data.series[series];
    const double value = part.values.at(bar);
    const QString count = data.percent
                              ? words::percent(static_cast<int>(std::lround(value)), 100, language)
                              : words::decimal(value, language);
    return QStringLiteral("%1, %2: %3").arg(data.bars[bar].label, part.name, count);
}

} // namespace report
