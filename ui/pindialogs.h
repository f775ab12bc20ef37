// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/faults.h"
#include "ui/dialog.h"

class QLineEdit;
class NewPin;
class PinField;

// One's own PIN: the present one, and the new one twice.
class OwnPinDialog : public Dialog
{
    Q_OBJECT

public:
    OwnPinDialog(const Theme& theme, words::Language language, QWidget* parent = nullptr);
    void showFailure(const Error& error);

Q_SIGNALS:
    void pinWanted(const QString& present, const QString& pin);

protected:
    void retranslate() override;
    void go() override;

private:
    words::Language m_language;
    PinField* m_present;
    QLabel* m_presentLabel;
    NewPin* m_pin;
};

// The first administrator of a desk that worked without officers so far.
class FirstOfficerDialog : public Dialog
{
    Q_OBJECT

public:
    FirstOfficerDialog(const Theme& theme, words::Language language, const QString& name,
                       QWidget* parent = nullptr);
    void showFailure(const Error& error);

Q_SIGNALS:
    void administratorWanted(const QString& name, const QString& pin);

protected:
    void retranslate() override;
    void go() override;

private:
    words::Language m_language;
    QLabel* m_words;
    QLineEdit* m_name;
    QLabel* m_nameLabel;
    NewPin* m_pin;
};
