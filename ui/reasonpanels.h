// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/askpanel.h"

// F8: admit against the rule, with the office's reason, words and the one who allowed it. For an
// unknown code: take it in provisionally.
class OverridePanel : public AskPanel
{
    Q_OBJECT

public:
    explicit OverridePanel(const Theme& theme, QWidget* parent = nullptr);
    void ask(const Card& card, const View& view);
    void retranslate() override;
    void takeFocus() override;

Q_SIGNALS:
    void decided(const decision::Override& override);

protected:
    [[nodiscard]] bool take() override;

private:
    QLabel* m_reasonLabel;
    RowList* m_reasons;
    QLabel* m_wordsLabel;
    QLineEdit* m_words;
    QLabel* m_approverLabel;
    QLineEdit* m_approver;
    std::vector<ReasonId> m_ids;
    std::pair<quint64, size_t> m_about{}; // card and person: what was written for them stays
};

// Ctrl+Z: undo an arrival, with a reason.
class UndoPanel : public AskPanel
{
    Q_OBJECT

public:
    explicit UndoPanel(const Theme& theme, QWidget* parent = nullptr);
    void ask(const Outcome& outcome, const QString& name, const View& view);
    void retranslate() override;
    void takeFocus() override;

Q_SIGNALS:
    void decided(const EventId& event, const ReasonId& reason, const QString& words);

protected:
    [[nodiscard]] bool take() override;

private:
    QLabel* m_reasonLabel;
    RowList* m_reasons;
    QLabel* m_wordsLabel;
    QLineEdit* m_words;
    std::vector<ReasonId> m_ids;
    std::optional<EventId> m_event;
};
