// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QWidget>

class FlowLayout;
class KeyButton;

// The one main button, which is always the right next step, and the ways around it.
class DecisionBar : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionBar(const Theme& theme, QWidget* parent = nullptr);

    void showState(const DeskState& state, const View& view);
    void retranslate();

Q_SIGNALS:
    void mainWanted();
    void togetherWanted();
    void holdWanted();
    void refuseWanted();
    void overrideWanted();
    void clearWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showMain(const DeskState& state, const View& view);
    void showTogether(const Card& card);

    KeyButton* m_main;
    KeyButton* m_together;
    KeyButton* m_hold;
    KeyButton* m_refuse;
    KeyButton* m_override;
    KeyButton* m_clear;
    FlowLayout* m_others;
};
