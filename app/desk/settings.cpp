// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/settings.h"

#include <QFileInfo>
#include <QSettings>
#include <QVariant>

#include <algorithm>

namespace {

const QString languageKey = QStringLiteral("language");
const QString themeKey = QStringLiteral("theme");
const QString mutedKey = QStringLiteral("muted");
const QString cameraKey = QStringLiteral("camera");
const QString secondCameraKey = QStringLiteral("second_camera");
const QString textPercentKey = QStringLiteral("text_percent");
const QString applicantScreenKey = QStringLiteral("applicant_screen");
const QString officeKey = QStringLiteral("office");
const QString deskLetterKey = QStringLiteral("desk_letter");
const QString officerKey = QStringLiteral("officer");
const QString officersKey = QStringLiteral("officers");
constexpr qsizetype officersAtMost = 12;

// A file on every call: settings change by hand a few times a day, and a crash loses none.
QVariant stored(const QString& file, const QString& key, const QVariant& absent)
{
    return QSettings(file, QSettings::IniFormat).value(key, absent);
}

void store(const QString& file, const QString& key, const QVariant& value)
{
    QSettings settings(file, QSettings::IniFormat);
    settings.setValue(key, value);
}

const QLatin1String inWindow("window"), onScreen("screen:");

// Hexadecimal: a slash in an id would begin a group.
QString turnKey(const QByteArray& id)
{
    return QStringLiteral("camera_turn_") + QString::fromLatin1(id.toHex());
}

} // namespace

Settings::Settings(const QString& folder) : m_file(folder + QStringLiteral("/settings.ini")) {}

QString Settings::folder() const
{
    return QFileInfo(m_file).path();
}

QString Settings::language() const
{
    const QString language = stored(m_file, languageKey, QString()).toString();
    return language == QLatin1String("en") ? language : QStringLiteral("id");
}

void Settings::setLanguage(const QString& language)
{
    store(m_file, languageKey, language);
}

Settings::Theme Settings::theme() const
{
    const QString theme = stored(m_file, themeKey, QString()).toString();
    if (theme == QLatin1String("light"))
        return Theme::Light;
    return theme == QLatin1String("dark") ? Theme::Dark : Theme::System;
}

void Settings::setTheme(Theme theme)
{
    switch (theme) {
    case Theme::System:
        return store(m_file, themeKey, QStringLiteral("system"));
    case Theme::Light:
        return store(m_file, themeKey, QStringLiteral("light"));
    case Theme::Dark:
        return store(m_file, themeKey, QStringLiteral("dark"));
    }
}

bool Settings::muted() const
{
    return stored(m_file, mutedKey, false).toBool();
}

void Settings::setMuted(bool muted)
{
    store(m_file, mutedKey, muted);
}

// Base64: a camera's id is bytes of the platform's choosing.
QByteArray Settings::camera() const
{
    return QByteArray::fromBase64(stored(m_file, cameraKey, QString()).toString().toLatin1());
}

void Settings::setCamera(const QByteArray& id)
{
    store(m_file, cameraKey, QString::fromLatin1(id.toBase64()));
}

QByteArray Settings::secondCamera() const
{
    return QByteArray::fromBase64(stored(m_file, secondCameraKey, QString()).toString().toLatin1());
}

void Settings::setSecondCamera(const QByteArray& id)
{
    store(m_file, secondCameraKey, QString::fromLatin1(id.toBase64()));
}

CameraTurn Settings::cameraTurn(const QByteArray& id) const
{
    const int stands = stored(m_file, turnKey(id), 0).toInt();
    const int degrees = std::abs(stands) % 1000;
    const bool known = degrees == 90 || degrees == 180 || degrees == 270;
    return {known ? degrees : 0, std::abs(stands) >= 1000};
}

// One number: the degrees, and a thousand more where it is mirrored.
void Settings::setCameraTurn(const QByteArray& id, CameraTurn turn)
{
    store(m_file, turnKey(id), turn.degrees + (turn.mirrored ? 1000 : 0));
}

QHash<QByteArray, CameraTurn> Settings::cameraTurns() const
{
    QHash<QByteArray, CameraTurn> turns;
    const QString begin = turnKey({});
    const QStringList keys = QSettings(m_file, QSettings::IniFormat).allKeys();
    for (const QString& key : keys) {
        const QByteArray id = QByteArray::fromHex(key.mid(begin.size()).toLatin1());
        if (key.startsWith(begin))
            turns.insert(id, cameraTurn(id));
    }
    return turns;
}

int Settings::textPercent() const
{
    return std::clamp(stored(m_file, textPercentKey, 100).toInt(), 100, 175);
}

void Settings::setTextPercent(int percent)
{
    store(m_file, textPercentKey, std::clamp(percent, 100, 175));
}

ApplicantScreenChoice Settings::applicantScreen() const
{
    using Where = ApplicantScreenChoice::Where;
    const QString stands = stored(m_file, applicantScreenKey, QString()).toString();
    if (stands == inWindow)
        return {Where::Window};
    const QString screen = stands.startsWith(onScreen) ? stands.mid(onScreen.size()) : QString();
    return screen.isEmpty() ? ApplicantScreenChoice{}
                            : ApplicantScreenChoice{Where::Screen, screen};
}

void Settings::setApplicantScreen(const ApplicantScreenChoice& choice)
{
    switch (choice.where) {
    case ApplicantScreenChoice::Where::Off:
        return store(m_file, applicantScreenKey, QStringLiteral("off"));
    case ApplicantScreenChoice::Where::Window:
        return store(m_file, applicantScreenKey, QString(inWindow));
    case ApplicantScreenChoice::Where::Screen:
        return store(m_file, applicantScreenKey, onScreen + choice.screen);
    }
}

QString Settings::office() const
{
    return stored(m_file, officeKey, QString()).toString();
}

void Settings::setOffice(const QString& id)
{
    store(m_file, officeKey, id);
}

QString Settings::deskLetter() const
{
    return stored(m_file, deskLetterKey, QString()).toString();
}

void Settings::setDeskLetter(const QString& letter)
{
    store(m_file, deskLetterKey, letter);
}

QString Settings::officer() const
{
    return stored(m_file, officerKey, QString()).toString();
}

void Settings::setOfficer(const QString& name)
{
    store(m_file, officerKey, name);
    QStringList all = officers();
    all.removeAll(name);
    all.prepend(name);
    store(m_file, officersKey, all.mid(0, officersAtMost));
}

QStringList Settings::officers() const
{
    return stored(m_file, officersKey, QStringList()).toStringList();
}
