// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "ui/languageswitch.h"
#include "ui/sounds.h"
#include "ui/topbar.h"
#include "ui/view.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <memory>

class ApplicantScreen;
class Face;
class ImportDialog;
class OfficersDialog;
class SampleWindow;
class SettingsDialog;
class WalkInDialog;
class WedgeFilter;

// The counter's window: shows the desk's state and turns keys, clicks, drops and the hand scanner
// into the desk's verbs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Desk& desk, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Face& face() { return *m_face; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    void goTo(TopBar::Page page);
    // Practice: whole paths of the sample proofs, shown by Ctrl+P.
    void offerSamples(const QStringList& files);
    [[nodiscard]] SampleWindow* samples() const { return m_samples; }
    [[nodiscard]] ApplicantScreen& applicantScreen() { return *m_applicants; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // mainwindow.cpp
    [[nodiscard]] View view() const;
    void showState();
    [[nodiscard]] bool mayOpen(TopBar::Page page) const;
    void applySettings();
    void applyLook();
    void openDay(QDate day);
    void search(const QString& text, int days);
    void searchSoon(const QString& text); // a typed text that is no code
    // wiring.cpp: who calls which verb
    void wireCounter();
    void wireDecisions();
    void wirePages();
    void wireDesk();
    void wireApplicants();
    // shortcuts.cpp
    void makeShortcuts();
    enum class When { SignedIn, Always };
    void key(const QKeySequence& keys, void (MainWindow::*does)(), When when = When::SignedIn);
    void mainStep();    // Enter: what the main button says
    void clearOrBack(); // Esc
    void together();
    void undo();
    void walkIn();
    void wireWalkIn(WalkInDialog& dialog);
    void openUndecided();
    void hold();
    void refuse();
    void exception();
    void changeService();
    void toggleOutside();
    void toggleIdentity();
    void toCodeField();
    void openNext();
    void pasteAnything();
    void openPicture();
    void toggleSound();
    void toggleApplicants();
    void toggleHelp();
    void openSettings();
    void openImport();
    void toggleSamples();
    void takeFromSamples(); // the counter comes to the front
    [[nodiscard]] bool onCounter() const;
    void togglePriority();
    void confirmDate();
    // people.cpp
    void wirePeople();
    void lock();
    void handOver();
    void signOut();
    void followSignIn();
    void putAway(bool locked);
    void bringBack();
    void changePin();
    void openOfficers();
    void wireOfficers(OfficersDialog& dialog);
    void readOfficers(OfficersDialog& dialog);
    void setUpOfficers();
    // notices.cpp
    void notice(const Notice& notice);
    void failed(const Notice& notice);

    Desk& m_desk;
    Theme m_theme;
    LanguageSwitch m_language;
    Sounds m_sounds;
    WedgeFilter* m_wedge;
    SampleWindow* m_samples = nullptr;
    Face* m_face;
    std::unique_ptr<ApplicantScreen> m_applicants;
    QTimer m_clock;
    QPointer<ImportDialog> m_import;
    QPointer<SettingsDialog> m_settingsDialog;
    TopBar::Page m_pageBehind = TopBar::Page::Counter; // the lock
    std::vector<QPointer<QDialog>> m_behind;
    QString m_ofWhom; // what stands behind the lock
    QString m_officerShown;
    bool m_signedIn = false;
    bool m_systemDark;
    int m_appliedPercent = 0; // 0: nothing yet
    int m_appliedLook = -1;
};
