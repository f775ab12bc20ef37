// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QWidget>

class QFrame;
class QLabel;
class RowList;

// Those who wait: for a supervisor's approval, with the arrival time that is kept, and for a
// missing document, with the time they have left. Enter opens the card.
class HeldPage : public QWidget
{
    Q_OBJECT

public:
    explicit HeldPage(const Theme& theme, QWidget* parent = nullptr);

    void showState(const DeskState& state, const View& view); // also as the time passes
    void retranslate();
    void takeFocus();

Q_SIGNALS:
    void personChosen(const BookingKey& booking);
    void requestChosen(const EventId& request);

private:
    struct Section
    {
        QFrame* card;
        QLabel* heading;
        QLabel* words;
        QLabel* empty;
        RowList* list;
    };
    [[nodiscard]] static Section makeSection(const Theme& theme);
    void showParked(const DeskState& state, const View& view);
    void showHeld(const DeskState& state, const View& view);

    Section m_waiting;
    Section m_held;
    std::vector<EventId> m_requests; // as the rows
    std::vector<BookingKey> m_keys;
};
