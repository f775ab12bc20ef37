// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/askpanel.h"

// Ctrl+J: the clock is doubtful, and somebody has looked at a calendar.
class DatePanel : public AskPanel
{
    Q_OBJECT

public:
    explicit DatePanel(const Theme& theme, QWidget* parent = nullptr);
    void ask(const View& view);
    void retranslate() override;

Q_SIGNALS:
    void confirmed();

protected:
    [[nodiscard]] bool take() override;

private:
    QLabel* m_day;
    QLabel* m_time;
    QLabel* m_otherwise;
};
