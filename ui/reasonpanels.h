// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "desk/session.h"
#include "ui/askpanel.h"

class ConsentFields;

// F8: admit against the rule, with the office's reason, words and, where it is needed, the consent
// of somebody who may. For an unknown code: take it in provisionally. F8 again asks for approval:
// the person waits with the arrival time kept, and the line goes on.
class OverridePanel : public AskPanel
{
    Q_OBJECT

public:
    explicit OverridePanel(const Theme& theme, QWidget* parent = nullptr);
    void ask(const DeskState& state, const View& view);
    void retranslate() override;
    void takeFocus() override;
    void fail(const QString& words) override;
    void askApproval(); // F8 in the open panel

Q_SIGNALS:
    void decided(const decision::Override& override, const std::optional<Consent>& consent);
    void approvalAsked(const ReasonId& reason, const QString& words);

protected:
    [[nodiscard]] bool take() override;

private:
    [[nodiscard]] const Reason* reason() const;
    [[nodiscard]] bool needsConsent() const;
    void begin(const DeskState& state, const View& view);
    void explain(const DeskState& state, const View& view);
    void showConsent();

    QLabel* m_reasonLabel;
    RowList* m_reasons;
    QLabel* m_wordsLabel;
    QLineEdit* m_words;
    ConsentFields* m_consent;
    KeyButton* m_park;
    std::vector<Reason> m_known; // as the rows
    Role m_role = Role::Officer;
    bool m_canPark = false;
    std::pair<quint64, size_t> m_about{}; // card and person: what was written for them stays
};

// Ctrl+Z: undo an arrival, with a reason.
class UndoPanel : public AskPanel
{
    Q_OBJECT

public:
    explicit UndoPanel(const Theme& theme, QWidget* parent = nullptr);
    void ask(const Outcome& outcome, const QString& name, const DeskState& state, const View& view);
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
    std::vector<Reason> m_known;
    std::optional<EventId> m_event;
};
