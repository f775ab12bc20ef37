// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/deskstate.h"
#include "ui/dialog.h"
#include "ui/screenplace.h"

class CameraBox;
class QComboBox;
class QSlider;
class KeyButton;
class Settings;
class TickBox;
class TurnBox;

// Ctrl+,: camera, language, look, text size, the applicants' screen, sound. Everything takes effect
// at once.
class SettingsDialog : public Dialog
{
    Q_OBJECT

public:
    SettingsDialog(Settings& settings, const CameraState& camera, const Theme& theme,
                   QWidget* parent = nullptr);
    ~SettingsDialog() override;

    void showCamera(const CameraState& camera);
    void showSecondCamera(const CameraState& second, const CameraState& first);
    void showPrintReading(PrintReading reading); // of codes shown as text
    // For the applicants; `screens` are those that the officer's window does not stand on.
    void offerScreens(const std::vector<ScreenSeen>& screens);
    void offerPeople(bool officers, bool ownPin); // as the signed-in officer's rights allow

Q_SIGNALS:
    void officersWanted();
    void ownPinWanted();
    void changed(); // a setting was stored
    void cameraChosen(const QByteArray& id);
    void secondCameraChosen(const QByteArray& id); // empty: none
    void cameraTurned(const QByteArray& id, CameraTurn turn);

protected:
    void retranslate() override;

private:
    void connectFields();
    void connectCameras();
    void chooseScreen(int index);
    void refuseAddress(const QString& typed);

    Settings& m_settings;
    CameraBox* m_camera;
    TurnBox* m_turn;
    CameraBox* m_second;
    TurnBox* m_secondTurn;
    QComboBox* m_language;
    QComboBox* m_look;
    QSlider* m_size;
    QComboBox* m_applicants;
    TickBox* m_sound;
    KeyButton* m_officers;
    KeyButton* m_ownPin;
    QLabel* m_print; // says that codes shown as text are not read
    QLabel* m_cameraLabel;
    QLabel* m_turnLabel;
    QLabel* m_secondLabel;
    QLabel* m_secondTurnLabel;
    QLabel* m_languageLabel;
    QLabel* m_lookLabel;
    QLabel* m_sizeLabel;
    QLabel* m_applicantsLabel;
    std::vector<ScreenSeen> m_screens;
    QByteArray m_first, m_other; // the cameras shown, by their ids
};
