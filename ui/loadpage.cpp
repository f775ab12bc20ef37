// SPDX-License-Identifier: GPL-3.0-or-later
// What the page is made of and how it shows what came. What it asks for: loadasking.cpp.
#include "ui/loadpage.h"

#include "ui/chartcard.h"
#include "ui/figurecard.h"
#include "ui/fitlist.h"
#include "ui/flowlayout.h"
#include "ui/hintlist.h"
#include "ui/labels.h"
#include "ui/loadtable.h"
#include "ui/scrollcolumn.h"
#include "words/reportwords.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int figureCount = 6;

report::Context contextOf(const View& view)
{
    return {view.office, view.language};
}

} // namespace

LoadPage::LoadPage(const Theme& theme, QWidget* parent)
    : DeskPage(parent),
      m_theme(theme),
      m_bar(new LoadBar(theme)),
      m_notes(labels::text("small")),
      m_chart(new ChartCard(theme)),
      m_hints(new HintList(theme)),
      m_quotaHeading(labels::text("heading")),
      m_quotas(new FitList(theme))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_scroll = new ScrollColumn(makeBody());
    column->addWidget(m_scroll);
    connectParts();
    retranslate();
}

QWidget* LoadPage::makeBody()
{
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(20, 14, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_bar);
    column->addWidget(m_notes);
    m_cards = new FlowLayout(FlowLayout::Mode::Columns, 14);
    for (int i = 0; i < figureCount; ++i) {
        m_figures.push_back(new FigureCard);
        m_cards->addWidget(m_figures.back());
    }
    column->addLayout(m_cards);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(14);
    m_columns->addWidget(m_chart, 3);
    m_side = makeSide();
    m_columns->addWidget(m_side, 1);
    column->addLayout(m_columns);
    column->addStretch(1);
    return body;
}

QWidget* LoadPage::makeSide()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    auto* quotas = labels::card();
    auto* inner = new QVBoxLayout(quotas);
    inner->setContentsMargins(1, 12, 1, 4);
    inner->setSpacing(8);
    m_quotaHeading->setContentsMargins(15, 0, 15, 0);
    inner->addWidget(m_quotaHeading);
    inner->addWidget(m_quotas);
    column->addWidget(m_hints);
    column->addWidget(quotas);
    column->addStretch(1);
    return side;
}

void LoadPage::connectParts()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(150));
    m_later.setInterval(std::chrono::seconds(30));
    for (QTimer* timer : {&m_soon, &m_later})
        connect(timer, &QTimer::timeout, this, [this] {
            if (isVisible())
                ask();
        });
    connect(m_bar, &LoadBar::wanted, this, [this](QDate day, LoadBar::Span span) {
        if (desk() != nullptr)
            goTo(day, span, view());
    });
    connect(m_bar, &LoadBar::exportWanted, this, &LoadPage::exportAsked);
    connect(m_bar, &LoadBar::closeWanted, this, &LoadPage::closeAsked);
    connect(m_chart, &ChartCard::sectionChosen, this, [this] {
        if (desk() != nullptr)
            showSection(view());
    });
    connect(m_hints, &HintList::bookingWanted, this, &DeskPage::personChosen);
    connect(m_hints, &HintList::journalWanted, this,
            [this] { Q_EMIT pageWanted(TopBar::Page::Journal); });
    connect(&m_chart->table(), &LoadTable::rowReached, this, [this](const QRect& row) {
        const QPoint place = m_chart->table().mapTo(m_scroll->widget(), row.center());
        m_scroll->ensureVisible(place.x(), place.y(), 0, row.height());
    });
}

void LoadPage::retranslate()
{
    m_bar->retranslate();
    m_quotas->setAccessibleName(tr("Walk-ins by category"));
    m_quotaHeading->setText(tr("Walk-ins today"));
    if (desk() != nullptr && m_day.isValid())
        redraw(view());
}

void LoadPage::takeFocus()
{
    m_bar->takeFocus();
}

void LoadPage::showDay(const DayLoad& load, const View& view)
{
    m_content = load;
    m_day = load.day;
    m_bar->show(load.day, LoadBar::Span::Day, view);
    redraw(view);
}

void LoadPage::showPeriod(PastPeriod past, const View& view)
{
    m_content = std::move(past);
    redraw(view);
}

void LoadPage::showHints(std::vector<Hint> hints, const View& view)
{
    m_hintsShown = std::move(hints);
    const auto* load = std::get_if<DayLoad>(&m_content);
    m_hints->show(m_hintsShown,
                  load != nullptr ? load->officerNames : std::map<OfficerId, QString>{}, view);
}

void LoadPage::redraw(const View& view)
{
    restyle(view);
    const bool period = std::holds_alternative<PastPeriod>(m_content);
    m_chart->setSections(period ? report::periodSections() : report::daySections(), view.language);
    if (!std::holds_alternative<std::monostate>(m_content)) {
        showFigures(view);
        showSection(view);
        showNotes(view);
    }
    showQuotas(view);
    showRights();
    m_side->setVisible(!period);
    if (!period)
        showHints(m_hintsShown, view);
    m_bar->setUpdated(m_askedAt ? tr("Updated %1").arg(view.time(*m_askedAt)) : QString());
    fit();
}

void LoadPage::showFigures(const View& view)
{
    const auto* load = std::get_if<DayLoad>(&m_content);
    const auto figures =
        load != nullptr ? report::figuresOf(*load, contextOf(view))
                        : report::figuresOf(std::get<PastPeriod>(m_content).days, contextOf(view));
    for (size_t i = 0; i < figures.size() && i < m_figures.size(); ++i)
        m_figures[i]->show(figures[i]);
}

void LoadPage::showSection(const View& view)
{
    const report::By by = m_chart->section();
    if (const auto* load = std::get_if<DayLoad>(&m_content))
        m_chart->show(report::sectionOf(*load, by, contextOf(view)), view.language);
    else if (const auto* past = std::get_if<PastPeriod>(&m_content))
        m_chart->show(report::sectionOf(past->days, by, contextOf(view)), view.language);
}

void LoadPage::showNotes(const View& view)
{
    const auto* load = std::get_if<DayLoad>(&m_content);
    const QStringList all = load != nullptr
                                ? report::notesOf(*load, contextOf(view))
                                : report::notesOf(std::get<PastPeriod>(m_content), contextOf(view));
    const QString notes = all.join(u' ');
    m_notes->setText(notes);
    m_notes->setVisible(!notes.isEmpty());
}

void LoadPage::showQuotas(const View& view)
{
    const auto* load = std::get_if<DayLoad>(&m_content);
    if (load == nullptr)
        return;
    std::vector<Row> rows;
    for (const WalkInCategory& category : view.office.walkIns) {
        const auto found = load->walkInQuotas.find(category.id);
        const Quota quota =
            found == load->walkInQuotas.end() ? Quota{0, category.dailyQuota} : found->second;
        Row row;
        row.title = words::text(category.name, view.language);
        row.right = quota.limit ? tr("%1 of %2").arg(quota.taken).arg(*quota.limit)
                                : QString::number(quota.taken);
        if (quota.limit && quota.taken >= *quota.limit)
            row.sign = Manner::Attention;
        rows.push_back(row);
    }
    m_quotas->setRows(std::move(rows));
}

// A new look paints everything anew; otherwise nothing is touched that has not changed.
void LoadPage::restyle(const View& view)
{
    const int look = view.theme.textPercent() * 2 + (view.theme.isDark() ? 1 : 0);
    if (m_shownLook != look && m_shownLook != -1)
        m_chart->restyle();
    m_shownLook = look;
}

// Where room is short the lists stand under the chart.
void LoadPage::fit()
{
    const bool beside = width() >= m_theme.px(1100);
    const auto direction = beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_columns->direction() != direction)
        m_columns->setDirection(direction);
    m_cards->setColumns(m_theme.px(176), beside ? figureCount : figureCount / 2);
    m_side->setMinimumWidth(beside ? m_theme.px(300) : 0);
}

void LoadPage::resizeEvent(QResizeEvent* event)
{
    DeskPage::resizeEvent(event);
    fit();
}

void LoadPage::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = m_scroll->verticalScrollBar();
    if (event->key() == Qt::Key_PageDown)
        return bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    if (event->key() == Qt::Key_PageUp)
        return bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    DeskPage::keyPressEvent(event);
}
