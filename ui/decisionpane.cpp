// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/decisionpane.h"

#include "ui/casepanels.h"
#include "ui/checklistpane.h"
#include "ui/datepanel.h"
#include "ui/decisionbar.h"
#include "ui/labels.h"
#include "ui/reasonpanels.h"

#include <QStackedWidget>
#include <QVBoxLayout>

DecisionPane::DecisionPane(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_stack(new QStackedWidget(this)),
      m_documents(new QWidget),
      m_checklist(new ChecklistPane(theme)),
      m_bar(new DecisionBar(theme)),
      m_override(new OverridePanel(theme)),
      m_hold(new HoldPanel(theme)),
      m_refuse(new RefusePanel(theme)),
      m_undo(new UndoPanel(theme)),
      m_service(new ServicePanel(theme)),
      m_compare(new ComparePanel(theme)),
      m_date(new DatePanel(theme)),
      m_panels{m_override, m_hold, m_refuse, m_undo, m_service, m_compare, m_date}
{
    setProperty("look", QStringLiteral("card"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_stack);
    auto* documents = new QVBoxLayout(m_documents);
    documents->setContentsMargins(0, 0, 0, 0);
    documents->setSpacing(0);
    documents->addWidget(m_checklist, 1);
    documents->addWidget(m_bar);
    m_stack->addWidget(m_documents);
    for (AskPanel* panel : m_panels) {
        m_stack->addWidget(panel);
        connect(panel, &AskPanel::closed, this, [this] {
            closePanel();
            Q_EMIT panelClosed();
        });
    }
}

AskPanel* DecisionPane::openPanel() const
{
    return qobject_cast<AskPanel*>(m_stack->currentWidget());
}

bool DecisionPane::waitsForDesk(const AskPanel* panel) const
{
    return panel == m_override || panel == m_undo;
}

void DecisionPane::open(AskPanel* panel)
{
    m_stack->setCurrentWidget(panel);
    panel->takeFocus();
}

void DecisionPane::closePanel()
{
    m_stack->setCurrentWidget(m_documents);
}

void DecisionPane::retranslate()
{
    m_checklist->retranslate();
    m_bar->retranslate();
    for (AskPanel* panel : m_panels)
        panel->retranslate();
}

void DecisionPane::showState(const DeskState& state, const View& view)
{
    const quint64 card = state.card ? state.card->id : 0;
    const size_t person = state.card ? state.card->current : 0;
    if (card != m_card || person != m_person) {
        m_card = card;
        m_person = person;
        if (openPanel() != nullptr) // a question about somebody else never outlives the card
            closePanel();
    }
    const bool decided = state.card && state.card->person().outcome;
    if (openPanel() == m_override && (decided || !state.isSignedIn()))
        closePanel();
    if (state.card)
        m_checklist->showCard(*state.card, view);
    else
        m_checklist->showNothing();
    m_bar->showState(state, view);
}

void DecisionPane::askOverride(const DeskState& state, const View& view)
{
    if (!state.card || state.card->person().outcome || state.card->person().verdict.admits() ||
        !canOverride(state.card->person().verdict))
        return;
    m_override->ask(state, view);
    open(m_override);
}

void DecisionPane::askHold(const DeskState& state, const View& view)
{
    if (!state.card || state.card->person().outcome || !state.card->person().verdict.admits())
        return;
    m_hold->ask(*state.card, view);
    open(m_hold);
}

void DecisionPane::askRefuse(const DeskState& state, const View& view)
{
    if (!state.card || state.card->person().outcome)
        return;
    m_refuse->ask(*state.card, view);
    open(m_refuse);
}

void DecisionPane::askService(const DeskState& state, const View& view)
{
    if (!state.card || state.card->person().outcome || !state.card->person().booking)
        return;
    m_service->ask(*state.card, view);
    open(m_service);
}

void DecisionPane::askCompare(const DeskState& state, const View& view)
{
    if (!state.card)
        return;
    m_compare->ask(*state.card, view);
    open(m_compare);
}

void DecisionPane::askDate(const View& view)
{
    m_date->ask(view);
    open(m_date);
}

void DecisionPane::askUndo(const Outcome& outcome, const QString& name, const DeskState& state,
                           const View& view)
{
    m_undo->ask(outcome, name, state, view);
    open(m_undo);
}
