// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QFrame>
#include <QTimer>

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
    void showTogether(const DeskState& state, const View& view);
    void showElsewhere(const DeskState& state, const View& view);
    void showAwaited(const Outcome& last, const View& view);
    void showReady(const DeskState& state, const View& view);
    [[nodiscard]] static QString whereBookingsComeFrom(const DeskState& state);
    void lines(const QString& big, const QString& name, const QString& words,
               const QString& state = {});
    void fit();

    const Theme& m_theme;
    class Drawing;
    Drawing* m_drawing;
    QLabel* m_caption;
    QLabel* m_big;
    QLabel* m_name;
    QLabel* m_state; // what is special about it
    QLabel* m_words;
    QTimer m_slow;       // the centre's word takes longer than anybody would notice
    QString m_slowWords; // the words then
};
