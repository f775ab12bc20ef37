// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QFrame>

class KeyButton;
class QLabel;

// The shortcuts that hold on every page, and the day in four numbers.
class FootBar : public QFrame
{
    Q_OBJECT

public:
    explicit FootBar(const Theme& theme, QWidget* parent = nullptr);

    void showState(const DeskState& state);
    void retranslate();

Q_SIGNALS:
    void helpWanted();
    void walkInWanted();
    void undoWanted();
    void importWanted();
    void pictureWanted();
    void settingsWanted();

private:
    KeyButton* m_help;
    KeyButton* m_walkIn;
    KeyButton* m_undo;
    KeyButton* m_picture;
    KeyButton* m_import;
    KeyButton* m_settings;
    QLabel* m_day;
    DayCounts m_counts;
};
