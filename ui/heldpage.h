// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QWidget>

class QLabel;
class RowList;

// Those who fetch a missing document, with the time they have left; Enter opens the card.
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

private:
    QLabel* m_heading;
    QLabel* m_words;
    QLabel* m_empty;
    RowList* m_list;
    std::vector<BookingKey> m_keys;
};
