// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/camerastate.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

// Where the window for the applicants stands (ui/applicantscreen.h).
struct ApplicantScreenChoice
{
    enum class Where { Off, Window, Screen } where = Where::Off;
    QString screen{}; // its name, as the platform calls it
    bool operator==(const ApplicantScreenChoice&) const = default;
};

// What this PC remembers, in settings.ini of the data folder: no personal data of applicants.
class Settings
{
public:
    enum class Theme { System, Light, Dark };

    explicit Settings(const QString& folder);

    [[nodiscard]] QString folder() const;   // the data folder
    [[nodiscard]] QString language() const; // "id" (default) or "en"
    void setLanguage(const QString& language);
    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    [[nodiscard]] bool muted() const;
    void setMuted(bool muted);
    [[nodiscard]] QByteArray camera() const; // id of the chosen camera; empty: the default one
    void setCamera(const QByteArray& id);
    [[nodiscard]] QByteArray secondCamera() const; // empty: none
    void setSecondCamera(const QByteArray& id);
    [[nodiscard]] CameraTurn cameraTurn(const QByteArray& id) const; // of each camera its own
    void setCameraTurn(const QByteArray& id, CameraTurn turn);
    [[nodiscard]] QHash<QByteArray, CameraTurn> cameraTurns() const; // by the cameras' ids
    [[nodiscard]] int textPercent() const;                           // 100 to 175
    void setTextPercent(int percent);
    [[nodiscard]] ApplicantScreenChoice applicantScreen() const;
    void setApplicantScreen(const ApplicantScreenChoice& choice);
    [[nodiscard]] QString office() const; // empty: not set up
    void setOffice(const QString& id);
    [[nodiscard]] QString deskLetter() const; // empty: not set up
    void setDeskLetter(const QString& letter);
    [[nodiscard]] QString officer() const; // the name last given
    void setOfficer(const QString& name);
    [[nodiscard]] QStringList officers() const; // who signed in on this PC, the last one first

private:
    QString m_file;
};
