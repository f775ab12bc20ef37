// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/deskpage.h"

class QLabel;

// The office's profile: rules, hours, slots, documents, categories, reasons.
class OfficePage : public DeskPage
{
    Q_OBJECT

public:
    explicit OfficePage(const Theme& theme, QWidget* parent = nullptr);

    void open(const View& view) override;
    void showState(const DeskState& state, const View& view) override;
    void retranslate() override;
    void takeFocus() override;

private:
    QLabel* m_heading;
};
