// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/deskpage.h"

class QLabel;

// A day's walk-ins: the list, a search, what is left of the quotas.
class WalkInPage : public DeskPage
{
    Q_OBJECT

public:
    explicit WalkInPage(const Theme& theme, QWidget* parent = nullptr);

    void open(const View& view) override;
    void showState(const DeskState& state, const View& view) override;
    void retranslate() override;
    void takeFocus() override;

private:
    QLabel* m_heading;
};
