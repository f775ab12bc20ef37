// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QWidget>

class QFrame;
class QLabel;
class QStackedWidget;
class ApplicantCard;
class CardNotes;
class DecisionPane;
class KeyButton;
class ReadyCard;
class ScanPane;
class ScrollColumn;
class SignInCard;
class VerdictCard;

// The arrivals: what is seen at the left, who and how in the middle, documents and decision at the
// right.
class CounterPage : public QWidget
{
    Q_OBJECT

public:
    explicit CounterPage(const Theme& theme, QWidget* parent = nullptr);

    void showState(const DeskState& state, const View& view);
    void showTime(const DeskState& state, const View& view); // every second
    void retranslate();
    void takeFocus(); // where the keys belong now
    [[nodiscard]] ScanPane& scanPane() { return *m_scan; }
    [[nodiscard]] ApplicantCard& applicant() { return *m_applicant; }
    [[nodiscard]] CardNotes& notes() { return *m_notes; }
    [[nodiscard]] DecisionPane& decisions() { return *m_decisions; }
    [[nodiscard]] SignInCard& signIn() { return *m_signIn; }

Q_SIGNALS:
    void nextWanted();

private:
    [[nodiscard]] QWidget* makeMiddle();
    void showMiddle(const DeskState& state, const View& view);
    [[nodiscard]] QWidget* makeLast();
    void showLast(const DeskState& state, const View& view);
    void showNext(const DeskState& state, const View& view);
    void focusFollows(const DeskState& state);
    void fitColumns();

    const Theme& m_theme;
    ScanPane* m_scan;
    QStackedWidget* m_middle;
    SignInCard* m_signIn;
    ReadyCard* m_ready;
    ScrollColumn* m_readyColumn;
    ScrollColumn* m_card;
    VerdictCard* m_verdict;
    ApplicantCard* m_applicant;
    CardNotes* m_notes;
    QFrame* m_last = nullptr;
    QLabel* m_lastWords;
    KeyButton* m_next;
    DecisionPane* m_decisions;
    quint64 m_shown = 0;
    size_t m_person = 0;
    Phase m_phase = Phase::Ready;
};
