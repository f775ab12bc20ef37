// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/view.h"

#include <QWidget>

class FlowLayout;
class PersonChip;

// The family of one booking: each with relation and state, to be chosen (Alt and a digit) and
// ticked (Space) for being taken in together.
class FamilyChips : public QWidget
{
    Q_OBJECT

public:
    explicit FamilyChips(const Theme& theme, QWidget* parent = nullptr);

    void showCard(const Card& card, const View& view);

Q_SIGNALS:
    void personChosen(size_t index);
    void personTicked(size_t index, bool on);

private:
    const Theme& m_theme;
    FlowLayout* m_flow;
    std::vector<PersonChip*> m_chips;
};
