// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/loadchartview.h"

#include <QBarSet>
#include <QChart>
#include <QCursor>
#include <QStackedBarSeries>
#include <QToolTip>

namespace {

report::ChartLook lookOf(const Theme& theme)
{
    return {theme.color(Tint::Card), theme.color(Tint::Text), theme.color(Tint::Label),
            theme.color(Tint::Line), theme.font(13),          theme.isDark()};
}

} // namespace

LoadChartView::LoadChartView(const Theme& theme, QWidget* parent)
    : QChartView(parent), m_theme(theme)
{
    setFocusPolicy(Qt::NoFocus); // its table is worked by the keys
    viewport()->setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
}

void LoadChartView::show(const report::ChartData& data, const QString& heading,
                         words::Language language)
{
    setAccessibleName(heading);
    if (m_made && data == m_data && language == m_language)
        return;
    m_data = data;
    m_language = language;
    make();
}

void LoadChartView::restyle()
{
    if (m_made)
        make();
}

void LoadChartView::make()
{
    const std::unique_ptr<QChart> former(chart()); // the first is the view's own empty one
    QChart* made = report::makeChart(m_data, lookOf(m_theme)).release();
    setChart(made); // the view's from here on; it gives the former one back
    m_made = true;
    setFixedHeight(m_theme.px(300));
    const auto all = made->series();
    if (all.isEmpty())
        return;
    const auto* bars = qobject_cast<QStackedBarSeries*>(all.constFirst());
    const auto sets = bars->barSets();
    for (qsizetype i = 0; i < sets.size(); ++i)
        connect(sets[i], &QBarSet::hovered, this,
                [this, i](bool entered, int bar) { tell(static_cast<size_t>(i), bar, entered); });
}

void LoadChartView::tell(size_t series, int bar, bool entered)
{
    if (!entered || bar < 0)
        return QToolTip::hideText();
    QToolTip::showText(QCursor::pos(),
                       report::partWords(m_data, series, static_cast<size_t>(bar), m_language),
                       this);
}
