// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QFrame>

class QLabel;
class KeyButton;

// F1: what the verdict on screen means in plain words, what the officer can do, and every key. Lies
// over the right side of the page and never takes the keys away from it.
class HelpDrawer : public QFrame
{
    Q_OBJECT

public:
    HelpDrawer(const Theme& theme, QWidget* over);

    void showState(const DeskState& state, const View& view);
    void toggle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    [[nodiscard]] static QString keysText();

    const Theme& m_theme;
    QLabel* m_title;
    QLabel* m_words;
    QLabel* m_keysTitle;
    QLabel* m_keys;
    KeyButton* m_close;
};
