// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/face.h"

#include "ui/bands.h"
#include "ui/counterpage.h"
#include "ui/footbar.h"
#include "ui/heldpage.h"
#include "ui/helpdrawer.h"
#include "ui/noticeline.h"
#include "ui/queuepage.h"

#include <QStackedWidget>
#include <QVBoxLayout>

Face::Face(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_top(new TopBar(theme)),
      m_bands(new Bands(theme)),
      m_pages(new QStackedWidget),
      m_counter(new CounterPage(theme)),
      m_queue(new QueuePage(theme)),
      m_held(new HeldPage(theme)),
      m_foot(new FootBar(theme)),
      m_help(new HelpDrawer(theme, m_pages)),
      m_notice(new NoticeLine(theme, this))
{
    setProperty("look", QStringLiteral("ground"));
    setAttribute(Qt::WA_StyledBackground);
    for (QWidget* page : std::initializer_list<QWidget*>{m_counter, m_queue, m_held})
        m_pages->addWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_bands);
    column->addWidget(m_pages, 1);
    column->addWidget(m_foot);
    m_top->setPage(TopBar::Page::Counter);
    m_notice->raise();
}

TopBar::Page Face::page() const
{
    return static_cast<TopBar::Page>(m_pages->currentIndex());
}

void Face::showPage(TopBar::Page page)
{
    m_pages->setCurrentIndex(static_cast<int>(page));
    m_top->setPage(page);
    switch (page) {
    case TopBar::Page::Counter:
        return m_counter->takeFocus();
    case TopBar::Page::Queue:
        return m_queue->takeFocus();
    case TopBar::Page::Held:
        return m_held->takeFocus();
    }
}

void Face::retranslate()
{
    m_top->retranslate();
    m_counter->retranslate();
    m_queue->retranslate();
    m_held->retranslate();
    m_foot->retranslate();
}

void Face::showState(const DeskState& state, const View& view)
{
    m_top->showState(state, view);
    m_bands->showState(state, view);
    m_counter->showState(state, view);
    m_held->showState(state, view);
    m_foot->showState(state);
    m_help->showState(state, view);
}

void Face::showTime(const DeskState& state, const View& view)
{
    m_top->showTime(state, view);
    if (page() == TopBar::Page::Held)
        m_held->showState(state, view);
}
