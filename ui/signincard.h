// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QFrame>

class QCompleter;
class QLabel;
class QLineEdit;
class QPushButton;
class KeyButton;
class PinField;

// Nobody is signed in, or the desk is locked: proofs are not read before a name is given, and a PIN
// once officers are set up.
class SignInCard : public QFrame
{
    Q_OBJECT

public:
    explicit SignInCard(const Theme& theme, QWidget* parent = nullptr);

    void showState(const DeskState& state, const View& view); // also as the time passes
    void retranslate();
    void suggest(const QStringList& names); // who worked here, the last one first
    void takeFocus();
    void askOther(); // hand-over: another name than that of the one who worked here

Q_SIGNALS:
    void signInWanted(const QString& name, const QString& pin);
    void setUpWanted(); // the first officers

private:
    class Sign;
    void send();
    void showProblem(const DeskState& state, const View& view);

    Sign* m_sign;
    QLabel* m_title;
    QLabel* m_words;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_pinLabel;
    PinField* m_pin;
    QLabel* m_problem;
    KeyButton* m_button;
    QPushButton* m_setUp;
    QCompleter* m_completer;
    QString m_last; // signed in when the desk was locked
    std::optional<Error> m_told;
    bool m_locked = false;
    bool m_pinAsked = false;
    bool m_checking = false;
    bool m_handOver = false;
    qint64 m_wait = 0; // seconds
};
