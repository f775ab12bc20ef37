// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pinfield.h"

#include <QRegularExpressionValidator>

PinField::PinField(QWidget* parent) : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setMaxLength(longest);
    setContextMenuPolicy(Qt::NoContextMenu);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhDigitsOnly | Qt::ImhSensitiveData |
                        Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    static const QRegularExpression digits(QStringLiteral("[0-9]*"));
    setValidator(new QRegularExpressionValidator(digits, this));
}
