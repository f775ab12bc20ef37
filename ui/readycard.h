// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QFrame>

class QLabel;

// Nobody is at the counter: an invitation, or the number that was given last, or the warning that
// this day has no bookings at all.
class ReadyCard : public QFrame
{
    Q_OBJECT

public:
    explicit ReadyCard(const Theme& theme, QWidget* parent = nullptr);

    void showState(const DeskState& state, const View& view);

private:
    void showTicket(const DeskState& state, const View& view);
    void showTogether(const DeskState& state);
    void showReady(const DeskState& state, const View& view);
    void lines(const QString& big, const QString& name, const QString& words);

    class Drawing;
    Drawing* m_drawing;
    QLabel* m_caption;
    QLabel* m_big;
    QLabel* m_name;
    QLabel* m_words;
};
