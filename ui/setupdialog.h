// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialog.h"
#include "ui/languageswitch.h"

class QComboBox;
class QLineEdit;
class Settings;

struct OfficeChoice
{
    QString id;
    QString name;
};

// The first start on a PC: which office, which desk, who works here, in which language. Stored in
// the settings when it is accepted.
class SetupDialog : public Dialog
{
    Q_OBJECT

public:
    SetupDialog(const std::vector<OfficeChoice>& offices, Settings& settings, const Theme& theme,
                LanguageSwitch& language, QWidget* parent = nullptr);

    [[nodiscard]] static bool isNeeded(const Settings& settings);
    // Asks, dressed as the window will be; false: given up.
    [[nodiscard]] static bool ask(const std::vector<OfficeChoice>& offices, Settings& settings);

protected:
    void retranslate() override;
    void go() override;

private:
    Settings& m_settings;
    LanguageSwitch& m_switch;
    QComboBox* m_language;
    QComboBox* m_office;
    QComboBox* m_letter;
    QLineEdit* m_officer;
    QLabel* m_languageLabel;
    QLabel* m_officeLabel;
    QLabel* m_letterLabel;
    QLabel* m_officerLabel;
};
