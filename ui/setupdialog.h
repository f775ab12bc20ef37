// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/camerastate.h"
#include "ui/dialog.h"
#include "ui/languageswitch.h"

#include <optional>

class QComboBox;
class QLineEdit;
class QStackedWidget;
class NewPin;
class Settings;

struct OfficeChoice
{
    QString id;
    QString name;
};

struct FirstAdministrator // who sets the others up
{
    QString name;
    QString pin;
};

// The first start on a PC, in two steps: which language, office, desk and camera; then the first
// administrator. The settings are stored when it is accepted.
class SetupDialog : public Dialog
{
    Q_OBJECT

public:
    SetupDialog(const std::vector<OfficeChoice>& offices, const std::vector<CameraChoice>& cameras,
                Settings& settings, const Theme& theme, LanguageSwitch& language,
                QWidget* parent = nullptr);

    [[nodiscard]] static bool isNeeded(const Settings& settings);
    // Asks, dressed as the window will be; none: given up.
    [[nodiscard]] static std::optional<FirstAdministrator>
    ask(const std::vector<OfficeChoice>& offices, const std::vector<CameraChoice>& cameras,
        Settings& settings);
    [[nodiscard]] FirstAdministrator administrator() const;
    void showStep(int step); // 0 and 1

protected:
    void retranslate() override;
    void go() override;
    void reject() override; // from the second step back to the first

private:
    [[nodiscard]] QWidget* makeDeskStep();
    [[nodiscard]] QWidget* makePersonStep();
    void fillIn(const std::vector<OfficeChoice>& offices, const std::vector<CameraChoice>& cameras);
    void store();

    Settings& m_settings;
    LanguageSwitch& m_switch;
    QStackedWidget* m_steps;
    QComboBox* m_language;
    QComboBox* m_office;
    QComboBox* m_letter;
    QComboBox* m_camera;
    QLineEdit* m_name;
    NewPin* m_pin;
    QLabel* m_languageLabel = nullptr;
    QLabel* m_officeLabel = nullptr;
    QLabel* m_letterLabel = nullptr;
    QLabel* m_cameraLabel = nullptr;
    QLabel* m_personWords = nullptr;
    QLabel* m_nameLabel = nullptr;
};
