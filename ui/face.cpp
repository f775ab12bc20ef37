// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/face.h"

#include "ui/bands.h"
#include "ui/connectionpage.h"
#include "ui/counterpage.h"
#include "ui/footbar.h"
#include "ui/heldpage.h"
#include "ui/helpdrawer.h"
#include "ui/incidentpage.h"
#include "ui/journalpage.h"
#include "ui/loadpage.h"
#include "ui/noticeline.h"
#include "ui/officepage.h"
#include "ui/queuepage.h"
#include "ui/walkinpage.h"

#include <QStackedWidget>
#include <QVBoxLayout>

Face::Face(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
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
    return m_page;
}

namespace {

DeskPage* made(TopBar::Page page, const Theme& theme)
{
    switch (page) {
    case TopBar::Page::WalkIns:
        return new WalkInPage(theme);
    case TopBar::Page::Load:
        return new LoadPage(theme);
    case TopBar::Page::Journal:
        return new JournalPage(theme);
    case TopBar::Page::Office:
        return new OfficePage(theme);
    case TopBar::Page::Incidents:
        return new IncidentPage(theme);
    case TopBar::Page::Connection:
        return new ConnectionPage(theme);
    case TopBar::Page::Counter:
    case TopBar::Page::Queue:
    case TopBar::Page::Held:
        break;
    }
    return nullptr;
}

} // namespace

DeskPage& Face::deskPage(TopBar::Page page)
{
    DeskPage*& found = m_deskPages[page];
    if (found == nullptr) {
        found = made(page, m_theme);
        m_pages->addWidget(found);
        Q_EMIT pageMade(found);
    }
    return *found;
}

std::vector<DeskPage*> Face::deskPages() const
{
    std::vector<DeskPage*> all;
    for (const auto& [page, widget] : m_deskPages)
        all.push_back(widget);
    return all;
}

void Face::showPage(TopBar::Page page)
{
    m_page = page;
    m_top->setPage(page);
    switch (page) {
    case TopBar::Page::Counter:
        m_pages->setCurrentWidget(m_counter);
        return m_counter->takeFocus();
    case TopBar::Page::Queue:
        m_pages->setCurrentWidget(m_queue);
        return m_queue->takeFocus();
    case TopBar::Page::Held:
        m_pages->setCurrentWidget(m_held);
        return m_held->takeFocus();
    case TopBar::Page::WalkIns:
    case TopBar::Page::Load:
    case TopBar::Page::Journal:
    case TopBar::Page::Office:
    case TopBar::Page::Incidents:
    case TopBar::Page::Connection:
        m_pages->setCurrentWidget(&deskPage(page));
        return deskPage(page).takeFocus();
    }
}

void Face::retranslate()
{
    m_top->retranslate();
    m_counter->retranslate();
    m_queue->retranslate();
    m_held->retranslate();
    for (DeskPage* page : deskPages())
        page->retranslate();
    m_foot->retranslate();
}

void Face::showState(const DeskState& state, const View& view)
{
    m_top->showState(state, view);
    m_bands->showState(state, view);
    m_counter->showState(state, view);
    m_held->showState(state, view);
    if (m_deskPages.contains(m_page))
        m_deskPages.at(m_page)->showState(state, view);
    m_foot->showState(state);
    m_help->showState(state, view);
}

void Face::showTime(const DeskState& state, const View& view)
{
    m_top->showTime(state, view);
    m_counter->showTime(state, view);
    if (page() == TopBar::Page::Held)
        m_held->showState(state, view);
    if (page() == TopBar::Page::Connection)
        deskPage(m_page).showState(state, view);
}
