// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QFrame>

#include <vector>

class QStackedWidget;
class AskPanel;
class ChecklistPane;
class ComparePanel;
class DatePanel;
class DecisionBar;
class HoldPanel;
class OverridePanel;
class RefusePanel;
class ServicePanel;
class UndoPanel;

// The right column: the documents and the decision, or a question in their place.
class DecisionPane : public QFrame
{
    Q_OBJECT

public:
    explicit DecisionPane(const Theme& theme, QWidget* parent = nullptr);

    void showState(const DeskState& state, const View& view);
    void retranslate();
    // A question about the card. None where it makes no sense now.
    void askOverride(const DeskState& state, const View& view);
    void askHold(const DeskState& state, const View& view);
    void askRefuse(const DeskState& state, const View& view);
    void askService(const DeskState& state, const View& view);
    void askCompare(const DeskState& state, const View& view);
    void askDate(const View& view); // today's: about no card
    void askUndo(const Outcome& outcome, const QString& name, const DeskState& state,
                 const View& view);
    void closePanel();
    // Stays open until the desk has done it, and is told why it did not.
    [[nodiscard]] bool waitsForDesk(const AskPanel* panel) const;
    [[nodiscard]] AskPanel* openPanel() const; // null: the documents are shown

    [[nodiscard]] ChecklistPane& checklist() { return *m_checklist; }
    [[nodiscard]] DecisionBar& bar() { return *m_bar; }
    [[nodiscard]] OverridePanel& overridePanel() { return *m_override; }
    [[nodiscard]] HoldPanel& holdPanel() { return *m_hold; }
    [[nodiscard]] RefusePanel& refusePanel() { return *m_refuse; }
    [[nodiscard]] UndoPanel& undoPanel() { return *m_undo; }
    [[nodiscard]] ServicePanel& servicePanel() { return *m_service; }
    [[nodiscard]] ComparePanel& comparePanel() { return *m_compare; }
    [[nodiscard]] DatePanel& datePanel() { return *m_date; }

Q_SIGNALS:
    void panelClosed();

private:
    void open(AskPanel* panel);

    QStackedWidget* m_stack;
    QWidget* m_documents;
    ChecklistPane* m_checklist;
    DecisionBar* m_bar;
    OverridePanel* m_override;
    HoldPanel* m_hold;
    RefusePanel* m_refuse;
    UndoPanel* m_undo;
    ServicePanel* m_service;
    ComparePanel* m_compare;
    DatePanel* m_date;
    std::vector<AskPanel*> m_panels; // all of them
    quint64 m_card = 0;
    size_t m_person = 0;
};
