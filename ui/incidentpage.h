// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/deskpage.h"

class FitList;
class KeyButton;
class QLabel;
class QStackedWidget;
class RowList;
class SettlePanel;

// What went differently from what the rules promise: who, where and when, for everybody at a desk;
// a supervisor settles it with a reason.
class IncidentPage : public DeskPage
{
    Q_OBJECT

public:
    explicit IncidentPage(const Theme& theme, QWidget* parent = nullptr);

    void open(const View& view) override;
    void showState(const DeskState& state, const View& view) override;
    void retranslate() override;
    void takeFocus() override;
    void showAll(std::vector<Incident> incidents, const View& view); // settled ones, too
    void settle(); // the panel, where the chosen one is open and the right is there
    [[nodiscard]] SettlePanel& panel() { return *m_panel; }

private:
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QWidget* makeDetails();
    void ask();
    void toggleAll();
    void show(std::vector<Incident> incidents, const View& view);
    void closePanel();
    void showChosen();
    void settleNow(const QString& id, const ReasonId& reason, const QString& words);
    [[nodiscard]] const Incident* chosen() const;

    QLabel* m_heading;
    KeyButton* m_filter;
    QLabel* m_empty;
    RowList* m_list;
    QStackedWidget* m_side;
    QWidget* m_details = nullptr;
    QLabel* m_title;
    QLabel* m_sentence;
    QLabel* m_partiesHeading;
    FitList* m_parties;
    QLabel* m_advice;
    QLabel* m_state;
    QLabel* m_whoMay;
    KeyButton* m_settle;
    SettlePanel* m_panel;
    std::vector<Incident> m_open, m_shown; // newest first
    const Office* m_office = nullptr;      // of the last view
    Instant m_now{};
    words::Language m_language = words::Language::Indonesian;
    bool m_all = false;
    bool m_maySettle = false;
};
