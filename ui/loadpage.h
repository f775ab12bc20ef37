// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/deskpage.h"

class QLabel;

// The day's load, left open by a supervisor: figures, chart and tables, past days and periods.
class LoadPage : public DeskPage
{
    Q_OBJECT

public:
    explicit LoadPage(const Theme& theme, QWidget* parent = nullptr);

    void open(const View& view) override;
    void showState(const DeskState& state, const View& view) override;
    void retranslate() override;
    void takeFocus() override;

private:
    QLabel* m_heading;
};
