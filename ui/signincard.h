// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class KeyButton;

// Nobody is signed in, or the desk is locked: proofs are not read before a name is given.
class SignInCard : public QFrame
{
    Q_OBJECT

public:
    explicit SignInCard(const Theme& theme, QWidget* parent = nullptr);

    void showState(const DeskState& state, const View& view);
    void retranslate();
    void suggest(const QString& name); // the one who worked here last
    void takeFocus();

Q_SIGNALS:
    void signInWanted(const QString& name);

private:
    QLabel* m_title;
    QLabel* m_words;
    QLineEdit* m_name;
    KeyButton* m_button;
    bool m_locked = false;
};
