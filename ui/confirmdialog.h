// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialog.h"

// A question with what it is about, line by line: Enter does it, Esc goes back.
class ConfirmDialog : public Dialog
{
    Q_OBJECT

public:
    struct Texts
    {
        QString title;
        QStringList lines;
        QString go, back;
    };
    ConfirmDialog(const Theme& theme, Texts texts, QWidget* parent = nullptr);

protected:
    void retranslate() override {} // a question is asked in the language of its moment
};
