// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

// A PIN as it is typed: digits only, shown as dots, never in a clipboard or an input history.
class PinField : public QLineEdit
{
    Q_OBJECT

public:
    static constexpr int longest = 12;

    explicit PinField(QWidget* parent = nullptr);
};
