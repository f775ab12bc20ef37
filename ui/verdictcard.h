// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QFrame>

class QLabel;

// The largest thing on the page: how this person is to be taken in, in colour, sign and words.
class VerdictCard : public QFrame
{
    Q_OBJECT

public:
    explicit VerdictCard(const Theme& theme, QWidget* parent = nullptr);

    void showCard(const Card& card, const View& view);
    void showMessage(Manner manner, const QString& title, const QString& sentence,
                     const QString& small = {});
    [[nodiscard]] QString title() const;

private:
    void showOutcome(const Person& person, const View& view);
    void showAdmission(const Outcome& outcome, const View& view);
    void showNumber(const Outcome& outcome, const View& view);
    void setManner(Manner manner);

    class Sign;
    Sign* m_sign;
    QLabel* m_title;
    QLabel* m_sentence;
    QLabel* m_rule;
    QLabel* m_queue;
};
